import ArgumentParser
import Days
import Planning
import Programmes
import Publishing
import Storage

extension WorkspaceCommand {
    /// Changes the busy times, plans around those whom that displaces, and tells what came of it.
    ///
    /// `change` is given the plan in hand and the busy times, and says what to tell; it throws to refuse.
    func changeBusy(
        _ act: String, _ words: String, _ workspace: OpenedWorkspace, _ surroundings: Surroundings, isPretended: Bool,
        remarks: [String] = [], isPersonNeeded: Bool = false,
        _ change: (PlanInHand, inout [BusyTime]) throws -> [BusyReport.Line]
    ) throws {
        var lines: [BusyReport.Line] = []
        var standing: Set<Occurrence.ID> = []
        let result = try DeskWork(workspace: workspace, surroundings: surroundings, words: words)
            .run(isPretended: isPretended) { inHand, desk in
                lines = try change(inHand, &desk.busy)
                let bearing = inHand.bearing(of: desk.busy)
                standing = bearing.standing
                return bearing.displaced.isEmpty && bearing.isOnlyMore ? .nothing : .around(bearing.displaced)
            }
        let report = BusyReport(act, lines, result, standing: standing, isPretended: isPretended)
        try print(surroundings, json: report.json, text: report.text)
        for remark in remarks + report.remarks(surroundings.language) { Console.remark(remark) }
        if result.needsPerson || isPersonNeeded { throw ExitCode.personNeeded }
    }
}

extension PlanInHand {
    /// What other busy times mean for the plan.
    struct BusyBearing {
        /// What cannot stay where it is, and what a release has where it may stand again.
        let displaced: Set<Occurrence.ID>
        /// What stays although somebody it needs is busy, since a person or another body has fixed it.
        let standing: Set<Occurrence.ID>
        /// Whether nobody is free who was busy before.
        let isOnlyMore: Bool
    }

    /// What it means that these are the busy times, instead of those on the desk.
    func bearing(of busy: [BusyTime]) -> BusyBearing {
        let (before, after) = (Set(desk.busy), Set(busy))
        let (more, less) = (busy.filter { !before.contains($0) }, desk.busy.filter { !after.contains($0) })
        let circumstances = planner.circumstances
        let places = Dictionary(plan.occurrences.map { ($0.id, $0.start) }) { first, _ in first }
        let hit = circumstances.occurrences(at: places, closedBy: more)
        let wayHome = released.mapValues(\.start).filter { places[$0.key] != $0.value }
        let fixed = hit.filter { circumstances.commitments.fixedPlace(of: $0) != nil }
        return BusyBearing(
            displaced: hit.union(circumstances.occurrences(at: wayHome, closedBy: less)),
            standing: fixed.filter { circumstances.commitments.historicPlace(of: $0) == nil },
            isOnlyMore: less.isEmpty)
    }
}
