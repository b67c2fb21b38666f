/// Where activities stand, and what that uses up of resources.
struct Assignment {
    let problem: Problem
    let ties: Ties
    /// Where each activity begins; nothing while it has no place.
    private(set) var starts: [Int?]

    /// First position of the axis that any activity can touch, and how many there are up to the last.
    private let origin: Int
    private let span: Int
    /// How many activities use a resource in a half day: one row of `span` a resource.
    private var usage: [UInt16]

    init(_ problem: Problem, _ ties: Ties? = nil) {
        self.problem = problem
        self.ties = ties ?? Ties(problem)
        starts = Array(repeating: nil, count: problem.activities.count)
        origin = problem.activities.compactMap(\.starts.first).min() ?? 0
        let last =
            problem.activities.compactMap { activity in activity.starts.last.map { $0 + activity.length } }.max() ?? 0
        span = max(last + 1 - origin, 0)
        usage = Array(repeating: 0, count: problem.resources.count * span)
    }

    /// Puts an activity where it begins at `start`; it must have no place yet.
    mutating func place(_ activity: Int, at start: Int) {
        precondition(starts[activity] == nil, "\(problem.activities[activity].name) has a place already")
        starts[activity] = start
        for need in problem.activities[activity].needs {
            for half in problem.activities[activity].halfDays(from: start) { usage[need * span + half - origin] += 1 }
        }
    }

    /// How many activities use a resource in a half day.
    func use(of resource: Int, in half: Int) -> Int { Int(usage[resource * span + half - origin]) }
}
