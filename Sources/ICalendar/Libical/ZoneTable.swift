import CLibical
import Synchronization

/// libical's table of the system's time zones, which one thread at a time may ask.
///
/// Loading the table, and a zone into it, is not safe on two threads in libical 3, whatever its own locks suggest:
/// it crashed in one of some hundred runs. So everything in this module that touches a zone, or reads a time through
/// libical, does it inside `ZoneTable.withLock`.
enum ZoneTable {
    /// Protects libical's global table; there is nothing of ours to protect, for we keep no copy of it.
    private static let lock = Mutex(loadList())

    /// Runs `body` while no other thread is in libical's zones.
    static func withLock<Result: Sendable, Failure: Error>(
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try lock.withLock { _ throws(Failure) in try body() }
    }

    /// Lends the zone of that name to `body`, under the lock; `body` must not keep it.
    ///
    /// - Throws: `.unknownTimeZone`, and what `body` throws.
    static func withZone<Result: Sendable>(
        _ name: String, _ body: (SystemZone) -> Result
    ) throws(ICalendarError) -> Result {
        try withLock { () throws(ICalendarError) in
            // The name becomes a path below the system's zone folder.
            let isName = name.isPlain && !name.hasPrefix("/") && !name.contains("..")
            guard isName, let found = name.withCString({ icaltimezone_get_builtin_timezone($0) }) else {
                throw ICalendarError(
                    .unknownTimeZone,
                    "Không có múi giờ “\(name)”; hãy dùng tên IANA như Asia/Ho_Chi_Minh và cài gói tzdata. "
                        + "There is no time zone “\(name)”; use an IANA name such as Asia/Ho_Chi_Minh, "
                        + "and see that tzdata is installed.")
            }
            return body(SystemZone(pointer: found))
        }
    }

    /// Whether the list of zones is loaded: asked for once, before any time is printed.
    ///
    /// libical's printing of a time asks whether it is in its UTC zone, and the first such question loads the list.
    /// Afterwards the question only looks whether the list is there, so that threads may print times beside each
    /// other.
    static let isLoaded = withLock { icaltimezone_get_utc_timezone() != nil }

    /// The first question for any zone loads the list; Swift lets one thread make a global, and the others wait.
    private static func loadList() {
        _ = icaltimezone_get_utc_timezone()
    }
}

/// A zone of libical's table, valid inside `ZoneTable.withZone`.
struct SystemZone {
    fileprivate let pointer: OpaquePointer

    /// How far from UTC a zone is at some time.
    struct Offset: Hashable, Sendable {
        /// Seconds east of UTC.
        var seconds: Int
        /// Whether the zone data call it daylight saving time.
        var isDaylight: Bool
    }

    /// The offset at `instant`, in seconds since 1970-01-01T00:00:00Z.
    func offset(at instant: Int) -> Offset {
        var time = icaltimetype(secondNumber: instant)
        var isDaylight: Int32 = 0
        let seconds = icaltimezone_get_utc_offset_of_utc_time(pointer, &time, &isDaylight)
        return Offset(seconds: Int(seconds), isDaylight: isDaylight != 0)
    }

    /// What the zone does between two instants, both inclusive.
    func history(from first: Int, through last: Int) -> ZoneHistory {
        var history = ZoneHistory(initial: offset(at: first), names: names)
        // No zone has ever changed twice within a day and back.
        let step = 86_400
        var before = history.initial
        for instant in stride(from: first, to: last, by: step) {
            let next = min(instant + step, last)
            let after = offset(at: next)
            guard after != before else { continue }
            let change = firstInstant(of: after, after: instant, through: next)
            history.transitions.append(ZoneHistory.Transition(instant: change, from: before, to: after))
            before = after
        }
        return history
    }

    private func firstInstant(of offset: Offset, after start: Int, through end: Int) -> Int {
        var (before, after) = (start, end)
        while after - before > 1 {
            let middle = before + (after - before) / 2
            if self.offset(at: middle) == offset { after = middle } else { before = middle }
        }
        return after
    }

    /// What the stretches of the zone are called, latest last.
    private var names: [ZoneHistory.Name] {
        // UTC has no component.
        guard let original = icaltimezone_get_component(pointer), let clone = clibical_component_clone(original) else {
            return []
        }
        // A copy, because even looking for a property writes into a component.
        let component = OwnedComponent(adopting: clone)
        let names = component.mapChildren(ICAL_ANY_COMPONENT) { observance -> ZoneHistory.Name? in
            guard let name = icalcomponent_get_first_property(observance, ICAL_TZNAME_PROPERTY),
                let offset = icalcomponent_get_first_property(observance, ICAL_TZOFFSETTO_PROPERTY),
                let start = icalcomponent_get_first_property(observance, ICAL_DTSTART_PROPERTY),
                let text = icalproperty_get_tzname(name)
            else { return nil }
            return ZoneHistory.Name(
                text: String(cString: text), start: icalproperty_get_dtstart(start).secondNumber,
                offset: Offset(
                    seconds: Int(icalproperty_get_tzoffsetto(offset)),
                    isDaylight: icalcomponent_isa(observance) == ICAL_XDAYLIGHT_COMPONENT))
        }
        return names.compactMap(\.self).sorted { $0.start < $1.start }
    }
}

/// What a zone does between two instants.
struct ZoneHistory: Sendable {
    /// A change of the offset, or of its being called daylight saving time.
    struct Transition: Hashable, Sendable {
        /// Seconds since 1970-01-01T00:00:00Z; the first second of the new offset.
        var instant: Int
        var from: SystemZone.Offset
        var to: SystemZone.Offset
    }

    /// What an offset is called from some time on.
    struct Name: Sendable {
        var text: String
        /// On the clock of before.
        var start: Int
        var offset: SystemZone.Offset
    }

    /// The offset at the first of the instants.
    var initial: SystemZone.Offset
    /// The changes after it, in their order.
    var transitions: [Transition] = []
    /// All names of the zone, latest last.
    var names: [Name]

    /// What `offset` is called at `instant`.
    func name(of offset: SystemZone.Offset, at instant: Int) -> [Text] {
        // A day's grace: a name's start is on its own clock.
        let name = names.last { $0.offset == offset && $0.start <= instant + 86_400 }
        return name.map { [Text($0.text)] } ?? []
    }
}

extension icaltimetype {
    /// A time without a zone, from seconds since 1970-01-01T00:00:00 on its clock.
    init(secondNumber: Int) {
        let bounds = CalendarDateTime.bounds
        let clamped = Swift.min(Swift.max(secondNumber, bounds.lowerBound), bounds.upperBound)
        guard let time = CalendarDateTime(secondNumber: clamped) else { preconditionFailure("clamped to the calendar") }
        self.init(time)
    }

    /// A time without a zone.
    init(_ time: CalendarDateTime) {
        self.init(
            year: Int32(time.date.year), month: Int32(time.date.month), day: Int32(time.date.day),
            hour: Int32(time.hour), minute: Int32(time.minute), second: Int32(time.second), is_date: 0, is_daylight: 0,
            zone: nil)
    }

    /// A day.
    init(_ day: CalendarDate) {
        self.init(
            year: Int32(day.year), month: Int32(day.month), day: Int32(day.day), hour: 0, minute: 0, second: 0,
            is_date: 1, is_daylight: 0, zone: nil)
    }

    /// The day, or nothing when libical counted out of the calendar.
    var calendarDate: CalendarDate? {
        CalendarDate(year: Int(year), month: Int(month), day: Int(day))
    }

    /// The day and the time of day.
    var calendarDateTime: CalendarDateTime? {
        calendarDate.flatMap { CalendarDateTime($0, hour: Int(hour), minute: Int(minute), second: Int(second)) }
    }

    /// Seconds since 1970-01-01T00:00:00 on its clock; 0 when libical counted out of the calendar.
    fileprivate var secondNumber: Int {
        calendarDateTime?.secondNumber ?? 0
    }
}

extension CalendarDateTime {
    /// The first and the last second of the years 1…9999.
    static let bounds = -62_135_596_800...253_402_300_799
}
