import Days
import Planning
import Programmes
import Testing

/// What is wished for and costs: days between two of a series, neighbours on following days, days to avoid.
@Suite("Wishes")
struct WishTests {
    private func days(_ programme: Programme, off: [DayOff] = []) -> [String] {
        programme.plan(off: off).occurrences.sorted { $0.id < $1.id }.map { "\($0.id) \($0.day)" }
    }

    private func violations(_ name: String, of programme: Programme) -> [String] {
        let circumstances = Circumstances(programme: programme, calendar: WorkingCalendar())
        let violations = Constraint.named(name)?.violations(in: programme.plan(), under: circumstances) ?? []
        return violations.map { "\($0.occurrences.map(\.description).joined(separator: " ")): \($0.cost)" }
    }

    @Test("Two of a series move apart from their preferred day as far as is wished")
    func spacing() {
        let talks = Programme.test([
            .gathering("talk", "2025-06-02", "2025-06-30", prefer: "2025-06-16", times: 2, wishedSpacing: 14)
        ])
        let occurrences = talks.plan().occurrences.sorted { $0.id < $1.id }
        #expect(occurrences.count == 2)
        #expect(occurrences[0].day.distance(to: occurrences[1].day) == 14)
        #expect(talks.plan().cost == 140)
        #expect(violations("well-spaced", of: talks) == [])
    }

    @Test("A wish for days between two gives way to a window, which it never leaves")
    func tightSpacing() {
        let talks = Programme.test([
            .gathering("talk", "2025-06-16", "2025-06-20", prefer: "2025-06-18", times: 2, wishedSpacing: 14)
        ])
        #expect(days(talks) == ["talk/1 2025-06-16", "talk/2 2025-06-20"])
        #expect(violations("well-spaced", of: talks) == ["talk/1 talk/2: 150"])
        #expect(talks.plan().conflicts == [])
    }

    @Test("What must be kept and what is wished for hold together")
    func bothSpacings() {
        let talks = Programme.test([
            .gathering(
                "talk", "2025-06-16", "2025-06-20", prefer: "2025-06-18", times: 2, spacing: 5, wishedSpacing: 14)
        ])
        #expect(talks.plan().unplaced.map(\.id.description).count == 1)
    }

    private func visits(beside: [String: String] = [:], needs: [Need] = [.team(1)]) -> Programme {
        var programme = Programme.test(
            [
                .gathering(
                    "visit", "2025-06-09", "2025-06-13", prefer: "2025-06-11", length: 2,
                    scope: .eachUnit(group: "districts"), needs: needs)
            ], units: (1...5).map { .test("d\($0)") })
        for index in programme.units.indices {
            let name = beside[programme.units[index].id.rawValue]
            programme.units[index].neighbours = name.map { [Unit.ID(rawValue: $0)] } ?? []
        }
        return programme
    }

    private func gap(_ one: String, _ other: String, in programme: Programme) throws -> Int {
        let occurrences = programme.plan().occurrences
        func day(_ unit: String) throws -> Day {
            try #require(occurrences.first { $0.id.unit?.rawValue == unit }).day
        }
        return abs(try day(one).distance(to: day(other)))
    }

    @Test("One team visits neighbours on following days, whichever of them names the other")
    func neighbours() throws {
        for beside in [["d1": "d5", "d4": "d2"], ["d5": "d1", "d2": "d4"]] {
            let programme = visits(beside: beside)
            #expect(try gap("d1", "d5", in: programme) == 1)
            #expect(try gap("d2", "d4", in: programme) == 1)
            #expect(violations("neighbours-together", of: programme) == [])
        }
        #expect(Set(try ["d5", "d4", "d3", "d2"].map { try gap("d1", $0, in: visits()) }).count > 1)
    }

    @Test("Neighbours whom nobody visits but themselves need no following days")
    func strangers() {
        let programme = visits(beside: ["d1": "d5"], needs: [.leader(.ofUnit("commission"))])
        #expect(programme.plan().cost == 0)
    }

    @Test("Neighbours that cannot follow each other cost the days between them, and no more than some")
    func farNeighbours() {
        func costs(_ first: Day, _ second: Day) -> [Int] {
            var programme = Programme.test(
                [
                    .gathering(
                        "visit", first, second, length: 2, scope: .eachUnit(group: "districts"), needs: [.team(1)])
                ], units: ["d1", "d2"].map { .test($0) })
            programme.units[0].neighbours = [programme.units[1].id]
            let off = (first.next...second.previous).map { DayOff.test($0) }
            let circumstances = Circumstances(programme: programme, calendar: WorkingCalendar(daysOff: off))
            return Constraint.named("neighbours-together")?
                .violations(in: Planner(circumstances).plan(), under: circumstances).map(\.cost) ?? []
        }
        #expect(costs("2025-06-06", "2025-06-09") == [10])
        #expect(costs("2025-06-06", "2025-06-11") == [20])
        #expect(costs("2025-06-02", "2025-06-30") == [25])
    }

    @Test("Plans with wishes between many are proven to be the cheapest")
    func proven() {
        var classes = Programme.test(
            [
                .test(
                    "class", .training,
                    Schedule(
                        .each([.half(1), .half(2)]),
                        windows: [WindowRule(closes: .inMonth(day: 31), prefer: .inMonth(day: 15))], length: 2,
                        needs: [.head("office")], wishedSpacing: 200))
            ], horizon: "2025-01-01"..."2028-12-31")
        #expect(Planner(classes.circumstances).planned().quality.gap == 0)
        #expect(classes.plan().cost > 0)
        classes.units = visits(beside: ["d1": "d3", "d3": "d5", "d2": "d4"]).units
        classes.groups = visits().groups
        classes.obligations += visits().obligations
        #expect(Planner(classes.circumstances).planned().quality.gap == 0)
    }

    @Test("Days to avoid are left for the nearest others, each year anew, and cost where there is nothing else")
    func avoided() {
        var programme = Programme.test([
            .gathering("talk", "2025-06-02", "2025-06-30", prefer: "2025-06-11", length: 2),
            .gathering("walk", "2025-06-11", "2025-06-11", length: 2),
        ])
        programme.daysToAvoid = [
            DaysToAvoid(
                from: .inYear(month: 6, day: 10, years: 0), through: .inYear(month: 6, day: 13, years: 0),
                reason: "A sitting")
        ]
        #expect(days(programme) == ["talk 2025-06-09", "walk 2025-06-11"])
        #expect(violations("away-from-avoided-days", of: programme) == ["walk: 250"])
    }

    @Test("Days of each month, of each year and of one year mean those days")
    func spans() {
        func spans(_ first: DayRule, _ last: DayRule) -> [String] {
            DaysToAvoid(from: first, through: last, reason: "x").spans(around: "2025-01-01"..."2025-12-31").map {
                "\($0.lowerBound)…\($0.upperBound)"
            }
        }
        #expect(spans(.exactly("2025-03-02"), .exactly("2025-03-06")) == ["2025-03-02…2025-03-06"])
        #expect(
            spans(.inYear(month: 12, day: 28, years: 0), .inYear(month: 1, day: 5, years: 1)) == [
                "2024-12-28…2025-01-05", "2025-12-28…2026-01-05", "2026-12-28…2027-01-05",
            ])
        let months = spans(.inMonth(day: 29), .inMonth(day: 31))
        #expect(months.count == 36)
        #expect(months.contains("2025-02-28…2025-02-28") && months.contains("2025-04-29…2025-04-30"))
    }

    @Test("An explanation tells wishes by whom they are with, and suggestions price them")
    func explained() throws {
        let programme = Programme.test([
            .gathering("talk", "2025-06-16", "2025-06-20", prefer: "2025-06-18", times: 2, wishedSpacing: 14)
        ])
        let circumstances = Circumstances(programme: programme, calendar: WorkingCalendar())
        let plan = Planner(circumstances).plan()
        let first = Occurrence.ID(Obligation.ID(rawValue: "talk"), ordinal: 1)
        let second = Occurrence.ID(Obligation.ID(rawValue: "talk"), ordinal: 2)
        let explanation = try #require(circumstances.explanation(of: first, in: plan))
        guard case .placed(let placement) = explanation.standing else {
            Issue.record("it has a place")
            return
        }
        #expect(placement.chosen.terms.contains(CostTerm(.tooNear(to: second, days: 4, wished: 14), cost: 150)))
        let alternatives = try #require(circumstances.alternatives(to: first, in: plan))
        #expect(alternatives.places.allSatisfy { alternatives.price(of: $0) >= 0 })
    }
}

extension Programme {
    fileprivate var circumstances: Circumstances { Circumstances(programme: self, calendar: WorkingCalendar()) }
}
