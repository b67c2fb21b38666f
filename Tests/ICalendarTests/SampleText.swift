/// Texts for the tests of reading, written line by line so that a line number can be counted off.
enum SampleText {
    /// Lines joined by CRLF, with one at the end.
    static func lines(_ lines: [String]) -> [UInt8] {
        Array(lines.map { $0 + "\r\n" }.joined().utf8)
    }

    /// A calendar around `inner`; the first of these stands on line 4.
    static func calendar(_ inner: [String]) -> [UInt8] {
        lines(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//VI"] + inner + ["END:VCALENDAR"])
    }

    /// A calendar with one event of `properties`; the first of these stands on line 8.
    static func event(_ properties: [String]) -> [UInt8] {
        calendar(
            ["BEGIN:VEVENT", "UID:1@test", "DTSTAMP:20260101T000000Z", "DTSTART:20260302T070000Z"] + properties
                + ["END:VEVENT"])
    }
}
