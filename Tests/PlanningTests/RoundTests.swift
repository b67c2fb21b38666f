import Days
import Planning
import Programmes
import Testing

/// 2 June 2025 is a Monday; the second round is in October.
@Suite("Rounds that persons have decided")
struct RoundTests {
    private static let units = (1...6).map { Unit.test("d\($0)") }

    private static func visit(_ id: String = "visit", team: Int = 1, count: Int = 2) -> Obligation {
        .test(
            id, .inspection,
            Schedule(
                .each([.half(1), .half(2)]), scope: .rotation(group: "districts", count: count),
                windows: [
                    WindowRule(
                        .shape(.half(1)), opens: .exactly("2025-06-02"), closes: .exactly("2025-06-06"),
                        prefer: .exactly("2025-06-03")),
                    WindowRule(
                        .shape(.half(2)), opens: .exactly("2025-10-06"), closes: .exactly("2025-10-10"),
                        prefer: .exactly("2025-10-07")),
                ], length: 1, needs: [.team(team), .leader(.ofUnit("commission"))]))
    }

    private static func programme(_ obligations: [Obligation] = [visit()]) -> Programme {
        .test(obligations, units: units, bodies: [.test("office"), .test("council")])
    }

    private static let first = Period(2025, .half(1))

    private static func round(_ id: String = "visit") -> Round.ID { Round.ID(Obligation.ID(rawValue: id), first) }

    private static func unit(_ name: String) -> Occurrence.Subject { .unit(Unit.ID(rawValue: name)) }

    private func plan(_ commitments: Commitments, of programme: Programme = programme()) -> Plan {
        Planner(programme: programme, calendar: WorkingCalendar(daysOff: []), commitments: commitments).plan()
    }

    private func names(_ plan: Plan, _ period: String) -> [String] {
        plan.occurrences.map(\.id.description).filter { $0.hasPrefix("visit/\(period)") }.sorted()
    }

    @Test("The units chosen are visited instead of those whose turn it is, and later rounds keep their turns")
    func chosen() {
        let byTurns = plan(Commitments())
        #expect(names(byTurns, "2025-H1") == ["visit/2025-H1/d1", "visit/2025-H1/d2"])
        let plan = plan(
            Commitments(rounds: [Self.round(): Round([Self.unit("d6"), Self.unit("d2"), Self.unit("d4")])]))
        #expect(names(plan, "2025-H1") == ["visit/2025-H1/d2", "visit/2025-H1/d4", "visit/2025-H1/d6"])
        #expect(names(plan, "2025-H2") == ["visit/2025-H2/d3", "visit/2025-H2/d4"])
        #expect(plan.conflicts.isEmpty && plan.unplaced.isEmpty)
    }

    @Test("A body is visited as a unit is, and its own leaders have to be there")
    func body() {
        let rounds = [Self.round(): Round([.body(Body.ID(rawValue: "council"))])]
        #expect(names(plan(Commitments(rounds: rounds)), "2025-H1") == ["visit/2025-H1/council"])
        let busy = BusyTime("leader of council", on: "2025-06-02"..."2025-06-04")
        #expect(plan(Commitments(busy: [busy], rounds: rounds))["visit/2025-H1/council"]?.day == "2025-06-05")
    }

    @Test("The visits of one team keep out of each other’s way, of two rounds too; two teams need not")
    func teams() {
        let both = Self.programme([Self.visit(), Self.visit("other", team: 2)])
        func places(_ team: Int?) -> [HalfDay] {
            let six = (1...6).map { Self.unit("d\($0)") }
            let rounds = [
                Self.round(): Round(six, team: 1), Self.round("other"): Round(Array(six.prefix(4)), team: team),
            ]
            let plan = plan(Commitments(rounds: rounds), of: both)
            #expect(plan.unplaced.isEmpty && plan.conflicts.isEmpty)
            return plan.occurrences.filter { $0.id.period == Self.first }.map(\.start)
        }
        // Ten visits fill the week of one team.
        #expect(Set(places(1)).count == 10)
        #expect(Set(places(nil)).count < 10)
    }

    @Test("A member who is elsewhere keeps the team from going")
    func busyMember() {
        let rounds = [Self.round(): Round([Self.unit("d1")], members: ["Nguyễn Văn A"])]
        let busy = BusyTime("person Nguyễn Văn A", on: "2025-06-02"..."2025-06-04")
        #expect(plan(Commitments(busy: [busy], rounds: rounds))["visit/2025-H1/d1"]?.day == "2025-06-05")
        let other = BusyTime("person Trần Thị B", on: "2025-06-02"..."2025-06-04")
        #expect(plan(Commitments(busy: [other], rounds: rounds))["visit/2025-H1/d1"]?.day == "2025-06-03")
    }

    @Test("A person in two teams is in one place at a time")
    func sharedMember() {
        let both = Self.programme([Self.visit(), Self.visit("other", team: 2)])
        func plan(_ members: [String]) -> Plan {
            let rounds = [
                Self.round(): Round([Self.unit("d1")], team: 1, members: ["A"]),
                Self.round("other"): Round([Self.unit("d2")], team: 2, members: members),
            ]
            return self.plan(Commitments(rounds: rounds), of: both)
        }
        let apart = plan(["B"])
        #expect(apart["visit/2025-H1/d1"]?.start == apart["other/2025-H1/d2"]?.start)
        let together = plan(["B", "A"])
        #expect(together["visit/2025-H1/d1"]?.start != together["other/2025-H1/d2"]?.start)
        #expect(together.conflicts.isEmpty && together.unplaced.isEmpty)
    }

    @Test("A round that is decided anew leaves what stays where it is, and nothing else moves")
    func changed() {
        let planner = Planner(programme: Self.programme(), calendar: WorkingCalendar(daysOff: []))
        let before = planner.plan()
        let rounds = [Self.round(): Round([Self.unit("d1"), Self.unit("d5")])]
        let new = Occurrence.ID(Obligation.ID(rawValue: "visit"), period: Self.first, subject: Self.unit("d5"))
        let after = Planner(planner.circumstances.with(Commitments(rounds: rounds))).planned(
            keeping: before, around: [new]
        )
        .plan
        #expect(after["visit/2025-H1/d1"]?.start == before["visit/2025-H1/d1"]?.start)
        #expect(after["visit/2025-H1/d2"] == nil && after["visit/2025-H1/d5"] != nil)
        #expect(after["visit/2025-H2/d3"]?.start == before["visit/2025-H2/d3"]?.start)
    }
}
