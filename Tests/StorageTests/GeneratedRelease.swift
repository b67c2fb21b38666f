import Days
import Planning
import Programmes
import Publishing
import Storage

/// Releases with anything in them that a release can have, the same for the same seed.
struct GeneratedRelease {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func release() -> Release {
        let count = Int.random(in: 0...12, using: &random)
        var release = Release(
            number: Int.random(in: 1...20_000, using: &random), instant: instant(), through: day(), note: text(),
            document: maybe { Release.Document($0.text(), day: $0.maybe { $0.day() }) },
            forcedBecause: maybe { $0.text() }, programme: text(), programmeHash: text(), holidaysHash: text(),
            previousHash: maybe { $0.text() }, occurrences: (0..<count).map { occurrence($0) })
        release.occurrences.sort { $0.id < $1.id }
        release.unknown = unknown()
        release.frame = maybe { EventFrame(timeZone: $0.name(), address: $0.maybe { $0.text() }, isIllustrative: true) }
        return release
    }

    private mutating func occurrence(_ number: Int) -> PublishedOccurrence {
        let id = identity("duty-\(number)")
        var published = PublishedOccurrence(place(id), standing(), words: words())
        published.clauses = some { Obligation.Clause($0.text(), quote: $0.text()) }
        published.units = some { Unit.ID(rawValue: $0.name()) }
        published.hiddenFrom = some { Unit.ID(rawValue: $0.name()) }
        published.shared = maybe { $0.standing() }
        published.hours = maybe { _ in OfficeHours(morning: 420..<660, afternoon: 780..<1020) }
        published.movedFrom = maybe { HalfDay($0.day(), .afternoon) }
        published.beginsAt = maybe { Int.random(in: 0..<1440, using: &$0.random) }
        published.merges = some { $0.identity($0.name()) }
        published.preparation = some { $0.preparation() }
        published.registrationUntil = maybe { $0.day() }
        published.reason = maybe { Bilingual(vi: $0.text(), en: $0.text()) }
        published.cancelled = maybe { $0.instant() }
        published.withdrawn = some { $0.withdrawn() }
        published.unknown = unknown()
        return published
    }

    private mutating func place(_ id: Occurrence.ID) -> Occurrence {
        let (opens, closes) = (day(), day())
        let window = Window(
            opens: min(opens, closes), closes: max(opens, closes), prefer: min(opens, closes),
            dataUntil: maybe { $0.day() }, owner: Bool.random(using: &random) ? .clause : .ours)
        let first = HalfDay(day(), Bool.random(using: &random) ? .morning : .afternoon)
        let count = Int.random(in: 0...5, using: &random)
        var sessions = (0..<count).map { first.advanced(by: $0) }
        if count > 2, Bool.random(using: &random) { sessions.remove(at: 1) }
        return Occurrence(
            id, kind: Obligation.Kind.allCases.randomElement(using: &random) ?? .plan, window: window, day: first.day,
            sessions: sessions, isTentative: Bool.random(using: &random), restsOnEstimate: Bool.random(using: &random),
            estimatedDaysOff: some { $0.day() })
    }

    private mutating func identity(_ obligation: String) -> Occurrence.ID {
        let periods = ["2025", "2025-H1", "2025-Q3", "2025-06", "2025-06-14"]
        let period = maybe { periods.randomElement(using: &$0.random).flatMap { Period($0) } }.flatMap(\.self)
        let subject: Occurrence.Subject? = maybe {
            Bool.random(using: &$0.random)
                ? .unit(Unit.ID(rawValue: $0.name())) : .body(Body.ID(rawValue: $0.name()))
        }
        return Occurrence.ID(
            Obligation.ID(rawValue: obligation), period: period, subject: subject,
            ordinal: maybe { Int.random(in: 1...9, using: &$0.random) })
    }

    private mutating func words() -> [Language: PublishedOccurrence.Words] {
        var words: [Language: PublishedOccurrence.Words] = [:]
        for language in Language.allCases where Bool.random(using: &random) {
            words[language] = PublishedOccurrence.Words(
                title: text(), period: text(), subjects: some { $0.text() }, content: maybe { $0.text() },
                place: maybe { $0.text() }, chair: maybe { $0.text() }, documents: maybe { $0.text() },
                contact: maybe { $0.text() }, roles: roles(), sharedRoles: roles())
        }
        return words
    }

    private mutating func roles() -> [Role: [String]] {
        Role.allCases.reduce(into: [:]) { roles, role in roles[role] = maybe { $0.some { $0.text() } } }
    }

    private mutating func standing() -> Publication.Standing {
        Publication.Standing(
            Publication.State.allCases.randomElement(using: &random) ?? .tentative,
            sequence: Int.random(in: 0...9, using: &random), stamp: instant(),
            release: maybe { Int.random(in: 1...9, using: &$0.random) })
    }

    private mutating func preparation() -> PublishedPreparation {
        PublishedPreparation(
            name(), kind: Preparation.Kind.allCases.randomElement(using: &random) ?? .plan, day: day(),
            workingDaysBefore: Int.random(in: 0...60, using: &random), isAlreadyDue: Bool.random(using: &random),
            owners: some { Unit.ID(rawValue: $0.name()) }, title: Bilingual(vi: text(), en: text()),
            by: [.vi: some { $0.text() }], sharedBy: [.en: some { $0.text() }],
            standing: maybe { $0.standing() }, shared: maybe { $0.standing() })
    }

    private mutating func withdrawn() -> WithdrawnEvent {
        WithdrawnEvent(
            name(), day: day(), minutes: maybe { _ in 450..<690 }, standing(), feeds: some { $0.name() },
            words: [
                .en: WithdrawnEvent.Words(
                    title: text(), description: text(), place: maybe { $0.text() }, categories: some { $0.text() })
            ])
    }

    private mutating func unknown() -> UnknownMembers {
        UnknownMembers(
            maybe { generator in
                [.named("colour", .string(generator.text())), .named("later", ["a": [1, true, nil, ["b": -5]]])]
            } ?? [])
    }
}

// MARK: - Small parts

extension GeneratedRelease {
    private static let lastDay = Samples.day("2030-12-31")
    private static let pieces = [
        "huyện Mỹ Xuyên", "\"", "\\", "\n", "\t", "\u{0}", "\u{1F}", "\u{7F}", "/", "😀", "e\u{301}", "é", "{", "}", "",
        "\u{2028}", " ",
    ]

    private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
        Bool.random(using: &random) ? make(&self) : nil
    }

    private mutating func some<Value>(_ make: (inout Self) -> Value) -> [Value] {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in make(&self) }
    }

    private mutating func text() -> String {
        (0..<Int.random(in: 0...5, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
            .joined()
    }

    private mutating func name() -> String { "n\(Int.random(in: 0...999, using: &random))" }

    private mutating func day() -> Day { Self.lastDay.advanced(by: -Int.random(in: 0...3000, using: &random)) }

    private mutating func instant() -> Instant {
        Instant(seconds: Int64.random(in: 0...4_000_000_000, using: &random))
    }
}
