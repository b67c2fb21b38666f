import ICalendar
import Testing

@Suite("Recurrence")
struct RecurrenceTests {
    @Test(
        "A rule makes the dates of the RFC's examples",
        arguments: [
            // RFC 5545 §3.8.5.3
            ("FREQ=DAILY;COUNT=3", "1997-09-02", ["1997-09-02", "1997-09-03", "1997-09-04"]),
            ("FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=3", "1997-09-02", ["1997-09-02", "1997-09-16", "1997-09-30"]),
            (
                "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05",
                ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"]
            ),
            (
                "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05",
                ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"]
            ),
            (
                "FREQ=MONTHLY;COUNT=4;BYMONTHDAY=1,-1", "1997-09-30",
                ["1997-09-30", "1997-10-01", "1997-10-31", "1997-11-01"]
            ),
            ("FREQ=MONTHLY;COUNT=3;BYDAY=-2MO", "1997-09-22", ["1997-09-22", "1997-10-20", "1997-11-17"]),
            (
                "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04",
                ["1997-09-04", "1997-10-07", "1997-11-06"]
            ),
            ("FREQ=YEARLY;COUNT=3;BYDAY=20MO", "1997-05-19", ["1997-05-19", "1998-05-18", "1999-05-17"]),
            ("FREQ=YEARLY;COUNT=3;BYWEEKNO=20;BYDAY=MO", "1997-05-12", ["1997-05-12", "1998-05-11", "1999-05-17"]),
            (
                "FREQ=YEARLY;COUNT=2;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996-11-05",
                ["1996-11-05", "2000-11-07"]
            ),
        ] as [(String, String, [String])])
    func examples(rule: String, start: String, dates: [String]) throws {
        let rule = try RecurrenceRule(rule)
        #expect(
            try rule.occurrences(from: .day(day(start)), until: .day(day("2010-01-01"))) == dates.map { .day(day($0)) })
        let nine = { Moment.local(time($0 + "T09:00:00"), zone: "America/New_York") }
        #expect(try rule.occurrences(from: nine(start), until: .day(day("2010-01-01"))) == dates.map(nine))
    }

    @Test("A series begun in the middle is the rest of the whole series", arguments: 0..<60)
    func windows(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let rules = [
            "FREQ=DAILY;INTERVAL=\(Int.random(in: 1...40, using: &random))",
            "FREQ=WEEKLY;INTERVAL=\(Int.random(in: 1...7, using: &random));BYDAY=MO,TH,SU;WKST=SU",
            "FREQ=MONTHLY;INTERVAL=\(Int.random(in: 1...7, using: &random));BYMONTHDAY=5,-3",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;INTERVAL=\(Int.random(in: 1...5, using: &random))",
            "FREQ=YEARLY;BYMONTH=2,9;BYDAY=-1SU;INTERVAL=\(Int.random(in: 1...4, using: &random))",
            "FREQ=DAILY;COUNT=\(Int.random(in: 1...3000, using: &random))",
            "FREQ=HOURLY;INTERVAL=\(Int.random(in: 7...50, using: &random))",
            "FREQ=MINUTELY;INTERVAL=\(Int.random(in: 600...5000, using: &random))",
        ]
        var event = Event.meeting
        event.recurrenceRules = [try RecurrenceRule(rules[Int.random(in: rules.indices, using: &random)])]
        let from = try #require(
            CalendarDate(
                year: Int.random(in: 2025...2031, using: &random), month: Int.random(in: 1...12, using: &random),
                day: Int.random(in: 1...28, using: &random)))
        let end = Moment.day(day("2032-01-01"))
        let whole = try event.instances(until: end)
        let midnight = try #require(CalendarDateTime(from, hour: 0, minute: 0))
        let rest = whole.filter { if case .local(let time, _) = $0.start { time >= midnight } else { false } }
        #expect(try event.instances(from: .day(from), until: end) == rest, "seed \(seed)")
    }

    @Test("An exception counts whatever zone its time is written in")
    func exceptionsInOtherZones() throws {
        var event = Event.meeting
        event.recurrenceRules = [try RecurrenceRule("FREQ=DAILY;COUNT=5")]
        event.exceptionDates = [
            inHanoi("2026-01-06T08:00:00"), .utc(time("2026-01-07T01:00:00")), inBerlin("2026-01-08T02:00:00"),
            .day(day("2026-01-09")), .utc(time("2026-01-09T08:00:00")),
        ]
        #expect(
            try event.instances(until: .day(day("2027-01-01"))).map(\.start) == [
                inHanoi("2026-01-05T08:00:00"), inHanoi("2026-01-09T08:00:00"),
            ])
    }

    @Test("UNTIL in UTC is the last instance of a series in a zone, and a day is its whole day")
    func untilInUTC() throws {
        let start = inHanoi("2026-01-05T08:00:00")
        let end = Moment.day(day("2027-01-01"))
        for (until, count) in [
            ("20260107T010000Z", 3), ("20260107T005959Z", 2), ("20260107T080000", 3), ("20260107", 3),
        ] {
            let rule = try RecurrenceRule("FREQ=DAILY;UNTIL=\(until)")
            #expect(try rule.occurrences(from: start, until: end).count == count, "\(until)")
        }
        let daily = try RecurrenceRule("FREQ=DAILY;UNTIL=20260107")
        #expect(try daily.occurrences(from: .day(day("2026-01-05")), until: end).count == 3)
    }

    @Test("A local time stays on the clock when the zone changes its offset")
    func acrossDaylightSaving() throws {
        let rule = try RecurrenceRule("FREQ=WEEKLY;COUNT=3")
        let starts = try rule.occurrences(from: inBerlin("2026-03-22T09:00:00"), until: .day(day("2027-01-01")))
        #expect(starts == ["22", "29"].map { inBerlin("2026-03-\($0)T09:00:00") } + [inBerlin("2026-04-05T09:00:00")])
    }

    @Test("Further dates and periods join the series once, in their order")
    func furtherDates() throws {
        var event = Event.meeting
        event.ending = .end(inHanoi("2026-01-05T09:30:00"))
        event.recurrenceRules = [try RecurrenceRule("FREQ=DAILY;COUNT=2")]
        event.recurrenceDates = [
            .moment(inHanoi("2026-01-04T08:00:00")), .moment(.utc(time("2026-01-05T01:00:00"))),
            .period(inHanoi("2026-01-06T08:00:00"), .duration(CalendarDuration(seconds: 60))),
        ]
        let instances = try event.instances(until: .day(day("2027-01-01")))
        let usual = Event.Ending.duration(CalendarDuration(seconds: 5400))
        #expect(
            instances.map(\.start) == ["04", "05", "06"].map { inHanoi("2026-01-\($0)T08:00:00") })
        #expect(instances.map(\.ending) == [usual, usual, .duration(CalendarDuration(seconds: 60))])
    }

    @Test("A series without a rule is its start and its further dates")
    func withoutRule() throws {
        var event = Event.meeting
        #expect(try event.instances(until: .day(day("2027-01-01"))).map(\.start) == [event.start])
        #expect(try event.instances(until: event.start).isEmpty)
        event.recurrenceDates = [.moment(inHanoi("2026-02-05T08:00:00"))]
        #expect(try event.instances(until: .day(day("2027-01-01"))).count == 2)
    }

    @Test("Two rules make one series")
    func twoRules() throws {
        var event = Event.meeting
        event.recurrenceRules = [
            try RecurrenceRule("FREQ=DAILY;COUNT=3"), try RecurrenceRule("FREQ=DAILY;INTERVAL=2;COUNT=3"),
        ]
        #expect(
            try event.instances(until: .day(day("2027-01-01"))).map(\.start)
                == ["05", "06", "07", "09"].map { inHanoi("2026-01-\($0)T08:00:00") })
    }

    @Test("An override stands in the place of its instance, also when it moves out of the span or into it")
    func overrides() throws {
        var event = Event.meeting
        event.recurrenceRules = [try RecurrenceRule("FREQ=DAILY;COUNT=4")]
        func override(_ id: Moment, _ start: String, sequence: Int = 0) -> Event {
            var override = Event(uid: event.uid, stamp: event.stamp, start: inHanoi(start))
            override.recurrenceID = id
            override.sequence = sequence
            return override
        }
        let overrides = [
            override(.utc(time("2026-01-06T01:00:00")), "2026-01-06T15:00:00", sequence: 2),
            override(inHanoi("2026-01-07T08:00:00"), "2026-03-01T08:00:00"),
            override(inHanoi("2026-01-08T08:00:00"), "2026-01-04T08:00:00"),
            override(inHanoi("2026-01-06T08:00:00"), "2026-01-06T16:00:00", sequence: 1),
        ]
        let instances = try event.instances(until: .day(day("2026-02-01")), overrides: overrides)
        #expect(
            instances.map(\.start) == [
                inHanoi("2026-01-04T08:00:00"), inHanoi("2026-01-05T08:00:00"), inHanoi("2026-01-06T15:00:00"),
            ])
        #expect(instances.map(\.override) == [2, nil, 0])
        #expect(instances[2].recurrenceID == inHanoi("2026-01-06T08:00:00"))
    }

    @Test("The length of an instance is the exact length of the first")
    func lengths() throws {
        var event = Event.meeting
        func ending(_ start: Moment, _ end: Moment) throws -> Event.Ending? {
            event.start = start
            event.ending = .end(end)
            return try event.instances(until: .day(day("2027-01-01"))).first?.ending
        }
        // The clock jumps from 2:00 to 3:00 between the two.
        let overGap = try ending(inBerlin("2026-03-28T20:00:00"), inBerlin("2026-03-29T08:00:00"))
        #expect(overGap == .duration(CalendarDuration(seconds: 11 * 3600)))
        let days = try ending(.day(day("2026-01-05")), .day(day("2026-01-07")))
        #expect(days == .duration(CalendarDuration(days: 2)))
        let twoZones = try ending(inHanoi("2026-01-05T08:00:00"), inBerlin("2026-01-05T03:00:00"))
        #expect(twoZones == .duration(CalendarDuration(seconds: 3600)))
        let unknown = try ending(
            .local(time("2026-01-05T08:00:00"), zone: "Nhà"), .local(time("2026-01-05T09:00:00"), zone: "Nhà"))
        #expect(unknown == .duration(CalendarDuration(seconds: 3600)))
    }

    @Test("A rule that would run for ever gives up at the limit")
    func limits() throws {
        let start = Moment.utc(time("1970-01-01T00:00:00"))
        let error = try #require(throws: ICalendarError.self) {
            try RecurrenceRule("FREQ=SECONDLY").occurrences(from: start, until: .day(day("2026-01-01")), limit: 1000)
        }
        #expect(error.code == .limitExceeded)
        // A window is reached without counting up to it.
        var event = Event(uid: "1", stamp: time("2026-01-01T00:00:00"), start: start)
        event.recurrenceRules = [try RecurrenceRule("FREQ=SECONDLY")]
        let minute = Moment.utc(time("2026-01-01T00:01:00"))
        #expect(try event.instances(from: .utc(time("2026-01-01T00:00:00")), until: minute, limit: 1000).count == 60)
    }

    @Test(
        "A rule that libical would search for hours, or that has no day, is refused when it is expanded",
        arguments: [
            "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MINUTELY;INTERVAL=1440;BYHOUR=9",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        ])
    func hostileRules(rule: String) throws {
        let error = try #require(throws: ICalendarError.self) {
            try RecurrenceRule(rule).occurrences(from: inHanoi("2026-01-05T08:00:00"), until: .day(day("2027-01-01")))
        }
        #expect(error.code == .invalidRecurrenceRule)
    }

    @Test(
        "What is no rule is refused",
        arguments: [
            "", "DAILY", "FREQ=OFTEN", "FREQ=DAILY;COUNT=2;UNTIL=20260101", "FREQ=DAILY;BYMONTHDAY=32",
            "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=65537", "FREQ=DAILY;COUNT=99999999999", "FREQ=DAILY;FOO=1",
            "FREQ=DAILY\u{0};COUNT=1", "FREQ=MONTHLY;BYDAY=XX",
        ])
    func noRules(text: String) throws {
        let error = try #require(throws: ICalendarError.self) { try RecurrenceRule(text) }
        #expect(error.code == .invalidRecurrenceRule)
    }

    @Test("Two writings of a rule are one rule, and its text reads back as itself")
    func canonicalText() throws {
        let rule = try RecurrenceRule("BYMONTHDAY=-1;freq=monthly;WKST=MO")
        #expect(try rule == RecurrenceRule("FREQ=MONTHLY;BYMONTHDAY=-1"))
        #expect(try RecurrenceRule(rule.text) == rule)
    }
}
