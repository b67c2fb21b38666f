public import Days
public import Programmes

/// An occurrence that a person has added to what the programme owes: what somebody asks for, what others convene, the
/// office's own work.
///
/// Its day is the period of its identity (`giao-ban/2025-06-02`), which stays when it moves, as RECURRENCE-ID does
/// (RFC 5545 §3.8.4.4).
public struct Addition: Hashable, Sendable {
    /// What identifies it; its period is a day.
    public var id: Occurrence.ID
    /// How many sessions it takes; 0 is a due day.
    public var length: Int
    /// The session it takes, where the length is one; nothing means either.
    public var session: Session?
    /// Persons, teams and rooms that cannot be elsewhere.
    public var needs: [Need]

    /// Makes an addition.
    public init(_ id: Occurrence.ID, length: Int = 1, session: Session? = nil, needs: [Need] = []) {
        self.id = id
        self.length = length
        self.session = session
        self.needs = needs
    }
}

extension Demand {
    /// What an addition asks for: that very day, of an obligation that the programme knows; nothing for any other.
    convenience init?(_ addition: Addition, in programme: Programme) {
        guard let obligation = programme.obligation(addition.id.obligation),
            let day = addition.id.period?.days.upperBound
        else { return nil }
        let schedule = Schedule(
            .once, windows: [], length: addition.length, session: addition.session,
            place: obligation.schedule?.place, needs: addition.needs)
        self.init(
            id: addition.id, obligation: obligation, schedule: schedule,
            window: Window(opens: day, closes: day, prefer: day),
            needs: Claim.all(of: schedule, for: addition.id.subject, in: programme))
    }
}
