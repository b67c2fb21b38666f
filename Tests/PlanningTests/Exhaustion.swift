import Planning

/// Tries every solution of a small problem, knowing nothing of how one is searched.
struct Exhaustion {
    /// What is compared, level by level; moves count beyond what is allowed only where that is asked.
    struct Levels: Comparable {
        var leftOut: Int
        var moves: Int
        var cost: Int

        static func < (one: Levels, other: Levels) -> Bool {
            (one.leftOut, one.moves, one.cost) < (other.leftOut, other.moves, other.cost)
        }
    }

    private let problem: Problem
    /// Least weight left out, least moves with that, and the least cost by the number of moves.
    private(set) var leftOut = Int.max
    private(set) var costs: [Int: Int] = [:]

    init(_ problem: Problem) {
        self.problem = problem
        var starts: [Int?] = problem.activities.map { $0.isPinned ? $0.starts[0] : nil }
        tryAll(from: 0, &starts)
    }

    /// The least moves of all that leave out as little as possible.
    var moves: Int { costs.keys.min() ?? 0 }

    /// The least cost of all that leave out as little as possible and move no more than is allowed.
    var cost: Int { costs.filter { $0.key <= moves + problem.allowedMoves }.values.min() ?? 0 }

    private mutating func tryAll(from activity: Int, _ starts: inout [Int?]) {
        guard activity < problem.activities.count else {
            let levels = Self.levels(of: starts, in: problem)
            if levels.leftOut < leftOut { (leftOut, costs) = (levels.leftOut, [:]) }
            if levels.leftOut == leftOut { costs[levels.moves] = min(costs[levels.moves] ?? .max, levels.cost) }
            return
        }
        guard !problem.activities[activity].isPinned else {
            tryAll(from: activity + 1, &starts)
            return
        }
        tryAll(from: activity + 1, &starts)
        for start in problem.activities[activity].starts {
            starts[activity] = start
            if Self.isKept(activity, in: starts, problem) { tryAll(from: activity + 1, &starts) }
        }
        starts[activity] = nil
    }

    /// What a solution comes to at each level.
    static func levels(of starts: [Int?], in problem: Problem) -> Levels {
        let all = zip(problem.activities, starts)
        return Levels(
            leftOut: all.reduce(0) { $0 + ($1.1 == nil ? $1.0.weight : 0) },
            moves: all.count { activity, start in activity.published.map { $0 != start } ?? false },
            cost: problem.cost(of: starts))
    }

    /// Whether everything that is not pinned keeps what binds it.
    static func isFeasible(_ starts: [Int?], in problem: Problem) -> Bool {
        problem.activities.indices.allSatisfy {
            problem.activities[$0].isPinned || starts[$0] == nil || isKept($0, in: starts, problem)
        }
    }

    /// Whether an activity keeps what binds it to those that are placed.
    private static func isKept(_ activity: Int, in starts: [Int?], _ problem: Problem) -> Bool {
        guard let start = starts[activity] else { return true }
        for precedence in problem.precedences where precedence.before == activity || precedence.after == activity {
            guard let before = starts[precedence.before], let after = starts[precedence.after] else { continue }
            if !problem.keeps(precedence, from: before, to: after) { return false }
        }
        for spacing in problem.spacings where spacing.activities.contains(activity) {
            for other in spacing.activities where other != activity {
                guard let there = starts[other] else { continue }
                if !problem.apart(spacing.days, activity, at: start, other, at: there) { return false }
            }
        }
        for need in problem.activities[activity].needs {
            for half in problem.activities[activity].halfDays(from: start) {
                let users = problem.activities.indices.count { other in
                    guard let there = starts[other], problem.activities[other].needs.contains(need) else {
                        return false
                    }
                    return problem.activities[other].halfDays(from: there).contains(half)
                }
                if users > problem.resources[need].capacity { return false }
            }
        }
        return true
    }
}
