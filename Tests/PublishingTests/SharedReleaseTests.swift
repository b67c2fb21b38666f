import Days
import Planning
import Programmes
import Publishing
import Testing

@Suite("Deadlines that units share, release after release")
struct SharedReleaseTests {
    var releases = SampleReleases()
    private static let units = ["tp-soc-trang", "vinh-chau", "my-xuyen"].map { "district-report/2025-Q3/\($0)" }

    private func line(_ release: Release) throws -> CalendarEntry {
        try #require(
            CalendarEntry.entries(of: release.occurrences, in: Sample.programme).first {
                $0.id.description == "district-report/2025-Q3"
            })
    }

    @Test("Who leaves and who joins change the stamp of the shared event, and never lower its SEQUENCE")
    mutating func comeAndGo() throws {
        let first = try line(releases.release())
        #expect(first.units.count == 3 && first.standing.sequence == 1)
        // Two move, and with them the line: the majority's day is told.
        for unit in Self.units.prefix(2) { releases.move(unit, by: -1) }
        let second = try line(releases.release())
        #expect(second.units.count == 2 && second.standing.sequence == 2)
        // Those two are cancelled: the third, who never moved, now is the line, on its own day.
        for unit in Self.units.prefix(2) { releases.remove(unit) }
        let third = try line(releases.release())
        #expect(third.units.map(\.rawValue) == ["my-xuyen"] && third.standing.sequence == 3)
        #expect(third.first.standing.sequence == 1, "its own event never changed")
        // The cancelled leave; the line remembers.
        releases.today = Sample.day(2025, 10, 1)
        let fourth = try releases.release()
        #expect(try line(fourth).standing == third.standing && fourth[Self.units[0]] == nil)
        // A new unit joins the day of the line: other words, the same place.
        let joined = try #require(Sample.plan.occurrences.first { $0.id.description == Self.units[0] })
        releases.occurrences.append(joined)
        releases.held = [joined.id]
        let fifth = try line(releases.release())
        #expect(fifth.units.count == 2 && fifth.standing.sequence == 3 && fifth.standing.release == 5)
    }

    @Test("All cancelled, the shared event is; restored, it rises again")
    mutating func allCancelled() throws {
        try releases.release()
        let kept = releases.occurrences
        for unit in Self.units { releases.remove(unit) }
        let second = try line(releases.release())
        #expect(second.standing.state == .cancelled && second.standing.sequence == 2)
        releases.occurrences = kept
        let third = try line(releases.release())
        #expect(third.standing.state == .confirmed && third.standing.sequence == 3)
    }

    @Test("The words units share follow who shares them, and outlive the obligation")
    mutating func words() throws {
        try releases.release()
        releases.remove(Self.units[2])
        let second = try line(releases.release())
        #expect(second.first.words[.vi]?.sharedRoles[.leads] == ["Ban Dân vận các thành ủy, thị ủy"])
        var programme = SampleReleases.programme
        programme.obligations.removeAll { $0.id.rawValue == "district-report" }
        releases.occurrences.removeAll { $0.id.obligation.rawValue == "district-report" }
        let third = try line(releases.release(programme))
        #expect(third.standing.state == .cancelled && third.units.count == 3)
        #expect(third.first.words[.vi]?.period == "Báo cáo quý III/2025")
        #expect(third.first.words[.vi]?.sharedRoles[.leads]?.first?.hasPrefix("Ban Dân vận các") == true)
    }

    @Test("A duty that was each unit’s and becomes the programme’s has no UID twice")
    mutating func scope() throws {
        try releases.release()
        let old = releases.occurrences.filter { $0.id.description.hasPrefix("district-report/2025-Q3") }
        releases.occurrences.removeAll { old.contains($0) }
        releases.occurrences.append(
            Occurrence(old[0].id.shared, kind: .report, window: old[0].window, day: old[0].day))
        let release = try releases.release()
        let feeds = Sample.feeds(Publication(of: release, in: SampleReleases.programme))
        let feed = try FeedEvents(try #require(feeds.first { $0.path == "programme.ics" }).text)
        #expect(feed.count == feed.events.count)
        #expect(feed.events["district-report.2025-Q3@mau-2025"]?.sequence == 2)
    }

    @Test("What is hidden from a unit is in no feed of that unit, and in the others’")
    mutating func hidden() throws {
        var draft = releases.draft()
        for index in draft.occurrences.indices where draft.occurrences[index].id.obligation.rawValue == "inspection" {
            draft.occurrences[index].hiddenFrom = [Unit.ID(rawValue: "my-xuyen")]
        }
        let release = try Release.next(after: nil, telling: draft, releases.order())
        let feeds = Sample.feeds(Publication(of: release, in: Sample.programme))
        for feed in feeds {
            let text = String(decoding: feed.text, as: UTF8.self).replacing("\r\n ", with: "")
            let isTold = text.contains("UID:inspection.2025-H1.my-xuyen")
            if feed.subject == .unit(Unit.ID(rawValue: "my-xuyen")) { #expect(!isTold, "\(feed.path)") }
            if feed.subject == .unit(Unit.ID(rawValue: "tinh")) { #expect(isTold, "\(feed.path)") }
        }
        #expect(release["inspection/2025-H1/my-xuyen"]?.calendars.map(\.rawValue) == ["tinh"])
    }
}
