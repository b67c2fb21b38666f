/// How the moves that are allowed are shared among the parts.
struct Allotment {
    /// The answer of each part.
    let answers: [PartAnswer]
    /// The least that the costs' bounds come to, however moves are shared.
    let bound: Int

    init(_ choices: [[PartAnswer]], allowed: Int) {
        let costs = Self.share(choices.map { $0.map(\.cost) }, allowed: allowed)
        bound = Self.share(choices.map { $0.map(\.bound.cost) }, allowed: allowed).least
        answers = zip(choices, costs.shares).map { $0[min($1, $0.count - 1)] }
    }

    /// The least sum of one number of each row, the index being what it takes of what is allowed, and these indices.
    private static func share(_ rows: [[Int]], allowed: Int) -> (least: Int, shares: [Int]) {
        var least = [Int](repeating: 0, count: allowed + 1)
        var taken: [[Int]] = []
        for row in rows {
            var (next, takes) = (least, least)
            for total in 0...allowed {
                let best = (0...min(total, row.count - 1)).min { one, other in
                    (least[total - one] + row[one], one) < (least[total - other] + row[other], other)
                }
                takes[total] = best ?? 0
                next[total] = least[total - takes[total]] + row[takes[total]]
            }
            least = next
            taken.append(takes)
        }
        var left = allowed
        let shares = taken.reversed().map { takes -> Int in
            let share = takes[left]
            left -= share
            return share
        }
        return (least[allowed], shares.reversed())
    }
}
