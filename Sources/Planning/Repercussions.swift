public import Days

/// What a change of a plan did besides what was meant: who yielded, who lost a place, what is broken.
public struct Repercussions: Hashable, Sendable {
    /// Hard constraints that are broken, and were not before.
    public let conflicts: [Conflict]
    /// What has lost its place.
    public let unplaced: [Unplaced]
    /// The others that moved, in the order of identities.
    public let displaced: [Displaced]

    /// Another occurrence that moved.
    public struct Displaced: Hashable, Sendable {
        /// Which one.
        public let id: Occurrence.ID
        /// Where it began before.
        public let from: HalfDay
        /// Where it begins now.
        public let to: HalfDay
    }

    /// What differs between two plans, besides the occurrences that were meant.
    public init(of meant: Set<Occurrence.ID>, from before: Plan, to after: Plan) {
        let known = Set(before.conflicts)
        let unplacedBefore = Set(before.unplaced.map(\.id))
        let places = Dictionary(before.occurrences.map { ($0.id, $0.start) }) { first, _ in first }
        conflicts = after.conflicts.filter { !known.contains($0) }
        unplaced = after.unplaced.filter { !unplacedBefore.contains($0.id) }
        displaced = after.occurrences.sorted { $0.id < $1.id }.compactMap { occurrence in
            guard !meant.contains(occurrence.id), let from = places[occurrence.id], from != occurrence.start else {
                return nil
            }
            return Displaced(id: occurrence.id, from: from, to: occurrence.start)
        }
    }

    /// Whether nobody loses a place, and nothing more is broken.
    public var isClean: Bool { conflicts.isEmpty && unplaced.isEmpty }
}
