public import Days
import Planning
public import Programmes

/// One release as the change log tells it: when, why, and what it changed against the one before.
public struct ReleaseSheet: Hashable, Sendable {
    /// The release's number, 1 for the first.
    public let number: Int
    /// The instant it was made.
    public let instant: Instant
    /// The day of that instant in the programme's zone.
    public let made: Day
    /// The last day up to which it confirms, inclusive.
    public let through: Day
    /// What a person said of it.
    public let note: String
    /// The paper it follows.
    public let document: Release.Document?
    /// Why it was made though hard conflicts stood.
    public let forcedBecause: String?
    /// How many occurrences it tells, by state.
    public let states: [Publication.State: Int]
    /// What it changed, sorted by day.
    public let changes: [Change]

    /// The sheet of a release that was made on the day `made`.
    public init(of release: Release, after before: Release?, made: Day, in programme: Programme) {
        number = release.number
        instant = release.instant
        self.made = made
        through = release.through
        note = release.note
        document = release.document
        forcedBecause = release.forcedBecause
        states = Dictionary(release.occurrences.map { ($0.standing.state, 1) }, uniquingKeysWith: +)
        changes = Change.changes(from: before, to: release, in: programme)
    }
}

// MARK: - In words

extension ReleaseSheet {
    /// The most changes that are told one by one; of more, the first release above all, only how many there are.
    public static let toldOneByOne = 60

    /// Which release, and of when: `Bản công bố lần 3, ngày 12/5/2025`.
    public func heading(_ language: Language) -> String {
        let date = DateWriting(language).date(made)
        return language("Bản công bố lần \(number), ngày \(date)", "Release \(number), \(date)")
    }

    /// Note, paper, how far it confirms, and how much it tells, one line each.
    func remarks(_ language: Language) -> [String] {
        let dates = DateWriting(language)
        let paper = document.map { document in
            language("theo ", "after ") + document.number
                + (document.day.map { language(" ngày ", " of ") + dates.date($0) } ?? "")
        }
        let states = Publication.State.allCases.compactMap { state in
            self.states[state].map { "\($0) \(state.inWords(language))" }
        }
        let confirms = language("xác nhận đến ", "confirms through ") + dates.date(through)
        let forced = forcedBecause.map {
            language("công bố dù còn xung đột, vì ", "released in spite of conflicts, because ") + $0
        }
        return [note.isEmpty ? nil : note, paper, ([confirms] + states).joined(separator: " · "), forced]
            .compactMap(\.self)
    }

    /// The changes that are told one by one: what was added by the hundred is counted, since the plan itself shows it.
    var listed: [Change] { changes.count > Self.toldOneByOne ? changes.filter { $0.kind != .added } : changes }

    /// The sheet for a terminal: lines of at most `width` columns.
    public func text(_ language: Language, width: Int, style: TerminalStyle = .plain) -> String {
        var text = wrapped(heading(language), width: max(width, 20)).map { style($0, .strong) + "\n" }.joined()
        for remark in remarks(language) { text += lines(remark, width: width, indent: 2) }
        let listed = listed
        text += lines(changes.countInWords(language), width: width, indent: 2)
        return listed.isEmpty ? text : text + listed.table(language).text(width: width, style: style)
    }

    /// Several sheets for a terminal, one below the other.
    public static func text(
        _ sheets: [ReleaseSheet], _ language: Language, width: Int, style: TerminalStyle = .plain
    ) -> String {
        guard !sheets.isEmpty else { return language("Chưa công bố lần nào.\n", "Nothing is released yet.\n") }
        return sheets.map { $0.text(language, width: width, style: style) }.joined(separator: "\n")
    }

    /// As JSON: `number`, `instant` (UTC), `day` (in the programme's zone), `through` (inclusive), `note`, `document`
    /// (`{number, day}` or null), `forcedBecause`, `states` (how many by state), `counts` (changes by kind), `changes`.
    public var json: JSONValue {
        [
            "number": .number(number), "instant": .string(instant.description), "day": JSONValue(made),
            "through": JSONValue(through), "note": .string(note),
            "document": document.map { ["number": .string($0.number), "day": JSONValue($0.day)] } ?? .null,
            "forcedBecause": JSONValue(forcedBecause),
            "states": .object(
                Publication.State.allCases.compactMap { state in
                    states[state].map { JSONValue.Member(name: state.rawValue, value: .number($0)) }
                }),
            "counts": changes.countsJSON, "changes": JSONValue(changes) { $0.json },
        ]
    }

    /// Several sheets as JSON: `sheet` (`releases`), `programme`, `releases`, newest first.
    public static func json(_ sheets: [ReleaseSheet], of programme: Programme) -> JSONValue {
        [
            "sheet": "releases", "programme": .string(programme.id),
            "releases": JSONValue(sheets) { $0.json },
        ]
    }
}

extension Publication.State {
    /// What it is called: `đã xác nhận`, `dự kiến`, `hoãn`, `hủy`.
    func inWords(_ language: Language) -> String {
        switch self {
        case .tentative: language("dự kiến", "tentative")
        case .confirmed: language("đã xác nhận", "confirmed")
        case .postponed: language("hoãn", "postponed")
        case .cancelled: language("hủy", "cancelled")
        }
    }
}
