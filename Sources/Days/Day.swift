/// A date without time or zone, in the Gregorian calendar, from 0001-01-01 to 9999-12-31.
///
/// It is stored as a count of days, so that comparing, adding and counting cost one machine instruction; year, month
/// and day are worked out when asked for. Years before 1582 are proleptic, as in ISO 8601-1:2019 §4.2.1.
public struct Day: Hashable, Sendable {
    /// Days since 1970-01-01, which is 0; negative before.
    public let number: Int

    /// 0001-01-01, the earliest day there is.
    public static let earliest = Day(unchecked: -719_162)

    /// 9999-12-31, the latest day there is.
    public static let latest = Day(unchecked: 2_932_896)

    @usableFromInline
    init(unchecked number: Int) {
        self.number = number
    }

    /// The day `number` days after 1970-01-01; traps outside 0001-01-01 … 9999-12-31.
    @inlinable
    public init(number: Int) {
        precondition(number >= -719_162 && number <= 2_932_896, "a day outside the years 1 to 9999: \(number)")
        self.init(unchecked: number)
    }

    /// The given date, or nil where the calendar has no such day (30 February, month 13, year 0 or 10000).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard day >= 1, day <= Day.length(ofMonth: month, year: year) else { return nil }
        self.init(unchecked: Day.number(year: year, month: month, day: day))
    }

    /// The date written `2025-05-20`, with exactly these ten characters (ISO 8601-1:2019 §5.2.2.1); nil for anything else.
    public init?(iso text: some StringProtocol) {
        let characters = Array(text.utf8)
        guard characters.count == 10, characters[4] == UInt8(ascii: "-"), characters[7] == UInt8(ascii: "-") else {
            return nil
        }
        guard let year = Day.digits(characters[0..<4]), let month = Day.digits(characters[5..<7]),
            let day = Day.digits(characters[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func digits(_ characters: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for character in characters {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(character) else { return nil }
            value = value * 10 + Int(character - UInt8(ascii: "0"))
        }
        return value
    }
}

// MARK: - Year, month, day

extension Day {
    /// The year, 1…9999.
    public var year: Int { civil.year }

    /// The month, 1…12.
    public var month: Int { civil.month }

    /// The day of the month, 1…31.
    public var day: Int { civil.day }

    /// Year, month and day at once, for the price of one of them.
    public var civil: (year: Int, month: Int, day: Int) {
        // Counted from 1 March of year 0, so that the leap day is the last of its year, its century and its era.
        let fromMarch = number + 719_468
        let era = fromMarch / 146_097
        let dayOfEra = fromMarch % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        // From March on, months of 31 and 30 days follow each other in fives of 153 days.
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        return (year, month, day)
    }

    /// How many days a month has, 28…31.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    private static func number(year: Int, month: Int, day: Int) -> Int {
        let fromMarch = month > 2 ? year : year - 1
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        return 365 * fromMarch + fromMarch / 4 - fromMarch / 100 + fromMarch / 400 + dayOfYear - 719_468
    }
}

// MARK: - Neighbours

extension Day {
    /// The day after.
    @inlinable public var next: Day { Day(number: number + 1) }

    /// The day before.
    @inlinable public var previous: Day { Day(number: number - 1) }

    /// The first day of its month.
    public var firstOfMonth: Day { advanced(by: 1 - day) }

    /// The last day of its month.
    public var lastOfMonth: Day {
        let (year, month, day) = civil
        return advanced(by: Day.length(ofMonth: month, year: year) - day)
    }

    /// From 1 January to 31 December of a year, both included; traps outside the years 1…9999.
    public static func year(_ year: Int) -> ClosedRange<Day> {
        precondition((1...9999).contains(year), "a year outside 1 to 9999: \(year)")
        return Day(
            unchecked: number(year: year, month: 1, day: 1))...Day(unchecked: number(year: year, month: 12, day: 31))
    }
}

extension Day: Strideable {
    /// Whether both are the same day.
    @inlinable
    public static func == (one: Day, other: Day) -> Bool { one.number == other.number }

    /// Whether the first day is the earlier one.
    @inlinable
    public static func < (one: Day, other: Day) -> Bool { one.number < other.number }

    /// Whole days from this day to the other; negative when the other is earlier.
    @inlinable
    public func distance(to other: Day) -> Int { other.number - number }

    /// This many days later; earlier when negative. Traps outside the years 1…9999.
    @inlinable
    public func advanced(by days: Int) -> Day { Day(number: number + days) }
}

extension Day: CustomStringConvertible {
    /// As ISO 8601 writes it: `2025-05-20`.
    public var description: String {
        let (year, month, day) = civil
        return "\(Day.padded(year, to: 4))-\(Day.padded(month, to: 2))-\(Day.padded(day, to: 2))"
    }

    private static func padded(_ value: Int, to width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: width - digits.count) + digits
    }
}
