import Days
import Programmes

/// How many days two gatherings would like to have between them.
struct Wish: Hashable {
    /// What it is about.
    enum Kind: Hashable {
        /// They are of one series, whose rounds are wished to be at least so many days apart.
        case spacing(days: Int)
        /// One person or team visits two units that lie beside each other.
        case neighbours
    }

    let kind: Kind

    /// What the calendar days from the last day of the earlier to the first of the later cost.
    var price: GapPrice {
        switch kind {
        case .spacing(let days): GapPrice(least: days, price: Price.dayTooNear, most: days)
        case .neighbours:
            GapPrice(greatest: 1, price: Price.dayFromNeighbour, most: Price.mostDaysFromNeighbour)
        }
    }

    /// What two gatherings wish, if they wish anything; `beside` has the units that lie beside each unit.
    init?(of one: Demand, and other: Demand, beside: [Unit.ID: Set<Unit.ID>]) {
        guard one.id != other.id, !one.isDeadline, !other.isDeadline else { return nil }
        if let days = one.schedule.wishedSpacing, Series(of: one.id) == Series(of: other.id) {
            kind = .spacing(days: days)
        } else if let unit = one.id.unit, let otherUnit = other.id.unit, beside[unit]?.contains(otherUnit) ?? false,
            Visits(of: one.id) == Visits(of: other.id), one.sharesVisitor(with: other)
        {
            kind = .neighbours
        } else {
            return nil
        }
    }
}

/// Occurrences of one obligation in one period: visits that are planned together.
struct Visits: Hashable {
    private let obligation: Obligation.ID
    private let period: Period?

    init(of id: Occurrence.ID) {
        obligation = id.obligation
        period = id.period
    }
}

extension Demand {
    /// Whether one person or one team goes to both.
    fileprivate func sharesVisitor(with other: Demand) -> Bool {
        needs.contains { ($0.kind == .person || $0.kind == .team) && other.needs.contains($0) }
    }
}

extension Occurrence {
    /// How many calendar days lie between the last day of the earlier of two and the first day of the later; 0 or less
    /// where they meet.
    func days(to other: Occurrence) -> Int { days(from: other.start, through: other.lastDay) }

    /// The same to another one that begins and ends so.
    func days(from start: HalfDay, through last: Day) -> Int {
        (start, last) <= (self.start, lastDay) ? last.distance(to: day) : lastDay.distance(to: start.day)
    }
}
