/// The system's time zones, as libical knows them from the zone data of the machine (tzdata).
///
/// Right through 2037, except that libical 3.0.16 misreads Pacific/Easter from 2020 to September 2022; after 2037 it
/// may be wrong for some hours beside a change. Safe on any number of threads, which wait for one another.
public enum TimeZones {
    /// Seconds east of UTC that `zone` is at `instant`, given in UTC.
    ///
    /// - Throws: `ICalendarError` with `.unknownTimeZone`.
    public static func utcOffset(of zone: String, at instant: CalendarDateTime) throws(ICalendarError) -> Int {
        try ZoneTable.withZone(zone) { $0.offset(at: instant.secondNumber).seconds }
    }

    /// The time in `zone` when it is `instant` in UTC, or nothing outside the years 1…9999.
    ///
    /// - Throws: `ICalendarError` with `.unknownTimeZone`.
    public static func local(_ instant: CalendarDateTime, in zone: String) throws(ICalendarError) -> CalendarDateTime? {
        CalendarDateTime(secondNumber: try reading(of: instant.secondNumber, in: zone))
    }

    /// The time in UTC when it is `time` in `zone`, or nothing outside the years 1…9999.
    ///
    /// Of a time that comes twice, the first one; a time that is skipped is counted on with the offset of before
    /// (RFC 5545 §3.3.5).
    /// - Throws: `ICalendarError` with `.unknownTimeZone`.
    public static func utc(_ time: CalendarDateTime, in zone: String) throws(ICalendarError) -> CalendarDateTime? {
        CalendarDateTime(secondNumber: try instant(of: time.secondNumber, in: zone))
    }

    /// What the clock of `zone` shows at `instant`; both in seconds since 1970-01-01T00:00:00.
    static func reading(of instant: Int, in zone: String) throws(ICalendarError) -> Int {
        try ZoneTable.withZone(zone) { instant + $0.offset(at: instant).seconds }
    }

    /// When the clock of `zone` shows `reading`; both in seconds since 1970-01-01T00:00:00.
    static func instant(of reading: Int, in zone: String) throws(ICalendarError) -> Int {
        try ZoneTable.withZone(zone) { zone in
            let day = 86_400
            let before = zone.offset(at: reading - day).seconds
            let after = zone.offset(at: reading + day).seconds
            let fitting = [before, after].first { zone.offset(at: reading - $0).seconds == $0 }
            return reading - (fitting ?? before)
        }
    }
}
