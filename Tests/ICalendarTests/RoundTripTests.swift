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
}
