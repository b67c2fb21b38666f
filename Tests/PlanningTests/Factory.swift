public import Days
import Planning
import Programmes

extension Day: ExpressibleByStringLiteral {
    /// The day written `2025-06-20`.
    public init(stringLiteral text: String) {
        guard let day = Day(iso: text) else { preconditionFailure("no day: \(text)") }
        self = day
    }
}

extension Bilingual: ExpressibleByStringLiteral {
    /// The same words in both languages.
    public init(stringLiteral text: String) { self.init(vi: text, en: text) }
}

extension Programme {
    /// A programme of 2025, signed at the end of 2024, for districts d1…d3 and the bodies `office` and `council`.
    static func test(
        _ obligations: [Obligation], horizon: ClosedRange<Day> = "2025-01-01"..."2025-12-31",
        signed: Day = "2024-12-29",
        settings: [String: String] = [:], units: [Unit] = (1...3).map { .test("d\($0)") },
        bodies: [Body] = [.test("office"), .test("council")]
    ) -> Programme {
        Programme(
            id: "test", title: "Test", signed: signed, revised: Instant(seconds: 0), horizon: horizon,
            settings: settings.sorted { $0.key < $1.key }.map { Setting($0.key, value: $0.value, reason: "") },
            bodies: bodies, groups: [BodyGroup("districts", name: "Districts", units: units.map(\.id).sorted())],
            units: units, obligations: obligations)
    }

    /// Its plan, in a calendar of weeks without holidays unless days off are given.
    func plan(
        off: [DayOff] = [], festivals: [Festival] = [], keeping: [Occurrence.ID: HalfDay] = [:],
        ruleDays: [Obligation.ID: [Day]] = [:]
    ) -> Plan {
        Planner(
            programme: self, calendar: WorkingCalendar(daysOff: off), festivals: festivals, ruleDays: ruleDays
        ).plan(keeping: keeping)
    }
}

extension Body {
    static func test(_ id: String, from: Day? = nil, until: Day? = nil, delegations: Int? = nil) -> Body {
        Body(ID(rawValue: id), name: Bilingual(vi: id, en: id), from: from, until: until, delegations: delegations)
    }
}

extension Unit {
    static func test(_ id: String, from: Day? = nil, until: Day? = nil) -> Unit {
        Unit(
            ID(rawValue: id), name: Bilingual(vi: id, en: id), committee: "Committee",
            bodies: ["commission": Body.ID(rawValue: "commission-\(id)")], from: from, until: until)
    }
}

extension Obligation {
    /// A gathering of so many sessions, once, between two days.
    static func gathering(
        _ id: String, _ opens: Day, _ closes: Day, prefer: Day? = nil, length: Int = 1, session: Session? = nil,
        times: Int = 1, scope: Scope = .programme, needs: [Need] = [], after: [Order] = [], spacing: Int? = nil,
        wishedSpacing: Int? = nil, owner: Window.Owner = .ours, isTentative: Bool = false
    ) -> Obligation {
        let rule = WindowRule(
            opens: .exactly(opens), closes: .exactly(closes), prefer: prefer.map { .exactly($0) }, owner: owner)
        return .test(
            id, .meeting,
            Schedule(
                .once, times: times, scope: scope, windows: [rule], length: length, session: session, needs: needs,
                after: after, spacing: spacing, wishedSpacing: wishedSpacing, isTentative: isTentative))
    }

    /// A due day, once.
    static func deadline(
        _ id: String, _ due: Day, opens: Day? = nil, scope: Scope = .programme, after: [Order] = []
    ) -> Obligation {
        let rule = WindowRule(opens: opens.map { .exactly($0) }, closes: .exactly(due), prefer: .exactly(due))
        return .test(id, .report, Schedule(.once, scope: scope, windows: [rule], after: after))
    }

    static func test(_ id: String, _ kind: Kind, _ schedule: Schedule) -> Obligation {
        Obligation(ID(rawValue: id), kind: kind, title: Bilingual(vi: id, en: id), timing: .scheduled(schedule))
    }
}

extension DayOff {
    static func test(_ day: Day, _ kind: Kind = .public, status: Status = .announced) -> DayOff {
        DayOff(date: day, name: "Day off", kind: kind, status: status, source: "test", revised: "2024-01-01T00:00:00Z")
    }
}

extension Festival {
    static func test(_ days: ClosedRange<Day>) -> Festival {
        Festival(name: "Festival", days: days, status: "verified", source: "test", revised: "2024-01-01T00:00:00Z")
    }
}

extension Plan {
    /// The occurrence of that identity, as a person types it.
    subscript(_ id: String) -> Occurrence? { occurrences.first { $0.id.description == id } }
}

extension Need {
    static func head(_ body: String) -> Need { .head(.body(Body.ID(rawValue: body))) }
    static func leader(_ body: String) -> Need { .leader(.body(Body.ID(rawValue: body))) }
}

extension Order {
    init(_ obligation: String, atLeast: Int = 1, atMost: Int? = nil) {
        self.init(after: Obligation.ID(rawValue: obligation), atLeast: atLeast, atMost: atMost)
    }
}

extension Planner {
    /// The plan in which a person has put these where they are.
    func plan(keeping kept: [Occurrence.ID: HalfDay]) -> Plan {
        let pins = kept.mapValues { Pin($0, .choice(note: nil)) }
        return Planner(circumstances.with(Commitments(pins: pins))).plan()
    }
}

extension Occurrence.ID {
    /// What takes place once, by its obligation's name.
    init(_ obligation: String) { self.init(Obligation.ID(rawValue: obligation)) }
}
