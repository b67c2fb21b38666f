public import Days
public import Programmes

/// All that a plan is made from and judged by: the programme, the working calendar, festivals, stated days, and what is
/// already settled.
public struct Circumstances: Sendable {
    /// What must take place.
    public let programme: Programme
    /// Which days are worked.
    public let calendar: WorkingCalendar
    /// Days to avoid, though offices are open.
    public let festivals: [Festival]
    /// The days that stated rules (RRULE) name, in any order, for the obligations that recur by such a rule.
    public let ruleDays: [Obligation.ID: [Day]]
    /// What was released, fixed and held, what persons have added or taken out, and who is busy.
    public private(set) var commitments: Commitments

    /// The days that the programme wants to avoid, and why, entry by entry.
    let avoidedDays: [(reason: Bilingual, days: ClosedRange<Day>)]
    /// The units that lie beside each other.
    let neighbours: [Unit.ID: Set<Unit.ID>]

    /// What one occurrence after the other asks for, sorted by identity.
    private(set) var demands: [Demand]
    private var positions: [Occurrence.ID: Int]
    /// What the programme owes, whatever persons have decided since.
    private let written: [Demand]

    /// Makes circumstances; the programme is expanded here, once.
    public init(
        programme: Programme, calendar: WorkingCalendar, festivals: [Festival] = [],
        ruleDays: [Obligation.ID: [Day]] = [:], commitments: Commitments = Commitments()
    ) {
        self.programme = programme
        self.calendar = calendar
        self.festivals = festivals
        self.ruleDays = ruleDays
        self.commitments = commitments
        avoidedDays = programme.daysToAvoid.flatMap { avoided in
            avoided.spans(around: programme.horizon).map { (avoided.reason, $0) }
        }
        neighbours = programme.neighbours
        written = Demand.all(of: programme, ruleDays: ruleDays)
        (demands, positions) = ([], [:])
        settle()
    }

    /// The identities of all occurrences that are owed within the horizon and that persons have not taken out, sorted.
    public var owed: [Occurrence.ID] { demands.map(\.id) }

    /// What an occurrence asks for; nothing where the programme does not owe it.
    func demand(of id: Occurrence.ID) -> Demand? { positions[id].map { demands[$0] } }

    /// The day a deadline stands on, by its due day: that day, or its neighbour where it is no working day
    /// (setting `due-day-on-day-off`).
    public func dueDay(for due: Day) -> Day {
        switch programme.dueDayOnDayOff {
        case .previous: calendar.workingDay(onOrBefore: due)
        case .next: calendar.workingDay(onOrAfter: due)
        }
    }

    /// Whether what an occurrence is for exists on a day, itself or who is confirmed to follow it; what is for the whole
    /// programme always does.
    public func exists(_ subject: Occurrence.Subject?, on day: Day) -> Bool {
        switch subject {
        case .unit(let unit): programme.unit(unit) == nil || programme.acting(for: unit, on: day) != nil
        case .body(let body): programme.body(body) == nil || programme.acting(for: body, on: day) != nil
        case nil: true
        }
    }
}

// MARK: - What is settled

extension Circumstances {
    /// The same with other commitments; the programme is not expanded again.
    public func with(_ commitments: Commitments) -> Circumstances {
        var circumstances = self
        let former = self.commitments
        circumstances.commitments = commitments
        let isOther =
            former.absent != commitments.absent || former.added != commitments.added
            || former.rounds != commitments.rounds || former.lengths != commitments.lengths
        if isOther { circumstances.settle() }
        return circumstances
    }

    /// Takes together what the programme owes and what persons have decided about it.
    private mutating func settle() {
        let additions = commitments.added.compactMap { Demand($0, in: programme) }
        let all = (written.deciding(commitments.rounds, in: programme) + additions).lasting(commitments.lengths)
        demands = all.merging(commitments.absent).filter { commitments.absent[$0.id] == nil }.sorted { $0.id < $1.id }
        positions = Dictionary(demands.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// What an occurrence would ask for, were it not taken out of the plan; nothing where nobody owes it.
    func demandWhenPresent(_ id: Occurrence.ID) -> Demand? {
        var commitments = commitments
        commitments.absent[id] = nil
        return with(commitments).demand(of: id)
    }

    /// The same with other demands instead of those of their identities; what is not owed is passed over.
    func replacing(_ changed: [Demand]) -> Circumstances {
        var circumstances = self
        for demand in changed {
            if let position = positions[demand.id] { circumstances.demands[position] = demand }
        }
        return circumstances
    }

    /// Whether a place is a fact that breaks no window, working day or order: held, past, or fixed by another body.
    func isFact(_ id: Occurrence.ID) -> Bool { isHistory(id) || commitments.pins[id]?.isFact ?? false }

    /// Whether another body has fixed its day, or evidence says that it was held; a day that has only passed is not known
    /// to be the one.
    func isFixedOrHeld(_ id: Occurrence.ID) -> Bool {
        commitments.held[id] != nil || commitments.pins[id]?.isFact ?? false
    }

    /// Whether it has taken place, or was released for a day that is past.
    func isHistory(_ id: Occurrence.ID) -> Bool { commitments.historicPlace(of: id) != nil }

    /// Whether a person has left one of our windows with a note: the window then binds no more. What a person has added
    /// has no other window than the day it was first given.
    func mayLeaveWindow(_ id: Occurrence.ID, _ window: Window) -> Bool {
        if commitments.pins[id] != nil, commitments.added.contains(where: { $0.id == id }) { return true }
        guard window.owner == .ours, case .choice(note: .some) = commitments.pins[id]?.basis else { return false }
        return true
    }
}
