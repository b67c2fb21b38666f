import Days
import Programmes

/// Looks for single changes that give an occurrence a place, and tries each with the planner.
struct WaysOut {
    let neighbourhood: Neighbourhood
    let circumstances: Circumstances
    let demand: Demand
    private let plan: Plan

    /// So many others are tried to be moved, the cheapest moves first; more would not be read.
    private static let movesTried = 3
    /// How many days before and after its window are looked at.
    private static let reach = 366

    /// Ways out for the occurrence of a neighbourhood, which has no place in the plan.
    init(_ neighbourhood: Neighbourhood, in plan: Plan) {
        self.neighbourhood = neighbourhood
        self.plan = plan
        circumstances = neighbourhood.circumstances
        demand = neighbourhood.demand
    }

    /// All that the planner confirms, the cheapest first.
    var all: [WayOut] {
        let free = neighbourhood.cheapest() == nil ? [] : [tried(.planAgain, under: circumstances)]
        return (free + windows + [spacing] + orders + deputies + withoutNeeds + busyTimes + moves).compactMap(\.self)
            .sorted(by: WayOut.isCheaper)
    }
}

// MARK: - Trying

extension WaysOut {
    /// The way out as the planner takes it: all others keep their places but one that moves; nothing when the occurrence
    /// finds no place, or another one is put out, or something breaks.
    func tried(_ change: WayOut.Change, under changed: Circumstances) -> WayOut? {
        var commitments = changed.commitments
        for occurrence in plan.occurrences where commitments.fixedPlace(of: occurrence.id) == nil {
            commitments.pins[occurrence.id] = Pin(occurrence.start, .choice(note: nil))
        }
        var moved: (id: Occurrence.ID, from: HalfDay, to: HalfDay)?
        if case .move(let other, let from, let to, _) = change {
            moved = (other, from, to)
            commitments.released[other] = nil
            commitments.pins[other] = Pin(to, .choice(note: nil))
        }
        let trial = Planner(changed.with(commitments)).plan()
        guard let placed = trial.occurrences.first(where: { $0.id == demand.id }),
            Set(trial.conflicts).isSubset(of: plan.conflicts),
            Set(trial.unplaced.map(\.id)).isSubset(of: plan.unplaced.map(\.id))
        else { return nil }
        return WayOut(change: change, place: placed.start, price: price(of: placed.start, moved, under: changed))
    }

    /// What the plan costs more with the occurrence at a place and another one moved.
    private func price(
        of place: HalfDay, _ moved: (id: Occurrence.ID, from: HalfDay, to: HalfDay)?, under changed: Circumstances
    ) -> Int {
        guard let own = changed.demand(of: demand.id) else { return 0 }
        guard let moved, let other = changed.demand(of: moved.id) else {
            return Neighbourhood(of: own, in: plan, under: changed).cost(at: place)
        }
        let before = Neighbourhood(of: other, in: plan, under: changed).cost(at: moved.from)
        let alone = Neighbourhood(of: own, in: plan, without: [moved.id], under: changed).cost(at: place)
        return alone + after(own, at: place, other, under: changed).cost(at: moved.to) - before
    }

    /// The neighbourhood of another occurrence once this one stands at a place.
    private func after(
        _ own: Demand, at place: HalfDay, _ other: Demand, under changed: Circumstances
    ) -> Neighbourhood {
        let placed = Planner(changed).occurrence(of: own, at: place.index)
        return Neighbourhood(
            of: other, among: plan.occurrences.filter { $0.id != other.id } + [placed], under: changed)
    }
}

// MARK: - Window and spacing

extension WaysOut {
    /// The least longer window to either side; none where the clause sets the window.
    private var windows: [WayOut?] {
        guard let window = demand.window, window.owner == .ours else { return [] }
        let places = candidates { requirement in
            switch requirement {
            case .window: true
            case .dueDay: demand.isDeadline
            default: false
            }
        }
        let later = places.first { lastDay(from: $0) > window.closes }.map { place in
            let closes = lastDay(from: place)
            return (opens: window.opens, closes: closes, days: window.closes.distance(to: closes))
        }
        let earlier = places.last { demand.isDeadline ? $0.day < window.closes : $0.day < window.opens }.map { place in
            let closes = demand.isDeadline ? place.day : window.closes
            let reference = demand.isDeadline ? window.closes : window.opens
            return (
                opens: min(window.opens, place.day), closes: closes, days: reference.distance(to: place.day)
            )
        }
        return [later, earlier].compactMap(\.self).map { opens, closes, days in
            let prefer = demand.isDeadline ? closes : min(max(window.prefer, opens), closes)
            let longer = Window(
                opens: opens, closes: closes, prefer: prefer, dataUntil: window.dataUntil, owner: window.owner)
            let changed = circumstances.replacing([demand.with(window: longer)])
            return tried(.window(from: window, to: longer, days: days), under: changed)
        }
    }

    /// The greatest spacing that leaves a place, 1 or more.
    private var spacing: WayOut? {
        guard let least = demand.schedule.spacing, let days = neighbourhood.days else { return nil }
        let gaps = days.flatMap(neighbourhood.starts).filter { place in
            neighbourhood.hindrances(at: place).allSatisfy { if case .tooNear = $0 { true } else { false } }
        }.compactMap(neighbourhood.leastGap)
        guard let gap = gaps.max(), gap >= 1, gap < least else { return nil }
        let series = circumstances.demands.filter { Series(of: $0.id) == Series(of: demand.id) }
        let changed = series.map { member in
            var schedule = member.schedule
            schedule.spacing = gap
            return member.with(schedule)
        }
        return tried(.spacing(from: least, to: gap), under: circumstances.replacing(changed))
    }

    /// The places around the window that break demands of a sort alone, at least one, in order of time.
    private func candidates(breakingOnly isMeant: (Requirement) -> Bool) -> [HalfDay] {
        guard let days = neighbourhood.days, let bounds = circumstances.programme.plannable else { return [] }
        let first = max(days.lowerBound.number - Self.reach, bounds.lowerBound.number)
        let last = min(days.upperBound.number + Self.reach, bounds.upperBound.number)
        guard first <= last else { return [] }
        return (first...last).map(Day.init(number:)).flatMap(neighbourhood.starts).filter { place in
            let unmet = neighbourhood.hindrances(at: place).compactMap(\.requirement)
            return !unmet.isEmpty && unmet.allSatisfy(isMeant)
        }
    }

    private func lastDay(from place: HalfDay) -> Day { neighbourhood.sessions(from: place).last?.day ?? place.day }
}

// MARK: - Needs and others

extension WaysOut {
    /// Doing without one need after the other.
    private var withoutNeeds: [WayOut?] {
        demand.schedule.needs.indices.map { index in
            tried({ $0.remove(at: index) }) { .doWithout($0) }
        }
    }

    /// Sending any leader of a body in the place of its head.
    private var deputies: [WayOut?] {
        demand.schedule.needs.enumerated().map { index, need in
            guard case .head(let body) = need else { return nil }
            return tried({ $0[index] = .leader(body) }) { .deputy(of: $0) }
        }
    }

    /// Needing less, and saying what is needed no more.
    private func tried(_ lessen: (inout [Need]) -> Void, change: ([String]) -> WayOut.Change) -> WayOut? {
        guard !demand.isDeadline else { return nil }
        var schedule = demand.schedule
        lessen(&schedule.needs)
        let fewer = demand.with(
            schedule, needs: Claim.all(of: schedule, for: demand.id.subject, in: circumstances.programme))
        let names = demand.needs.filter { !fewer.needs.contains($0) }.map(\.name)
        guard !names.isEmpty else { return nil }
        let changed = circumstances.replacing([fewer])
        guard Neighbourhood(of: fewer, in: plan, under: changed).cheapest() != nil else { return nil }
        return tried(change(names), under: changed)
    }

    private typealias Move = (other: Occurrence, to: HalfDay, cost: Int)

    /// Moving one other occurrence, for the cheapest of those that make room by moving.
    private var moves: [WayOut?] {
        let inTheWay = Set(
            (neighbourhood.days.map(Array.init) ?? []).flatMap(neighbourhood.starts)
                .flatMap(neighbourhood.hindrances).flatMap(\.others))
        return plan.occurrences.filter { inTheWay.contains($0.id) && !circumstances.isFact($0.id) }
            .compactMap(cheapestMove)
            .sorted { ($0.cost, $0.other.id) < ($1.cost, $1.other.id) }.prefix(Self.movesTried)
            .map { move in
                tried(
                    .move(
                        move.other.id, from: move.other.start, to: move.to, held: circumstances.basis(of: move.other)),
                    under: circumstances)
            }
    }

    /// Where another one would have to go, so that it and this occurrence together cost least.
    private func cheapestMove(of other: Occurrence) -> Move? {
        guard let its = circumstances.demand(of: other.id) else { return nil }
        let alone = Neighbourhood(of: demand, in: plan, without: [other.id], under: circumstances)
        let room = Neighbourhood(of: its, in: plan, under: circumstances)
        let before = room.cost(at: other.start)
        let rooms = room.possible.filter { $0 != other.start }.map(room.priced).cheapestFirst
        guard !rooms.isEmpty else { return nil }
        var best: Move?
        for own in alone.possible.map(alone.priced).cheapestFirst {
            // Neither becomes cheaper by where the other one goes.
            guard best.map({ own.cost + rooms[0].cost - before < $0.cost }) ?? true else { break }
            let then = after(demand, at: own.place, its, under: circumstances)
            for its in rooms {
                guard best.map({ own.cost + its.cost - before < $0.cost }) ?? true else { break }
                let cost = own.cost + then.cost(at: its.place) - before
                guard best.map({ cost < $0.cost }) ?? true, then.isPossible(its.place) else { continue }
                best = (other, its.place, cost)
            }
        }
        return best
    }
}

extension Demand {
    /// The same with another window.
    fileprivate func with(window: Window) -> Demand {
        Demand(id: id, obligation: obligation, schedule: schedule, window: window, needs: needs)
    }

    /// The same with another schedule, and other claims where they are given.
    func with(_ schedule: Schedule, needs: [Claim]? = nil) -> Demand {
        Demand(id: id, obligation: obligation, schedule: schedule, window: window, needs: needs ?? self.needs)
    }
}
