import Days
import Planning
import Programmes
import Testing

/// 2 June 2025 is a Monday.
@Suite("Commitments")
struct CommitmentsTests {
    private let class1 = Occurrence.ID("class")

    private func plan(
        _ programme: Programme, off: [DayOff] = [], _ commitments: Commitments
    ) -> Plan {
        Planner(
            programme: programme, calendar: WorkingCalendar(daysOff: off), commitments: commitments
        ).plan()
    }

    private var training: Programme {
        .test([.gathering("class", "2025-06-02", "2025-06-13", prefer: "2025-06-10", needs: [.head("office")])])
    }

    @Test("What was released for a day that is past stays there, even on a day off")
    func past() {
        let released = [class1: ReleasedPlace(HalfDay("2025-06-04", .morning), isConfirmed: true)]
        let plan = plan(
            training, off: [.test("2025-06-04")], Commitments(released: released, today: "2025-06-05"))
        #expect(plan["class"]?.day == "2025-06-04")
        #expect(plan.conflicts.isEmpty)
    }

    @Test("What was held stays where it was held, whatever was released")
    func held() {
        let released = [class1: ReleasedPlace(HalfDay("2025-06-04", .morning), isConfirmed: true)]
        let plan = plan(
            training, Commitments(released: released, held: [class1: HalfDay("2025-06-07", .morning)]))
        #expect(plan["class"]?.day == "2025-06-07")
        #expect(plan.conflicts.isEmpty)
    }

    @Test("A confirmed occurrence stays, though another day would suit better")
    func confirmed() {
        let released = [class1: ReleasedPlace(HalfDay("2025-06-04", .morning), isConfirmed: true)]
        #expect(plan(training, Commitments(released: released))["class"]?.day == "2025-06-04")
    }

    @Test("What was given as tentative is free to find its best day")
    func tentative() {
        let released = [class1: ReleasedPlace(HalfDay("2025-06-04", .morning), isConfirmed: false)]
        #expect(plan(training, Commitments(released: released))["class"]?.day == "2025-06-10")
    }

    @Test("A new holiday on its day moves a confirmed occurrence, and no other")
    func newHoliday() {
        let programme = Programme.test([
            .gathering("class", "2025-06-02", "2025-06-13", prefer: "2025-06-10", needs: [.head("office")]),
            .gathering("other", "2025-06-02", "2025-06-13", prefer: "2025-06-11", needs: [.head("office")]),
        ])
        let released = [
            class1: ReleasedPlace(HalfDay("2025-06-04", .morning), isConfirmed: true),
            Occurrence.ID("other"): ReleasedPlace(HalfDay("2025-06-05", .afternoon), isConfirmed: true),
        ]
        let plan = plan(programme, off: [.test("2025-06-04")], Commitments(released: released))
        #expect(plan["class"]?.day == "2025-06-10")
        #expect(plan["other"]?.start == HalfDay("2025-06-05", .afternoon))
    }

    @Test("A busy head leaves the days of the window that are free")
    func busyHead() {
        let busy = BusyTime("head of office", on: "2025-06-09"..."2025-06-11")
        let plan = plan(training, Commitments(busy: [busy]))
        #expect(plan["class"]?.day == "2025-06-12")
    }

    @Test("A whole body that is busy all the time is told as the reason")
    func busyBody() {
        let busy = BusyTime("office", on: "2025-06-01"..."2025-06-30")
        let plan = plan(training, Commitments(busy: [busy]))
        #expect(plan.unplaced.map(\.reason) == [.busy])
    }

    @Test("A busy afternoon leaves the morning")
    func busyAfternoon() {
        let busy = BusyTime("office", on: "2025-06-10"..."2025-06-10", .afternoon)
        #expect(plan(training, Commitments(busy: [busy]))["class"]?.start == HalfDay("2025-06-10", .morning))
        let morning = BusyTime("office", on: "2025-06-10"..."2025-06-10", .morning)
        #expect(plan(training, Commitments(busy: [morning]))["class"]?.start == HalfDay("2025-06-10", .afternoon))
    }

    @Test("A fact stands outside its window and on a rest day, and is no conflict; a choice there is one")
    func fact() {
        let sunday = HalfDay("2025-06-29", .morning)
        let fact = plan(training, Commitments(pins: [class1: Pin(sunday, .fact(by: "giấy mời"))]))
        #expect(fact["class"]?.start == sunday)
        #expect(fact.conflicts.isEmpty)
        let choice = plan(training, Commitments(pins: [class1: Pin(sunday, .choice(note: nil))]))
        #expect(choice.conflicts.map(\.constraint) == ["within-window", "on-working-sessions"])
    }

    @Test("A meeting is tentative until its host has fixed the day")
    func tentativeUntilFixed() {
        let programme = Programme.test([.gathering("class", "2025-06-02", "2025-06-13", isTentative: true)])
        #expect(plan(programme, Commitments())["class"]?.isTentative == true)
        let pin = Pin(HalfDay("2025-06-05", .morning), .fact(by: "giấy mời"))
        #expect(plan(programme, Commitments(pins: [class1: pin]))["class"]?.isTentative == false)
        let past = Commitments(released: [class1: ReleasedPlace(pin.place, isConfirmed: false)], today: "2025-07-01")
        #expect(plan(programme, past)["class"]?.isTentative == true)
        #expect(plan(programme, Commitments(held: [class1: pin.place]))["class"]?.isTentative == false)
    }

    @Test("A trial tells who would have to move, and changes nothing")
    func trial() {
        let programme = Programme.test([
            .gathering("class", "2025-06-02", "2025-06-13", prefer: "2025-06-10", length: 2, needs: [.head("office")]),
            .gathering("other", "2025-06-02", "2025-06-13", prefer: "2025-06-05", length: 2, needs: [.head("office")]),
        ])
        let planner = Planner(programme: programme, calendar: WorkingCalendar(daysOff: []))
        let plan = planner.plan()
        let trial = planner.trying(Pin(HalfDay("2025-06-05", .morning), .choice(note: nil)), for: class1, on: plan)
        #expect(trial.isClean)
        #expect(trial.repercussions.displaced.map(\.id) == [Occurrence.ID("other")])
        let sunday = planner.trying(Pin(HalfDay("2025-06-08", .morning), .choice(note: nil)), for: class1, on: plan)
        #expect(sunday.repercussions.conflicts.map(\.constraint) == ["on-working-sessions"])
    }

    @Test("A person may leave one of our windows with a note, but not the clause's")
    func note() {
        let monday = HalfDay("2025-06-16", .morning)
        let pin = Commitments(pins: [class1: Pin(monday, .choice(note: "chờ hội trường"))])
        #expect(plan(training, pin).conflicts.isEmpty)
        let clause = Programme.test([
            .gathering("class", "2025-06-02", "2025-06-13", prefer: "2025-06-10", owner: .clause)
        ])
        #expect(plan(clause, pin).conflicts.map(\.constraint) == ["within-window"])
    }

    @Test("Others yield to a fact")
    func yielding() {
        let programme = Programme.test([
            .gathering("class", "2025-06-02", "2025-06-13", prefer: "2025-06-10", needs: [.head("office")]),
            .gathering("meeting", "2025-06-20", "2025-06-30", session: .morning, needs: [.head("office")]),
        ])
        let meeting = Occurrence.ID("meeting")
        let plan = plan(
            programme,
            Commitments(
                released: [class1: ReleasedPlace(HalfDay("2025-06-10", .morning), isConfirmed: true)],
                pins: [meeting: Pin(HalfDay("2025-06-10", .morning), .fact(by: "giấy mời"))]))
        #expect(plan["meeting"]?.start == HalfDay("2025-06-10", .morning))
        #expect(plan["class"]?.start == HalfDay("2025-06-10", .afternoon))
        #expect(plan.conflicts.isEmpty)
    }

    @Test("A due day keeps its place when a fact leaves it no order")
    func orderWithFact() {
        let programme = Programme.test([
            .deadline("report", "2025-06-10"),
            .gathering("review", "2025-06-12", "2025-06-13", after: [Order("report")]),
        ])
        let early = Pin(HalfDay("2025-06-05", .morning), .fact(by: "giấy mời"))
        let plan = plan(programme, Commitments(pins: [Occurrence.ID("review"): early]))
        #expect(plan["report"]?.day == "2025-06-10")
        #expect(plan["review"]?.day == "2025-06-05")
        #expect(plan.conflicts.isEmpty && plan.unplaced.isEmpty)
    }

    @Test("Late costs more than early where the programme says so")
    func lateness() {
        // Wednesday 11 June is off: Tuesday and Thursday are equally near.
        let obligation = Obligation.gathering("class", "2025-06-02", "2025-06-13", prefer: "2025-06-11")
        let early = Programme.test([obligation], settings: ["lateness": "3"])
            .plan(off: [.test("2025-06-11"), .test("2025-06-10")])
        #expect(early["class"]?.day == "2025-06-09")
        let plain = Programme.test([obligation]).plan(off: [.test("2025-06-11"), .test("2025-06-10")])
        #expect(plain["class"]?.day == "2025-06-12")
    }

    @Test("A programme says how many gatherings make a full week")
    func fullWeeks() {
        let gatherings = (1...3).map {
            Obligation.gathering("m\($0)", "2025-06-02", "2025-06-13", prefer: "2025-06-06", needs: [.leader("office")])
        }
        let two = Programme.test(gatherings, settings: ["gatherings-per-week": "2"]).plan()
        #expect(Set(two.occurrences.map(\.day.isoWeek)).count == 2)
        #expect(Set(Programme.test(gatherings).plan().occurrences.map(\.day.isoWeek)).count == 1)
    }
}
