/// What each activity is bound by, so that nothing has to be looked for.
struct Ties {
    private(set) var precedences: [[Problem.Precedence]]
    private(set) var spacings: [[Int]]
    private(set) var loads: [[Int]]
    private(set) var travels: [[Int]]
    private(set) var distances: [[Int]]
    /// The activities that use each resource.
    private(set) var users: [[Int]]
    /// Whether anything is pinned.
    let hasPinned: Bool

    init(_ problem: Problem) {
        hasPinned = problem.activities.contains(where: \.isPinned)
        let none = [[Int]](repeating: [], count: problem.activities.count)
        (spacings, loads, travels, distances) = (none, none, none, none)
        users = Array(repeating: [], count: problem.resources.count)
        precedences = Array(repeating: [], count: problem.activities.count)
        for precedence in problem.precedences {
            precedences[precedence.before].append(precedence)
            precedences[precedence.after].append(precedence)
        }
        for (index, spacing) in problem.spacings.enumerated() {
            for activity in spacing.activities { spacings[activity].append(index) }
        }
        for (index, load) in problem.loads.enumerated() {
            for activity in load.activities { loads[activity].append(index) }
        }
        for (index, travel) in problem.travels.enumerated() {
            for activity in travel.activities { travels[activity].append(index) }
        }
        for (index, distance) in problem.distances.enumerated() {
            distances[distance.one].append(index)
            distances[distance.other].append(index)
        }
        for (index, activity) in problem.activities.enumerated() {
            for need in activity.needs { users[need].append(index) }
        }
    }
}
