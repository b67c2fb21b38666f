import Days
import Planning
import Programmes
import Testing

@Suite("What persons decide about a plan")
struct DecisionsTests {
    private let programme = Programme.test([
        .gathering("review", "2025-12-01", "2025-12-19", prefer: "2025-12-10", needs: [.head("office")]),
        .gathering("final", "2025-12-08", "2025-12-31", prefer: "2025-12-30", needs: [.head("board")]),
        .gathering("other", "2025-12-01", "2025-12-31", prefer: "2025-12-16", needs: [.head("office")]),
    ])
    private let review = Occurrence.ID("review")
    private let final = Occurrence.ID("final")
    private let other = Occurrence.ID("other")

    private func planner(_ commitments: Commitments = Commitments()) -> Planner {
        Planner(programme: programme, calendar: WorkingCalendar(daysOff: []), commitments: commitments)
    }

    private func day(of id: Occurrence.ID, in plan: Plan) -> Day? { plan.occurrences.first { $0.id == id }?.day }

    @Test("What is postponed or cancelled stands nowhere, and the plan is complete without it")
    func absent() {
        let plan = planner(
            Commitments(absent: [review: .postponed(because: "bão"), other: .cancelled(because: nil)])
        ).plan()
        #expect(plan.occurrences.map(\.id) == [final])
        #expect(plan.conflicts.isEmpty && plan.unplaced.isEmpty)
    }

    @Test("What meets another duty too stands in the days both have, and needs whom both need")
    func merged() {
        let plan = planner(Commitments(absent: [review: .merged(into: final)])).plan()
        #expect(plan.occurrences.map(\.id).sorted() == [final, other])
        #expect(day(of: final, in: plan) == "2025-12-19")
        let busy = planner(
            Commitments(
                busy: [BusyTime("head of office", on: "2025-12-15"..."2025-12-19")],
                absent: [review: .merged(into: final)])
        ).plan()
        #expect(day(of: final, in: busy) == "2025-12-12")
    }

    @Test(
        "A gathering takes as many sessions as a person has decided, whole days one after the other; a due day stays one"
    )
    func lengths() throws {
        let length = planner().circumstances.sessionCount(of: review)
        #expect(length == 1)
        let longer = planner(Commitments(lengths: [review: 4]))
        let placed = try #require(longer.plan().occurrences.first { $0.id == review })
        #expect(placed.sessions.count == 4 && placed.days.count == 2 && placed.start.session == .morning)
        #expect(longer.circumstances.sessionCount(of: review) == 4)
        let again = longer.circumstances.with(Commitments())
        #expect(again.sessionCount(of: review) == 1)
    }

    @Test("What a person adds stands on its day, others yield, and a day off leaves it without a place")
    func added() {
        let programme = self.programme.adding([
            Obligation.ID(rawValue: "briefing"): Obligation(
                Obligation.ID(rawValue: "briefing"), kind: .meeting, title: Bilingual(vi: "Giao ban", en: "Briefing"),
                timing: .onRequest(note: nil))
        ])
        let id = Occurrence.ID(Obligation.ID(rawValue: "briefing"), period: Period(of: "2025-12-10"))
        let commitments = Commitments(added: [Addition(id, session: .morning, needs: [.head("office")])])
        func plan(_ daysOff: [DayOff], _ commitments: Commitments) -> Plan {
            Planner(programme: programme, calendar: WorkingCalendar(daysOff: daysOff), commitments: commitments).plan()
        }
        let placed = plan([], commitments)
        #expect(placed.occurrences.first { $0.id == id }?.start == HalfDay("2025-12-10", .morning))
        #expect(placed.occurrences.first { $0.id == review }?.start != HalfDay("2025-12-10", .morning))
        let off = DayOff.test("2025-12-10")
        #expect(plan([off], commitments).unplaced.map(\.id) == [id])
        var moved = commitments
        moved.pins[id] = Pin(HalfDay("2025-12-12", .morning), .choice(note: nil))
        #expect(plan([off], moved).conflicts.isEmpty)
    }

    @Test("Planned again around a change, nobody moves who is not in the way")
    func around() {
        let before = planner().plan()
        let place = HalfDay("2025-12-16", .morning)
        let changed = planner(Commitments(pins: [review: Pin(place, .choice(note: nil))]))
        let (plan, quality) = changed.planned(keeping: before, around: [review])
        #expect(quality == nil && plan.conflicts.isEmpty)
        #expect(day(of: review, in: plan) == "2025-12-16" && day(of: final, in: plan) == day(of: final, in: before))
        let yielded = plan.occurrences.first { $0.id == other }
        #expect(yielded?.start != place)
        let found = Repercussions(of: [review], from: before, to: plan)
        #expect(
            found.isClean
                && found.displaced.map(\.id)
                    == (yielded?.start == before.occurrences.first { $0.id == other }?.start ? [] : [other])
        )
    }

    @Test("A plan made again around one change is as sound as one made anew", arguments: 1...40)
    func soundness(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let circumstances = RandomProgramme(seed: seed).circumstances
        let plan = Planner(circumstances).plan()
        guard let chosen = plan.occurrences.randomElement(using: &random) else { return }
        let absence: Absence = Bool.random(using: &random) ? .postponed(because: nil) : .cancelled(because: nil)
        let without = Planner(circumstances.with(Commitments(absent: [chosen.id: absence])))
        let (again, _) = without.planned(keeping: plan, around: [])
        #expect(again.conflicts.isEmpty == without.plan().conflicts.isEmpty, "seed \(seed)")
        #expect(!again.occurrences.contains { $0.id == chosen.id })
        for occurrence in again.occurrences {
            guard let before = plan.occurrences.first(where: { $0.id == occurrence.id }) else { continue }
            #expect(before.start == occurrence.start, "seed \(seed): \(occurrence.id) moved")
        }
    }
}
