import Days
public import Planning
public import Programmes

/// Who is meant by the references of a programme, for an occurrence or for what several units share.
public struct Parties: Sendable {
    /// A body, a unit or a group that a reference comes to.
    public enum Party: Hashable, Sendable {
        case body(Body.ID)
        case unit(Unit.ID)
        case group(String)
    }

    private let bodies: [Body.ID: Body]
    private let units: [Unit.ID: Unit]
    private let groups: [String: BodyGroup]
    private let obligations: [Obligation.ID: Obligation]
    /// Where each unit stands in the programme.
    private let positions: [Unit.ID: Int]
    /// The units that have a body.
    private let unitsOfBodies: [Body.ID: [Unit.ID]]

    /// The parties of a programme; of names given twice, the first holds.
    public init(_ programme: Programme) {
        bodies = Dictionary(programme.bodies.map { ($0.id, $0) }) { first, _ in first }
        units = Dictionary(programme.units.map { ($0.id, $0) }) { first, _ in first }
        groups = Dictionary(programme.groups.map { ($0.id, $0) }) { first, _ in first }
        obligations = Dictionary(programme.obligations.map { ($0.id, $0) }) { first, _ in first }
        positions = Dictionary(programme.units.enumerated().map { ($1.id, $0) }) { first, _ in first }
        unitsOfBodies = Dictionary(
            grouping: programme.units.flatMap { unit in unit.bodies.values.map { ($0, unit.id) } }, by: \.0
        )
        .mapValues { $0.map(\.1) }
    }

    /// The body of that name.
    public func body(_ id: Body.ID) -> Body? { bodies[id] }

    /// The unit of that name.
    public func unit(_ id: Unit.ID) -> Unit? { units[id] }

    /// The group of that name.
    public func group(_ id: String) -> BodyGroup? { groups[id] }

    /// The obligation of that name.
    public func obligation(_ id: Obligation.ID) -> Obligation? { obligations[id] }

    /// Whom a reference means in an occurrence; groups stay whole.
    ///
    /// Where `units` share the occurrence, a reference to its unit means each of them.
    public func parties(of reference: BodyReference, in id: Occurrence.ID, sharedBy units: [Unit.ID] = []) -> [Party] {
        let own = id.unit.map { [$0] } ?? units
        switch reference {
        case .body(let body): return [.body(body)]
        case .group(let group): return [.group(group)]
        // Where it is for a body, that body is what a unit and its bodies would be.
        case .unit: return id.body.map { [.body($0)] } ?? own.map(Party.unit)
        case .ofUnit(let role):
            return id.body.map { [.body($0)] } ?? own.compactMap { self.units[$0]?.bodies[role] }.map(Party.body)
        case .itself: return id.body.map { [.body($0)] } ?? own.map(Party.unit)
        case .others:
            guard case .eachBody(let bodies) = obligations[id.obligation]?.schedule?.scope else { return [] }
            return bodies.filter { $0 != id.body }.map(Party.body)
        }
    }

    /// Whether a unit, or one of its bodies, is meant by a reference.
    public func concerns(_ unit: Unit, _ reference: BodyReference, in id: Occurrence.ID) -> Bool {
        parties(of: reference, in: id).contains { party in
            switch party {
            case .unit(let other): other == unit.id
            case .body(let body): unit.bodies.values.contains(body)
            case .group(let name):
                groups[name].map { group in
                    group.units.contains(unit.id) || group.bodies.contains(where: unit.bodies.values.contains)
                } ?? false
            }
        }
    }

    /// Whether an occurrence is a unit's own, or its bodies lead it, coordinate it, take part in it or receive it.
    public func concerns(_ unit: Unit, _ id: Occurrence.ID) -> Bool {
        if id.unit == unit.id { return true }
        if let body = id.body, unit.bodies.values.contains(body) { return true }
        return references(in: id).contains { concerns(unit, $0, in: id) }
    }

    /// The units that an occurrence concerns, in the programme's order.
    public func concerned(by id: Occurrence.ID) -> [Unit] {
        var found = Set(id.unit.map { [$0] } ?? [])
        func add(_ body: Body.ID) { found.formUnion(unitsOfBodies[body] ?? []) }
        id.body.map(add)
        for party in references(in: id).flatMap({ parties(of: $0, in: id) }) {
            switch party {
            case .unit(let unit): found.insert(unit)
            case .body(let body): add(body)
            case .group(let name):
                found.formUnion(groups[name]?.units ?? [])
                groups[name]?.bodies.forEach(add)
            }
        }
        return found.compactMap { id in positions[id].map { ($0, id) } }.sorted { $0.0 < $1.0 }.compactMap { units[$1] }
    }

    private func references(in id: Occurrence.ID) -> [BodyReference] {
        guard let roles = obligations[id.obligation]?.roles else { return [] }
        return roles.leads + roles.coordinates + roles.takesPart + roles.receives
    }
}
