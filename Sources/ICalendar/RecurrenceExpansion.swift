/// One of the times that a recurring event takes place.
public struct Instance: Hashable, Sendable {
    /// What names the instance within its series: the start it has by the rules, in the form of the series' start.
    public var recurrenceID: Moment
    /// When it begins.
    public var start: Moment
    /// Where it ends; for an instance by the rules, the exact length of the series' first (RFC 5545 §3.8.5.3).
    public var ending: Event.Ending?
    /// Which of the overrides describes it, as an index; absent when the series itself does.
    public var override: Int?
}

extension Event {
    /// The instances of this event that begin from `first`, inclusive, until `end`, exclusive, in their order.
    ///
    /// RRULE, RDATE, EXDATE and overrides count; exceptions and overrides match by the time they mean, whatever zone
    /// it is written in. As libical has it, a start that does not fit the rules is no instance (RFC 5545 leaves it
    /// open), and BYSETPOS in a DAILY rule is passed over; without rules the start is the first. An override whose RECURRENCE-ID no rule makes counts as an instance;
    /// `RANGE=THISANDFUTURE` is not followed.
    /// - Parameters:
    ///   - first: A day counts from its midnight, in the zone of the start; absent means from the start on.
    ///   - end: As `first`.
    ///   - overrides: The events with this one's UID and a RECURRENCE-ID.
    ///   - limit: How many steps each rule may take before giving up. A rule that by its parts has no day at all is
    ///     one step, for which libical may search some seconds.
    /// - Throws: `ICalendarError` with `.limitExceeded`, `.invalidRecurrenceRule` for a rule that cannot be expanded,
    ///   or `.unknownTimeZone` when times in different zones have to be compared and the system lacks one.
    public func instances(
        from first: Moment? = nil, until end: Moment, overrides: [Event] = [], limit: Int = 100_000
    ) throws(ICalendarError) -> [Instance] {
        let clock = Clock(of: start)
        let window = Range(
            uncheckedBounds: (try first.map(clock.bound) ?? .min, try clock.bound(end)))
        guard window.lowerBound < window.upperBound else { return [] }
        let replaced = try Replacements(overrides, on: clock)
        var excluded = Set<Int>(minimumCapacity: exceptionDates.count)
        for date in exceptionDates {
            if let reading = try clock.reading(date) { excluded.insert(reading) }
        }
        let length = try exactLength()

        var instances: [Instance] = []
        var seen = Set<Int>()
        let mayRepeat = recurrenceRules.count > 1 || !recurrenceDates.isEmpty
        func add(_ reading: Int, _ ending: Ending?) {
            guard window.contains(reading), !excluded.contains(reading), !replaced.ids.contains(reading),
                !mayRepeat || seen.insert(reading).inserted
            else { return }
            let moment = clock.moment(reading)
            instances.append(Instance(recurrenceID: moment, start: moment, ending: ending, override: nil))
        }

        // Periods first: of two instances at one time, the one with a length of its own stands.
        for case .period(let start, let ending) in recurrenceDates {
            if let reading = try clock.reading(start) { add(reading, ending) }
        }
        for rule in recurrenceRules {
            for reading in try rule.readings(on: clock, in: window, limit: limit) { add(reading, length) }
        }
        if recurrenceRules.isEmpty, let reading = try clock.reading(start) { add(reading, length) }
        for case .moment(let date) in recurrenceDates {
            if let reading = try clock.reading(date) { add(reading, length) }
        }
        instances += try replaced.instances(overrides, in: window, on: clock)
        return mayRepeat || !overrides.isEmpty ? try clock.sorted(instances) : instances
    }

    /// How long the first instance takes, exactly, as a length from its start.
    private func exactLength() throws(ICalendarError) -> Ending? {
        guard case .end(let end) = ending else { return ending }
        switch (start, end) {
        case (.day(let first), .day(let last)):
            let days = last.dayNumber - first.dayNumber
            return days >= 0 ? .duration(CalendarDuration(days: days)) : nil
        default:
            let seconds = try exactSeconds(to: end)
            return seconds >= 0 ? .duration(CalendarDuration(seconds: seconds)) : nil
        }
    }

    /// Seconds from the start to `end`.
    private func exactSeconds(to end: Moment) throws(ICalendarError) -> Int {
        do throws(ICalendarError) {
            let utc = Clock(of: .utc(CalendarDateTime.first))
            return try utc.bound(end) - utc.bound(start)
        } catch  where error.code == .unknownTimeZone && start.zone == end.zone {
            // Within a zone that only the calendar defines, the length by its clock is as near as can be said.
            let clock = Clock(of: start)
            return try clock.bound(end) - clock.bound(start)
        }
    }
}

extension RecurrenceRule {
    /// The times after the rule, counted from `start` on, until `end`, exclusive, in the form of `start`.
    ///
    /// - Parameters:
    ///   - start: Where counting begins; it is one of the times when it fits the rule.
    ///   - end: A day counts from its midnight, in the zone of `start`.
    ///   - limit: How many times there may be.
    /// - Throws: As ``Event/instances(from:until:overrides:limit:)``.
    public func occurrences(
        from start: Moment, until end: Moment, limit: Int = 100_000
    ) throws(ICalendarError) -> [Moment] {
        let clock = Clock(of: start)
        let window = Range(uncheckedBounds: (Int.min, try clock.bound(end)))
        return try readings(on: clock, in: window, limit: limit).map(clock.moment)
    }
}

/// What stands in the place of instances by the rules.
private struct Replacements {
    /// The readings of the RECURRENCE-IDs.
    private(set) var ids = Set<Int>()
    private var readings: [(id: Int, override: Int)] = []

    init(_ overrides: [Event], on clock: Clock) throws(ICalendarError) {
        for (index, event) in overrides.enumerated() {
            guard let id = event.recurrenceID, let reading = try clock.reading(id) else { continue }
            // Of several for one instance the later revision holds.
            if let known = readings.firstIndex(where: { $0.id == reading }) {
                let standing = overrides[readings[known].override]
                if (event.sequence ?? 0) >= (standing.sequence ?? 0) { readings[known].override = index }
            } else {
                readings.append((reading, index))
                ids.insert(reading)
            }
        }
    }

    /// Those that begin in the window.
    func instances(_ overrides: [Event], in window: Range<Int>, on clock: Clock) throws(ICalendarError) -> [Instance] {
        var instances: [Instance] = []
        for (id, index) in readings where window.contains(try clock.bound(overrides[index].start)) {
            instances.append(
                Instance(
                    recurrenceID: clock.moment(id), start: overrides[index].start, ending: overrides[index].ending,
                    override: index))
        }
        return instances
    }
}
