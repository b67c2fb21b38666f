import Days
import ICalendar
import Programmes

extension Programme {
    /// An instant on the clock where the programme is at home: the day, and the minutes after midnight.
    func local(_ instant: Instant) -> (day: Day, minutes: Int) {
        let (day, second) = instant.utc
        do {
            guard let date = CalendarDate(year: day.year, month: day.month, day: day.day),
                let utc = CalendarDateTime(date, hour: second / 3600, minute: second / 60 % 60, second: second % 60),
                let local = try TimeZones.local(utc, in: timeZone),
                let home = Day(year: local.date.year, month: local.date.month, day: local.date.day)
            else { preconditionFailure("the clock stands outside the calendar: \(instant)") }
            return (home, local.hour * 60 + local.minute)
        } catch {
            preconditionFailure("the zone that was found when the programme was read is gone: \(error)")
        }
    }

    /// The day of an instant, where the programme is at home.
    func day(of instant: Instant) -> Day { local(instant).day }
}
