import Days
import Planning
import Programmes
import Testing

@Suite("Alternatives")
struct AlternativesTests {
    private func alternatives(_ obligations: Obligation..., of name: String, count: Int = 5) throws -> Alternatives {
        let circumstances = Circumstances(programme: .test(obligations), calendar: WorkingCalendar())
        let plan = Planner(circumstances).plan()
        let id = try #require(circumstances.owed.first { $0.description == name })
        return try #require(circumstances.alternatives(to: id, in: plan, atMost: count))
    }

    @Test("The cheapest places come first, the earlier of equals, and no more than asked for")
    func order() throws {
        let found = try alternatives(
            .gathering("talk", "2025-06-09", "2025-06-13", prefer: "2025-06-11"), of: "talk", count: 4)
        #expect(found.present?.place == HalfDay("2025-06-11", .morning))
        #expect(
            found.places.map(\.place) == [
                HalfDay("2025-06-11", .afternoon), HalfDay("2025-06-10", .morning), HalfDay("2025-06-10", .afternoon),
                HalfDay("2025-06-12", .morning),
            ])
        #expect(found.places.map(found.price) == [0, 10, 10, 10])
        #expect(found.count == 9 && found.nearest == nil)
    }

    @Test("Where nothing else is possible, what comes nearest is told with what forbids it")
    func nearest() throws {
        let found = try alternatives(.deadline("report", "2025-06-13", opens: "2025-06-02"), of: "report")
        #expect(found.places == [] && found.count == 0)
        let nearest = try #require(found.nearest)
        #expect(nearest.hindrances == [.notDueDay(written: "2025-06-13", due: "2025-06-13")])
    }

    @Test("Each price is the difference between two plans, judged as wholes", arguments: UInt64(1)...6)
    func prices(seed: UInt64) throws {
        let circumstances = RandomProgramme(seed: seed).circumstances
        let plan = Planner(circumstances).plan()
        for id in plan.all {
            let found = try #require(circumstances.alternatives(to: id, in: plan, atMost: 4))
            #expect(found.places.count == min(found.count, 4), "seed \(seed): \(id)")
            #expect(found.places.map(\.cost) == found.places.map(\.cost).sorted(), "seed \(seed): \(id)")
            for place in found.places {
                let moved = plan.putting(id, at: place.place, under: circumstances)
                #expect(moved.cost - plan.cost == found.price(of: place), "seed \(seed): \(id) \(place.place)")
                #expect(moved.faults(of: id) == [], "seed \(seed): \(id) \(place.place)")
            }
        }
    }
}
