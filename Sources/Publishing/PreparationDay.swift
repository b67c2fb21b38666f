public import Days
public import Planning
public import Programmes

/// Something to be sent or written before an occurrence, and the day on which it must be.
public struct PreparationDay: Hashable, Sendable {
    /// What it prepares: an occurrence, or a deadline that units share.
    public let entry: CalendarEntry

    /// What is to do.
    public let item: PublishedPreparation

    /// The day: so many working days before the first day of the occurrence.
    public var day: Day { item.day }

    /// Whether that day lies on or before the day of signature or before the horizon: nothing could be done on it, and
    /// the item is due as soon as anybody can see it.
    public var isAlreadyDue: Bool { item.isAlreadyDue }

    /// The items of all occurrences of a plan, by day, then in the order of the occurrences and of their items.
    ///
    /// What units share is prepared once; units that do an item themselves are its ``owners``.
    public static func all(
        for plan: Plan, of programme: Programme, calendar: WorkingCalendar
    ) -> [PreparationDay] {
        let draft = Proposal(of: plan, in: programme, calendar: calendar)
        return all(for: CalendarEntry.entries(of: draft.occurrences, in: programme))
    }

    /// The items of the lines of a calendar, by day, then in the order of the lines and of their items.
    public static func all(for entries: [CalendarEntry]) -> [PreparationDay] {
        let days = entries.flatMap { entry in
            entry.first.preparation.map { PreparationDay(entry: entry, item: $0) }
        }
        // Sorting in Swift keeps equals in order, but does not promise to.
        return days.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    /// The units that do it themselves, in the order of the line: each has it in its own calendar, too.
    public var owners: [Unit.ID] {
        entry.occurrences.flatMap { $0.preparation.first { $0.id == item.id }?.owners ?? [] }
    }
}
