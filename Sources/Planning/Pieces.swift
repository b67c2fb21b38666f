/// What a part falls apart into once more of its activities are fixed.
struct Pieces {
    private let problem: Problem
    private let known: [Int?]?
    /// The activities that were to be decided about before.
    private let members: [Int]
    private let outside: Problem

    /// `problem` is `whole` with fewer starts, and with more of it pinned.
    init(_ problem: Problem, within whole: Problem, known: [Int?]?) {
        self.problem = problem
        self.known = known
        outside = whole
        members = whole.activities.indices.filter {
            !whole.activities[$0].isPinned && !whole.activities[$0].starts.isEmpty
        }
    }

    /// What was found for all pieces together.
    struct Answer {
        /// Where the members begin.
        let starts: [Int?]
        let leftOut: Int
        let cost: Int
        /// What the cost cannot go below, for whatever leaves out no more and moves no more in any piece.
        let bound: Int
        /// Whether no piece can leave out less, or move less.
        let isProvenAbove: Bool
        let iterations: Int
    }

    /// Solves one piece after the other, each with the effort that is due to it.
    func solve(_ search: PartSearch) -> Answer {
        let domains = Domains(problem)
        let ties = Ties(problem)
        let parts = Components.parts(of: problem, domains)
        var starts = problem.activities.map { $0.isPinned ? $0.starts[0] : nil }
        let fixed = problem.cost(of: starts) - costOutside
        var answers: [PartAnswer] = []
        for part in parts {
            var inner = PartSearch(
                problem: problem.restricted(to: part, domains, ties),
                iterations: search.iterations / max(members.count, 1) * part.count, threads: search.threads,
                chains: search.chains)
            inner.known = known.map { known in part.map { known[$0] } }
            inner.depth = search.depth + 1
            let answer = inner.answer()
            for (activity, start) in zip(part, answer.starts) { starts[activity] = start }
            answers.append(answer)
        }
        let leftOut = members.reduce(0) { $0 + (starts[$1] == nil ? problem.activities[$1].weight : 0) }
        return Answer(
            starts: members.map { starts[$0] }, leftOut: leftOut, cost: answers.reduce(fixed) { $0 + $1.cost },
            bound: answers.reduce(fixed) { $0 + $1.bound.cost },
            isProvenAbove: answers.allSatisfy { $0.bound.leftOut == $0.leftOut && $0.bound.moves == $0.moves },
            iterations: answers.reduce(0) { $0 + $1.iterations })
    }

    /// What those cost together who were pinned before: it belongs to no part.
    private var costOutside: Int { outside.cost(of: outside.activities.map { $0.isPinned ? $0.starts[0] : nil }) }
}
