import Days
import Planning
import Programmes
import Publishing
import Storage

/// The plan that is being worked on, and all it was made from: the latest release, the desk, and what must be kept.
struct PlanInHand {
    /// The plan: the draft on the desk, or what `lich plan` would make now.
    let plan: Plan
    /// Who made it, or would make it again.
    let late: LatePlanner
    /// The latest release.
    let latest: LatestRelease
    /// What lies on the planner's desk.
    let desk: Desk
    /// Whether the draft on the desk was made from another programme or other holidays, so that the plan here was made
    /// anew. After a release it is made anew as well, but says the same.
    let isRemade: Bool
    /// Whether the plan is the draft that lies on the desk.
    let isDraft: Bool
    /// The day it is, where the programme is at home.
    let today: Day

    /// Where the latest release has what takes place; empty before the first.
    var released: [Occurrence.ID: ReleasedPlace] { commitments.released }

    /// Who made it, or would make it again.
    var planner: Planner { late.planner }

    /// What it had to respect.
    var commitments: Commitments { late.commitments }

    /// The latest release, whole; nothing before the first.
    func release() throws -> ReleaseFolder.Entry? { try latest.whole() }

    /// Everything that has a name here: what stands in the plan, what has no place or no subject, what persons have
    /// taken out.
    var identities: Set<Occurrence.ID> {
        Set(plan.occurrences.map(\.id) + plan.unplaced.map(\.id) + plan.withoutSubject.map(\.id))
            .union(desk.absent.keys)
    }
}

extension OpenedWorkspace {
    /// The plan in hand at this moment.
    func planInHand(_ surroundings: Surroundings) throws -> PlanInHand {
        let latest = try LatestRelease(in: releases)
        let desk = try self.desk()
        let today = try self.today(surroundings)
        let draft = desk.draft.flatMap { isCurrent($0, after: latest.number) ? $0 : nil }
        // A draft that keeps to the release knows where that has things; else the release is read.
        let released = try draft?.released ?? latest.whole()?.release.places ?? [:]
        let late = try latePlanner(under: commitments(desk, released: released, today: today, allowing: 0))
        if let draft {
            return PlanInHand(
                plan: draft.plan, late: late, latest: latest, desk: desk, isRemade: false, isDraft: true,
                today: today)
        }
        return PlanInHand(
            plan: late.planner.plan(), late: late, latest: latest, desk: desk,
            isRemade: desk.draft.map { $0.programmeHash != programmeHash || $0.holidaysHash != holidaysHash } ?? false,
            isDraft: false, today: today)
    }

    /// The files of what was made public.
    var releases: ReleaseFolder { ReleaseFolder(ofWorkspace: workspace.folder) }

    /// What lies on the desk; an empty desk where nothing was ever recorded.
    func desk() throws -> Desk { try Store.looking(inWorkspace: workspace.folder)?.desk() ?? Desk() }

    /// What a plan made now must respect.
    func commitments(
        _ desk: Desk, released: [Occurrence.ID: ReleasedPlace], today: Day, allowing moves: Int
    ) -> Commitments {
        Commitments(
            released: released, pins: desk.pins, held: desk.held, busy: desk.busy, absent: desk.absent,
            added: desk.added, rounds: desk.rounds, lengths: desk.details.compactMapValues(\.length), today: today,
            allowedMoves: moves)
    }

    /// Whether a draft was made from the programme, the holidays and the release that are there now.
    private func isCurrent(_ draft: Draft, after release: Int?) -> Bool {
        draft.programmeHash == programmeHash && draft.holidaysHash == holidaysHash && draft.release == release
    }
}
