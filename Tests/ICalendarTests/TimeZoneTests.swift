import Foundation
import ICalendar
import Testing

@Suite("Time zones")
struct TimeZoneTests {
    @Test(
        "A definition says what the system's zone data say, for every half hour of 2020–2030",
        arguments: [
            "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Ho_Chi_Minh", "Europe/Dublin",
            "America/Santiago", "Africa/Casablanca", "Asia/Tehran", "UTC",
        ])
    func definitionIsRight(zone: String) throws {
        let definition = try TimeZoneDefinition.covering(day("2020-01-01"), day("2030-12-31"), zone: zone)
        let onsets = try Onsets(of: definition)
        let system = try SystemZone(zone)
        var wrong: [Int] = []
        for instant in stride(from: 1_577_836_800, to: 1_924_992_000, by: 1800) {
            let offset = system.offset(at: instant)
            if onsets.offset(at: instant) != offset { wrong.append(instant) }
        }
        #expect(wrong.isEmpty, "\(zone): first wrong at \(wrong.first ?? 0), \(wrong.count) in all")
    }

    @Test("A definition for one year is right in that year", arguments: 2020...2030)
    func oneYear(year: Int) throws {
        for zone in ["Europe/Berlin", "Asia/Tehran", "Africa/Casablanca", "Australia/Lord_Howe"] {
            let first = day("\(year)-01-01")
            let definition = try TimeZoneDefinition.covering(first, day("\(year)-12-31"), zone: zone)
            let onsets = try Onsets(of: definition)
            let system = try SystemZone(zone)
            let start = Self.seconds(.utc(try #require(CalendarDateTime(first, hour: 0, minute: 0))))
            for instant in stride(from: start, to: start + 365 * 86_400, by: 1800) {
                let offset = system.offset(at: instant)
                #expect(onsets.offset(at: instant) == offset, "\(zone) at \(instant)")
            }
        }
    }

    @Test("A zone without a change gets one STANDARD from 1970")
    func fixedZone() throws {
        let definition = try TimeZoneDefinition.covering(day("2026-01-01"), day("2030-12-31"), zone: "Asia/Ho_Chi_Minh")
        #expect(
            definition
                == TimeZoneDefinition(
                    id: "Asia/Ho_Chi_Minh",
                    observances: [
                        .init(
                            .standard, start: time("1970-01-01T00:00:00"), offsetFrom: 25_200, offsetTo: 25_200,
                            names: ["+07"])
                    ]))
    }

    @Test("A zone with a yearly rule gets one STANDARD and one DAYLIGHT with it, whatever the span")
    func yearlyZone() throws {
        let berlin = TimeZoneDefinition(
            id: "Europe/Berlin",
            observances: [
                .init(
                    .standard, start: time("1970-10-25T03:00:00"), offsetFrom: 7200, offsetTo: 3600, names: ["CET"],
                    recurrenceRules: [try RecurrenceRule("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")]),
                .init(
                    .daylight, start: time("1970-03-29T02:00:00"), offsetFrom: 3600, offsetTo: 7200, names: ["CEST"],
                    recurrenceRules: [try RecurrenceRule("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")]),
            ])
        #expect(try TimeZoneDefinition.covering(day("2026-01-01"), day("2030-12-31"), zone: "Europe/Berlin") == berlin)
        #expect(try TimeZoneDefinition.covering(day("2027-07-01"), day("2027-07-02"), zone: "Europe/Berlin") == berlin)
        #expect(try TimeZoneDefinition.covering(day("2040-07-01"), day("2045-07-02"), zone: "Europe/Berlin") == berlin)
    }

    @Test("An unknown zone is refused by name", arguments: ["Asia/Hanoi", "", "../etc/passwd", "/etc/passwd", "Á/Â"])
    func unknownZone(zone: String) throws {
        let error = try #require(throws: ICalendarError.self) {
            try TimeZoneDefinition.covering(day("2026-01-01"), day("2026-01-02"), zone: zone)
        }
        #expect(error.code == .unknownTimeZone)
        #expect(error.reason.contains("“\(zone)”"))
    }

    @Test("A local time becomes UTC: the first of two, and counted on through a gap")
    func conversion() throws {
        func utc(_ local: String, _ zone: String) throws -> CalendarDateTime? {
            try TimeZones.utc(time(local), in: zone)
        }
        #expect(try utc("2026-02-17T08:30:00", "Asia/Ho_Chi_Minh") == time("2026-02-17T01:30:00"))
        #expect(try utc("2026-03-29T01:59:59", "Europe/Berlin") == time("2026-03-29T00:59:59"))
        #expect(try utc("2026-03-29T02:30:00", "Europe/Berlin") == time("2026-03-29T01:30:00"))
        #expect(try utc("2026-03-29T03:00:00", "Europe/Berlin") == time("2026-03-29T01:00:00"))
        #expect(try utc("2026-10-25T02:30:00", "Europe/Berlin") == time("2026-10-25T00:30:00"))
        #expect(try utc("2026-10-25T03:00:00", "Europe/Berlin") == time("2026-10-25T02:00:00"))
        #expect(try utc("2026-11-01T01:30:00", "America/New_York") == time("2026-11-01T05:30:00"))
        #expect(try TimeZones.local(time("2026-10-25T01:30:00"), in: "Europe/Berlin") == time("2026-10-25T02:30:00"))
        #expect(try TimeZones.utcOffset(of: "Australia/Lord_Howe", at: time("2026-01-01T00:00:00")) == 39_600)
    }

    @Test("libical's own name for a zone is never written")
    func noPrefix() throws {
        for zone in ["Asia/Ho_Chi_Minh", "Europe/Berlin", "Africa/Casablanca", "Etc/UTC"] {
            var calendar = CalendarObject(productID: "-//a//b//VI")
            calendar.timeZones = [try .covering(day("2020-01-01"), day("2030-12-31"), zone: zone)]
            let newYear = time("2026-01-01T00:00:00")
            calendar.events = [Event(uid: "1", stamp: newYear, start: .local(newYear, zone: zone))]
            let text = calendar.lines.joined()
            #expect(!text.contains("freeassociation"))
            #expect(text.contains("TZID:\(zone)") && text.contains("TZID=\(zone)"))
        }
    }

    private static func seconds(_ moment: Moment) -> Int {
        Onsets.seconds(moment)
    }
}

/// What a definition says, worked out beside the code under test.
private struct Onsets {
    private var onsets: [(instant: Int, offset: Int)] = []

    init(of definition: TimeZoneDefinition) throws {
        for observance in definition.observances {
            var starts: [Moment] = [.floating(observance.start)] + observance.recurrenceDates.map(Moment.floating)
            for rule in observance.recurrenceRules {
                starts += try rule.occurrences(from: .floating(observance.start), until: .day(day("2046-01-01")))
            }
            onsets += starts.map { (Self.seconds($0) - observance.offsetFrom, observance.offsetTo) }
        }
        onsets.sort { $0.instant < $1.instant }
    }

    func offset(at instant: Int) -> Int? {
        onsets.last { $0.instant <= instant }?.offset
    }

    /// Seconds since 1970 on the clock of `moment`, by Foundation.
    static func seconds(_ moment: Moment) -> Int {
        guard case .utc(let time) = moment.asUTC else { preconditionFailure("not a time: \(moment)") }
        var parts = tm()
        parts.tm_year = Int32(time.date.year - 1900)
        parts.tm_mon = Int32(time.date.month - 1)
        parts.tm_mday = Int32(time.date.day)
        parts.tm_hour = Int32(time.hour)
        parts.tm_min = Int32(time.minute)
        parts.tm_sec = Int32(time.second)
        return timegm(&parts)
    }
}

extension Moment {
    fileprivate var asUTC: Moment {
        if case .floating(let time) = self { .utc(time) } else { self }
    }
}
