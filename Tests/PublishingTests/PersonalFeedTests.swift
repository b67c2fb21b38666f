import Attendance
import Days
import ICalendar
import Planning
import Programmes
import Publishing
import Testing

@Suite("Somebody’s own calendar")
struct PersonalFeedTests {
    private var releases = SampleReleases()

    private func registration(
        _ status: Registration.Status = .registered, as role: Registration.Role = .trainee
    ) -> Registration {
        Registration(Person.ID(7), as: role, status, turn: 1, presence: [true], result: "giỏi")
    }

    private func feed(
        _ registrations: [String: Registration], in release: Release?, _ language: Language = .vi,
        of programme: Programme = SampleReleases.programme
    ) throws -> PersonalFeed {
        let byID = try registrations.map { (try releases.id($0.key), $0.value) }
        return PersonalFeed(
            of: Dictionary(uniqueKeysWithValues: byID), in: release, of: programme, language: language,
            zone: Sample.hoChiMinh)
    }

    private func events(_ feed: [UInt8]) throws -> [Event] {
        let reading = try CalendarObject.read(feed)
        #expect(reading.findings == [])
        return try #require(reading.calendars.first).events
    }

    private func publicEvents(_ release: Release) throws -> [String: Event] {
        let feed = try #require(
            Sample.feeds(Publication(of: release, in: SampleReleases.programme)).first { $0.path == "programme.ics" })
        return Dictionary(uniqueKeysWithValues: try events(feed.text).map { ($0.uid, $0) })
    }

    @Test("It has the gatherings of one’s lists and no others, told as in public, each with one line before")
    mutating func own() throws {
        let release = try releases.release()
        let feed = try feed(
            ["training/2025/1": registration(.confirmed), "meeting/2025-06": registration(as: .chair)], in: release)
        let events = try events(feed.text)
        let known = try publicEvents(release)
        #expect(
            Set(events.map(\.uid)) == [
                "training.2025.1@mau-2025", "training.2025.1.d2@mau-2025", "meeting.2025-06@mau-2025",
            ])
        #expect(feed.eventCount == 3)
        for event in events {
            var told = event
            let text = try #require(told.description?.value)
            let line =
                event.uid.hasPrefix("training") ? "Vai trò: học viên, đã xác nhận" : "Vai trò: chủ trì, đã đăng ký"
            #expect(text.hasPrefix(line + "\n"), "\(text)")
            told.description = Text(String(text.dropFirst(line.count + 1)))
            #expect(told == known[event.uid])
        }
    }

    @Test(
        "How the registration stands is told in both languages; who is replaced sees nothing",
        arguments: [
            (Registration.Status.registered, "học viên, đã đăng ký", "trainee, registered"),
            (.confirmed, "học viên, đã xác nhận", "trainee, confirmed"),
            (.waiting, "học viên, chờ chỗ", "trainee, waiting"),
        ])
    mutating func standing(status: Registration.Status, vi: String, en: String) throws {
        let release = try releases.release()
        for (language, line) in [(Language.vi, "Vai trò: \(vi)\n"), (.en, "Role: \(en)\n")] {
            let events = try events(try feed(["meeting/2025-06": registration(status)], in: release, language).text)
            #expect(events.count == 1 && events[0].description?.value.hasPrefix(line) == true)
        }
        let replaced = try feed(["meeting/2025-06": registration(.replaced(by: Person.ID(9)))], in: release)
        #expect(replaced.eventCount == 0 && !String(decoding: replaced.text, as: UTF8.self).contains("p9"))
    }

    @Test("When the registration alone changes, the line does, and neither SEQUENCE nor a stamp")
    mutating func registrationAlone() throws {
        let release = try releases.release()
        let before = try #require(
            try events(try feed(["meeting/2025-06": registration()], in: release).text).first)
        var after = try #require(
            try events(try feed(["meeting/2025-06": registration(.confirmed)], in: release).text).first)
        #expect(before.description != after.description)
        after.description = before.description
        #expect(before == after)
    }

    @Test(
        "Before the first release it is a calendar without events; what no release tells does not appear later either")
    mutating func unreleased() throws {
        let empty = try feed(["meeting/2025-06": registration()], in: nil)
        let text = String(decoding: empty.text, as: UTF8.self)
        #expect(empty.eventCount == 0 && text.contains("METHOD:PUBLISH") && text.contains("BEGIN:VTIMEZONE"))
        releases.remove("meeting/2025-06")
        #expect(try feed(["meeting/2025-06": registration()], in: try releases.release()).eventCount == 0)
    }

    @Test("What is cancelled stays as the public feeds have it, a day that was taken away too")
    mutating func cancelled() throws {
        try releases.release()
        releases.remove("meeting/2025-06")
        releases.occurrences = releases.occurrences.map { occurrence in
            guard occurrence.id.description == "training/2025/1" else { return occurrence }
            return Occurrence(
                occurrence.id, kind: occurrence.kind, window: occurrence.window, day: occurrence.day,
                sessions: Array(occurrence.sessions.prefix(2)))
        }
        let release = try releases.release()
        let feed = try feed(
            ["meeting/2025-06": registration(), "training/2025/1": registration()], in: release)
        let known = try publicEvents(release)
        let events = try events(feed.text)
        #expect(events.count == 3)
        for event in events {
            let told = try #require(known[event.uid])
            #expect(event.status == told.status && event.sequence == told.sequence && event.stamp == told.stamp)
            #expect(event.summary == told.summary && event.description?.value.hasPrefix("Vai trò: ") == true)
        }
        #expect(
            events.filter { $0.status == .cancelled }.map(\.uid) == [
                "training.2025.1.d2@mau-2025", "meeting.2025-06@mau-2025",
            ])
    }

    @Test("A unit from which a gathering is hidden keeps nobody on its list from seeing it")
    mutating func hidden() throws {
        var draft = releases.draft()
        for index in draft.occurrences.indices { draft.occurrences[index].hiddenFrom = [Unit.ID(rawValue: "my-xuyen")] }
        let release = try Release.next(after: nil, telling: draft, releases.order())
        #expect(try feed(["inspection/2025-H1/my-xuyen": registration(as: .guest)], in: release).eventCount == 1)
    }

    @Test("It keeps the rules of feeds, names nobody and no public address of its own, and is the same to the byte")
    mutating func rules() throws {
        var programme = SampleReleases.programme
        programme.address = "https://lich.example/mau"
        let release = try releases.release(programme)
        let all = Dictionary(
            uniqueKeysWithValues: Sample.plan.occurrences.filter { !$0.isDeadline }.map {
                ($0.id.description, registration())
            })
        for language in Language.allCases {
            let feed = try feed(all, in: release, language, of: programme)
            #expect(Lint.findings(in: feed.text) == [])
            #expect(try feed == self.feed(all, in: release, language, of: programme))
            let text = String(decoding: feed.text, as: UTF8.self).replacing("\r\n ", with: "")
            for word in ["ORGANIZER", "ATTENDEE", "SOURCE", "giỏi", "p7"] { #expect(!text.contains(word), "\(word)") }
            #expect(text.contains("\r\nMETHOD:PUBLISH\r\n") && text.contains("\r\nURL:https://lich.example/mau\r\n"))
            let name = language == .vi ? "Lịch của tôi · Mẫu · phối hợp 2025 (minh họa)" : "My calendar · Sample"
            #expect(feed.name.hasPrefix(name) && text.contains("\r\nX-WR-CALNAME:\(feed.name)\r\n"))
            for event in try events(feed.text) { #expect(event.serialized().bytes.count <= 1500) }
        }
    }
}
