/// A part in which everybody who was published stays: if the others then find places, nobody needs to move, and
/// whatever is as good leaves them there too.
struct Staying {
    private let search: PartSearch
    private var problem: Problem
    private var stays: [Int] = []

    init(_ search: PartSearch) {
        self.search = search
        problem = search.problem
        guard search.moveLimit == 0 else { return }
        for (index, activity) in problem.activities.enumerated() where !activity.isPinned {
            guard let published = activity.published, let home = activity.starts.firstIndex(of: published) else {
                continue
            }
            stays.append(index)
            problem.activities[index].starts = [published]
            problem.activities[index].costs = [activity.costs[home]]
        }
    }

    /// The answer in which nobody moves who need not; nothing if there is none.
    func answer() -> PartAnswer? {
        guard !stays.isEmpty, canStay else { return nil }
        var fixed = problem
        for index in stays { fixed.activities[index].isPinned = true }
        let pieces = Pieces(fixed, within: search.problem, known: nil).solve(search)
        guard pieces.leftOut == 0 else { return nil }
        return PartAnswer(
            starts: pieces.starts, leftOut: 0, moves: 0, leastMoves: 0, cost: pieces.cost,
            bound: Search.Bound(leftOut: 0, moves: 0, cost: pieces.bound), iterations: pieces.iterations)
    }

    /// Whether those who stay keep out of each other's way.
    private var canStay: Bool {
        let domains = Domains(problem)
        let part = Part(problem, domains)
        // Pinned ones stay too; so nobody can be closed by them.
        guard stays.allSatisfy(domains.isOpen) else { return false }
        let staying = Set(stays)
        let board = Board(part, moveLimit: 0)
        let starts = part.members.map { staying.contains($0) ? problem.activities[$0].starts[0] : nil }
        board.place(starts)
        return board.starts == starts
    }
}
