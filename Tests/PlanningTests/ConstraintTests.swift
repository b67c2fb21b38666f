import Days
import Planning
import Programmes
import Testing

/// Plans made by hand, each breaking one constraint: what the planner would do plays no part.
@Suite("Constraint")
struct ConstraintTests {
    private func occurrence(_ id: String, _ day: Day, _ sessions: Session..., kind: Obligation.Kind = .meeting)
        -> Occurrence
    {
        Occurrence(
            Occurrence.ID(Obligation.ID(rawValue: id)), kind: kind,
            window: Window(opens: "2025-06-01", closes: "2025-06-30", prefer: "2025-06-11"), day: day,
            sessions: sessions.map { HalfDay(day, $0) })
    }

    /// The conflicts of a plan made by hand, as `constraint: occurrences`.
    private func conflicts(
        _ programme: Programme, _ occurrences: Occurrence..., off: [DayOff] = []
    ) -> [String] {
        let circumstances = Circumstances(programme: programme, calendar: WorkingCalendar(daysOff: off))
        return Plan(horizon: programme.horizon, occurrences: occurrences).judged(by: circumstances).conflicts
            .map { "\($0.constraint): \($0.occurrences.map(\.description).joined(separator: " "))" }
    }

    private func talk(_ id: String = "talk", length: Int = 1, session: Session? = nil, needs: [Need] = []) -> Obligation
    {
        .gathering(id, "2025-06-01", "2025-06-30", prefer: "2025-06-11", length: length, session: session, needs: needs)
    }

    @Test("Every constraint has its own name and a sentence in both languages")
    func names() {
        #expect(Set(Constraint.all.map(\.name)).count == Constraint.all.count)
        #expect(Constraint.all.allSatisfy { $0.sentence.vi.hasSuffix(".") && $0.sentence.en.hasSuffix(".") })
        #expect(Constraint.named("one-at-a-time")?.level == .hard)
    }

    @Test("What is owed and missing, twice there, or not owed at all is incomplete")
    func complete() {
        let programme = Programme.test([talk()])
        #expect(conflicts(programme) == ["complete: talk"])
        #expect(
            conflicts(programme, occurrence("talk", "2025-06-11", .morning), occurrence("talk", "2025-06-12", .morning))
                == ["complete: talk"])
        #expect(
            conflicts(programme, occurrence("talk", "2025-06-11", .morning), occurrence("walk", "2025-06-12", .morning))
                == ["complete: walk"])
    }

    @Test("A gathering before its window, after it, or ending after it, is outside")
    func withinWindow() {
        for day in ["2025-05-30", "2025-07-01"] as [Day] {
            #expect(conflicts(.test([talk()]), occurrence("talk", day, .morning)) == ["within-window: talk"])
        }
        #expect(conflicts(.test([talk()]), occurrence("talk", "2025-06-30", .morning)) == [])
    }

    @Test("A deadline on any day but its due day is outside")
    func dueDay() {
        let programme = Programme.test([.deadline("report", "2025-06-20")])
        #expect(conflicts(programme, occurrence("report", "2025-06-19", kind: .report)) == ["within-window: report"])
        #expect(conflicts(programme, occurrence("report", "2025-06-20", kind: .report)) == [])
    }

    @Test("A gathering on a day off, of the wrong length, with a hole or in the wrong session is not held as asked")
    func onWorkingSessions() {
        let name = "on-working-sessions: talk"
        #expect(conflicts(.test([talk()]), occurrence("talk", "2025-06-14", .morning)) == [name])
        #expect(
            conflicts(.test([talk()]), occurrence("talk", "2025-06-11", .morning), off: [.test("2025-06-11")]) == [name]
        )
        #expect(conflicts(.test([talk()]), occurrence("talk", "2025-06-11", .morning, .afternoon)) == [name])
        #expect(conflicts(.test([talk(length: 2)]), occurrence("talk", "2025-06-11", .afternoon, .morning)) == [name])
        #expect(conflicts(.test([talk(session: .afternoon)]), occurrence("talk", "2025-06-11", .morning)) == [name])
        #expect(conflicts(.test([talk(length: 2)]), occurrence("talk", "2025-06-11", .morning, .afternoon)) == [])
    }

    @Test("One person in two gatherings of one session is one conflict between the two")
    func oneAtATime() {
        let programme = Programme.test([
            talk("a", needs: [.head("office")]), talk("b", needs: [.head("office")]),
            talk("c", needs: [.head("office")]),
        ])
        #expect(
            conflicts(
                programme, occurrence("a", "2025-06-11", .morning), occurrence("b", "2025-06-11", .morning),
                occurrence("c", "2025-06-11", .afternoon)) == ["one-at-a-time: a b"])
    }

    @Test("Nothing stands on the day of signature")
    func signature() {
        let programme = Programme.test([talk()], signed: "2025-06-11")
        #expect(
            conflicts(programme, occurrence("talk", "2025-06-11", .morning))
                == ["nothing-before-signature: talk", "within-window: talk"])
    }

    @Test("Nothing stands outside its unit's life")
    func subject() {
        let programme = Programme.test(
            [.gathering("visit", "2025-06-01", "2025-06-30", scope: .eachUnit(group: "districts"))],
            units: [.test("d1", until: "2025-06-10")])
        let id = Occurrence.ID(Obligation.ID(rawValue: "visit"), subject: .unit(Unit.ID(rawValue: "d1")))
        let visit = Occurrence(
            id, kind: .inspection, window: Window(opens: "2025-06-01", closes: "2025-06-30", prefer: "2025-06-30"),
            day: "2025-06-11", sessions: [HalfDay("2025-06-11", .morning)])
        #expect(conflicts(programme, visit) == ["subject-exists: visit/d1"])
    }

    @Test("Too early or too late after what comes before breaks the order")
    func orderKept() {
        let programme = Programme.test([
            .gathering("visit", "2025-06-01", "2025-06-30", after: [Order("plan", atLeast: 2, atMost: 5)]),
            .deadline("plan", "2025-06-10"),
        ])
        func broken(_ day: Day) -> [String] {
            conflicts(programme, occurrence("plan", "2025-06-10", kind: .plan), occurrence("visit", day, .morning))
        }
        #expect(broken("2025-06-11") == ["order-kept: plan visit"])
        #expect(broken("2025-06-12") == [])
        #expect(broken("2025-06-16") == ["order-kept: plan visit"])
    }

    @Test("Two of a series that stand too near break the spacing")
    func spacingKept() {
        let programme = Programme.test([
            .gathering("talk", "2025-06-01", "2025-06-30", times: 2, spacing: 7)
        ])
        func talk(_ ordinal: Int, _ day: Day) -> Occurrence {
            Occurrence(
                Occurrence.ID(Obligation.ID(rawValue: "talk"), ordinal: ordinal), kind: .meeting,
                window: Window(opens: "2025-06-01", closes: "2025-06-30", prefer: "2025-06-30"), day: day,
                sessions: [HalfDay(day, .morning)])
        }
        #expect(conflicts(programme, talk(1, "2025-06-04"), talk(2, "2025-06-10")) == ["spacing-kept: talk/1 talk/2"])
        #expect(conflicts(programme, talk(1, "2025-06-04"), talk(2, "2025-06-11")) == [])
        #expect(conflicts(programme, talk(2, "2025-06-04"), talk(1, "2025-06-11")) == ["order-kept: talk/1 talk/2"])
    }

    @Test("Soft constraints cost, and are no conflicts")
    func soft() {
        let programme = Programme.test([talk("a"), talk("b")])
        let circumstances = Circumstances(
            programme: programme, calendar: WorkingCalendar(), festivals: [.test("2025-06-16"..."2025-06-16")])
        let plan = Plan(
            horizon: programme.horizon,
            occurrences: [occurrence("a", "2025-06-11", .morning), occurrence("b", "2025-06-16", .morning)]
        ).judged(by: circumstances)
        #expect(plan.conflicts.isEmpty)
        let costs = Constraint.all.filter { $0.level == .soft }.map { constraint in
            (constraint.name, constraint.violations(in: plan, under: circumstances).reduce(0) { $0 + $1.cost })
        }
        #expect(
            costs.filter { $0.1 > 0 }.map(\.0) == ["near-preferred", "away-from-festivals", "monday-mornings-free"])
        #expect(plan.cost == costs.reduce(0) { $0 + $1.1 })
    }

    @Test("A fifth gathering in one week makes it dearer")
    func fullWeeks() {
        let names = ["a", "b", "c", "d", "e"]
        let programme = Programme.test(
            names.map { .gathering($0, "2025-06-11", "2025-06-11", needs: [.leader("office")]) },
            settings: ["parallel-delegations": "5"])
        let plan = programme.plan()
        #expect(plan.occurrences.count == 5)
        let circumstances = Circumstances(programme: programme, calendar: WorkingCalendar())
        let week = Constraint.named("no-full-weeks")?.violations(in: plan, under: circumstances) ?? []
        #expect(week.map { $0.occurrences.map(\.description) } == [names])
    }
}
