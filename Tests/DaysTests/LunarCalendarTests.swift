import Foundation
import Testing

@testable import Days

@Suite("LunarCalendar")
struct LunarCalendarTests {
    private let vietnam = LunarCalendar.vietnam
    private let china = LunarCalendar(hoursEastOfGreenwich: 8)

    @Test("Tết, its name, the leap month and the Chinese new year of 2000–2050 stand as in the table")
    func tableOfTet() throws {
        let rows = try TetTable.rows()
        #expect(rows.count == 51)
        for row in rows {
            #expect(vietnam.newYear(row.year) == row.tet)
            #expect(china.newYear(row.year) == row.chineseNewYear)
            #expect(LunarCalendar.name(ofYear: row.year) == row.name)
            #expect(vietnam.leapMonth(in: row.year) == row.leapMonth)
            #expect(vietnam.date(of: row.tet.previous).day == row.lastMonthLength)
        }
    }

    @Test("The new moons of Tết 2000–2050 are those of the table, to the minute")
    func tableOfNewMoons() throws {
        for row in try TetTable.rows() {
            let number = NewMoon.nearest(to: JulianDay.ofMidnight(startingDay: row.tet.number))
            let sinceMidnight = NewMoon.instant(number) + 7.0 / 24 - JulianDay.ofMidnight(startingDay: row.tet.number)
            #expect(abs(sinceMidnight * 1440 - Double(row.newMoonMinute)) <= 1, "Tết \(row.year)")
        }
    }

    @Test(
        "Tết falls on the days people kept, also where China differs",
        arguments: [
            ("1985-01-21", "1985-02-20"), ("2007-02-17", "2007-02-18"), ("2023-01-22", "2023-01-22"),
            ("2024-02-10", "2024-02-10"), ("2025-01-29", "2025-01-29"), ("2026-02-17", "2026-02-17"),
            ("2027-02-06", "2027-02-06"), ("2028-01-26", "2028-01-26"), ("2029-02-13", "2029-02-13"),
            ("2030-02-02", "2030-02-03"), ("1968-01-29", "1968-01-30"),
        ] as [(Day, Day)])
    func tet(vietnamese: Day, chinese: Day) {
        #expect(vietnam.newYear(vietnamese.year) == vietnamese)
        #expect(china.newYear(chinese.year) == chinese)
        #expect(vietnam.date(of: vietnamese) == LunarDate(year: vietnamese.year, month: 1, day: 1))
    }

    @Test(
        "The Hùng Kings’ day is 10 of the third month",
        arguments: ["2022-04-10", "2023-04-29", "2024-04-18", "2025-04-07", "2026-04-26", "2027-04-16"] as [Day])
    func hungKings(day: Day) {
        #expect(vietnam.date(of: day) == LunarDate(year: day.year, month: 3, day: 10))
        #expect(vietnam.day(of: LunarDate(year: day.year, month: 3, day: 10)) == day)
    }

    @Test("2033 repeats month 11, with the winter solstice in the first of the two")
    func leapMonthOf2033() {
        #expect(vietnam.leapMonth(in: 2033) == 11)
        #expect(vietnam.leapMonth(in: 2034) == nil)
        let leap = LunarDate(year: 2033, month: 11, day: 1, isLeap: true)
        #expect(vietnam.day(of: leap) == "2033-12-22")
        #expect(vietnam.date(of: "2033-12-21").isLeap == false)
        #expect(vietnam.date(of: "2034-01-20") == LunarDate(year: 2033, month: 12, day: 1))
    }

    @Test("In 1985 and 2025 the leap months are the second and the sixth")
    func otherLeapMonths() {
        #expect(vietnam.leapMonth(in: 1985) == 2)
        #expect(china.leapMonth(in: 1984) == 10)
        #expect(vietnam.leapMonth(in: 2025) == 6)
    }

    @Test("The narrow new moon of May 2054 leaves 7 May the last day of the third month")
    func narrowestNewMoon() {
        #expect(vietnam.date(of: "2054-05-07") == LunarDate(year: 2054, month: 3, day: 30))
        #expect(vietnam.date(of: "2054-05-08") == LunarDate(year: 2054, month: 4, day: 1))
    }

    @Test("Every day from 2020 to 2060 follows the one before, and comes back from its lunar date")
    func everyDay() {
        var before = vietnam.date(of: "2019-12-31")
        for day in Day("2020-01-01")...Day("2060-12-31") {
            let date = vietnam.date(of: day)
            #expect(vietnam.day(of: date) == day)
            if date.day != 1 {
                #expect(
                    date
                        == LunarDate(year: before.year, month: before.month, day: before.day + 1, isLeap: before.isLeap)
                )
            } else {
                #expect(before.day >= 29)
                if date.isLeap {
                    #expect(date.month == before.month && date.year == before.year)
                } else {
                    #expect(date.month == before.month % 12 + 1)
                    #expect(date.year == (before.month == 12 ? before.year + 1 : before.year))
                }
            }
            before = date
        }
    }

    @Test("A lunar date that does not exist has no day")
    func noSuchDate() {
        #expect(vietnam.day(of: LunarDate(year: 2025, month: 5, day: 1, isLeap: true)) == nil)
        #expect(vietnam.day(of: LunarDate(year: 2025, month: 12, day: 30)) == nil)
        #expect(vietnam.day(of: LunarDate(year: 2025, month: 13, day: 1)) == nil)
        #expect(vietnam.day(of: LunarDate(year: 2025, month: 1, day: 0)) == nil)
        #expect(vietnam.day(of: LunarDate(year: 2025, month: 1, day: 31)) == nil)
    }

    @Test("From 1968 to 2053 no new moon comes so near to midnight that the series could err by a day")
    func marginToMidnight() {
        for number in -396...671 {
            let local = NewMoon.instant(number) + 7.0 / 24 + 0.5
            let fraction = local - local.rounded(.down)
            #expect(min(fraction, 1 - fraction) * 86_400 > 60, "new moon \(number)")
        }
    }
}

/// What an independent reckoning found for the years 2000 to 2050.
private struct TetTable {
    let year: Int
    let name: String
    let tet: Day
    let chineseNewYear: Day
    let newMoonMinute: Int
    let lastMonthLength: Int
    let leapMonth: Int?

    static func rows() throws -> [TetTable] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("tet_2000_2050.csv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
        return try lines.dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            try #require(cells.count == 8)
            let time = cells[5].suffix(5).split(separator: ":").compactMap { Int($0) }
            try #require(time.count == 2)
            return TetTable(
                year: try #require(Int(cells[0])),
                name: String(cells[1]),
                tet: try #require(Day(iso: cells[2])),
                chineseNewYear: try #require(Day(iso: cells[4])),
                newMoonMinute: time[0] * 60 + time[1],
                lastMonthLength: try #require(Int(cells[6])),
                leapMonth: Int(cells[7]))
        }
    }
}
