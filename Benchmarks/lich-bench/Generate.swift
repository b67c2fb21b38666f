import Foundation
import ICalendar

/// W1: one calendar of all events, or one for each unit, on the disk.
enum Generate {
    static func run(plan file: String, mode: String, output: String) async throws {
        let (loading, plan) = try timed { try BenchPlan(reading: file) }
        let zone = try TimeZoneDefinition.covering(day("2022-01-01"), day("2027-12-31"), zone: plan.zone)
        let calendars =
            mode == "one"
            ? [(output, calendar(of: plan, in: zone, holding: plan.units.flatMap(\.events)))]
            : plan.units.map { ("\(output)/\($0.name).ics", calendar(of: plan, in: zone, holding: $0.events)) }
        if mode != "one" {
            try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        }
        let start = ContinuousClock.now
        let bytes = try await write(calendars)
        let seconds = start.duration(to: .now) / .seconds(1)
        let events = plan.units.reduce(0) { $0 + $1.events.count { $0.recurrenceID == nil } }
        let written = plan.units.reduce(0) { $0 + $1.events.count }
        print(
            #"{"peer":"lich","events":\#(events),"vevents":\#(written),"files":\#(calendars.count),"#
                + #""bytes":\#(bytes),"load_s":\#(loading),"gen_s":\#(seconds)}"#)
    }

    /// Writes every calendar, on both cores where there is more than one; the number of bytes.
    private static func write(_ calendars: [(path: String, calendar: CalendarObject)]) async throws -> Int {
        guard calendars.count > 1 else { return try write(calendars[...]) }
        let halves = [calendars[..<(calendars.count / 2)], calendars[(calendars.count / 2)...]]
        return try await withThrowingTaskGroup(of: Int.self) { group in
            for half in halves { group.addTask { try write(half) } }
            return try await group.reduce(0, +)
        }
    }

    private static func write(_ calendars: ArraySlice<(path: String, calendar: CalendarObject)>) throws -> Int {
        var total = 0
        for (path, calendar) in calendars {
            let bytes = calendar.serialized()
            try write(bytes, to: path)
            total += bytes.count
        }
        return total
    }

    private static func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { throw BenchError("cannot write \(path)") }
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw BenchError("cannot write \(path)") }
            rest = rest.dropFirst(count)
        }
    }

    private static func calendar(
        of plan: BenchPlan, in zone: TimeZoneDefinition, holding events: [Event]
    ) -> CalendarObject {
        var calendar = CalendarObject(productID: plan.productID, method: "PUBLISH")
        calendar.scale = "GREGORIAN"
        calendar.otherProperties = [Property("X-WR-CALNAME", plan.name)]
        calendar.timeZones = [zone]
        calendar.events = events
        return calendar
    }
}
