public import Days
public import Planning
public import Programmes

/// One line of a sheet: an occurrence, or a due day that several units share.
public struct SheetEntry: Hashable, Sendable {
    /// What it stands for; more than one where several units share a due day.
    public let ids: [Occurrence.ID]

    /// What a person types to see it: `training/2025/1`; of what units share, the part they have in common.
    public let name: String

    /// The UID of its first event.
    public let uid: String

    /// The first day; of a deadline, the due day.
    public let day: Day

    /// The last day, inclusive.
    public let lastDay: Day

    /// The sessions it takes, in order; none for a due day.
    public let sessions: [HalfDay]

    /// What kind of thing it is.
    public let kind: Obligation.Kind

    /// What it is called, for whom included: *Báo cáo quý III/2025 · 11 đơn vị*.
    public let title: Bilingual

    /// The leading clause; nothing for what has none.
    public let clause: String?

    /// Where it takes place; only what the programme states.
    public let place: Bilingual?

    /// Who leads, by full names.
    public let leads: Bilingual?

    /// Who coordinates, by full names.
    public let coordinates: Bilingual?

    /// Who coordinates and takes part, by full names.
    public let participants: Bilingual?

    /// Who leads, by short names: for terminals.
    public let leadsInShort: Bilingual?

    /// Who coordinates and takes part, by short names.
    public let participantsInShort: Bilingual?

    /// The hour it begins on its first day, minutes after midnight, where a person has set one.
    public let beginsAt: Int?

    /// Whether its day is a guess until somebody else states it (*dự kiến*).
    public let isTentative: Bool

    /// Whether an announcement of days off may still move it.
    public let restsOnEstimate: Bool

    /// How it differs from the last release.
    public let difference: Bilingual?

    /// The hard constraints that it breaks.
    public let conflict: Bilingual?

    /// Whether its day is sure, as far as the plan knows.
    public var isSure: Bool { !isTentative && !restsOnEstimate }

    /// Whether it takes that day.
    public func takes(_ day: Day) -> Bool { (self.day...lastDay).contains(day) }
}

extension PlannedProgramme {
    /// The lines for these occurrences, in order; due days of the same duty on the same day become one.
    func entries(_ occurrences: [Occurrence]) -> [SheetEntry] {
        struct Shared: Hashable {
            let id: Occurrence.ID
            let day: Day
        }
        var sharers: [Shared: [Occurrence]] = [:]
        for occurrence in occurrences where occurrence.isDeadline && occurrence.id.unit != nil {
            sharers[Shared(id: occurrence.id.shared, day: occurrence.day), default: []].append(occurrence)
        }
        return occurrences.compactMap { occurrence in
            let all = sharers[Shared(id: occurrence.id.shared, day: occurrence.day)]
            guard occurrence.isDeadline, let all, all.count > 1 else { return entry([occurrence]) }
            return all.first == occurrence ? entry(all) : nil
        }
    }

    /// The line for one occurrence, or for the due day that these units share.
    func entry(_ occurrences: [Occurrence]) -> SheetEntry {
        let first = occurrences[0]
        let units = occurrences.count > 1 ? occurrences.compactMap(\.id.unit) : []
        let id = units.isEmpty ? first.id : first.id.shared
        func names(_ roles: [Role]) -> Bilingual? {
            listed(on: first.day) { wording in roles.flatMap { wording.names($0, of: id, sharedBy: units) } }
        }
        func shortNames(_ roles: [Role], _ names: Bilingual?) -> Bilingual? {
            // What many units share is told together already.
            guard units.isEmpty else { return names }
            let parties = wording(.vi, on: first.day).parties
            let references = roles.flatMap { parties.obligation(id.obligation)?.roles[$0] ?? [] }
            let found = references.flatMap { parties.parties(of: $0, in: id) }
            return listed(on: first.day) { wording in
                found.map { wording.parties.shortName($0, wording.language) }.uniqued
            }
        }
        let details = self.details[first.id] ?? Details()
        func set(_ words: String?) -> Bilingual? { words.map { Bilingual(vi: $0, en: $0) } }
        let leads = set(details.chair) ?? names([.leads])
        let participants = names([.coordinates, .takesPart])
        return SheetEntry(
            ids: occurrences.map(\.id), name: id.description, uid: "\(id.uidStem)@\(programme.id)", day: first.day,
            lastDay: first.lastDay, sessions: first.sessions, kind: first.kind,
            title: both(on: first.day) { $0.title(of: id, sharedBy: units, called: details.title) },
            clause: vietnamese.clauses(of: id).first?.place,
            place: set(details.place) ?? both(on: first.day) { $0.place(of: id) }, leads: leads,
            coordinates: names([.coordinates]), participants: participants,
            leadsInShort: details.chair == nil ? shortNames([.leads], leads) : leads,
            participantsInShort: shortNames([.coordinates, .takesPart], participants), beginsAt: details.beginsAt,
            isTentative: occurrences.contains(where: \.isTentative),
            restsOnEstimate: occurrences.contains(where: \.restsOnEstimate),
            difference: occurrences.lazy.compactMap { differences[$0.id] }.first,
            conflict: occurrences.lazy.compactMap { conflicts[$0.id] }.first)
    }
}

extension PlannedProgramme {
    /// Names one after the other, in both languages; nothing where there are none.
    private func listed(on day: Day, _ names: (OccurrenceWording) -> [String]) -> Bilingual? {
        let names = both(on: day) { names($0).joined(separator: ", ") }
        return names.vi.isEmpty ? nil : names
    }
}

extension Parties {
    /// The short name of a body or unit; the name of a group.
    fileprivate func shortName(_ party: Party, _ language: Language) -> String {
        switch party {
        case .body(let id): body(id)?.shortName[language] ?? id.rawValue
        case .unit(let id): unit(id)?.shortName[language] ?? id.rawValue
        case .group(let id): group(id)?.name[language] ?? id
        }
    }
}

// MARK: - In words

extension SheetEntry {
    /// What it takes of a day: `sáng`, `chiều`, `cả ngày`, `hạn`.
    func session(on day: Day, _ language: Language) -> String {
        let taken = sessions.filter { $0.day == day }
        let dates = DateWriting(language)
        guard let first = taken.first else { return language("hạn", "due") }
        return taken.count > 1 ? dates.allDay : dates.session(first.session)
    }

    /// The hour at which it begins on a day, minutes after midnight; nothing for a due day.
    func begins(on day: Day, _ hours: OfficeHours) -> Int? {
        sessions.first { $0.day == day }.map { half in
            (half == sessions.first ? beginsAt : nil) ?? hours[half.session].lowerBound
        }
    }

    /// What a reader must know of its day, in brackets behind it; empty for a sure day.
    func marks(_ language: Language) -> [String] {
        var marks: [String] = []
        if isTentative { marks.append(language("dự kiến", "tentative")) }
        if restsOnEstimate { marks.append(language("phụ thuộc ngày nghỉ dự kiến", "rests on estimated days off")) }
        if let difference { marks.append(difference[language]) }
        if let conflict { marks.append(conflict[language]) }
        return marks
    }

    /// As JSON: `name`, `ids`, `uid`, `kind`, `day`, `lastDay` (inclusive), `sessions` (`{day, session, begins, ends}`,
    /// hours as `07:30`, none for a due day), `title`, `clause`, `place`, `leads`, `participants` (each `{vi, en}` or
    /// null), `tentative`, `restsOnEstimate`, `difference`, `conflict`.
    func json(_ hours: OfficeHours) -> JSONValue {
        [
            "name": .string(name),
            "ids": JSONValue(ids) { .string($0.description) },
            "uid": .string(uid),
            "kind": .string(kind.rawValue),
            "day": JSONValue(day),
            "lastDay": JSONValue(lastDay),
            "sessions": JSONValue(sessions) { half in
                [
                    "day": JSONValue(half.day), "session": .string(half.session.rawValue),
                    "begins": .string(
                        clock((half == sessions.first ? beginsAt : nil) ?? hours[half.session].lowerBound)),
                    "ends": .string(clock(hours[half.session].upperBound)),
                ]
            },
            "title": JSONValue(title), "clause": JSONValue(clause), "place": JSONValue(place),
            "leads": JSONValue(leads), "participants": JSONValue(participants), "tentative": .bool(isTentative),
            "restsOnEstimate": .bool(restsOnEstimate), "difference": JSONValue(difference),
            "conflict": JSONValue(conflict),
        ]
    }
}

/// Minutes after midnight as ISO 8601 writes them: `07:30`.
func clock(_ minutes: Int) -> String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
}

extension Language {
    /// One of the two, by language.
    public func callAsFunction(_ vi: String, _ en: String) -> String {
        self == .vi ? vi : en
    }
}

extension String {
    /// The same with its first letter as a capital, as a line of a table begins.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
