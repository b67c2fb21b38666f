public import Days

/// Days as a person typed them, from the first to the last, with the session where one was named.
public struct TypedSpan: Hashable, Sendable {
    /// The days that are meant, both ends included.
    public let days: ClosedRange<Day>

    /// The half of each of them that was named; nothing when both are meant.
    public let session: Session?

    /// Makes it.
    public init(_ days: ClosedRange<Day>, _ session: Session? = nil) {
        self.days = days
        self.session = session
    }
}

extension DateReading {
    /// Reads one day in any of its forms, or several: `14/5..16/5`, `14-16/5`, `14/5 - 16/5/2025`, `14–16/5`,
    /// `từ 14/5 đến hết 16/5`, `T3 - T5`, `thứ ba tuần sau đến thứ năm`, each with `sáng` or `chiều` for all the days.
    ///
    /// `tuần sau` alone is all its seven days. A span without years ends on the next such day from today on, so that one
    /// that has begun is still this one; a weekday or date without a year counts from the other end where that says more.
    public func span(_ text: String) throws(UnreadableDate) -> TypedSpan {
        if let week = Self.wholeWeek(text) {
            let monday = today.monday.advanced(by: week * 7)
            return TypedSpan(monday...monday.advanced(by: 6))
        }
        let words = Self.wordsWithMarks(text)
        if let mark = words.firstIndex(where: Self.until.contains) {
            return try span(
                from: words[..<mark].filter { !Self.openings.contains($0) }.joined(separator: " "),
                to: words[(mark + 1)...].filter { $0 != "het" && $0 != "→" }.joined(separator: " "), text)
        }
        do {
            let day = try day(text)
            return TypedSpan(day.day...day.day, day.session)
        } catch {
            // A hyphen is a part of some dates, and stands between others.
            for hyphen in text.indices where text[hyphen] == "-" {
                let (first, last) = (String(text[..<hyphen]), String(text[text.index(after: hyphen)...]))
                guard (try? (end(first, text), end(last, text))) != nil else { continue }
                return try span(from: first, to: last, text)
            }
            if error.message == Self.unknownDay(text) {
                throw UnreadableDate(text: text, message: Self.unknownSpan(text))
            }
            throw error
        }
    }

    /// The days between two ends.
    private func span(from first: String, to last: String, _ text: String) throws(UnreadableDate) -> TypedSpan {
        let (from, to) = (try end(first, text), try end(last, text))
        let (opens, closes) = try ends(from, to, text)
        guard opens <= closes else {
            throw UnreadableDate(text: text, message: Self.reversed(text, opens, closes))
        }
        switch (from.session, to.session) {
        case (.morning?, .afternoon?): return TypedSpan(opens...closes)
        case (let one?, let other?) where one != other || opens != closes:
            throw UnreadableDate(text: text, message: Self.twoSessions(text))
        case (let one, let other): return TypedSpan(opens...closes, one ?? other)
        }
    }

    /// Both ends as days: each that leaves something unsaid counts from the other.
    private func ends(_ from: End, _ to: End, _ text: String) throws(UnreadableDate) -> (Day, Day) {
        switch (from.form, to.form) {
        case (_, .dayOfMonth): throw UnreadableDate(text: text, message: Self.unknownSpan(text))
        case (.dayOfMonth, .weekday): throw UnreadableDate(text: text, message: Self.unknownSpan(text))
        case (.whole, .weekday), (.whole, .withoutYear), (.weekday, .weekday), (.withoutYear, .weekday):
            let opens = try day(from.words).day
            return (opens, try DateReading(today: opens, year: year).day(to.words).day)
        case (.whole, .whole):
            return (try day(from.words).day, try day(to.words).day)
        case (_, .whole), (_, .withoutYear):
            let closes = try day(to.words).day
            return (try lastDay(from, upTo: closes, text), closes)
        }
    }

    /// The last such day up to another.
    private func lastDay(_ end: End, upTo closes: Day, _ text: String) throws(UnreadableDate) -> Day {
        switch end.form {
        case .dayOfMonth(let number):
            guard let day = Day(year: closes.year, month: closes.month, day: number) else {
                throw UnreadableDate(text: text, message: Self.unknownSpan(text))
            }
            return day
        case .weekday:
            return try DateReading(today: closes.advanced(by: -6)).day(end.words).day
        case .withoutYear where year == nil:
            var mistake: UnreadableDate?
            for year in stride(from: closes.year, through: closes.year - 8, by: -1) {
                do throws(UnreadableDate) {
                    let day = try DateReading(today: today, year: year).day(end.words).day
                    if day <= closes { return day }
                } catch {
                    mistake = mistake ?? error
                }
            }
            throw mistake ?? UnreadableDate(text: text, message: Self.unknownSpan(text))
        case .withoutYear, .whole: return try day(end.words).day
        }
    }
}

// MARK: - One end

extension DateReading {
    /// One end of a span, and how much it says.
    private struct End {
        enum Form: Hashable {
            /// A number alone, a day of the other end's month.
            case dayOfMonth(Int)
            case withoutYear, weekday, whole
        }

        let form: Form
        let words: String
        let session: Session?
    }

    private func end(_ typed: String, _ text: String) throws(UnreadableDate) -> End {
        var words = Self.words(of: typed)
        let session = Self.takeSession(from: &words)
        let kept = words.joined(separator: " ")
        let weekday = Self.takeWeekday(from: &words)
        words.removeAll { Self.fillers.contains($0) }
        if words.isEmpty, weekday != nil { return End(form: .weekday, words: kept, session: session) }
        if weekday == nil, words.count == 1, let number = Self.number(words[0][...], upTo: 2), (1...31).contains(number)
        {
            return End(form: .dayOfMonth(number), words: kept, session: session)
        }
        // That it can be read at all is made sure of here.
        _ = try day(kept)
        let isYearMissing = Self.dateParts(words).map { $0.year == nil } ?? false
        return End(form: isYearMissing ? .withoutYear : .whole, words: kept, session: session)
    }

    /// How many weeks ahead the week is that was typed alone.
    private static func wholeWeek(_ text: String) -> Int? {
        relativeWeeks[words(of: text).filter { $0 != "ca" }.joined(separator: " ")]
    }

    /// The words, and the marks between two days as words of their own.
    private static func wordsWithMarks(_ text: String) -> [String] {
        var spaced = ""
        for character in folded(text) {
            if "–—…→".contains(character) || (character == "." && spaced.last == ".") {
                if spaced.last == "." { spaced.removeLast() }
                spaced += " → "
            } else {
                spaced.append(character)
            }
        }
        return words(of: spaced)
    }

    private static let until: Set<String> = ["→", "-", "den", "to", "until", "through"]
    private static let openings: Set<String> = ["tu", "from"]
}

// MARK: - What is said when it cannot be read

extension DateReading {
    private static func unknownSpan(_ text: String) -> Bilingual {
        Bilingual(
            vi: "không hiểu các ngày “\(text)”. Có thể viết: 20/5, 14-16/5, 14/5..16/5, “14/5 - 16/5/2025”, “T3 - T5”, "
                + "“tuần sau”, có thể thêm “sáng” hoặc “chiều”.",
            en: "“\(text)” are no days. You can write: 20/5, 14-16/5, 14/5..16/5, “14/5 - 16/5/2025”, “T3 - T5”, "
                + "“next week”, with “morning” or “afternoon” if you like.")
    }

    private static func reversed(_ text: String, _ opens: Day, _ closes: Day) -> Bilingual {
        let (vi, en) = (DateWriting(.vi), DateWriting(.en))
        return Bilingual(
            vi:
                "“\(text)”: ngày cuối \(vi.date(closes)) đứng trước ngày đầu \(vi.date(opens)). Hoán đổi hai ngày, hoặc ghi năm.",
            en: "“\(text)”: the last day, \(en.date(closes)), comes before the first, \(en.date(opens)). "
                + "Swap them, or write the years.")
    }

    private static func twoSessions(_ text: String) -> Bilingual {
        Bilingual(
            vi: "“\(text)” nêu hai buổi khác nhau. Ghi riêng ngày đầu và ngày cuối.",
            en: "“\(text)” names a session at each end. Enter the first and the last day by themselves.")
    }
}
