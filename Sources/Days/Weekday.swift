/// A day of the week, numbered as ISO 8601 does: Monday 1 to Sunday 7.
public enum Weekday: Int, Hashable, CaseIterable, Sendable, Comparable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// Monday comes first, Sunday last.
    public static func < (one: Weekday, other: Weekday) -> Bool { one.rawValue < other.rawValue }
}

/// A week as ISO 8601 counts it: Monday to Sunday, in the year that has its Thursday.
public struct ISOWeek: Hashable, Sendable, Comparable {
    /// The year the week belongs to, which is not always the year of its Monday or Sunday.
    public let year: Int

    /// 1…52, or 53 in long years.
    public let week: Int

    /// Whether the first week is the earlier one.
    public static func < (one: ISOWeek, other: ISOWeek) -> Bool {
        (one.year, one.week) < (other.year, other.week)
    }
}

extension Day {
    /// The day of the week.
    public var weekday: Weekday {
        // Earliest is a Monday, and nothing counts from before it.
        switch (number - Day.earliest.number) % 7 {
        case 0: .monday
        case 1: .tuesday
        case 2: .wednesday
        case 3: .thursday
        case 4: .friday
        case 5: .saturday
        default: .sunday
        }
    }

    /// The week it lies in (ISO 8601-1:2019 §4.2.2).
    public var isoWeek: ISOWeek {
        // Neither end needs care: 0001-01-01 is a Monday and 9999-12-31 a Friday, so every week has its Thursday.
        let thursday = Day(number: number + 4 - weekday.rawValue)
        let year = thursday.year
        return ISOWeek(year: year, week: Day.year(year).lowerBound.distance(to: thursday) / 7 + 1)
    }
}
