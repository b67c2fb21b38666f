import Days
import Planning
import Programmes
import Publishing
import Testing

@Suite("Dates as offices write them")
struct DateWritingTests {
    let vi = DateWriting(.vi)
    let en = DateWriting(.en)

    @Test(
        "Days below 10 are padded, months only in January and February",
        arguments: [
            ("2015-01-09", "09/01/2015"), ("2021-06-17", "17/6/2021"), ("2018-02-02", "02/02/2018"),
            ("2025-03-01", "01/3/2025"), ("2025-12-31", "31/12/2025"), ("2026-02-10", "10/02/2026"),
        ])
    func padding(iso: String, written: String) {
        #expect(vi.date(day(iso)) == written)
    }

    @Test("Weekdays count from Thứ Hai, and Sunday is Chủ nhật")
    func weekdays() {
        #expect(Weekday.allCases.map(vi.shortWeekday) == ["T2", "T3", "T4", "T5", "T6", "T7", "CN"])
        #expect(vi.weekday(.wednesday) == "Thứ Tư")
        #expect(vi.weekday(.sunday) == "Chủ nhật")
        #expect(en.shortWeekday(.wednesday) == "Wed")
    }

    @Test("A session is written before its day, and the hour after it")
    func session() {
        let half = HalfDay(day("2025-06-10"), .morning)
        #expect(vi.time(half, hour: 450) == "sáng Thứ Ba, ngày 10/6/2025, 7 giờ 30")
        #expect(en.time(half, hour: 450) == "Tuesday morning, 10 June 2025, 7:30")
    }

    @Test(
        "Hours are counted to 24, and their minutes are named when there are any",
        arguments: [
            (450, "7 giờ 30", "7:30"), (810, "13 giờ 30", "13:30"), (840, "14 giờ", "14:00"), (485, "8 giờ 05", "8:05"),
        ])
    func hours(minutes: Int, vietnamese: String, english: String) {
        #expect(vi.hour(minutes) == vietnamese)
        #expect(en.hour(minutes) == english)
    }

    @Test("The ends of a range write once what they share")
    func ranges() {
        #expect(vi.range(day("2025-05-14")...day("2025-05-16")) == "14–16/5/2025")
        #expect(vi.range(day("2025-04-01")...day("2025-06-30")) == "01/4–30/6/2025")
        #expect(vi.range(day("2024-12-15")...day("2025-02-28")) == "15/12/2024–28/02/2025")
        #expect(vi.range(day("2025-05-14")...day("2025-05-14")) == "14/5/2025")
        #expect(vi.rangeWithoutYear(day("2025-05-01")...day("2025-05-04")) == "01–04/5")
        #expect(en.range(day("2025-05-01")...day("2025-05-04")) == "1–4 May 2025")
        #expect(en.range(day("2025-04-01")...day("2025-06-30")) == "1 April–30 June 2025")
    }

    @Test("An occurrence says whether it is due, takes a session, a day, or several")
    func occurrences() {
        let monday = day("2025-05-19")
        let due = occurrence(on: monday, sessions: [])
        let session = occurrence(on: monday, sessions: [HalfDay(monday, .afternoon)])
        let whole = occurrence(on: monday, sessions: [HalfDay(monday, .morning), HalfDay(monday, .afternoon)])
        let two = occurrence(on: monday, sessions: (0..<4).map { HalfDay(monday, .morning).advanced(by: $0) })
        #expect(vi.time(due, hours: .usual) == "hạn Thứ Hai, ngày 19/5/2025")
        #expect(vi.time(session, hours: .usual) == "chiều Thứ Hai, ngày 19/5/2025, 13 giờ 30")
        #expect(vi.time(whole, hours: .usual) == "cả ngày Thứ Hai, ngày 19/5/2025, từ 7 giờ 30")
        #expect(
            vi.time(two, hours: .usual)
                == "từ sáng Thứ Hai, ngày 19/5/2025, 7 giờ 30 đến chiều Thứ Ba, ngày 20/5/2025")
        #expect(en.time(whole, hours: .usual) == "Monday, 19 May 2025, all day from 7:30")
        #expect(vi.sessions(of: two, on: monday.next, hours: .usual) == "cả ngày, từ 7 giờ 30")
        #expect(vi.sessions(of: due, on: monday, hours: .usual) == "hạn")
    }

    private func occurrence(on day: Day, sessions: [HalfDay]) -> Occurrence {
        Occurrence(
            Occurrence.ID(Obligation.ID(rawValue: "training")), kind: .training,
            window: Window(opens: day, closes: day.advanced(by: 7), prefer: day), day: day, sessions: sessions)
    }
}
