/// The clock of a series: that of its start, on which all its times are read as plain numbers.
struct Clock {
    /// The start of the series.
    let start: Moment

    init(of start: Moment) {
        self.start = start
    }

    /// Whether the series goes by whole days.
    var countsDays: Bool {
        if case .day = start { true } else { false }
    }

    /// Seconds since 1970-01-01T00:00:00 on this clock, or nothing when `moment` has no place on it: a day beside
    /// times, a time in a zone beside floating ones.
    func reading(_ moment: Moment) throws(ICalendarError) -> Int? {
        switch (start, moment) {
        case (.day, .day(let day)): return day.dayNumber * 86_400
        case (.day, _), (_, .day): return nil
        case (.utc, .utc(let time)), (.floating, .floating(let time)): return time.secondNumber
        case (.local(_, let own), .local(let time, let zone)) where own == zone: return time.secondNumber
        case (.utc, .local(let time, let zone)): return try instant(of: time, in: zone)
        case (.local(_, let own), .utc(let time)): return try reading(of: time.secondNumber, in: own)
        case (.local(_, let own), .local(let time, let zone)):
            return try reading(of: instant(of: time, in: zone), in: own)
        case (.local, .floating), (.utc, .floating), (.floating, _): return nil
        }
    }

    /// As `reading`, for the bound of a window: a day is its midnight, and what is floating or of no zone is taken to
    /// be on this clock.
    func bound(_ moment: Moment) throws(ICalendarError) -> Int {
        switch moment {
        case .day(let day): day.dayNumber * 86_400
        case .utc(let time), .local(let time, _), .floating(let time):
            try reading(moment) ?? (countsDays ? time.date.dayNumber * 86_400 : time.secondNumber)
        }
    }

    /// What the clock shows, in the form of the start.
    func moment(_ reading: Int) -> Moment {
        guard let time = CalendarDateTime(secondNumber: reading) else {
            preconditionFailure("a reading outside the years 1…9999: \(reading)")
        }
        return switch start {
        case .day: .day(time.date)
        case .utc: .utc(time)
        case .local(_, let zone): .local(time, zone: zone)
        case .floating: .floating(time)
        }
    }

    /// The instances by their beginning.
    func sorted(_ instances: [Instance]) throws(ICalendarError) -> [Instance] {
        var keyed: [(reading: Int, instance: Instance)] = []
        for instance in instances { keyed.append((try bound(instance.start), instance)) }
        return keyed.sorted { $0.reading < $1.reading }.map(\.instance)
    }

    private func instant(of local: CalendarDateTime, in zone: String) throws(ICalendarError) -> Int {
        try TimeZones.instant(of: local.secondNumber, in: zone)
    }

    private func reading(of instant: Int, in zone: String) throws(ICalendarError) -> Int {
        try TimeZones.reading(of: instant, in: zone)
    }
}

extension CalendarDateTime {
    /// 0001-01-01T00:00:00.
    static let first: CalendarDateTime = {
        guard let first = CalendarDateTime(secondNumber: bounds.lowerBound) else {
            preconditionFailure("the first second is in the calendar")
        }
        return first
    }()
}
