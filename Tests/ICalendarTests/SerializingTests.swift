import ICalendar
import Testing

@Suite("Writing a calendar")
struct SerializingTests {
    @Test("No line is longer than 75 octets, and every line is ended by CRLF", arguments: 0..<40)
    func linesAreFolded(seed: UInt64) {
        var generator = GeneratedCalendars(seed: seed)
        let lines = String(decoding: generator.calendar().serialized(), as: UTF8.self).split(separator: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 }, "seed \(seed)")
        #expect(lines.allSatisfy { !$0.utf8.contains(0x0A) && !$0.utf8.contains(0x0D) }, "seed \(seed)")
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR", "seed \(seed)")
    }
}
