public import Days
import Planning

/// When something is: the day, the sessions it takes, and the hour it begins where that is not its session's.
public struct Slot: Hashable, Sendable {
    /// The first day; of a deadline, the due day.
    public let day: Day
    /// The sessions it takes, in order; none for a due day.
    public let sessions: [HalfDay]
    /// The hour it begins, minutes after midnight; nothing means as its session does.
    public let beginsAt: Int?
}

extension PublishedOccurrence {
    /// When it is.
    public var slot: Slot {
        Slot(day: occurrence.day, sessions: occurrence.sessions, beginsAt: beginsAt)
    }
}
