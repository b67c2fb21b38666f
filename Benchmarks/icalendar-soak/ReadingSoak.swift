import ICalendar

/// The reading half of a round.
enum ReadingSoak {
    /// Reads a text whole and damaged, and sums up what came of it.
    static func sum(of text: [UInt8], round: Int) throws -> Int {
        let reading = try CalendarObject.read(text)
        var sum = reading.calendars.reduce(reading.findings.count) { $0 &+ $1.events.count }
        // Each round damages another place; values, names, folds and ends are all met in time.
        for (step, octet) in "X:\r\n\\\"^,;=".utf8.enumerated() {
            var damaged = text
            damaged[(round * 7919 + step * 104_729) % damaged.count] = octet
            do {
                sum &+= try CalendarObject.read(damaged).findings.count
            } catch {
                sum &+= error.reason.utf8.count
            }
        }
        return sum
    }
}
