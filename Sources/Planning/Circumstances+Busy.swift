public import Days
import Programmes

// Whom busy times concern.

extension Circumstances {
    /// Whether anything that is owed asks for somebody whom that name means, as `BusyTime.who` has it.
    public func isNeeded(_ who: String) -> Bool {
        let time = BusyTime(who, on: programme.horizon)
        return demands.contains { demand in !demand.isDeadline && demand.needs.contains { time.means($0.name) } }
    }

    /// The occurrences that cannot begin where they are said to, while somebody is busy at these times.
    public func occurrences(
        at places: some Sequence<(key: Occurrence.ID, value: HalfDay)>, closedBy times: [BusyTime]
    ) -> Set<Occurrence.ID> {
        guard !times.isEmpty else { return [] }
        let closed = places.filter { id, start in
            guard let demand = demand(of: id), !demand.isDeadline else { return false }
            let sessions = start..<start.advanced(by: demand.schedule.length)
            let days = start.day...start.advanced(by: demand.schedule.length - 1).day
            return times.contains { time in
                time.days.overlaps(days)
                    && demand.needs.contains { need in sessions.contains { time.closes(need.name, $0) } }
            }
        }
        return Set(closed.map(\.key))
    }
}
