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

    /// The calendar days from the last day of the earlier to the first of the later that cost nothing.
    var gap: ClosedRange<Int> {
        switch kind {
        case .spacing(let days): days...Problem.Precedence.unboundedGap
        case .neighbours: -Problem.Precedence.unboundedGap...1
        }
    }

    /// What each day outside the gap costs.
    var price: Int {
        switch kind {
        case .spacing: Price.dayTooNear
        case .neighbours: Price.dayFromNeighbour
        }
    }

    /// No more than so many days outside the gap count.
    var most: Int {
        switch kind {
        case .spacing(let days): days
        case .neighbours: Price.mostDaysFromNeighbour
        }
    }

    /// What it costs when the second begins so many days after the last day of the first.
    func cost(of days: Int) -> Int { Problem.Distance(0, 1, gap: gap, price: price, most: most).cost(of: days) }

    /// What two gatherings wish, if they wish anything; `beside` has the units that lie beside each unit.
    init?(of one: Demand, and other: Demand, beside: [Unit.ID: Set<Unit.ID>]) {
        guard one.id != other.id, !one.isDeadline, !other.isDeadline else { return nil }
        if let days = one.schedule.wishedSpacing, Series(of: one.id) == Series(of: other.id) {
            kind = .spacing(days: days)
        } else if let unit = one.id.unit, let otherUnit = other.id.unit, beside[unit]?.contains(otherUnit) ?? false,
            Round(of: one.id) == Round(of: other.id), one.sharesVisitor(with: other)
        {
            kind = .neighbours
        } else {
            return nil
        }
    }
}

/// Occurrences of one obligation in one period: visits that are planned together.
private struct Round: Hashable {
    private let obligation: Obligation.ID
    private let period: Period?

    init(of id: Occurrence.ID) {
        obligation = id.obligation
        period = id.period
    }
}

/// Which of some gatherings wish for a distance, by index.
struct Wishes {
    struct Pair {
        let one: Int
        let other: Int
        let wish: Wish
    }

    /// All pairs, the lower index first, in an order that depends on the order of the gatherings alone.
    let pairs: [Pair]

    init(_ demands: [Demand], beside: [Unit.ID: Set<Unit.ID>]) {
        let spaced = demands.indices.filter { demands[$0].schedule.wishedSpacing != nil }
        let visits = demands.indices.filter { demands[$0].id.unit.map { beside[$0] != nil } ?? false }
        let groups =
            Array(Dictionary(grouping: spaced) { Series(of: demands[$0].id) }.values)
            + Array(Dictionary(grouping: visits) { Round(of: demands[$0].id) }.values)
        pairs = groups.flatMap { group in
            group.indices.flatMap { index in
                group[..<index].compactMap { one -> Pair? in
                    Wish(of: demands[one], and: demands[group[index]], beside: beside)
                        .map { Pair(one: one, other: group[index], wish: $0) }
                }
            }
        }
        .sorted { ($0.one, $0.other) < ($1.one, $1.other) }
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
    func days(to other: Occurrence) -> Int {
        (start, lastDay) <= (other.start, other.lastDay)
            ? lastDay.distance(to: other.day) : other.lastDay.distance(to: day)
    }
}
