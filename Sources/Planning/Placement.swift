public import Days

/// Why an occurrence stands at its place: what holds it there, what that costs, what would have been next, and who
/// keeps whom from a better one.
public struct Placement: Hashable, Sendable {
    /// The occurrence.
    public let occurrence: Occurrence
    /// What holds it there.
    public let basis: Basis
    /// What the place costs: what the whole plan would save, were the occurrence not in it.
    public let chosen: PricedPlace
    /// What forbids the place; empty except where a person, a release or the past holds it there all the same.
    public let hindrances: [Hindrance]
    /// The days of the window that would cost less and are closed, by what closes them.
    public let closedCheaper: [Funnel.Step]
    /// The cheapest other place, the earliest of equals; where it is the other session of the same day, also the cheapest
    /// on another day. Empty where nothing else is possible.
    public let next: [PricedPlace]
    /// Whom it keeps from a place that would cost that one less, by identity.
    public let displaces: [Displacement]
    /// Who keeps it from a place that would cost it less, by identity.
    public let displacedBy: [Displacement]
    /// The days off it rests on that are only estimated, in order.
    public let estimates: [DayOff]

    /// What holds an occurrence at its place.
    public enum Basis: Hashable, Sendable {
        /// It has taken place there.
        case held
        /// A release had it there, and that day is past.
        case past
        /// A person has fixed it, as a choice, as a fact of another body's, or by force.
        case pinned(Pin)
        /// The last release has confirmed that place.
        case released
        /// Nothing: the planner chose it.
        case draft
    }
}

/// Who is kept from a cheaper place by whom, and what that costs.
public struct Displacement: Hashable, Sendable {
    /// Who would stand elsewhere, were the other one not in the plan and all others where they are.
    public let displaced: Occurrence.ID
    /// Who is in the way.
    public let by: Occurrence.ID
    /// Where the displaced one would stand: the cheapest place, the earliest of equals.
    public let wanted: HalfDay
    /// What it pays for standing where it stands instead, 1 or more.
    public let price: Int

    /// Makes a displacement.
    public init(of displaced: Occurrence.ID, by other: Occurrence.ID, wanted: HalfDay, price: Int) {
        self.displaced = displaced
        by = other
        self.wanted = wanted
        self.price = price
    }
}

// MARK: - Finding the reasons

extension Placement {
    /// The reasons for the place of an occurrence of a plan.
    init(of occurrence: Occurrence, _ funnel: Funnel?, _ neighbourhood: Neighbourhood, in plan: Plan) {
        let circumstances = neighbourhood.circumstances
        let chosen = neighbourhood.priced(occurrence.start)
        self.occurrence = occurrence
        self.chosen = chosen
        basis = circumstances.basis(of: occurrence)
        hindrances = neighbourhood.hindrances(at: occurrence.start)
        closedCheaper = (funnel?.steps ?? []).compactMap { $0.cheaper(than: chosen.cost, neighbourhood) }
        next = Self.next(to: occurrence, neighbourhood)
        displaces = circumstances.displaced(by: occurrence, neighbourhood.neighbours, in: plan)
        displacedBy = circumstances.displacing(occurrence, neighbourhood, in: plan)
        estimates = occurrence.estimatedDaysOff.compactMap(circumstances.calendar.dayOff(on:))
    }

    private static func next(to occurrence: Occurrence, _ neighbourhood: Neighbourhood) -> [PricedPlace] {
        guard let best = neighbourhood.cheapest(where: { $0 != occurrence.start }) else { return [] }
        guard best.place.day == occurrence.day else { return [best] }
        return [best] + [neighbourhood.cheapest { $0.day != occurrence.day }].compactMap(\.self)
    }
}

extension Funnel.Step {
    /// The same with only those days on which a place would cost less than so much; nothing where there are none.
    fileprivate func cheaper(than cost: Int, _ neighbourhood: Neighbourhood) -> Funnel.Step? {
        let cheaper = days.filter { day in
            neighbourhood.leastCost(on: day) < cost
                && neighbourhood.starts(on: day).contains { neighbourhood.cost(at: $0) < cost }
        }
        guard !cheaper.isEmpty else { return nil }
        let found = cheaper.flatMap(neighbourhood.starts).flatMap(neighbourhood.hindrances)
        return Funnel.Step(reason: reason, days: cheaper, hindrances: hindrances.filter(Set(found).contains))
    }
}

extension Circumstances {
    /// What holds an occurrence at its place.
    func basis(of occurrence: Occurrence) -> Placement.Basis {
        let id = occurrence.id
        if commitments.held[id] != nil { return .held }
        if commitments.historicPlace(of: id) != nil { return .past }
        if let pin = commitments.pins[id] { return .pinned(pin) }
        return commitments.confirmedPlace(of: id) == occurrence.start ? .released : .draft
    }

    /// Whether a person, a release or the past holds an occurrence where it stands, so that nobody displaces it.
    private func isHeld(_ occurrence: Occurrence) -> Bool { basis(of: occurrence) != .draft }

    /// Which of an occurrence's neighbours it keeps from a cheaper place.
    fileprivate func displaced(
        by occurrence: Occurrence, _ neighbours: Set<Occurrence.ID>, in plan: Plan
    ) -> [Displacement] {
        plan.occurrences.filter { neighbours.contains($0.id) && !$0.isDeadline }.sorted { $0.id < $1.id }
            .compactMap { displacement(of: $0, by: occurrence.id, in: plan) }
    }

    /// Which neighbours keep an occurrence from a cheaper place.
    fileprivate func displacing(
        _ occurrence: Occurrence, _ neighbourhood: Neighbourhood, in plan: Plan
    ) -> [Displacement] {
        guard !occurrence.isDeadline else { return [] }
        return neighbourhood.neighbours.sorted().compactMap { displacement(of: occurrence, by: $0, in: plan) }
    }

    /// Whether one occurrence keeps another from a cheaper place: one that is the cheapest without it, and with it
    /// closed, or no cheaper than where the other stands.
    private func displacement(of occurrence: Occurrence, by other: Occurrence.ID, in plan: Plan) -> Displacement? {
        guard !isHeld(occurrence), let demand = demand(of: occurrence.id) else { return nil }
        let bound = Neighbourhood(of: demand, in: plan, under: self)
        let present = bound.cost(at: occurrence.start)
        guard present > 0 else { return nil }
        let free = Neighbourhood(of: demand, in: plan, without: [other], under: self)
        let freePresent = free.cost(at: occurrence.start)
        guard let best = free.cheapest(below: freePresent) else { return nil }
        let isClosed = !bound.hindrances(at: best.place).isEmpty
        guard isClosed || bound.cost(at: best.place) >= present else { return nil }
        return Displacement(of: occurrence.id, by: other, wanted: best.place, price: freePresent - best.cost)
    }
}
