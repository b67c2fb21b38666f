public import Days
public import Planning
public import Programmes

/// What has become of one occurrence that is owed: done, not due yet, late, or without a day.
public struct Fulfilment: Hashable, Sendable {
    /// The occurrence.
    public let id: Occurrence.ID
    /// What kind of thing it is.
    public let kind: Obligation.Kind
    /// The day it is due or stands on; of what has no place, the last day of its window, where there is one.
    public let day: Day?
    /// How far it has come.
    public let state: State
    /// The papers on it, those of its preparation not among them.
    public let papers: [Evidence]

    /// How far an occurrence has come.
    public enum State: Hashable, Sendable {
        /// A paper proves it.
        case held
        /// These have not had the paper yet.
        case partly(missing: [Body.ID])
        /// Its day lies ahead.
        case planned
        /// A due day lies ahead, and its time has begun.
        case due
        /// So many calendar days have gone by since it was due, 1 or more.
        case overdue(days: Int)
        /// Its day is past, and no paper says that it took place.
        case unproven
        /// No day could be found for it.
        case unplaced
        /// Its unit or body has ceased to exist.
        case withoutSubject
        /// A person has taken its day away, and it is still owed.
        case postponed
        /// A person has called it off.
        case cancelled
        /// Another occurrence meets it, which is held or not.
        case merged(into: Occurrence.ID, isHeld: Bool)
    }

    /// Whether something is to be done about it now.
    public var isOwed: Bool {
        switch state {
        case .partly, .overdue, .unproven, .unplaced, .postponed: true
        case .held, .planned, .due, .withoutSubject, .cancelled, .merged: false
        }
    }

    /// Whether it is done, by itself or by what meets it.
    public var isDone: Bool {
        switch state {
        case .held: true
        case .merged(_, let isHeld): isHeld
        default: false
        }
    }

    /// Whether it is asked for at all.
    public var counts: Bool {
        switch state {
        case .withoutSubject, .cancelled: false
        default: true
        }
    }

    /// How many calendar days after its due day its paper came, 0 or less when it was in time; of several papers, the
    /// last one. Nothing for gatherings, and where no day is known.
    public var daysLate: Int? {
        guard kind.isDeadline, let day else { return nil }
        return papers.compactMap { $0.received ?? $0.sent }.max().map { day.distance(to: $0) }
    }

    /// How many took part, where papers say so.
    public var participants: Int? { papers.compactMap(\.participants).max() }

    /// The number of its first paper that has one.
    public var document: String? { papers.lazy.compactMap(\.document).first }
}

/// What has become of all that is owed in some years.
public struct Account: Sendable {
    /// What was planned, as sheets see it.
    public let source: PlannedProgramme
    /// The day it is.
    public let today: Day
    /// What has become of each, in the order of identities.
    public let fulfilments: [Fulfilment]
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

// MARK: - Preparation

/// A paper of preparation, when it must be out, and whether it is.
public struct PreparationItem: Hashable, Sendable {
    /// What it prepares; more than one where units share it.
    public let ids: [Occurrence.ID]
    /// Its name within the obligation: `call-up`.
    public let item: PublishedPreparation.ID
    /// What is to do.
    public let title: Bilingual
    /// Who does it.
    public let by: Bilingual?
    /// The day by which it must be out.
    public let day: Day
    /// The first day of what it prepares.
    public let occurrenceDay: Day
    /// The paper that shows that it is out; nothing while it is to do.
    public let paper: Evidence?
}

extension Account {
    /// The papers of preparation of what takes place on these days, by the day by which they must be out; what units share
    /// is one paper.
    public func preparation(of days: ClosedRange<Day>) -> [PreparationItem] {
        let shown = source.occurrences.filter { days.contains($0.day) }
        let groups = Dictionary(grouping: shown) { occurrence in
            occurrence.isDeadline && occurrence.id.unit != nil
                ? Shared(id: occurrence.id.shared, day: occurrence.day) : Shared(id: occurrence.id, day: occurrence.day)
        }
        return groups.values.flatMap(items).sorted { ($0.day, $0.ids[0], $0.item) < ($1.day, $1.ids[0], $1.item) }
    }

    private struct Shared: Hashable {
        let id: Occurrence.ID
        let day: Day
    }

    private func items(of occurrences: [Occurrence]) -> [PreparationItem] {
        let first = occurrences[0]
        let units = occurrences.count > 1 ? occurrences.compactMap(\.id.unit) : []
        let id = units.isEmpty ? first.id : first.id.shared
        let steps = source.parties.obligation(first.id.obligation)?.schedule?.preparation ?? []
        return steps.compactMap { step in
            let day = source.calendar.workingDay(step.workingDaysBefore, before: first.day)
            guard day > source.programme.signed else { return nil }
            let papers =
                occurrences.compactMap { prepared[$0.id]?[step.id] } + [prepared[id]?[step.id]].compactMap(\.self)
            let by = source.both { $0.names(of: step.by, in: id, sharedBy: units).joined(separator: ", ") }
            return PreparationItem(
                ids: occurrences.map(\.id).sorted(), item: step.id, title: step.title, by: by.vi.isEmpty ? nil : by,
                day: day, occurrenceDay: first.day, paper: papers.first)
        }
    }

    /// What of it should be out and is not, for what still lies ahead.
    public var latePreparation: [PreparationItem] {
        guard today < .latest else { return [] }
        let ahead = today...max(today, source.programme.horizon.upperBound)
        return preparation(of: ahead).filter { $0.paper == nil && $0.day < today }
    }
}
