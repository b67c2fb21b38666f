/// A day of the Gregorian calendar (DATE, RFC 5545 §3.3.4), without time or zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
    /// The year, 1…9999.
    public let year: Int
    /// The month, 1…12.
    public let month: Int
    /// The day of the month, 1…31.
    public let day: Int

    /// Makes the day, or nothing when the calendar has no such day (`2025-02-29`).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.daysIn(month: month, year: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The order of the calendar.
    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// A day and a time of that day (DATE-TIME, RFC 5545 §3.3.5), in a zone that is said elsewhere.
public struct CalendarDateTime: Hashable, Comparable, Sendable {
    /// The day.
    public let date: CalendarDate
    /// The hour, 0…23.
    public let hour: Int
    /// The minute, 0…59.
    public let minute: Int
    /// The second, 0…60; 60 is a leap second (RFC 5545 §3.3.12).
    public let second: Int

    /// Makes the time, or nothing when the clock has no such time.
    public init?(_ date: CalendarDate, hour: Int, minute: Int, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second) else { return nil }
        self.date = date
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// The order of the calendar and the clock.
    public static func < (left: Self, right: Self) -> Bool {
        if left.date != right.date { return left.date < right.date }
        return (left.hour, left.minute, left.second) < (right.hour, right.minute, right.second)
    }
}

/// When something is: a whole day, or a time in one of the three forms of RFC 5545 §3.3.5.
public enum Moment: Hashable, Sendable {
    /// A whole day (`VALUE=DATE`).
    case day(CalendarDate)
    /// A time in UTC (form 2, `…Z`).
    case utc(CalendarDateTime)
    /// A local time in the named zone (form 3, `TZID=`); the name is an IANA name as far as we write it.
    case local(CalendarDateTime, zone: String)
    /// A local time wherever the reader is (form 1); read, never written by feeds.
    case floating(CalendarDateTime)
}

/// A length of time (DURATION, RFC 5545 §3.3.6); days are nominal, seconds exact.
public struct CalendarDuration: Hashable, Sendable {
    /// Whether the length points back in time, as the trigger of an alarm before the start does.
    public var isNegative: Bool
    /// Nominal days, 0 or more; weeks are seven of them.
    public var days: Int
    /// Exact seconds, 0 or more, beside the days.
    public var seconds: Int

    /// Makes the length `days` and `seconds`, both 0 or more.
    public init(days: Int = 0, seconds: Int = 0, isNegative: Bool = false) {
        precondition(days >= 0 && seconds >= 0, "a duration has one sign for all its parts: \(days) d, \(seconds) s")
        self.isNegative = isNegative
        self.days = days
        self.seconds = seconds
    }
}
