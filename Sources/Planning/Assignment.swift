/// Where activities stand, and what that uses up; the ledger of the search.
struct Assignment {
    let problem: Problem
    let ties: Ties
    /// Where each activity begins; nothing while it has no place.
    private(set) var starts: [Int?]

    /// First position of the axis that any activity can touch, and how many there are up to the last.
    let origin: Int
    let span: Int
    /// How many activities use a resource in a half day: one row of `span` a resource.
    private(set) var usage: [UInt16]
    /// How many activities of a load begin in a week.
    private(set) var loads: [UInt16]
    /// How many activities of a travel term begin on a day.
    private(set) var travels: [UInt16]

    init(_ problem: Problem) {
        self.problem = problem
        ties = Ties(problem)
        starts = Array(repeating: nil, count: problem.activities.count)
        // Down to a Monday, so that weeks can be counted from the first day.
        let first = problem.activities.compactMap(\.starts.first).min() ?? 0
        let last =
            problem.activities.compactMap { activity in activity.starts.last.map { $0 + activity.length } }.max() ?? 0
        origin = (Problem.Load.week(of: first >> 1) * 7 - 3) * 2
        span = last + 1 - origin
        usage = Array(repeating: 0, count: problem.resources.count * span)
        loads = Array(repeating: 0, count: problem.loads.count * (span / 14 + 1))
        travels = Array(repeating: 0, count: problem.travels.count * (span / 2 + 1))
    }
}

// MARK: - Placing

extension Assignment {
    /// Puts an activity where it begins at `start`; it must have no place yet.
    mutating func place(_ activity: Int, at start: Int) {
        precondition(starts[activity] == nil, "\(problem.activities[activity].name) has a place already")
        starts[activity] = start
        count(activity, at: start, adding: true)
    }

    /// Takes an activity out again, and says where it stood.
    @discardableResult
    mutating func remove(_ activity: Int) -> Int? {
        guard let start = starts[activity] else { return nil }
        starts[activity] = nil
        count(activity, at: start, adding: false)
        return start
    }

    /// Puts every activity where it stood before.
    mutating func restore(_ earlier: [Int?]) {
        let moved = starts.indices.filter { starts[$0] != earlier[$0] }
        for activity in moved { remove(activity) }
        for activity in moved { earlier[activity].map { place(activity, at: $0) } }
    }

    private mutating func count(_ activity: Int, at start: Int, adding: Bool) {
        func change(_ count: inout UInt16) { count = adding ? count + 1 : count - 1 }
        for need in problem.activities[activity].needs {
            for half in problem.activities[activity].halfDays(from: start) {
                change(&usage[need * span + half - origin])
            }
        }
        for load in ties.loads[activity] { change(&loads[loadCell(load, start)]) }
        for travel in ties.travels[activity] { change(&travels[travelCell(travel, start)]) }
    }

    /// How many activities use a resource in a half day.
    func use(of resource: Int, in half: Int) -> Int { Int(usage[resource * span + half - origin]) }

    /// Where the count of a load's week stands.
    func loadCell(_ load: Int, _ start: Int) -> Int { load * (span / 14 + 1) + (start - origin) / 14 }

    /// Where the count of a travel term's day stands.
    func travelCell(_ travel: Int, _ start: Int) -> Int { travel * (span / 2 + 1) + (start - origin) / 2 }
}
