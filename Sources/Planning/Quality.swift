/// How near a plan is to the best there can be, and how that is known.
///
/// The bounds are reckoned by the planner itself: they are below every plan that there is, whoever makes it.
public struct Quality: Hashable, Sendable {
    /// What the plan costs, in the plan's units.
    public let cost: Int
    /// What no plan can cost less, among those that leave out no more and move no more than this one.
    public let leastCost: Int
    /// How many confirmed occurrences have left their released place, or lost it.
    public let moves: Int
    /// How few of them can move at least.
    public let leastMoves: Int
    /// How often the search took a few occurrences out and put them back.
    public let iterations: Int

    /// Makes it.
    public init(cost: Int, leastCost: Int, moves: Int = 0, leastMoves: Int = 0, iterations: Int = 0) {
        self.cost = cost
        self.leastCost = leastCost
        self.moves = moves
        self.leastMoves = leastMoves
        self.iterations = iterations
    }

    /// How far from the best possible the plan's cost is at most; 0 when it is proven to be the best.
    public var gap: Int { max(cost - leastCost, 0) }
}
