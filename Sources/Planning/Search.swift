/// Finds places for activities, and a bound below which nobody can come.
///
/// No clock and no chance but what comes from fixed seeds is in it: effort is counted, ties go to the lower index and
/// the earlier place, so that the same problem has the same solution on every machine and any number of threads.
package enum Search {
    /// What was found.
    package struct Solution: Sendable {
        /// Where each activity begins; nothing where it found no place.
        package let starts: [Int?]
        /// Why those without a place have none.
        package let obstacles: [Int: Obstacle]
        /// How much those weigh who have no place.
        package let leftOutWeight: Int
        /// How many published activities do not stand where they were published.
        package let moves: Int
        /// What the solution costs (`Problem.cost(of:)`).
        package let cost: Int
        /// What no solution can go below.
        package let bound: Bound
        /// How often a few activities were taken out and put back.
        package let iterations: Int
        /// How many parts there were that have nothing to do with each other.
        package let parts: Int

        /// How far the cost may be above the least; 0 when it is proven to be the least.
        package var gap: Int { cost - bound.cost }
    }

    /// What no solution can go below, level by level.
    package struct Bound: Hashable, Sendable {
        /// The least weight that must be left out.
        package var leftOut: Int
        /// The least moves of all solutions that leave out as little as the one found.
        package var moves: Int
        /// The least cost of all solutions that leave out no more, and move no more beyond what is allowed, than the
        /// one found.
        package var cost: Int
    }

    /// Why an activity has no place: other activities, ascending.
    package enum Obstacle: Hashable, Sendable {
        /// It has no start at all.
        case noStart
        /// They use what it needs, wherever it could begin.
        case taken(by: [Int])
        /// They come before or after it.
        case order(with: [Int])
        /// They are of its series, and too near.
        case spacing(from: [Int])
    }
}
