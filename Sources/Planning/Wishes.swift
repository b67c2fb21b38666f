import Programmes

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
            + Array(Dictionary(grouping: visits) { Visits(of: demands[$0].id) }.values)
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
