import CLibical

/// A value as libical read it from the words behind a colon; it lives only while a closure looks at it.
struct LibicalValue: ~Copyable {
    private let pointer: OpaquePointer

    /// What `get` finds in `text` read as a value of `kind`, or nothing when libical refuses the text.
    ///
    /// One thread at a time, under the lock of the module: a time that ends in `Z` asks for libical's table of zones,
    /// which two threads must not load together (``ZoneTable``). Nothing else is shared: each value is made, looked at
    /// and freed in here, and `icalerrno` is each thread's own. libical's parser of whole texts, which also switches a
    /// global error state, is not used.
    ///
    /// The text holds no NUL: the scanner leaves those out.
    static func read<Result: Sendable>(
        _ text: some StringProtocol, as kind: icalvalue_kind, _ get: (borrowing LibicalValue) -> Result?
    ) -> Result? {
        ZoneTable.withLock {
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
