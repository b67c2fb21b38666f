import Days
import Programmes

/// Occurrences of one obligation for one subject: those that a spacing keeps apart.
struct Series: Hashable {
    private let obligation: Obligation.ID
    private let subject: Occurrence.Subject?

    /// The series that an occurrence belongs to.
    init(of id: Occurrence.ID) {
        obligation = id.obligation
        subject = id.subject
    }
}

/// Which of some occurrences must come before which others, by the orders of their schedules.
struct Orders {
    /// One occurrence before another, by index, and the order that says so.
    struct Pair {
        let before: Int
        let after: Int
        let order: Order
    }

    /// All pairs, in an order that depends on the occurrences' order alone.
    let pairs: [Pair]

    /// Finds the pairs among occurrences: those whose period lies within the other's, in the same unit where both
    /// have one. What has no period answers for the programme's whole life.
    init(_ demands: [Demand]) {
        let spans = demands.map { $0.id.period?.days }
        let byObligation = Dictionary(grouping: demands.indices) { demands[$0].id.obligation }
        let stated = demands.indices.flatMap { after in
            demands[after].schedule.after.flatMap { order in
                (byObligation[order.obligation] ?? []).compactMap { before -> Pair? in
                    guard before != after, Self.lies(spans[before], within: spans[after]),
                        Self.sameUnit(demands[before].id, demands[after].id),
                        order.obligation != demands[after].id.obligation || before < after
                    else { return nil }
                    return Pair(before: before, after: after, order: order)
                }
            }
        }
        pairs = stated + Self.numbered(demands)
    }

    /// The first of a period comes before the second, where one rule gives both their window: else two that are alike
    /// could change places from one plan to the next.
    private static func numbered(_ demands: [Demand]) -> [Pair] {
        let counted = demands.indices.filter { demands[$0].id.ordinal != nil }
        let indices = Dictionary(counted.map { (demands[$0].id, $0) }) { first, _ in first }
        return counted.compactMap { before in
            let (id, schedule) = (demands[before].id, demands[before].schedule)
            guard let ordinal = id.ordinal,
                let after = indices[
                    Occurrence.ID(id.obligation, period: id.period, subject: id.subject, ordinal: ordinal + 1)],
                schedule.rule(for: id.period, ordinal: ordinal) == schedule.rule(for: id.period, ordinal: ordinal + 1)
            else { return nil }
            return Pair(before: before, after: after, order: Order(after: id.obligation, atLeast: 0))
        }
    }

    private static func lies(_ span: ClosedRange<Day>?, within other: ClosedRange<Day>?) -> Bool {
        guard let other else { return true }
        guard let span else { return false }
        return other.lowerBound <= span.lowerBound && span.upperBound <= other.upperBound
    }

    private static func sameUnit(_ one: Occurrence.ID, _ other: Occurrence.ID) -> Bool {
        guard let unit = one.unit, let otherUnit = other.unit else { return true }
        return unit == otherUnit
    }
}
