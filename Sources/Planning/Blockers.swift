/// Activities that keep another from a place.
struct Blockers {
    /// Those who use up a resource in one half day, so many of whom would have to go.
    private(set) var crowds: [(users: [Int], excess: Int)] = []
    /// They must come before or after it.
    private(set) var ordering: Set<Int> = []
    /// They are of its series, and too near.
    private(set) var crowding: Set<Int> = []

    /// Those who use up what it needs.
    var taking: Set<Int> { Set(crowds.flatMap(\.users)) }

    /// Who would have to go at the least harm; nothing when somebody has to who cannot (whose harm is nothing).
    func victims(harm: (Int) -> Int?) -> Set<Int>? {
        var victims = ordering.union(crowding)
        guard victims.allSatisfy({ harm($0) != nil }) else { return nil }
        for crowd in crowds {
            let rest = crowd.users.filter { !victims.contains($0) }
            let missing = crowd.excess - (crowd.users.count - rest.count)
            guard missing > 0 else { continue }
            let movable = rest.compactMap { user in harm(user).map { (harm: $0, user: user) } }.sorted { $0 < $1 }
            guard movable.count >= missing else { return nil }
            victims.formUnion(movable.prefix(missing).map(\.user))
        }
        return victims
    }
}

extension Blockers {
    /// Finds who keeps `activity`, which has no place, from beginning at `start`.
    init(of activity: Int, at start: Int, in assignment: Assignment) {
        let (problem, ties) = (assignment.problem, assignment.ties)
        for need in problem.activities[activity].needs {
            for half in problem.activities[activity].halfDays(from: start) {
                let excess = assignment.use(of: need, in: half) + 1 - problem.resources[need].capacity
                guard excess > 0 else { continue }
                let users = ties.users[need].filter { user in
                    guard user != activity, let there = assignment.starts[user] else { return false }
                    return problem.activities[user].halfDays(from: there).contains(half)
                }
                crowds.append((users: users, excess: excess))
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
