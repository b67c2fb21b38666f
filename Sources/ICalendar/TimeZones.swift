import Synchronization

/// The system's time zones, as libical knows them from the zone data of the machine (tzdata).
///
/// Right through 2037, except that libical 3.0.16 misreads Pacific/Easter from 2020 to September 2022; after 2037 it
/// may be wrong for some hours beside a change. Safe on any number of threads, which wait for one another.
public enum TimeZones {
    /// Seconds east of UTC that `zone` is at `instant`, given in UTC.
    ///
    /// - Throws: `ICalendarError` with `.unknownTimeZone`.
    public static func utcOffset(of zone: String, at instant: CalendarDateTime) throws(ICalendarError) -> Int {
        try ZoneTable.shared.withLock { table throws(ICalendarError) in
            try table.offset(of: zone, at: instant.secondNumber).seconds
        }
    }

    /// The time in `zone` when it is `instant` in UTC, or nothing outside the years 1…9999.
    ///
    /// - Throws: `ICalendarError` with `.unknownTimeZone`.
    public static func local(_ instant: CalendarDateTime, in zone: String) throws(ICalendarError) -> CalendarDateTime? {
        CalendarDateTime(secondNumber: instant.secondNumber + (try utcOffset(of: zone, at: instant)))
    }

    /// The time in UTC when it is `time` in `zone`, or nothing outside the years 1…9999.
    ///
    /// Of a time that comes twice, the first one; a time that is skipped is counted on with the offset of before
    /// (RFC 5545 §3.3.5).
    /// - Throws: `ICalendarError` with `.unknownTimeZone`.
    public static func utc(_ time: CalendarDateTime, in zone: String) throws(ICalendarError) -> CalendarDateTime? {
        let instant = try ZoneTable.shared.withLock { table throws(ICalendarError) in
            try table.instant(of: time.secondNumber, in: zone)
        }
        return CalendarDateTime(secondNumber: instant)
    }
}

extension ZoneTable {
    /// Seconds since 1970-01-01T00:00:00Z when the clock of `zone` shows `local`.
    mutating func instant(of local: Int, in zone: String) throws(ICalendarError) -> Int {
        let day = 86_400
        let before = try offset(of: zone, at: local - day).seconds
        let after = try offset(of: zone, at: local + day).seconds
        if before == after { return local - before }
        if try offset(of: zone, at: local - before).seconds == before { return local - before }
        if try offset(of: zone, at: local - after).seconds == after { return local - after }
        return local - before
    }
}
