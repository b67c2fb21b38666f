import ICalendar

/// A day, written as ISO 8601 says: `day("2026-02-17")`.
func day(_ text: String) -> CalendarDate {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let day = CalendarDate(year: parts[0], month: parts[1], day: parts[2]) else {
        preconditionFailure("not a day: \(text)")
    }
    return day
}

/// A time, written as ISO 8601 says: `time("2026-02-17T08:30:00")`.
func time(_ text: String) -> CalendarDateTime {
    let halves = text.split(separator: "T")
    let parts = halves.last?.split(separator: ":").compactMap { Int($0) } ?? []
    guard halves.count == 2, parts.count == 3,
        let time = CalendarDateTime(day(String(halves[0])), hour: parts[0], minute: parts[1], second: parts[2])
    else { preconditionFailure("not a time: \(text)") }
    return time
}

/// A local time in Việt Nam.
func inHanoi(_ text: String) -> Moment {
    .local(time(text), zone: "Asia/Ho_Chi_Minh")
}

/// A local time in Berlin.
func inBerlin(_ text: String) -> Moment {
    .local(time(text), zone: "Europe/Berlin")
}

extension CalendarObject {
    /// What is written, unfolded, line by line.
    var lines: [String] {
        String(decoding: serialized(), as: UTF8.self)
            .replacing("\r\n ", with: "")
            .split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    }
}

extension Event {
    /// What is written between BEGIN and END, unfolded, line by line.
    var lines: [String] {
        String(decoding: serialized().bytes, as: UTF8.self)
            .replacing("\r\n ", with: "")
            .split(separator: "\r\n").map(String.init).dropFirst().dropLast()
    }

    /// A meeting on 5 January 2026, 8:00 in Hà Nội, and nothing more.
    static var meeting: Event {
        Event(uid: "1@example.org", stamp: time("2025-12-01T00:00:00"), start: inHanoi("2026-01-05T08:00:00"))
    }
}
