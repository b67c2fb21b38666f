/// What the days between two activities cost, where they would like to have more of them or fewer.
package struct GapPrice: Hashable, BitwiseCopyable, Sendable {
    /// The fewest and the most calendar days between them that cost nothing.
    package let least, greatest: Int
    /// What each day beyond costs.
    package let price: Int
    /// No more than so many days beyond are counted.
    package let most: Int

    /// Makes a price; a bound that is not given is none.
    package init(
        least: Int = -Problem.Precedence.unboundedGap, greatest: Int = Problem.Precedence.unboundedGap, price: Int,
        most: Int
    ) {
        self.least = least
        self.greatest = greatest
        self.price = price
        self.most = most
    }

    /// What a gap of so many days costs.
    @inline(__always)
    package func cost(of days: Int) -> Int { min(max(least - days, days - greatest, 0), most) * price }

    /// The most that it can cost.
    package var dearest: Int { most * price }

    /// Whether it can cost anything when each of the two stands somewhere within a span of days.
    package func canCost(within span: ClosedRange<Int>, and other: ClosedRange<Int>) -> Bool {
        let nearest = max(other.lowerBound - span.upperBound, span.lowerBound - other.upperBound)
        let farthest = max(other.upperBound - span.lowerBound, span.upperBound - other.lowerBound)
        return cost(of: nearest) > 0 || cost(of: farthest) > 0
    }
}
