import Days
import Planning
import Programmes
import Testing

/// What a small change does to a plan that was released.
@Suite("Stability")
struct StabilityTests {
    static let seeds = UInt64(1)...5

    /// A released world: everything in its plan is confirmed.
    private struct Released {
        let world: RandomProgramme
        let plan: Plan
        var commitments: Commitments

        init(seed: UInt64) {
            world = RandomProgramme(seed: seed)
            plan = Planner(world.circumstances).plan()
            commitments = Commitments(
                released: Dictionary(
                    uniqueKeysWithValues: plan.occurrences.map { ($0.id, ReleasedPlace($0.start, isConfirmed: true)) }))
        }

        /// What left its released place in another plan, or has none any more.
        func moved(in other: Plan) -> Set<Occurrence.ID> {
            let starts = Dictionary(uniqueKeysWithValues: other.occurrences.map { ($0.id, $0.start) })
            return Set(plan.occurrences.filter { starts[$0.id] != $0.start }.map(\.id))
        }
    }

    @Test("Without a change, nothing moves", arguments: seeds)
    func nothing(seed: UInt64) {
        let released = Released(seed: seed)
        let again = Planner(released.world.circumstances.with(released.commitments)).plan()
        #expect(again.occurrences == released.plan.occurrences, "seed \(seed)")
    }

    @Test("A new holiday moves no more than can be proved necessary", arguments: seeds)
    func holiday(seed: UInt64) {
        let released = Released(seed: seed)
        var random = SplitMix64(seed: seed)
        guard let hit = released.plan.occurrences.filter({ !$0.isDeadline }).randomElement(using: &random) else {
            return
        }
        var world = released.world
        world.daysOff.removeAll { $0.date == hit.day }
        world.daysOff.append(.test(hit.day))
        let planned = Planner(world.circumstances.with(released.commitments)).planned()
        let moved = released.moved(in: planned.plan)
        #expect(moved.count == planned.quality.moves, "seed \(seed)")
        #expect(planned.quality.moves == planned.quality.leastMoves, "seed \(seed): \(moved)")
        #expect(moved.contains(hit.id), "seed \(seed)")
    }

    @Test("A busy week moves no more than can be proved necessary, and only who needs the busy", arguments: seeds)
    func busyWeek(seed: UInt64) {
        let released = Released(seed: seed)
        var random = SplitMix64(seed: seed)
        guard let hit = released.plan.occurrences.filter({ !$0.isDeadline }).randomElement(using: &random) else {
            return
        }
        var commitments = released.commitments
        let monday = hit.day.advanced(by: 1 - hit.day.weekday.rawValue)
        commitments.busy = [
            BusyTime("office", on: monday...monday.advanced(by: 6)),
            BusyTime("team 1", on: monday...monday.advanced(by: 6)),
        ]
        let planned = Planner(released.world.circumstances.with(commitments)).planned()
        #expect(planned.quality.moves == planned.quality.leastMoves, "seed \(seed)")
        #expect(released.moved(in: planned.plan).count == planned.quality.moves, "seed \(seed)")
    }

    @Test("An occurrence that another body moves takes no more with it than it must", arguments: seeds)
    func movedEvent(seed: UInt64) {
        let released = Released(seed: seed)
        var random = SplitMix64(seed: seed)
        let gatherings = released.plan.occurrences.filter { !$0.isDeadline }
        guard let one = gatherings.randomElement(using: &random), let other = gatherings.randomElement(using: &random)
        else { return }
        var commitments = released.commitments
        commitments.pins[one.id] = Pin(other.start, .fact(by: "letter"))
        let planned = Planner(released.world.circumstances.with(commitments)).planned()
        #expect(planned.plan.occurrences.first { $0.id == one.id }?.start == other.start, "seed \(seed)")
        #expect(planned.quality.moves == planned.quality.leastMoves, "seed \(seed)")
    }

    @Test("An obligation that is added moves nobody who can stay", arguments: seeds)
    func addedObligation(seed: UInt64) {
        let released = Released(seed: seed)
        var world = released.world
        world.programme.obligations.append(
            .gathering(
                "zz-new", "2025-03-03", "2025-10-31", prefer: "2025-06-11", needs: [.team(1), .leader("office")]))
        let planned = Planner(world.circumstances.with(released.commitments)).planned()
        #expect(planned.plan.occurrences.contains { $0.id == Occurrence.ID("zz-new") }, "seed \(seed)")
        #expect(released.moved(in: planned.plan).isEmpty, "seed \(seed)")
    }

    @Test("A window that closes earlier moves no more than can be proved necessary", arguments: seeds)
    func amendedWindow(seed: UInt64) {
        let released = Released(seed: seed)
        var world = released.world
        for index in world.programme.obligations.indices {
            guard case .scheduled(var schedule) = world.programme.obligations[index].timing, schedule.length > 0,
                case .inYear(let month, let day, let years) = schedule.windows[0].closes, day > 4
            else { continue }
            schedule.windows[0].closes = .inYear(month: month, day: min(day, 28) - 1, years: years)
            world.programme.obligations[index].timing = .scheduled(schedule)
            break
        }
        let planned = Planner(world.circumstances.with(released.commitments)).planned()
        #expect(planned.quality.moves == planned.quality.leastMoves, "seed \(seed)")
        #expect(released.moved(in: planned.plan).count == planned.quality.moves, "seed \(seed)")
    }

    @Test("What is past never moves, whatever comes", arguments: seeds)
    func past(seed: UInt64) {
        var released = Released(seed: seed)
        let days = released.plan.occurrences.map(\.day).sorted()
        guard let today = days.dropFirst(days.count / 2).first else { return }
        released.commitments.today = today
        var world = released.world
        for day in Set(days) where day < today && !world.daysOff.contains(where: { $0.date == day }) {
            world.daysOff.append(.test(day))
        }
        let plan = Planner(world.circumstances.with(released.commitments)).plan()
        let starts = Dictionary(uniqueKeysWithValues: plan.occurrences.map { ($0.id, $0.start) })
        for occurrence in released.plan.occurrences where occurrence.day < today {
            #expect(starts[occurrence.id] == occurrence.start, "seed \(seed): \(occurrence.id)")
        }
    }

    @Test("Moves beyond the forced ones happen only as far as a person allows", arguments: UInt64(1)...3, [0, 2])
    func allowed(seed: UInt64, allowed: Int) {
        // Everything was released on some other possible day than the best.
        var released = Released(seed: seed)
        let circumstances = released.world.circumstances
        let later = Planner(circumstances.with(Commitments(released: released.commitments.released))).plan()
        for occurrence in later.occurrences where !occurrence.isDeadline {
            released.commitments.released[occurrence.id] = ReleasedPlace(
                occurrence.start.advanced(by: 2), isConfirmed: true)
        }
        let forced = Planner(circumstances.with(released.commitments)).planned().quality
        var commitments = released.commitments
        commitments.allowedMoves = allowed
        let freer = Planner(circumstances.with(commitments)).planned()
        #expect(freer.quality.moves <= forced.moves + allowed, "seed \(seed)")
    }
}
