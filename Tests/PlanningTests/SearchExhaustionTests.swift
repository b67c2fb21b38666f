import Planning
import Testing

/// The search against all solutions there are, on hundreds of small problems with every kind of tie.
@Suite("Search: against everything there is")
struct SearchExhaustionTests {
    private static let groups = UInt64(0)..<12

    /// A problem, what trying everything comes to, and what the search says.
    private struct Case {
        let seed: UInt64
        let problem: Problem
        let best: Exhaustion
        let solution: Search.Solution

        init(seed: UInt64) {
            self.seed = seed
            problem = RandomProblem(seed: seed).problem
            best = Exhaustion(problem)
            solution = Search.solve(problem)
        }
    }

    private func cases(_ group: UInt64) -> [Case] { (1...25).map { Case(seed: group * 25 + $0) } }

    @Test("Nothing leaves out less, moves less than that allows, or then costs less", arguments: groups)
    func optimal(group: UInt64) {
        for one in cases(group) {
            let (problem, best, solution) = (one.problem, one.best, one.solution)
            #expect(Exhaustion.isFeasible(solution.starts, in: problem), "seed \(one.seed)")
            #expect(solution.leftOutWeight == best.leftOut, "seed \(one.seed)")
            #expect(solution.moves <= best.moves + problem.allowedMoves, "seed \(one.seed)")
            #expect(solution.cost == best.cost, "seed \(one.seed)")
        }
    }

    @Test("What the search says of its solution is so", arguments: groups)
    func said(group: UInt64) {
        for one in cases(group) {
            let levels = Exhaustion.levels(of: one.solution.starts, in: one.problem)
            #expect(levels.leftOut == one.solution.leftOutWeight, "seed \(one.seed)")
            #expect(levels.moves == one.solution.moves, "seed \(one.seed)")
            #expect(levels.cost == one.solution.cost, "seed \(one.seed)")
            let leftOut = one.solution.starts.indices.filter { one.solution.starts[$0] == nil }
            #expect(one.solution.obstacles.keys.sorted() == leftOut, "seed \(one.seed)")
        }
    }

    @Test("Problems are of every sort: in some somebody is left out, or must move, or may")
    func variety() {
        let all = (UInt64(1)...300).map { seed in
            let problem = RandomProblem(seed: seed).problem
            return (problem: problem, best: Exhaustion(problem))
        }
        #expect(all.count { $0.best.leftOut > 0 } > 60)
        #expect(all.count { $0.best.leftOut == 0 } > 60)
        #expect(all.count { $0.best.moves > 0 } > 60)
        #expect(all.count { $0.problem.allowedMoves > 0 && $0.best.costs.count > 1 } > 12)
        #expect(all.count { !$0.problem.loads.isEmpty && !$0.problem.travels.isEmpty } > 30)
    }
}
