/// What the answers of all parts come to, and what their bounds prove together.
struct Summary {
    private let problem: Problem
    private let parts: [[Int]]
    private let allotment: Allotment
    private let starts: [Int?]
    /// What is pinned costs together.
    private let fixedCost: Int

    init(_ problem: Problem, _ domains: Domains, _ parts: [[Int]], _ allotment: Allotment) {
        self.problem = problem
        self.parts = parts
        self.allotment = allotment
        var starts = problem.activities.map { $0.isPinned ? $0.starts[0] : nil }
        fixedCost = problem.cost(of: starts)
        for (part, answer) in zip(parts, allotment.answers) {
            for (activity, start) in zip(part, answer.starts) { starts[activity] = start }
        }
        self.starts = starts
    }

    func solution(_ ties: Ties) -> Search.Solution {
        let cost = problem.cost(of: starts)
        let leftOut = problem.activities.indices.reduce(0) {
            $0 + (starts[$1] == nil ? problem.activities[$1].weight : 0)
        }
        let moves = problem.activities.indices.count { index in
            problem.activities[index].published.map { $0 != starts[index] } ?? false
        }
        return Search.Solution(
            starts: starts, obstacles: Obstacles(problem, ties, starts).all, leftOutWeight: leftOut, moves: moves,
            cost: cost, bound: bound(leftOut: leftOut, moves: moves),
            iterations: allotment.answers.reduce(0) { $0 + $1.iterations }, parts: parts.count)
    }

    /// Each part's bounds hold among what is as good in that part. Where a part might do better at an upper level,
    /// another could do worse there and the whole be as good: then only those bounds count that hold all the same.
    private func bound(leftOut: Int, moves: Int) -> Search.Bound {
        let answers = allotment.answers
        let slack = answers.reduce(0) { $0 + $1.leftOut - $1.bound.leftOut }
        let moveSlack = answers.reduce(0) { $0 + $1.leastMoves - $1.bound.moves }
        let partLeftOut = answers.reduce(0) { $0 + $1.leftOut }
        let partMoves = answers.reduce(0) { $0 + $1.moves }
        let isFirm = zip(parts, answers).map { part, answer in
            slack == 0 || (answer.leftOut == 0 && part.allSatisfy { problem.activities[$0].weight > slack })
        }
        let firmMoves = zip(answers, isFirm).reduce(0) { $0 + ($1.1 ? $1.0.bound.moves : 0) }
        let costs = zip(zip(parts, answers), isFirm).reduce(0) { sum, next in
            let ((part, answer), isFirm) = next
            let canMove = part.contains { problem.activities[$0].published != nil }
            return sum + (isFirm && !canMove ? answer.bound.cost : 0)
        }
        let isProven = slack == 0 && moveSlack == 0
        return Search.Bound(
            leftOut: leftOut - partLeftOut + answers.reduce(0) { $0 + $1.bound.leftOut },
            moves: moves - partMoves + firmMoves, cost: fixedCost + (isProven ? allotment.bound : costs))
    }
}
