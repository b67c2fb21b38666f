import Days
import Planning
import Programmes

extension Plan {
    /// The plan in which an occurrence begins at a place, wherever it stood before, and everything else stays; judged
    /// anew.
    func putting(_ id: Occurrence.ID, at place: HalfDay, under circumstances: Circumstances) -> Plan {
        guard let obligation = circumstances.programme.obligation(id.obligation), let schedule = obligation.schedule
        else { preconditionFailure("no such obligation: \(id)") }
        let window =
            occurrences.first { $0.id == id }?.window ?? unplaced.first { $0.id == id }?.window
            ?? Window(opens: place.day, closes: place.day, prefer: place.day)
        let moved = Occurrence(
            id, kind: obligation.kind, window: window, day: place.day,
            sessions: (0..<schedule.length).map { place.advanced(by: $0) }, isTentative: schedule.isTentative)
        return Plan(
            horizon: horizon,
            occurrences: (occurrences.filter { $0.id != id } + [moved]).sorted {
                ($0.start, $0.id) < ($1.start, $1.id)
            },
            unplaced: unplaced.filter { $0.id != id }, withoutSubject: withoutSubject.filter { $0.id != id }
        ).judged(by: circumstances)
    }

    /// The plan without an occurrence, judged anew.
    func without(_ id: Occurrence.ID, under circumstances: Circumstances) -> Plan {
        Plan(
            horizon: horizon, occurrences: occurrences.filter { $0.id != id }, unplaced: unplaced,
            withoutSubject: withoutSubject
        ).judged(by: circumstances)
    }

    /// The hard constraints that an occurrence breaks, alone or with others.
    func faults(of id: Occurrence.ID) -> [Conflict] { conflicts.filter { $0.occurrences.contains(id) } }

    /// Every occurrence that the plan speaks of, placed or not.
    var all: [Occurrence.ID] { occurrences.map(\.id) + unplaced.map(\.id) + withoutSubject.map(\.id) }
}
