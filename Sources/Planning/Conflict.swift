/// A constraint broken by named occurrences. A plan carries its conflicts; they are no errors.
public struct Conflict: Hashable, Sendable {
    /// The name of the broken constraint, as in `Constraint.all`.
    public let constraint: String
    /// The occurrences that break it, in order.
    public let occurrences: [Occurrence.ID]

    /// Makes a conflict.
    public init(breaking constraint: String, between occurrences: [Occurrence.ID]) {
        self.constraint = constraint
        self.occurrences = occurrences
    }
}
