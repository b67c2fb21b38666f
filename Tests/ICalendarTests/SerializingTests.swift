import ICalendar
import Testing

@Suite("Writing a calendar")
struct SerializingTests {
    @Test("An event is written in the documented order, in lines that clients know")
    func wholeEvent() throws {
        var event = Event.meeting
        event.ending = .end(inHanoi("2026-01-05T09:30:00"))
        event.summary = Text("Họp giao ban, tuần 2", language: "vi")
        event.description = "Mang theo:\n- sổ; bút"
        event.location = "Phòng 204"
        event.categories = ["Họp", "Quận 1, 3; 5"]
        event.created = time("2025-11-01T01:02:03")
        event.lastModified = time("2025-12-01T00:00:00")
        event.sequence = 3
        event.status = .confirmed
        event.transparency = .opaque
        event.priority = 5
        event.classification = "PUBLIC"
        event.url = "https://example.org/e?a=1,2;b"
        event.color = "red"
        event.attachments = [
            Attachment(.uri("https://example.org/a.pdf"), mediaType: "application/pdf"),
            Attachment(.data([1, 2, 3, 4])),
        ]
        event.images = [Attachment(.uri("https://example.org/i.png"))]
        event.conferences = [
            Conference(uri: "https://example.org/room", features: ["AUDIO", "VIDEO"], label: "Phòng, A")
        ]
        event.contacts = ["Văn phòng"]
        event.comments = ["Ghi chú"]
        event.relations = [Relation(to: "0@example.org", kind: .parent)]
        event.organizer = Organizer(CalendarAddress(mail: "lich@example.org"), commonName: "Ban, chỉ huy")
        var guest = Attendee(
            CalendarAddress(mail: "an@example.org"), commonName: "An", role: .chair, participation: .accepted,
            replyRequested: true)
        guest.memberships = [CalendarAddress(mail: "x@example.org"), CalendarAddress(mail: "y@example.org")]
        event.attendees = [guest, Attendee(CalendarAddress(mail: "binh@example.org"))]
        event.recurrenceRules = [try RecurrenceRule("FREQ=WEEKLY;COUNT=5")]
        event.recurrenceDates = [
            .moment(inHanoi("2026-03-01T08:00:00")),
            .period(inHanoi("2026-04-01T08:00:00"), .duration(CalendarDuration(seconds: 5400))),
        ]
        event.exceptionDates = [inHanoi("2026-01-12T08:00:00")]
        event.otherProperties = [Property("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")]
        event.alarms = [
            Alarm(
                .display, trigger: .fromStart(CalendarDuration(seconds: 900, isNegative: true)), description: "Sắp họp")
        ]
        #expect(
            event.lines == [
                "UID:1@example.org",
                "DTSTAMP:20251201T000000Z",
                "DTSTART;TZID=Asia/Ho_Chi_Minh:20260105T080000",
                "DTEND;TZID=Asia/Ho_Chi_Minh:20260105T093000",
                "SUMMARY;LANGUAGE=vi:Họp giao ban\\, tuần 2",
                "DESCRIPTION:Mang theo:\\n- sổ\\; bút",
                "LOCATION:Phòng 204",
                "CATEGORIES:Họp",
                "CATEGORIES:Quận 1\\, 3\\; 5",
                "CREATED:20251101T010203Z",
                "LAST-MODIFIED:20251201T000000Z",
                "SEQUENCE:3",
                "STATUS:CONFIRMED",
                "TRANSP:OPAQUE",
                "PRIORITY:5",
                "CLASS:PUBLIC",
                "URL:https://example.org/e?a=1,2;b",
                "COLOR:red",
                "ATTACH;FMTTYPE=application/pdf:https://example.org/a.pdf",
                "ATTACH;VALUE=BINARY;ENCODING=BASE64:AQIDBA==",
                "IMAGE;VALUE=URI:https://example.org/i.png",
                "CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=\"Phòng, A\":https://example.org/room",
                "CONTACT:Văn phòng",
                "COMMENT:Ghi chú",
                "RELATED-TO;RELTYPE=PARENT:0@example.org",
                "ORGANIZER;CN=\"Ban, chỉ huy\":mailto:lich@example.org",
                "ATTENDEE;CN=An;ROLE=CHAIR;PARTSTAT=ACCEPTED;RSVP=TRUE;"
                    + "MEMBER=\"mailto:x@example.org\",\"mailto:y@example.org\":mailto:an@example.org",
                "ATTENDEE:mailto:binh@example.org",
                "RRULE:FREQ=WEEKLY;COUNT=5",
                "RDATE;TZID=Asia/Ho_Chi_Minh:20260301T080000",
                "RDATE;VALUE=PERIOD;TZID=Asia/Ho_Chi_Minh:20260401T080000/PT1H30M",
                "EXDATE;TZID=Asia/Ho_Chi_Minh:20260112T080000",
                "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "TRIGGER:-PT15M",
                "DESCRIPTION:Sắp họp",
                "END:VALARM",
            ])
    }

    @Test("A feed has the head that clients want")
    func head() throws {
        var calendar = CalendarObject(productID: "-//Ban//lich 1//VI", method: "PUBLISH")
        calendar.scale = "GREGORIAN"
        calendar.names = ["Lịch"]
        calendar.refreshInterval = CalendarDuration(seconds: 6 * 3600)
        calendar.source = "https://example.org/l.ics"
        calendar.otherProperties = [Property("X-WR-TIMEZONE", "Asia/Ho_Chi_Minh")]
        calendar.timeZones = [
            try .covering(day("2026-01-01"), day("2030-12-31"), zone: "Asia/Ho_Chi_Minh")
        ]
        #expect(
            calendar.lines == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Ban//lich 1//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
                "NAME:Lịch", "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "SOURCE;VALUE=URI:https://example.org/l.ics",
                "X-WR-TIMEZONE:Asia/Ho_Chi_Minh", "BEGIN:VTIMEZONE", "TZID:Asia/Ho_Chi_Minh", "BEGIN:STANDARD",
                "DTSTART:19700101T000000", "TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "TZNAME:+07", "END:STANDARD",
                "END:VTIMEZONE", "END:VCALENDAR", "",
            ])
    }

    @Test("No line is over 75 octets, every one is ended by CRLF, none is broken inside a letter", arguments: 0..<40)
    func linesAreFolded(seed: UInt64) {
        var generator = GeneratedCalendars(seed: seed)
        let bytes = generator.calendar().serialized()
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        #expect(lines.last?.isEmpty == true, "seed \(seed)")
        for line in lines.dropLast() {
            #expect(line.last == 0x0D && line.count <= 76, "seed \(seed)")
            #expect(!line.dropLast().contains(0x0D), "seed \(seed)")
            #expect(String(validating: line, as: UTF8.self) != nil, "seed \(seed)")
        }
    }

    @Test("Prepared components make the same text as the calendar that holds them", arguments: 0..<20)
    func preparedComponents(seed: UInt64) {
        var generator = GeneratedCalendars(seed: seed)
        var calendar = CalendarObject(productID: "-//a//b//VI")
        calendar.events = (0..<5).map { _ in generator.event() }
        calendar.toDos = (0..<3).map { _ in generator.toDo() }
        let prepared = calendar.events.map { $0.serialized() } + calendar.toDos.map { $0.serialized() }
        let empty = CalendarObject(productID: "-//a//b//VI")
        #expect(empty.serialized(holding: prepared) == calendar.serialized(), "seed \(seed)")
    }

    @Test("Equal calendars make equal bytes", arguments: 0..<10)
    func deterministic(seed: UInt64) {
        var one = GeneratedCalendars(seed: seed)
        var other = GeneratedCalendars(seed: seed)
        #expect(one.calendar().serialized() == other.calendar().serialized(), "seed \(seed)")
    }

    @Test("Tasks that write and expand at one time make what one alone makes")
    func severalTasks() async throws {
        let alone = try (0..<8).map(Self.work)
        let together = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for seed in 0..<8 { group.addTask { (seed, try Self.work(seed: seed)) } }
            var results: [Int: [UInt8]] = [:]
            for try await (seed, bytes) in group { results[seed] = bytes }
            return results
        }
        for seed in 0..<8 { #expect(together[seed] == alone[seed], "seed \(seed)") }
    }

    private static func work(seed: Int) throws -> [UInt8] {
        var generator = GeneratedCalendars(seed: UInt64(seed))
        var bytes: [UInt8] = []
        for _ in 0..<10 {
            var calendar = generator.calendar()
            let zone = ["Asia/Ho_Chi_Minh", "Europe/Berlin", "America/New_York"][seed % 3]
            calendar.timeZones.append(try .covering(day("2026-01-01"), day("2027-12-31"), zone: zone))
            var series = Event.meeting
            series.recurrenceRules = [generator.rule()]
            let instances = try series.instances(until: .day(day("2028-01-01")))
            calendar.events += instances.map { Event(uid: "i", stamp: series.stamp, start: $0.start) }
            bytes += calendar.serialized()
        }
        return bytes
    }

    @Test("No value can begin a line of its own")
    func noInjection() {
        let evil = "a\r\nATTENDEE:mailto:b@example.org\rX:\u{0}\u{1}\u{7F}z"
        let newYear = time("2026-01-01T00:00:00")
        var event = Event(uid: evil, stamp: newYear, start: .local(newYear, zone: evil))
        event.summary = Text(evil, language: evil)
        event.url = evil
        event.classification = evil
        event.categories = [evil]
        event.organizer = Organizer(CalendarAddress(uri: evil), commonName: evil)
        event.attachments = [Attachment(.uri(evil), mediaType: evil)]
        event.otherProperties = [
            Property(evil, evil, parameters: [Parameter(evil, evil, evil), Parameter(":", "lost")]),
            Property("END", "VEVENT"), Property("begin", "VEVENT"),
        ]
        event.otherComponents = [Component(evil, properties: [Property("", "lost")])]
        let text = String(decoding: event.serialized().bytes, as: UTF8.self)
        let lines = text.replacing("\r\n ", with: "").split(separator: "\r\n")
        let names = lines.map { $0.prefix { $0 != ":" && $0 != ";" } }
        #expect(
            names == [
                "BEGIN", "UID", "DTSTAMP", "DTSTART", "SUMMARY", "CATEGORIES", "CLASS", "URL", "ATTACH", "ORGANIZER",
                "aATTENDEEmailtobexampleorgXz", "BEGIN", "END", "END",
            ])
        #expect(text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0D || $0 == 0x0A })
    }

    @Test("Parameter values are encoded as RFC 6868 says, whatever this libical does itself")
    func parameterEncoding() {
        var event = Event.meeting
        event.organizer = Organizer(CalendarAddress(mail: "a@example.org"), commonName: "a^n \"b\"\nc")
        event.otherProperties = [Property("X-A", "v", parameters: [Parameter("X-P", "1^2", "3\"4")])]
        #expect(event.lines.contains("ORGANIZER;CN=a^^n ^'b^'^nc:mailto:a@example.org"))
        #expect(event.lines.contains("X-A;X-P=1^^2,3^'4:v"))
    }

    @Test("A raw value goes out as it stands")
    func rawValues() {
        var event = Event.meeting
        event.otherProperties = [
            Property("STRUCTURED-DATA", "a\\,b;c,d\\ne\\\\", parameters: [Parameter("VALUE", "TEXT")]),
            Property("X-EMPTY", ""),
        ]
        #expect(event.lines.suffix(2) == ["STRUCTURED-DATA;VALUE=TEXT:a\\,b;c,d\\ne\\\\", "X-EMPTY:"])
    }

    @Test("Parameters beside the known ones stay with their property, one value or several")
    func surplusParameters() {
        var event = Event.meeting
        event.sequence = 1
        event.surplusParameters = [
            "DTSTART": [Parameter("X-HINT", "VN")], "UID": [Parameter("X-L", "a", "b,c")],
            "SEQUENCE": [Parameter("X-S", "1")],
        ]
        #expect(
            event.lines == [
                "UID;X-L=a,\"b,c\":1@example.org", "DTSTAMP:20251201T000000Z",
                "DTSTART;TZID=Asia/Ho_Chi_Minh;X-HINT=VN:20260105T080000", "SEQUENCE;X-S=1:1",
            ])
    }

    @Test("Days, times in UTC, in zones with odd names and floating ones have their forms")
    func momentForms() {
        var event = Event.meeting
        event.exceptionDates = [
            .day(day("2026-02-17")), .utc(time("0999-01-01T01:02:03")), .floating(time("2026-02-17T01:02:03")),
            .local(time("2026-02-17T01:02:03"), zone: "America/Argentina/ComodRivadavia"),
            .local(time("2026-02-17T01:02:03"), zone: "Hà Nội; giờ, chuẩn"),
        ]
        #expect(
            event.lines.suffix(5) == [
                "EXDATE;VALUE=DATE:20260217", "EXDATE:09990101T010203Z", "EXDATE:20260217T010203",
                "EXDATE;TZID=America/Argentina/ComodRivadavia:20260217T010203",
                "EXDATE;TZID=\"Hà Nội; giờ, chuẩn\":20260217T010203",
            ])
    }

    @Test("A to-do has its own properties and the common ones")
    func toDo() {
        var toDo = ToDo(
            uid: "t", stamp: time("2026-01-01T00:00:00"), summary: "Báo cáo", deadline: .due(.day(day("2026-03-31"))))
        toDo.status = .inProcess
        toDo.completed = time("2026-03-01T00:00:00")
        toDo.percentComplete = 40
        let text = String(decoding: toDo.serialized().bytes, as: UTF8.self)
        #expect(
            text == "BEGIN:VTODO\r\nUID:t\r\nDTSTAMP:20260101T000000Z\r\nDUE;VALUE=DATE:20260331\r\nSUMMARY:Báo cáo\r\n"
                + "STATUS:IN-PROCESS\r\nCOMPLETED:20260301T000000Z\r\nPERCENT-COMPLETE:40\r\nEND:VTODO\r\n")
    }

    @Test("An alarm may count from the end, or go off at a time")
    func alarms() {
        var event = Event.meeting
        var fromEnd = Alarm(.display, trigger: .fromEnd(CalendarDuration(days: 1)), description: "x")
        fromEnd.repetition = Alarm.Repetition(count: 2, interval: CalendarDuration(seconds: 300))
        event.alarms = [fromEnd, Alarm(.init(rawValue: "X-SIREN"), trigger: .at(time("2026-01-01T00:00:00")))]
        #expect(
            event.lines.suffix(11) == [
                "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER;RELATED=END:P1D", "DURATION:PT5M", "REPEAT:2",
                "DESCRIPTION:x", "END:VALARM", "BEGIN:VALARM", "ACTION:X-SIREN",
                "TRIGGER;VALUE=DATE-TIME:20260101T000000Z", "END:VALARM",
            ])
    }
}
