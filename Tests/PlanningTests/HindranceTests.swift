import Days
import Planning
import Programmes
import Testing

@Suite("Hindrance")
struct HindranceTests {
    private func hindrances(
        _ obligations: Obligation..., to id: String = "talk", at day: Day, _ session: Session = .morning,
        off: [DayOff] = [], busy: [BusyTime] = [], units: [Unit] = [.test("d1", until: "2025-06-12")]
    ) throws -> [Hindrance] {
        let circumstances = Circumstances(
            programme: .test(obligations, units: units), calendar: WorkingCalendar(daysOff: off),
            commitments: Commitments(busy: busy))
        let plan = Planner(circumstances).plan()
        let found = try #require(circumstances.owed.first { $0.description == id })
        return circumstances.hindrances(to: found, at: HalfDay(day, session), in: plan)
    }

    private func talk(
        length: Int = 1, session: Session? = nil, scope: Scope = .programme, needs: [Need] = [], after: [Order] = []
    ) -> Obligation {
        .gathering(
            "talk", "2025-06-02", "2025-06-20", length: length, session: session, scope: scope, needs: needs,
            after: after)
    }

    private func walk(_ day: Day, needs: [Need] = [], session: Session = .morning) -> Obligation {
        .gathering("walk", day, day, session: session, needs: needs)
    }

    private func id(_ name: String) -> Occurrence.ID { Occurrence.ID(Obligation.ID(rawValue: name)) }

    @Test("An open day in the window has none")
    func possible() throws {
        #expect(try hindrances(talk(), at: "2025-06-10") == [])
    }

    @Test("What is not owed is said to be so")
    func notOwed() {
        let circumstances = Circumstances(programme: .test([talk()]), calendar: WorkingCalendar())
        let plan = Planner(circumstances).plan()
        let found = circumstances.hindrances(to: id("walk"), at: HalfDay("2025-06-10", .morning), in: plan)
        #expect(found == [.notOwed])
        #expect(found[0].requirement == nil)
    }

    @Test("A day before signature, after the horizon or outside the window says which bound it leaves")
    func bounds() throws {
        let before = try hindrances(talk(), at: "2024-12-27")
        #expect(before.first == .beforeSignature("2024-12-29") && before.count == 2)
        let after = try hindrances(talk(), at: "2026-01-02")
        #expect(after.first == .afterHorizon("2025-12-31") && after.count == 2)
        let window = Window(opens: "2025-06-02", closes: "2025-06-20", prefer: "2025-06-20")
        #expect(try hindrances(talk(), at: "2025-06-23") == [.outsideWindow(window)])
        #expect(try hindrances(talk(length: 4), at: "2025-06-20").contains(.outsideWindow(window)))
    }

    @Test("A holiday on a rest day is both, a swapped rest day is neither, a swapped working day is off")
    func daysOff() throws {
        let off = [
            DayOff.test("2025-06-07"), .test("2025-06-14", .swappedWorking), .test("2025-06-13", .swappedOff),
        ]
        #expect(try hindrances(talk(), at: "2025-06-07", off: off) == [.restDay("2025-06-07"), .dayOff(off[0])])
        #expect(try hindrances(talk(), at: "2025-06-14", off: off) == [])
        #expect(try hindrances(talk(), at: "2025-06-13", off: off) == [.dayOff(off[2])])
        #expect(try hindrances(talk(length: 4), at: "2025-06-12", off: off) == [.dayOff(off[2])])
    }

    @Test("A closure is named with its day")
    func closure() {
        let closure = WorkingCalendar.Closure(days: "2025-06-10"..."2025-06-11", reason: "Moving house")
        let circumstances = Circumstances(
            programme: .test([talk()]), calendar: WorkingCalendar(closures: [closure]))
        let found = circumstances.hindrances(
            to: id("talk"), at: HalfDay("2025-06-11", .morning), in: Planner(circumstances).plan())
        #expect(found == [.closure("2025-06-11", closure)])
    }

    @Test("A unit that has ended is named with the days of its life")
    func subject() throws {
        let visit = talk(scope: .eachUnit(group: "districts"))
        let unit = Occurrence.Subject.unit(Unit.ID(rawValue: "d1"))
        #expect(try hindrances(visit, to: "talk/d1", at: "2025-06-12") == [])
        #expect(
            try hindrances(visit, to: "talk/d1", at: "2025-06-13")
                == [.withoutSubject(unit, from: nil, until: "2025-06-12")])
    }

    @Test("The session that was asked for is named, and whole days begin in the morning")
    func session() throws {
        #expect(
            try hindrances(talk(session: .afternoon), at: "2025-06-10") == [
                .wrongSession(.afternoon, isWholeDays: false)
            ])
        #expect(
            try hindrances(talk(length: 2), at: "2025-06-10", .afternoon) == [
                .wrongSession(.morning, isWholeDays: true)
            ])
    }

    @Test("A deadline stands on its due day alone, or where that moves to")
    func dueDay() throws {
        let report = Obligation.deadline("report", "2025-06-15", opens: "2025-06-01")
        #expect(try hindrances(report, to: "report", at: "2025-06-13", .afternoon) == [])
        #expect(
            try hindrances(report, to: "report", at: "2025-06-12")
                == [.notDueDay(written: "2025-06-15", due: "2025-06-13")])
        #expect(
            try hindrances(report, to: "report", at: "2025-06-15")
                == [.restDay("2025-06-15"), .notDueDay(written: "2025-06-15", due: "2025-06-13")])
    }

    @Test("Somebody busy is named")
    func busy() throws {
        let time = BusyTime("office", on: "2025-06-10"..."2025-06-11", .morning, reason: "leave")
        let found = try hindrances(talk(needs: [.head("office")]), at: "2025-06-10", busy: [time])
        #expect(found == [.busy(time)])
        #expect(try hindrances(talk(needs: [.head("office")]), at: "2025-06-10", .afternoon, busy: [time]) == [])
    }

    @Test("A clash names what is needed, how many it serves, and with whom it is; once for head and delegation")
    func clash() throws {
        let needs = [Need.head("office")]
        #expect(
            try hindrances(talk(needs: needs), walk("2025-06-10", needs: needs), at: "2025-06-10")
                == [.clash(over: "head of office", capacity: 1, with: [id("walk")])])
    }

    @Test("An order names the other one, and the gap that is asked for, from either side")
    func order() throws {
        let after = talk(after: [Order("walk", atLeast: 3)])
        #expect(
            try hindrances(after, walk("2025-06-10"), at: "2025-06-12")
                == [.mustFollow(id("walk"), atLeast: 3, atMost: nil)])
        #expect(try hindrances(after, walk("2025-06-10"), at: "2025-06-13") == [])
        let late = Obligation.gathering("late", "2025-06-17", "2025-06-17", after: [Order("talk", atLeast: 2)])
        #expect(
            try hindrances(talk(), late, at: "2025-06-16") == [.mustPrecede(id("late"), atLeast: 2, atMost: nil)])
    }

    @Test("A spacing names the other one of the series")
    func spacing() throws {
        let series = Obligation.gathering("talk", "2025-06-02", "2025-06-20", times: 2, spacing: 10)
        let first = Occurrence.ID(Obligation.ID(rawValue: "talk"), ordinal: 1)
        let found = try hindrances(series, to: "talk/2", at: "2025-06-13")
        #expect(found == [.tooNear(first, days: 10)], "\(found)")
    }

    @Test("An order with what another body has fixed hinders only while some place keeps it")
    func orderWithFact() {
        let programme = Programme.test([talk(after: [Order("walk", atLeast: 3)]), walk("2025-06-10")])
        for (fixed, expected) in [("2025-06-11", 1), ("2025-06-25", 0)] as [(Day, Int)] {
            let circumstances = Circumstances(
                programme: programme, calendar: WorkingCalendar(),
                commitments: Commitments(
                    pins: [id("walk"): Pin(HalfDay(fixed, .morning), .fact(by: "notice"))]))
            let plan = Planner(circumstances).plan()
            let found = circumstances.hindrances(to: id("talk"), at: HalfDay("2025-06-12", .morning), in: plan)
            #expect(found.count == expected, "\(fixed): \(found)")
        }
    }

    @Test("Places without hindrance are those at which a plan has no fault, and no others", arguments: UInt64(1)...8)
    func agreesWithConstraints(seed: UInt64) {
        let circumstances = RandomProgramme(seed: seed).circumstances
        let plan = Planner(circumstances).plan()
        var random = SplitMix64(seed: seed)
        for id in plan.all.shuffled(using: &random).prefix(6) {
            let near = plan.occurrences.first { $0.id == id }?.day ?? "2025-06-02"
            for offset in -12...12 {
                let day = near.advanced(by: offset * Int.random(in: 1...3, using: &random))
                let isDeadline = circumstances.programme.obligation(id.obligation)?.kind.isDeadline ?? false
                let place = HalfDay(
                    day, isDeadline ? .morning : Session.allCases.randomElement(using: &random) ?? .morning)
                let found = circumstances.hindrances(to: id, at: place, in: plan)
                let faults = plan.putting(id, at: place, under: circumstances).faults(of: id)
                #expect(found.isEmpty == faults.isEmpty, "seed \(seed): \(id) \(place): \(found) / \(faults)")
            }
        }
    }
}
