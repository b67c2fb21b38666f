public import Days
import Planning
public import Programmes

/// What of a publication stays behind tokens, where something does, and how much of it everybody may read.
public struct Withheld: Hashable, Sendable {
    /// How many occurrences everybody may read.
    public let publicCount: Int
    /// How many are behind a token because of their kind, in the order of kinds.
    public let kinds: [Count<Obligation.Kind>]
    /// How many are because of their unit alone, in the order of the programme.
    public let units: [Count<Unit.ID>]
    /// The feeds that only a token opens.
    public let feeds: [Feed.Subject]

    /// Something, how many occurrences are behind a token for it, and what it is called.
    public struct Count<Thing: Hashable & Sendable>: Hashable, Sendable {
        /// What.
        public let thing: Thing
        /// Its name.
        public let name: Bilingual
        /// How many occurrences, each counted once.
        public let count: Int
    }

    private enum Blame: Hashable {
        case kind(Obligation.Kind), unit(Unit.ID)
    }

    /// Counts what is published of a programme; nothing where everything is public.
    public init?(of occurrences: [PublishedOccurrence], in programme: Programme) {
        let visibility = programme.visibility
        guard !visibility.isEverythingPublic else { return nil }
        let hidden = occurrences.filter { !$0.isPublic(under: visibility) }
        publicCount = occurrences.count - hidden.count

        // What nothing is said of is behind the token of all, and is told by its kind.
        let blamed = hidden.map { occurrence -> Blame in
            let kind = occurrence.occurrence.kind
            guard visibility.kinds[kind] != .tokenHolders, let unit = occurrence.id.unit,
                visibility.units[unit] == .tokenHolders
            else { return .kind(kind) }
            return .unit(unit)
        }
        let counts = Dictionary(blamed.map { ($0, 1) }, uniquingKeysWith: +)
        units = programme.units.compactMap { unit in
            counts[.unit(unit.id)].map { Count(thing: unit.id, name: unit.shortName, count: $0) }
        }
        let phrases = (Phrases(.vi), Phrases(.en))
        kinds = Obligation.Kind.allCases.compactMap { kind in
            counts[.kind(kind)].map {
                Count(thing: kind, name: Bilingual(vi: phrases.0.kind(kind), en: phrases.1.kind(kind)), count: $0)
            }
        }
        feeds = Feed.Subject.all(in: programme).filter { !$0.isPublic(in: programme) }
    }

    /// How many occurrences are behind a token.
    public var count: Int { kinds.reduce(0) { $0 + $1.count } + units.reduce(0) { $0 + $1.count } }

    /// By what they are, in one line: `kiểm tra 12, Mỹ Xuyên 3`.
    public func reasons(_ language: Language) -> String {
        (kinds.map { ($0.name, $0.count) } + units.map { ($0.name, $0.count) })
            .map { "\($0[language]) \($1)" }.joined(separator: ", ")
    }

    /// As JSON: `public` and `behindToken` (how many occurrences), `kinds` (`{kind, count}`), `units` (`{unit, count}`) and
    /// `feeds` (stems of those that only a token opens).
    public var json: JSONValue {
        [
            "public": .number(publicCount), "behindToken": .number(count),
            "kinds": JSONValue(kinds) { ["kind": .string($0.thing.rawValue), "count": .number($0.count)] },
            "units": JSONValue(units) { ["unit": .string($0.thing.rawValue), "count": .number($0.count)] },
            "feeds": JSONValue(feeds) { .string($0.stem) },
        ]
    }
}
