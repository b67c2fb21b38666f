import Days
import Testing

@Suite("HolidayEstimate")
struct HolidayEstimateTests {
    private let estimate = HolidayEstimate()

    private func rows(of year: Int) -> [DayOff] { estimate.daysOff(in: year, revised: "2026-11-23T08:00:00+07:00") }

    @Test("2027 comes out as in the holiday file: days, kinds, statuses, pairs and names")
    func shapeOf2027() throws {
        let expected = try VietnamFile.rows().filter { $0.date.year == 2027 }
        #expect(expected.count == 15)
        let found = rows(of: 2027).map(VietnamFile.Row.init)
        #expect(found == expected)
    }

    @Test("Of the announced years, everything but swapped days comes out as announced", arguments: 2022...2026)
    func announcedYears(year: Int) throws {
        let announced = try VietnamFile.rows().filter {
            $0.date.year == year && $0.status == .announced && ($0.kind == .public || $0.kind == .compensatory)
        }
        // The precedents are these very years, so Tết and 2 September agree by design; the lunar dates, the fixed days
        // and the days made up do not.
        let found = rows(of: year).map(VietnamFile.Row.init)
        #expect(found.map(\.date) == announced.map(\.date))
        #expect(found.map(\.kind) == announced.map(\.kind))
        #expect(found.map(\.paired) == announced.map(\.paired))
        #expect(found.map(\.name) == announced.map(\.name))
    }

    @Test("What the law fixes is a rule; what waits for the Prime Minister is an estimate")
    func statuses() {
        for year in 2027...2060 {
            let rows = rows(of: year)
            #expect(rows.filter { $0.kind == .public }.count == 12)
            let uncertain = rows.filter { $0.kind == .public && $0.status == .estimate }
            #expect(uncertain.count == 6)
            #expect(uncertain.allSatisfy { $0.source.contains("chưa có thông báo") })
            #expect(rows.allSatisfy { $0.status == .rule || $0.status == .estimate })
        }
    }

    @Test("Every holiday on a rest day is made up once, on a working day of its own")
    func daysMadeUp() {
        for year in 2022...2099 {
            let rows = rows(of: year)
            #expect(Set(rows.map(\.date)).count == rows.count, "two rows for one day in \(year)")
            let onRestDays = rows.filter { $0.kind == .public && $0.date.weekday >= .saturday }.map(\.date)
            let madeUp = rows.filter { $0.kind == .compensatory }
            #expect(madeUp.compactMap(\.paired) == onRestDays)
            #expect(madeUp.allSatisfy { $0.date.weekday < .saturday })
        }
    }

    @Test("A day made up for a certain holiday is uncertain when an uncertain one pushes it on")
    func pushedOn() throws {
        // 2 September 2029 is a Sunday; the adjacent Monday is an estimate, so is the Tuesday behind it.
        let madeUp = try #require(rows(of: 2029).first { $0.paired == "2029-09-02" })
        #expect(madeUp.date == "2029-09-04")
        #expect(madeUp.status == .estimate)
    }

    @Test("24 November is a day off from 2026 on")
    func cultureDay() {
        #expect(!rows(of: 2025).contains { $0.date == "2025-11-24" })
        #expect(rows(of: 2026).contains { $0.date == "2026-11-24" })
    }
}
