import Days
import Planning
import Programmes
import Testing

@Suite("Explanation")
struct ExplanationTests {
    static let seeds = UInt64(1)...5

    private func id(_ name: String) -> Occurrence.ID { Occurrence.ID(Obligation.ID(rawValue: name)) }

    private func explanation(
        _ obligations: Obligation..., of id: String = "talk", off: [DayOff] = [],
        commitments: Commitments = Commitments()
    ) throws -> Explanation {
        let circumstances = Circumstances(
            programme: .test(obligations), calendar: WorkingCalendar(daysOff: off), commitments: commitments)
        let plan = Planner(circumstances).plan()
        let found = try #require(circumstances.owed.first { $0.description == id })
        return try #require(circumstances.explanation(of: found, in: plan))
    }

    private func placement(_ explanation: Explanation) throws -> Placement {
        guard case .placed(let placement) = explanation.standing else {
            throw Unexpected(explanation: explanation)
        }
        return placement
    }

    private struct Unexpected: Error { let explanation: Explanation }

    private func head(_ name: String, _ opens: Day, _ closes: Day, prefer: Day, length: Int = 1) -> Obligation {
        .gathering(name, opens, closes, prefer: prefer, length: length, needs: [.head("office")])
    }

    @Test("The funnel of a month tells weekends, holidays, busy days and clashes, and adds up")
    func funnel() throws {
        let off = [DayOff.test("2025-06-09"), .test("2025-06-21", .swappedWorking)]
        let explanation = try explanation(
            .gathering("talk", "2025-06-01", "2025-06-30", prefer: "2025-06-11", length: 2, needs: [.head("office")]),
            head("walk", "2025-06-12", "2025-06-12", prefer: "2025-06-12"), off: off,
            commitments: Commitments(busy: [BusyTime("office", on: "2025-06-16"..."2025-06-18")]))
        let funnel = try #require(explanation.funnel)
        #expect(funnel.total == 30)
        #expect(funnel.steps.map(\.reason) == [.restDays, .daysOff, .busy, .clash])
        #expect(funnel.steps.map(\.days.count) == [8, 1, 3, 1])
        #expect(funnel.possible.count == 17 && funnel.workedRestDays.map(\.date) == ["2025-06-21"])
    }

    @Test("A gathering of two days counts first days, and names those whose next day is not worked")
    func followingDays() throws {
        let explanation = try explanation(.gathering("talk", "2025-06-02", "2025-06-15", length: 4))
        let funnel = try #require(explanation.funnel)
        #expect(funnel.steps.map(\.reason) == [.restDays, .followingDays])
        #expect(funnel.steps[1].days == ["2025-06-06", "2025-06-13"])
    }

    @Test("A day on which one session is left is possible, and counted so")
    func halfDays() throws {
        let explanation = try explanation(
            head("talk", "2025-06-10", "2025-06-10", prefer: "2025-06-10"),
            .gathering("walk", "2025-06-10", "2025-06-10", session: .morning, needs: [.head("office")]))
        #expect(explanation.funnel?.possible == ["2025-06-10"])
    }

    @Test("Who stands on the preferred day of another displaces that one, and is told by both")
    func displacement() throws {
        let obligations = [
            head("talk", "2025-06-02", "2025-06-20", prefer: "2025-06-11", length: 2),
            head("walk", "2025-06-11", "2025-06-11", prefer: "2025-06-11", length: 2),
        ]
        let talk = try placement(explanation(obligations[0], obligations[1]))
        #expect(talk.chosen.terms == [CostTerm(.early(days: 1), cost: 10)])
        let expected = Displacement(
            of: id("talk"), by: id("walk"), wanted: HalfDay("2025-06-11", .morning), price: 10)
        #expect(talk.displacedBy == [expected] && talk.displaces == [])
        #expect(talk.closedCheaper.map(\.reason) == [.clash] && talk.closedCheaper[0].days == ["2025-06-11"])
        #expect(talk.next.map(\.place) == [HalfDay("2025-06-12", .morning)])
        let walk = try placement(explanation(obligations[0], obligations[1], of: "walk"))
        #expect(walk.displaces == [expected] && walk.displacedBy == [] && walk.next == [])
    }

    @Test("What holds an occurrence is told: evidence, the past, a pin, a release, or nothing")
    func basis() throws {
        let talk = head("talk", "2025-06-02", "2025-06-20", prefer: "2025-06-11")
        let place = HalfDay("2025-06-11", .morning)
        let released = [id("talk"): ReleasedPlace(place, isConfirmed: true)]
        let pin = Pin(HalfDay("2025-06-14", .morning), .fact(by: "notice"))
        func basis(_ commitments: Commitments) throws -> Placement {
            try placement(explanation(talk, commitments: commitments))
        }
        #expect(try basis(Commitments()).basis == .draft)
        #expect(try basis(Commitments(released: released)).basis == .released)
        #expect(try basis(Commitments(released: released, today: "2025-07-01")).basis == .past)
        #expect(try basis(Commitments(held: [id("talk"): place])).basis == .held)
        let fact = try basis(Commitments(pins: [id("talk"): pin]))
        #expect(fact.basis == .pinned(pin) && fact.hindrances == [.restDay("2025-06-14")])
    }

    @Test("Estimated days off that it rests on are told by their rows")
    func estimates() throws {
        let row = DayOff.test("2025-06-12", status: .estimate)
        let explanation = try placement(
            explanation(head("talk", "2025-06-02", "2025-06-20", prefer: "2025-06-11"), off: [row]))
        #expect(explanation.estimates == [row])
    }

    @Test("What has lost its unit says so, and its days are counted")
    func withoutSubject() throws {
        let programme = Programme.test(
            [.gathering("talk", "2025-06-02", "2025-06-06", scope: .eachUnit(group: "districts"))],
            units: [.test("d1", until: "2025-05-31")])
        let circumstances = Circumstances(programme: programme, calendar: WorkingCalendar())
        let plan = Planner(circumstances).plan()
        let explanation = try #require(circumstances.explanation(of: circumstances.owed[0], in: plan))
        #expect(explanation.funnel?.steps.map(\.reason) == [.withoutSubject])
        #expect(explanation.standing == .withoutSubject(plan.withoutSubject[0]))
    }

    @Test("Every day of the window is counted once, and the counts are those of looking at every day", arguments: seeds)
    func funnelByBruteForce(seed: UInt64) throws {
        let world = RandomProgramme(seed: seed)
        let circumstances = world.circumstances
        let plan = Planner(circumstances).plan()
        var random = SplitMix64(seed: seed)
        let chosen = plan.occurrences.map(\.id).shuffled(using: &random).prefix(2) + plan.unplaced.map(\.id).prefix(2)
        for id in chosen {
            let funnel = try #require(circumstances.explanation(of: id, in: plan)?.funnel)
            let recount = BruteForceFunnel(of: id, over: funnel.days, in: plan, world: world)
            let counted = funnel.steps.flatMap(\.days) + funnel.possible
            #expect(counted.sorted() == Array(funnel.days), "seed \(seed): \(id)")
            #expect(funnel.possible == recount.possible, "seed \(seed): \(id)")
            for (reason, days) in recount.closed {
                let told = funnel.steps.filter { $0.reason == reason }.flatMap(\.days).sorted()
                #expect(told == days, "seed \(seed): \(id) \(reason)")
            }
        }
    }

    @Test("The terms of a place are what it costs, by itself and among others", arguments: seeds)
    func terms(seed: UInt64) throws {
        let circumstances = RandomProgramme(seed: seed).circumstances
        let plan = Planner(circumstances).plan()
        var random = SplitMix64(seed: seed)
        for occurrence in plan.occurrences.shuffled(using: &random).prefix(5) {
            let placement = try placement(try #require(circumstances.explanation(of: occurrence.id, in: plan)))
            let own = placement.chosen.terms.filter {
                switch $0.cause {
                case .early, .late, .festival, .avoidedDay, .mondayMorning: true
                case .fullWeek, .secondPlace, .tooNear, .farFromNeighbour: false
                }
            }
            #expect(own.reduce(0) { $0 + $1.cost } == occurrence.cost, "seed \(seed): \(occurrence.id)")
            let absent = plan.without(occurrence.id, under: circumstances)
            #expect(placement.chosen.cost == plan.cost - absent.cost, "seed \(seed): \(occurrence.id)")
        }
    }

    @Test("Whoever is displaced would be cheaper without the other, and pays what is told", arguments: seeds)
    func displacements(seed: UInt64) throws {
        let circumstances = RandomProgramme(seed: seed).circumstances
        let plan = Planner(circumstances).plan()
        var random = SplitMix64(seed: seed)
        for occurrence in plan.occurrences.shuffled(using: &random).prefix(5) {
            let placement = try placement(try #require(circumstances.explanation(of: occurrence.id, in: plan)))
            for displacement in placement.displaces + placement.displacedBy {
                let absent = plan.without(displacement.by, under: circumstances)
                let wanted = absent.putting(displacement.displaced, at: displacement.wanted, under: circumstances)
                #expect(absent.cost - wanted.cost == displacement.price, "seed \(seed): \(displacement)")
                #expect(wanted.faults(of: displacement.displaced) == [], "seed \(seed): \(displacement)")
                let present = plan.putting(displacement.displaced, at: displacement.wanted, under: circumstances)
                let isWorse = !present.faults(of: displacement.displaced).isEmpty || present.cost >= plan.cost
                #expect(isWorse, "seed \(seed): \(displacement)")
            }
        }
    }
}
