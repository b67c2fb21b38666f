import Days
import Planning
import Programmes
import Testing

@Suite("What a programme owes")
struct ExpansionTests {
    private func owed(_ schedule: Schedule, horizon: ClosedRange<Day> = "2025-01-01"..."2025-12-31") -> [String] {
        Circumstances(
            programme: .test([.test("report", .report, schedule)], horizon: horizon), calendar: WorkingCalendar()
        ).owed.map(\.description)
    }

    private let anyDay = [WindowRule(closes: .inYear(month: 12, day: 20, years: 0))]

    @Test("What takes place once is named by its obligation alone")
    func once() {
        #expect(owed(Schedule(.once, windows: anyDay)) == ["report"])
    }

    @Test("Parts of the year come in the order in which they end")
    func parts() {
        let schedule = Schedule(.each([.year, .quarter(3), .half(1), .quarter(1)]), windows: anyDay)
        #expect(owed(schedule) == ["report/2025-Q1", "report/2025-H1", "report/2025-Q3", "report/2025"])
    }

    @Test("Several in one period are numbered, one alone is not")
    func ordinals() {
        #expect(owed(Schedule(.each([.year]), times: 2, windows: anyDay)) == ["report/2025/1", "report/2025/2"])
        #expect(owed(Schedule(.each([.year]), windows: anyDay)) == ["report/2025"])
    }

    @Test("Each unit has its own, and so has each body")
    func subjects() {
        #expect(
            owed(Schedule(.each([.half(1)]), scope: .eachUnit(group: "districts"), windows: anyDay))
                == ["report/2025-H1/d1", "report/2025-H1/d2", "report/2025-H1/d3"])
        let bodies = [Body.ID(rawValue: "office"), Body.ID(rawValue: "council")]
        #expect(
            owed(Schedule(.each([.year]), scope: .eachBody(bodies), windows: anyDay))
                == ["report/2025/council", "report/2025/office"])
    }

    @Test("Turns go on where the year before left off")
    func rotation() {
        let schedule = Schedule(
            .each([.half(1), .half(2)]), scope: .rotation(group: "districts", count: 2), windows: anyDay)
        #expect(
            owed(schedule, horizon: "2025-01-01"..."2026-12-31") == [
                "report/2025-H1/d1", "report/2025-H1/d2", "report/2025-H2/d1", "report/2025-H2/d3",
                "report/2026-H1/d2", "report/2026-H1/d3", "report/2026-H2/d1", "report/2026-H2/d2",
            ])
    }

    @Test("Nobody has two turns in one round")
    func rotationOfAll() {
        let schedule = Schedule(.each([.year]), scope: .rotation(group: "districts", count: 7), windows: anyDay)
        #expect(owed(schedule) == ["report/2025/d1", "report/2025/d2", "report/2025/d3"])
    }

    @Test("A stated rule has an occurrence on each of its days within the horizon")
    func rule() {
        let programme = Programme.test([
            .test("briefing", .meeting, Schedule(.rule("FREQ=MONTHLY;BYDAY=-1FR"), windows: [], length: 1))
        ])
        let id = Obligation.ID(rawValue: "briefing")
        let plan = programme.plan(ruleDays: [id: ["2025-02-28", "2025-01-31", "2026-01-30", "2025-02-28"]])
        #expect(plan.occurrences.map(\.id.description) == ["briefing/2025-01-31", "briefing/2025-02-28"])
        #expect(plan.occurrences.map(\.day) == ["2025-01-31", "2025-02-28"])
    }

    @Test("What has no day in the calendar is not placed, and not lost")
    func noSuchDay() {
        let window = WindowRule(.period(Period(2024)), closes: .inYear(month: 6, day: 1, years: 0))
        let plan = Programme.test([.test("report", .report, Schedule(.each([.year]), windows: [window]))]).plan()
        #expect(
            plan.unplaced == [
                Unplaced(
                    Occurrence.ID(Obligation.ID(rawValue: "report"), period: Period(2025)), window: nil,
                    because: .noOpenDay)
            ])
    }
}

@Suite("The life of units and bodies")
struct SubjectLifeTests {
    private let visits = Obligation.gathering(
        "visit", "2025-05-15", "2025-07-15", prefer: "2025-07-02", scope: .eachUnit(group: "districts"))
    private let reports = Obligation.deadline("report", "2025-07-10", scope: .eachUnit(group: "districts"))

    @Test("What falls after its unit's end has no subject any more, and is not dropped")
    func afterTheEnd() {
        let plan = Programme.test([reports], units: [.test("d1", until: "2025-06-30"), .test("d2")]).plan()
        #expect(plan.occurrences.map(\.id.description) == ["report/d2"])
        #expect(plan.withoutSubject.map(\.id.description) == ["report/d1"])
        #expect(plan.withoutSubject.first?.day == "2025-07-10")
        #expect(plan.withoutSubject.first?.until == "2025-06-30")
        #expect(plan.conflicts.isEmpty)
    }

    @Test("What falls before its unit's beginning has no subject yet")
    func beforeTheBeginning() {
        let plan = Programme.test([reports], units: [.test("d1", from: "2025-08-01")]).plan()
        #expect(plan.withoutSubject == [WithoutSubject(plan.withoutSubject[0].id, day: "2025-07-10", until: nil)])
    }

    @Test("A gathering takes the days of its window on which its unit lives")
    func withinLife() {
        let plan = Programme.test([visits], units: [.test("d1", until: "2025-06-30"), .test("d2")]).plan()
        #expect(plan["visit/d1"]?.day == "2025-06-30")
        #expect(plan["visit/d2"]?.day == "2025-07-02")
    }

    @Test("A body that what is for it outlives is no subject either")
    func bodies() {
        let report = Obligation.test(
            "report", .report,
            Schedule(
                .each([.half(1), .half(2)]), scope: .eachBody([Body.ID(rawValue: "office")]),
                windows: [
                    WindowRule(.shape(.half(1)), closes: .inYear(month: 6, day: 20, years: 0)),
                    WindowRule(.shape(.half(2)), closes: .inYear(month: 12, day: 15, years: 0)),
                ]))
        let plan = Programme.test([report], bodies: [.test("office", until: "2025-06-30")]).plan()
        #expect(plan.occurrences.map(\.id.description) == ["report/2025-H1/office"])
        #expect(plan.withoutSubject.map(\.id.description) == ["report/2025-H2/office"])
    }

    @Test("A body that is confirmed to follow goes on with the duty, under the same identity")
    func successor() {
        let report = Obligation.deadline("report", "2025-07-10", scope: .eachBody([Body.ID(rawValue: "office")]))
        var office = Body.test("office", until: "2025-06-30")
        office.successor = Body.ID(rawValue: "council")
        let plan = Programme.test([report], bodies: [office, .test("council")]).plan()
        #expect(plan.occurrences.map(\.id.description) == ["report/office"] && plan.withoutSubject.isEmpty)
        let gone = Programme.test([report], bodies: [office, .test("council", until: "2025-07-01")]).plan()
        #expect(gone.withoutSubject.map(\.id.description) == ["report/office"])
    }
}

@Suite("The life of obligations")
struct ObligationLifeTests {
    private let meetings = Obligation.test(
        "meeting", .meeting,
        Schedule(
            .each((1...12).map { .month($0) }),
            windows: [WindowRule(opens: .inMonth(day: 20), closes: .inMonth(day: 25))],
            length: 1))

    @Test("After its end and before its beginning an obligation owes nothing")
    func life() {
        var meetings = meetings
        meetings.from = "2025-03-01"
        meetings.until = "2025-06-22"
        let plan = Programme.test([meetings]).plan()
        let periods = plan.occurrences.compactMap(\.id.period?.description)
        #expect(periods == ["2025-03", "2025-04", "2025-05", "2025-06"])
        #expect(plan.occurrences.allSatisfy { $0.day <= "2025-06-22" } && plan.unplaced.isEmpty)
    }

    @Test("What closes before an amendment holds keeps its length")
    func length() throws {
        var revision = Amendment.Revision(Obligation.ID(rawValue: "meeting"))
        revision.length = 2
        let programme = Programme.test([meetings])
            .amended(by: Amendment("longer", title: "Longer", date: "2025-06-25", obligations: [revision]))
        let sessions = programme.plan().occurrences.sorted { $0.day < $1.day }.map(\.sessions.count)
        #expect(sessions == Array(repeating: 1, count: 5) + Array(repeating: 2, count: 7))
    }
}
