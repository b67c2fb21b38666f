import Days
import Foundation
import Publishing
import Testing

/// The rules for feeds, each against a feed that breaks only it.
@Suite struct LintTests {
    /// A change of the good feed, and what it must be told for, as `line rule`.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let text: [UInt8]
        let told: [String]
        var testDescription: String { name }

        init(_ name: String, _ lines: [String], _ told: String...) {
            self.name = name
            self.text = Array(lines.map { $0 + "\r\n" }.joined().utf8)
            self.told = told
        }

        init(_ name: String, bytes: [UInt8], _ told: String...) {
            self.name = name
            self.text = bytes
            self.told = told
        }
    }

    /// A feed that keeps every rule; its lines are counted off in the cases.
    private static let good = [
        "BEGIN:VCALENDAR",  // 1
        "VERSION:2.0",
        "PRODID:-//Test//Lich 1//VI",
        "METHOD:PUBLISH",  // 4
        "X-WR-CALNAME:Lịch tuần",
        "NAME:Lịch tuần",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",  // 7
        "X-PUBLISHED-TTL:PT6H",
        "BEGIN:VTIMEZONE",  // 9
        "TZID:Asia/Ho_Chi_Minh",
        "BEGIN:STANDARD",  // 11
        "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0700",
        "TZOFFSETTO:+0700",
        "TZNAME:+07",
        "END:STANDARD",
        "END:VTIMEZONE",
        "BEGIN:VEVENT",  // 18
        "UID:a@test",
        "DTSTAMP:20260101T000000Z",
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20260302T073000",  // 21
        "DTEND;TZID=Asia/Ho_Chi_Minh:20260302T113000",
        "SUMMARY:Họp giao ban",  // 23
        "CATEGORIES:Họp",
        "SEQUENCE:0",  // 25
        "TRANSP:OPAQUE",
        "END:VEVENT",  // 27
        "END:VCALENDAR",
    ]

    /// The good feed with one line in the place of another.
    private static func replacing(_ line: Int, with lines: String...) -> [String] {
        Array(good[..<(line - 1)] + lines + good[line...])
    }

    /// The good feed with lines added at the end of its event, from line 27 on.
    private static func adding(_ lines: String...) -> [String] {
        Array(good[..<26] + lines + good[26...])
    }

    /// The good feed with an event of its own, from line 27 on.
    private static func allDay(_ lines: String...) -> [String] {
        let event = ["UID:b@test", "DTSTAMP:20260101T000000Z", "SUMMARY:Hạn", "CATEGORIES:Hạn", "SEQUENCE:0"]
        return Array(good[..<27] + ["BEGIN:VEVENT"] + event + lines + ["END:VEVENT"] + good[27...])
    }

    private static let start = "DTSTART;TZID=Asia/Ho_Chi_Minh:20260302T073000"

    static let zones: [Case] = [
        Case("the good feed", good),
        Case("unknown zone", replacing(21, with: "DTSTART;TZID=Asia/Bangkok:20260302T073000"), "21 1.1"),
        Case("two standard times", Array(good[..<16] + good[10..<16] + good[16...]), "17 1.2"),
        Case("local mean time", replacing(13, with: "TZOFFSETFROM:+070640"), "13 1.2"),
        Case("RDATE in a zone", replacing(15, with: "RDATE:19750613T000000"), "15 1.2"),
        Case(
            "daylight saving in Viet Nam",
            Array(good[..<16] + ["BEGIN:DAYLIGHT"] + good[11..<15] + ["END:DAYLIGHT"] + good[16...]), "17 1.4"),
        Case("no offset", Array(good[..<13] + good[14...]), "11 1.5"),
        Case("zone in UTC", replacing(12, with: "DTSTART:19700101T000000Z"), "12 1.6", "12 RFC 5545", "11 RFC 5545"),
        Case(
            "libical's prefix",
            good.map { $0.replacing("Asia/Ho", with: "/freeassociation.sourceforge.net/Asia/Ho") }, "10 1.7", "21 1.7",
            "22 1.7", "21 4.1", "22 4.1"),
        Case("old name", good.map { $0.replacing("Ho_Chi_Minh", with: "Saigon") }, "10 1.8"),
        Case(
            "floating time", Array(good[..<20] + ["DTSTART:20260302T073000", "DTEND:20260302T113000"] + good[22...]),
            "21 1.9", "22 1.9"),
    ]

    static let calendar: [Case] = [
        Case("two events of one UID", Array(good[..<27] + good[17..<27] + good[27...]), "29 2.1"),
        Case(
            "long UID",
            replacing(
                19, with: "UID:" + String(repeating: "x", count: 60), " " + String(repeating: "x", count: 70),
                " " + String(repeating: "x", count: 70), " " + String(repeating: "x", count: 70)), "19 2.1"),
        Case("no UID", Array(good[..<18] + good[19...]), "18 2.1"),
        Case("no SEQUENCE", Array(good[..<24] + good[25...]), "18 2.2"),
        Case("no DTSTAMP", Array(good[..<19] + good[20...]), "18 2.2"),
        Case("no X-WR-CALNAME", Array(good[..<4] + good[5...]), "1 3.1"),
        Case("no NAME", Array(good[..<5] + good[6...]), "1 3.1"),
        Case("another NAME", replacing(6, with: "NAME:Lịch tháng"), "5 3.1"),
        Case("no refresh", Array(good[..<6] + good[8...]), "1 3.2", "1 3.2"),
        Case("another refresh", replacing(8, with: "X-PUBLISHED-TTL:PT1H"), "8 3.2"),
        Case("refresh without VALUE", replacing(7, with: "REFRESH-INTERVAL:PT6H"), "7 3.2"),
        Case("no METHOD", Array(good[..<3] + good[4...]), "1 3.4"),
        Case("two calendars", good + good, "29 3.4", "47 2.1"),
        Case("invitation", replacing(4, with: "METHOD:REQUEST"), "4 3.5"),
        Case("colour in figures", adding("COLOR:#ff0000"), "27 3.7"),
        Case("long title", replacing(23, with: "SUMMARY:" + String(repeating: "a", count: 61)), "23 P.1"),
        Case("no title", Array(good[..<22] + good[23...]), "18 P.1"),
        Case("comma in an X- value", adding("X-A:a,b"), "27 P.2"),
        Case(
            "large event",
            adding("DESCRIPTION:" + String(repeating: "a", count: 60))
                .flatMap {
                    $0.hasPrefix("DESC")
                        ? [$0] + Array(repeating: " " + String(repeating: "a", count: 70), count: 20) : [$0]
                },
            "18 P.3"),
    ]

    static let text: [Case] = [
        Case("long line", adding("X-A:" + String(repeating: "a", count: 72)), "27 4.1"),
        Case("loose marks", replacing(23, with: "SUMMARY:Ho\u{323}p"), "23 4.2"),
        Case("bare LF", bytes: Array(good.map { $0 + "\n" }.joined().utf8), "1 4.3"),
        Case("blank line", adding(""), "27 4.3"),
        Case("control character", replacing(23, with: "SUMMARY:Họp\u{7}"), "23 4.4"),
        Case("bare comma", replacing(23, with: "SUMMARY:Họp, báo cáo"), "23 4.5"),
        Case("stray backslash", replacing(23, with: #"SUMMARY:C:\x"#), "23 4.5"),
        Case("quote in a name", adding("ORGANIZER;CN=^'Lan^':mailto:a@b.vn"), "27 4.5", "27 6.2"),
        Case("emoji", replacing(23, with: "SUMMARY:Họp 🎉"), "23 4.6"),
        Case("not closed", Array(good.dropLast(2)), "1 RFC 5545", "18 RFC 5545"),
        Case("no calendar", ["hello"], "1 RFC 5545"),
        Case("nothing", [], "1 RFC 5545"),
    ]

    static let dates: [Case] = [
        Case("all day without end", allDay("TRANSP:TRANSPARENT", "DTSTART;VALUE=DATE:20260303"), "35 5.1"),
        Case(
            "all day, end on the same day",
            allDay("TRANSP:TRANSPARENT", "DTSTART;VALUE=DATE:20260303", "DTEND;VALUE=DATE:20260303"), "36 5.1"),
        Case(
            "all day, kept",
            allDay("TRANSP:TRANSPARENT", "DTSTART;VALUE=DATE:20260303", "DTEND;VALUE=DATE:20260304")),
        Case("end before start", replacing(22, with: "DTEND;TZID=Asia/Ho_Chi_Minh:20260302T070000"), "22 5.1"),
        Case("end in UTC", replacing(22, with: "DTEND:20260302T043000Z")),
        Case("a day with an end in time", replacing(22, with: "DTEND;VALUE=DATE:20260303"), "22 5.1"),
        Case("over several days", replacing(22, with: "DTEND;TZID=Asia/Ho_Chi_Minh:20260303T113000"), "18 5.2"),
        Case("rule", adding("RRULE:FREQ=WEEKLY"), "27 5.3"),
        Case("RDATE alone", adding("RDATE;TZID=Asia/Ho_Chi_Minh:20260309T073000"), "27 5.4"),
        Case("EXDATE in UTC", adding("RRULE:FREQ=WEEKLY", "EXDATE:20260309T003000Z"), "27 5.3", "28 5.5"),
        Case("UNTIL a day", adding("RRULE:FREQ=WEEKLY;UNTIL=20261231"), "27 5.3", "27 5.5"),
        Case("UNTIL in UTC", adding("RRULE:FREQ=WEEKLY;UNTIL=20261231T000000Z"), "27 5.3"),
        Case("BYSETPOS", adding("RRULE:FREQ=MONTHLY;BYDAY=TH;BYSETPOS=2"), "27 5.3", "27 5.6"),
        Case("instance alone", adding("RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20260302T073000"), "27 5.7"),
        Case(
            "101 exceptions",
            adding("RRULE:FREQ=WEEKLY").flatMap { line in
                line.hasPrefix("RRULE")
                    ? [line] + Array(repeating: "EXDATE;TZID=Asia/Ho_Chi_Minh:20260309T073000", count: 101) : [line]
            }, "27 5.3", "28 5.8", "18 P.3"),
        Case("lunar rule", adding("RRULE:RSCALE=CHINESE;FREQ=YEARLY"), "27 5.3", "27 5.9"),
    ]

    static let people: [Case] = [
        Case("attendee", adding("ATTENDEE:mailto:lan@example.vn"), "27 6.1"),
        Case("organizer", adding("ORGANIZER:mailto:vp@example.vn"), "27 6.2"),
        Case("encoded address", adding("ORGANIZER:mailto:vp%40example.vn"), "27 6.2", "27 6.3"),
        Case("cancelled and opaque", adding("STATUS:CANCELLED"), "18 6.4"),
        Case("no TRANSP", Array(good[..<25] + good[26...]), "18 6.6"),
        Case("free, and busy for Outlook", adding("X-MICROSOFT-CDO-BUSYSTATUS:FREE"), "27 6.6"),
        Case(
            "opaque day",
            allDay("TRANSP:OPAQUE", "DTSTART;VALUE=DATE:20260303", "DTEND;VALUE=DATE:20260304"), "28 6.6"),
        Case(
            "to-do",
            Array(good[..<27] + ["BEGIN:VTODO", "UID:c@test", "DTSTAMP:20260101T000000Z", "END:VTODO"] + good[27...]),
            "28 6.7"),
        Case(
            "alarm", adding("BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Họp", "TRIGGER:-PT15M", "END:VALARM"),
            "27 6.8"),
        Case(
            "alarm with a sound", adding("BEGIN:VALARM", "ACTION:AUDIO", "TRIGGER:-PT15M", "END:VALARM"), "27 6.8",
            "27 6.8"),
        Case("no categories", Array(good[..<23] + good[24...]), "18 6.9"),
        Case("rich text of no type", adding("DESCRIPTION:a", "X-ALT-DESC:<b>a</b>"), "28 6.11"),
        Case("private", adding("CLASS:PRIVATE"), "27 6.12"),
    ]

    @Test(
        "A feed is told for the rule it breaks, and for nothing else",
        arguments: zones + calendar + text + dates + people)
    func tells(feed: Case) {
        #expect(Lint.findings(in: feed.text).map { "\($0.line) \($0.rule)" }.sorted() == feed.told.sorted())
    }

    @Test("A feed of 1,000 events is too long, and of 900 kB too large")
    func tellsSize() {
        let events = (0..<1_000).flatMap { number in
            Self.good[17..<27].map { $0.replacing("UID:a", with: "UID:\(number)") }
        }
        let many = Case("many", Array(Self.good[..<17] + events + Self.good[27...]))
        #expect(Lint.findings(in: many.text).map(\.rule) == ["7.7"])
        let filler = Array(repeating: "X-A:" + String(repeating: "a", count: 70), count: 13_000)
        let large = Case("large", Array(Self.good[..<8] + filler + Self.good[8...]))
        #expect(Lint.findings(in: large.text).map { "\($0.line) \($0.rule)" } == ["1 7.7"])
    }

    @Test("Every rule has a number, a client, and a sentence in both languages")
    func rulesAreComplete() {
        for rule in LintRule.all {
            #expect(!rule.clients.isEmpty && !rule.sentence.vi.isEmpty && !rule.sentence.en.isEmpty, "\(rule.number)")
            #expect(!rule.sentence.en.hasSuffix(".") && !rule.sentence.vi.hasSuffix("."), "\(rule.number)")
        }
        let numbers = LintRule.all.map(\.number)
        #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0.standsBefore($1) })
    }

    @Test("Every rule is broken by some case")
    func everyRuleIsTested() {
        let told = Set(
            (Self.zones + Self.calendar + Self.text + Self.dates + Self.people).flatMap(\.told).map {
                $0.split(separator: " ")[1]
            })
        let untested = LintRule.all.map(\.number).filter { !told.contains($0[...]) && $0 != "7.7" }
        #expect(untested.isEmpty)
    }

    @Test("A message names the rule's demand and the words that break it, in both languages")
    func wordsMessages() throws {
        let finding = try #require(Lint.findings(in: Case("", Self.adding("CLASS:PRIVATE")).text).first)
        #expect(finding.severity == .advice)
        #expect(finding.message.vi == "CLASS không giữ kín được gì; điều kín không được vào nguồn lịch [CLASS:PRIVATE]")
        #expect(finding.message.en.hasSuffix("what is private must not be in the feed [CLASS:PRIVATE]"))
    }

    @Test(
        "No calendar of the corpora stops the rules",
        .enabled(
            if: ProcessInfo.processInfo.environment["LICH_CORPORA"] != nil, "LICH_CORPORA names no folder of calendars")
    )
    func survivesCorpora() throws {
        let root = URL(fileURLWithPath: try #require(ProcessInfo.processInfo.environment["LICH_CORPORA"]))
        let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
            .compactMap { $0 as? URL }.filter { $0.pathExtension.lowercased() == "ics" }
        #expect(!files.isEmpty)
        for file in files {
            let bytes = [UInt8](try Data(contentsOf: file))
            let findings = Lint.findings(in: bytes)
            #expect(findings.map(\.line) == findings.map(\.line).sorted(), "\(file.lastPathComponent)")
            #expect(findings.contains { $0.severity == .breach }, "\(file.lastPathComponent) was made for no feed")
        }
    }

    @Test("A hostile text is told within the limit")
    func boundsFindings() {
        let hostile = Array(("BEGIN:VCALENDAR\r\n" + String(repeating: "BEGIN:VEVENT\r\n\r\n", count: 5_000)).utf8)
        let findings = Lint.findings(in: hostile)
        #expect(findings.count == 1_001)
        #expect(findings.last?.severity == .breach)
    }
}

extension String {
    /// Whether this number stands before `other`, or is the same, in a table of contents; letters stand last.
    fileprivate func standsBefore(_ other: String) -> Bool {
        let (left, right) = (split(separator: "."), other.split(separator: "."))
        return left[0] == right[0] ? (Int(left[1]) ?? 0) <= (Int(right[1]) ?? 0) : left[0] < right[0]
    }
}
