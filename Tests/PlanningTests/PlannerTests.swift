import Days
import Planning
import Programmes
import Testing

@Suite("Planner: deadlines")
struct DeadlinePlanningTests {
    @Test("A due day on a swapped Friday moves to the working day before")
    func dueDayMovesBack() {
        let plan = Programme.test([.deadline("report", "2025-06-20")]).plan(off: [.test("2025-06-20", .swappedOff)])
        #expect(plan["report"]?.day == "2025-06-19")
        #expect(plan["report"]?.sessions == [])
        #expect(plan.conflicts.isEmpty)
    }

    @Test("A due day on a Sunday moves on to Monday where the programme says so")
    func dueDayMovesOn() {
        let plan = Programme.test(
            [.deadline("report", "2025-06-22")], settings: ["due-day-on-day-off": "next-working-day"]
        ).plan()
        #expect(plan["report"]?.day == "2025-06-23")
        #expect(plan.conflicts.isEmpty)
    }

    @Test("A due day whose whole window is off has no place")
    func dueDayStaysInItsWindow() {
        let plan = Programme.test([.deadline("report", "2025-06-22", opens: "2025-06-21")]).plan()
        #expect(plan.unplaced.map(\.reason) == [.noOpenDay])
    }

    @Test("A due day on the day of signature or before is outside what can be planned")
    func nothingBeforeSignature() {
        let programme = Programme.test(
            [.deadline("early", "2024-12-27"), .deadline("late", "2024-12-30")],
            horizon: "2024-12-01"..."2025-12-31", signed: "2024-12-27")
        #expect(programme.plan().unplaced.map(\.reason) == [.outsideHorizon])
        #expect(programme.plan()["late"]?.day == "2024-12-30")
    }

    @Test("Any number of deadlines may share a day and a body")
    func deadlinesTakeNobodysTime() {
        let programme = Programme.test((1...9).map { .deadline("report-\($0)", "2025-06-20") })
        #expect(programme.plan().occurrences.map(\.day) == Array(repeating: "2025-06-20", count: 9))
    }
}

@Suite("Planner: gatherings")
struct GatheringPlanningTests {
    @Test("A gathering takes the preferred day, in the morning")
    func gatheringTakesPreferredDay() {
        let plan = Programme.test([.gathering("talk", "2025-06-01", "2025-06-30", prefer: "2025-06-11")]).plan()
        #expect(plan["talk"]?.sessions == [HalfDay("2025-06-11", .morning)])
        #expect(plan.conflicts.isEmpty && plan.unplaced.isEmpty && plan.cost == 0)
    }

    @Test("Of two days equally near, the earlier is taken")
    func earlierOfEquals() {
        let plan = Programme.test([.gathering("talk", "2025-06-01", "2025-06-30", prefer: "2025-06-11")])
            .plan(off: [.test("2025-06-11")])
        #expect(plan["talk"]?.day == "2025-06-10")
    }

    @Test("A wished session is kept")
    func wishedSession() {
        let plan = Programme.test([
            .gathering("talk", "2025-06-01", "2025-06-30", prefer: "2025-06-11", session: .afternoon)
        ]).plan()
        #expect(plan["talk"]?.sessions == [HalfDay("2025-06-11", .afternoon)])
    }

    @Test("Monday morning gives way to Monday afternoon, not to another day")
    func mondayMorning() {
        let plan = Programme.test([.gathering("talk", "2025-06-01", "2025-06-30", prefer: "2025-06-16")]).plan()
        #expect(plan["talk"]?.sessions == [HalfDay("2025-06-16", .afternoon)])
    }

    @Test("Monday morning is as good as another where the programme says so")
    func mondayMorningUsed() {
        let plan = Programme.test(
            [.gathering("talk", "2025-06-01", "2025-06-30", prefer: "2025-06-16")],
            settings: ["monday-mornings": "used"]
        ).plan()
        #expect(plan["talk"]?.sessions == [HalfDay("2025-06-16", .morning)])
    }

    @Test("A class never takes a swapped-off Friday")
    func swappedFriday() {
        let plan = Programme.test([.gathering("class", "2025-05-02", "2025-05-05", prefer: "2025-05-02", length: 2)])
            .plan(off: [.test("2025-05-02", .swappedOff)])
        #expect(plan["class"]?.days == ["2025-05-05"])
    }

    @Test("A swapped working Saturday may be used")
    func swappedSaturday() {
        let plan = Programme.test([.gathering("class", "2025-04-26", "2025-04-27", length: 2)])
            .plan(off: [.test("2025-04-26", .swappedWorking)])
        #expect(plan["class"]?.days == ["2025-04-26"])
    }

    @Test("A class of two days does not straddle a weekend")
    func noStraddling() {
        let programme = Programme.test([
            .gathering("class", "2025-06-06", "2025-06-11", prefer: "2025-06-06", length: 4)
        ])
        #expect(programme.plan()["class"]?.days == ["2025-06-09", "2025-06-10"])
        #expect(programme.plan()["class"]?.sessions.first == HalfDay("2025-06-09", .morning))
        let friday = Programme.test([.gathering("class", "2025-06-06", "2025-06-09", length: 4)])
        #expect(friday.plan().unplaced.map(\.reason) == [.noOpenDay])
    }

    @Test("A festival is avoided by who observes it, and by nobody else")
    func festivals() {
        let festival = Festival.test("2025-11-04"..."2025-11-05")
        func day(observedBy who: String) -> Day? {
            Programme.test(
                [
                    .gathering(
                        "visit", "2025-11-03", "2025-11-07", prefer: "2025-11-05", scope: .eachUnit(group: "districts"))
                ],
                settings: ["festivals-observed-by": who]
            ).plan(festivals: [festival])["visit/d1"]?.day
        }
        #expect(day(observedBy: "all") == "2025-11-06")
        #expect(day(observedBy: "d1 d3") == "2025-11-06")
        #expect(day(observedBy: "none") == "2025-11-05")
        #expect(day(observedBy: "d2") == "2025-11-05")
    }

    @Test("A festival stands in the price, not in what is possible")
    func festivalsAreSoft() {
        let festival = Festival.test("2025-11-04"..."2025-11-05")
        let plan = Programme.test([.gathering("talk", "2025-11-04", "2025-11-05")]).plan(festivals: [festival])
        #expect(plan["talk"]?.day == "2025-11-05")
        #expect(plan.conflicts.isEmpty)
    }

    @Test("What rests on an estimated day off says so, and on which")
    func estimates() {
        let off: [DayOff] = [.test("2025-06-12", status: .estimate), .test("2025-06-20", status: .estimate)]
        let plan = Programme.test([
            .gathering("talk", "2025-06-10", "2025-06-15", prefer: "2025-06-10"),
            .deadline("moved", "2025-06-20"), .deadline("certain", "2025-06-18"),
        ]).plan(off: off)
        #expect(plan["talk"]?.estimatedDaysOff == ["2025-06-12"])
        #expect(plan["moved"]?.estimatedDaysOff == ["2025-06-20"])
        #expect(plan["moved"]?.day == "2025-06-19")
        #expect(plan["certain"]?.restsOnEstimate == false)
    }
}

@Suite("Planner: several at once")
struct InteractionPlanningTests {
    @Test("The head of a body is in one place at a time")
    func headOfBody() {
        let programme = Programme.test(
            (1...3).map { .gathering("talk-\($0)", "2025-06-11", "2025-06-11", needs: [.head("office")]) },
            settings: ["parallel-delegations": "2"])
        let plan = programme.plan()
        #expect(plan["talk-1"]?.start == HalfDay("2025-06-11", .morning))
        #expect(plan["talk-2"]?.start == HalfDay("2025-06-11", .afternoon))
        #expect(plan.unplaced.map(\.id.description) == ["talk-3"])
        #expect(plan.unplaced.first?.reason == .taken(by: plan.occurrences.map(\.id)))
    }

    @Test("Two delegations allow two gatherings in one session, not three")
    func delegations() {
        func unplaced(_ gatherings: Int) -> Int {
            Programme.test(
                (1...gatherings).map {
                    .gathering("talk-\($0)", "2025-06-11", "2025-06-11", session: .morning, needs: [.leader("office")])
                }, settings: ["parallel-delegations": "2"]
            ).plan().unplaced.count
        }
        #expect(unplaced(2) == 0)
        #expect(unplaced(3) == 1)
    }

    @Test("A body's own number of delegations goes before the setting")
    func ownDelegations() {
        let programme = Programme.test(
            (1...3).map {
                .gathering("talk-\($0)", "2025-06-11", "2025-06-11", session: .morning, needs: [.leader("office")])
            }, bodies: [.test("office", delegations: 3)])
        #expect(programme.plan().unplaced.isEmpty)
    }

    @Test("The head who leads a delegation leaves one delegation less")
    func headTakesADelegation() {
        let programme = Programme.test(
            [
                .gathering("a", "2025-06-11", "2025-06-11", session: .morning, needs: [.head("office")]),
                .gathering("b", "2025-06-11", "2025-06-11", session: .morning, needs: [.leader("office")]),
                .gathering("c", "2025-06-11", "2025-06-11", session: .morning, needs: [.leader("office")]),
            ], settings: ["parallel-delegations": "2"])
        #expect(programme.plan().unplaced.count == 1)
    }

    @Test("A unit's own commission is each unit's own")
    func ofUnit() {
        let visit = Obligation.gathering(
            "visit", "2025-06-11", "2025-06-11", session: .morning, scope: .eachUnit(group: "districts"),
            needs: [.leader(.ofUnit("commission"))])
        #expect(Programme.test([visit]).plan().occurrences.count == 3)
    }

    @Test("What has more choice makes room for what has less")
    func leastChoiceFirst() {
        let plan = Programme.test([
            .gathering("a-free", "2025-06-09", "2025-06-13", prefer: "2025-06-11", length: 2, needs: [.team(1)]),
            .gathering("b-bound", "2025-06-11", "2025-06-11", length: 2, needs: [.team(1)]),
        ]).plan()
        #expect(plan["b-bound"]?.day == "2025-06-11")
        #expect(plan["a-free"]?.day == "2025-06-10")
    }

    @Test("Five who want the same day stand in the order of their last days")
    func lastDays() {
        let plan = Programme.test(
            (0..<5).map { index in
                let first = Day("2025-06-09").advanced(by: index)
                return .gathering(
                    "class-\(index)", "2025-06-09", first, prefer: "2025-06-09", length: 2, needs: [.room("hall")])
            }
        ).plan()
        #expect(plan.unplaced.isEmpty)
        #expect(plan.occurrences.map(\.id.description) == (0..<5).map { "class-\($0)" })
    }

    @Test("Order is kept, with its least and greatest gap")
    func order() {
        let plan = Programme.test([
            .gathering(
                "a-visit", "2025-06-02", "2025-06-30", prefer: "2025-06-03",
                after: [Order("plan", atLeast: 7, atMost: 9)]),
            .deadline("plan", "2025-06-10"),
        ]).plan()
        #expect(plan["a-visit"]?.day == "2025-06-17")
        #expect(plan.conflicts.isEmpty)
    }

    @Test("What order leaves no day says what it must follow")
    func impossibleOrder() {
        let plan = Programme.test([
            .gathering("visit", "2025-06-02", "2025-06-06", after: [Order("plan")]), .deadline("plan", "2025-06-10"),
        ]).plan()
        #expect(plan.unplaced.map(\.reason) == [.order(with: [Occurrence.ID(Obligation.ID(rawValue: "plan"))])])
    }

    @Test("Two of one obligation keep their spacing")
    func spacing() {
        let plan = Programme.test([
            .gathering("class", "2025-03-03", "2025-06-30", prefer: "2025-04-15", length: 2, times: 2, spacing: 30)
        ]).plan()
        let days = plan.occurrences.map(\.day)
        #expect(days.count == 2)
        #expect(days[0].distance(to: days[1]) >= 30)
        #expect(plan.occurrences.map(\.id.ordinal) == [1, 2])
        #expect(plan.conflicts.isEmpty)
    }

    @Test("What no day is far enough for says which are too near")
    func impossibleSpacing() {
        let plan = Programme.test([
            .gathering("class", "2025-06-02", "2025-06-27", length: 2, times: 2, spacing: 60)
        ]).plan()
        #expect(plan.unplaced.map(\.reason) == [.spacing(from: plan.occurrences.map(\.id))])
    }

    @Test("A team goes to one district a day where that costs little")
    func travel() {
        let plan = Programme.test([
            .gathering(
                "visit", "2025-05-15", "2025-06-10", prefer: "2025-05-28", scope: .eachUnit(group: "districts"),
                needs: [.team(1)])
        ]).plan()
        #expect(Set(plan.occurrences.map(\.day)) == ["2025-05-27", "2025-05-28", "2025-05-29"])
    }

    @Test("What the clause itself demands is placed before what is only ours")
    func forceOfClause() {
        let plan = Programme.test([
            .gathering("a-ours", "2025-06-11", "2025-06-11", length: 2, needs: [.team(1)]),
            .gathering("b-clause", "2025-06-11", "2025-06-11", length: 2, needs: [.team(1)], owner: .clause),
        ]).plan()
        #expect(plan.occurrences.map(\.id.description) == ["b-clause"])
    }

    @Test("What is pinned stays, and others yield to it")
    func pinned() {
        let programme = Programme.test([
            .gathering("a", "2025-06-01", "2025-06-30", prefer: "2025-06-11", length: 2, needs: [.team(1)]),
            .gathering("b", "2025-06-01", "2025-06-30", prefer: "2025-06-18", length: 2, needs: [.team(1)]),
        ])
        let b = Occurrence.ID(Obligation.ID(rawValue: "b"))
        let plan = programme.plan(keeping: [b: HalfDay("2025-06-11", .morning)])
        #expect(plan["b"]?.day == "2025-06-11")
        #expect(plan["a"]?.day == "2025-06-10")
    }

    @Test("A pinned place outside its window stays, and is a conflict")
    func pinnedOutside() {
        let programme = Programme.test([.gathering("a", "2025-06-01", "2025-06-30")])
        let id = Occurrence.ID(Obligation.ID(rawValue: "a"))
        let plan = programme.plan(keeping: [id: HalfDay("2025-07-05", .morning)])
        #expect(plan["a"]?.day == "2025-07-05")
        #expect(plan.conflicts.map(\.constraint) == ["within-window", "on-working-sessions"])
    }
}
