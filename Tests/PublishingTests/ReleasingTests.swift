import Days
import ICalendar
import Planning
import Programmes
import Publishing
import Testing

/// Releases of the sample, one after the other, each a month after the one before.
struct SampleReleases {
    var occurrences = Sample.plan.occurrences
    var postponed: Set<Occurrence.ID> = []
    var reasons: [Occurrence.ID: Bilingual] = [:]
    var held: Set<Occurrence.ID> = []
    var only: Set<Occurrence.ID>?
    var through = Sample.day(2025, 12, 31)
    var today = Sample.day(2024, 12, 1)
    private(set) var all: [Release] = []

    static let programme: Programme = {
        var programme = Sample.programme
        programme.revised = Instant(seconds: 1_730_000_000)
        return programme
    }()

    /// The draft as it stands.
    func draft(of programme: Programme = programme) -> Draft {
        var draft = Draft(occurrences, in: programme, calendar: Sample.calendar)
        draft.postponed = postponed
        draft.reasons = reasons
        return draft
    }

    func order(now: Instant? = nil) -> ReleaseOrder {
        ReleaseOrder(
            now: now ?? Instant(seconds: Int64(today.number) * 86_400 + 3600), today: today, through: through,
            only: only, note: "Lần \(all.count + 1)", held: held)
    }

    @discardableResult
    mutating func release(_ programme: Programme = programme) throws -> Release {
        let release = try Release.next(after: all.last, telling: draft(of: programme), order())
        all.append(release)
        today = today.advanced(by: 30)
        only = nil
        reasons = [:]
        return release
    }

    mutating func move(_ name: String, by days: Int, because reason: Bilingual? = nil) {
        occurrences = occurrences.map { $0.id.description == name ? $0.moved(by: days) : $0 }
        for occurrence in occurrences where occurrence.id.description == name { reasons[occurrence.id] = reason }
    }

    mutating func remove(_ name: String) {
        occurrences.removeAll { $0.id.description == name }
    }

    func id(_ name: String) throws -> Occurrence.ID {
        try #require(Sample.plan.occurrences.first { $0.id.description == name }?.id)
    }
}

extension Release {
    subscript(name: String) -> PublishedOccurrence? {
        occurrences.first { $0.id.description == name }
    }
}

@Suite("Releases")
struct ReleasingTests {
    var releases = SampleReleases()

    @Test("The first release confirms up to its last day, starts at SEQUENCE 1, and is sorted by identity")
    mutating func first() throws {
        releases.through = Sample.day(2025, 6, 10)
        let release = try releases.release()
        #expect(release.number == 1 && release.occurrences.map(\.id) == release.occurrences.map(\.id).sorted())
        #expect(release.occurrences.allSatisfy { $0.standing.sequence == 1 && $0.standing.stamp == release.instant })
        #expect(release["inspection/2025-H1/my-xuyen"]?.standing.state == .confirmed)
        #expect(release["meeting/2025-06"]?.standing.state == .tentative)
    }

    @Test("A clock that stands behind the release before, or behind the programme, makes no release")
    mutating func clock() throws {
        let first = try releases.release()
        for now in [first.instant, Instant(seconds: first.instant.seconds - 1)] {
            let error = try #require(throws: PublishingError.self) {
                try Release.next(after: first, telling: releases.draft(), releases.order(now: now))
            }
            #expect(error.code == .clockBehind && error.message.vi.contains("lần 1"))
        }
        let error = try #require(throws: PublishingError.self) {
            try Release.next(
                after: nil, telling: releases.draft(), releases.order(now: SampleReleases.programme.revised))
        }
        #expect(error.code == .clockBehind && error.message.en.contains("revised"))
    }

    @Test("A release of another programme is not followed")
    mutating func otherProgramme() throws {
        var first = try releases.release()
        first.programme = "khac"
        let error = try #require(throws: PublishingError.self) {
            try Release.next(after: first, telling: releases.draft(), releases.order())
        }
        #expect(error.code == .otherProgramme)
    }

    @Test("What moves keeps its UID, remembers where it was and why, and rises by one; what stays is not touched")
    mutating func moved() throws {
        let first = try releases.release()
        releases.move("training/2025/1", by: 2, because: Bilingual(vi: "hội trường sửa chữa", en: "repairs"))
        let second = try releases.release()
        let class1 = try #require(second["training/2025/1"])
        #expect(class1.standing == .init(.confirmed, sequence: 2, stamp: second.instant, release: 2))
        #expect(class1.movedFrom == HalfDay(Sample.day(2025, 5, 19), .morning) && class1.reason?.en == "repairs")
        #expect(second["meeting/2025-06"] == first["meeting/2025-06"])
        let third = try releases.release()
        #expect(third.occurrences == second.occurrences)
    }

    @Test("Confirmed stays confirmed where it stays, whatever the next release confirms")
    mutating func through() throws {
        try releases.release()
        releases.through = Sample.day(2025, 3, 1)
        releases.move("training/2025/1", by: 2)
        let second = try releases.release()
        #expect(second["inspection/2025-H1/my-xuyen"]?.standing.state == .confirmed)
        #expect(second["training/2025/1"]?.standing.state == .tentative)
    }

    @Test("What is confirmed only, rises; a meeting that its host has yet to fix is told as before")
    mutating func confirmed() throws {
        releases.through = Sample.day(2025, 1, 1)
        let first = try releases.release()
        releases.through = Sample.day(2025, 12, 31)
        let second = try releases.release()
        #expect(second["training/2025/1"]?.standing.sequence == 2)
        #expect(second["meeting/2025-06"]?.standing.state == .confirmed)
        #expect(second["meeting/2025-06"]?.standing.sequence == 1)
        #expect(second["meeting/2025-06"]?.standing.stamp == first.instant)
    }

    @Test("A title edited is told with a new stamp and the old SEQUENCE; the days of preparation keep theirs")
    mutating func words() throws {
        try releases.release()
        var programme = SampleReleases.programme
        programme.obligations[0].content = Bilingual(vi: "Nội dung mới", en: "Other content")
        let second = try releases.release(programme)
        let class1 = try #require(second["training/2025/1"])
        #expect(class1.standing == .init(.confirmed, sequence: 1, stamp: second.instant, release: 2))
        #expect(class1.preparation.first?.standing?.release == 1)
    }

    @Test("What is gone is cancelled with its words and a reason, stays a month and a week, then leaves")
    mutating func gone() throws {
        try releases.release()
        releases.remove("training/2025/1")
        let second = try releases.release()
        let cancelled = try #require(second["training/2025/1"])
        #expect(cancelled.standing.state == .cancelled && cancelled.standing.sequence == 2)
        #expect(
            cancelled.cancelled == second.instant && cancelled.reason?.vi == "chương trình không còn yêu cầu việc này")
        // Its last day is 20 May.
        releases.today = Sample.day(2025, 5, 27)
        #expect(try releases.release()["training/2025/1"] == cancelled)
        releases.today = Sample.day(2025, 5, 28)
        #expect(try releases.release()["training/2025/1"] == nil)
    }

    @Test("What left and comes back begins above where it ended")
    mutating func comesBack() throws {
        try releases.release()
        releases.remove("training/2025/1")
        try releases.release()
        releases.today = Sample.day(2025, 6, 1)
        try releases.release()
        releases.occurrences.append(
            try #require(Sample.plan.occurrences.first { $0.id.description == "training/2025/1" }).moved(by: 60))
        let back = try #require(try releases.release()["training/2025/1"])
        #expect(back.standing.sequence == 4 && back.standing.state == .confirmed)
    }

    @Test("What is postponed stays where subscribers know it, and remembers that day when it gets another")
    mutating func postponed() throws {
        try releases.release()
        releases.postponed = [try releases.id("training/2025/1")]
        let second = try #require(try releases.release()["training/2025/1"])
        #expect(second.standing.state == .postponed && second.occurrence.day == Sample.day(2025, 5, 19))
        releases.postponed = []
        releases.move("training/2025/1", by: 14)
        let third = try #require(try releases.release()["training/2025/1"])
        #expect(third.standing.state == .confirmed && third.standing.sequence == 3)
        #expect(third.movedFrom?.day == Sample.day(2025, 5, 19))
    }

    @Test("The past changes only by evidence, and then keeps its words")
    mutating func past() throws {
        let first = try releases.release()
        releases.today = Sample.day(2025, 6, 1)
        releases.move("training/2025/1", by: 30)
        releases.remove("provincial-plan/2025")
        let second = try releases.release()
        #expect(second["training/2025/1"] == first["training/2025/1"])
        #expect(second["provincial-plan/2025"] == first["provincial-plan/2025"])
        releases.held = [try releases.id("training/2025/1")]
        releases.move("training/2025/1", by: -29)
        let third = try #require(try releases.release()["training/2025/1"])
        #expect(third.occurrence.day == Sample.day(2025, 5, 20) && third.movedFrom?.day == Sample.day(2025, 5, 19))
    }

    @Test("A meeting that took place is confirmed, whatever was said of its day before")
    mutating func held() throws {
        try releases.release()
        releases.today = Sample.day(2025, 7, 1)
        releases.held = [try releases.id("meeting/2025-06")]
        let second = try #require(try releases.release()["meeting/2025-06"])
        #expect(!second.occurrence.isTentative && second.standing.sequence == 2)
        #expect(try releases.release()["meeting/2025-06"] == second)
    }

    @Test("Only what is named is released; the rest is as it was, hours and titles, too")
    mutating func only() throws {
        let first = try releases.release()
        var programme = SampleReleases.programme
        programme.hours.morning = 480..<690
        programme.obligations[0].title = Bilingual(vi: "Tên khác", en: "Other title")
        releases.move("training/2025/1", by: 2)
        releases.move("inspection/2025-H1/my-xuyen", by: 1)
        releases.only = [try releases.id("inspection/2025-H1/my-xuyen")]
        let second = try releases.release(programme)
        #expect(second["training/2025/1"] == first["training/2025/1"])
        #expect(second["inspection/2025-H1/my-xuyen"]?.hours?.morning == 480..<690)
        #expect(second["inspection/2025-H1/my-xuyen"]?.standing.sequence == 2)
    }

    @Test("What a newer version wrote is kept")
    mutating func unknown() throws {
        let first = try releases.release()
        var newer = first
        let value: JSONValue = ["mood": "good"]
        guard case .object(let member) = value else { return }
        for index in newer.occurrences.indices { newer.occurrences[index].unknown = member }
        let second = try Release.next(after: newer, telling: releases.draft(), releases.order())
        #expect(second.occurrences.allSatisfy { $0.unknown == member })
    }

    @Test("What is merged into another is cancelled, and says into which")
    mutating func merged() throws {
        try releases.release()
        releases.remove("meeting/2025-06")
        var draft = releases.draft()
        let index = try #require(draft.occurrences.firstIndex { $0.id.description == "training/2025/1" })
        draft.occurrences[index].merges = [try releases.id("meeting/2025-06")]
        let second = try Release.next(after: releases.all.last, telling: draft, releases.order())
        #expect(second["meeting/2025-06"]?.reason?.vi == "gộp vào “Tập huấn công tác dân vận lớp 1/2025”")
    }
}

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
        #expect(third.standing.state == .cancelled && third.units.count == 3 || third.units.count == 2)
        #expect(third.first.words[.vi]?.title == "" || third.first.words[.vi]?.title == "Báo cáo quý III")
        #expect(third.first.words[.vi]?.sharedRoles[.leads]?.first?.hasPrefix("Ban Dân vận các") == true)
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

@Suite("Feeds of releases as they are kept")
struct GoldenReleaseTests {
    var releases = SampleReleases()

    private func programmeFeed() throws -> [UInt8] {
        let publication = Publication(of: try #require(releases.all.last), in: SampleReleases.programme)
        return try #require(Sample.feeds(publication).first { $0.path == "programme.ics" }).text
    }

    @Test("Moved: same UID, another day, from where and why")
    mutating func moved() throws {
        try releases.release()
        releases.move(
            "training/2025/1", by: 2, because: Bilingual(vi: "hội trường sửa chữa", en: "the hall is being repaired"))
        try releases.release()
        Golden.expectCalendar(try programmeFeed(), is: "release_moved.ics")
    }

    @Test("Cancelled: still there, struck through")
    mutating func cancelled() throws {
        try releases.release()
        releases.remove("training/2025/1")
        try releases.release()
        Golden.expectCalendar(try programmeFeed(), is: "release_cancelled.ics")
    }

    @Test("Postponed: on the day that subscribers know")
    mutating func postponed() throws {
        try releases.release()
        releases.postponed = [try releases.id("inspection/2025-H1/my-xuyen")]
        releases.reasons[try releases.id("inspection/2025-H1/my-xuyen")] = Bilingual(
            vi: "đơn vị đang sắp xếp tổ chức", en: "the unit is being reorganised")
        try releases.release()
        Golden.expectCalendar(try programmeFeed(), is: "release_postponed.ics")
    }

    @Test("A deadline cancelled for one of the units that share it")
    mutating func partlyCancelled() throws {
        try releases.release()
        releases.remove("district-report/2025-Q3/vinh-chau")
        try releases.release()
        Golden.expectCalendar(try programmeFeed(), is: "release_shared-deadline-partly-cancelled.ics")
    }
}
