import Days
import Programmes

/// The problem that a programme poses, whom its activities stand for, and what needs no search to be answered.
struct Statement {
    /// What is left to search.
    private(set) var problem = Problem(activities: [])
    /// The demand behind each activity, in the same order.
    private(set) var demands: [Demand] = []
    /// What has no place whatever the others do.
    private(set) var unplaced: [Unplaced] = []
    /// What has no subject on any of its days.
    private(set) var withoutSubject: [WithoutSubject] = []

    /// States the problem; what is fixed stays on its session, or on its day if it is a deadline, and so does what is kept.
    init(_ circumstances: Circumstances, keeping kept: [Occurrence.ID: HalfDay] = [:]) {
        let commitments = circumstances.commitments
        let claims = Set(circumstances.demands.flatMap(\.needs)).sorted()
        let resources = Dictionary(uniqueKeysWithValues: claims.enumerated().map { ($1, $0) })
        let units = Set(circumstances.demands.compactMap(\.id.unit)).sorted()
        let places = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
        var activities: [Problem.Activity] = []

        for demand in circumstances.demands {
            let fixed = commitments.fixedPlace(of: demand.id) ?? kept[demand.id]
            let answer =
                fixed.map { circumstances.place(demand, pinnedTo: $0) } ?? circumstances.places(for: demand)
            switch answer {
            case .nowhere(let reason):
                unplaced.append(
                    Unplaced(demand.id, window: circumstances.window(of: demand) ?? demand.window, because: reason))
            case .withoutSubject(let day):
                let until = circumstances.end(of: demand.id.subject).flatMap { $0 < day ? $0 : nil }
                withoutSubject.append(WithoutSubject(demand.id, day: day, until: until))
            case .places(let starts):
                activities.append(
                    Problem.Activity(
                        demand.id.description, length: demand.schedule.length, starts: starts,
                        costs: starts.map { circumstances.cost(of: demand, at: $0) },
                        needs: demand.isDeadline ? [] : demand.needs.compactMap { resources[$0] }.sorted(),
                        weight: demand.force, isPinned: fixed != nil,
                        published: commitments.confirmedPlace(of: demand.id)?.index,
                        place: demand.isDeadline ? nil : demand.id.unit.flatMap { places[$0] }))
                demands.append(demand)
            }
        }
        problem = Problem(
            activities: activities,
            resources: claims.map { Problem.Resource($0.name, $0.kind, capacity: $0.capacity) },
            precedences: precedences(of: activities, circumstances), spacings: spacings,
            loads: loads(of: activities, claims, perWeek: circumstances.programme.gatheringsPerWeek),
            travels: travels(of: activities, claims),
            distances: distances(between: activities, beside: circumstances.neighbours),
            allowedMoves: commitments.allowedMoves)
    }
}

// MARK: - What binds occurrences together

extension Statement {
    /// A fact binds those who can yield to it; whom it leaves no day keeps its own.
    private func precedences(
        of activities: [Problem.Activity], _ circumstances: Circumstances
    ) -> [Problem.Precedence] {
        Orders(demands).pairs.compactMap { pair in
            let greatest = pair.order.atMost ?? Problem.Precedence.unboundedGap
            let gap = pair.order.atLeast...max(pair.order.atLeast, greatest)
            let (before, after) = (activities[pair.before], activities[pair.after])
            let isPossible = before.starts.contains { start in
                after.starts.contains { gap.contains(($0 >> 1) - before.lastDay(from: start)) }
            }
            let touchesFact = [pair.before, pair.after].contains { circumstances.isFact(demands[$0].id) }
            guard isPossible || !touchesFact else { return nil }
            return Problem.Precedence(pair.before, before: pair.after, gap: gap)
        }
    }

    private var spacings: [Problem.Spacing] {
        let spaced = demands.indices.filter { demands[$0].schedule.spacing != nil }
        let series = Dictionary(grouping: spaced) { Series(of: demands[$0].id) }
        return series.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.map { members in
            Problem.Spacing(members, days: demands[members[0]].schedule.spacing ?? 0)
        }
    }

    /// The gatherings that each body sends a delegation to.
    private func loads(
        of activities: [Problem.Activity], _ claims: [Claim], perWeek: Int
    ) -> [Problem.Load] {
        users(of: activities, claims) { $0.kind == .delegations }
            .filter { $0.count > perWeek }
            .map { Problem.Load($0, perWeek: perWeek, price: Price.fullWeek) }
    }

    /// The gatherings in stated places that one person or one team goes to.
    private func travels(of activities: [Problem.Activity], _ claims: [Claim]) -> [Problem.Travel] {
        users(of: activities, claims) { $0.kind == .person || $0.kind == .team }
            .map { $0.filter { activities[$0].place != nil } }
            .filter { $0.count > 1 }
            .map { Problem.Travel($0, price: Price.secondPlace) }
    }

    /// What gatherings wish to have between them, where their places can come nearer, or be farther, than that.
    private func distances(
        between activities: [Problem.Activity], beside: [Unit.ID: Set<Unit.ID>]
    ) -> [Problem.Distance] {
        func days(_ index: Int) -> ClosedRange<Int> {
            let starts = activities[index].starts
            return activities[index].days(from: starts[0], through: starts[starts.count - 1])
        }
        return Wishes(demands, beside: beside).pairs.compactMap { pair in
            let price = pair.wish.price
            guard price.canCost(within: days(pair.one), and: days(pair.other)) else { return nil }
            return Problem.Distance(pair.one, pair.other, price)
        }
    }

    private func users(
        of activities: [Problem.Activity], _ claims: [Claim], where isWanted: (Claim) -> Bool
    ) -> [[Int]] {
        var users = [[Int]](repeating: [], count: claims.count)
        for (index, activity) in activities.enumerated() {
            for need in activity.needs where isWanted(claims[need]) { users[need].append(index) }
        }
        return users
    }
}
