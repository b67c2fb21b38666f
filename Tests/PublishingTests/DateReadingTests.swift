import Days
import Foundation
import Publishing
import Testing

@Suite("Typed dates")
struct DateReadingTests {
    // A Thursday.
    let reading = DateReading(today: day("2025-05-15"))

    @Test(
        "Each form of a day is understood, with marks and without",
        arguments: [
            ("20/5", "2025-05-20"), ("15/5", "2025-05-15"), ("14/5", "2026-05-14"), ("20/5/2025", "2025-05-20"),
            ("20-5-2025", "2025-05-20"), ("20.5.2024", "2024-05-20"), ("2025-05-20", "2025-05-20"),
            ("ngày 09/01/2026", "2026-01-09"), ("20 tháng 5", "2025-05-20"), ("ngày 2 tháng 9 năm 2026", "2026-09-02"),
            ("T5", "2025-05-15"), ("T3", "2025-05-20"), ("CN", "2025-05-18"), ("thứ ba", "2025-05-20"),
            ("thu 3", "2025-05-20"), ("Thứ Ba tuần này", "2025-05-13"), ("THỨ BA TUẦN SAU", "2025-05-20"),
            ("thu ba tuan sau", "2025-05-20"), ("thứ sáu tuần sau", "2025-05-23"),
            ("chủ nhật tuần trước", "2025-05-11"),
            ("hôm nay", "2025-05-15"), ("hom nay", "2025-05-15"), ("ngày mai", "2025-05-16"), ("mai", "2025-05-16"),
            ("hôm qua", "2025-05-14"), ("ngày kia", "2025-05-17"), ("tuần sau", "2025-05-19"),
            ("Thứ Ba, ngày 10/6/2025", "2025-06-10"), ("29/2", "2028-02-29"), ("today", "2025-05-15"),
            ("Tuesday, 10 June 2025", "2025-06-10"), ("10 Jun", "2025-06-10"), ("next week", "2025-05-19"),
        ])
    func forms(typed: String, iso: String) throws {
        let meant = TypedDay(day(iso))
        #expect(try reading.day(typed) == meant)
        #expect(try reading.day(typed.decomposedStringWithCanonicalMapping) == meant)
        #expect(try reading.day("  \(typed.uppercased()) ") == meant)
    }

    @Test(
        "A session is understood before and after its day",
        arguments: [
            ("28/6 sáng", "2025-06-28", Session.morning), ("sáng 28/6", "2025-06-28", .morning),
            ("chiều thứ ba tuần sau", "2025-05-20", .afternoon), ("T3 chieu", "2025-05-20", .afternoon),
            ("sáng mai", "2025-05-16", .morning), ("chiều nay", "2025-05-15", .afternoon),
            ("buổi sáng ngày 20/5/2025", "2025-05-20", .morning),
            ("Tuesday morning, 10 June 2025", "2025-06-10", .morning),
        ])
    func sessions(typed: String, iso: String, session: Session) throws {
        #expect(try reading.day(typed) == TypedDay(day(iso), session))
    }

    @Test("Where a year is given, a date without one is of that year, also when it is past")
    func givenYear() throws {
        #expect(try DateReading(today: day("2025-05-15"), year: 2024).day("20/5").day == day("2024-05-20"))
    }

    @Test("What DateWriting writes is read back, over four years")
    func roundTrip() throws {
        for day in day("2023-01-01")...day("2026-12-31") {
            let reading = DateReading(today: day)
            for writing in [DateWriting(.vi), DateWriting(.en)] {
                for text in [
                    writing.date(day), writing.dayAndMonth(day), writing.shortDay(day), writing.longDay(day),
                    writing.weekdayAndDate(day),
                ] {
                    #expect(try reading.day(text).day == day, "\(text)")
                }
            }
        }
    }

    @Test(
        "The month never comes first, days must exist, and the message says which forms are understood",
        arguments: [
            ("5/20", "không có tháng 20"), ("30/2", "lịch không có ngày"), ("31/4/2025", "lịch không có ngày"),
            ("20/5/25", "bốn chữ số"), ("sớm", "Có thể viết: 20/5"), ("", "Có thể viết"), ("T8", "Có thể viết"),
            ("Thứ Tư, ngày 10/6/2025", "ngày 10/6/2025 là Thứ Ba, không phải Thứ Tư"), ("2025-13-01", "Có thể viết"),
            ("20/5 21/5", "Có thể viết"), ("99999999999999999999/5", "Có thể viết"),
        ])
    func errors(typed: String, said: String) {
        let error = #expect(throws: UnreadableDate.self) { try reading.day(typed) }
        #expect(error?.message.vi.contains(said) == true, "\(error?.message.vi ?? "nothing")")
        #expect(error?.message.en.isEmpty == false)
    }

    @Test(
        "Each form of a week is understood",
        arguments: [
            ("24", 2025, 24), ("24/2025", 2025, 24), ("2025-W24", 2025, 24), ("tuần 24/2026", 2026, 24),
            ("W1", 2025, 1),
            ("tuần này", 2025, 20), ("tuan sau", 2025, 21), ("10/6/2025", 2025, 24), ("hôm nay", 2025, 20),
            ("30/12/2024", 2025, 1), ("53/2026", 2026, 53), ("T2", 2025, 21), ("24/5", 2025, 21),
        ])
    func weeks(typed: String, year: Int, week: Int) throws {
        let found = try reading.week(typed)
        #expect((found.year, found.week) == (year, week))
    }

    @Test("A year without a week 53 says so, and what is no week names the forms of weeks")
    func weekErrors() {
        #expect(throws: UnreadableDate.self) { try reading.week("53/2025") }
        let error = #expect(throws: UnreadableDate.self) { try reading.week("mùa xuân") }
        #expect(error?.message.vi.contains("2025-W24") == true)
    }

    @Test("A week has seven days from Monday on, and lies in its own week, over thirty years")
    func weekDays() throws {
        for monday in stride(from: day("2000-01-03"), to: day("2030-01-07"), by: 7) {
            let week = monday.isoWeek
            #expect(week.days == monday...monday.advanced(by: 6))
            #expect(ISOWeek(week.week, of: week.year) == week)
        }
    }
}
