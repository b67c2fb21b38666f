import ICalendar

/// An event with what replaces single instances of it.
struct EventSeries {
    let event: Event
    let overrides: [Event]

    /// Whether any of its instances may keep its owner from something else; of a series that is called off, none.
    var takesTime: Bool { event.status != .cancelled }

    /// Whether anything that says when it takes place could not be understood.
    var isPartlyRead: Bool {
        ([event] + overrides).contains { event in
            event.otherProperties.contains { Self.timing.contains($0.name) }
        }
    }

    private static let timing: Set<String> = ["DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"]

    /// The series of calendars, in their order, in zones that the system knows as far as they can be made out; of two
    /// states of an event, the later.
    static func all(of calendars: [CalendarObject], in home: String) -> [EventSeries] {
        calendars.flatMap { calendar -> [EventSeries] in
            var zones = ForeignZones(calendar.timeZones)
            let events = calendar.events.map { $0.renamingZones { zones.systemName(of: $0) } }
            let masters = Dictionary(events.filter { $0.recurrenceID == nil }.map { ($0.uid, $0) }) { one, other in
                (other.sequence ?? 0) >= (one.sequence ?? 0) ? other : one
            }
            let overrides = Dictionary(grouping: events.filter { $0.recurrenceID != nil }, by: \.uid)
            var seen: Set<String> = []
            return events.flatMap { event -> [EventSeries] in
                guard seen.insert(event.uid).inserted else { return [] }
                if let master = masters[event.uid] {
                    return [EventSeries(event: master, overrides: overrides[event.uid] ?? [])]
                }
                // Single instances of a series that was not exported stand by themselves.
                return (overrides[event.uid] ?? []).map { instance in
                    var event = instance
                    event.recurrenceID = nil
                    (event.recurrenceRules, event.recurrenceDates) = ([], [])
                    return EventSeries(event: event, overrides: [])
                }
            }
        }
    }
}
