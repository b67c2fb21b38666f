import Days
import ICalendar

/// An event of whole days that takes up no time: a deadline, a letter to send, a holiday.
struct AllDayEvent {
    let event: Event

    /// Makes the event of the days given, both ends included; what is tentative has yet to be said so.
    init(uid: String, days: ClosedRange<Day>, stamp: Instant, title: String) {
        var event = Event(
            uid: uid, stamp: CalendarDateTime(stamp), start: .day(CalendarDate(days.lowerBound)),
            // Our days are inclusive, iCalendar's ends are not (RFC 5545 §3.6.1): the day is added here, nowhere else.
            ending: .end(.day(CalendarDate(days.upperBound.next))), summary: Text(title))
        event.transparency = .transparent
        event.sequence = 0
        event.lastModified = event.stamp
        event.otherProperties = [Property("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")]
        self.event = event
    }
}

extension CalendarDate {
    /// The same day.
    init(_ day: Day) {
        let (year, month, dayOfMonth) = day.civil
        guard let date = CalendarDate(year: year, month: month, day: dayOfMonth) else {
            preconditionFailure("a day that the calendar of RFC 5545 lacks: \(day)")
        }
        self = date
    }
}

extension CalendarDateTime {
    /// So many minutes after the midnight that begins a day, 0…1440.
    init(_ day: Day, minutes: Int) {
        let day = minutes == 24 * 60 ? day.next : day
        let (hour, minute) = (minutes % (24 * 60)).quotientAndRemainder(dividingBy: 60)
        guard let time = CalendarDateTime(CalendarDate(day), hour: hour, minute: minute) else {
            preconditionFailure("\(minutes) minutes after midnight lie outside the day \(day)")
        }
        self = time
    }

    /// The instant, in UTC.
    init(_ instant: Instant) {
        let (day, second) = instant.utc
        let date = CalendarDate(day)
        guard let time = CalendarDateTime(date, hour: second / 3600, minute: second / 60 % 60, second: second % 60)
        else {
            preconditionFailure("an instant outside its day: \(instant)")
        }
        self = time
    }
}
