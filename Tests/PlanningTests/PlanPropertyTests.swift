import Days
import Planning
import Programmes
import Testing

@Suite("Plans of random programmes")
struct PlanPropertyTests {
    static let seeds = UInt64(1)...16

    /// The plan of each seed, made once.
    private static let plans = seeds.map { Planner(RandomProgramme(seed: $0).circumstances).plan() }

    private func plan(_ seed: UInt64) -> Plan { Self.plans[Int(seed - Self.seeds.lowerBound)] }

    @Test("Where the planner says there is no conflict, looking at every session finds none", arguments: seeds)
    func noHiddenConflict(seed: UInt64) {
        let world = RandomProgramme(seed: seed)
        let plan = plan(seed)
        #expect(plan.conflicts.isEmpty, "seed \(seed)")
        #expect(BruteForceVerifier(world: world).faults(of: plan) == [], "seed \(seed)")
    }

    @Test("Everything owed is in the plan exactly once", arguments: seeds)
    func nothingLost(seed: UInt64) {
        let circumstances = RandomProgramme(seed: seed).circumstances
        let plan = plan(seed)
        let all = plan.occurrences.map(\.id) + plan.unplaced.map(\.id) + plan.withoutSubject.map(\.id)
        #expect(all.sorted() == circumstances.owed, "seed \(seed)")
    }

    @Test("Who is left out says who stands in its way", arguments: seeds)
    func reasons(seed: UInt64) {
        for unplaced in plan(seed).unplaced {
            switch unplaced.reason {
            case .taken(let others), .order(let others), .spacing(let others):
                #expect(!others.isEmpty && !others.contains(unplaced.id), "seed \(seed): \(unplaced.id)")
            case .outsideHorizon, .noOpenDay, .busy:
                break
            }
        }
    }

    @Test("The same world in another order has the same plan", arguments: seeds)
    func orderOfInput(seed: UInt64) {
        let world = RandomProgramme(seed: seed)
        let plan = plan(seed)
        #expect(plan == Planner(world.circumstances).plan(), "seed \(seed)")
        #expect(plan == Planner(world.shuffled(seed: seed).circumstances).plan(), "seed \(seed)")
    }

    @Test("What is pinned never moves, wherever it is pinned", arguments: seeds)
    func pinned(seed: UInt64) {
        let world = RandomProgramme(seed: seed)
        let circumstances = world.circumstances
        var random = SplitMix64(seed: seed)
        let kept = plan(seed).occurrences.shuffled(using: &random).prefix(6).map { occurrence in
            (
                occurrence.id,
                occurrence.start.advanced(by: occurrence.isDeadline ? 2 : Int.random(in: -9...9, using: &random))
            )
        }
        let plan = Planner(circumstances).plan(keeping: Dictionary(uniqueKeysWithValues: kept))
        let starts = Dictionary(uniqueKeysWithValues: plan.occurrences.map { ($0.id, $0.start) })
        let gone = Set(plan.withoutSubject.map(\.id))
        for (id, start) in kept where !gone.contains(id) { #expect(starts[id] == start, "seed \(seed): \(id)") }
    }

    @Test("Pinning the whole plan gives the whole plan again", arguments: seeds)
    func pinnedWhole(seed: UInt64) {
        let circumstances = RandomProgramme(seed: seed).circumstances
        let plan = plan(seed)
        let kept = Dictionary(uniqueKeysWithValues: plan.occurrences.map { ($0.id, $0.start) })
        let again = Planner(circumstances).plan(keeping: kept)
        #expect(again.occurrences == plan.occurrences, "seed \(seed)")
        #expect(again.cost == plan.cost, "seed \(seed)")
    }

    @Test("Where nothing binds one to another, a new holiday moves only what stood on it", arguments: seeds)
    func newHoliday(seed: UInt64) {
        var world = RandomProgramme(seed: seed, isLoose: true)
        let before = Planner(world.circumstances).plan()
        var random = SplitMix64(seed: seed)
        guard let moved = before.occurrences.filter({ !$0.isDeadline }).randomElement(using: &random) else { return }
        world.daysOff.removeAll { $0.date == moved.day }
        world.daysOff.append(.test(moved.day))
        let after = Planner(world.circumstances).plan()
        let starts = Dictionary(uniqueKeysWithValues: after.occurrences.map { ($0.id, $0.sessions) })
        for occurrence in before.occurrences where !occurrence.days.contains(moved.day) {
            #expect(starts[occurrence.id] == occurrence.sessions, "seed \(seed): \(occurrence.id)")
        }
        #expect(after.occurrences.allSatisfy { !$0.days.contains(moved.day) }, "seed \(seed)")
    }

    @Test("Random programmes are of every sort: some leave something out, some gather, some end a unit")
    func variety() {
        let reasons = Set(Self.plans.flatMap(\.unplaced).map { String(describing: $0.reason).prefix { $0 != "(" } })
        #expect(reasons.isSuperset(of: ["taken", "order", "spacing"]), "\(reasons)")
        #expect(Self.plans.contains { !$0.withoutSubject.isEmpty })
        #expect(Self.plans.reduce(0) { $0 + $1.occurrences.count } > 300)
    }
}
