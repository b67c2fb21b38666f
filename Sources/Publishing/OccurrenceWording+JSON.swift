import Days
import Planning
import Programmes

// What explanations and suggestions give to programs: every reason with a stable kind, its facts, and its words.

extension PlannedProgramme {
    /// What both languages say of something: `{vi, en}`.
    func words(_ say: (OccurrenceWording) -> String) -> JSONValue {
        let words: Bilingual = both(say)
        return JSONValue(words)
    }

    /// A hindrance: `{kind, …, words}`; which other members there are depends on `kind`.
    func json(_ hindrance: Hindrance) -> JSONValue {
        JSONValue.object([.init(name: "kind", value: .string(hindrance.kind))])
            .with(facts(of: hindrance)).with(["words": words { $0.words(for: hindrance) }])
    }

    private func facts(of hindrance: Hindrance) -> JSONValue {
        switch hindrance {
        case .notOwed: [:]
        case .beforeSignature(let day), .afterHorizon(let day), .restDay(let day): ["day": JSONValue(day)]
        case .outsideWindow(let window): ["window": window.map(json) ?? .null]
        case .dayOff(let row):
            [
                "day": JSONValue(row.date), "name": JSONValue(row.name), "dayKind": .string(row.kind.rawValue),
                "status": .string(row.status.rawValue), "source": .string(row.source),
            ]
        case .closure(let day, let closure): ["day": JSONValue(day), "reason": JSONValue(closure.reason)]
        case .withoutSubject(let subject, let from, let until):
            ["subject": .string(subject.description), "from": JSONValue(from), "until": JSONValue(until)]
        case .wrongSession(let session, _): ["session": .string(session.rawValue)]
        case .notDueDay(let written, let due): ["written": JSONValue(written), "due": JSONValue(due)]
        case .busy(let time): json(time)
        case .clash(let claim, let capacity, let others):
            [
                "claim": .string(claim), "capacity": .number(capacity),
                "others": JSONValue(others) { .string($0.description) },
            ]
        case .mustFollow(let other, let atLeast, let atMost), .mustPrecede(let other, let atLeast, let atMost):
            ["other": .string(other.description), "atLeast": .number(atLeast), "atMost": JSONValue(atMost)]
        case .tooNear(let other, let days): ["other": .string(other.description), "atLeast": .number(days)]
        }
    }

    private func json(_ time: BusyTime) -> JSONValue {
        [
            "who": .string(time.who), "from": JSONValue(time.days.lowerBound), "to": JSONValue(time.days.upperBound),
            "session": JSONValue(time.session?.rawValue), "reason": JSONValue(time.reason),
        ]
    }

    private func json(_ window: Window) -> JSONValue {
        [
            "opens": JSONValue(window.opens), "closes": JSONValue(window.closes), "prefer": JSONValue(window.prefer),
            "owner": .string(window.owner.rawValue),
        ]
    }

    /// A demand: `{kind, others, words}`.
    func json(_ requirement: Requirement) -> JSONValue {
        [
            "kind": .string(requirement.kind),
            "others": JSONValue(requirement.others) { .string($0.description) },
            "words": words { $0.words(for: requirement) },
        ]
    }

    /// A place and what it costs: `{day, session, cost, terms: [{kind, cost, words}]}`; a due day has no session.
    func json(_ priced: PricedPlace, of id: Occurrence.ID, prefer: Day?) -> JSONValue {
        json(priced.place, of: id).with([
            "cost": .number(priced.cost),
            "terms": JSONValue(priced.terms) { term in
                [
                    "kind": .string(term.cause.kind), "cost": .number(term.cost),
                    "words": words { $0.words(for: term, prefer: prefer) },
                ]
            },
        ])
    }

    /// A place: `{day, session}`; a due day has no session.
    func json(_ place: HalfDay, of id: Occurrence.ID) -> JSONValue {
        let isDeadline = vietnamese.sessionCount(of: id) == 0
        return ["day": JSONValue(place.day), "session": JSONValue(isDeadline ? nil : place.session.rawValue)]
    }

    /// A way out: `{kind, place, price, other, from, to, days, spacing, window, needs, words}`, null where it has none.
    /// Of an order, `days` is its new least or greatest gap.
    func json(_ way: WayOut, for id: Occurrence.ID) -> JSONValue {
        var facts: [String: JSONValue] = [:]
        switch way.change {
        case .planAgain: break
        case .move(let other, let from, let to, _):
            facts = [
                "other": .string(other.description), "from": json(from, of: other), "to": json(to, of: other),
            ]
        case .window(_, let window, let days): facts = ["window": json(window), "days": .number(days)]
        case .spacing(_, let after): facts = ["spacing": .number(after)]
        case .order(let other, _, let before, let after):
            let days = before.atLeast == after.atLeast ? after.atMost ?? 0 : after.atLeast
            facts = ["other": .string(other.description), "days": .number(days)]
        case .doWithout(let names), .deputy(let names): facts = ["needs": JSONValue(names) { .string($0) }]
        case .notBusy(let time): facts = ["needs": [.string(time.who)]]
        }
        let names = ["other", "from", "to", "days", "spacing", "window", "needs"]
        let head: JSONValue = [
            "kind": .string(way.change.kind), "place": json(way.place, of: id), "price": .number(way.price),
        ]
        return head.with(.object(names.map { JSONValue.Member(name: $0, value: facts[$0] ?? .null) }))
            .with(["words": words { $0.words(for: way.change, of: id) }])
    }
}

// MARK: - Names

extension Hindrance {
    /// Its name for programs.
    fileprivate var kind: String {
        switch self {
        case .notOwed: "not-owed"
        case .beforeSignature: "before-signature"
        case .afterHorizon: "after-horizon"
        case .outsideWindow: "outside-window"
        case .restDay: "rest-day"
        case .dayOff: "day-off"
        case .closure: "closure"
        case .withoutSubject: "without-subject"
        case .wrongSession: "wrong-session"
        case .notDueDay: "not-due-day"
        case .busy: "busy"
        case .clash: "clash"
        case .mustFollow: "must-follow"
        case .mustPrecede: "must-precede"
        case .tooNear: "too-near"
        }
    }
}

extension Requirement {
    /// Its name for programs.
    fileprivate var kind: String {
        switch self {
        case .afterSignature: "after-signature"
        case .withinHorizon: "within-horizon"
        case .window: "window"
        case .workingDays: "working-days"
        case .subject: "subject"
        case .session: "session"
        case .dueDay: "due-day"
        case .free: "free"
        case .claim: "claim"
        case .after: "after"
        case .before: "before"
        case .apart: "apart"
        }
    }

    /// The other occurrences it speaks of.
    fileprivate var others: [Occurrence.ID] {
        switch self {
        case .claim(_, _, let others): others
        case .after(let other, _, _), .before(let other, _, _), .apart(let other, _): [other]
        case .afterSignature, .withinHorizon, .window, .workingDays, .subject, .session, .dueDay, .free: []
        }
    }
}

extension CostTerm.Cause {
    /// Its name for programs.
    fileprivate var kind: String {
        switch self {
        case .early: "early"
        case .late: "late"
        case .festival: "festival"
        case .mondayMorning: "monday-morning"
        case .fullWeek: "full-week"
        case .secondPlace: "second-place"
        case .avoidedDay: "avoided-day"
        case .tooNear: "too-near"
        case .farFromNeighbour: "far-from-neighbour"
        }
    }
}

extension WayOut.Change {
    /// Its name for programs.
    fileprivate var kind: String {
        switch self {
        case .planAgain: "plan-again"
        case .move: "move"
        case .window: "window"
        case .spacing: "spacing"
        case .order: "order"
        case .deputy: "deputy"
        case .doWithout: "do-without"
        case .notBusy: "not-busy"
        }
    }
}

extension Placement.Basis {
    /// Its name for programs.
    var kind: String {
        switch self {
        case .held: "held"
        case .past: "past"
        case .released: "released"
        case .draft: "draft"
        case .pinned(let pin):
            switch pin.basis {
            case .choice: "pinned"
            case .fact: "fact"
            case .force: "forced"
            }
        }
    }
}
