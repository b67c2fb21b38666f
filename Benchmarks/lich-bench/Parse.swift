import Foundation
import ICalendar

/// W3: a calendar's text, already in memory, into values.
enum Parse {
    static func run(file: String) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        let (seconds, reading) = try timed { try CalendarObject.read(bytes) }
        let events = reading.calendars.reduce(0) { $0 + $1.events.count }
        print(#"{"peer":"lich","bytes":\#(bytes.count),"vevents":\#(events),"parse_s":\#(seconds)}"#)
    }
}
