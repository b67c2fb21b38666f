public import Days
public import Planning
public import Programmes

/// Writes days, sessions and hours as offices write them, in one language.
///
/// Vietnamese pads days 1–9 always and, of the months, only January and February: `09/01/2015`, `17/6/2021`,
/// `02/02/2018` (Decree 30/2020/NĐ-CP, Annex I). English writes the month as a word, so that no
/// reader can take it for the day.
public struct DateWriting: Hashable, Sendable {
    /// The language written in.
    public let language: Language

    /// Writes in that language.
    public init(_ language: Language = .vi) {
        self.language = language
    }
}

// MARK: - Days

extension DateWriting {
    /// `10/6/2025`; *10 June 2025*.
    public func date(_ day: Day) -> String {
        switch language {
        case .vi: "\(dayAndMonth(day))/\(day.year)"
        case .en: "\(dayAndMonth(day)) \(day.year)"
        }
    }

    /// `10/6`; *10 June*.
    public func dayAndMonth(_ day: Day) -> String {
        let (_, month, dayOfMonth) = day.civil
        return switch language {
        case .vi: "\(Self.padded(dayOfMonth, below: 10))/\(Self.padded(month, below: 3))"
        case .en: "\(dayOfMonth) \(Self.englishMonths[month - 1])"
        }
    }

    /// For narrow places: `T3 10/6`; *Tue 10 Jun*.
    public func shortDay(_ day: Day) -> String {
        switch language {
        case .vi: "\(shortWeekday(day.weekday)) \(dayAndMonth(day))"
        case .en: "\(shortWeekday(day.weekday)) \(day.day) \(Self.englishMonths[day.month - 1].prefix(3))"
        }
    }

    /// Within a line: `Thứ Ba 10/6/2025`; *Tuesday 10 June 2025*.
    public func weekdayAndDate(_ day: Day) -> String {
        "\(weekday(day.weekday)) \(date(day))"
    }

    /// As letters write it: `Thứ Ba, ngày 10/6/2025`; *Tuesday, 10 June 2025*.
    public func longDay(_ day: Day) -> String {
        switch language {
        case .vi: "\(weekday(day.weekday)), ngày \(date(day))"
        case .en: "\(weekday(day.weekday)), \(date(day))"
        }
    }

    /// `Thứ Hai` … `Thứ Bảy`, `Chủ nhật`; *Monday* … *Sunday*.
    public func weekday(_ weekday: Weekday) -> String {
        switch language {
        case .vi: Self.vietnameseWeekdays[weekday.rawValue - 1]
        case .en: Self.englishWeekdays[weekday.rawValue - 1]
        }
    }

    /// `T2` … `T7`, `CN`; *Mon* … *Sun*.
    public func shortWeekday(_ weekday: Weekday) -> String {
        switch language {
        case .vi: weekday == .sunday ? "CN" : "T\(weekday.rawValue + 1)"
        case .en: String(Self.englishWeekdays[weekday.rawValue - 1].prefix(3))
        }
    }

    /// A heading: `Tháng 6/2025`, `Tháng 02/2025`; *June 2025*.
    public func month(_ month: Int, of year: Int) -> String {
        switch language {
        case .vi: "Tháng \(Self.padded(month, below: 3))/\(year)"
        case .en: "\(Self.englishMonths[month - 1]) \(year)"
        }
    }

    /// A heading within a year: `Tháng 6`; *June*.
    public func month(_ month: Int) -> String {
        switch language {
        case .vi: "Tháng \(month)"
        case .en: Self.englishMonths[month - 1]
        }
    }

    private static func padded(_ number: Int, below limit: Int) -> String {
        number < limit ? "0\(number)" : "\(number)"
    }

    private static let vietnameseWeekdays = [
        "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật",
    ]
    private static let englishWeekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

// MARK: - Stretches of days

extension DateWriting {
    /// Both ends, with what they share written once: `14–16/5/2025`, `01/4–30/6/2025`, `15/12/2024–28/02/2025`;
    /// a single day is written alone.
    public func range(_ days: ClosedRange<Day>) -> String {
        let (first, last) = (days.lowerBound, days.upperBound)
        guard first != last else { return date(first) }
        guard first.year == last.year else { return "\(date(first))–\(date(last))" }
        return "\(beginning(of: days))–\(date(last))"
    }

    /// The same without the year, where the context names it: `14–16/5`, `01/4–30/6`; over a new year, the years stay.
    public func rangeWithoutYear(_ days: ClosedRange<Day>) -> String {
        let (first, last) = (days.lowerBound, days.upperBound)
        guard first != last else { return dayAndMonth(first) }
        guard first.year == last.year else { return range(days) }
        return "\(beginning(of: days))–\(dayAndMonth(last))"
    }

    private func beginning(of days: ClosedRange<Day>) -> String {
        let first = days.lowerBound
        guard first.month == days.upperBound.month else { return dayAndMonth(first) }
        return language == .vi ? Self.padded(first.day, below: 10) : "\(first.day)"
    }

    /// The heading of a week: `Tuần 24/2025 (từ ngày 09/6/2025 đến ngày 15/6/2025)`; *Week 24/2025 (9–15 June 2025)*.
    public func week(_ week: ISOWeek, days: ClosedRange<Day>) -> String {
        switch language {
        case .vi:
            "Tuần \(week.week)/\(week.year) (từ ngày \(date(days.lowerBound)) đến ngày \(date(days.upperBound)))"
        case .en: "Week \(week.week)/\(week.year) (\(range(days)))"
        }
    }
}

// MARK: - Sessions and hours

extension DateWriting {
    /// `sáng`, `chiều`; *morning*, *afternoon*.
    public func session(_ session: Session) -> String {
        switch (language, session) {
        case (.vi, .morning): "sáng"
        case (.vi, .afternoon): "chiều"
        case (.en, _): session.rawValue
        }
    }

    /// `cả ngày`; *all day*.
    public var allDay: String { language == .vi ? "cả ngày" : "all day" }

    /// An hour of minutes after midnight: `7 giờ 30`, `14 giờ`, `8 giờ 05`; *7:30*, *14:00*, *8:05*.
    public func hour(_ minutes: Int) -> String {
        let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
        return switch language {
        case .vi: minute == 0 ? "\(hour) giờ" : "\(hour) giờ \(Self.padded(minute, below: 10))"
        case .en: "\(hour):\(Self.padded(minute, below: 10))"
        }
    }

    /// Hours from minutes after midnight, the end exclusive: `7 giờ 30–11 giờ 30`; *7:30–11:30*.
    public func hours(_ minutes: Range<Int>) -> String {
        "\(hour(minutes.lowerBound))–\(hour(minutes.upperBound))"
    }

    /// One session as letters write it: `sáng Thứ Ba, ngày 10/6/2025, 7 giờ 30`; *Tuesday morning, 10 June 2025, 7:30*.
    public func time(_ half: HalfDay, hour minutes: Int) -> String {
        switch language {
        case .vi: "\(session(half.session)) \(longDay(half.day)), \(hour(minutes))"
        case .en:
            "\(weekday(half.day.weekday)) \(session(half.session)), \(date(half.day)), \(hour(minutes))"
        }
    }

    /// When an occurrence is, in words: a due day, a session, a whole day, or the first to the last of several.
    ///
    /// `hạn Thứ Ba, ngày 10/6/2025`; `sáng Thứ Ba, ngày 10/6/2025, 7 giờ 30`; `cả ngày Thứ Hai, ngày 19/5/2025, từ
    /// 7 giờ 30`; `từ sáng Thứ Hai, ngày 19/5/2025, 7 giờ 30 đến chiều Thứ Ba, ngày 20/5/2025`. `minutes` is the hour of
    /// the first day, where it is not that of its session.
    public func time(_ occurrence: Occurrence, hours: OfficeHours, beginningAt minutes: Int? = nil) -> String {
        guard let first = occurrence.sessions.first, let last = occurrence.sessions.last else {
            return due(occurrence.day)
        }
        let begins = minutes ?? hours[first.session].lowerBound
        if first == last { return time(first, hour: begins) }
        if first.day == last.day {
            return switch language {
            case .vi: "\(allDay) \(longDay(first.day)), từ \(hour(begins))"
            case .en: "\(longDay(first.day)), \(allDay) from \(hour(begins))"
            }
        }
        return switch language {
        case .vi: "từ \(time(first, hour: begins)) đến \(session(last.session)) \(longDay(last.day))"
        case .en:
            "\(time(first, hour: begins)) to \(weekday(last.day.weekday)) \(session(last.session)), \(date(last.day))"
        }
    }

    /// A due day as letters write it: `hạn Thứ Ba, ngày 10/6/2025`; *due Tuesday, 10 June 2025*.
    public func due(_ day: Day) -> String {
        language == .vi ? "hạn \(longDay(day))" : "due \(longDay(day))"
    }

    /// The narrow form of the same without the day: `hạn`, `sáng 7 giờ 30`, `cả ngày, từ 7 giờ 30`; *due*,
    /// *morning 7:30*, *all day from 7:30*.
    ///
    /// For an occurrence of several days, what it takes of `day`.
    public func sessions(of occurrence: Occurrence, on day: Day, hours: OfficeHours) -> String {
        let sessions = occurrence.sessions.filter { $0.day == day }
        guard let first = sessions.first else { return language == .vi ? "hạn" : "due" }
        let begins = hour(hours[first.session].lowerBound)
        guard sessions.count > 1 else { return "\(session(first.session)) \(begins)" }
        return language == .vi ? "\(allDay), từ \(begins)" : "\(allDay) from \(begins)"
    }
}
