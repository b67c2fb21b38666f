/// Activities that keep another from a place.
struct Blockers {
    /// Those who use up a resource in one half day, of each such half day.
    private(set) var crowds: [[Int]] = []
    /// They must come before or after it.
    private(set) var ordering: Set<Int> = []
    /// They are of its series, and too near.
    private(set) var crowding: Set<Int> = []

    /// Those who use up what it needs.
    var taking: Set<Int> { Set(crowds.joined()) }
}

extension Blockers {
    /// Finds who keeps `activity`, which has no place, from beginning at `start`.
    init(of activity: Int, at start: Int, in assignment: Assignment) {
        let (problem, ties) = (assignment.problem, assignment.ties)
        for need in problem.activities[activity].needs {
            for half in problem.activities[activity].halfDays(from: start)
            where assignment.use(of: need, in: half) >= problem.resources[need].capacity {
                crowds.append(
                    ties.users[need].filter { user in
                        guard user != activity, let there = assignment.starts[user] else { return false }
                        return problem.activities[user].halfDays(from: there).contains(half)
                    })
            }
        }
        for precedence in ties.precedences[activity] {
            let isBefore = precedence.before == activity
            guard let there = assignment.starts[isBefore ? precedence.after : precedence.before] else { continue }
            let isKept =
                isBefore
                ? problem.keeps(precedence, from: start, to: there) : problem.keeps(precedence, from: there, to: start)
            if !isKept { ordering.insert(isBefore ? precedence.after : precedence.before) }
        }
        for spacing in ties.spacings[activity].map({ problem.spacings[$0] }) {
            for other in spacing.activities where other != activity {
                guard let there = assignment.starts[other] else { continue }
                if !problem.apart(spacing.days, activity, at: start, other, at: there) { crowding.insert(other) }
            }
        }
    }
}
