public import Attendance
public import Days
public import Planning
public import Programmes

/// What every sheet looks at: a programme, the occurrences of its plan or release, and the days that are worked.
public struct PlannedProgramme: Sendable {
    /// The programme whose duties are shown.
    public let programme: Programme

    /// What has a place, sorted by day, then session, then identity.
    public let occurrences: [Occurrence]

    /// The days that are worked.
    public let calendar: WorkingCalendar

    /// Days to avoid, though offices are open.
    public let festivals: [Festival]

    /// What is shown: *bản nháp so với bản công bố lần 3*; nothing when that needs no words.
    public let basis: Bilingual?

    /// How an occurrence differs from the last release, in a few words: *dời từ 15/5*.
    public let differences: [Occurrence.ID: Bilingual]

    /// The hard constraints that an occurrence breaks, in a few words: *trái ràng buộc: …*.
    public let conflicts: [Occurrence.ID: Bilingual]

    /// What persons have set of occurrences, instead of what the programme says.
    public let details: [Occurrence.ID: Details]

    /// What is decided about who comes to which gatherings; it names nobody.
    public let gatherings: [Occurrence.ID: Gathering]

    /// The rounds of visits that persons have decided; the others are by turns.
    public let decided: Set<Round.ID>

    let vietnamese: OccurrenceWording
    let english: OccurrenceWording
    let parties: Parties
    private let dated: DatedWordings

    /// Takes together what sheets are made from.
    public init(
        _ programme: Programme, occurrences: [Occurrence], calendar: WorkingCalendar, festivals: [Festival] = [],
        basis: Bilingual? = nil, differences: [Occurrence.ID: Bilingual] = [:], conflicts: [Conflict] = [],
        details: [Occurrence.ID: Details] = [:], gatherings: [Occurrence.ID: Gathering] = [:],
        decided: Set<Round.ID> = []
    ) {
        self.programme = programme
        self.occurrences = occurrences.sorted {
            ($0.day, $0.sessions.first?.index ?? .max) != ($1.day, $1.sessions.first?.index ?? .max)
                ? ($0.day, $0.sessions.first?.index ?? .max) < ($1.day, $1.sessions.first?.index ?? .max)
                : $0.id < $1.id
        }
        self.calendar = calendar
        self.festivals = festivals
        self.basis = basis
        self.differences = differences
        self.conflicts = Self.told(conflicts)
        self.details = details
        self.gatherings = gatherings
        self.decided = decided
        vietnamese = OccurrenceWording(programme, in: .vi, decided: decided)
        english = OccurrenceWording(programme, in: .en, decided: decided)
        parties = Parties(programme)
        dated = DatedWordings(programme, decided: decided)
    }

    /// What each occurrence breaks, by the sentences of the constraints.
    private static func told(_ conflicts: [Conflict]) -> [Occurrence.ID: Bilingual] {
        var broken: [Occurrence.ID: [Bilingual]] = [:]
        for conflict in conflicts {
            guard let sentence = Constraint.named(conflict.constraint)?.sentence else { continue }
            for id in conflict.occurrences where !(broken[id] ?? []).contains(sentence) {
                broken[id, default: []].append(sentence)
            }
        }
        return broken.mapValues { sentences in
            Bilingual(
                vi: "xung đột: " + sentences.map(\.vi.withoutFullStop).joined(separator: "; "),
                en: "conflict: " + sentences.map(\.en.withoutFullStop).joined(separator: "; "))
        }
    }

    /// The words of one language.
    func wording(_ language: Language) -> OccurrenceWording {
        language == .vi ? vietnamese : english
    }

    /// The words of one language as they hold on a day.
    func wording(_ language: Language, on day: Day) -> OccurrenceWording { dated[day][language] }

    /// What both languages say of something on a day.
    func both(on day: Day, _ say: (OccurrenceWording) -> String) -> Bilingual {
        Bilingual(vi: say(wording(.vi, on: day)), en: say(wording(.en, on: day)))
    }

    /// What both languages say of something on a day, or nothing when either has no words for it.
    func both(on day: Day, _ say: (OccurrenceWording) -> String?) -> Bilingual? {
        guard let vi = say(wording(.vi, on: day)), let en = say(wording(.en, on: day)) else { return nil }
        return Bilingual(vi: vi, en: en)
    }

    /// What both languages say of something.
    func both(_ say: (OccurrenceWording) -> String) -> Bilingual {
        Bilingual(vi: say(vietnamese), en: say(english))
    }

    /// What both languages say of something, or nothing when either has no words for it.
    func both(_ say: (OccurrenceWording) -> String?) -> Bilingual? {
        guard let vi = say(vietnamese), let en = say(english) else { return nil }
        return Bilingual(vi: vi, en: en)
    }
}

/// Whose sheet it is: everybody's, one unit's, one body's, of one kind, or that of a person, team or room.
public enum SheetScope: Hashable, Sendable {
    case all
    /// What is the unit's own, and what it or its bodies lead, coordinate, take part in or receive, but for what is hidden
    /// from it.
    case unit(Unit.ID)
    /// What the body has a part in.
    case body(Body.ID)
    /// What is of a kind.
    case kind(Feed.Kind)
    /// What somebody cannot be elsewhere for: a person, a head, a team, a room, by the name that claims have.
    case claimant(String, Set<Occurrence.ID>)
}

extension PlannedProgramme {
    /// Whose sheet it is, in words; nothing for everybody's.
    func name(of scope: SheetScope) -> Bilingual? {
        switch scope {
        case .all: nil
        case .unit(let unit): programme.unit(unit)?.name ?? Bilingual(vi: unit.rawValue, en: unit.rawValue)
        case .body(let body): programme.body(body)?.name ?? Bilingual(vi: body.rawValue, en: body.rawValue)
        case .kind(let kind):
            Bilingual(vi: vietnamese.shortName(of: .kind(kind)), en: english.shortName(of: .kind(kind)))
        case .claimant(let name, _):
            Bilingual(
                vi: vietnamese.claimant(name).capitalizedFirst, en: english.claimant(name).capitalizedFirst)
        }
    }

    /// The occurrences that concern whose sheet it is and take any of these days, in order.
    func occurrences(for scope: SheetScope, in days: ClosedRange<Day>) -> [Occurrence] {
        occurrences.filter { days.overlaps($0.day...$0.lastDay) && concerns(scope, $0) }
    }

    private func concerns(_ scope: SheetScope, _ occurrence: Occurrence) -> Bool {
        concerns(scope, occurrence.id, on: occurrence.day)
    }

    /// Whether something on a day concerns whose sheet it is.
    func concerns(_ scope: SheetScope, _ id: Occurrence.ID, on day: Day) -> Bool {
        switch scope {
        case .all: true
        case .unit(let unit): !(details[id]?.hiddenFrom.contains(unit) ?? false) && concerns(unit, id, on: day)
        case .body(let body): concerns(body, id)
        case .kind(let kind): parties.obligation(id.obligation).map { Feed.Kind(of: $0.kind) } == kind
        case .claimant(_, let ids): ids.contains(id)
        }
    }

    /// What concerns a unit concerns it as long as it lives, and then the unit that follows it.
    private func concerns(_ unit: Unit.ID, _ id: Occurrence.ID, on day: Day) -> Bool {
        programme.units.contains { other in
            (other.id == unit || other.until != nil) && parties.concerns(other, id)
                && programme.acting(for: other.id, on: day)?.id == unit
        }
    }

    private func concerns(_ body: Body.ID, _ id: Occurrence.ID) -> Bool {
        if id.body == body { return true }
        guard let roles = parties.obligation(id.obligation)?.roles else { return false }
        return Role.allCases.flatMap { roles[$0] }.contains { reference in
            parties.parties(of: reference, in: id).contains { party in
                switch party {
                case .body(let other): other == body
                case .unit(let unit): parties.unit(unit)?.bodies.values.contains(body) ?? false
                case .group(let group): parties.group(group).map { holds($0, body) } ?? false
                }
            }
        }
    }

    private func holds(_ group: BodyGroup, _ body: Body.ID) -> Bool {
        group.bodies.contains(body)
            || group.units.contains { parties.unit($0)?.bodies.values.contains(body) ?? false }
    }
}

extension String {
    /// The same without its last full stop, to stand within another sentence.
    fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
