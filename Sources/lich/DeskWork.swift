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

    /// What came of a change.
    struct Result {
        /// The plan as it was before.
        let before: PlanInHand
        /// The plan as it is now.
        let plan: Plan
        /// How near it is to the best possible.
        let quality: Quality
        /// What the new plan was made from.
        let planner: Planner
    }

    /// Changes the desk and plans anew; with `isPretended`, nothing is recorded.
    ///
    /// `change` is given the plan in hand and the desk; it throws to refuse, and then nothing has changed.
    func run(
        allowing moves: Int = 0, isPretended: Bool = false, _ change: (PlanInHand, inout Desk) throws -> Void
    ) throws -> Result {
        guard !isPretended else { return try changed(allowing: moves, change).result }
        return try workspace.held(for: words, surroundings) {
            let (result, desk) = try changed(allowing: moves, change)
            // Planning the same again is no act, so that undo takes back the last thing that was done.
            guard !isSame(desk, as: result.before.desk) else { return result }
            try Store(inWorkspace: workspace.workspace.folder).record(
                words, at: surroundings.now, release: result.before.release?.release.number, leaving: desk)
            return result
        }
    }

    private func isSame(_ desk: Desk, as before: Desk) -> Bool {
        guard let draft = desk.draft, before.draft != nil else { return false }
        var before = before
        before.draft?.instant = draft.instant
        before.draft?.today = draft.today
        return before == desk
    }

    private func changed(
        allowing moves: Int, _ change: (PlanInHand, inout Desk) throws -> Void
    ) throws -> (result: Result, desk: Desk) {
        let before = try workspace.planInHand(surroundings)
        var desk = before.desk
        try change(before, &desk)
        let commitments = workspace.commitments(
            desk, after: before.release?.release, today: before.today, allowing: moves)
        let planner = Planner(before.planner.circumstances.with(commitments))
        let (plan, quality) = planner.planned()
        desk.draft = Draft(
            plan, programmeHash: workspace.programmeHash, holidaysHash: workspace.holidaysHash,
            release: before.release?.release.number, today: before.today, allowedMoves: moves,
            released: commitments.released, bound: quality.leastCost, iterations: quality.iterations,
            at: surroundings.now)
        return (Result(before: before, plan: plan, quality: quality, planner: planner), desk)
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
