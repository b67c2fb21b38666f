public import Days
public import Programmes

/// All occurrences within a horizon: placed, not placed and why, and those whose subject has ceased to exist.
public struct Plan: Hashable, Sendable {
    /// The first and last day planned for, both inclusive.
    public let horizon: ClosedRange<Day>
    /// What has a place, sorted by day, then session, then identity.
    public let occurrences: [Occurrence]
    /// What has none, each with its reason, sorted by identity.
    public let unplaced: [Unplaced]
    /// What has no subject any more: its day falls outside its unit's or body's life; sorted by identity.
    public let withoutSubject: [WithoutSubject]
    /// Hard constraints broken by occurrences that stand; soft ones are in the cost.
    public let conflicts: [Conflict]
    /// The sum of the occurrences' costs and of the soft constraints' between them.
    public let cost: Int

    /// Makes a plan.
    public init(
        horizon: ClosedRange<Day>, occurrences: [Occurrence], unplaced: [Unplaced] = [],
        withoutSubject: [WithoutSubject] = [], conflicts: [Conflict] = [], cost: Int = 0
    ) {
        self.horizon = horizon
        self.occurrences = occurrences
        self.unplaced = unplaced
        self.withoutSubject = withoutSubject
        self.conflicts = conflicts
        self.cost = cost
    }
}

/// An occurrence that found no place, and why.
public struct Unplaced: Hashable, Sendable {
    /// What it is.
    public let id: Occurrence.ID
    /// The days it should have fallen between; nothing when the window itself does not exist.
    public let window: Window?
    /// Why no day was possible.
    public let reason: Reason

    /// Makes it.
    public init(_ id: Occurrence.ID, window: Window?, because reason: Reason) {
        self.id = id
        self.window = window
        self.reason = reason
    }

    /// Why no day was possible; of several reasons, the one that closes the most places.
    public enum Reason: Hashable, Sendable {
        /// The window lies before the day after signature or after the end of the horizon.
        case outsideHorizon
        /// No run of working days in the window is long enough, or there is no such window in the calendar.
        case noOpenDay
        /// Those it needs are busy on every day that would be possible.
        case busy
        /// Every possible place is taken by these others, which need the same persons, teams or rooms.
        case taken(by: [Occurrence.ID])
        /// What must come before or after it leaves no day.
        case order(with: [Occurrence.ID])
        /// Others of the same obligation stand too near.
        case spacing(from: [Occurrence.ID])
    }
}

/// An occurrence whose unit or body does not exist on its day (*cơ quan thực hiện đã kết thúc hoạt động*).
public struct WithoutSubject: Hashable, Sendable {
    /// What it is.
    public let id: Occurrence.ID
    /// The day it would have stood on.
    public let day: Day
    /// The last day of the subject's life, where it has ended; nothing when its life had not begun.
    public let until: Day?

    /// Makes it.
    public init(_ id: Occurrence.ID, day: Day, until: Day?) {
        self.id = id
        self.day = day
        self.until = until
    }
}
