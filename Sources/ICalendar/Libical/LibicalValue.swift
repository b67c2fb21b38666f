import CLibical
import Synchronization

/// A value as libical read it from the words behind a colon; it lives only while a closure looks at it.
struct LibicalValue: ~Copyable {
    private let pointer: OpaquePointer

    /// One thread at a time asks libical for values, rules among them.
    ///
    /// What these calls touch beside their own memory: `icalerrno`, of which each thread has its own, and, for times
    /// that end in `Z`, libical's table of zones, which the first such question loads. Two threads that load it
    /// together crash now and then, so it is loaded under this lock, before the first value. libical's parser of whole
    /// texts, which also switches a global error state, is not used.
    private static let lock = Mutex<Void>(())

    /// The UTC zone; asking for it loads the table of zones.
    private static let zonesAreLoaded = icaltimezone_get_utc_timezone() != nil

    /// Runs `body` while no other thread asks libical for values.
    static func exclusively<Result>(_ body: () -> Result) -> Result {
        lock.withLock { _ in
            precondition(zonesAreLoaded, "libical has no UTC")
            return body()
        }
    }

    /// What `get` finds in `text` read as a value of `kind`, or nothing when libical refuses the text.
    ///
    /// The text holds no NUL: the scanner leaves those out.
    static func read<Result>(
        _ text: some StringProtocol, as kind: icalvalue_kind, _ get: (borrowing LibicalValue) -> Result?
    ) -> Result? {
        exclusively {
            guard let pointer = text.withCString({ icalvalue_new_from_string(kind, $0) }) else { return nil }
            return get(LibicalValue(pointer: pointer))
        }
    }

    private init(pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit {
        icalvalue_free(pointer)
    }

    /// TEXT, its escapes undone.
    var text: String? { icalvalue_get_text(pointer).map { String(cString: $0) } }
    /// INTEGER.
    var integer: Int { Int(icalvalue_get_integer(pointer)) }
    /// UTC-OFFSET, in seconds.
    var offset: Int { Int(icalvalue_get_utcoffset(pointer)) }

    /// DATE.
    var day: CalendarDate? {
        let time = icalvalue_get_date(pointer)
        return CalendarDate(year: Int(time.year), month: Int(time.month), day: Int(time.day))
    }

    /// DATE-TIME, without its zone.
    var dateTime: CalendarDateTime? {
        let time = icalvalue_get_datetime(pointer)
        guard let day = CalendarDate(year: Int(time.year), month: Int(time.month), day: Int(time.day)) else {
            return nil
        }
        return CalendarDateTime(day, hour: Int(time.hour), minute: Int(time.minute), second: Int(time.second))
    }

    /// DURATION.
    var duration: CalendarDuration? {
        let duration = icalvalue_get_duration(pointer)
        guard icaldurationtype_is_bad_duration(duration) == 0 else { return nil }
        return CalendarDuration(
            days: Int(duration.weeks) * 7 + Int(duration.days),
            seconds: (Int(duration.hours) * 60 + Int(duration.minutes)) * 60 + Int(duration.seconds),
            isNegative: duration.is_neg != 0)
    }
}
