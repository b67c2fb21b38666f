import Days

/// Why an occurrence stands where it stands, or why it stands nowhere.
public struct Explanation: Hashable, Sendable {
    /// The occurrence.
    public let id: Occurrence.ID
    /// The days of its window and what closes them; nothing where the calendar has no such window.
    public let funnel: Funnel?
    /// Whether and why it has a place.
    public let standing: Standing

    /// Whether and why an occurrence has a place.
    public enum Standing: Hashable, Sendable {
        /// It has one, for these reasons.
        case placed(Placement)
        /// It has none, for these reasons.
        case unplaced(Impasse)
        /// Its unit or body does not exist on its day.
        case withoutSubject(WithoutSubject)
    }

    /// Whether it has a place.
    public var isPlaced: Bool {
        if case .placed = standing { true } else { false }
    }
}

extension Circumstances {
    /// Why an occurrence of a plan stands where it does, or has no place; nothing for what the plan does not speak of.
    public func explanation(of id: Occurrence.ID, in plan: Plan) -> Explanation? {
        guard let demand = demand(of: id) else { return nil }
        let neighbourhood = Neighbourhood(of: demand, in: plan, under: self)
        let funnel = Funnel(neighbourhood)
        if let occurrence = plan.occurrences.first(where: { $0.id == id }) {
            let placement = Placement(of: occurrence, funnel, neighbourhood, in: plan)
            return Explanation(id: id, funnel: funnel, standing: .placed(placement))
        }
        if let gone = plan.withoutSubject.first(where: { $0.id == id }) {
            return Explanation(id: id, funnel: funnel, standing: .withoutSubject(gone))
        }
        guard plan.unplaced.contains(where: { $0.id == id }) else { return nil }
        return Explanation(id: id, funnel: funnel, standing: .unplaced(Impasse(neighbourhood, in: plan)))
    }
}
