import Dispatch
import Foundation
import ICalendar
import Synchronization

/// W1: one calendar of all events, or one for each unit, on the disk.
///
/// A unit is read just before it is written, as other programs do; what reading takes is told apart. Threads may
/// write beside each other for the reasons told at `CalendarObject.serialized()`. They are not those of an
/// asynchronous `main`, over whose end valgrind 3.19 falls.
enum Generate {
    static func run(plan file: String, mode: String, output: String, threads: Int) throws {
        let (opening, plan) = try timed { try BenchPlan(reading: file) }
        let zone = try TimeZoneDefinition.covering(day("2022-01-01"), day("2027-12-31"), zone: plan.zone)
        let work: Work
        if mode == "one" {
            work = try writeOne(plan, in: zone, to: output)
        } else {
            try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
            work = try writeUnits(plan, in: zone, to: output, threads: min(threads, plan.units.count))
        }
        print(
            #"{"peer":"lich","events":\#(work.events),"vevents":\#(work.components),"files":\#(work.files),"#
                + #""bytes":\#(work.bytes),"load_s":\#(opening + work.reading),"gen_s":\#(work.writing)}"#)
    }

    /// What a thread has done, and the seconds it took.
    private struct Work {
        var events = 0
        var components = 0
        var files = 0
        var bytes = 0
        var reading = 0.0
        var writing = 0.0

        mutating func write(_ events: [Event], as calendar: CalendarObject, to path: String) throws {
            var calendar = calendar
            calendar.events = events
            let (seconds, count) = try timed {
                let bytes = calendar.serialized()
                try writeFile(bytes, to: path)
                return bytes.count
            }
            self.events += events.count { $0.recurrenceID == nil }
            components += events.count
            files += 1
            bytes += count
            writing += seconds
        }
    }

    /// All events in one file.
    private static func writeOne(
        _ plan: BenchPlan, in zone: TimeZoneDefinition, to output: String
    ) throws -> Work {
        let (reading, events) = try timed { try plan.units.indices.flatMap { try plan.unit($0).events } }
        // On a thread of its own, which begins with an empty heap: that of this one is full of the holes that the
        // reader of JSON leaves, and writing into those takes twice as long.
        var work = try onNewThreads(1) { _ in
            var work = Work()
            try work.write(events, as: head(of: plan, in: zone), to: output)
            return work
        }[0]
        work.reading = reading
        return work
    }

    /// A file for each unit, an equal share of them on each thread; the seconds are those of the slowest thread.
    private static func writeUnits(
        _ plan: BenchPlan, in zone: TimeZoneDefinition, to output: String, threads: Int
    ) throws -> Work {
        let head = head(of: plan, in: zone)
        @Sendable func part(_ thread: Int) throws -> Work {
            var work = Work()
            for number in plan.units.count * thread / threads..<plan.units.count * (thread + 1) / threads {
                let (seconds, unit) = try timed { try plan.unit(number) }
                work.reading += seconds
                try work.write(unit.events, as: head, to: "\(output)/\(unit.name).ics")
            }
            return work
        }
        let parts = try threads == 1 ? [part(0)] : onNewThreads(threads, part)
        return parts.reduce(into: Work()) { all, part in
            all.events += part.events
            all.components += part.components
            all.files += part.files
            all.bytes += part.bytes
            all.reading = max(all.reading, part.reading)
            all.writing = max(all.writing, part.writing)
        }
    }

    /// Runs `body` on so many threads beside each other, with their numbers.
    private static func onNewThreads(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Work) throws -> [Work] {
        let results = Mutex<[Result<Work, any Error>]>([])
        let group = DispatchGroup()
        for thread in 0..<count {
            DispatchQueue.global().async(group: group) {
                let result = Result { try body(thread) }
                results.withLock { $0.append(result) }
            }
        }
        group.wait()
        return try results.withLock { try $0.map { try $0.get() } }
    }

    /// The calendar without its events.
    private static func head(of plan: BenchPlan, in zone: TimeZoneDefinition) -> CalendarObject {
        var calendar = CalendarObject(productID: plan.productID, method: "PUBLISH")
        calendar.scale = "GREGORIAN"
        calendar.otherProperties = [Property("X-WR-CALNAME", plan.name)]
        calendar.timeZones = [zone]
        return calendar
    }
}
