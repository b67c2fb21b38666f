import Days
import Planning
import Programmes

/// Counts the days of a window anew by looking at each of them, knowing nothing of how they were counted before.
struct BruteForceFunnel {
    /// The days on which a plan with the occurrence there has no fault, in one session or the other.
    let possible: [Day]
    /// The days that the calendar or the programme closes, by reason.
    let closed: [Funnel.Reason: [Day]]

    init(of id: Occurrence.ID, over days: ClosedRange<Day>, in plan: Plan, world: RandomProgramme) {
        let circumstances = world.circumstances
        let programme = world.programme
        let isDeadline = programme.obligation(id.obligation)?.kind.isDeadline ?? false
        var possible: [Day] = []
        var closed: [Funnel.Reason: [Day]] = [.outsideProgramme: [], .restDays: [], .daysOff: []]
        for day in days {
            let row = world.daysOff.first { $0.date == day }
            if day <= programme.signed || day > programme.horizon.upperBound {
                closed[.outsideProgramme]?.append(day)
            } else if day.weekday >= .saturday, row?.kind != .swappedWorking {
                closed[.restDays]?.append(day)
            } else if row?.kind == .public {
                closed[.daysOff]?.append(day)
            } else {
                let sessions: [Session] = isDeadline ? [.morning] : [.morning, .afternoon]
                let isPossible = sessions.contains { session in
                    plan.putting(id, at: HalfDay(day, session), under: circumstances).faults(of: id).isEmpty
                }
                if isPossible { possible.append(day) }
            }
        }
        self.possible = possible
        self.closed = closed
    }
}
