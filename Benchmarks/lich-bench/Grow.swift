import ICalendar

/// One calendar of any number of events, made in memory: what an event costs must not depend on how many there are.
enum Grow {
    static func run(events count: Int) throws {
        var calendar = CalendarObject(productID: "-//lich//lich-bench//VI", method: "PUBLISH")
        calendar.timeZones = [
            try .covering(day("2022-01-01"), day("2027-12-31"), zone: "Asia/Ho_Chi_Minh")
        ]
        calendar.events = try (0..<count).map(event)
        let (seconds, bytes) = timed { calendar.serialized() }
        print(#"{"peer":"lich","vevents":\#(count),"bytes":\#(bytes.count),"gen_s":\#(seconds)}"#)
    }

    private static func event(_ number: Int) throws -> Event {
        let zone = "Asia/Ho_Chi_Minh"
        let date = try day("\(2022 + number % 5)-0\(1 + number % 9)-\(10 + number % 19)")
        guard let start = CalendarDateTime(date, hour: 7 + number % 7, minute: 30),
            let end = CalendarDateTime(date, hour: 9 + number % 7, minute: 0)
        else { throw BenchError("event \(number) has no hours") }
        var event = Event(
            uid: "\(number)@bench.example.org", stamp: start, start: .local(start, zone: zone),
            ending: .end(.local(end, zone: zone)),
            summary: Text("Giao ban lần \(number), khối dân vận; quý \(number % 4)"))
        event.description = Text(
            String(repeating: "Nội dung: đánh giá kết quả, bàn việc quý tới; người dự: \(number % 20).\n", count: 6))
        event.location = Text("Hội trường số \(number % 9), tỉnh Sóc Trăng")
        event.categories = ["Họp", "Quý \(number % 4)"]
        event.lastModified = start
        event.sequence = number % 3
        event.status = .confirmed
        event.url = "https://bench.example.org/\(number)"
        return event
    }
}
