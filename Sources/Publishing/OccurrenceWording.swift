public import Days
public import Planning
public import Programmes

/// What is said of an occurrence, in one language: its title, who has which part in it, by which clause, and how sure
/// its day is.
///
/// Feeds, sheets and the terminal all take their words from here, so that one duty is called the same everywhere.
public struct OccurrenceWording: Sendable {
    /// The programme whose names and titles are used.
    public let programme: Programme

    /// The language written in.
    public let language: Language

    /// The words of the language that the programme has no part in.
    public let phrases: Phrases

    let parties: Parties

    /// The rounds of visits that persons have decided; the others are by turns, and say so.
    private let decided: Set<Round.ID>

    /// Words for the occurrences of a programme; in its own language where none is named.
    public init(_ programme: Programme, in language: Language? = nil, decided: Set<Round.ID> = []) {
        self.programme = programme
        self.decided = decided
        self.language = language ?? programme.language
        phrases = Phrases(self.language)
        parties = Parties(programme)
    }

    /// Writes the days in these words.
    public var dates: DateWriting { phrases.dates }

    /// One of the two, by language.
    public func say(_ vi: String, _ en: String) -> String { phrases.say(vi, en) }
}

// MARK: - What, where, by which clause

extension OccurrenceWording {
    /// What is done or dealt with, where the programme says so; of a visit by turns also that nobody has decided it.
    public func content(of id: Occurrence.ID) -> String? {
        let obligation = parties.obligation(id.obligation)
        let isOpen = obligation?.isVisitByTurns ?? false && id.round.map { !decided.contains($0) } ?? false
        let parts = [obligation?.content?[language], isOpen ? phrases.byTurns : nil].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// Where it takes place; only what the programme states.
    public func place(of id: Occurrence.ID) -> String? {
        parties.obligation(id.obligation)?.schedule?.place?[language]
    }

    /// The clauses that create it, the leading one first; of what has none of its own, those of the obligation that it
    /// follows from.
    public func clauses(of id: Occurrence.ID) -> [Obligation.Clause] {
        guard let obligation = parties.obligation(id.obligation) else { return [] }
        if obligation.clauses.isEmpty, let follows = obligation.follows {
            return parties.obligation(follows)?.clauses ?? []
        }
        return obligation.clauses
    }

    /// Whom to ask: an office.
    public var contact: String? { programme.contact?[language] }
}

// MARK: - What no programme has a part in

extension OccurrenceWording {
    /// The period in words: `6 tháng đầu năm 2025`; *first half of 2025*.
    public func period(_ period: Period) -> String { phrases.period(period) }

    /// The kind as one word or two: `tập huấn`; *training*.
    public func kind(_ kind: Obligation.Kind) -> String { phrases.kind(kind) }

    /// The window and whose it is.
    public func window(_ window: Window) -> String { phrases.window(window) }

    /// Until when figures are counted; nothing for a window without such a day.
    public func dataUntil(_ window: Window) -> String? { phrases.dataUntil(window) }

    /// What a reader must know before trusting the day.
    public func notes(on occurrence: Occurrence) -> [String] { phrases.notes(on: occurrence) }

    /// That the days are computed and announced by nobody; nothing for a programme whose days are meant.
    public var illustrativeNote: String? { programme.isIllustrative ? phrases.illustrativeNote : nil }
}
