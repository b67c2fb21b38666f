/// Finds places for activities: first whoever has least choice, at least cost; who finds none puts others out.
///
/// No chance and no clock is in it: effort is bounded by a count of evictions, ties go to the lower index and the
/// earlier place, so that the same problem has the same solution on every machine.
package struct Search {
    /// What was found.
    package struct Solution: Sendable {
        /// Where each activity begins; nothing where it found no place.
        package let starts: [Int?]
        /// Why those without a place have none.
        package let obstacles: [Int: Obstacle]
        /// What the solution costs (`Problem.cost(of:)`).
        package let cost: Int
    }

    /// Why an activity has no place: other activities, ascending.
    package enum Obstacle: Hashable, Sendable {
        /// It has no start at all.
        case noStart
        /// They use what it needs, wherever it could begin.
        case taken(by: [Int])
        /// They come before or after it.
        case order(with: [Int])
        /// They are of its series, and too near.
        case spacing(from: [Int])
    }

    private let problem: Problem
    private var domains: Domains
    private var assignment: Assignment
    private var waiting: Set<Int> = []
    private var options: [Int: Options] = [:]
    /// How often each activity was put out: who was put out often is put out less gladly.
    private var evictions: [Int]

    /// So many evictions without a better plan end the search.
    private static let patience = 200

    /// Solves a problem.
    package static func solve(_ problem: Problem) -> Solution {
        var search = Search(problem)
        search.placeFixed()
        search.placeWaiting()
        search.settle()
        return search.solution
    }

    private init(_ problem: Problem) {
        self.problem = problem
        domains = Domains(problem)
        assignment = Assignment(problem)
        evictions = Array(repeating: 0, count: problem.activities.count)
        waiting = Set(problem.activities.indices.filter { domains.obstacles[$0] == nil })
    }
}

// MARK: - Placing

extension Search {
    /// What is pinned stands where it is pinned, whatever it breaks; what has a single place stands there if it can.
    private mutating func placeFixed() {
        for activity in waiting.sorted() where problem.activities[activity].isPinned {
            waiting.remove(activity)
            assignment.place(activity, at: problem.activities[activity].starts[0])
        }
        for activity in waiting.sorted() where domains.range(of: activity).count == 1 {
            guard let offer = assignment.offers(to: activity, among: domains.range(of: activity)).first else {
                continue
            }
            waiting.remove(activity)
            assignment.place(activity, at: offer.start)
        }
    }

    private mutating func placeWaiting() {
        var best = assignment.starts
        // Only differences count: placing lightens, putting out weighs again.
        var (leftOut, leastLeftOut) = (0, 0)
        var vain = 0
        while vain < Self.patience, let activity = mostUrgent() {
            waiting.remove(activity)
            if let start = options[activity]?.best {
                place(activity, at: start)
            } else if let (start, others) = leastHarm(for: activity) {
                evict(others)
                place(activity, at: start)
                leftOut += others.reduce(0) { $0 + problem.activities[$1].weight }
                vain += 1
            } else {
                // Pinned ones hold all its places.
                continue
            }
            leftOut -= problem.activities[activity].weight
            if leftOut < leastLeftOut { (best, leastLeftOut, vain) = (assignment.starts, leftOut, 0) }
        }
        assignment.restore(best)
        waiting = []
        options = [:]
    }

    private mutating func place(_ activity: Int, at start: Int) {
        assignment.place(activity, at: start)
        forget(touching: activity, at: start)
    }

    private mutating func evict(_ activities: Set<Int>) {
        for activity in activities.sorted() {
            guard let start = assignment.remove(activity) else { continue }
            evictions[activity] += 1
            waiting.insert(activity)
            forget(touching: activity, at: start)
        }
    }

    /// The place for which those must go who weigh least, by what they weigh and how often they were put out, and who
    /// they are; nothing when pinned ones hold every place.
    private func leastHarm(for activity: Int) -> (start: Int, victims: Set<Int>)? {
        typealias Rank = (harm: Int, price: Int, start: Int)
        var least: (rank: Rank, victims: Set<Int>)?
        for index in domains.range(of: activity) {
            let start = problem.activities[activity].starts[index]
            guard let victims = Blockers(of: activity, at: start, in: assignment).victims(harm: harm) else { continue }
            let rank: Rank = (
                victims.reduce(0) { $0 + (harm(of: $1) ?? 0) },
                assignment.price(activity, at: start, own: problem.activities[activity].costs[index]), start
            )
            if least.map({ rank < $0.rank }) ?? true { least = (rank, victims) }
        }
        return least.map { ($0.rank.start, $0.victims) }
    }

    private func harm(of activity: Int) -> Int? {
        problem.activities[activity].isPinned ? nil : problem.activities[activity].weight * (1 + evictions[activity])
    }
}

// MARK: - Whose turn it is

extension Search {
    /// What an activity without a place could still have.
    private struct Options {
        /// The cheapest free place, the earliest of equals; nothing when none is free.
        let best: Int?
        /// How many places are free.
        let count: Int
        /// What it would cost, all in all, to get the second, third or fourth place instead of the best.
        let regret: Int
    }

    /// Who has few places left goes first, then who would lose most by waiting, then who has less choice.
    private mutating func mostUrgent() -> Int? {
        typealias Rank = (few: Int, regret: Int, count: Int, index: Int)
        var first: Rank?
        for activity in waiting {
            let options = self.options[activity] ?? reckon(activity)
            let rank: Rank = (min(options.count, 3), -options.regret, options.count, activity)
            if first.map({ rank < $0 }) ?? true { first = rank }
        }
        return first?.index
    }

    private mutating func reckon(_ activity: Int) -> Options {
        let offers = assignment.offers(to: activity, among: domains.range(of: activity))
        var cheapest: [Offer] = []
        for offer in offers where cheapest.count < 4 || offer.price < cheapest[3].price {
            cheapest.insert(offer, at: cheapest.firstIndex { offer.price < $0.price } ?? cheapest.count)
            if cheapest.count > 4 { cheapest.removeLast() }
        }
        let options = Options(
            best: cheapest.first?.start, count: offers.count,
            regret: cheapest.reduce(0) { $0 + $1.price - cheapest[0].price })
        self.options[activity] = options
        return options
    }

    /// What was reckoned for those who are bound to an activity holds no longer once that is placed or put out.
    private mutating func forget(touching activity: Int, at start: Int) {
        let ties = assignment.ties
        for precedence in ties.precedences[activity] {
            options[precedence.before] = nil
            options[precedence.after] = nil
        }
        for spacing in ties.spacings[activity] {
            for other in problem.spacings[spacing].activities { options[other] = nil }
        }
        // A place and a load reach no further than the week they lie in.
        let reach = (start - 14)...(start + problem.activities[activity].length + 14)
        let neighbours =
            problem.activities[activity].needs.map { ties.users[$0] }
            + ties.loads[activity].map { problem.loads[$0].activities }
            + ties.travels[activity].map { problem.travels[$0].activities }
        for other in neighbours.joined() where options[other] != nil {
            let starts = problem.activities[other].starts
            guard let first = starts.first, let last = starts.last else { continue }
            if (first...(last + problem.activities[other].length)).overlaps(reach) { options[other] = nil }
        }
    }
}

// MARK: - The end

extension Search {
    /// Lets each activity in turn look for a cheaper place, until none finds one; who was left out tries again.
    private mutating func settle() {
        var isSettled = false
        while !isSettled {
            isSettled = true
            for activity in problem.activities.indices
            where !problem.activities[activity].isPinned && domains.obstacles[activity] == nil {
                let before = assignment.remove(activity)
                guard let after = reckon(activity).best ?? before else { continue }
                assignment.place(activity, at: after)
                if after != before { isSettled = false }
            }
        }
    }

    private var solution: Solution {
        var obstacles = domains.obstacles
        for activity in problem.activities.indices
        where assignment.starts[activity] == nil && obstacles[activity] == nil {
            obstacles[activity] = obstacle(to: activity)
        }
        return Solution(starts: assignment.starts, obstacles: obstacles, cost: problem.cost(of: assignment.starts))
    }

    /// What closes most of the places an activity could have had, and who does it.
    private func obstacle(to activity: Int) -> Obstacle {
        let (starts, range) = (problem.activities[activity].starts, domains.range(of: activity))
        let blockers = range.map { Blockers(of: activity, at: starts[$0], in: assignment) }
        // Places beyond the range are closed by order alone, wherever the others stand.
        let isNarrowed = range.count < starts.count
        let neighbours = assignment.ties.precedences[activity].flatMap { [$0.before, $0.after] }
        let ordering = Set(blockers.flatMap(\.ordering) + (isNarrowed ? neighbours : [])).subtracting([activity])

        let taken = blockers.count { !$0.crowds.isEmpty }
        let ordered = blockers.count { !$0.ordering.isEmpty } + starts.count - range.count
        let crowded = blockers.count { !$0.crowding.isEmpty }
        if taken >= max(ordered, crowded) { return .taken(by: Set(blockers.flatMap(\.taking)).sorted()) }
        return ordered >= crowded
            ? .order(with: ordering.sorted()) : .spacing(from: Set(blockers.flatMap(\.crowding)).sorted())
    }
}
