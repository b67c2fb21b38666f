import Days
import Planning
import Programmes
import Testing

@Suite("Impasse")
struct ImpasseTests {
    private func id(_ name: String) -> Occurrence.ID { Occurrence.ID(Obligation.ID(rawValue: name)) }

    static let seeds = UInt64(1)...6

    private typealias World = (circumstances: Circumstances, plan: Plan, impasses: [(Occurrence.ID, Impasse)])

    /// The impasses of each seed's plan, found once.
    private static let worlds: [World] = seeds.map { seed in
        let circumstances = RandomProgramme(seed: seed).circumstances
        let plan = Planner(circumstances).plan()
        let impasses = plan.unplaced.prefix(2).compactMap { unplaced -> (Occurrence.ID, Impasse)? in
            guard case .unplaced(let impasse) = circumstances.explanation(of: unplaced.id, in: plan)?.standing else {
                return nil
            }
            return (unplaced.id, impasse)
        }
        return (circumstances, plan, impasses)
    }

    @Test("Random programmes have impasses with ways out of several sorts")
    func variety() {
        let found = Self.worlds.flatMap(\.impasses).map(\.1)
        #expect(found.count > 4 && found.contains { !$0.waysOut.isEmpty })
        // One more move of a draft is seldom a way out: the search has tried it.
        let changes = found.flatMap(\.waysOut).map { String(describing: $0.change).prefix { $0 != "(" } }
        #expect(Set(changes).count > 1, "\(changes)")
    }

    private func impasse(_ circumstances: Circumstances, of name: String) throws -> Impasse {
        let plan = Planner(circumstances).plan()
        let id = try #require(plan.unplaced.first { $0.id.description == name }?.id, "\(plan.unplaced)")
        guard case .unplaced(let impasse) = try #require(circumstances.explanation(of: id, in: plan)).standing else {
            throw Unexpected()
        }
        return impasse
    }

    private struct Unexpected: Error {}

    private func circumstances(
        _ obligations: [Obligation], off: [DayOff] = [], commitments: Commitments = Commitments()
    ) -> Circumstances {
        Circumstances(
            programme: .test(obligations), calendar: WorkingCalendar(daysOff: off), commitments: commitments)
    }

    private func talk(_ opens: Day, _ closes: Day, owner: Window.Owner = .ours, needs: [Need] = []) -> Obligation {
        .gathering("talk", opens, closes, length: 2, needs: needs, owner: owner)
    }

    @Test("A window of rest days disagrees with working days, and a day more to either side is the way out")
    func weekend() throws {
        let impasse = try impasse(circumstances([talk("2025-06-14", "2025-06-15")]), of: "talk")
        let window = Window(opens: "2025-06-14", closes: "2025-06-15", prefer: "2025-06-15")
        #expect(impasse.demands == [.window(window), .workingDays])
        #expect(
            impasse.waysOut.map(\.change) == [
                .window(
                    from: window, to: Window(opens: "2025-06-14", closes: "2025-06-16", prefer: "2025-06-15"), days: 1),
                .window(
                    from: window, to: Window(opens: "2025-06-13", closes: "2025-06-15", prefer: "2025-06-15"), days: -1),
            ])
        #expect(impasse.waysOut.map(\.price) == [15, 20])
    }

    @Test("A window of the clause’s is never extended")
    func clause() throws {
        let impasse = try impasse(circumstances([talk("2025-06-14", "2025-06-15", owner: .clause)]), of: "talk")
        #expect(impasse.owner == .clause && impasse.waysOut == [])
    }

    @Test("Somebody busy on every day is named; a longer window, a deputy, nobody, or not being busy is a way out")
    func busy() throws {
        let time = BusyTime("head of office", on: "2025-06-09"..."2025-06-11")
        let found = try impasse(
            circumstances(
                [talk("2025-06-10", "2025-06-11", needs: [.head("office")])], commitments: Commitments(busy: [time])),
            of: "talk")
        #expect(found.demands.count == 2 && found.demands.contains(.free(time)))
        #expect(
            found.waysOut.map(\.place.day) == ["2025-06-12", "2025-06-06", "2025-06-11", "2025-06-11", "2025-06-11"])
        #expect(
            found.waysOut.dropFirst(2).map(\.change) == [
                .deputy(of: ["head of office"]), .doWithout(["head of office", "leader of office"]), .notBusy(time),
            ])
    }

    @Test("What comes too soon after another may come sooner, or later than it may, by the least that opens a place")
    func orders() throws {
        func way(_ opens: Day, _ order: Order) throws -> WayOut.Change? {
            let world = circumstances([
                .gathering("plan", "2025-06-10", "2025-06-10", length: 2, owner: .clause),
                .gathering("talk", opens, opens, length: 2, after: [order], owner: .clause),
            ])
            let id = id("talk")
            let pinned = world.with(
                Commitments(pins: [self.id("plan"): Pin(HalfDay("2025-06-10", .morning), .choice(note: nil))]))
            let plan = Planner(pinned).plan()
            guard case .unplaced(let impasse) = pinned.explanation(of: id, in: plan)?.standing else { return nil }
            return impasse.waysOut.first?.change
        }
        let soon = Order("plan", atLeast: 5)
        #expect(
            try way("2025-06-12", soon)
                == .order(id("plan"), isBefore: true, from: soon, to: Order("plan", atLeast: 2)))
        let late = Order("plan", atLeast: 1, atMost: 2)
        #expect(
            try way("2025-06-16", late)
                == .order(id("plan"), isBefore: true, from: late, to: Order("plan", atLeast: 1, atMost: 6)))
    }

    @Test("Who is pinned in the way can be moved, which comes after changing what is ours")
    func pinned() throws {
        let needs = [Need.head("office")]
        let world = circumstances(
            [
                talk("2025-06-10", "2025-06-10", needs: needs),
                .gathering("walk", "2025-06-09", "2025-06-13", prefer: "2025-06-12", length: 2, needs: needs),
            ],
            commitments: Commitments(pins: [id("walk"): Pin(HalfDay("2025-06-10", .morning), .choice(note: nil))]))
        let impasse = try impasse(world, of: "talk")
        #expect(impasse.demands.contains(.claim("head of office", capacity: 1, alsoNeededBy: [id("walk")])))
        let last = try #require(impasse.waysOut.last)
        guard case .move(let other, let from, let to, let held) = last.change else { throw Unexpected() }
        #expect(other == id("walk") && from.day == "2025-06-10" && to.day == "2025-06-12" && held != .draft)
        #expect(last.place.day == "2025-06-10" && last.price == -20)
    }

    @Test("Two of a series that cannot stand apart may stand as near as the window allows")
    func spacing() throws {
        let world = circumstances([
            .gathering("talk", "2025-06-09", "2025-06-13", prefer: "2025-06-09", times: 2, spacing: 10)
        ])
        let plan = Planner(world).plan()
        let left = try #require(plan.unplaced.first?.id)
        let found = try impasse(world, of: left.description)
        let spacing = try #require(
            found.waysOut.first { if case .spacing = $0.change { true } else { false } }, "\(found)")
        guard case .spacing(let before, let after) = spacing.change else { throw Unexpected() }
        #expect(before == 10 && (1...4).contains(after))
        for (days, count) in [(after, 2), (after + 1, 1)] {
            let changed = circumstances([
                .gathering("talk", "2025-06-09", "2025-06-13", prefer: "2025-06-09", times: 2, spacing: days)
            ])
            let pins = plan.occurrences.map { ($0.id, Pin($0.start, .choice(note: nil))) }
            let planned = Planner(changed.with(Commitments(pins: Dictionary(uniqueKeysWithValues: pins)))).plan()
            #expect(planned.occurrences.count == count, "\(days)")
        }
    }

    @Test("The demands hold together without any one of them, and with all of them nowhere", arguments: seeds)
    func minimal(seed: UInt64) {
        let world = Self.worlds[Int(seed - Self.seeds.lowerBound)]
        let horizon = world.plan.horizon
        let days = horizon.lowerBound.advanced(by: -40)...horizon.upperBound.advanced(by: 40)
        for (id, impasse) in world.impasses {
            let demands = Set(impasse.demands)
            let unmet = days.flatMap { day in Session.allCases.map { HalfDay(day, $0) } }.map { place in
                Set(world.circumstances.hindrances(to: id, at: place, in: world.plan).compactMap(\.requirement))
            }
            #expect(unmet.allSatisfy { !$0.isDisjoint(with: demands) }, "seed \(seed): \(id)")
            for demand in demands {
                let rest = demands.subtracting([demand])
                #expect(unmet.contains { $0.isDisjoint(with: rest) }, "seed \(seed): \(id) \(demand)")
            }
        }
    }

    @Test("Each move that is proposed gives a place, at the price that is told", arguments: seeds)
    func moves(seed: UInt64) {
        let world = Self.worlds[Int(seed - Self.seeds.lowerBound)]
        for (id, impasse) in world.impasses {
            for way in impasse.waysOut {
                guard case .move(let other, _, let to, _) = way.change else { continue }
                let moved = world.plan.putting(other, at: to, under: world.circumstances)
                    .putting(id, at: way.place, under: world.circumstances)
                #expect(moved.cost - world.plan.cost == way.price, "seed \(seed): \(way)")
                #expect(moved.faults(of: id) + moved.faults(of: other) == [], "seed \(seed): \(way)")
            }
        }
    }

    @Test("A longer window that is proposed gives a place, and a day less does not", arguments: seeds)
    func windows(seed: UInt64) {
        let world = Self.worlds[Int(seed - Self.seeds.lowerBound)]
        for (id, impasse) in world.impasses {
            for way in impasse.waysOut {
                guard case .window(_, let window, let days) = way.change else { continue }
                guard world.circumstances.programme.obligation(id.obligation)?.kind == .meeting else { continue }
                func isOpen(_ place: HalfDay, _ bounds: ClosedRange<Day>) -> Bool {
                    let moved = world.plan.putting(id, at: place, under: world.circumstances)
                    let lastDay = moved.occurrences.first { $0.id == id }?.lastDay ?? place.day
                    let others = moved.faults(of: id).filter { $0.constraint != "within-window" }
                    return others.isEmpty && bounds.contains(place.day) && bounds.contains(lastDay)
                }
                #expect(isOpen(way.place, window.opens...window.closes), "seed \(seed): \(way)")
                let nearer = days > 0 ? window.opens...window.closes.previous : window.opens.next...window.closes
                let places = nearer.flatMap { day in Session.allCases.map { HalfDay(day, $0) } }
                #expect(!places.contains { isOpen($0, nearer) }, "seed \(seed): \(way)")
            }
        }
    }
}
