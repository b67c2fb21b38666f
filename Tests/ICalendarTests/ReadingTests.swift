import ICalendar
import Testing

/// Text into values and findings.
@Suite struct ReadingTests {
    /// A text, and the findings it must give as `line code`.
    struct Fault: Sendable, CustomTestStringConvertible {
        let name: String
        let text: [UInt8]
        let findings: [String]
        var testDescription: String { name }

        init(_ name: String, _ text: [UInt8], _ findings: String...) {
            self.name = name
            self.text = text
            self.findings = findings
        }
    }

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    static let faults: [Fault] = [
        Fault("no fault", SampleText.event(["SUMMARY:a"])),
        Fault("bare LF", bytes("BEGIN:VCALENDAR\r\nVERSION:2.0\nPRODID:x\nEND:VCALENDAR\r\n"), "2 bareLineFeed"),
        Fault("CR inside a line", SampleText.event(["SUMMARY:a\rb"]), "8 bareCarriageReturn"),
        Fault("cut off", Array(SampleText.event([]).dropLast(2)), "9 noFinalLineBreak"),
        Fault("NUL", SampleText.event(["SUMMARY:a\u{0}b"]), "8 controlCharacter"),
        Fault(
            "Latin-1", SampleText.event(["SUMMARY:caf~"]).map { $0 == UInt8(ascii: "~") ? 0xE9 : $0 }, "8 invalidUTF8"),
        Fault("byte order mark", [0xEF, 0xBB, 0xBF] + SampleText.event([]), "1 byteOrderMark"),
        Fault("76 octets", SampleText.event(["SUMMARY:" + String(repeating: "x", count: 68)]), "8 longLine"),
        Fault(
            "76 octets with the fold's blank",
            SampleText.event(["SUMMARY:", " " + String(repeating: "x", count: 75)]), "9 longLine"),
        Fault("blank line", SampleText.event(["", "SUMMARY:a", ""]), "8 blankLine", "10 blankLine"),
        Fault("fold without its blank", SampleText.event(["DESCRIPTION:a", "and so on"]), "9 malformedLine"),
        Fault("value without name", SampleText.event([":a"]), "8 malformedLine"),
        Fault("name with an underscore", SampleText.event(["X_A:a"]), "8 irregularName"),
        Fault("parameter without value", SampleText.event(["SUMMARY;LANG:a"]), "8 malformedParameter"),
        Fault("open quote", SampleText.event([#"SUMMARY;ALTREP="x:a"#]), "8 malformedParameter"),
        Fault("missing END", SampleText.event(["BEGIN:VALARM", "ACTION:AUDIO", "TRIGGER:PT0S"]), "8 missingEnd"),
        Fault("stray END", SampleText.event(["END:VALARM"]), "8 strayEnd"),
        Fault("text behind the calendar", SampleText.event([]) + bytes("X-A:1\r\n"), "10 outsideCalendar"),
        Fault(
            "version 1.0", bytes("BEGIN:VCALENDAR\r\nPRODID:x\r\nVERSION:1.0\r\nEND:VCALENDAR\r\n"),
            "3 unknownVersion"),
        Fault(
            "no PRODID, no VERSION", bytes("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
            "1 missingProperty", "1 missingProperty"),
        Fault(
            "no UID", SampleText.calendar(["BEGIN:VEVENT", "DTSTART:20260302T070000Z", "END:VEVENT"]),
            "4 missingProperty"),
        Fault(
            "no DTSTAMP", SampleText.calendar(["BEGIN:VEVENT", "UID:1", "DTSTART:20260302T070000Z", "END:VEVENT"]),
            "4 missingProperty"),
        Fault("two summaries", SampleText.event(["SUMMARY:a", "SUMMARY:b"]), "9 repeatedProperty"),
        Fault("day that is none", SampleText.event(["DTEND:20261332T256199"]), "8 invalidValue"),
        Fault("date with hyphens", SampleText.event(["DTEND;VALUE=DATE:2026-01-01"]), "8 invalidValue"),
        Fault("local stamp", SampleText.event(["CREATED:20260101T000000"]), "8 invalidValue"),
        Fault("rule with an unknown part", SampleText.event(["RRULE:FREQ=DAILY;FOO=1"]), "8 invalidValue"),
        Fault("rule until no day", SampleText.event(["RRULE:FREQ=DAILY;UNTIL=20261332T256199"]), "8 invalidValue"),
        Fault("duration without length", SampleText.event(["DURATION:PT"]), "8 invalidValue"),
        Fault("duration that overflows", SampleText.event(["DURATION:PT99999999999S"]), "8 invalidValue"),
        Fault("unknown status", SampleText.event(["STATUS:MAYBE"]), "8 invalidValue"),
        Fault("priority 10", SampleText.event(["PRIORITY:10"]), "8 invalidValue"),
        Fault("negative sequence", SampleText.event(["SEQUENCE:-1"]), "8 invalidValue"),
        Fault("attendee without a scheme", SampleText.event(["ATTENDEE:Lan"]), "8 invalidValue"),
        Fault("base64 that is none", SampleText.event(["ATTACH;ENCODING=BASE64;VALUE=BINARY:?"]), "8 invalidValue"),
        Fault("one bad exception date", SampleText.event(["EXDATE:20260302T070000Z,x"]), "8 invalidValue"),
        Fault("date without VALUE", SampleText.event(["RECURRENCE-ID:20260302"]), "8 mismatchedType"),
        Fault(
            "time called a date", SampleText.event(["RECURRENCE-ID;VALUE=DATE:20260302T070000Z"]),
            "8 mismatchedType"),
        Fault(
            "zone on a UTC time", SampleText.event(["RECURRENCE-ID;TZID=Asia/Saigon:20260302T070000Z"]),
            "8 contradiction"),
        Fault("stray backslash", SampleText.event([#"LOCATION:C:\temp"#]), "8 invalidEscape"),
        Fault("two ends", SampleText.event(["DTEND:20260302T080000Z", "DURATION:PT1H"]), "9 contradiction"),
        Fault(
            "alarm that repeats without a pause",
            SampleText.event(["BEGIN:VALARM", "ACTION:AUDIO", "TRIGGER:PT0S", "REPEAT:2", "END:VALARM"]),
            "11 contradiction"),
        Fault(
            "zone without an offset",
            SampleText.calendar([
                "BEGIN:VTIMEZONE", "TZID:A", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0700",
                "END:STANDARD", "END:VTIMEZONE",
            ]), "6 missingProperty"),
        Fault(
            "parameter in a zone",
            SampleText.calendar([
                "BEGIN:VTIMEZONE", "TZID;X-P=1:A", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0700",
                "TZOFFSETTO:+0700", "END:STANDARD", "END:VTIMEZONE",
            ]), "5 droppedParameter"),
    ]

    @Test("Every fault is told with its line", arguments: faults)
    func tellsFault(fault: Fault) throws {
        let findings = try CalendarObject.read(fault.text).findings
        #expect(findings.map { "\($0.line) \($0.code)" }.sorted() == fault.findings.sorted())
    }

    @Test("Several calendars of one text are all read")
    func readsSeveralCalendars() throws {
        let reading = try CalendarObject.read(SampleText.event([]) + SampleText.calendar([]) + SampleText.event([]))
        #expect(reading.calendars.map(\.events.count) == [1, 0, 1])
        #expect(reading.findings.isEmpty)
    }

    @Test("A value that cannot be read stands raw among the others")
    func keepsFaultyProperties() throws {
        let event = try event([
            "DTEND;X-P=1:20261332T256199", "SUMMARY:a", "SUMMARY:b", "EXDATE:20260302T070000Z,x", "STATUS:MAYBE",
        ])
        #expect(event.ending == nil)
        #expect(event.summary == "a")
        #expect(event.exceptionDates == [try utc(2026, 3, 2, 7)])
        #expect(
            event.otherProperties == [
                Property("DTEND", "20261332T256199", parameters: [Parameter("X-P", "1")]), Property("SUMMARY", "b"),
                Property("EXDATE", "x"), Property("STATUS", "MAYBE"),
            ])
    }

    @Test("Unknown properties, parameters and components survive")
    func keepsUnknown() throws {
        let reading = try CalendarObject.read(
            SampleText.calendar([
                "STRUCTURED-DATA;VALUE=TEXT:{}", "BEGIN:X-BOX", "X-IN:1", "BEGIN:X-INNER", "END:X-INNER", "END:X-BOX",
                "BEGIN:VEVENT", "UID:1", "DTSTAMP:20260101T000000Z", "DTSTART;X-HINT=vn;TZID=Nowhere:20260302T070000",
                "LINK;REL=x:https://a", "BEGIN:VLOCATION", "UID:2", "END:VLOCATION", "END:VEVENT",
            ]))
        let calendar = reading.calendars[0]
        #expect(reading.findings.isEmpty)
        #expect(
            calendar.otherProperties == [
                Property("STRUCTURED-DATA", "{}", parameters: [Parameter("VALUE", "TEXT")])
            ])
        #expect(
            calendar.otherComponents == [
                Component("X-BOX", properties: [Property("X-IN", "1")], components: [Component("X-INNER")])
            ])
        let event = calendar.events[0]
        #expect(event.surplusParameters == ["DTSTART": [Parameter("X-HINT", "vn")]])
        #expect(event.otherProperties == [Property("LINK", "https://a", parameters: [Parameter("REL", "x")])])
        #expect(event.otherComponents == [Component("VLOCATION", properties: [Property("UID", "2")])])
        guard case .local(_, zone: "Nowhere") = event.start else {
            Issue.record("the zone is not as it was written: \(event.start)")
            return
        }
    }

    @Test("Blanks at both ends of a text stay")
    func keepsBlanks() throws {
        #expect(try event(["SUMMARY:  a  "]).summary == "  a  ")
    }

    @Test("Escapes of TEXT are undone, others stay")
    func undoesEscapes() throws {
        #expect(try event([#"SUMMARY:a\nb\Nc\,d\;e\\f"#]).summary == "a\nb\nc,d;e\\f")
        #expect(try event([#"SUMMARY:C:\temp\"#]).summary == #"C:\temp\"#)
    }

    @Test("Categories are parted at bare commas only")
    func partsCategories() throws {
        #expect(try event([#"CATEGORIES:a,b\,c,d\\,e"#, "CATEGORIES:f"]).categories == ["a", "b,c", #"d\"#, "e", "f"])
    }

    @Test("Categories with other parameters than the first are kept whole")
    func keepsForeignCategories() throws {
        let event = try event(["CATEGORIES;LANGUAGE=vi:họp", "CATEGORIES;LANGUAGE=en:meeting"])
        #expect(event.categories == ["họp"])
        #expect(event.surplusParameters == ["CATEGORIES": [Parameter("LANGUAGE", "vi")]])
        #expect(
            event.otherProperties == [
                Property("CATEGORIES", "meeting", parameters: [Parameter("LANGUAGE", "en")])
            ])
    }

    @Test("Dates, times and periods of a recurrence are read in all their forms")
    func readsRecurrenceDates() throws {
        let event = try event([
            "RDATE;VALUE=DATE:20260303,20260304",
            "RDATE;VALUE=PERIOD:20260303T000000Z/PT1H,20260303T000000Z/20260303T020000Z",
            "EXDATE;TZID=Asia/Saigon:20260303T070000,20260304T070000",
        ])
        let start = try utc(2026, 3, 3, 0)
        #expect(
            event.recurrenceDates == [
                .moment(.day(try day(2026, 3, 3))), .moment(.day(try day(2026, 3, 4))),
                .period(start, .duration(CalendarDuration(seconds: 3600))),
                .period(start, .end(try utc(2026, 3, 3, 2))),
            ])
        #expect(event.exceptionDates.count == 2)
        #expect(event.otherProperties.isEmpty)
    }

    @Test("An attendee keeps every word of its parameters")
    func readsAttendee() throws {
        let event = try event([
            #"ATTENDEE;CN="Lê, Văn ^'Út^'";role=chair;PARTSTAT=ACCEPTED;RSVP=TRUE;"#,
            #" MEMBER="mailto:a@x","mailto:b@x";X-N=1:mailto:c@x"#,
        ])
        var expected = Attendee(
            CalendarAddress(mail: "c@x"), commonName: #"Lê, Văn "Út""#, role: .chair, participation: .accepted,
            replyRequested: true)
        expected.memberships = [CalendarAddress(mail: "a@x"), CalendarAddress(mail: "b@x")]
        expected.surplusParameters = [Parameter("X-N", "1")]
        #expect(event.attendees == [expected])
    }

    @Test("Alarms are read from the start, from the end, and at a time")
    func readsAlarms() throws {
        let triggers = ["TRIGGER:-PT15M", "TRIGGER;RELATED=END:P1D", "TRIGGER;VALUE=DATE-TIME:20260302T060000Z"]
        let event = try event(
            triggers.flatMap { ["BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:a", $0, "END:VALARM"] })
        guard case .utc(let time) = try utc(2026, 3, 2, 6) else { return }
        #expect(
            event.alarms.map(\.trigger) == [
                .fromStart(CalendarDuration(seconds: 900, isNegative: true)), .fromEnd(CalendarDuration(days: 1)),
                .at(time),
            ])
    }

    @Test("Any change of a few octets gives a reading or an error, never a crash")
    func survivesMutation() throws {
        let seed: UInt64 = 20_260_302
        var random = SplitMix64(seed: seed)
        let original = SampleText.event([
            "DTEND;TZID=Asia/Ho_Chi_Minh:20260302T080000", #"SUMMARY;LANGUAGE=vi:Họp\, giao ban"#, " tháng",
            "RRULE:FREQ=MONTHLY;BYDAY=2TH;UNTIL=20271231T000000Z", "EXDATE:20260303T070000Z,20260304T070000Z",
            "ATTACH;FMTTYPE=a/b;ENCODING=BASE64;VALUE=BINARY:QUJD", #"ATTENDEE;CN="a^nb";ROLE=CHAIR:mailto:a@b"#,
            "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER;RELATED=END:-P1DT2H", "REPEAT:1", "DURATION:PT5M", "END:VALARM",
        ])
        let tellingOctets = Array("\r\n \t:;,=\"\\^\u{0}TZ0PBE".utf8) + [0xFF, 0xC3, 0x80]
        var readings = 0
        for _ in 0..<3_000 {
            var text = original
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let position = Int.random(in: 0..<text.count, using: &random)
                let octet = tellingOctets[Int.random(in: 0..<tellingOctets.count, using: &random)]
                switch Int.random(in: 0..<3, using: &random) {
                case 0: text[position] = octet
                case 1: text.insert(octet, at: position)
                default: text.remove(at: position)
                }
            }
            do {
                let reading = try CalendarObject.read(text)
                #expect(!reading.calendars.isEmpty, "seed \(seed)")
                readings += 1
            } catch {
                #expect(error.code == .notACalendar, "seed \(seed)")
            }
        }
        #expect(readings > 2_000, "seed \(seed): most changes leave a calendar to be read")
    }

    // MARK: -

    private func event(_ properties: [String]) throws -> Event {
        let calendar = try CalendarObject.read(SampleText.event(properties)).calendars[0]
        return try #require(calendar.events.first)
    }

    private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
        try #require(CalendarDate(year: year, month: month, day: day))
    }

    private func utc(_ year: Int, _ month: Int, _ day: Int, _ hour: Int) throws -> Moment {
        .utc(try #require(CalendarDateTime(try self.day(year, month, day), hour: hour, minute: 0)))
    }
}
