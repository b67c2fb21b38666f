import Days
import ICalendar

/// A written event, with what orders it in a feed.
struct FeedEntry {
    /// The event's text.
    let text: SerializedComponent

    /// The day it begins on.
    let day: Day
    private let minutes: Int
    private let uid: String

    /// Writes an event.
    init(_ event: Event, writing write: (Event) -> SerializedComponent) {
        (day, minutes) =
            switch event.start {
            case .day(let date): (Day(date), -1)
            case .local(let time, _), .utc(let time), .floating(let time):
                (Day(time.date), time.hour * 60 + time.minute)
            }
        uid = event.uid
        text = write(event)
    }

    /// By day; whole days before hours, as calendars show them.
    static func isEarlier(_ left: FeedEntry, _ right: FeedEntry) -> Bool {
        (left.day, left.minutes, left.uid) < (right.day, right.minutes, right.uid)
    }
}

extension Day {
    /// The same day.
    init(_ date: CalendarDate) {
        guard let day = Day(year: date.year, month: date.month, day: date.day) else {
            preconditionFailure("a day of RFC 5545 outside the years 1 to 9999: \(date)")
        }
        self = day
    }
}
