/// Why activities have no place where the others stand as they do.
struct Obstacles {
    /// The obstacle of each activity that has no place.
    let all: [Int: Search.Obstacle]

    init(_ problem: Problem, _ ties: Ties, _ starts: [Int?]) {
        let leftOut = starts.indices.filter { starts[$0] == nil }
        guard !leftOut.isEmpty else {
            all = [:]
            return
        }
        var assignment = Assignment(problem, ties)
        for (activity, start) in starts.enumerated() { start.map { assignment.place(activity, at: $0) } }
        let pairs = leftOut.map { ($0, Self.obstacle(to: $0, in: assignment)) }
        all = Dictionary(uniqueKeysWithValues: pairs)
    }

    /// What closes most of the places an activity could have had, and who does it.
    private static func obstacle(to activity: Int, in assignment: Assignment) -> Search.Obstacle {
        let starts = assignment.problem.activities[activity].starts
        guard !starts.isEmpty else { return .noStart }
        let blockers = starts.map { Blockers(of: activity, at: $0, in: assignment) }
        let taken = blockers.count { !$0.crowds.isEmpty }
        let ordered = blockers.count { !$0.ordering.isEmpty }
        let crowded = blockers.count { !$0.crowding.isEmpty }
        if taken >= max(ordered, crowded) { return .taken(by: Set(blockers.flatMap(\.taking)).sorted()) }
        return ordered >= crowded
            ? .order(with: Set(blockers.flatMap(\.ordering)).sorted())
            : .spacing(from: Set(blockers.flatMap(\.crowding)).sorted())
    }
}
