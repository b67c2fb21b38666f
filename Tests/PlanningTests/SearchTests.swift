import Days
import Testing

@testable import Planning

/// Problems without a programme: days are numbers here, 0 being a Thursday.
@Suite("Search")
struct SearchTests {
    /// An activity that may begin on the mornings of some days, and costs its distance from one of them.
    private func activity(
        _ name: String, on days: ClosedRange<Int>, prefer: Int, length: Int = 2, needs: [Int] = [0], weight: Int = 1,
        published: Int? = nil, place: Int? = nil
    ) -> Problem.Activity {
        Problem.Activity(
            name, length: length, starts: days.map { $0 * 2 }, costs: days.map { abs($0 - prefer) * 10 }, needs: needs,
            weight: weight, published: published.map { $0 * 2 }, place: place)
    }

    private func days(_ solution: Search.Solution) -> [Int?] { solution.starts.map { $0.map { $0 / 2 } } }

    private let hall = [Problem.Resource("hall", .room)]

    @Test("An empty problem is solved")
    func empty() {
        #expect(Search.solve(Problem(activities: [])).starts == [])
    }

    @Test("What order leaves to one is not given to another")
    func orderLeavesOneDay() {
        // Only on day 1 does `c` stand three days before `e`.
        let problem = Problem(
            activities: [
                activity("a", on: 1...2, prefer: 1), activity("b", on: 2...3, prefer: 2),
                activity("c", on: 1...3, prefer: 1),
                activity("d", on: 3...4, prefer: 3), activity("e", on: 4...4, prefer: 4, needs: []),
            ], resources: hall, precedences: [Problem.Precedence(2, before: 4, gap: 3...3)])
        let solution = Search.solve(problem)
        #expect(days(solution) == [2, 3, 1, 4, 4])
        #expect(solution.obstacles.isEmpty)
    }

    @Test("Who weighs more takes the only place")
    func weight() {
        let problem = Problem(
            activities: [activity("a", on: 1...1, prefer: 1), activity("b", on: 1...1, prefer: 1, weight: 3)],
            resources: hall)
        let solution = Search.solve(problem)
        #expect(days(solution) == [nil, 1])
        #expect(solution.obstacles == [0: .taken(by: [1])])
    }

    @Test("A pinned activity stays, though it takes what another needs")
    func pinned() {
        let pinned = Problem.Activity("p", length: 2, starts: [2], costs: [70], needs: [0], isPinned: true)
        let solution = Search.solve(
            Problem(activities: [activity("a", on: 1...1, prefer: 1, weight: 9), pinned], resources: hall))
        #expect(days(solution) == [nil, 1])
        #expect(solution.cost == 70)
    }

    @Test(
        "Of two who share a resource with one place more, only as many are put out as must be, and never a pinned one")
    func evictsNoMoreThanNeeded() {
        let pinned = Problem.Activity("p", length: 2, starts: [2], costs: [0], needs: [0], isPinned: true)
        let problem = Problem(
            activities: [
                pinned, activity("light", on: 1...1, prefer: 1), activity("heavy", on: 1...1, prefer: 1, weight: 2),
            ], resources: [Problem.Resource("office", .delegations, capacity: 2)])
        #expect(days(Search.solve(problem)) == [1, nil, 1])
    }

    @Test("Leaving a published place outweighs every cost, but not a place for everybody")
    func published() {
        let stays = Search.solve(
            Problem(activities: [activity("a", on: 1...9, prefer: 1, published: 9)], resources: hall))
        #expect(days(stays) == [9])
        let gives = Search.solve(
            Problem(
                activities: [activity("a", on: 1...9, prefer: 1, published: 9), activity("b", on: 9...9, prefer: 9)],
                resources: hall))
        #expect(days(gives) == [1, 9])
    }

    @Test("A greatest gap draws both ends together")
    func greatestGap() {
        let problem = Problem(
            activities: [activity("a", on: 1...20, prefer: 1), activity("b", on: 1...20, prefer: 20)], resources: hall,
            precedences: [Problem.Precedence(0, before: 1, gap: 2...4)])
        let solution = Search.solve(problem)
        let (first, second) = (days(solution)[0] ?? 0, days(solution)[1] ?? 0)
        #expect((2...4).contains(second - first))
    }

    @Test("Precedences that chase each other leave one out, and say which stands in its way")
    func impossibleChain() {
        let problem = Problem(
            activities: [activity("a", on: 1...5, prefer: 1), activity("b", on: 1...5, prefer: 1)], resources: hall,
            precedences: [Problem.Precedence(0, before: 1, gap: 1...9), Problem.Precedence(1, before: 0, gap: 1...9)])
        let solution = Search.solve(problem)
        #expect(solution.starts.count { $0 == nil } == 1)
        #expect(solution.obstacles.values.allSatisfy { if case .order = $0 { true } else { false } })
    }

    @Test("A full week sends the next one into another")
    func load() {
        // Day 4 is a Monday.
        let problem = Problem(
            activities: (0..<3).map { activity("\($0)", on: 4...12, prefer: 10, needs: []) },
            loads: [Problem.Load([0, 1, 2], perWeek: 2, price: 15)])
        #expect(days(Search.solve(problem)).compactMap(\.self).sorted() == [10, 10, 11])
        #expect(Search.solve(problem).cost == 10)
    }

    @Test("A week begins on Monday, also before 1970")
    func weeks() {
        #expect(Problem.Load.week(of: 3) == 0)
        #expect(Problem.Load.week(of: 4) == 1)
        #expect(Problem.Load.week(of: -3) == 0)
        #expect(Problem.Load.week(of: -4) == -1)
    }

    @Test("What the search says a plan costs is what the plan's constraints say", arguments: UInt64(101)...108)
    func costs(seed: UInt64) {
        let circumstances = RandomProgramme(seed: seed).circumstances
        let problem = Statement(circumstances).problem
        let plan = Planner(circumstances).plan()
        #expect(plan.cost == Search.solve(problem).cost, "seed \(seed)")
        #expect(plan.occurrences.isEmpty == false)
    }

    @Test(
        "As few are left out as trying everything would leave, which needs putting others out",
        arguments: UInt64(1)...40)
    func exhaustive(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let activities = (0..<4).map { number in
            let first = Int.random(in: 1...4, using: &random)
            return activity(
                "\(number)", on: first...(first + 2), prefer: first + Int.random(in: 0...2, using: &random),
                weight: Int.random(in: 1...2, using: &random))
        }
        let problem = Problem(activities: activities, resources: hall)
        let solution = Search.solve(problem)
        let found = leftOut(solution.starts, of: problem)
        var least = Int.max
        for first in activities[0].starts + [-1] {
            for second in activities[1].starts + [-1] {
                for third in activities[2].starts + [-1] {
                    for fourth in activities[3].starts + [-1] {
                        let starts = [first, second, third, fourth]
                        let taken = starts.filter { $0 >= 0 }
                        guard Set(taken).count == taken.count else { continue }
                        least = min(least, leftOut(starts.map { $0 < 0 ? nil : $0 }, of: problem))
                    }
                }
            }
        }
        #expect(found == least, "seed \(seed)")
    }

    private func leftOut(_ starts: [Int?], of problem: Problem) -> Int {
        zip(problem.activities, starts).reduce(0) { $0 + ($1.1 == nil ? $1.0.weight : 0) }
    }
}
