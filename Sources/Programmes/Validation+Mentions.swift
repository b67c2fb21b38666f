import Days

extension Validation {
    /// A body that is named somewhere.
    struct BodyMention {
        let body: Body.ID
        let place: Issue.Place
        /// What else could stand there.
        var others = Others.nothing

        /// What may stand in the place of a body.
        enum Others {
            case nothing
            case groups
            case units
        }
    }

    /// A word of a role, a need or an item of preparation.
    struct ReferenceMention {
        let obligation: Obligation.ID
        let reference: BodyReference
        let place: Issue.Place
        /// For whom the obligation is; nothing where it is not planned.
        let scope: Scope?

        /// The group of units that the obligation is for.
        var group: String? {
            switch scope {
            case .eachUnit(let group), .rotation(let group, _): group
            default: nil
            }
        }
    }
}

extension Validation.Subject {
    /// Every word that means a body.
    var referenceMentions: [Validation.ReferenceMention] {
        programme.obligations.flatMap { obligation in
            let schedule = obligation.schedule
            func mentions(_ references: [BodyReference], _ field: String...) -> [Validation.ReferenceMention] {
                references.enumerated().map { index, reference in
                    Validation.ReferenceMention(
                        obligation: obligation.id, reference: reference,
                        place: places[["obligations", obligation.id.rawValue] + field + ["\(index)"]],
                        scope: schedule?.scope)
                }
            }
            let roles = obligation.roles
            let inRoles =
                mentions(roles.leads, "leads") + mentions(roles.coordinates, "coordinates")
                + mentions(roles.takesPart, "takes-part") + mentions(roles.receives, "receives")
                + mentions(roles.directs, "directs") + mentions(roles.via, "via")
            let inNeeds = (schedule?.needs ?? []).enumerated().compactMap { index, need in
                need.reference.map {
                    Validation.ReferenceMention(
                        obligation: obligation.id, reference: $0, place: places[obligation.id, "needs", "\(index)"],
                        scope: schedule?.scope)
                }
            }
            let inPreparation = (schedule?.preparation ?? []).enumerated().flatMap { index, item in
                mentions(item.by, "preparation", "\(index)", "by")
            }
            return inRoles + inNeeds + inPreparation
        }
    }

    /// Every body that is named.
    var bodyMentions: [Validation.BodyMention] {
        let inObligations = referenceMentions.compactMap { mention -> Validation.BodyMention? in
            guard case .body(let body) = mention.reference else { return nil }
            return Validation.BodyMention(body: body, place: mention.place, others: .groups)
        }
        let inScopes = programme.obligations.flatMap { obligation -> [Validation.BodyMention] in
            guard case .eachBody(let bodies) = obligation.schedule?.scope else { return [] }
            return bodies.map {
                Validation.BodyMention(body: $0, place: places[obligation.id, "scope"])
            }
        }
        let inUnits = programme.units.flatMap { unit in
            unit.bodies.sorted { $0.key < $1.key }.map { part, body in
                Validation.BodyMention(
                    body: body, place: places["units", unit.id.rawValue, "bodies", part])
            }
        }
        let inBodies = programme.bodies.compactMap { body in
            body.successor.map {
                Validation.BodyMention(
                    body: $0, place: places["bodies", body.id.rawValue, "successor"])
            }
        }
        return inObligations + inScopes + inUnits + inBodies + membersOfGroups
    }

    private var membersOfGroups: [Validation.BodyMention] {
        programme.groups.flatMap { group in
            group.bodies.map { body in
                Validation.BodyMention(
                    body: body, place: places["groups", group.id, "member", body.rawValue], others: .units)
            }
        }
    }

    /// Every obligation that is named.
    var obligationMentions: [(id: Obligation.ID, place: Issue.Place)] {
        programme.obligations.flatMap { obligation in
            var mentions: [(id: Obligation.ID, place: Issue.Place)] = []
            if let follows = obligation.follows { mentions.append((follows, places[obligation.id, "follows"])) }
            if case .covered(let by, _) = obligation.timing {
                mentions += by.enumerated().map { ($0.element, places[obligation.id, "covered-by", "\($0.offset)"]) }
            }
            mentions += (obligation.schedule?.after ?? []).enumerated().map { index, order in
                (order.obligation, places[obligation.id, "after", "\(index)", "obligation"])
            }
            return mentions
        }
    }
}

extension Need {
    /// Whose person it needs.
    fileprivate var reference: BodyReference? {
        switch self {
        case .head(let reference), .leader(let reference): reference
        case .team, .room: nil
        }
    }
}
