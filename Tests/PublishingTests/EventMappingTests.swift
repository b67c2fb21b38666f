import Days
import ICalendar
import Planning
import Programmes
import Publishing
import Testing

@Suite("Occurrences as events")
struct EventMappingTests {
    let mapping = EventMapping(.sample(), in: .vi)

    private func entry(_ id: String, of publication: Publication = .sample()) throws -> CalendarEntry {
        try #require(
            CalendarEntry.entries(of: publication.occurrences, in: Sample.programme).first {
                $0.id.description == id
            })
    }

    @Test("A deadline is an all-day event that ends, exclusive, the day after, and takes up no time")
    func deadlines() throws {
        let event = try #require(mapping.events(for: try entry("provincial-plan/2025")).first)
        #expect(event.start == .day(try #require(CalendarDate(year: 2025, month: 1, day: 10))))
        #expect(event.ending == .end(.day(try #require(CalendarDate(year: 2025, month: 1, day: 11)))))
        #expect(event.transparency == .transparent)
        #expect(event.otherProperties == [Property("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")])
    }

    @Test("A class of two days is two events; the first keeps the UID, the second points to it")
    func twoDays() throws {
        let events = mapping.events(for: try entry("training/2025/1"))
        #expect(events.map(\.uid) == ["training.2025.1@mau-2025", "training.2025.1.d2@mau-2025"])
        #expect(events.map(\.relations) == [[], [Relation(to: "training.2025.1@mau-2025")]])
        #expect(events.allSatisfy { $0.transparency == .opaque && $0.status == .tentative })
    }

    @Test("A class made longer keeps its first event as it was, but for the count of days")
    func longerClass() throws {
        let class1 = try entry("training/2025/1").first
        var shorter = class1
        shorter.occurrence = Occurrence(
            class1.id, kind: class1.occurrence.kind, window: class1.occurrence.window, day: class1.occurrence.day,
            sessions: Array(class1.occurrence.sessions.prefix(2)))
        let one = mapping.events(for: CalendarEntry(shorter))
        let two = mapping.events(for: CalendarEntry(class1))
        #expect(one.count == 1 && two.count == 2)
        #expect(one[0].uid == two[0].uid && one[0].start == two[0].start && one[0].ending == two[0].ending)
    }

    @Test("A full day runs from the morning’s first minute to the afternoon’s last, a half day its own hours")
    func hours() throws {
        let day1 = try #require(mapping.events(for: try entry("training/2025/1")).first)
        let visit = try #require(mapping.events(for: try entry("inspection/2025-H1/my-xuyen")).first)
        #expect(clock(day1) == "7:30–17:0 Asia/Ho_Chi_Minh")
        #expect(clock(visit) == "7:30–11:30 Asia/Ho_Chi_Minh")
    }

    private func clock(_ event: Event) -> String? {
        guard case .local(let start, let zone) = event.start, case .end(.local(let end, zone: zone)) = event.ending
        else {
            return nil
        }
        return "\(start.hour):\(start.minute)–\(end.hour):\(end.minute) \(zone)"
    }

    @Test("An afternoon that closes at midnight ends on the next day")
    func midnight() throws {
        var programme = Sample.programme
        programme.hours = OfficeHours(morning: 480..<720, afternoon: 780..<1440)
        let entry = try entry("meeting/2025-06", of: .sample(in: programme))
        let event = try #require(mapping.events(for: entry).first)
        #expect(event.ending == .end(.local(Sample.clock(2025, 6, 26, hour: 0), zone: "Asia/Ho_Chi_Minh")))
    }

    @Test("A tentative meeting stays tentative when it is released; a confirmed class makes its people busy")
    func released() throws {
        let publication = Publication.sample(
            otherwise: .init(.confirmed, sequence: 1, stamp: Sample.revised, release: 1))
        let meeting = try #require(mapping.events(for: try entry("meeting/2025-06", of: publication)).first)
        let training = try #require(mapping.events(for: try entry("training/2025/1", of: publication)).first)
        #expect(meeting.status == .tentative && training.status == .confirmed)
        #expect(training.otherProperties == [Property("X-MICROSOFT-CDO-BUSYSTATUS", "BUSY")])
    }

    @Test("No category has a comma, no event names a person")
    func noCommasNoPeople() {
        let entries = CalendarEntry.entries(of: Publication.sample().occurrences, in: Sample.programme)
        for event in entries.flatMap(mapping.events) {
            #expect(event.categories.allSatisfy { !$0.contains(",") })
            #expect(event.organizer == nil && event.attendees.isEmpty)
        }
    }

    @Test("A description too long is cut where it is longest, its quotation closed, its short lines whole")
    func longDescriptions() throws {
        var programme = Sample.programme
        let words = String(repeating: "Thực hiện chế độ thông tin, báo cáo hai chiều; ", count: 40)
        programme.obligations = programme.obligations.map { obligation in
            var obligation = obligation
            obligation.content = Bilingual(vi: words, en: words)
            obligation.clauses = [.init("III.1", quote: words)]
            return obligation
        }
        for event in mapping.events(for: try entry("training/2025/1", of: .sample(in: programme))) {
            let description = try #require(event.description?.value)
            #expect(event.serialized().bytes.count <= 1500)
            #expect(event.serialized().bytes.count > 1300)
            #expect(description.contains("…”\n"))
            #expect(description.contains("\nKỳ: năm 2025\n"))
        }
    }
}

@Suite("Lines of a calendar")
struct CalendarEntryTests {
    @Test("Units share a deadline where their days agree; the one that differs keeps its own line")
    func sharing() throws {
        let entries = CalendarEntry.entries(of: Publication.sample().occurrences, in: Sample.programme)
        let first = try #require(entries.first { $0.id.description == "district-report/2025-Q1" })
        #expect(first.units.map(\.rawValue) == ["tp-soc-trang", "vinh-chau"])
        #expect(entries.contains { $0.id.description == "district-report/2025-Q1/my-xuyen" && $0.units.isEmpty })
        let third = try #require(entries.first { $0.id.description == "district-report/2025-Q3" })
        #expect(third.units.map(\.rawValue) == ["tp-soc-trang", "vinh-chau", "my-xuyen"])
    }

    @Test("Every occurrence stands in exactly one line")
    func complete() {
        let entries = CalendarEntry.entries(of: Publication.sample().occurrences, in: Sample.programme)
        #expect(entries.flatMap(\.occurrences).map(\.id).sorted() == Sample.plan.occurrences.map(\.id).sorted())
    }

    @Test("One unit’s cancelled deadline leaves the shared line; cancelled for all, the line itself is")
    func cancelled() throws {
        let reports = Sample.plan.occurrences.filter { $0.id.description.hasPrefix("district-report/2025-Q3") }
        let cancelled = Publication.Standing(.cancelled, sequence: 2, stamp: Sample.revised, release: 2)

        let one = Publication.sample(reports, standings: [reports[1].id: cancelled])
        let entries = CalendarEntry.entries(of: one.occurrences, in: Sample.programme)
        #expect(entries.map(\.units.count).sorted() == [0, 2])
        #expect(
            entries.map(\.standing.state).sorted { $0.rawValue < $1.rawValue } == [.cancelled, .tentative])

        let most = Publication.sample(reports, standings: [reports[1].id: cancelled, reports[2].id: cancelled])
        let living = try #require(
            CalendarEntry.entries(of: most.occurrences, in: Sample.programme).first { !$0.units.isEmpty })
        #expect(living.units.count == 1 && living.standing.state == .tentative)

        let all = Publication.sample(reports, otherwise: cancelled)
        let line = try #require(CalendarEntry.entries(of: all.occurrences, in: Sample.programme).first)
        #expect(line.units.count == 3)
        #expect(line.standing == cancelled)
    }

    @Test("A shared line stands as far as the last of its units came, and is confirmed when all are")
    func standing() throws {
        let reports = Sample.plan.occurrences.filter { $0.id.description.hasPrefix("district-report/2025-Q3") }
        let later = Instant(seconds: Sample.revised.seconds + 60)
        let first = Publication.Standing(.confirmed, sequence: 3, stamp: Sample.revised, release: 1)
        let second = Publication.Standing(.confirmed, sequence: 1, stamp: later, release: 2)
        let mixed = Publication.sample(reports, standings: [reports[0].id: second], otherwise: first)
        let line = try #require(CalendarEntry.entries(of: mixed.occurrences, in: Sample.programme).first)
        #expect(line.standing == .init(.confirmed, sequence: 3, stamp: later, release: 2))

        let third = Publication.Standing(.tentative, sequence: 1, stamp: later, release: 2)
        let partly = Publication.sample(reports, standings: [reports[0].id: third], otherwise: first)
        #expect(CalendarEntry.entries(of: partly.occurrences, in: Sample.programme).first?.standing.state == .tentative)
    }

    @Test("Gatherings are never shared")
    func gatherings() {
        let entries = CalendarEntry.entries(of: Publication.sample().occurrences, in: Sample.programme)
        #expect(
            entries.filter { !$0.first.occurrence.isDeadline }.allSatisfy {
                $0.units.isEmpty && $0.occurrences.count == 1
            })
    }
}

@Suite("Days of preparation")
struct PreparationDayTests {
    let items = PreparationDay.all(for: Sample.plan, of: Sample.programme, calendar: Sample.calendar)

    @Test("Ten working days before a class skip the holidays, and count the Saturday that is worked")
    func workingDays() throws {
        let callUp = try #require(items.first { $0.item.id == "call-up" })
        #expect(callUp.day == Sample.day(2025, 5, 5))
        #expect(Sample.calendar.workingDays(from: callUp.day, to: Sample.day(2025, 5, 19)) == 10)
    }

    @Test("What would fall before the horizon is already due, and in no feed")
    func alreadyDue() throws {
        let draft = try #require(items.first { $0.entry.id.obligation.rawValue == "provincial-plan" })
        #expect(draft.isAlreadyDue)
        #expect(items.filter(\.isAlreadyDue).count == 1)
        #expect(
            Sample.feeds().allSatisfy {
                !String(decoding: $0.text, as: UTF8.self).contains("provincial-plan.2025.prep")
            })
    }

    @Test("What units share is prepared once, and by each of them in its own calendar")
    func shared() throws {
        let third = items.filter { $0.entry.id.description == "district-report/2025-Q3" }
        #expect(third.count == 1)
        #expect(third.first?.owners.count == 3)
        #expect(items.first { $0.item.id == "call-up" }?.owners == [])
    }

    @Test("Items come by day")
    func order() {
        #expect(items.map(\.day) == items.map(\.day).sorted())
    }
}
