import Programmes

/// One person, delegation, team or room that an occurrence keeps from being elsewhere.
struct Claim: Hashable, Comparable, Sendable {
    /// What is claimed, as people say it: `head of bdv-tinh-uy`, `leader of ubnd-tinh`, `team 1`, `room hoi-truong`.
    let name: String
    /// What kind of thing it is.
    let kind: Problem.Resource.Kind
    /// How many occurrences it can serve in one session.
    let capacity: Int

    /// The order of names.
    static func < (left: Self, right: Self) -> Bool { left.name < right.name }

    /// What an occurrence for `subject` claims, sorted and without repetition.
    static func all(of schedule: Schedule, for subject: Occurrence.Subject?, in programme: Programme) -> [Claim] {
        let claims = schedule.needs.flatMap { need -> [Claim] in
            switch need {
            case .head(let reference):
                // Who leads the delegation goes with it: the head is one person and one of the body's delegations.
                return named(by: reference, for: subject, scope: schedule.scope, in: programme).flatMap { body in
                    [Claim(name: "head of \(body.name)", kind: .person, capacity: 1), delegations(of: body)]
                }
            case .leader(let reference):
                return named(by: reference, for: subject, scope: schedule.scope, in: programme).map(delegations)
            case .team(let number):
                return [Claim(name: "team \(number)", kind: .team, capacity: 1)]
            case .room(let name):
                return [Claim(name: "room \(name)", kind: .room, capacity: 1)]
            }
        }
        return Set(claims).sorted()
    }

    private typealias Named = (name: String, delegations: Int)

    private static func delegations(of body: Named) -> Claim {
        Claim(name: "leader of \(body.name)", kind: .delegations, capacity: max(body.delegations, 1))
    }

    /// The bodies meant by a word in a need, for one occurrence.
    private static func named(
        by reference: BodyReference, for subject: Occurrence.Subject?, scope: Scope, in programme: Programme
    ) -> [Named] {
        func body(_ id: Body.ID) -> Named {
            (id.rawValue, programme.body(id)?.delegations ?? programme.parallelDelegations)
        }
        switch (reference, subject) {
        case (.body(let id), _):
            return [body(id)]
        case (.group(let name), _):
            return (programme.groups.first { $0.id == name }?.bodies ?? []).map(body)
        case (.ofUnit(let role), .unit(let unit)):
            return (programme.unit(unit)?.bodies[role]).map { [body($0)] } ?? []
        case (.unit, .unit(let unit)):
            return [(unit.rawValue, programme.parallelDelegations)]
        case (.itself, .body(let id)), (.unit, .body(let id)), (.ofUnit, .body(let id)):
            return [body(id)]
        case (.others, .body(let id)):
            guard case .eachBody(let bodies) = scope else { return [] }
            return bodies.filter { $0 != id }.map(body)
        case (.ofUnit, _), (.unit, _), (.itself, _), (.others, _):
            return []
        }
    }
}
