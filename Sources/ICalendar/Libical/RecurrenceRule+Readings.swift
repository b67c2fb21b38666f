import CLibical

extension RecurrenceRule {
    /// The times after the rule in `window`, as readings of `clock`, from libical's iterator.
    ///
    /// libical counts on a clock without zone, so that it looks up none; UNTIL is put on that clock first. Any number
    /// of threads may count at a time: each has its own iterator, and after `ZoneTable.load` the only things libical
    /// shares between them are its table of error states, which it reads, and ICU's own data.
    /// - Throws: `.limitExceeded`, `.invalidRecurrenceRule` for a rule without any time or one that libical cannot
    ///   count in bounded time, `.unknownTimeZone`.
    func readings(on clock: Clock, in window: Range<Int>, limit: Int) throws(ICalendarError) -> [Int] {
        guard let start = try clock.reading(clock.start) else { return [] }
        _ = ZoneTable.isLoaded
        var rule = text.withCString { icalrecurrencetype_from_string($0) }
        defer { clibical_rule_release(&rule) }
        guard !rule.mayRunAway else { throw refusal }
        try rule.putUntil(on: clock)
        // A rule with COUNT has to be counted from its start; others may be entered where the window begins.
        let enters = rule.count == 0 && window.lowerBound > start
        let first = enters ? rule.lastStep(from: start, through: window.lowerBound) : start
        guard let iterator = icalrecur_iterator_new(rule, icaltimetype(reading: first, on: clock)) else {
            throw refusal
        }
        defer { icalrecur_iterator_free(iterator) }
        if enters, rule.step == nil {
            icalrecur_iterator_set_start(iterator, icaltimetype(reading: window.lowerBound, on: clock))
        }

        var readings: [Int] = []
        var steps = 0
        while case let next = icalrecur_iterator_next(iterator), next.year != 0, let reading = next.reading,
            reading < window.upperBound
        {
            steps += 1
            guard steps <= limit else { throw tooMany(limit) }
            if reading >= window.lowerBound { readings.append(reading) }
        }
        return readings
    }

    private var refusal: ICalendarError {
        ICalendarError(
            .invalidRecurrenceRule,
            "Quy tắc lặp “\(text)” không có ngày nào, hoặc đếm theo giờ, phút, giây với phần BY…; hãy viết lại theo "
                + "ngày. The rule “\(text)” has no day at all, or counts hours, minutes or seconds with parts BY…; "
                + "write it by days.")
    }

    private func tooMany(_ limit: Int) -> ICalendarError {
        ICalendarError(
            .limitExceeded,
            "Quy tắc lặp “\(text)” cho hơn \(limit) lần trong khoảng đã hỏi; hãy hỏi khoảng ngắn hơn. "
                + "The rule “\(text)” makes more than \(limit) instances in the span; ask for a shorter one.")
    }
}

extension icalrecurrencetype {
    /// Whether libical might search for hours: by hours, minutes or seconds it tries one after the other until the
    /// BY… parts fit, and where they never do, to the year 20000, in one call that nothing can stop.
    fileprivate var mayRunAway: Bool {
        guard freq.rawValue < ICAL_DAILY_RECURRENCE.rawValue else { return false }
        let unused = Int16(ICAL_RECURRENCE_ARRAY_MAX.rawValue)
        return by_second.0 != unused || by_minute.0 != unused || by_hour.0 != unused || by_day.0 != unused
            || by_month_day.0 != unused || by_year_day.0 != unused || by_week_no.0 != unused || by_month.0 != unused
            || by_set_pos.0 != unused
    }

    /// Seconds from one time to the next of a rule by hours, minutes or seconds; nothing for rules by days.
    fileprivate var step: Int? {
        switch freq {
        case ICAL_HOURLY_RECURRENCE: Int(interval) * 3600
        case ICAL_MINUTELY_RECURRENCE: Int(interval) * 60
        case ICAL_SECONDLY_RECURRENCE: Int(interval)
        default: nil
        }
    }

    /// The last time of a rule with a step that is not after `end`; the start of any other rule.
    ///
    /// libical 3 forgets INTERVAL when such a rule is entered by `icalrecur_iterator_set_start`.
    fileprivate func lastStep(from start: Int, through end: Int) -> Int {
        guard let step else { return start }
        return end - (end - start) % step
    }

    /// Puts UNTIL, which is given in UTC beside a start in a zone, on the clock that is counted on.
    fileprivate mutating func putUntil(on clock: Clock) throws(ICalendarError) {
        guard until.year != 0, let day = until.calendarDate else { return }
        let isUTC = icaltime_is_utc(until) != 0
        if clock.countsDays {
            until = icaltimetype(day)
        } else if until.is_date != 0 {
            // RFC 5545 wants a time here; where there is none, the whole day is meant.
            until = icaltimetype(secondNumber: day.dayNumber * 86_400 + 86_399)
        } else if isUTC, let time = until.calendarDateTime, let zone = clock.start.zone {
            until = icaltimetype(secondNumber: try TimeZones.reading(of: time.secondNumber, in: zone))
        } else {
            until.zone = nil
        }
    }
}

extension icaltimetype {
    /// What `clock` shows, as libical has it.
    fileprivate init(reading: Int, on clock: Clock) {
        self.init(secondNumber: reading)
        is_date = clock.countsDays ? 1 : 0
    }

    /// Seconds since 1970-01-01T00:00:00 on its clock, or nothing outside the years 1…9999.
    fileprivate var reading: Int? {
        is_date != 0 ? calendarDate.map { $0.dayNumber * 86_400 } : calendarDateTime?.secondNumber
    }
}
