public import Days

extension ISOWeek {
    /// The week of that number, 1…53, of that year; nothing where the year has no such week.
    public init?(_ week: Int, of year: Int) {
        // 4 January lies in the first week of its year (ISO 8601-1:2019 §4.2.2).
        guard (2...9998).contains(year), (1...53).contains(week), let fourth = Day(year: year, month: 1, day: 4) else {
            return nil
        }
        let found = fourth.advanced(by: (week - 1) * 7).isoWeek
        guard found.year == year else { return nil }
        self = found
    }

    /// Monday to Sunday, both included.
    public var days: ClosedRange<Day> {
        guard let fourth = Day(year: year, month: 1, day: 4) else {
            preconditionFailure("a week of a year outside 1 to 9999: \(year)")
        }
        let monday = fourth.advanced(by: (week - 1) * 7).monday
        return monday...monday.advanced(by: 6)
    }
}

extension Day {
    /// The Monday of its week.
    public var monday: Day { advanced(by: 1 - weekday.rawValue) }
}
