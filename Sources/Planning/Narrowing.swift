/// A part with those places only that could belong to something better than what is known, and what is known.
///
/// Whoever has one place left stands there; the others fall apart into parts of their own. Whatever is better than the
/// known solution is a solution of these, so their bounds together bound it.
struct Narrowing {
    private(set) var problem: Problem
    /// Where every activity of the problem begins in the known solution.
    private(set) var known: [Int?]
    /// How many places are left in all.
    private(set) var leftPlaces = 0

    init(_ problem: Problem, _ domains: Domains, _ part: Part, _ board: Board, _ prices: Prices) {
        self.problem = problem
        known = problem.activities.map { $0.isPinned ? $0.starts[0] : nil }
        for (member, start) in zip(part.members, board.starts) { known[member] = start }
        prices.boundPlaces()
        for (local, member) in part.members.enumerated() {
            let activity = problem.activities[member]
            let all = part.places(of: local)
            let places = all.filter { place in
                place == Int(board.at[local]) || prices.bound(of: prices.values[place]) < board.cost
            }
            leftPlaces += places.count
            let indices = places.map { domains.kept[member][$0 - all.lowerBound] }
            self.problem.activities[member].starts = indices.map { activity.starts[$0] }
            self.problem.activities[member].costs = indices.map { activity.costs[$0] }
            if places.count == 1 { self.problem.activities[member].isPinned = true }
        }
    }
}

extension Board {
    /// Takes over where members begin elsewhere, if that is better.
    func improve(to starts: [Int?]) {
        let other = Board(part, moveLimit: moveLimit)
        other.place(starts)
        if other.value < value { restore(other.at) }
    }
}
