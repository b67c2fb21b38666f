import Testing

@testable import Planning

/// A bound that lies is worse than none: it is held against all solutions there are.
@Suite("Bounds")
struct BoundTests {
    @Test("The search's bounds never exceed what trying everything finds", arguments: UInt64(0)..<5)
    func sound(group: UInt64) {
        for seed in (group * 50 + 1_001)...(group * 50 + 1_030) {
            let problem = RandomProblem(seed: seed).problem
            let best = Exhaustion(problem)
            let bound = Search.solve(problem, effort: Search.Effort(perActivity: 1)).bound
            #expect(bound.leftOut <= best.leftOut, "seed \(seed)")
            #expect(bound.moves <= best.moves, "seed \(seed)")
            #expect(bound.cost <= best.cost, "seed \(seed)")
        }
    }

    @Test("Prices alone never exceed it either, at any level, though somebody else may be left out")
    func prices() {
        for seed in UInt64(2_001)...2_200 {
            let problem = RandomProblem(seed: seed).problem
            let best = Exhaustion(problem)
            var domains = Domains(problem)
            let isComplete = best.leftOut == 0 && domains.propagate()
            if !isComplete { domains = Domains(problem) }
            let part = Part(problem, domains)
            guard part.count > 0 else { continue }
            let pinned = problem.cost(of: problem.activities.map { $0.isPinned ? $0.starts[0] : nil })
            let hopeless = problem.activities.indices.filter { !problem.activities[$0].isPinned && !domains.isOpen($0) }
            let leftOut = best.leftOut - hopeless.reduce(0) { $0 + problem.activities[$1].weight }
            let homes = (0..<part.count).count { part.home[$0] >= 0 }
            let forced = problem.activities.count { $0.published != nil } - homes - stayingPinned(problem)

            #expect(bound(part, .leftOut, isComplete) <= leftOut, "seed \(seed)")
            #expect(bound(part, .moves(leftOut: leftOut), isComplete) <= best.moves - forced, "seed \(seed)")
            let moves = best.moves - forced + problem.allowedMoves
            let goal = Prices.Goal.cost(leftOut: leftOut, moves: moves)
            #expect(bound(part, goal, isComplete) <= best.cost - pinned, "seed \(seed)")
        }
    }

    private func bound(_ part: Part, _ goal: Prices.Goal, _ isComplete: Bool) -> Int {
        let prices = Prices(part, goal, isComplete: isComplete)
        prices.search(rounds: 40, target: 1_000)
        return prices.bound
    }

    private func stayingPinned(_ problem: Problem) -> Int {
        problem.activities.count { $0.isPinned && $0.published == $0.starts[0] }
    }

    @Test("Of many who want the same day, prices prove that the distances can hardly be less", arguments: [7, 15, 30])
    func sameDay(count: Int) {
        let days = 0..<60
        let problem = Problem(
            activities: (0..<count).map { index in
                Problem.Activity(
                    "\(index)", length: 2, starts: days.map { $0 * 2 }, costs: days.map { abs($0 - 30) * 3 }, needs: [0]
                )
            }, resources: [Problem.Resource("hall", .room)])
        let solution = Search.solve(problem)
        let least = (0..<count).reduce(0) { $0 + ($1 + 1) / 2 * 3 }
        #expect(solution.cost == least)
        #expect(solution.bound.leftOut == 0 && solution.bound.moves == 0)
        #expect(solution.bound.cost <= least && solution.bound.cost * 100 >= least * 95, "\(solution.bound)")
    }

    @Test("A tree of precedences is priced exactly, where nothing else binds")
    func tree() {
        let days = 0..<30
        let problem = Problem(
            activities: (0..<12).map { index in
                Problem.Activity(
                    "\(index)", length: 2, starts: days.map { $0 * 2 },
                    costs: days.map { abs($0 - (index * 7) % 13) * (1 + index % 3) })
            }, precedences: (1..<12).map { Problem.Precedence(($0 - 1) / 2, before: $0, gap: 2...9) })
        let part = Part(problem, Domains(problem))
        let prices = Prices(part, .cost(leftOut: 0, moves: 0), isComplete: true)
        prices.search(rounds: 1, target: 1_000)
        #expect(prices.bound == Search.solve(problem).cost)
    }
}
