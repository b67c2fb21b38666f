import Days
import Programmes
import Testing

@Suite("The windows of a schedule")
struct WindowResolutionTests {
    private func programme(signed: String = "2022-12-29", _ first: String = "2023-01-01", _ last: String = "2026-12-31")
        throws -> Programme
    {
        Programme(
            id: "p", title: Bilingual(vi: "P", en: "P"), signed: try #require(Day(iso: signed)),
            revised: Instant(seconds: 0),
            horizon: try #require(Day(iso: first))...(try #require(Day(iso: last))))
    }

    private func inYear(_ month: Int, _ day: Int, _ years: Int = 0) -> DayRule {
        .inYear(month: month, day: day, years: years)
    }

    private func text(_ window: Result<Window, WindowFault>) throws -> String {
        let window = try window.get()
        return "\(window.opens)…\(window.closes), \(window.prefer)"
    }

    @Test("The most telling rule wins: occurrence, period, ordinal, part of the year, all")
    func mostTelling() throws {
        let rules: [WindowRule] = [
            WindowRule(.all, closes: inYear(1, 1)), WindowRule(.shape(.half(1)), closes: inYear(1, 2)),
            WindowRule(.ordinal(2), closes: inYear(1, 3)),
            WindowRule(.period(Period(2024, .half(1))), closes: inYear(1, 4)),
            WindowRule(.occurrence(Period(2024, .half(1)), 2), closes: inYear(1, 5)),
        ]
        let schedule = Schedule(.each([.half(1), .half(2)]), times: 2, windows: rules)
        #expect(schedule.rule(for: Period(2024, .half(1)), ordinal: 2) == 4)
        #expect(schedule.rule(for: Period(2024, .half(1)), ordinal: 1) == 3)
        #expect(schedule.rule(for: Period(2025, .half(1)), ordinal: 2) == 2)
        #expect(schedule.rule(for: Period(2025, .half(1)), ordinal: 1) == 1)
        #expect(schedule.rule(for: Period(2025, .half(2)), ordinal: 1) == 0)
        #expect(schedule.rule(for: nil, ordinal: 1) == 0)
        let narrow = Schedule(.each([.half(1)]), windows: [rules[1]])
        #expect(narrow.window(for: Period(2024, .half(2)), in: try programme()) == .failure(.noRule))
    }

    @Test("A window without a first day opens with its period, and its best day is the last")
    func defaults() throws {
        let schedule = Schedule(.each([.quarter(1)]), windows: [WindowRule(closes: inYear(3, 20))])
        #expect(
            try text(schedule.window(for: Period(2025, .quarter(1)), in: programme()))
                == "2025-01-01…2025-03-20, 2025-03-20")
        let once = Schedule(.once, windows: [WindowRule(closes: inYear(11, 20))])
        #expect(try text(once.window(for: nil, in: programme())) == "2022-12-30…2026-11-20, 2026-11-20")
    }

    @Test("A window reaches into the neighbouring years, and is clipped to what can be planned")
    func neighbouringYears() throws {
        let schedule = Schedule(
            .each([.year]),
            windows: [WindowRule(opens: inYear(12, 15, -1), closes: inYear(2, 28, 1), prefer: inYear(1, 31))])
        #expect(try text(schedule.window(for: Period(2024), in: programme())) == "2023-12-15…2025-02-28, 2024-01-31")
        #expect(try text(schedule.window(for: Period(2023), in: programme())) == "2022-12-30…2024-02-28, 2023-01-31")
        #expect(try text(schedule.window(for: Period(2026), in: programme())) == "2025-12-15…2026-12-31, 2026-01-31")
    }

    @Test("A best day that is clipped away becomes the nearest that is left")
    func clipsTheBestDay() throws {
        let late = Schedule(
            .each([.year]),
            windows: [WindowRule(opens: inYear(12, 1), closes: inYear(2, 28, 1), prefer: inYear(1, 15, 1))])
        #expect(try text(late.window(for: Period(2026), in: programme())) == "2026-12-01…2026-12-31, 2026-12-31")
        let early = Schedule(
            .each([.year]),
            windows: [WindowRule(opens: inYear(12, 1, -1), closes: inYear(1, 31), prefer: inYear(12, 5, -1))])
        #expect(try text(early.window(for: Period(2023), in: programme())) == "2022-12-30…2023-01-31, 2022-12-30")
    }

    @Test("A window that closes before it opens, or lies outside, is a fault with its days")
    func faults() throws {
        let programme = try programme()
        let reversed = Schedule(.each([.year]), windows: [WindowRule(opens: inYear(12, 31), closes: inYear(11, 15))])
        #expect(
            reversed.window(for: Period(2025), in: programme)
                == .failure(
                    .closesBeforeOpens(
                        opens: try #require(Day(iso: "2025-12-31")), closes: try #require(Day(iso: "2025-11-15")))))
        let before = Schedule(
            .each([.year]), windows: [WindowRule(opens: inYear(12, 1, -1), closes: inYear(12, 29, -1))])
        #expect(
            before.window(for: Period(2023), in: programme)
                == .failure(
                    .outside(
                        opens: try #require(Day(iso: "2022-12-01")), closes: try #require(Day(iso: "2022-12-29")),
                        bounds: try #require(Day(iso: "2022-12-30"))...(try #require(Day(iso: "2026-12-31"))))))
        let nowhere = Schedule(.each([.year]), windows: [WindowRule(closes: inYear(1, 1, 5))])
        #expect(nowhere.window(for: Period(9998), in: programme) == .failure(.noSuchDay))
    }

    @Test("Figures keep their day, and the window its owner")
    func carriesOn() throws {
        let schedule = Schedule(
            .each([.half(1)]),
            windows: [WindowRule(closes: inYear(6, 10), dataUntil: inYear(5, 31), owner: .clause)])
        let window = try schedule.window(for: Period(2025, .half(1)), in: programme()).get()
        #expect(window.dataUntil == Day(iso: "2025-05-31"))
        #expect(window.owner == .clause)
    }
}

@Suite("The periods of a schedule")
struct PeriodsOfAScheduleTests {
    private func names(_ schedule: Schedule, _ first: String, _ last: String, stated: [String] = []) throws -> [String]
    {
        let programme = Programme(
            id: "p", title: Bilingual(vi: "P", en: "P"), signed: try #require(Day(iso: "2020-01-01")),
            revised: Instant(seconds: 0), horizon: try #require(Day(iso: first))...(try #require(Day(iso: last))))
        return programme.periods(of: schedule, stated: stated.compactMap { Day(iso: $0) }).map {
            $0?.description ?? "once"
        }
    }

    @Test("Every part of every year of the horizon counts, in order")
    func everyYear() throws {
        let schedule = Schedule(.each([.year, .quarter(1), .half(1)]), windows: [])
        #expect(
            try names(schedule, "2023-01-01", "2024-12-31") == [
                "2023-Q1", "2023-H1", "2023", "2024-Q1", "2024-H1", "2024",
            ])
    }

    @Test("A part that the horizon only touches counts, one that it misses does not")
    func touched() throws {
        let schedule = Schedule(.each((1...4).map { .quarter($0) }), windows: [])
        #expect(try names(schedule, "2023-03-31", "2023-07-01") == ["2023-Q1", "2023-Q2", "2023-Q3"])
    }

    @Test("What is said to be within some days counts there only")
    func within() throws {
        let days = try #require(Day(iso: "2024-01-01"))...(try #require(Day(iso: "2024-12-31")))
        let schedule = Schedule(.each([.year]), within: days, windows: [])
        #expect(try names(schedule, "2023-01-01", "2026-12-31") == ["2024"])
        #expect(try names(schedule, "2025-01-01", "2026-12-31") == [])
    }

    @Test("What happens once has one occurrence without a period")
    func once() throws {
        #expect(try names(Schedule(.once, windows: []), "2023-01-01", "2026-12-31") == ["once"])
    }

    @Test("A stated rule has a period for each of its days within the horizon")
    func stated() throws {
        let schedule = Schedule(.rule("FREQ=MONTHLY"), windows: [])
        #expect(
            try names(schedule, "2023-01-01", "2023-12-31", stated: ["2024-01-05", "2023-02-03", "2023-01-06"]) == [
                "2023-01-06", "2023-02-03",
            ])
    }
}
