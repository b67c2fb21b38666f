import ICalendar
import Testing

/// Writing and reading undo one another.
@Suite struct RoundTripTests {
    @Test("A generated calendar is read as it was written, without a finding", arguments: 0..<300)
    func writesAndReads(seed: UInt64) throws {
        var generator = GeneratedCalendars(seed: seed)
        let calendar = generator.calendar()
        let written = calendar.serialized()
        let reading = try CalendarObject.read(written)
        let again = reading.calendars[0].serialized()
        #expect(
            reading.calendars == [calendar],
            "seed \(seed)\n\(String(decoding: written, as: UTF8.self))\n\(String(decoding: again, as: UTF8.self))")
        #expect(reading.findings == [], "seed \(seed)")
        #expect(again == written, "seed \(seed)")
    }

    @Test("What was kept as it stood is written as it stood, and read again to the same value")
    func keepsFaults() throws {
        for fault in ReadingTests.faults {
            for calendar in try CalendarObject.read(fault.text).calendars {
                let again = try CalendarObject.read(calendar.serialized())
                #expect(again.calendars == [calendar], "\(fault)")
            }
        }
    }

    @Test("What a damaged calendar was read as is read again as it was written", arguments: 0..<10)
    func survivesDamage(seed: UInt64) throws {
        var generator = GeneratedCalendars(seed: seed)
        var random = SplitMix64(seed: seed)
        let whole = generator.calendar().serialized()
        let tellingOctets = Array("\r\n \t:;,=\"\\^\u{0}TZ0PBE-_".utf8) + [0xFF, 0xC3, 0x80]
        for _ in 0..<30 {
            var damaged = whole
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let position = Int.random(in: 0..<damaged.count, using: &random)
                damaged[position] = tellingOctets[Int.random(in: 0..<tellingOctets.count, using: &random)]
            }
            let calendars: [CalendarObject]
            do {
                calendars = try CalendarObject.read(damaged).calendars
            } catch {
                #expect(error.code == .notACalendar, "seed \(seed)")
                continue
            }
            for calendar in calendars {
                let isEqual = try CalendarObject.read(calendar.serialized()).calendars == [calendar]
                #expect(isEqual, "seed \(seed)\n\(String(decoding: damaged, as: UTF8.self))")
            }
        }
    }
}
