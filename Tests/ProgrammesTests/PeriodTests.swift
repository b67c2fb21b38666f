import Days
import Programmes
import Testing

@Suite("A period")
struct PeriodTests {
    @Test(
        "It is read from the text that names it, and written so again",
        arguments: [
            "2025", "2025-H1", "2025-H2", "2025-Q1", "2025-Q4", "2025-06", "2025-12", "2025-06-14", "2024-02-29",
        ])
    func readsItsName(name: String) throws {
        #expect(try #require(Period(name)).description == name)
    }

    @Test(
        "Other texts name no period",
        arguments: [
            "", "25", "-123", "+123", "0000", "2025-", "2025-H3", "2025-Q0", "2025-13", "2025-00", "2025-+6",
            "2025-H1-2",
            "2025-02-29", "2025-06-31", "year", " 2025", "2025-h1", "٢٠٢٥",
        ])
    func refusesOthers(name: String) {
        #expect(Period(name) == nil)
    }

    @Test("It begins and ends with its months")
    func hasDays() throws {
        let spans = [
            ("2025", "2025-01-01", "2025-12-31"), ("2025-H1", "2025-01-01", "2025-06-30"),
            ("2025-H2", "2025-07-01", "2025-12-31"), ("2025-Q1", "2025-01-01", "2025-03-31"),
            ("2025-Q4", "2025-10-01", "2025-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
            ("2025-06-14", "2025-06-14", "2025-06-14"),
        ]
        for (name, first, last) in spans {
            let days = try #require(Period(name)).days
            #expect(days.lowerBound.description == first)
            #expect(days.upperBound.description == last)
        }
    }

    @Test("A year contains its parts, a half its quarters, and none more than itself")
    func contains() {
        let year = Period(2025)
        let half = Period(2025, .half(1))
        #expect(year.contains(half))
        #expect(half.contains(Period(2025, .quarter(2))))
        #expect(half.contains(half))
        #expect(!half.contains(year))
        #expect(!half.contains(Period(2025, .quarter(3))))
        #expect(!year.contains(Period(2024, .month(12))))
    }

    @Test("Periods come in the order of their ends, of those that end together the longer first")
    func order() {
        let names = ["2026", "2025-Q1", "2025-12", "2025-Q4", "2025", "2025-06", "2025-H1", "2025-H2"]
        #expect(
            names.compactMap { Period($0) }.sorted().map(\.description) == [
                "2025-Q1", "2025-H1", "2025-06", "2025", "2025-H2", "2025-Q4", "2025-12", "2026",
            ])
    }
}

@Suite("A day of a rule")
struct DayRuleTests {
    let horizon: ClosedRange<Day> = Day.year(2023).lowerBound...Day.year(2026).upperBound

    private func day(_ rule: DayRule, _ period: String?) -> String? {
        rule.day(in: period.flatMap { Period($0) }, horizon: horizon)?.description
    }

    @Test("A day of the year is of the period's year, or so many years away")
    func inYear() {
        #expect(day(.inYear(month: 3, day: 20, years: 0), "2025-Q1") == "2025-03-20")
        #expect(day(.inYear(month: 12, day: 15, years: -1), "2025") == "2024-12-15")
        #expect(day(.inYear(month: 2, day: 28, years: 1), "2025") == "2026-02-28")
    }

    @Test("What happens once counts from the last year of the horizon")
    func once() {
        #expect(day(.inYear(month: 3, day: 31, years: 0), nil) == "2026-03-31")
    }

    @Test("A 29 February is the 28th where there is none")
    func leapDay() {
        #expect(day(.inYear(month: 2, day: 29, years: 0), "2024") == "2024-02-29")
        #expect(day(.inYear(month: 2, day: 29, years: 0), "2025") == "2025-02-28")
        #expect(day(.inYear(month: 2, day: 29, years: -1), "2025") == "2024-02-29")
    }

    @Test("A day of the month is the last one where the month is shorter")
    func inMonth() {
        #expect(day(.inMonth(day: 25), "2025-06") == "2025-06-25")
        #expect(day(.inMonth(day: 31), "2025-06") == "2025-06-30")
        #expect(day(.inMonth(day: 31), "2024-02") == "2024-02-29")
        #expect(day(.inMonth(day: 1), "2025-06-14") == "2025-06-01")
    }

    @Test("Outside the years 1 to 9999 there is none")
    func outside() {
        #expect(day(.inYear(month: 1, day: 1, years: 1), "9999") == nil)
        #expect(day(.inYear(month: 1, day: 1, years: -1), "0001") == nil)
    }
}
