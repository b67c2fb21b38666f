import Foundation
import ICalendar

/// Reads a file again and again, so that a leak shows as growing memory and a slow path as time.
enum ReadingSoak {
    /// Reads `file` so many times, and says what was read, the shortest time and the peak of memory.
    static func run(_ file: String, rounds: Int) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        var best = Duration.seconds(1_000_000)
        var summary = ""
        for round in 1...rounds {
            let clock = ContinuousClock()
            let started = clock.now
            let reading = try CalendarObject.read(bytes)
            best = min(best, clock.now - started)
            let events = reading.calendars.reduce(0) { $0 + $1.events.count }
            summary = "\(reading.calendars.count) calendars, \(events) events, \(reading.findings.count) findings"
            if round == 1 || round == rounds { print("round \(round): peak \(try peakMemory() >> 20) MiB") }
        }
        print("\(bytes.count) bytes, \(summary), best of \(rounds): \(best)")
    }

    /// The most memory this process ever had, in bytes, as Linux counts it.
    private static func peakMemory() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (Int(line.filter(\.isNumber)) ?? 0) << 10
    }
}
