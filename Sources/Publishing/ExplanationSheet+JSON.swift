import Days
import Planning
import Programmes

extension ExplanationSheet {
    /// As JSON: `sheet` (`explanation`), `programme`, `id`, `title`, `standing` (`placed`, `unplaced`, `without-subject`),
    /// `funnel` (`{from, to, total, owner, steps, possible, possibleDays, workedRestDays}`), `placement` and `impasse`,
    /// of which at most one is there.
    ///
    /// It holds the reasons of busy times, and is for the planner alone.
    public var json: JSONValue {
        [
            "sheet": "explanation", "programme": .string(source.programme.id), "id": .string(id.description),
            "title": source.words { $0.title(of: id) }, "standing": .string(standing),
            "funnel": explanation.funnel.map(json) ?? .null, "placement": placement.map(json) ?? .null,
            "impasse": impasse.map(json) ?? .null,
        ]
    }

    private var standing: String {
        switch explanation.standing {
        case .placed: "placed"
        case .unplaced: "unplaced"
        case .withoutSubject: "without-subject"
        }
    }

    private var impasse: Impasse? {
        if case .unplaced(let impasse) = explanation.standing { impasse } else { nil }
    }

    private func json(_ funnel: Funnel) -> JSONValue {
        [
            "from": JSONValue(funnel.days.lowerBound), "to": JSONValue(funnel.days.upperBound),
            "total": .number(funnel.total), "owner": .string(funnel.owner.rawValue),
            "steps": JSONValue(funnel.steps, json), "possible": .number(funnel.possible.count),
            "possibleDays": JSONValue(funnel.possible) { JSONValue($0) },
            "workedRestDays": JSONValue(funnel.workedRestDays) { JSONValue($0.date) },
        ]
    }

    private func json(_ step: Funnel.Step) -> JSONValue {
        [
            "reason": .string(step.reason.rawValue), "count": .number(step.days.count),
            "days": JSONValue(step.days) { JSONValue($0) },
            "hindrances": JSONValue(step.hindrances, source.json),
        ]
    }

    private func json(_ placement: Placement) -> JSONValue {
        let prefer = placement.occurrence.window.prefer
        return [
            "day": JSONValue(placement.occurrence.day), "lastDay": JSONValue(placement.occurrence.lastDay),
            "prefer": JSONValue(prefer), "basis": .string(placement.basis.kind),
            "tentative": .bool(placement.occurrence.isTentative),
            "chosen": source.json(placement.chosen, of: id, prefer: prefer),
            "hindrances": JSONValue(placement.hindrances, source.json),
            "closedCheaper": JSONValue(placement.closedCheaper, json),
            "next": JSONValue(placement.next) { source.json($0, of: id, prefer: prefer) },
            "displaces": JSONValue(placement.displaces, json),
            "displacedBy": JSONValue(placement.displacedBy, json),
            "estimates": JSONValue(placement.estimates) { source.json(.dayOff($0)) },
        ]
    }

    private func json(_ displacement: Displacement) -> JSONValue {
        [
            "displaced": .string(displacement.displaced.description), "by": .string(displacement.by.description),
            "wanted": source.json(displacement.wanted, of: displacement.displaced),
            "price": .number(displacement.price),
        ]
    }

    private func json(_ impasse: Impasse) -> JSONValue {
        [
            "demands": JSONValue(impasse.demands) { source.json($0) },
            "owner": JSONValue(impasse.owner?.rawValue),
            "waysOut": JSONValue(impasse.waysOut) { source.json($0, for: id) },
        ]
    }
}
