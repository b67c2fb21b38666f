import Foundation
import ICalendar

/// W2: every instance before 2033 of a table of recurring series.
enum Expand {
    static func run(table: String) throws {
        let series = try String(contentsOfFile: table, encoding: .utf8).split(separator: "\n").map(Series.init)
        let end = Moment.floating(try time("2033-01-01T00:00:00"))
        let (seconds, instances) = try timed {
            try series.flatMap { try $0.event.instances(until: end, limit: 1_000_000) }
        }
        let sum = try instances.reduce(0) { try $0 + secondsSince1970(of: $1.start) }
        print(
            #"{"peer":"lich","series":\#(series.count),"occ":\#(instances.count),"sum":\#(sum),"expand_s":\#(seconds)}"#
        )
    }

    private struct Series {
        let event: Event

        /// Reads `id, DTSTART, RRULE, EXDATE,…`, separated by tabs.
        init(_ line: Substring) throws {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count >= 3 else { throw BenchError("“\(line)” has fewer than three fields") }
            let stamp = try time("2022-01-01T00:00:00")
            var event = Event(uid: fields[0], stamp: stamp, start: .floating(try basicTime(fields[1])))
            event.recurrenceRules = [try RecurrenceRule(fields[2])]
            if fields.count > 3, !fields[3].isEmpty {
                event.exceptionDates = try fields[3].split(separator: ",").map { .floating(try basicTime($0)) }
            }
            self.event = event
        }
    }

    /// Reads `20220315T080000`.
    private static func basicTime(_ text: some StringProtocol) throws -> CalendarDateTime {
        let figures = Array(text)
        guard figures.count == 15 else { throw BenchError("“\(text)” is no time of the form 20220315T080000") }
        func part(_ range: Range<Int>) -> String { String(figures[range]) }
        return try time(
            "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(9..<11)):\(part(11..<13)):\(part(13..<15))")
    }

    /// The local time read as if it were UTC.
    private static func secondsSince1970(of moment: Moment) throws -> Int {
        guard case .floating(let time) = moment else { throw BenchError("\(moment) is no floating time") }
        var parts = tm()
        (parts.tm_year, parts.tm_mon, parts.tm_mday) =
            (Int32(time.date.year - 1900), Int32(time.date.month - 1), Int32(time.date.day))
        (parts.tm_hour, parts.tm_min, parts.tm_sec) = (Int32(time.hour), Int32(time.minute), Int32(time.second))
        return timegm(&parts)
    }
}
