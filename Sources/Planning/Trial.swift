public import Days

/// What would become of a plan if a person put an occurrence elsewhere; nothing is changed by asking.
public struct Trial: Sendable {
    /// The occurrence.
    public let id: Occurrence.ID
    /// The plan as it would be.
    public let plan: Plan
    /// Hard constraints that it would break, and that were not broken before.
    public let newConflicts: [Conflict]
    /// What would lose its place.
    public let newlyUnplaced: [Unplaced]
    /// The others that would move, with where they stood before, in the order of identities.
    public let displaced: [Displaced]

    /// Another occurrence that would move.
    public struct Displaced: Hashable, Sendable {
        /// Which one.
        public let id: Occurrence.ID
        /// Where it began before.
        public let from: HalfDay
        /// Where it would begin.
        public let to: HalfDay
    }

    /// Whether nothing speaks against it: no new conflict, and nobody loses a place.
    public var isClean: Bool { newConflicts.isEmpty && newlyUnplaced.isEmpty }
}

extension Planner {
    /// Tries a pin on the plan that this planner has made; commitments but for this pin stay as they are.
    public func trying(_ pin: Pin, for id: Occurrence.ID, on plan: Plan) -> Trial {
        var commitments = circumstances.commitments
        commitments.pins[id] = pin
        let changed = Planner(circumstances.with(commitments)).plan()
        let before = Dictionary(plan.occurrences.map { ($0.id, $0.start) }) { first, _ in first }
        let known = Set(plan.conflicts)
        let unplaced = Set(plan.unplaced.map(\.id))
        return Trial(
            id: id, plan: changed, newConflicts: changed.conflicts.filter { !known.contains($0) },
            newlyUnplaced: changed.unplaced.filter { !unplaced.contains($0.id) },
            displaced: changed.occurrences.sorted { $0.id < $1.id }.compactMap { occurrence in
                guard occurrence.id != id, let from = before[occurrence.id], from != occurrence.start else {
                    return nil
                }
                return Trial.Displaced(id: occurrence.id, from: from, to: occurrence.start)
            })
    }
}
