import Dispatch
import Foundation
import ICalendar
import Synchronization

/// W1: one calendar of all events, or one for each unit, on the disk.
///
/// Threads may write beside each other for the reasons told at `CalendarObject.serialized()`. They are plain ones:
/// valgrind 3.19 falls over the way an asynchronous `main` ends its first thread.
enum Generate {
    static func run(plan file: String, mode: String, output: String, threads: Int) throws {
        let (loading, plan) = try timed { try BenchPlan(reading: file) }
        let zone = try TimeZoneDefinition.covering(day("2022-01-01"), day("2027-12-31"), zone: plan.zone)
        let calendars =
            mode == "one"
            ? [(output, calendar(of: plan, in: zone, holding: plan.units.flatMap(\.events)))]
            : plan.units.map { ("\(output)/\($0.name).ics", calendar(of: plan, in: zone, holding: $0.events)) }
        if mode != "one" {
            try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        }
        let (seconds, bytes) = try timed { try write(calendars, threads: min(threads, calendars.count)) }
        let events = plan.units.reduce(0) { $0 + $1.events.count { $0.recurrenceID == nil } }
        let written = plan.units.reduce(0) { $0 + $1.events.count }
        print(
            #"{"peer":"lich","events":\#(events),"vevents":\#(written),"files":\#(calendars.count),"#
                + #""bytes":\#(bytes),"load_s":\#(loading),"gen_s":\#(seconds)}"#)
    }

    /// Writes every calendar, an equal share on each thread; the number of bytes.
    private static func write(_ calendars: [(path: String, calendar: CalendarObject)], threads: Int) throws -> Int {
        let results = Mutex<[Result<Int, any Error>]>([])
        let group = DispatchGroup()
        for thread in 0..<threads {
            DispatchQueue.global().async(group: group) {
                let share = calendars.count * thread / threads..<calendars.count * (thread + 1) / threads
                let result = Result { try write(calendars[share]) }
                results.withLock { $0.append(result) }
            }
        }
        group.wait()
        return try results.withLock { try $0.reduce(0) { try $0 + $1.get() } }
    }

    private static func write(_ calendars: ArraySlice<(path: String, calendar: CalendarObject)>) throws -> Int {
        var total = 0
        for (path, calendar) in calendars {
            let bytes = calendar.serialized()
            try writeFile(bytes, to: path)
            total += bytes.count
        }
        return total
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
