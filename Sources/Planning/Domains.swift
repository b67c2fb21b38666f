/// What is left of each activity's starts.
///
/// First go the starts that something pinned closes, whatever the others do. Then, if everything is to have a place,
/// those that precedences leave to nobody: a precedence bounds the first and the last day, nothing between.
struct Domains {
    private let problem: Problem
    /// The starts that are left, as indices into an activity's `starts`, ascending.
    private(set) var kept: [[Int]]

    /// Leaves out what something pinned closes.
    init(_ problem: Problem) {
        self.problem = problem
        kept = problem.activities.map { Array($0.starts.indices) }
        guard problem.activities.contains(where: \.isPinned) else { return }
        closeByOrder()
        closeBySpacing()
        closeByUse()
    }

    /// Keeps only what `isKept` says of an activity and the index of its start.
    mutating func keep(where isKept: (Int, Int) -> Bool) {
        for activity in kept.indices { kept[activity].removeAll { !isKept(activity, $0) } }
    }

    /// Whether something is to be decided about an activity: it is not pinned, and has a start.
    func isOpen(_ activity: Int) -> Bool { !problem.activities[activity].isPinned && !kept[activity].isEmpty }
}

// MARK: - What is pinned

extension Domains {
    private func pinned(_ activity: Int) -> Int? {
        problem.activities[activity].isPinned ? problem.activities[activity].starts[0] : nil
    }

    private mutating func closeByOrder() {
        for precedence in problem.precedences {
            let (before, after) = (precedence.before, precedence.after)
            switch (pinned(before), pinned(after)) {
            case (let start?, nil):
                let starts = problem.activities[after].starts
                kept[after].removeAll { !problem.keeps(precedence, from: start, to: starts[$0]) }
            case (nil, let start?):
                let starts = problem.activities[before].starts
                kept[before].removeAll { !problem.keeps(precedence, from: starts[$0], to: start) }
            default: continue
            }
        }
    }

    private mutating func closeBySpacing() {
        for spacing in problem.spacings {
            for (one, other) in spacing.activities.lazy.flatMap({ one in spacing.activities.map { (one, $0) } }) {
                guard let start = pinned(one), pinned(other) == nil else { continue }
                let starts = problem.activities[other].starts
                kept[other].removeAll { !problem.apart(spacing.days, one, at: start, other, at: starts[$0]) }
            }
        }
    }

    private mutating func closeByUse() {
        var ledger = Assignment(problem)
        for activity in problem.activities.indices { pinned(activity).map { ledger.place(activity, at: $0) } }
        for (index, activity) in problem.activities.enumerated() where !activity.isPinned {
            kept[index].removeAll { start in
                activity.needs.contains { need in
                    activity.halfDays(from: activity.starts[start]).contains { half in
                        ledger.use(of: need, in: half) >= problem.resources[need].capacity
                    }
                }
            }
        }
    }
}

// MARK: - What order leaves

extension Domains {
    /// Narrows by precedences until nothing changes, as if all had a place; answers whether each can still have one.
    mutating func propagate() -> Bool {
        let open = problem.precedences.filter { isOpen($0.before) && isOpen($0.after) }
        var ties = [[Int]](repeating: [], count: problem.activities.count)
        for (index, precedence) in open.enumerated() {
            ties[precedence.before].append(index)
            ties[precedence.after].append(index)
        }
        var waiting = Array(open.indices)
        var isWaiting = [Bool](repeating: true, count: open.count)
        while let next = waiting.popLast() {
            isWaiting[next] = false
            let precedence = open[next]
            let sizes = (kept[precedence.before].count, kept[precedence.after].count)
            narrow(precedence)
            guard !kept[precedence.before].isEmpty, !kept[precedence.after].isEmpty else { return false }
            var touched: [Int] = []
            if kept[precedence.before].count != sizes.0 { touched += ties[precedence.before] }
            if kept[precedence.after].count != sizes.1 { touched += ties[precedence.after] }
            for other in touched where !isWaiting[other] {
                isWaiting[other] = true
                waiting.append(other)
            }
        }
        return true
    }

    private mutating func narrow(_ precedence: Problem.Precedence) {
        let (before, after) = (problem.activities[precedence.before], problem.activities[precedence.after])
        guard let firstEnd = kept[precedence.before].first, let lastEnd = kept[precedence.before].last,
            let firstBegin = kept[precedence.after].first, let lastBegin = kept[precedence.after].last
        else { return }
        let gap = precedence.gap
        let ends = before.lastDay(from: before.starts[firstEnd])...before.lastDay(from: before.starts[lastEnd])
        let begins = (after.starts[firstBegin] >> 1)...(after.starts[lastBegin] >> 1)
        let opens = (ends.lowerBound + gap.lowerBound)...(ends.upperBound + gap.upperBound)
        let closes = (begins.lowerBound - gap.upperBound)...(begins.upperBound - gap.lowerBound)
        Self.trim(&kept[precedence.after]) { opens.contains(after.starts[$0] >> 1) }
        Self.trim(&kept[precedence.before]) { closes.contains(before.lastDay(from: before.starts[$0])) }
    }

    /// Takes away from both ends what is not possible.
    private static func trim(_ starts: inout [Int], where isPossible: (Int) -> Bool) {
        guard let first = starts.firstIndex(where: isPossible), let last = starts.lastIndex(where: isPossible) else {
            starts = []
            return
        }
        if first > 0 || last < starts.count - 1 { starts = Array(starts[first...last]) }
    }
}
