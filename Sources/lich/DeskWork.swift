import Days
import Planning
import Publishing
import Storage

/// A change of the desk: made while no other command writes, planned anew, and recorded whole or not at all.
struct DeskWork {
    let workspace: OpenedWorkspace
    let surroundings: Surroundings
    /// What the person typed, for the journal and for whoever must wait.
    let words: String

    /// What a change of the desk means for the plan.
    enum Bearing {
        /// Everything is planned anew.
        case all
        /// These have another place, or none, or are new; what has nothing to do with them stays where it is.
        case around(Set<Occurrence.ID>)
        /// It was planned already, for a trial.
        case planned(Plan)
        /// Nothing: the plan stays as it is.
        case nothing
    }

    /// What came of a change.
    struct Result {
        /// The workspace, with the duties that persons have added.
        let workspace: OpenedWorkspace
        /// The plan as it was before.
        let before: PlanInHand
        /// The plan as it is now.
        let plan: Plan
        /// How near it is to the best possible; nothing where it was not planned anew.
        let quality: Quality?
        /// Who made the new plan, or would make it again.
        let late: LatePlanner
        /// The desk as it is now.
        let desk: Desk

        /// What it did besides what was meant.
        func repercussions(besides meant: Set<Occurrence.ID>) -> Repercussions {
            Repercussions(of: meant, from: before.plan, to: plan)
        }

        /// Whether a person must decide something.
        var needsPerson: Bool { !plan.conflicts.isEmpty || !plan.unplaced.isEmpty }
    }

    /// Changes the desk and plans anew; with `isPretended`, nothing is recorded.
    ///
    /// `change` is given the plan in hand and the desk, and says how that bears on the plan; it throws to refuse, and then
    /// nothing has changed.
    func run(
        allowing moves: Int = 0, isPretended: Bool = false, _ change: (PlanInHand, inout Desk) throws -> Bearing
    ) throws -> Result {
        guard !isPretended else { return try changed(allowing: moves, change) }
        return try workspace.held(for: words, surroundings) {
            let result = try changed(allowing: moves, change)
            // Planning the same again is no act, so that undo takes back the last thing that was done.
            guard !isSame(result.desk, as: result.before.desk) else { return result }
            try Store(inWorkspace: workspace.workspace.folder).record(
                words, at: surroundings.now, release: result.before.latest.number, leaving: result.desk,
                insteadOf: result.before.desk)
            return result
        }
    }

    private func isSame(_ desk: Desk, as before: Desk) -> Bool {
        guard let draft = desk.draft, before.draft != nil else { return false }
        var before = before
        before.draft?.instant = draft.instant
        before.draft?.today = draft.today
        // A plan that was made around a change does not know how near it is to the best; it is the same plan.
        before.draft?.bound = draft.bound
        before.draft?.iterations = draft.iterations
        return before == desk
    }

    private func changed(
        allowing moves: Int, _ change: (PlanInHand, inout Desk) throws -> Bearing
    ) throws -> Result {
        let before = try workspace.planInHand(surroundings)
        var desk = before.desk
        let bearing = try change(before, &desk)
        let workspace = workspace.with(desk.duties)
        let commitments = workspace.commitments(
            desk, released: before.released, today: before.today, allowing: moves)
        let late =
            desk.duties == before.desk.duties
            ? before.late.under(commitments)
            : try workspace.latePlanner(under: commitments)
        let planned = planned(before, bearing, late)
        if let planned {
            desk.draft = Draft(
                planned.plan, programmeHash: workspace.programmeHash, holidaysHash: workspace.holidaysHash,
                release: before.latest.number, today: before.today, allowedMoves: moves,
                released: commitments.released, bound: planned.quality?.leastCost,
                iterations: planned.quality?.iterations, at: surroundings.now)
        }
        return Result(
            workspace: workspace, before: before, plan: planned?.plan ?? before.plan, quality: planned?.quality,
            late: late, desk: desk)
    }

    /// The new plan; nothing where the draft stays as it is.
    private func planned(
        _ before: PlanInHand, _ bearing: Bearing, _ late: LatePlanner
    ) -> (plan: Plan, quality: Quality?)? {
        guard before.isDraft else { return late.planner.planned() }
        switch bearing {
        case .nothing: return nil
        case .planned(let plan): return (plan, nil)
        case .all: return late.planner.planned()
        case .around(let changed): return late.planner.planned(keeping: before.plan, around: changed)
        }
    }
}

extension OpenedWorkspace {
    /// Does something while no other command writes into the workspace.
    func held<Result>(
        for words: String, _ surroundings: Surroundings, _ work: () throws -> Result
    ) throws -> Result {
        let minutes = local(surroundings.now).minutes
        let clock = "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
        return try WorkspaceLock.hold(workspace.folder, for: "lich \(words)", since: clock, work)
    }
}
