/// A place that an activity could take, and what that would add to the cost of the whole.
struct Offer {
    let start: Int
    let price: Int
}

extension Assignment {
    /// The places an activity without a place could take now, in order of time; `range` counts among its starts.
    func offers(to activity: Int, among range: Range<Int>) -> [Offer] {
        let me = problem.activities[activity]
        let needs = me.needs.map { (row: $0 * span - origin, capacity: problem.resources[$0].capacity) }
        let limits = limits(of: activity)
        return range.compactMap { index in
            let start = me.starts[index]
            guard limits.allow(start, lastDay: me.lastDay(from: start)) else { return nil }
            for need in needs {
                for half in me.halfDays(from: start) where usage[need.row + half] >= need.capacity { return nil }
            }
            return Offer(start: start, price: price(activity, at: start, own: me.costs[index]))
        }
    }

    /// What placing an activity there adds to the cost of the whole, its own cost there being `own`.
    func price(_ activity: Int, at start: Int, own: Int) -> Int {
        var price = own
        if let published = problem.activities[activity].published, published != start { price += Self.priceOfMove }
        for load in ties.loads[activity] where loads[loadCell(load, start)] >= problem.loads[load].perWeek {
            price += problem.loads[load].price
        }
        for travel in ties.travels[activity] where travels[travelCell(travel, start)] > 0 {
            let others = problem.travels[travel].activities.count { other in
                guard other != activity, let there = starts[other], there >> 1 == start >> 1 else { return false }
                return problem.activities[other].place != problem.activities[activity].place
            }
            price += others * problem.travels[travel].price
        }
        return price
    }

    /// More than any cost that can be saved: leaving a published place is weighed before all of them.
    private static let priceOfMove = 1 << 40
}

// MARK: - Limits

/// The days that placed activities leave to one that has no place yet, by order and spacing.
private struct Limits {
    /// The first and last day it may begin on, by what comes before.
    var begins = Int.min...Int.max
    /// The first and last day it may end on, by what comes after.
    var ends = Int.min...Int.max
    /// Those of its series that have a place: where they begin, their first and last day, and the days to keep.
    var neighbours: [(start: Int, first: Int, last: Int, days: Int)] = []
    /// Whether two of the others leave no day between them.
    var isEmpty = false

    func allow(_ start: Int, lastDay: Int) -> Bool {
        guard !isEmpty, begins.contains(start >> 1), ends.contains(lastDay) else { return false }
        for other in neighbours {
            let gap = start <= other.start ? other.first - lastDay : (start >> 1) - other.last
            if gap < other.days { return false }
        }
        return true
    }

    mutating func narrow(_ bound: WritableKeyPath<Limits, ClosedRange<Int>>, to range: ClosedRange<Int>) {
        if self[keyPath: bound].overlaps(range) {
            self[keyPath: bound] = self[keyPath: bound].clamped(to: range)
        } else {
            isEmpty = true
        }
    }
}

extension Assignment {
    private func limits(of activity: Int) -> Limits {
        var limits = Limits()
        for precedence in ties.precedences[activity] {
            let gap = precedence.gap
            if precedence.before == activity, let there = starts[precedence.after] {
                limits.narrow(\.ends, to: ((there >> 1) - gap.upperBound)...((there >> 1) - gap.lowerBound))
            } else if precedence.after == activity, let there = starts[precedence.before] {
                let last = problem.activities[precedence.before].lastDay(from: there)
                limits.narrow(\.begins, to: (last + gap.lowerBound)...(last + gap.upperBound))
            }
        }
        for spacing in ties.spacings[activity] {
            let days = problem.spacings[spacing].days
            for other in problem.spacings[spacing].activities where other != activity {
                guard let there = starts[other] else { continue }
                let last = problem.activities[other].lastDay(from: there)
                limits.neighbours.append((start: there, first: there >> 1, last: last, days: days))
            }
        }
        return limits
    }
}
