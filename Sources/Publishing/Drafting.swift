public import Days
public import Planning
public import Programmes

/// Takes the words of occurrences from a programme.
struct Drafting {
    private let programme: Programme
    private let calendar: WorkingCalendar
    private let wordings: DatedWordings
    private let parties: Parties

    init(_ programme: Programme, calendar: WorkingCalendar, decided: Set<Round.ID> = []) {
        self.programme = programme
        self.calendar = calendar
        wordings = DatedWordings(programme, decided: decided)
        parties = Parties(programme)
    }

    /// The occurrence with all its words but those that units share, which ``shareWords(of:in:)`` adds.
    func published(_ occurrence: Occurrence, _ standing: Publication.Standing) -> PublishedOccurrence {
        let id = occurrence.id
        let era = wordings[occurrence.day]
        return PublishedOccurrence(
            occurrence, standing, shared: isShared(occurrence) ? standing : nil,
            words: Dictionary(uniqueKeysWithValues: era.all.map { ($0.language, words(of: id, $0)) }),
            clauses: clauses(of: id, on: occurrence.day), units: units(concernedBy: id, on: occurrence.day),
            hours: occurrence.isDeadline ? nil : programme.hours,
            preparation: items(of: id).map { preparation($0, of: occurrence) })
    }

    /// The clauses that create an occurrence, the leading one first.
    func clauses(of id: Occurrence.ID, on day: Day) -> [Obligation.Clause] { wordings[day].vietnamese.clauses(of: id) }

    /// The units in whose calendars an occurrence stands, in the order of the programme: those that live on its day, and
    /// those that follow a unit it concerns.
    func units(concernedBy id: Occurrence.ID, on day: Day) -> [Unit.ID] {
        let concerned = wordings[day].parties.concerned(by: id)
        let acting = concerned.compactMap { programme.acting(for: $0.id, on: day)?.id }
        return acting == concerned.map(\.id) ? acting : inOrder(Set(acting))
    }

    /// Units in the order of the programme.
    func inOrder(_ units: Set<Unit.ID>) -> [Unit.ID] { programme.units.map(\.id).filter(units.contains) }

    /// Whether each unit owes this deadline, so that those whose day is the same share one event.
    func isShared(_ occurrence: Occurrence) -> Bool {
        guard occurrence.isDeadline, occurrence.id.unit != nil else { return false }
        if case .eachUnit = parties.obligation(occurrence.id.obligation)?.schedule?.scope { return true }
        return false
    }

    private func items(of id: Occurrence.ID) -> [Preparation] {
        parties.obligation(id.obligation)?.schedule?.preparation ?? []
    }

    private func words(of id: Occurrence.ID, _ wording: OccurrenceWording) -> PublishedOccurrence.Words {
        let (title, period) = wording.titleParts(of: id)
        return PublishedOccurrence.Words(
            title: title, period: period, subjects: wording.subjects(of: id, sharedBy: []),
            content: wording.content(of: id), place: wording.place(of: id), contact: wording.contact,
            roles: roles(of: id, wording))
    }

    private func roles(
        of id: Occurrence.ID, sharedBy units: [Unit.ID] = [], _ wording: OccurrenceWording
    ) -> [Role: [String]] {
        let roles = Role.allCases.map { ($0, wording.names($0, of: id, sharedBy: units)) }
        return Dictionary(uniqueKeysWithValues: roles.filter { !$0.1.isEmpty })
    }

    private func preparation(_ item: Preparation, of occurrence: Occurrence) -> PublishedPreparation {
        let day = calendar.workingDay(item.workingDaysBefore, before: occurrence.day)
        return PublishedPreparation(
            item.id, kind: item.kind, day: day, workingDaysBefore: item.workingDaysBefore,
            isAlreadyDue: day <= programme.signed || day < programme.horizon.lowerBound,
            owners: item.isDoneByUnits ? occurrence.id.unit.map { [$0] } ?? [] : [], title: item.title,
            by: by(item, of: occurrence.id, on: occurrence.day))
    }

    private func by(
        _ item: Preparation, of id: Occurrence.ID, on day: Day, sharedBy units: [Unit.ID] = []
    ) -> [Language: [String]] {
        Dictionary(
            uniqueKeysWithValues: wordings[day].all.map {
                ($0.language, $0.names(of: item.by, in: id, sharedBy: units))
            })
    }
}

// MARK: - Words that units share

extension Drafting {
    /// Gives the occurrences of shared lines the words of all who share them, those of obligations that the programme
    /// no longer knows excepted.
    func shareWords(of entries: [CalendarEntry], in occurrences: inout [Occurrence.ID: PublishedOccurrence]) {
        // The same units share every period of an obligation, and are told in the same words.
        var sharedRoles: [SharedLine: [Language: [Role: [String]]]] = [:]
        for entry in entries where !entry.units.isEmpty {
            guard parties.obligation(entry.id.obligation) != nil else { continue }
            let day = entry.first.occurrence.day
            let items = Dictionary(
                items(of: entry.id).map { ($0.id, by($0, of: entry.id, on: day, sharedBy: entry.units)) }
            ) { first, _ in first }
            let line = SharedLine(
                obligation: entry.id.obligation, units: entry.units, era: wordings.number(of: day))
            let told =
                sharedRoles[line]
                ?? Dictionary(
                    uniqueKeysWithValues: wordings[day].all.map {
                        ($0.language, roles(of: entry.id, sharedBy: entry.units, $0))
                    })
            sharedRoles[line] = told
            for member in entry.occurrences {
                guard var shared = occurrences[member.id] else { continue }
                for (language, roles) in told { shared.words[language]?.sharedRoles = roles }
                for index in shared.preparation.indices {
                    if let names = items[shared.preparation[index].id] { shared.preparation[index].sharedBy = names }
                }
                occurrences[member.id] = shared
            }
        }
    }
}

/// Units that share a deadline of an obligation, in the words of an era.
private struct SharedLine: Hashable {
    let obligation: Obligation.ID
    let units: [Unit.ID]
    let era: Int
}

extension Preparation {
    /// Whether the occurrence's own unit does it, by itself or by one of its bodies.
    fileprivate var isDoneByUnits: Bool {
        by.contains { reference in
            switch reference {
            case .unit, .ofUnit: true
            case .body, .group, .itself, .others: false
            }
        }
    }
}

extension PublishedOccurrence {
    /// A planned occurrence as the public would be told of it, its words taken from the programme as they are now.
    ///
    /// Where units share a deadline, ``Proposal`` adds the words they have in common.
    public init(
        of occurrence: Occurrence, standing: Publication.Standing, in programme: Programme, calendar: WorkingCalendar
    ) {
        self = Drafting(programme, calendar: calendar).published(occurrence, standing)
    }
}
