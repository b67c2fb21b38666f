import Planning
import Testing

/// What must hold of a search whatever the problem (metamorphic), on problems too large to try everything.
@Suite("Search: properties")
struct SearchPropertyTests {
    private static let seeds = UInt64(1)...4
    private static let effort = Search.Effort(perActivity: 60)

    private func problem(_ seed: UInt64) -> Problem { RandomProblem.crowded(seed: seed, activities: 36) }
    private func solve(_ problem: Problem) -> Search.Solution { Search.solve(problem, effort: Self.effort) }

    @Test("One thread finds what two find, and what it says is the same", arguments: seeds)
    func threads(seed: UInt64) {
        let one = Search.solve(problem(seed), effort: Self.effort, threads: 1)
        let two = Search.solve(problem(seed), effort: Self.effort, threads: 2)
        #expect(one.starts == two.starts, "seed \(seed)")
        #expect(one.bound == two.bound && one.iterations == two.iterations, "seed \(seed)")
    }

    @Test("What is found is feasible, and its bound is not above it", arguments: seeds)
    func feasible(seed: UInt64) {
        let (problem, solution) = (problem(seed), solve(problem(seed)))
        #expect(Exhaustion.isFeasible(solution.starts, in: problem), "seed \(seed)")
        #expect(solution.cost == problem.cost(of: solution.starts) && solution.gap >= 0, "seed \(seed)")
    }

    @Test("A start that nobody took may close, and the cost stays", arguments: seeds)
    func closedElsewhere(seed: UInt64) {
        var problem = problem(seed)
        let before = solve(problem)
        var random = SplitMix64(seed: seed)
        for index in problem.activities.indices {
            let start = before.starts[index]
            let closed = problem.activities[index].starts.filter { $0 != start }.randomElement(using: &random)
            guard let place = problem.activities[index].starts.firstIndex(where: { $0 == closed }) else { continue }
            problem.activities[index].starts.remove(at: place)
            problem.activities[index].costs.remove(at: place)
        }
        let after = solve(problem)
        #expect(after.cost >= before.bound.cost, "seed \(seed)")
        #expect(before.gap > 0 || after.cost == before.cost, "seed \(seed)")
    }

    @Test("Everybody held to the place that was found stays there, at the same cost", arguments: seeds)
    func held(seed: UInt64) {
        var problem = problem(seed)
        let before = solve(problem)
        guard before.leftOutWeight == 0 else { return }
        for (index, start) in before.starts.enumerated() {
            guard let start, let place = problem.activities[index].starts.firstIndex(of: start) else { continue }
            problem.activities[index].costs = [problem.activities[index].costs[place]]
            problem.activities[index].starts = [start]
        }
        let after = solve(problem)
        #expect(after.starts == before.starts && after.cost == before.cost && after.gap == 0, "seed \(seed)")
    }

    @Test("Once published, everything stays where it is", arguments: seeds)
    func published(seed: UInt64) {
        var problem = problem(seed)
        let before = solve(problem)
        // Who had no place may find one where others move.
        guard before.leftOutWeight == 0 else { return }
        for (index, start) in before.starts.enumerated() { problem.activities[index].published = start }
        let after = solve(problem)
        #expect(after.starts == before.starts && after.moves == 0 && after.gap == 0, "seed \(seed)")
    }

    @Test("Without one of them the others need not cost more", arguments: seeds)
    func withoutOne(seed: UInt64) {
        let problem = problem(seed)
        var less = problem
        less.activities[35].starts = []
        less.activities[35].costs = []
        #expect(solve(less).bound.cost <= solve(problem).cost, "seed \(seed)")
    }

    @Test("With moves allowed, the plan costs no more, and no more of it moves", arguments: seeds)
    func allowedMoves(seed: UInt64) {
        var problem = problem(seed)
        let before = solve(problem)
        guard before.leftOutWeight == 0 else { return }
        var random = SplitMix64(seed: seed)
        for index in problem.activities.indices {
            problem.activities[index].published = before.starts[index]
            problem.activities[index].costs.shuffle(using: &random)
        }
        let costs = [0, 2, 4].map { allowed in
            problem.allowedMoves = allowed
            let after = solve(problem)
            #expect(after.moves <= allowed, "seed \(seed)")
            return after.cost
        }
        #expect(costs == costs.sorted(by: >), "seed \(seed): \(costs)")
    }
}
