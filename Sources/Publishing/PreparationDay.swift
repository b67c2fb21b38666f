public import Days
public import Planning
public import Programmes

/// Something to be sent or written before an occurrence, and the day on which it must be.
public struct PreparationDay: Hashable, Sendable {
    /// What it prepares: an occurrence, or a deadline that units share.
    public let entry: CalendarEntry

    /// What is to do.
    public let item: Preparation

    /// The day: so many working days before the first day of the occurrence.
    public let day: Day

    /// Whether that day lies on or before the day of signature or before the horizon: nothing could be done on it, and
    /// the item is due as soon as anybody can see it.
    public let isAlreadyDue: Bool

    /// The items of all occurrences, by day, then in the order of the occurrences and of their items.
    ///
    /// What units share is prepared once; units that do an item themselves find it under ``owners(in:)``.
    public static func all(
        for occurrences: [Occurrence], of programme: Programme, calendar: WorkingCalendar
    ) -> [PreparationDay] {
        all(for: CalendarEntry.entries(of: occurrences, in: programme), of: programme, calendar: calendar)
    }

    /// The items of the lines of a calendar, by day, then in the order of the lines and of their items.
    public static func all(
        for entries: [CalendarEntry], of programme: Programme, calendar: WorkingCalendar
    ) -> [PreparationDay] {
        let items = Dictionary(programme.obligations.map { ($0.id, $0.schedule?.preparation ?? []) }) { one, _ in one }
        let days = entries.flatMap { entry in
            (items[entry.id.obligation] ?? []).map { item in
                let day = calendar.workingDay(item.workingDaysBefore, before: entry.first.day)
                let isAlreadyDue = day <= programme.signed || day < programme.horizon.lowerBound
                return PreparationDay(entry: entry, item: item, day: day, isAlreadyDue: isAlreadyDue)
            }
        }
        // Sorting in Swift keeps equals in order, but does not promise to.
        return days.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    /// The units whose own body does it, as `unit.commission` says: each has it in its own calendar, too.
    public func owners(in programme: Programme) -> [Unit.ID] {
        let isOwn = item.by.contains { reference in
            switch reference {
            case .unit, .ofUnit: true
            case .body, .group, .itself, .others: false
            }
        }
        return isOwn ? entry.id.unit.map { [$0] } ?? entry.units : []
    }
}
