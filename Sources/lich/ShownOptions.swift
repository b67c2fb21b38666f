import ArgumentParser
import Days
import Planning
import Programmes
import Publishing
import Storage

/// What a sheet shows: the draft with its differences from the release, or the release alone.
struct ShownOptions: ParsableArguments {
    @Flag(help: "Chỉ bản đã công bố. · The latest release alone.")
    var released = false
}

extension WorkspaceCommand {
    /// What the sheets look at; says on the way where a draft had to be made anew.
    func sheets(
        of workspace: OpenedWorkspace, _ shown: ShownOptions, _ surroundings: Surroundings,
        showing isShown: (Occurrence) -> Bool = { _ in true }
    ) throws -> PlannedProgramme {
        shown.released
            ? try workspace.releasedSheets(showing: isShown)
            : workspace.sheets(of: try inHand(of: workspace, surroundings), showing: isShown)
    }

    /// The plan in hand; says on the way where a draft had to be made anew.
    func inHand(of workspace: OpenedWorkspace, _ surroundings: Surroundings) throws -> PlanInHand {
        let inHand = try workspace.planInHand(surroundings)
        if inHand.isRemade {
            Console.remark(
                surroundings.language == .vi
                    ? "Chương trình, ngày nghỉ hoặc bản công bố đã đổi sau bản nháp; đang hiện bản xếp lại. Giữ lại: lich plan"
                    : "The programme, the holidays or the release has changed since the draft; shown is what planning gives now. To keep it: lich plan"
            )
        }
        return inHand
    }
}

extension OpenedWorkspace {
    /// The plan in hand, with what differs from the release.
    func sheets(of inHand: PlanInHand, showing isShown: (Occurrence) -> Bool = { _ in true }) -> PlannedProgramme {
        PlannedProgramme(
            programme, occurrences: inHand.plan.occurrences.filter(isShown), calendar: calendar,
            festivals: holidays.festivals, basis: basis(comparedWith: inHand.latest.number),
            differences: inHand.latest.number == nil
                ? [:] : Differences.marks(of: inHand.plan.occurrences, from: inHand.released),
            conflicts: inHand.plan.conflicts, details: inHand.desk.details,
            gatherings: inHand.desk.gatherings, decided: Set(inHand.desk.rounds.keys))
    }

    /// Some days of the draft on the desk; nothing where there is none, or where it is not what planning gives now.
    func glance(
        at days: ClosedRange<Day>, showing isShown: (Occurrence) -> Bool = { _ in true }
    ) throws -> PlannedProgramme? {
        guard let glance = try Store.looking(inWorkspace: workspace.folder)?.glance(at: days),
            glance.programmeHash == programmeHash, glance.holidaysHash == holidaysHash,
            glance.release == (try releases.numbers().last)
        else { return nil }
        return PlannedProgramme(
            programme, occurrences: glance.occurrences.filter(isShown), calendar: calendar,
            festivals: holidays.festivals, basis: basis(comparedWith: glance.release),
            differences: glance.release == nil
                ? [:] : Differences.marks(of: glance.occurrences, from: glance.released),
            conflicts: glance.conflicts, details: glance.details)
    }

    private func basis(comparedWith release: Int?) -> Bilingual {
        guard let release else {
            return Bilingual(vi: "bản nháp, chưa công bố lần nào", en: "a draft; nothing is released yet")
        }
        return Bilingual(
            vi: "bản nháp so với bản công bố lần \(release)", en: "a draft, compared with release \(release)")
    }

    /// The latest release alone.
    func releasedSheets(showing isShown: (Occurrence) -> Bool = { _ in true }) throws -> PlannedProgramme {
        guard let release = try releases.latest()?.release else { throw Failure.nothingReleased }
        return sheets(of: release, showing: isShown)
    }

    /// What a release tells, as sheets see it.
    func sheets(
        of release: Release, showing isShown: (Occurrence) -> Bool = { _ in true }
    ) -> PlannedProgramme {
        let told = release.occurrences.filter { $0.standing.state.takesPlace && isShown($0.occurrence) }
        let decided = decidedRounds(of: told)
        let wording = OccurrenceWording(programme, in: .vi, decided: decided)
        let details = told.map { ($0.id, Details($0, besides: wording)) }.filter { !$0.1.isEmpty }
        return PlannedProgramme(
            programme, occurrences: told.map(\.occurrence), calendar: calendar, festivals: holidays.festivals,
            basis: Bilingual(vi: "bản công bố lần \(release.number)", en: "release \(release.number)"),
            details: Dictionary(details) { first, _ in first }, decided: decided)
    }

    /// The rounds whose visits a release does not call by turns.
    private func decidedRounds(of told: [PublishedOccurrence]) -> Set<Round.ID> {
        let all = Set(told.compactMap(\.id.round))
        let wording = OccurrenceWording(programme, in: .vi, decided: all)
        let decided = told.filter {
            programme.obligation($0.id.obligation)?.isVisitByTurns ?? false
                && $0.words(in: .vi).content == wording.content(of: $0.id)
        }
        return Set(decided.compactMap(\.id.round))
    }
}

extension Failure {
    /// There is no release to look at.
    static let nothingReleased = Failure(
        vi: "chưa công bố lần nào. Công bố: lich release “…”; xem bản nháp: bỏ --released.",
        en: "nothing is released yet. Make it public with lich release “…”, or look at the draft without --released.")
}
