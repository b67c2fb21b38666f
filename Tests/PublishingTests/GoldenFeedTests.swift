import Days
import ICalendar
import Planning
import Programmes
import Publishing
import Testing

@Suite("Feeds as they are kept")
struct GoldenFeedTests {
    static let kept = [
        "programme.ics", "en/programme.ics", "units/tinh.ics", "units/my-xuyen.ics", "en/kinds/training.ics",
        "kinds/reviews.ics", "preparation.ics", "holidays.ics", "en/holidays.ics",
    ]

    @Test("Before the first release, the sample’s feeds are these", arguments: kept)
    func unreleased(path: String) throws {
        let feed = try #require(Sample.feeds().first { $0.path == path })
        Golden.expectCalendar(feed.text, is: "feed_" + path.replacing("/", with: "_"))
    }

    @Test("Released, cancelled and postponed occurrences are told apart, and keep their UIDs")
    func released() throws {
        let stamp = Instant(seconds: Sample.revised.seconds + 86_400)
        let ids = Dictionary(Sample.plan.occurrences.map { ($0.id.description, $0.id) }) { first, _ in first }
        let publication = Publication.sample(
            standings: [
                try #require(ids["training/2025/1"]): .init(.cancelled, sequence: 3, stamp: stamp, release: 3),
                try #require(ids["inspection/2025-H1/my-xuyen"]): .init(
                    .postponed, sequence: 2, stamp: stamp, release: 3),
            ],
            otherwise: .init(.confirmed, sequence: 1, stamp: Sample.revised, release: 1))
        let feed = try #require(Sample.feeds(publication).first { $0.path == "programme.ics" })
        Golden.expectCalendar(feed.text, is: "feed_programme_released.ics")
    }

    @Test("A programme in Berlin has local hours on both sides of the change of clocks")
    func berlin() throws {
        let feeds = try Berlin.feeds()
        let feed = try #require(feeds.first { $0.path == "programme.ics" })
        Golden.expectCalendar(feed.text, is: "feed_berlin.ics")
    }
}

/// A programme in a zone with daylight saving time, in English first.
enum Berlin {
    static let programme = Programme(
        id: "berlin-2025", title: Bilingual(vi: "Chương trình ở Berlin", en: "Programme in Berlin"),
        signed: Sample.day(2024, 12, 31), revised: Sample.revised, horizon: Day.year(2025), timeZone: "Europe/Berlin",
        language: .en, hours: OfficeHours(morning: 540..<720, afternoon: 780..<1020),
        address: "https://example.org/plan/",
        obligations: [
            Obligation(
                Obligation.ID(rawValue: "review"), clauses: [.init("§ 4", quote: "twice a year")], kind: .review,
                title: Bilingual(vi: "Sơ kết", en: "Review"),
                timing: .scheduled(
                    Schedule(
                        .each([.half(1), .half(2)]),
                        windows: [WindowRule(closes: .inYear(month: 12, day: 31, years: 0))],
                        length: 2)))
        ])

    static func feeds() throws -> [Feed] {
        let occurrences = [(1, Sample.day(2025, 3, 28)), (2, Sample.day(2025, 3, 31))].map { half, day in
            Occurrence(
                Occurrence.ID(Obligation.ID(rawValue: "review"), period: Period(2025, .half(half))), kind: .review,
                window: Window(opens: day, closes: day, prefer: day, owner: .clause), day: day,
                sessions: [HalfDay(day, .morning), HalfDay(day, .afternoon)])
        }
        let zone = TimeZoneDefinition(
            id: "Europe/Berlin",
            observances: [
                TimeZoneDefinition.Observance(
                    .daylight, start: Sample.clock(1981, 3, 29, hour: 2), offsetFrom: 3600, offsetTo: 7200,
                    names: ["CEST"],
                    recurrenceRules: [try RecurrenceRule("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")]),
                TimeZoneDefinition.Observance(
                    .standard, start: Sample.clock(1996, 10, 27, hour: 3), offsetFrom: 7200, offsetTo: 3600,
                    names: ["CET"],
                    recurrenceRules: [try RecurrenceRule("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")]),
            ])
        return Feeds(
            of: programme,
            .unreleased(
                Plan(horizon: programme.horizon, occurrences: occurrences), of: programme, calendar: WorkingCalendar()),
            calendar: WorkingCalendar(), holidaysID: "none", zone: zone
        ).all()
    }
}
