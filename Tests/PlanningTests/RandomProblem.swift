import Planning

/// A small problem of chance: every kind of tie, few places, often too few.
struct RandomProblem {
    let problem: Problem

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let count = number(2...6)
        let isTight = number(0...2) > 0
        let resources = (0..<number(1...3)).map {
            Problem.Resource("r\($0)", .team, capacity: number(0...3) == 0 ? 2 : 1)
        }
        let first = number(-20...20)
        let activities = (0..<count).map { index -> Problem.Activity in
            let length = [0, 1, 1, 2, 2, 4][number(0...5)]
            let opens = first + number(0...(isTight ? 3 : 12))
            let days = (opens..<(opens + number(1...4))).filter { _ in number(0...7) > 0 }
            var starts = days.flatMap { length == 1 && number(0...1) == 0 ? [2 * $0, 2 * $0 + 1] : [2 * $0] }
            let isPinned = number(0...9) == 0 && !starts.isEmpty
            if isPinned { starts = [starts[0]] }
            let published = number(0...2) == 0 ? starts.randomElement(using: &random) ?? 2 * opens : nil
            return Problem.Activity(
                "\(index)", length: length, starts: starts, costs: starts.map { _ in number(0...6) * 5 },
                needs: resources.indices.filter { _ in number(0...1) == 0 }, weight: number(1...4), isPinned: isPinned,
                published: number(0...11) == 0 ? 2 * opens - 2 : published, place: [nil, 0, 1, 2][number(0...3)])
        }
        let pairs = (0..<number(0...3)).compactMap { _ -> Problem.Precedence? in
            let (before, after) = (number(0...(count - 1)), number(0...(count - 1)))
            guard before != after else { return nil }
            let least = number(-1...3)
            let greatest = number(0...1) == 0 ? least + number(0...4) : Problem.Precedence.unboundedGap
            return Problem.Precedence(before, before: after, gap: least...greatest)
        }
        let distances = (0..<number(0...2)).compactMap { _ -> Problem.Distance? in
            let (one, other) = (number(0...(count - 1)), number(0...(count - 1)))
            guard one != other else { return nil }
            let least = number(0...6)
            let greatest = number(0...1) == 0 ? least + number(0...2) : Problem.Precedence.unboundedGap
            return Problem.Distance(
                one, other,
                GapPrice(least: least, greatest: greatest, price: number(0...2) * 5, most: number(1...8)))
        }
        func some() -> [Int] { activities.indices.filter { _ in number(0...2) > 0 } }
        problem = Problem(
            activities: activities, resources: resources, precedences: pairs,
            spacings: number(0...2) == 0 ? [Problem.Spacing(some(), days: number(0...3))] : [],
            loads: number(0...1) == 0 ? [Problem.Load(some(), perWeek: number(0...3), price: number(0...2) * 15)] : [],
            travels: number(0...1) == 0 ? [Problem.Travel(some(), price: number(0...2) * 10)] : [],
            distances: distances,
            allowedMoves: max(0, number(-2...2)))
    }
}

extension RandomProblem {
    /// Some dozens of activities that fight for a few resources, in chains, as a year's programme does.
    static func crowded(seed: UInt64, activities count: Int) -> Problem {
        var random = SplitMix64(seed: seed)
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let activities = (0..<count).map { index -> Problem.Activity in
            let length = [1, 1, 2, 4][number(0...3)]
            let opens = index / 4 * 4 + number(0...3)
            let days = (opens..<(opens + number(10...16))).filter { $0 % 7 < 5 }
            let (prefer, weight) = (opens + number(2...8), number(1...6))
            let starts = days.flatMap { length == 1 ? [2 * $0, 2 * $0 + 1] : [2 * $0] }
            return Problem.Activity(
                "\(index)", length: length, starts: starts, costs: starts.map { abs(($0 >> 1) - prefer) * weight },
                needs: Set([number(0...2), number(0...2)]).sorted())
        }
        return Problem(
            activities: activities, resources: (0..<3).map { Problem.Resource("r\($0)", .team) },
            precedences: (0..<(count / 3)).map { Problem.Precedence($0 * 2, before: $0 * 2 + 3, gap: 1...60) })
    }
}
