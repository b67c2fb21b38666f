import Days
import Testing

@Suite("Day")
struct DayTests {
    @Test("Every day from 1900 to 2100 follows the one before, as counted by hand")
    func everyDayFollowsTheOneBefore() {
        // 1 January 1900 was a Monday, 25,567 days before 1970.
        var (year, month, day, number, weekday) = (1900, 1, 1, -25_567, 1)
        while year <= 2100 {
            let found = Day(number: number)
            #expect(found.civil == (year, month, day))
            #expect(Day(year: year, month: month, day: day) == found)
            #expect(found.weekday.rawValue == weekday)

            let february = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) ? 29 : 28
            let lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            #expect(found.lastOfMonth.day == lengths[month - 1])
            #expect(found.firstOfMonth.distance(to: found) == day - 1)
            number += 1
            weekday = weekday % 7 + 1
            day += 1
            if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect(number == Day("2101-01-01").number)
    }

    @Test("Every year from 1 to 9999 begins on the day after the last of the year before")
    func yearsFollowEachOther() {
        #expect(Day(year: 1, month: 1, day: 1) == .earliest)
        #expect(Day(year: 9999, month: 12, day: 31) == .latest)
        for year in 1...9998 {
            #expect(Day.year(year).upperBound.next == Day.year(year + 1).lowerBound)
            #expect(Day.year(year).lowerBound.year == year)
            #expect(Day.year(year).upperBound.year == year)
        }
    }

    @Test(
        "A day that the calendar does not have cannot be made",
        arguments: [
            (2025, 2, 29), (1900, 2, 29), (2024, 2, 30), (2025, 4, 31), (2025, 0, 1), (2025, 13, 1), (2025, 1, 0),
            (0, 1, 1), (10_000, 1, 1),
        ])
    func noSuchDay(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test("29 February exists in leap years, and in the century that 400 divides")
    func leapDays() {
        #expect(Day(iso: "2024-02-29") != nil)
        #expect(Day(iso: "2000-02-29") != nil)
        #expect(Day(iso: "2100-02-29") == nil)
    }

    @Test("A day is read back from what it writes")
    func readsWhatItWrites() {
        for text in ["0001-01-01", "0987-06-05", "1582-10-10", "1970-01-01", "2025-05-20", "9999-12-31"] {
            #expect(Day(iso: text)?.description == text)
        }
        let line = "2025-05-20,training"
        #expect(Day(iso: line.prefix(10)) == "2025-05-20")
    }

    @Test(
        "Only ten characters year-month-day are read",
        arguments: [
            "", "2025-5-20", "2025-05-2", "20250520", "2025/05/20", "25-05-2025", "2025-05-20 ", " 2025-05-20",
            "2025-05-20T00:00", "+025-05-20", "2025-+5-20", "2025-05-٢٠", "2025-02-30", "-025-05-20",
        ])
    func strictlyISO(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test("Days are counted, compared and walked")
    func arithmetic() {
        let day: Day = "2024-02-28"
        #expect(day.next == "2024-02-29")
        #expect(day.next.next.previous == day.next)
        #expect(day.advanced(by: 366) == "2025-02-28")
        #expect(day.distance(to: "2024-03-01") == 2)
        #expect(Day("2024-03-01").distance(to: day) == -2)
        #expect(day < "2024-02-29")
        #expect(Day.year(2024).count == 366)
        #expect(Set(Day.year(2025)).count == 365)
    }
}

@Suite("ISO weeks")
struct ISOWeekTests {
    @Test(
        "Days around the new year belong to the week of their Thursday",
        arguments: [
            ("2025-12-29", 2026, 1), ("2024-12-30", 2025, 1), ("2021-01-03", 2020, 53), ("2016-01-03", 2015, 53),
            ("2016-01-04", 2016, 1), ("2023-01-01", 2022, 52), ("2025-05-20", 2025, 21), ("0001-01-01", 1, 1),
            ("9999-12-31", 9999, 52),
        ] as [(Day, Int, Int)])
    func aroundTheNewYear(day: Day, year: Int, week: Int) {
        #expect(day.isoWeek.year == year)
        #expect(day.isoWeek.week == week)
    }

    @Test("From 1900 to 2100 each Monday begins the next week, and week 1 is the one with 4 January")
    func weeksFollowEachOther() {
        var week = Day("1900-01-01").isoWeek
        for day in Day("1900-01-02")...Day("2100-12-31") {
            let found = day.isoWeek
            if day.weekday == .monday {
                #expect(found > week)
                #expect(found.week == week.week + 1 || found.week == 1)
            } else {
                #expect(found == week)
            }
            if day.month == 1, day.day == 4 { #expect(found.week == 1 && found.year == day.year) }
            week = found
        }
    }
}
