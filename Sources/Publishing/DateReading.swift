public import Days

/// A day as a person typed it, with the session where one was named.
public struct TypedDay: Hashable, Sendable {
    /// The day that is meant.
    public let day: Day

    /// The half of it that was named; nothing when none was.
    public let session: Session?

    /// Makes it.
    public init(_ day: Day, _ session: Session? = nil) {
        self.day = day
        self.session = session
    }
}

/// Typed words that are no date, why, and which forms are understood.
public struct UnreadableDate: Error, Hashable, Sendable {
    /// What was typed.
    public let text: String

    /// What is wrong with it, and what to type instead.
    public let message: Bilingual
}

/// Reads days and weeks as people type them, counted from a given today.
///
/// Day before month, always: `5/20` is no date. Vietnamese is matched with and without marks, composed or decomposed,
/// in capitals or not; the English words that ``DateWriting`` writes are understood, too.
public struct DateReading: Sendable {
    /// The day that relative words count from.
    public let today: Day

    /// The year of dates typed without one; nothing means the next such day from today on.
    public let year: Int?

    /// Reads from that today; with `year`, dates without a year are of that year.
    public init(today: Day, year: Int? = nil) {
        self.today = today
        self.year = year
    }
}

// MARK: - Days

extension DateReading {
    /// Reads `20/5`, `20/5/2025`, `2025-05-20`, `20 tháng 5`, `T3`, `thứ ba tuần sau`, `hôm nay`, `ngày mai`,
    /// `tuần sau` (its Monday), each with `sáng` or `chiều` before or after it.
    ///
    /// A weekday alone is the next such day, today included.
    public func day(_ text: String) throws(UnreadableDate) -> TypedDay {
        var words = Self.words(of: text)
        let session = Self.takeSession(from: &words)
        let weekday = Self.takeWeekday(from: &words)
        words.removeAll { Self.fillers.contains($0) }

        let day: Day
        if let weekday {
            day = try self.day(weekday, words, text)
        } else if let relative = Self.relativeDays[words.joined(separator: " ")] {
            day = today.advanced(by: relative)
        } else if let weeks = Self.relativeWeeks[words.joined(separator: " ")] {
            day = today.monday.advanced(by: weeks * 7)
        } else {
            day = try calendarDay(words, text)
        }
        return TypedDay(day, session)
    }

    /// A weekday with what was typed beside it: nothing, a week, or the date it must agree with.
    private func day(_ weekday: Weekday, _ rest: [String], _ text: String) throws(UnreadableDate) -> Day {
        let inThisWeek = today.monday.advanced(by: weekday.rawValue - 1)
        guard !rest.isEmpty else { return inThisWeek < today ? inThisWeek.advanced(by: 7) : inThisWeek }
        if let weeks = Self.relativeWeeks[rest.joined(separator: " ")] {
            return inThisWeek.advanced(by: weeks * 7)
        }
        let day = try calendarDay(rest, text)
        guard day.weekday == weekday else {
            throw UnreadableDate(text: text, message: Self.wrongWeekday(day, typed: weekday))
        }
        return day
    }

    /// A date of the calendar, with or without its year.
    private func calendarDay(_ words: [String], _ text: String) throws(UnreadableDate) -> Day {
        guard let parts = Self.dateParts(words) else {
            throw UnreadableDate(text: text, message: Self.unknownDay(text))
        }
        if let typedYear = parts.year ?? year {
            guard let day = Day(year: typedYear, month: parts.month, day: parts.day) else {
                throw UnreadableDate(text: text, message: Self.noSuchDay(text, month: parts.month))
            }
            return day
        }
        // 29 February may be eight years away, over a year like 2100.
        for candidate in today.year...(today.year + 8) {
            if let day = Day(year: candidate, month: parts.month, day: parts.day), day >= today { return day }
        }
        throw UnreadableDate(text: text, message: Self.noSuchDay(text, month: parts.month))
    }
}

// MARK: - Weeks

extension DateReading {
    /// Reads `24`, `24/2025`, `2025-W24`, `tuần này`, `tuần sau`, `tuần trước`, or any day of the week that is meant.
    ///
    /// A number alone is a week of the given year, else of the ISO year of today.
    public func week(_ text: String) throws(UnreadableDate) -> ISOWeek {
        let words = Self.words(of: text)
        if let weeks = Self.relativeWeeks[words.joined(separator: " ")] {
            return today.advanced(by: weeks * 7).isoWeek
        }
        let number = words.filter { $0 != "tuan" && $0 != "week" }
        guard number.count == 1, let typed = Self.weekParts(number[0], year: year ?? today.isoWeek.year) else {
            return try week(holding: text)
        }
        guard let week = ISOWeek(typed.week, of: typed.year) else {
            throw UnreadableDate(text: text, message: Self.noSuchWeek(typed.week, year: typed.year))
        }
        return week
    }

    private func week(holding text: String) throws(UnreadableDate) -> ISOWeek {
        do {
            return try day(text).day.isoWeek
        } catch {
            guard error.message == Self.unknownDay(text) else { throw error }
            throw UnreadableDate(text: text, message: Self.unknownWeek(text))
        }
    }

    /// `24`, `w24`, `24/2025`, `2025-w24`.
    private static func weekParts(_ word: String, year: Int) -> (week: Int, year: Int)? {
        let word = word.filter { $0 != "w" }
        if let week = number(word[...], upTo: 2) { return (week, year) }
        let slashed = word.split(separator: "/", omittingEmptySubsequences: false)
        if slashed.count == 2, let week = number(slashed[0], upTo: 2), let year = fullYear(slashed[1]) {
            return (week, year)
        }
        let dashed = word.split(separator: "-", omittingEmptySubsequences: false)
        if dashed.count == 2, let year = fullYear(dashed[0]), let week = number(dashed[1], upTo: 2) {
            return (week, year)
        }
        return nil
    }
}

// MARK: - Words and numbers

extension DateReading {
    static func words(of text: String) -> [String] {
        folded(text).split { $0 == " " || $0 == "," }.map(String.init)
    }

    static func takeSession(from words: inout [String]) -> Session? {
        guard let place = words.firstIndex(where: { sessions[$0] != nil }) else { return nil }
        return sessions[words.remove(at: place)]
    }

    static func takeWeekday(from words: inout [String]) -> Weekday? {
        // “Thu 5 Jan” is a Thursday in January; “thu 5” is thứ Năm.
        let lengths = words.contains { englishMonths[$0] != nil } ? [1] : [2, 1]
        for length in lengths where words.count >= length {
            for start in 0...(words.count - length) {
                let phrase = words[start..<(start + length)].joined(separator: " ")
                guard let weekday = weekdays[phrase] else { continue }
                words.removeSubrange(start..<(start + length))
                return weekday
            }
        }
        return nil
    }

    /// `20/5`, `20-5-2025`, `2025-05-20`, `20 thang 5 nam 2025`, `20 may 2025`.
    static func dateParts(_ words: [String]) -> (day: Int, month: Int, year: Int?)? {
        if words.count == 1 {
            if let iso = Day(iso: words[0]) { return (iso.day, iso.month, iso.year) }
            let parts = words[0].split(omittingEmptySubsequences: false) { "/-.".contains($0) }
            guard (2...3).contains(parts.count), let day = number(parts[0], upTo: 2),
                let month = number(parts[1], upTo: 2)
            else { return nil }
            guard parts.count == 3 else { return (day, month, nil) }
            return fullYear(parts[2]).map { (day, month, $0) }
        }
        let words = words.filter { $0 != "thang" && $0 != "nam" }
        guard (2...3).contains(words.count), let day = number(words[0][...], upTo: 2),
            let month = englishMonths[words[1]] ?? number(words[1][...], upTo: 2)
        else { return nil }
        guard words.count == 3 else { return (day, month, nil) }
        return fullYear(words[2][...]).map { (day, month, $0) }
    }

    static func number(_ text: Substring, upTo digits: Int) -> Int? {
        guard (1...digits).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    private static func fullYear(_ text: Substring) -> Int? {
        text.utf8.count == 4 ? number(text, upTo: 4) : nil
    }

    private static let sessions: [String: Session] = [
        "sang": .morning, "chieu": .afternoon, "morning": .morning, "afternoon": .afternoon,
    ]
    static let fillers: Set<String> = ["ngay", "buoi", "on"]
    private static let relativeDays = [
        "hom nay": 0, "nay": 0, "today": 0, "hom qua": -1, "qua": -1, "yesterday": -1,
        "mai": 1, "hom mai": 1, "tomorrow": 1, "kia": 2, "mot": 2,
    ]
    static let relativeWeeks = [
        "tuan nay": 0, "this week": 0, "tuan sau": 1, "tuan toi": 1, "next week": 1, "tuan truoc": -1, "last week": -1,
    ]
    private static let weekdays: [String: Weekday] = {
        var names: [String: Weekday] = ["thu bay": .saturday, "thu tu": .wednesday]
        for writing in [DateWriting(.vi), DateWriting(.en)] {
            for weekday in Weekday.allCases {
                names[folded(writing.weekday(weekday))] = weekday
                names[folded(writing.shortWeekday(weekday))] = weekday
            }
        }
        for weekday in Weekday.allCases where weekday != .sunday { names["thu \(weekday.rawValue + 1)"] = weekday }
        return names
    }()
    private static let englishMonths: [String: Int] = {
        let writing = DateWriting(.en)
        let names = (1...12).map { ($0, folded(writing.month($0))) }
        return Dictionary(names.flatMap { [($1, $0), (String($1.prefix(3)), $0)] }) { first, _ in first }
    }()
}

// MARK: - What is said when it cannot be read

extension DateReading {
    private static let dayForms = Bilingual(
        vi:
            "20/5, 20/5/2025, 2025-05-20, T3, “thứ ba tuần sau”, “hôm nay”, “ngày mai”, “tuần sau”, có thể thêm “sáng” hoặc “chiều”",
        en:
            "20/5, 20/5/2025, 2025-05-20, T3, “thứ ba tuần sau”, “today”, “tomorrow”, “next week”, with “morning” or “afternoon” if you like"
    )

    static func unknownDay(_ text: String) -> Bilingual {
        Bilingual(
            vi:
                "không hiểu ngày “\(text)”. Có thể viết: \(dayForms.vi). Ngày luôn đứng trước tháng, năm có bốn chữ số.",
            en:
                "“\(text)” is no date. You can write: \(dayForms.en). The day comes before the month, and years have four digits."
        )
    }

    private static func noSuchDay(_ text: String, month: Int) -> Bilingual {
        if (1...12).contains(month) {
            return Bilingual(
                vi: "lịch không có ngày “\(text)”. Xem lại ngày trong tháng.",
                en: "there is no such day as “\(text)”. Look again at the day of the month.")
        }
        return Bilingual(
            vi: "không có tháng \(month) trong “\(text)”. Viết ngày trước, tháng sau: 20/5.",
            en: "there is no month \(month) in “\(text)”. Write the day first, then the month: 20/5.")
    }

    private static func wrongWeekday(_ day: Day, typed: Weekday) -> Bilingual {
        let (vi, en) = (DateWriting(.vi), DateWriting(.en))
        return Bilingual(
            vi:
                "ngày \(vi.date(day)) là \(vi.weekday(day.weekday)), không phải \(vi.weekday(typed)). Sửa ngày, hoặc bỏ thứ.",
            en:
                "\(en.date(day)) is a \(en.weekday(day.weekday)), not a \(en.weekday(typed)). Mend the date, or leave the weekday out."
        )
    }

    private static func noSuchWeek(_ week: Int, year: Int) -> Bilingual {
        Bilingual(
            vi:
                "năm \(year) không có tuần \(week). Các tuần đánh số từ 1 đến \(ISOWeek(53, of: year) == nil ? 52 : 53).",
            en: "\(year) has no week \(week). Its weeks are numbered 1 to \(ISOWeek(53, of: year) == nil ? 52 : 53).")
    }

    private static func unknownWeek(_ text: String) -> Bilingual {
        Bilingual(
            vi:
                "không hiểu tuần “\(text)”. Có thể viết: 24, 24/2025, 2025-W24, “tuần này”, “tuần sau”, hoặc một ngày trong tuần.",
            en: "“\(text)” is no week. You can write: 24, 24/2025, 2025-W24, “this week”, “next week”, or a day in it.")
    }
}
