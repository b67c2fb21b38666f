/// A date of the lunar calendar: *mùng 10 tháng Ba năm Ất Tỵ* is day 10, month 3, year 2025.
public struct LunarDate: Hashable, Sendable {
    /// The Gregorian year in which the lunar year begins.
    public let year: Int

    /// 1…12; month 12 is *tháng Chạp*.
    public let month: Int

    /// 1…30.
    public let day: Int

    /// Whether it lies in the leap month (*tháng nhuận*) that repeats the number of the month before.
    public let isLeap: Bool

    /// A date that need not exist; ``LunarCalendar/day(of:)`` tells.
    public init(year: Int, month: Int, day: Int, isLeap: Bool = false) {
        self.year = year
        self.month = month
        self.day = day
        self.isLeap = isLeap
    }
}

/// The lunisolar calendar of Viet Nam, or of another country by its zone.
///
/// A month begins on the local day of the new moon. Month 11 holds the winter solstice. Where thirteen months begin from
/// one month 11 to the next, the first of them without a principal term (*trung khí*: the sun at a multiple of 30°) is
/// the leap month. These are the rules as Hồ Ngọc Đức describes them; the astronomy is in ``NewMoon`` and ``Sun``.
///
/// Viet Nam reckons at UTC+7, so that its Tết can differ from the Chinese new year (UTC+8), as in 2007 and 2030. Made
/// for 1968, when the zone became law in the whole country, to 2199; what lies before is proleptic.
///
/// What decides is always a midnight. From 1968 to 2053 no new moon comes closer to it than 86 seconds, and no principal
/// term next to a new moon closer than 8 minutes: more than the series err, and far more than sine and cosine differ
/// from one machine to another. Later some months begin so near to midnight (the first is that of 8 May 2054, after 23
/// seconds) that they hang on the turning of the earth, which can be foreseen by some ten seconds only.
public struct LunarCalendar: Hashable, Sendable {
    /// Reckoned at UTC+7 (Decision 121-CP of 1967, in force from 1968).
    public static let vietnam = LunarCalendar(hoursEastOfGreenwich: 7)

    /// The zone whose midnights part the days, as a fraction of a day.
    private let zone: Double

    /// A calendar whose days change at midnight of the given zone: 7 for Viet Nam, 8 for China.
    public init(hoursEastOfGreenwich hours: Double) {
        zone = hours / 24
    }
}

extension LunarCalendar {
    /// The lunar date of a day.
    public func date(of day: Day) -> LunarDate {
        let moon = newMoon(onOrBefore: day.number)
        let thisWinter = eleventhMonth(of: day.year)
        let winter = moon >= thisWinter.moon ? thisWinter : eleventhMonth(of: day.year - 1)
        let cycle = cycle(from: winter)

        let elapsed = moon - winter.moon
        let isLeap = elapsed == cycle.leap
        let regular = if let leap = cycle.leap, elapsed >= leap { elapsed - 1 } else { elapsed }
        return LunarDate(
            year: regular < 2 ? winter.year : winter.year + 1,
            month: (regular + 10) % 12 + 1,
            day: day.number - firstDay(ofMoon: moon) + 1,
            isLeap: isLeap)
    }

    /// The day of a lunar date; nil where the year has no such month, or the month no such day.
    public func day(of date: LunarDate) -> Day? {
        guard (2...9998).contains(date.year), (1...12).contains(date.month), date.day >= 1 else { return nil }
        let cycle = cycle(from: eleventhMonth(of: date.month >= 11 ? date.year : date.year - 1))
        let regular = (date.month + 1) % 12
        let elapsed: Int
        if date.isLeap {
            guard cycle.leap == regular + 1 else { return nil }
            elapsed = regular + 1
        } else if let leap = cycle.leap, regular >= leap {
            elapsed = regular + 1
        } else {
            elapsed = regular
        }
        let first = firstDay(ofMoon: cycle.moon + elapsed)
        let length = firstDay(ofMoon: cycle.moon + elapsed + 1) - first
        return date.day <= length ? Day(number: first + date.day - 1) : nil
    }

    /// The first day of the first month (*mùng 1 Tết*) of the lunar year that begins in this Gregorian year, 2…9998.
    public func newYear(_ year: Int) -> Day {
        guard let day = day(of: LunarDate(year: year, month: 1, day: 1)) else {
            preconditionFailure("a lunar year outside 2 to 9998: \(year)")
        }
        return day
    }

    /// Which month is repeated in a lunar year, or nil when it has twelve months.
    public func leapMonth(in year: Int) -> Int? {
        (1...12).first { day(of: LunarDate(year: year, month: $0, day: 1, isLeap: true)) != nil }
    }
}

// MARK: - From one winter to the next

extension LunarCalendar {
    /// A month 11, by the number of its new moon and the Gregorian year of its solstice.
    private struct Winter {
        let year: Int
        let moon: Int
    }

    /// The months from one month 11 up to the next.
    private struct Cycle {
        /// The new moon of the first month 11.
        let moon: Int

        /// How many months after it the leap month stands.
        let leap: Int?
    }

    private func eleventhMonth(of year: Int) -> Winter {
        let moon = newMoon(onOrBefore: Day.year(max(year, 1)).upperBound.number)
        // A month that begins after the solstice is the twelfth, or a leap one.
        return Winter(year: year, moon: Sun.longitude(at: midnight(ofMoon: moon)) < 270 ? moon : moon - 1)
    }

    private func cycle(from winter: Winter) -> Cycle {
        let next = eleventhMonth(of: winter.year + 1)
        guard next.moon - winter.moon == 13 else { return Cycle(moon: winter.moon, leap: nil) }
        let leap = (1...12).first {
            principalTerm(ofMoon: winter.moon + $0) == principalTerm(ofMoon: winter.moon + $0 + 1)
        }
        return Cycle(moon: winter.moon, leap: leap)
    }

    /// The last principal term before the first midnight of a month, as a number 0…11 of 30° each.
    private func principalTerm(ofMoon moon: Int) -> Int {
        Int(Sun.longitude(at: midnight(ofMoon: moon)) / 30)
    }

    /// The number of the last new moon that falls on this local day or before.
    private func newMoon(onOrBefore day: Int) -> Int {
        var moon = NewMoon.nearest(to: JulianDay.ofMidnight(startingDay: day))
        while firstDay(ofMoon: moon) > day { moon -= 1 }
        while firstDay(ofMoon: moon + 1) <= day { moon += 1 }
        return moon
    }

    /// The local day, as a day number, on which a new moon falls.
    private func firstDay(ofMoon moon: Int) -> Int {
        JulianDay.dayNumber(at: NewMoon.instant(moon) + zone)
    }

    /// The instant, in universal time, at which the first day of a month begins here.
    private func midnight(ofMoon moon: Int) -> Double {
        JulianDay.ofMidnight(startingDay: firstDay(ofMoon: moon)) - zone
    }
}

// MARK: - Names of years

extension LunarCalendar {
    private static let stems = ["Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"]
    private static let branches = [
        "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi",
    ]

    /// The name of a lunar year in the cycle of sixty (*can chi*), in Vietnamese: 2024 is *Giáp Thìn*. Years from 4 on.
    public static func name(ofYear year: Int) -> String {
        precondition(year >= 4, "the cycle of sixty is counted from year 4: \(year)")
        return "\(stems[(year - 4) % 10]) \(branches[(year - 4) % 12])"
    }
}
