import Days
import Planning
import Programmes
import Publishing
import Testing

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
        let (last, revised) = (try releases.release(), SampleReleases.programme.revised)
        for now in [last.instant, Instant(seconds: last.instant.seconds - 1)] {
            let error = try #require(throws: PublishingError.self) {
                try Release.next(after: last, telling: releases.draft(), releases.order(now: now))
            }
            #expect(error.code == .clockBehind && error.message.vi.contains("lần 1"))
        }
        let error = try #require(throws: PublishingError.self) {
            try Release.next(
                after: nil, telling: releases.draft(), releases.order(now: Instant(seconds: revised.seconds - 1)))
        }
        #expect(error.code == .clockBehind && error.message.en.contains("revised"))
        let first = try Release.next(after: nil, telling: releases.draft(), releases.order(now: revised))
        #expect(first.instant == revised, "a programme may be released in the second in which it was made")
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
        for index in newer.occurrences.indices { newer.occurrences[index].unknown.members = member }
        let second = try Release.next(after: newer, telling: releases.draft(), releases.order())
        #expect(second.occurrences.allSatisfy { $0.unknown.members == member })
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
