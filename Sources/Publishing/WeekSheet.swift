public import Days
import Programmes

/// A week's work schedule (*lịch công tác tuần*), Monday to Sunday, as Vietnamese offices print it.
public struct WeekSheet: Sendable {
    /// One day of the week: whether it is worked, and what takes place.
    public struct WeekDay: Hashable, Sendable {
        /// What the working calendar says of it.
        public let calendar: SheetDay
        /// What takes it, mornings first, due days last.
        public let entries: [SheetEntry]
    }

    /// What it was made from.
    public let source: PlannedProgramme
    /// Whose schedule it is.
    public let scope: SheetScope
    /// The week (ISO 8601).
    public let week: ISOWeek
    /// Its seven days.
    public let days: [WeekDay]

    /// The schedule of a week.
    public init(_ source: PlannedProgramme, for scope: SheetScope = .all, week: ISOWeek) {
        let entries = source.entries(source.occurrences(for: scope, in: week.days))
        self.source = source
        self.scope = scope
        self.week = week
        days = week.days.map { day in
            let taking = entries.filter { $0.takes(day) }
            let due = taking.filter(\.sessions.isEmpty)
            return WeekDay(
                calendar: source.sheetDay(day),
                // An occurrence of several days takes only some sessions of each.
                entries: taking.filter { $0.sessions.contains { $0.day == day } } + due)
        }
    }

    /// Whether nothing at all takes place.
    public var isEmpty: Bool { days.allSatisfy(\.entries.isEmpty) }
}

// MARK: - In words

extension WeekSheet {
    /// What a week is headed with: `Tuần 24/2025 (từ ngày 09/6/2025 đến ngày 15/6/2025)`.
    func heading(_ language: Language) -> String {
        DateWriting(language).week(week, days: week.days)
    }

    static func columns(_ language: Language) -> [String] {
        [
            language("Ngày", "Day"), language("Buổi", "Session"), language("(Giờ) Nội dung", "(Hour) Content"),
            language("Địa điểm", "Place"), language("Chủ trì, thành phần", "Led by, taking part"),
        ]
    }

    /// The schedule for a terminal: lines of at most `width` columns.
    public func text(_ language: Language, width: Int, style: TerminalStyle = .plain) -> String {
        let headings = Self.columns(language)
        var table = TerminalTable(
            [
                .init(headings[0], wraps: false), .init(headings[1], wraps: false), .init(headings[2]),
                .init(headings[3]), .init(headings[4]),
            ], indent: 2)
        for day in days { add(day, to: &table, language) }
        return source.head(of: scope, language, width: width, style: style)
            + lines(heading(language), width: width, indent: 2) + "\n" + table.text(width: width, style: style)
    }

    private func add(_ day: WeekDay, to table: inout TerminalTable, _ language: Language) {
        let date = DateWriting(language).shortDay(day.calendar.day)
        var rows: [[TerminalTable.Cell]] = []
        let standing = day.calendar.standing(language)
        for words in [standing].compactMap(\.self) + day.calendar.remarks(language) {
            rows.append(["", "", .init(words, .faint)])
        }
        for entry in day.entries {
            rows.append([
                "", .init(entry.session(on: day.calendar.day, language)),
                .init(content(of: entry, on: day.calendar.day, language).joined(separator: "\n")),
                .init(entry.place?[language] ?? ""), .init(entry.peopleInShort(language).joined(separator: "\n")),
            ])
        }
        if rows.isEmpty { rows.append(["", "", .init("–", .faint)]) }
        rows[0][0] = .init(date, day.calendar.isWorking ? .none : .faint)
        for row in rows { table.add(row) }
    }

    /// The hour and the title, then what to know of the day.
    func content(of entry: SheetEntry, on day: Day, _ language: Language) -> [String] {
        let hour = entry.begins(on: day, source.programme.hours).map { "(\(DateWriting(language).hour($0))) " } ?? ""
        let marks = entry.marks(language).joined(separator: "; ")
        return [hour + entry.title[language]] + (marks.isEmpty ? [] : ["(\(marks))"])
    }

    /// As JSON: `sheet` (`week`), `programme`, `week` (`2025-W24`), `from`, `to`, `days` (`{day, working, estimate,
    /// standing, festivals, proposals, entries}`; `standing` is `{vi, en}` for days off and worked rest days, else null;
    /// proposals are days off that are not counted with).
    public var json: JSONValue {
        [
            "sheet": "week", "programme": .string(source.programme.id),
            "week": .string("\(week.year)-W" + (week.week < 10 ? "0" : "") + "\(week.week)"),
            "from": JSONValue(week.days.lowerBound), "to": JSONValue(week.days.upperBound),
            "days": JSONValue(days) { day in
                [
                    "day": JSONValue(day.calendar.day), "working": .bool(day.calendar.isWorking),
                    "estimate": .bool(day.calendar.isEstimate), "standing": JSONValue(day.calendar.standing),
                    "festivals": JSONValue(day.calendar.festivals) { JSONValue($0.name) },
                    "proposals": JSONValue(day.calendar.proposals) { JSONValue($0.name) },
                    "entries": JSONValue(day.entries) { $0.json(source.programme.hours) },
                ]
            },
        ]
    }
}

extension SheetDay {
    /// ``standing(_:)`` in both languages.
    var standing: Bilingual? {
        guard let vi = standing(.vi), let en = standing(.en) else { return nil }
        return Bilingual(vi: vi, en: en)
    }
}

extension SheetEntry {
    /// Who leads, then who takes part, as the last column of a week’s schedule has them.
    func people(_ language: Language) -> [String] {
        Self.people(leads, participants, language)
    }

    /// The same by short names.
    func peopleInShort(_ language: Language) -> [String] {
        Self.people(leadsInShort, participantsInShort, language)
    }

    private static func people(_ leads: Bilingual?, _ participants: Bilingual?, _ language: Language) -> [String] {
        [
            leads.map { language("Chủ trì: ", "Led by ") + $0[language] },
            participants.map { language("Thành phần: ", "With ") + $0[language] },
        ].compactMap(\.self)
    }
}
