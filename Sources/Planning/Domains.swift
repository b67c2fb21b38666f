/// What is left of each activity's starts once precedences have been thought through to the end.
///
/// Every activity keeps one run of its starts: a precedence bounds the first and the last day, nothing between.
struct Domains {
    private let problem: Problem
    private var ranges: [Range<Int>]
    /// Activities that have no start, or that precedences leave none.
    private(set) var obstacles: [Int: Search.Obstacle] = [:]

    /// Thinks the precedences of a problem through.
    init(_ problem: Problem) {
        self.problem = problem
        ranges = problem.activities.map(\.starts.indices)
        for activity in ranges.indices where ranges[activity].isEmpty { obstacles[activity] = .noStart }
        // Who is left out binds nobody, so all begins anew without it.
        while let failed = propagate() {
            let victim = self.victim(of: failed)
            obstacles[victim] = .order(with: [failed.before == victim ? failed.after : failed.before])
            ranges = problem.activities.map(\.starts.indices)
        }
    }

    /// The starts an activity may have, as indices into its `starts`.
    func range(of activity: Int) -> Range<Int> { ranges[activity] }

    /// Narrows until nothing changes; answers with the precedence that leaves an activity nothing.
    private mutating func propagate() -> Problem.Precedence? {
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for precedence in problem.precedences where binds(precedence) {
                let (before, after) = (ranges[precedence.before], ranges[precedence.after])
                narrow(precedence)
                guard !ranges[precedence.before].isEmpty, !ranges[precedence.after].isEmpty else { return precedence }
                if (before, after) != (ranges[precedence.before], ranges[precedence.after]) { hasChanged = true }
            }
        }
        return nil
    }

    /// Two pinned activities stand as they are; that they break an order is for the plan to say.
    private func binds(_ precedence: Problem.Precedence) -> Bool {
        let (before, after) = (precedence.before, precedence.after)
        return obstacles[before] == nil && obstacles[after] == nil
            && !(problem.activities[before].isPinned && problem.activities[after].isPinned)
    }

    private mutating func narrow(_ precedence: Problem.Precedence) {
        let (before, after) = (problem.activities[precedence.before], problem.activities[precedence.after])
        let ends = ranges[precedence.before]
        let begins = ranges[precedence.after]
        let firstEnd = before.lastDay(from: before.starts[ends.lowerBound])
        let lastEnd = before.lastDay(from: before.starts[ends.upperBound - 1])
        let firstBegin = after.starts[begins.lowerBound] >> 1
        let lastBegin = after.starts[begins.upperBound - 1] >> 1
        let gap = precedence.gap
        ranges[precedence.after] = keep(begins) { index in
            ((firstEnd + gap.lowerBound)...(lastEnd + gap.upperBound)).contains(after.starts[index] >> 1)
        }
        ranges[precedence.before] = keep(ends) { index in
            ((firstBegin - gap.upperBound)...(lastBegin - gap.lowerBound)).contains(
                before.lastDay(from: before.starts[index]))
        }
    }

    private func keep(_ range: Range<Int>, where isPossible: (Int) -> Bool) -> Range<Int> {
        var range = range
        while let first = range.first, !isPossible(first) { range.removeFirst() }
        while let last = range.last, !isPossible(last) { range.removeLast() }
        return range
    }

    /// Who gives way: never the pinned one; the lighter; else the one that comes after.
    private func victim(of precedence: Problem.Precedence) -> Int {
        let (before, after) = (problem.activities[precedence.before], problem.activities[precedence.after])
        if after.isPinned { return precedence.before }
        if before.isPinned { return precedence.after }
        return before.weight < after.weight ? precedence.before : precedence.after
    }
}
