extension TimeZoneDefinition {
    /// The definition of a zone of the system that holds from `first` through `last`, both inclusive.
    ///
    /// - A zone that keeps its offset all the while gets one STANDARD that begins in 1970. Nothing of its history is
    ///   told: clients stumble over offsets with seconds and over dates of old.
    /// - A zone that changes by a yearly rule gets one STANDARD and one DAYLIGHT with that rule, counted from 1970.
    /// - Any other gets an observance for the beginning and one for each kind of change, with all its dates.
    ///
    /// Outside the span the definition may be wrong. A span that ends after 2037 is taken to go on as 2037 does, for
    /// that is as far as the zone data tell more than a rule.
    /// - Throws: `ICalendarError` with `.unknownTimeZone`.
    public static func covering(
        _ first: CalendarDate, _ last: CalendarDate, zone: String
    ) throws(ICalendarError) -> TimeZoneDefinition {
        precondition(first <= last, "a span ends before it begins: \(first) … \(last)")
        let years = min(first.year, lastYearOfData)...min(last.year, lastYearOfData)
        let wholeYears = try history(of: zone, from: years.lowerBound.firstDay, through: years.upperBound.lastDay)
        if let observances = try wholeYears.yearlyObservances(over: years) {
            return TimeZoneDefinition(id: zone, observances: observances)
        }
        // A day more on either side: the span is in local days.
        let start = min(first.dayNumber, years.upperBound.firstDay) - 1
        let end = min(last.dayNumber, years.upperBound.lastDay) + 2
        let span = try history(of: zone, from: start, through: end)
        return TimeZoneDefinition(id: zone, observances: span.explicitObservances(from: start * 86_400))
    }

    private static let lastYearOfData = 2037

    private static func history(
        of zone: String, from first: Int, through last: Int
    ) throws(ICalendarError) -> ZoneHistory {
        try ZoneTable.withZone(zone) { $0.history(from: first * 86_400, through: last * 86_400) }
    }
}

extension ZoneHistory {
    /// One STANDARD and one DAYLIGHT, when every year of `years` has one change each way by the same rule.
    fileprivate func yearlyObservances(
        over years: ClosedRange<Int>
    ) throws(ICalendarError) -> [TimeZoneDefinition.Observance]? {
        let toDaylight = transitions.filter { $0.to.isDaylight }
        let toStandard = transitions.filter { !$0.to.isDaylight }
        guard let latest = transitions.last, latest.to == initial,
            let first = try yearlyObservance(toDaylight, over: years),
            let second = try yearlyObservance(toStandard, over: years)
        else { return nil }
        return first.kind == .standard ? [first, second] : [second, first]
    }

    private func yearlyObservance(
        _ changes: [Transition], over years: ClosedRange<Int>
    ) throws(ICalendarError) -> TimeZoneDefinition.Observance? {
        let starts = changes.compactMap(\.start)
        guard let change = changes.first, let start = starts.first, starts.map(\.date.year) == Array(years),
            changes.allSatisfy({ $0.from == change.from && $0.to == change.to }),
            let day = YearlyDay(of: starts.map(\.date)),
            starts.allSatisfy({ ($0.hour, $0.minute, $0.second) == (start.hour, start.minute, start.second) }),
            let firstDay = day.date(in: 1970),
            let firstStart = CalendarDateTime(
                firstDay, hour: start.hour, minute: start.minute, second: start.second)
        else { return nil }
        return TimeZoneDefinition.Observance(
            change.kind, start: firstStart, offsetFrom: change.from.seconds, offsetTo: change.to.seconds,
            names: name(of: change.to, at: change.instant),
            recurrenceRules: [try RecurrenceRule("FREQ=YEARLY;BYMONTH=\(day.month);BYDAY=\(day.text)")])
    }

    /// An observance for the beginning, and one for each kind of change with all its dates.
    fileprivate func explicitObservances(from start: Int) -> [TimeZoneDefinition.Observance] {
        let constant = transitions.isEmpty
        var observances = [
            TimeZoneDefinition.Observance(
                initial.isDaylight && !constant ? .daylight : .standard, start: .epoch,
                offsetFrom: initial.seconds, offsetTo: initial.seconds, names: name(of: initial, at: start))
        ]
        for change in transitions where change.from.seconds != change.to.seconds {
            guard let start = change.start else { continue }
            let observance = TimeZoneDefinition.Observance(
                change.kind, start: start, offsetFrom: change.from.seconds, offsetTo: change.to.seconds,
                names: name(of: change.to, at: change.instant))
            if let same = observances.dropFirst().firstIndex(where: { $0.isSameChange(as: observance) }) {
                observances[same].recurrenceDates.append(start)
            } else {
                observances.append(observance)
            }
        }
        return observances
    }
}

extension ZoneHistory.Transition {
    /// When it happens, on the clock of before.
    fileprivate var start: CalendarDateTime? {
        CalendarDateTime(secondNumber: instant + from.seconds)
    }

    /// What it begins. Where the zone data have daylight saving time in winter, as for Ireland, the words are turned
    /// round, so that DAYLIGHT is always the clock that is ahead.
    fileprivate var kind: TimeZoneDefinition.Observance.Kind {
        guard from.isDaylight != to.isDaylight else { return to.isDaylight ? .daylight : .standard }
        return to.seconds > from.seconds ? .daylight : .standard
    }
}

extension TimeZoneDefinition.Observance {
    fileprivate func isSameChange(as other: Self) -> Bool {
        (kind, offsetFrom, offsetTo) == (other.kind, other.offsetFrom, other.offsetTo) && names == other.names
    }
}

/// A day that comes every year by weekday: the last Sunday of March.
private struct YearlyDay {
    let month: Int
    /// 0 for Sunday … 6 for Saturday.
    private let weekday: Int
    /// 1…4 from the beginning of the month, or -1 for the last.
    private let ordinal: Int

    /// The rule behind dates in different years, or nothing when they follow none. The last one of a month goes
    /// before the fourth, for that is how laws are made.
    init?(of dates: [CalendarDate]) {
        guard let first = dates.first,
            dates.allSatisfy({ $0.month == first.month && $0.weekday == first.weekday })
        else { return nil }
        month = first.month
        weekday = first.weekday
        let fromBeginning = (first.day - 1) / 7 + 1
        if dates.allSatisfy({ $0.day + 7 > CalendarDate.daysIn(month: $0.month, year: $0.year) }) {
            ordinal = -1
        } else if dates.allSatisfy({ ($0.day - 1) / 7 + 1 == fromBeginning }) {
            ordinal = fromBeginning
        } else {
            return nil
        }
    }

    /// `-1SU`, `2SU`.
    var text: String {
        "\(ordinal)\(["SU", "MO", "TU", "WE", "TH", "FR", "SA"][weekday])"
    }

    func date(in year: Int) -> CalendarDate? {
        let days = (1...CalendarDate.daysIn(month: month, year: year))
            .compactMap { CalendarDate(year: year, month: month, day: $0) }
            .filter { $0.weekday == weekday }
        return ordinal == -1 ? days.last : days.dropFirst(ordinal - 1).first
    }
}

extension CalendarDateTime {
    fileprivate static let epoch: CalendarDateTime = {
        guard let epoch = CalendarDateTime(secondNumber: 0) else { preconditionFailure("1970 is in the calendar") }
        return epoch
    }()
}

extension Int {
    /// The number of the first day of this year.
    fileprivate var firstDay: Int { CalendarDate(year: self, month: 1, day: 1)?.dayNumber ?? 0 }
    /// The number of the last day of this year.
    fileprivate var lastDay: Int { CalendarDate(year: self, month: 12, day: 31)?.dayNumber ?? 0 }
}
