import Days
import Foundation
import ICalendar
import Planning
import Programmes
import Publishing

/// The main job: plan the whole horizon of a workspace, and write all its feeds in both languages.
enum MainJob {
    static func run(workspace: String) throws {
        let folder = URL(fileURLWithPath: workspace, isDirectory: true)
        let clock = ContinuousClock()
        let start = clock.now
        let (reading, inputs) = try timed { try Inputs(reading: folder) }
        let (planning, plan) = try timed { try inputs.plan() }
        let (publishing, feeds) = try timed { try inputs.feeds(of: plan) }
        let (writing, written) = try timed { try write(feeds) }
        let total = start.duration(to: clock.now) / .seconds(1)
        try FileManager.default.removeItem(at: written)
        let events = feeds.reduce(0) { $0 + $1.eventCount }
        let bytes = feeds.reduce(0) { $0 + $1.text.count }
        print(
            #"{"peer":"lich","total_s":\#(total),"read_s":\#(reading),"plan_s":\#(planning),"#
                + #""publish_s":\#(publishing),"write_s":\#(writing),"peak_kb":\#(try peakMemory()),"#
                + #""occurrences":\#(plan.occurrences.count),"events":\#(events),"feeds":\#(feeds.count),"#
                + #""bytes":\#(bytes)}"#)
    }

    /// What a workspace holds, read and without errors.
    struct Inputs {
        let programme: Programme
        let holidays: Holidays
        let calendar: WorkingCalendar

        init(reading folder: URL) throws {
            let name = "programme.yaml"
            programme = try value(ProgrammeFile.read(bytes: bytes(of: name, in: folder), name: name))
            holidays = try value(
                HolidayFile.read(bytes: bytes(of: programme.holidays, in: folder), name: programme.holidays))
            calendar = WorkingCalendar(daysOff: holidays.daysOff, restDays: holidays.restDays)
        }

        func plan() throws -> Plan {
            Planner(
                programme: programme, calendar: calendar, festivals: holidays.festivals, ruleDays: try ruleDays()
            ).plan()
        }

        func feeds(of plan: Plan) throws -> [Feed] {
            try feeds(.unreleased(plan, of: programme, calendar: calendar), of: programme)
        }

        func feeds(_ publication: Publication, of programme: Programme) throws -> [Feed] {
            let horizon = programme.horizon
            let zone = try TimeZoneDefinition.covering(
                day("\(horizon.lowerBound.year - 1)-01-01"), day("\(horizon.upperBound.year + 1)-12-31"),
                zone: programme.timeZone)
            return Feeds(
                of: programme, publication, calendar: calendar, holidaysID: holidays.id, zone: zone
            ).all()
        }

        /// The days of every obligation that recurs by a rule.
        private func ruleDays() throws -> [Obligation.ID: [Day]] {
            var days: [Obligation.ID: [Day]] = [:]
            for obligation in programme.obligations {
                guard let schedule = obligation.schedule, case .rule(let rule) = schedule.recurrence else { continue }
                let within = schedule.within ?? programme.horizon
                days[obligation.id] = try RecurrenceRule(rule)
                    .occurrences(
                        from: .day(date(within.lowerBound)), until: .day(date(within.upperBound.next)), limit: 36_600
                    )
                    .compactMap { moment in
                        guard case .day(let date) = moment else { return nil }
                        return Day(year: date.year, month: date.month, day: date.day)
                    }
            }
            return days
        }
    }

    /// Writes the feeds into a new folder below that for temporary files.
    private static func write(_ feeds: [Feed]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("lich-bench-\(getpid())", isDirectory: true)
        try write(feeds, to: folder)
        return folder
    }

    /// Writes the feeds into a folder, made where it is not there.
    static func write(_ feeds: [Feed], to folder: URL) throws {
        for parent in Set(feeds.map { folder.appendingPathComponent($0.path).deletingLastPathComponent() }) {
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        }
        for feed in feeds { try writeFile(feed.text, to: folder.appendingPathComponent(feed.path).path) }
    }
}

/// The bytes of a file of the workspace.
private func bytes(of name: String, in folder: URL) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
}

/// What was read, or the first reason why there is nothing.
private func value<Value>(_ reading: Programmes.Reading<Value>) throws -> Value {
    if let value = reading.value { return value }
    throw BenchError(reading.issues.first { $0.severity == .error }?.message.en ?? "the workspace has errors")
}

/// The same day as calendars have it.
private func date(_ day: Day) -> CalendarDate {
    let (year, month, day) = day.civil
    guard let date = CalendarDate(year: year, month: month, day: day) else {
        preconditionFailure("a day that is no day of the calendar: \(year)-\(month)-\(day)")
    }
    return date
}

/// The most memory that the process has held at a time, in kB (VmHWM of proc(5)).
func peakMemory() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
        let peak = line.split(separator: " ").compactMap({ Int($0) }).first
    else { throw BenchError("the system does not tell the peak of memory") }
    return peak
}
