import Days
import ICalendar
import Planning
import Programmes
import Publishing
import Testing

/// Office hours are 7:30–11:30 and 13:30–17:00; June 2026 begins on a Monday.
@Suite("Busy times of a calendar")
struct BusyCalendarTests {
    private func read(
        _ events: String, zone: String = "Asia/Ho_Chi_Minh", keepsTitles: Bool = false, before: String = ""
    ) throws -> BusyCalendar.Result {
        let lines = ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y\n" + before + events + "\nEND:VCALENDAR\n")
            .split(separator: "\n").joined(separator: "\r\n")
        let reading = try CalendarObject.read(lines + "\r\n", limits: BusyCalendar.limits)
        return try BusyCalendar(
            of: "head of office", in: day("2026-06-01")...day("2026-06-30"),
            hours: OfficeHours(morning: 450..<690, afternoon: 810..<1020), zone: zone, keepsTitles: keepsTitles
        ).times(of: reading.calendars)
    }

    private func event(_ lines: String, uid: String = "1") -> String {
        "BEGIN:VEVENT\nUID:\(uid)\nDTSTAMP:20260101T000000Z\nSUMMARY:Khám bệnh\n\(lines)\nEND:VEVENT\n"
    }

    /// Times as a person reads them: `10/6 morning`, `10–12/6`.
    private func words(_ result: BusyCalendar.Result) -> [String] {
        result.times.map { DateWriting(.vi).rangeWithoutYear($0.days) + ($0.session.map { " \($0.rawValue)" } ?? "") }
    }

    @Test("A weekly series has its exceptions, and its moved instance where that was moved to")
    func series() throws {
        let result = try read(
            event(
                "DTSTART;TZID=Asia/Ho_Chi_Minh:20260105T080000\nDTEND;TZID=Asia/Ho_Chi_Minh:20260105T100000\n"
                    + "RRULE:FREQ=WEEKLY;BYDAY=MO\nEXDATE;TZID=Asia/Ho_Chi_Minh:20260608T080000\nRDATE;TZID=Asia/Ho_Chi_Minh:20260604T140000"
            )
                + event(
                    "RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20260615T080000\nDTSTART;TZID=Asia/Ho_Chi_Minh:20260616T140000\n"
                        + "DTEND;TZID=Asia/Ho_Chi_Minh:20260616T150000")
                + event(
                    "RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20260622T080000\nDTSTART;TZID=Asia/Ho_Chi_Minh:20260622T080000\n"
                        + "DTEND;TZID=Asia/Ho_Chi_Minh:20260622T100000\nSTATUS:CANCELLED"))
        #expect(words(result) == ["01/6 morning", "04/6 afternoon", "16/6 afternoon", "29/6 morning"])
        #expect(result.eventCount == 1 && result.unreadCount == 0)
    }

    @Test("Whole days take both sessions up to the day before their end, and are one where they follow one another")
    func wholeDays() throws {
        #expect(words(try read(event("DTSTART;VALUE=DATE:20260610\nDTEND;VALUE=DATE:20260613"))) == ["10–12/6"])
        #expect(words(try read(event("DTSTART;VALUE=DATE:20260610"))) == ["10/6"])
        #expect(words(try read(event("DTSTART;VALUE=DATE:20260528\nDTEND;VALUE=DATE:20260603"))) == ["01–02/6"])
        #expect(words(try read(event("DTSTART;VALUE=DATE:20260629\nDURATION:P5D"))) == ["29–30/6"])
        #expect(words(try read(event("DTSTART;VALUE=DATE:20260609\nRRULE:FREQ=DAILY;COUNT=3"))) == ["09–11/6"])
    }

    @Test(
        "What takes nobody's time takes nothing",
        arguments: ["TRANSP:TRANSPARENT", "STATUS:CANCELLED", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"])
    func free(line: String) throws {
        #expect(try read(event("DTSTART;VALUE=DATE:20260610\n" + line)).times.isEmpty)
        #expect(try read(event("DTSTART;VALUE=DATE:20260610\nRRULE:FREQ=DAILY\n" + line)).times.isEmpty)
    }

    @Test(
        "An event takes the sessions that it overlaps",
        arguments: [
            ("20260610T110000", "20260610T113000", ["10/6 morning"]), ("20260610T113000", "20260610T133000", []),
            ("20260610T120000", "20260610T130000", []), ("20260610T180000", "20260610T200000", []),
            ("20260610T060000", "20260610T073000", []), ("20260610T060000", "20260610T073100", ["10/6 morning"]),
            ("20260610T110000", "20260610T140000", ["10/6"]),
            ("20260610T165900", "20260610T230000", ["10/6 afternoon"]),
            ("20260610T160000", "20260611T090000", ["10/6 afternoon", "11/6 morning"]),
            ("20260609T160000", "20260612T090000", ["09/6 afternoon", "10–11/6", "12/6 morning"]),
            ("20260610T090000", "20260610T090000", ["10/6 morning"]),
            ("20260610T220000", "20260611T060000", []),
        ])
    func hours(start: String, end: String, expected: [String]) throws {
        #expect(words(try read(event("DTSTART:\(start)\nDTEND:\(end)"))) == expected)
    }

    @Test("Times of other zones are those of the office's own clock")
    func zones() throws {
        #expect(words(try read(event("DTSTART:20260610T010000Z\nDTEND:20260610T020000Z"))) == ["10/6 morning"])
        #expect(
            words(
                try read(
                    event("DTSTART;TZID=America/New_York:20260609T210000\nDTEND;TZID=America/New_York:20260609T220000"))
            )
                == ["10/6 morning"])
        #expect(
            words(try read(event("DTSTART;TZID=SE Asia Standard Time:20260610T080000\nDURATION:PT1H"))) == [
                "10/6 morning"
            ])
        let own = """
            BEGIN:VTIMEZONE
            TZID:Giờ cơ quan
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0900
            TZOFFSETTO:+0900
            END:STANDARD
            END:VTIMEZONE

            """
        // 16:00 at +09:00 is two o’clock at home.
        let lines = "DTSTART;TZID=Giờ cơ quan:20260610T160000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;UNTIL=20260617T235959Z"
        #expect(words(try read(event(lines), before: own)) == ["10/6 afternoon", "17/6 afternoon"])
        #expect(
            words(try read(event("DTSTART:20260610T060000Z\nDURATION:PT1H"), zone: "Europe/Berlin")) == ["10/6 morning"]
        )
    }

    @Test("A zone that nobody knows, or a strange rule, is told and not guessed")
    func unknown() throws {
        let zone = try read(
            event("DTSTART;TZID=Sao Hoả:20260610T080000\nDURATION:PT1H")
                + event("DTSTART;VALUE=DATE:20260611", uid: "2"))
        #expect(words(zone) == ["11/6"] && zone.unreadCount == 1 && zone.eventCount == 2)
        let rule = try read(event("DTSTART;VALUE=DATE:20260610\nRRULE:FREQ=SOMETIMES"))
        #expect(words(rule) == ["10/6"] && rule.unreadCount == 1)
        #expect(try read("BEGIN:VEVENT\nUID:3\nEND:VEVENT\n").unreadCount == 1)
    }

    @Test("A series without end is looked at within the programme only, and one that would never finish is given up")
    func endless() throws {
        #expect(words(try read(event("DTSTART;VALUE=DATE:19990101\nRRULE:FREQ=DAILY"))) == ["01–30/6"])
        let hostile = try read(event("DTSTART:20260101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY"))
        #expect(hostile.unreadCount == 1 && hostile.times.isEmpty)
    }

    @Test("A single instance without its series stands by itself")
    func orphan() throws {
        let lines = "RECURRENCE-ID:20260610T010000Z\nDTSTART:20260611T010000Z\nDTEND:20260611T020000Z"
        #expect(words(try read(event(lines))) == ["11/6 morning"])
    }

    @Test("Titles are others' own, and kept only when asked for")
    func titles() throws {
        let lines = event("DTSTART;VALUE=DATE:20260610")
        #expect(try read(lines).times.map(\.reason) == [nil])
        #expect(try read(lines, keepsTitles: true).times.map(\.reason) == ["Khám bệnh"])
    }
}
