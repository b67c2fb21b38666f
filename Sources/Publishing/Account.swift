public import Days
public import Planning
import Programmes

/// What has become of all that is owed in some years.
public struct Account: Sendable {
    /// What was planned, as sheets see it.
    public let source: PlannedProgramme
    /// The day it is.
    public let today: Day
    /// What has become of each, in the order of identities.
    public private(set) var fulfilments: [Fulfilment]
    /// Whether anything at all is on file.
    public let hasPapers: Bool
    /// The papers of preparation, by occurrence and item.
    let prepared: [Occurrence.ID: [PublishedPreparation.ID: Evidence]]

    /// Takes together a plan, what persons have taken out of it, and the papers on file.
    public init(
        of source: PlannedProgramme, unplaced: [Unplaced], withoutSubject: [WithoutSubject],
        absent: [Occurrence.ID: Absence], papers: [Evidence], today: Day
    ) {
        let byOccurrence = Dictionary(grouping: papers.filter { $0.item == nil }, by: \.occurrence)
        let items = papers.filter { $0.item != nil }
        prepared = Dictionary(grouping: items, by: \.occurrence).mapValues { papers in
            Dictionary(papers.map { ($0.item ?? "", $0) }) { $1 }
        }
        self.source = source
        self.today = today
        hasPapers = !papers.isEmpty
        let parties = source.parties
        var all = source.occurrences.map { occurrence in
            let papers = byOccurrence[occurrence.id] ?? []
            return Fulfilment(
                id: occurrence.id, kind: occurrence.kind,
                day: papers.lazy.compactMap(\.held).first?.day ?? occurrence.day,
                state: Self.state(of: occurrence, papers, parties, today), papers: papers)
        }
        func add(_ id: Occurrence.ID, _ day: Day?, _ state: Fulfilment.State) {
            let kind = parties.obligation(id.obligation)?.kind ?? .meeting
            all.append(Fulfilment(id: id, kind: kind, day: day, state: state, papers: byOccurrence[id] ?? []))
        }
        for other in unplaced { add(other.id, other.window?.closes, .unplaced) }
        for other in withoutSubject { add(other.id, other.day, .withoutSubject) }
        for (id, absence) in absent {
            let day = id.period?.days.upperBound
            switch absence {
            case .postponed: add(id, day, .postponed)
            case .cancelled: add(id, day, .cancelled)
            case .merged(let whole):
                let isHeld = !(byOccurrence[whole] ?? []).isEmpty
                let standsOn = source.occurrences.first { $0.id == whole }?.day
                add(id, standsOn ?? day, .merged(into: whole, isHeld: isHeld))
            }
        }
        fulfilments = all.sorted { $0.id < $1.id }
    }

    /// The same where nobody keeps papers: that a due day is past does not say that it was missed.
    func withoutVerdicts() -> Account {
        var account = self
        account.fulfilments = fulfilments.map { fulfilment in
            guard case .overdue = fulfilment.state else { return fulfilment }
            return Fulfilment(
                id: fulfilment.id, kind: fulfilment.kind, day: fulfilment.day, state: .unproven, papers: [])
        }
        return account
    }

    private static func state(
        of occurrence: Occurrence, _ papers: [Evidence], _ parties: Parties, _ today: Day
    ) -> Fulfilment.State {
        guard papers.isEmpty else {
            let missing = parties.recipients(of: occurrence.id, without: papers)
            return missing.isEmpty ? .held : .partly(missing: missing)
        }
        let last = occurrence.lastDay
        if last < today { return occurrence.isDeadline ? .overdue(days: last.distance(to: today)) : .unproven }
        return occurrence.isDeadline && occurrence.window.opens <= today ? .due : .planned
    }
}

extension Parties {
    /// The bodies that should have had a paper and have none: none where any paper went to all, or where none is named.
    fileprivate func recipients(of id: Occurrence.ID, without papers: [Evidence]) -> [Body.ID] {
        let told = Set(papers.compactMap(\.recipient))
        guard !told.isEmpty, told.count == papers.count else { return [] }
        let wanted = (obligation(id.obligation)?.roles.receives ?? []).flatMap { parties(of: $0, in: id) }
        return wanted.compactMap { party in
            if case .body(let body) = party, !told.contains(body) { body } else { nil }
        }
    }
}
