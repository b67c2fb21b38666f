public import Days
import Programmes

/// What is next: a list from a day on, this week and the next first, then by months.
///
/// With nothing ahead it holds the last occurrences instead, and says so.
public struct AgendaSheet: Sendable {
    /// A stretch of the list, with the words that name it.
    public struct Group: Hashable, Sendable {
        /// A name for programs: `this-week`, `next-week`, `2025-06`, `past`.
        public let name: String
        /// A heading for people.
        public let heading: Bilingual
        /// What stands in it, in order.
        public let entries: [SheetEntry]
    }

    /// What it was made from.
    public let source: PlannedProgramme
    /// Whose list it is.
    public let scope: SheetScope
    /// The first day looked at.
    public let from: Day
    /// The last day looked at, inclusive.
    public let through: Day
    /// Whether anything lies ahead; if not, the groups hold what was last.
    public let hasAhead: Bool
    /// The list.
    public let groups: [Group]

    /// How many of the last occurrences are shown when nothing lies ahead.
    public static let pastCount = 5

    /// The list from a day on, through another (the end of the horizon where none is given), both included.
    public init(_ source: PlannedProgramme, for scope: SheetScope = .all, from: Day, through: Day? = nil) {
        let through = max(from, through ?? source.programme.horizon.upperBound)
        let ahead = source.entries(source.occurrences(for: scope, in: from...through))
        self.source = source
        self.scope = scope
        self.from = from
        self.through = through
        hasAhead = !ahead.isEmpty
        if ahead.isEmpty {
            let past = source.entries(source.occurrences(for: scope, in: Day.earliest...from))
            groups =
                past.isEmpty
                ? []
                : [
                    Group(
                        name: "past", heading: Bilingual(vi: "Đã qua", en: "Past"),
                        entries: past.suffix(Self.pastCount))
                ]
        } else {
            groups = Self.grouped(ahead, from: from)
        }
    }

    /// Whether all that it shows is known where only what takes a day from `first` on was looked at.
    public func isWhole(from first: Day) -> Bool {
        let known = groups.flatMap(\.entries).count { first <= $0.day }
        return hasAhead || known >= Self.pastCount
    }

    private static func grouped(_ entries: [SheetEntry], from: Day) -> [Group] {
        var groups: [Group] = []
        var rest = entries[...]
        while let first = rest.first {
            let day = max(first.day, from)
            let name = name(of: day, from: from)
            let group = rest.prefix { Self.name(of: max($0.day, from), from: from) == name }
            groups.append(Group(name: name, heading: heading(of: day, from: from), entries: Array(group)))
            rest = rest[group.endIndex...]
        }
        return groups
    }

    private static func name(of day: Day, from: Day) -> String {
        switch from.monday.distance(to: day.monday) {
        case 0: "this-week"
        case 7: "next-week"
        default: String(day.description.prefix(7))
        }
    }

    private static func heading(of day: Day, from: Day) -> Bilingual {
        switch from.monday.distance(to: day.monday) {
        case 0: return Bilingual(vi: "Tuần này", en: "This week")
        case 7: return Bilingual(vi: "Tuần sau", en: "Next week")
        default:
            let (year, month, _) = day.civil
            return Bilingual(
                vi: DateWriting(.vi).month(month, of: year), en: DateWriting(.en).month(month, of: year))
        }
    }
}

// MARK: - In words

extension AgendaSheet {
    /// That nothing lies ahead, and since when; nothing when something does.
    func nothingAhead(_ language: Language) -> String? {
        guard !hasAhead else { return nil }
        let day = DateWriting(language).date(from)
        guard !groups.isEmpty else {
            return language(
                "Không có việc nào từ ngày \(day) và trước đó.", "Nothing from \(day) on, and nothing before.")
        }
        return language(
            "Không còn việc nào từ ngày \(day). Những việc gần nhất:", "Nothing from \(day) on. What was last:")
    }

    /// The list for a terminal: lines of at most `width` columns.
    public func text(_ language: Language, width: Int, style: TerminalStyle = .plain) -> String {
        var text = source.head(of: scope, language, width: width, style: style)
        if let nothing = nothingAhead(language) { text += "\n" + lines(nothing, width: width) }
        guard !groups.isEmpty else { return text }
        let isWide = width >= 110
        let dates = DateWriting(language)
        var table = TerminalTable(
            [.init(wraps: false), .init(wraps: false), .init(), .init(wraps: false)]
                + (isWide ? [.init(wraps: false)] : []), indent: 2)
        for group in groups {
            table.add(heading: .init(group.heading[language], .strong))
            for entry in group.entries {
                let hour = entry.begins(on: entry.day, source.programme.hours).map { " " + dates.hour($0) } ?? ""
                table.add(
                    [
                        .init(dates.shortDay(entry.day)), .init(entry.session(on: entry.day, language) + hour),
                        .init(entry.markedTitle(language)), .init(entry.clause ?? "", .faint),
                    ] + (isWide ? [.init(entry.name, .faint)] : []))
                let details = entry.details(language)
                if !details.isEmpty { table.add(["", "", .init(details.joined(separator: " · "), .faint)]) }
            }
        }
        return text + "\n" + table.text(width: width, style: style)
    }

    /// As JSON: `sheet` (`agenda`), `programme`, `from`, `through` (inclusive), `ahead`, `groups` (`{name, entries}`; the
    /// name is `this-week`, `next-week`, a month, or `past` when nothing lies ahead).
    public var json: JSONValue {
        [
            "sheet": "agenda", "programme": .string(source.programme.id), "from": JSONValue(from),
            "through": JSONValue(through), "ahead": .bool(hasAhead),
            "groups": JSONValue(groups) { group in
                [
                    "name": .string(group.name),
                    "entries": JSONValue(group.entries) { $0.json(source.programme.hours) },
                ]
            },
        ]
    }
}

extension SheetEntry {
    /// The title, with what to know of its day in brackets.
    func markedTitle(_ language: Language) -> String {
        let marks = marks(language)
        return title[language] + (marks.isEmpty ? "" : " (\(marks.joined(separator: "; ").unbroken))")
    }

    /// What stands below its title: the last day of several, the place, and who leads.
    func details(_ language: Language) -> [String] {
        var details: [String] = []
        if lastDay > day { details.append(language("đến ", "to ") + DateWriting(language).shortDay(lastDay)) }
        if let place { details.append(place[language]) }
        if let leadsInShort { details.append(language("chủ trì: ", "led by ") + leadsInShort[language]) }
        return details
    }
}

extension PlannedProgramme {
    /// The lines above a sheet for the terminal: the programme, whose sheet it is, what is shown, and that its days are
    /// illustrative.
    func head(of scope: SheetScope, _ language: Language, width: Int, style: TerminalStyle) -> String {
        let title = programme.shortTitle[language] + (name(of: scope).map { " · " + $0[language] } ?? "")
        var text = ""
        for line in wrapped(title, width: max(width, 20)) { text += style(line, .strong) + "\n" }
        for remark in [basis?[language], wording(language).illustrativeNote].compactMap(\.self) {
            text += lines(remark, width: width, indent: 2)
        }
        return text
    }
}

/// The text in lines of at most so many columns, each ended by a line break.
func lines(_ text: String, width: Int, indent: Int = 0) -> String {
    wrapped(text, width: max(width, 20) - indent).map { String(repeating: " ", count: indent) + $0 + "\n" }.joined()
}
