public import Days
public import ICalendar
public import Planning
public import Programmes

/// When somebody is engaged by a calendar that was exported elsewhere: the sessions of each day that its events overlap.
///
/// What is transparent, cancelled, or shown as free takes nothing. An event without length takes the session in which it
/// begins, one outside office hours takes none, and a whole day takes both.
public struct BusyCalendar: Sendable {
    /// Who is engaged, as `BusyTime.who` names it.
    public let who: String
    /// The days that are looked at.
    public let days: ClosedRange<Day>
    /// The hours of the two sessions.
    public let hours: OfficeHours
    /// The zone in which days and hours are meant, and floating times too.
    public let zone: String
    /// Whether titles are kept as reasons: what others call their appointments is theirs.
    public let keepsTitles: Bool

    /// A reader for one person, body, team or room.
    public init(
        of who: String, in days: ClosedRange<Day>, hours: OfficeHours, zone: String, keepsTitles: Bool = false
    ) {
        self.who = who
        self.days = days
        self.hours = hours
        self.zone = zone
        self.keepsTitles = keepsTitles
    }

    /// What a calendar was read as.
    public struct Result: Hashable, Sendable {
        /// The busy times, by day; whole days that follow one another are one.
        public internal(set) var times: [BusyTime] = []
        /// How many events were looked at, a series once.
        public internal(set) var eventCount = 0
        /// How many of them could not be understood, or not wholly: a zone that nobody knows, a strange rule.
        public internal(set) var unreadCount = 0
    }

    /// The most instances that are looked at, in all events together, and the most events that recur.
    static let instanceLimit = 100_000
    static let seriesLimit = 2_000
    /// The most steps that one rule may take: a daily one has them for fifty years.
    static let stepLimit = 20_000

    /// Bounds for the text of such a calendar: what a person exports has some thousands of events.
    public static let limits: ReadingLimits = {
        var limits = ReadingLimits()
        limits.totalBytes = 64 << 20
        limits.components = 100_000
        return limits
    }()

    /// The busy times of a calendar.
    ///
    /// Throws `.limitExceeded` for more than any person has; events that cannot be understood are counted.
    public func times(of calendars: [CalendarObject]) throws(ICalendarError) -> Result {
        var result = Result()
        var taken = TakenSessions(hours: hours, days: days)
        var (instanceCount, seriesCount) = (0, 0)
        for series in EventSeries.all(of: calendars, in: zone) {
            result.eventCount += 1
            guard series.takesTime else { continue }
            seriesCount += series.event.recurrenceRules.isEmpty ? 0 : 1
            if series.isPartlyRead { result.unreadCount += 1 }
            do throws(ICalendarError) {
                let instances = try instances(of: series)
                instanceCount += instances.count
                for instance in instances {
                    let event = instance.override.map { series.overrides[$0] } ?? series.event
                    guard event.takesTime else { continue }
                    let title = keepsTitles ? event.summary.map { Self.line($0.value) } : nil
                    taken.add(try stretch(from: instance.start, instance.ending), title)
                }
            } catch {
                result.unreadCount += 1
            }
            guard instanceCount <= Self.instanceLimit, seriesCount <= Self.seriesLimit else { throw Self.tooMany }
        }
        result.unreadCount += calendars.reduce(0) { $0 + $1.otherComponents.count { $0.name == "VEVENT" } }
        result.times = taken.times(of: who)
        return result
    }

    /// The instances that may touch the days that are looked at; the bounds leave room for the zone.
    private func instances(of series: EventSeries) throws(ICalendarError) -> [Instance] {
        let lengths = ([series.event] + series.overrides).map(\.lengthInDays)
        let reach = min(lengths.max() ?? 0, 40_000) + 2
        guard let first = days.lowerBound.advanced(by: -reach).calendarDate,
            let end = days.upperBound.advanced(by: 2).calendarDate
        else { return [] }
        return try series.event.instances(
            from: .day(first), until: .day(end), overrides: series.overrides, limit: Self.stepLimit)
    }

    /// A title as a reason: one line, not a page.
    private static func line(_ title: String) -> String {
        let words = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return String(words.prefix(120))
    }

    private static let tooMany = ICalendarError(
        .limitExceeded,
        "Lịch có quá \(seriesLimit) chuỗi lặp hoặc quá \(instanceLimit) lần trong thời gian của chương trình; xuất lại với ít sự kiện hơn. "
            + "The calendar has more than \(seriesLimit) series or \(instanceLimit) instances within the programme’s time; "
            + "export it again with fewer events.")
}

// MARK: - From instances to the clock at home

extension BusyCalendar {
    /// From when to when something takes, on the clock at home, in minutes since the day of number 0; a whole day ends where the next
    /// begins.
    private func stretch(from start: Moment, _ ending: Event.Ending?) throws(ICalendarError) -> Range<Int> {
        let begins = try minutes(start)
        if case .day = start {
            let ends =
                switch ending {
                case .end(.day(let day)): day.dayIndex * 1440
                case .duration(let length) where !length.isNegative: begins + length.days * 1440
                default: begins
                }
            return begins..<max(ends, begins + 1440)
        }
        switch ending {
        case .end(let end): return begins..<max(begins, try minutes(end))
        case .duration(let length) where !length.isNegative:
            // Hours are exact; over the change of a clock the end is off by that hour at most, on that day alone.
            return begins..<(begins + length.days * 1440 + (length.seconds + 59) / 60)
        case .duration, nil: return begins..<begins
        }
    }

    /// A moment on the clock at home.
    private func minutes(_ moment: Moment) throws(ICalendarError) -> Int {
        switch moment {
        case .day(let day): return day.dayIndex * 1440
        case .floating(let time): return time.minuteIndex
        case .local(let time, let zone) where zone == self.zone: return time.minuteIndex
        case .local(let time, let zone):
            guard let utc = try TimeZones.utc(time, in: zone) else { return time.minuteIndex }
            return try minutes(.utc(utc))
        case .utc(let time): return (try TimeZones.local(time, in: zone) ?? time).minuteIndex
        }
    }
}

extension CalendarDate {
    /// The number of the day, as `Day` counts.
    fileprivate var dayIndex: Int {
        guard let day = Day(year: year, month: month, day: day) else {
            preconditionFailure("a day of one calendar that the other lacks: \(self)")
        }
        return day.number
    }
}

extension CalendarDateTime {
    fileprivate var minuteIndex: Int { date.dayIndex * 1440 + hour * 60 + minute }
}

extension Day {
    fileprivate var calendarDate: CalendarDate? { CalendarDate(year: year, month: month, day: day) }
}

extension Event {
    /// Whether it keeps its owner from anything else.
    fileprivate var takesTime: Bool {
        transparency != .transparent && status != .cancelled
            && !otherProperties.contains {
                $0.name == "X-MICROSOFT-CDO-BUSYSTATUS" && $0.value.uppercased() == "FREE"
            }
    }

    /// How many days before its end it may begin, at most.
    fileprivate var lengthInDays: Int {
        switch ending {
        case .end(let end): max(0, end.dayIndex - start.dayIndex) + 1
        case .duration(let length) where !length.isNegative: min(length.days + length.seconds / 86_400, 100_000) + 1
        case .duration, nil: 1
        }
    }
}

extension Moment {
    fileprivate var dayIndex: Int {
        switch self {
        case .day(let day): day.dayIndex
        case .utc(let time), .local(let time, _), .floating(let time): time.date.dayIndex
        }
    }
}
