import Days
import Programmes

/// The others of a plan that need a person, delegation, team or room that an occurrence needs.
struct Rivals {
    /// What they need.
    let claim: Claim
    /// They, in the order of the plan.
    let occurrences: [Occurrence]
    private let bySession: [HalfDay: [Occurrence.ID]]

    private init(_ claim: Claim, _ occurrences: [Occurrence]) {
        self.claim = claim
        self.occurrences = occurrences
        bySession = Dictionary(
            grouping: occurrences.flatMap { occurrence in occurrence.sessions.map { ($0, occurrence.id) } }, by: \.0
        ).mapValues { $0.map(\.1).sorted() }
    }

    /// The rivals of a gathering for each of its claims, in the order of claims.
    static func all(of demand: Demand, among others: [Occurrence], under circumstances: Circumstances) -> [Rivals] {
        let gatherings = others.filter { !$0.isDeadline }.map { occurrence in
            (occurrence, circumstances.demand(of: occurrence.id)?.needs ?? [])
        }
        return demand.needs.map { claim in
            Rivals(claim, gatherings.filter { $0.1.contains(claim) }.map(\.0))
        }
    }

    /// The sessions in which nothing is left of the claim: one hindrance for each set of others that has it.
    func clashes(in sessions: [HalfDay]) -> [Hindrance] {
        var seen: Set<[Occurrence.ID]> = []
        return sessions.compactMap { half in
            guard let users = bySession[half], users.count >= claim.capacity, seen.insert(users).inserted else {
                return nil
            }
            return .clash(over: claim.name, capacity: claim.capacity, with: users)
        }
    }

    /// Whether nothing is left of the claim in one of these sessions.
    func areFull(in sessions: [HalfDay]) -> Bool {
        sessions.contains { (bySession[$0]?.count ?? 0) >= claim.capacity }
    }

    /// How many of them begin in a week.
    func count(in week: ISOWeek) -> Int { occurrences.count { $0.day.isoWeek == week } }

    /// Those that begin on a day in another unit than that one, in order.
    func visits(on day: Day, awayFrom unit: Unit.ID) -> [Occurrence.ID] {
        occurrences.filter { $0.day == day && $0.id.unit != nil && $0.id.unit != unit }.map(\.id).sorted()
    }
}

/// Another occurrence of a plan that must come before or after one, and by which gap.
struct Tie {
    /// The other one, where it stands.
    let other: Occurrence
    /// Whether the other one comes first.
    let isBefore: Bool
    /// The gap in calendar days.
    let order: Order

    /// How many calendar days lie between the other one and these days, in the order that is demanded.
    func days(to days: ClosedRange<Day>) -> Int {
        isBefore ? other.lastDay.distance(to: days.lowerBound) : days.upperBound.distance(to: other.day)
    }

    /// What it keeps from taking these days: nothing when the gap is kept.
    func hindrance(to days: ClosedRange<Day>) -> Hindrance? {
        let gap = self.days(to: days)
        guard gap < order.atLeast || order.atMost.map({ gap > $0 }) ?? false else { return nil }
        return isBefore
            ? .mustFollow(other.id, atLeast: order.atLeast, atMost: order.atMost)
            : .mustPrecede(other.id, atLeast: order.atLeast, atMost: order.atMost)
    }

    /// What binds a demand to others by order, sorted by identity.
    ///
    /// A fact binds those who can yield to it: an order with one that no place of the demand would keep is left out.
    static func all(of demand: Demand, among others: [Occurrence], under circumstances: Circumstances) -> [Tie] {
        let own = demand.id.obligation
        let wanted = Set(demand.schedule.after.map(\.obligation) + [own])
        var bound: [(demand: Demand, occurrence: Occurrence?)] = others.compactMap { occurrence in
            guard let other = circumstances.demand(of: occurrence.id) else { return nil }
            let isBound =
                wanted.contains(occurrence.id.obligation) || other.schedule.after.contains { $0.obligation == own }
            return isBound ? (other, occurrence) : nil
        }
        bound.append((demand, nil))
        bound.sort { $0.demand.id < $1.demand.id }
        return Orders(bound.map(\.demand)).pairs.compactMap { pair -> Tie? in
            if bound[pair.after].occurrence == nil, let other = bound[pair.before].occurrence {
                return Tie(other: other, isBefore: true, order: pair.order)
            }
            guard bound[pair.before].occurrence == nil, let other = bound[pair.after].occurrence else { return nil }
            return Tie(other: other, isBefore: false, order: pair.order)
        }
        .filter { !circumstances.isFact($0.other.id) || $0.canBeKept(by: demand, under: circumstances) }
    }

    private func canBeKept(by demand: Demand, under circumstances: Circumstances) -> Bool {
        guard case .places(let starts) = circumstances.places(for: demand) else { return false }
        return starts.contains { start in
            let last = HalfDay(index: start + max(demand.schedule.length, 1) - 1).day
            return hindrance(to: HalfDay(index: start).day...last) == nil
        }
    }
}
