/// The parts of a problem that have nothing to do with each other.
///
/// Two activities belong together when one precedes the other, when they are of one series, or when what they could
/// need in some half day, week or day is more than there is: whoever cannot meet there is not bound.
struct Components {
    private let problem: Problem
    private let domains: Domains
    private var roots: [Int]

    /// The open activities of each part, ascending; the parts by their first.
    static func parts(of problem: Problem, _ domains: Domains) -> [[Int]] {
        var components = Components(problem, domains)
        components.joinBySeries()
        components.joinByUse()
        components.joinByTerms()
        var groups: [Int: Int] = [:]
        var parts: [[Int]] = []
        for activity in problem.activities.indices where domains.isOpen(activity) {
            let root = components.root(of: activity)
            if let group = groups[root] {
                parts[group].append(activity)
            } else {
                groups[root] = parts.count
                parts.append([activity])
            }
        }
        return parts
    }

    private init(_ problem: Problem, _ domains: Domains) {
        self.problem = problem
        self.domains = domains
        roots = Array(problem.activities.indices)
    }

    private mutating func root(of activity: Int) -> Int {
        var root = activity
        while roots[root] != root {
            let above = roots[roots[root]]
            roots[root] = above
            root = above
        }
        return root
    }

    private mutating func join(_ one: Int, _ other: Int) {
        guard domains.isOpen(one), domains.isOpen(other) else { return }
        let root = root(of: one)
        let otherRoot = self.root(of: other)
        roots[max(root, otherRoot)] = min(root, otherRoot)
    }
}

extension Components {
    private mutating func joinBySeries() {
        for precedence in problem.precedences { join(precedence.before, precedence.after) }
        for spacing in problem.spacings {
            let open = spacing.activities.filter(domains.isOpen)
            for other in open.dropFirst() { join(open[0], other) }
        }
    }

    private mutating func joinByUse() {
        var users = [[Int]](repeating: [], count: problem.resources.count)
        for (index, activity) in problem.activities.enumerated() {
            for need in activity.needs { users[need].append(index) }
        }
        for (resource, users) in users.enumerated() where users.count > 1 {
            let activities = problem.activities
            joinCrowded(users, room: problem.resources[resource].capacity) { activities[$0].halfDays(from: $1) }
        }
    }

    private mutating func joinByTerms() {
        func cell(_ index: Int) -> Range<Int> { index..<(index + 1) }
        for load in problem.loads where load.price > 0 {
            joinCrowded(load.activities, room: load.perWeek) { cell(Problem.Load.week(of: $1 >> 1)) }
        }
        for travel in problem.travels where travel.price > 0 {
            joinCrowded(travel.activities.filter(domains.isOpen), room: 1) { cell($1 >> 1) }
        }
        for distance in problem.distances where canCost(distance) { join(distance.one, distance.other) }
    }

    /// Whether two can stand at a distance that they do not wish for, as far as their first and last places tell.
    private func canCost(_ distance: Problem.Distance) -> Bool {
        guard let one = days(of: distance.one), let other = days(of: distance.other) else { return false }
        return distance.price.canCost(within: one, and: other)
    }

    private func days(of index: Int) -> ClosedRange<Int>? {
        let (activity, kept) = (problem.activities[index], domains.kept[index])
        guard let first = kept.first, let last = kept.last else { return nil }
        return activity.days(from: activity.starts[first], through: activity.starts[last])
    }

    /// Joins all that could take a cell where more of them could meet than have room.
    private mutating func joinCrowded(_ activities: [Int], room: Int, cells: (Int, Int) -> Range<Int>) {
        let open = activities.filter(domains.isOpen)
        guard open.count > 1 else { return }
        let hulls = open.map { activity -> Range<Int> in
            let (starts, kept) = (problem.activities[activity].starts, domains.kept[activity])
            return cells(activity, starts[kept[0]])
                .lowerBound..<cells(activity, starts[kept[kept.count - 1]]).upperBound
        }
        let first = hulls.reduce(Int.max) { min($0, $1.lowerBound) }
        let count = hulls.reduce(first) { max($0, $1.upperBound) } - first
        var counts = [Int](repeating: 0, count: count)
        for activity in activities where problem.activities[activity].isPinned {
            for cell in cells(activity, problem.activities[activity].starts[0]).clamped(to: first..<(first + count)) {
                counts[cell - first] += 1
            }
        }
        // One after the other counts itself where it has not done so yet, then meets who was there before.
        var last = [Int](repeating: -1, count: count)
        for activity in open {
            let starts = problem.activities[activity].starts
            for index in domains.kept[activity] {
                for cell in cells(activity, starts[index]) where last[cell - first] != activity {
                    last[cell - first] = activity
                    counts[cell - first] += 1
                }
            }
        }
        var owners = [Int](repeating: -1, count: count)
        for activity in open {
            let starts = problem.activities[activity].starts
            for index in domains.kept[activity] {
                for cell in cells(activity, starts[index]) where counts[cell - first] > room {
                    let owner = owners[cell - first]
                    if owner < 0 { owners[cell - first] = activity } else if owner != activity { join(owner, activity) }
                    owners[cell - first] = activity
                }
            }
        }
    }
}
