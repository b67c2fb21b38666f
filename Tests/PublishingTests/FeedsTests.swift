import Days
import ICalendar
import Planning
import Programmes
import Publishing
import Synchronization
import Testing

@Suite("Feeds")
struct FeedsTests {
    private func text(_ path: String) throws -> String {
        String(decoding: try #require(Sample.feeds().first { $0.path == path }).text, as: UTF8.self)
    }

    private func uids(_ path: String) throws -> Set<String> {
        let unfolded = try text(path).replacing("\r\n ", with: "")
        return Set(unfolded.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }.map { String($0.dropFirst(4)) })
    }

    @Test("There is a feed for the programme, each unit, each kind, preparation and holidays, in two languages")
    func paths() {
        let own = [
            "programme", "units/tinh", "units/tp-soc-trang", "units/vinh-chau", "units/my-xuyen", "kinds/training",
            "kinds/meetings", "kinds/inspections", "kinds/reviews", "kinds/reports-and-plans", "preparation",
            "holidays",
        ]
        #expect(Sample.feeds().map(\.path) == own.map { "\($0).ics" } + own.map { "en/\($0).ics" })
    }

    @Test("An event that stands in several feeds is written once")
    func writtenOnce() {
        let written = Mutex<[String]>([])
        let feeds = Sample.feeds { event in
            written.withLock { $0.append(event.uid) }
            return event.serialized()
        }
        let uids = written.withLock(\.self)
        #expect(feeds.reduce(0) { $0 + $1.eventCount } > uids.count)
        #expect(uids.count == Set(uids).count * Language.allCases.count)
    }

    @Test("A unit’s feed has its own duties and what it takes part in, and nothing of its neighbours")
    func unitFeed() throws {
        let uids = try uids("units/vinh-chau.ics")
        #expect(uids.contains("district-report.2025-Q3.vinh-chau@mau-2025"))
        #expect(uids.contains("training.2025.1@mau-2025"))
        #expect(!uids.contains("district-report.2025-Q3@mau-2025"))
        #expect(!uids.contains { $0.contains("my-xuyen") || $0.hasPrefix("meeting.") })
    }

    @Test("The province has what it leads, takes part in and receives; what districts share, once")
    func provinceFeed() throws {
        let uids = try uids("units/tinh.ics")
        #expect(
            uids == [
                "provincial-plan.2025@mau-2025", "training.2025.1@mau-2025", "training.2025.1.d2@mau-2025",
                "inspection.2025-H1.my-xuyen@mau-2025", "meeting.2025-06@mau-2025", "district-report.2025-Q3@mau-2025",
                "district-report.2025-Q1@mau-2025", "district-report.2025-Q1.my-xuyen@mau-2025",
            ])
    }

    @Test("A unit that has ended takes part in nothing more")
    func endedUnit() throws {
        var programme = Sample.programme
        programme.units = programme.units.map { unit in
            var unit = unit
            if unit.id.rawValue == "vinh-chau" { unit.until = Sample.day(2025, 5, 18) }
            return unit
        }
        let feeds = Feeds(
            of: programme, .unreleased(Sample.plan, of: programme, calendar: Sample.calendar),
            calendar: Sample.calendar,
            holidaysID: "vietnam", zone: Sample.hoChiMinh
        ).all(in: [.vi])
        let feed = try #require(feeds.first { $0.path == "units/vinh-chau.ics" })
        #expect(!String(decoding: feed.text, as: UTF8.self).contains("UID:training.2025.1@"))
    }

    @Test("No event is larger than 1.5 kB, no title longer than 60 characters, no line than 75 octets")
    func limits() {
        for feed in Sample.feeds() {
            let text = String(decoding: feed.text, as: UTF8.self)
            for event in text.split(separator: "BEGIN:VEVENT").dropFirst() { #expect(event.utf8.count + 12 <= 1500) }
            for line in text.replacing("\r\n ", with: "").split(separator: "\r\n") where line.hasPrefix("SUMMARY:") {
                #expect(line.dropFirst(8).replacing("\\", with: "").count <= 60, "\(line)")
            }
            #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        }
    }

    @Test("No feed names attendees, an organizer, a method that asks, or libical’s own zone names")
    func privacy() {
        for feed in Sample.feeds() {
            let text = String(decoding: feed.text, as: UTF8.self)
            #expect(!text.contains("ATTENDEE") && !text.contains("ORGANIZER") && !text.contains("freeassociation"))
            #expect(text.contains("\r\nMETHOD:PUBLISH\r\n"))
        }
    }

    @Test("Our own X- values hold no comma and no semicolon, which libical does not escape there")
    func plainValues() {
        for feed in Sample.feeds() {
            let lines = String(decoding: feed.text, as: UTF8.self).replacing("\r\n ", with: "").split(separator: "\r\n")
            for line in lines where line.hasPrefix("X-WR-") {
                #expect(!line.contains(",") && !line.contains(";"), "\(line)")
            }
        }
    }

    @Test("Calendar names say that the sample is illustrative; holidays, which are real, do not")
    func illustrative() {
        for feed in Sample.feeds() where feed.language == .vi {
            #expect(feed.name.hasSuffix("(minh họa)") == (feed.subject != .holidays), "\(feed.name)")
        }
    }

    @Test("An empty feed keeps its header and its zone")
    func empty() throws {
        let feed = try #require(Sample.feeds().first { $0.path == "kinds/reviews.ics" })
        let text = String(decoding: feed.text, as: UTF8.self)
        #expect(feed.eventCount == 0)
        #expect(
            text.contains("BEGIN:VTIMEZONE") && text.contains("X-WR-CALNAME") && text.hasSuffix("END:VCALENDAR\r\n"))
    }

    @Test("Made twice, feeds are the same to the byte")
    func deterministic() {
        #expect(Sample.feeds() == Sample.feeds())
    }

    @Test("Only certain and estimated days off are shown, the estimates as tentative")
    func holidays() throws {
        let text = try text("holidays.ics")
        #expect(!text.contains("20251124"))
        #expect(text.contains("(dự kiến)"))
        #expect(try uids("holidays.ics").contains("2025-05-02.swapped-off@holidays.vietnam"))
    }

    @Test("A feed within the limits is not called too large")
    func notTooLarge() {
        #expect(Sample.feeds().allSatisfy { $0.tooLarge == nil })
    }

    @Test("A feed of more than a thousand events is called too large, and says what to do")
    func tooLarge() throws {
        let day = Sample.day(2025, 6, 2)
        let many = (1...1001).map { ordinal in
            Occurrence(
                Occurrence.ID(Obligation.ID(rawValue: "provincial-plan"), period: Period(2025), ordinal: ordinal),
                kind: .plan,
                window: Window(opens: day, closes: day, prefer: day), day: day)
        }
        let plan = Plan(horizon: Sample.programme.horizon, occurrences: many)
        let feeds = Sample.feeds(.unreleased(plan, of: Sample.programme, calendar: Sample.calendar))
        let feed = try #require(feeds.first { $0.path == "programme.ics" })
        #expect(try #require(feed.tooLarge).en.hasPrefix("programme.ics: 1001 events, "))
        #expect(try #require(feeds.first { $0.path == "kinds/training.ics" }).tooLarge == nil)
    }
}

@Suite("Feeds as others read them")
struct FeedReadingTests {
    @Test("Our own rules for feeds find nothing to say")
    func lint() throws {
        for feed in try Sample.feeds() + Berlin.feeds() {
            #expect(Lint.findings(in: feed.text) == [], "\(feed.path)")
        }
    }

    @Test("A feed read back has no fault, and says what was written")
    func roundTrip() throws {
        for feed in try Sample.feeds() + Berlin.feeds() {
            let reading = try CalendarObject.read(feed.text)
            #expect(reading.findings == [], "\(feed.path)")
            let calendar = try #require(reading.calendars.first)
            #expect(calendar.events.count == feed.eventCount)
            #expect(calendar.serialized() == feed.text, "\(feed.path)")
        }
    }
}

@Suite("Feeds of generated programmes")
struct GeneratedFeedsTests {
    @Test(
        "Whatever is written, events stay small, titles short, identities single, and no rule is broken",
        arguments: 0..<12)
    func invariants(seed: UInt64) throws {
        var generated = GeneratedPublication(seed: seed)
        let (programme, publication) = generated.make()
        let feeds = Feeds(
            of: programme, publication, calendar: Sample.calendar, holidaysID: "vietnam", zone: Sample.hoChiMinh
        ).all(in: [seed % 2 == 0 ? .vi : .en])
        for feed in feeds {
            let reading = try CalendarObject.read(feed.text)
            let events = try #require(reading.calendars.first).events
            #expect(reading.findings == [], "seed \(seed) \(feed.path)")
            #expect(Set(events.map(\.uid)).count == feed.eventCount, "seed \(seed) \(feed.path)")
            #expect(events.allSatisfy { $0.serialized().bytes.count <= 1500 }, "seed \(seed) \(feed.path)")
            #expect(events.allSatisfy { ($0.summary?.value.count ?? 0) <= 60 }, "seed \(seed) \(feed.path)")
            // What a person writes into a title is theirs: an emoji is advised against, no more.
            let breaches = Lint.findings(in: feed.text).filter { $0.severity != .advice }
            #expect(breaches == [], "seed \(seed) \(feed.path)")
        }
    }

    @Test("Every occurrence stands in the programme’s feed, alone or in a shared line", arguments: 0..<60)
    func complete(seed: UInt64) {
        var generated = GeneratedPublication(seed: seed)
        let (programme, publication) = generated.make()
        let entries = CalendarEntry.entries(of: publication.occurrences, in: programme)
        #expect(
            entries.flatMap(\.occurrences).map(\.id).sorted() == publication.occurrences.map(\.id).sorted(),
            "seed \(seed)")
    }
}
