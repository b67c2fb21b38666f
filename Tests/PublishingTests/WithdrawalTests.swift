import Days
import ICalendar
import Planning
import Programmes
import Publishing
import Testing

@Suite("What a release takes away from what stays")
struct WithdrawalTests {
    var releases = SampleReleases()
    private static let secondDay = "training.2025.1.d2@mau-2025"
    private static let letter = "training.2025.1.prep.call-up@mau-2025"

    /// The events of a feed of the latest release, by UID.
    private func feed(_ path: String) throws -> [String: FeedEvents.Told] {
        let publication = Publication(of: try #require(releases.all.last), in: SampleReleases.programme)
        let events = try FeedEvents(try #require(Sample.feeds(publication).first { $0.path == path }).text)
        #expect(events.count == events.events.count, "a UID is there twice")
        return events.events
    }

    private mutating func training(lasts sessions: Int) {
        releases.occurrences = releases.occurrences.map { each in
            guard each.id.description == "training/2025/1" else { return each }
            return Occurrence(
                each.id, kind: each.kind, window: each.window, day: each.day,
                sessions: (0..<sessions).map { each.start.advanced(by: $0) })
        }
    }

    private func programme(preparing items: [Preparation]) -> Programme {
        var programme = SampleReleases.programme
        programme.obligations = programme.obligations.map { obligation in
            guard obligation.id.rawValue == "training", var schedule = obligation.schedule else { return obligation }
            var obligation = obligation
            schedule.preparation = items
            obligation.timing = .scheduled(schedule)
            return obligation
        }
        return programme
    }

    @Test("The day that a class loses is cancelled where it stood, in its last words, and stays a month and a week")
    mutating func shortened() throws {
        try releases.release()
        training(lasts: 2)
        let second = try releases.release()
        for path in ["programme.ics", "kinds/training.ics", "units/tinh.ics", "units/my-xuyen.ics"] {
            let day2 = try #require(try feed(path)[Self.secondDay]).whole
            #expect(day2.status == .cancelled && day2.sequence == 2 && day2.transparency == .transparent)
            #expect(day2.stamp == second.instant.calendarTime && day2.lastModified == day2.stamp)
            #expect(day2.start == .local(Sample.clock(2025, 5, 20, hour: 7, minute: 30), zone: "Asia/Ho_Chi_Minh"))
            #expect(day2.summary?.value == "[HỦY] Tập huấn công tác dân vận lớp 1/2025 (ngày 2/2)")
            #expect(day2.description?.value.hasPrefix("Hủy vì rút ngắn thời gian, không còn ngày này.") == true)
            #expect(day2.description?.value.contains("Bản công bố lần 2.") == true)
            #expect(day2.location?.value == "Trường Chính trị tỉnh, TP Sóc Trăng")
        }
        let day1 = try #require(try feed("programme.ics")["training.2025.1@mau-2025"])
        #expect(day1.whole.status == .confirmed && day1.sequence == 2)
        #expect(try feed("preparation.ics")[Self.secondDay] == nil)

        let cancelled = try #require(second["training/2025/1"]?.withdrawn)
        releases.today = Sample.day(2025, 5, 27)
        try releases.release()
        #expect(releases.all[2]["training/2025/1"]?.withdrawn == cancelled)
        releases.today = Sample.day(2025, 5, 28)
        try releases.release()
        #expect(try feed("programme.ics")[Self.secondDay] == nil)
        #expect(try feed("programme.ics")["training.2025.1@mau-2025"]?.whole == day1.whole)
    }

    @Test("The day that is given back takes place under its UID with a higher SEQUENCE, before and after its grace")
    mutating func lengthened() throws {
        try releases.release()
        training(lasts: 2)
        try releases.release()
        training(lasts: 4)
        try releases.release()
        let back = try #require(try feed("programme.ics")[Self.secondDay]).whole
        #expect(back.status == .confirmed && back.sequence == 3)
        #expect(releases.all[2]["training/2025/1"]?.withdrawn == [])

        releases.move("training/2025/1", by: 200)
        training(lasts: 2)
        try releases.release()
        releases.today = Sample.day(2025, 9, 1)
        try releases.release()
        #expect(try feed("programme.ics")[Self.secondDay] == nil)
        training(lasts: 4)
        try releases.release()
        #expect(try #require(try feed("programme.ics")[Self.secondDay]).sequence > 4)
    }

    @Test("A class of two days that moves takes both with it, and nothing is cancelled")
    mutating func moved() throws {
        try releases.release()
        releases.move("training/2025/1", by: 2)
        try releases.release()
        let day2 = try #require(try feed("programme.ics")[Self.secondDay]).whole
        #expect(day2.status == .confirmed && day2.sequence == 2)
        #expect(day2.start == .local(Sample.clock(2025, 5, 22, hour: 7, minute: 30), zone: "Asia/Ho_Chi_Minh"))
        #expect(releases.all[1].occurrences.allSatisfy { $0.withdrawn.isEmpty })
    }

    @Test("A class that moves and loses a day has that day cancelled where it was")
    mutating func movedAndShortened() throws {
        try releases.release()
        training(lasts: 2)
        releases.move("training/2025/1", by: 7)
        try releases.release()
        let day2 = try #require(try feed("programme.ics")[Self.secondDay]).whole
        #expect(day2.status == .cancelled)
        #expect(day2.start == .local(Sample.clock(2025, 5, 20, hour: 7, minute: 30), zone: "Asia/Ho_Chi_Minh"))
    }

    @Test("A class that is cancelled and comes back shorter leaves its other day cancelled, with a new stamp alone")
    mutating func restoredShorter() throws {
        try releases.release()
        let kept = releases.occurrences
        releases.remove("training/2025/1")
        try releases.release()
        let cancelled = try #require(try feed("programme.ics")[Self.secondDay]).whole
        releases.occurrences = kept
        training(lasts: 2)
        let third = try releases.release()
        let still = try #require(try feed("programme.ics")[Self.secondDay]).whole
        #expect(still.status == .cancelled && still.start == cancelled.start && still.sequence == cancelled.sequence)
        #expect(still.stamp == third.instant.calendarTime)
    }

    @Test("A class that is cancelled is told until the day it lost before is over, too")
    mutating func cancelledLater() throws {
        try releases.release()
        training(lasts: 2)
        releases.move("training/2025/1", by: -60)
        try releases.release()
        releases.remove("training/2025/1")
        try releases.release()
        releases.today = Sample.day(2025, 5, 27)
        #expect(try releases.release()["training/2025/1"]?.withdrawn.count == 1)
        releases.today = Sample.day(2025, 5, 28)
        #expect(try releases.release()["training/2025/1"] == nil)
    }

    @Test("A paper that need not be prepared any more is cancelled, left out after its grace, and comes back above")
    mutating func paper() throws {
        try releases.release()
        let letter = try #require(try feed("preparation.ics")[Self.letter]).whole
        let items = SampleReleases.programme.obligations[0].schedule?.preparation ?? []
        let second = try releases.release(programme(preparing: []))
        let gone = try #require(try feed("preparation.ics")[Self.letter]).whole
        #expect(gone.status == .cancelled && gone.sequence == 2 && gone.start == letter.start)
        #expect(gone.stamp == second.instant.calendarTime && gone.summary?.value.hasPrefix("[HỦY] Công văn") == true)
        #expect(try feed("programme.ics")[Self.letter] == nil)
        #expect(second["training/2025/1"]?.standing.sequence == 1, "the class itself is told as before")

        try releases.release(programme(preparing: items))
        let back = try #require(try feed("preparation.ics")[Self.letter])
        #expect(back.whole.status == .confirmed && back.sequence == 3)

        try releases.release(programme(preparing: []))
        releases.today = Sample.day(2025, 5, 14)
        try releases.release(programme(preparing: []))
        #expect(try feed("preparation.ics")[Self.letter] == nil)
        releases.today = Sample.day(2025, 5, 15)
        try releases.release(programme(preparing: items))
        #expect(try #require(try feed("preparation.ics")[Self.letter]).sequence == 6)
    }

    @Test("A paper of a deadline that units share is cancelled for all of them and for each")
    mutating func sharedPaper() throws {
        try releases.release()
        var programme = SampleReleases.programme
        guard var schedule = programme.obligations[1].schedule else { return }
        schedule.preparation = []
        programme.obligations[1].timing = .scheduled(schedule)
        try releases.release(programme)
        let shared = try #require(try feed("preparation.ics")["district-report.2025-Q3.prep.draft@mau-2025"])
        #expect(shared.whole.status == .cancelled && shared.sequence == 2)
        let own = "district-report.2025-Q3.my-xuyen.prep.draft@mau-2025"
        #expect(try feed("units/my-xuyen.ics")[own]?.whole.status == .cancelled)
        #expect(try feed("units/vinh-chau.ics")[own] == nil && feed("preparation.ics")[own] == nil)
    }

    @Test("What is released alone takes nothing away from the rest")
    mutating func only() throws {
        try releases.release()
        training(lasts: 2)
        releases.move("inspection/2025-H1/my-xuyen", by: 1)
        releases.only = [try releases.id("inspection/2025-H1/my-xuyen")]
        let second = try releases.release()
        #expect(second.occurrences.allSatisfy { $0.withdrawn.isEmpty })
        #expect(try feed("programme.ics")[Self.secondDay]?.whole.status == .confirmed)
    }

    @Test("A withdrawn day is hidden from whom its class is hidden")
    mutating func hidden() throws {
        try releases.release()
        training(lasts: 2)
        var draft = releases.draft()
        let index = try #require(draft.occurrences.firstIndex { $0.id.description == "training/2025/1" })
        draft.occurrences[index].hiddenFrom = [Unit.ID(rawValue: "my-xuyen")]
        let second = try Release.next(after: releases.all[0], telling: draft, releases.order())
        let feeds = Sample.feeds(Publication(of: second, in: SampleReleases.programme))
        for (path, isTold) in [("units/my-xuyen.ics", false), ("units/vinh-chau.ics", true)] {
            let feed = try #require(feeds.first { $0.path == path })
            #expect((try FeedEvents(feed.text).events[Self.secondDay] != nil) == isTold, "\(path)")
        }
    }

    @Test("That a class has become shorter or longer is told in words")
    mutating func words() throws {
        try releases.release()
        training(lasts: 2)
        try releases.release()
        training(lasts: 4)
        releases.move("training/2025/1", by: 1)
        try releases.release()
        let all = releases.all
        let sentences = [0, 1].flatMap { index in
            Change.changes(from: all[index], to: all[index + 1], in: Sample.programme)
        }.flatMap { change in Language.allCases.map { change.sentence($0) } }
        #expect(
            sentences == [
                "Dời: Tập huấn công tác dân vận lớp 1/2025 từ 4 buổi từ Thứ Hai 19/5/2025, 7 giờ 30 sang cả ngày Thứ Hai "
                    + "19/5/2025, 7 giờ 30, rút từ 2 ngày còn 1 ngày",
                "Moved: Training on mass-mobilisation work, class 1, 2025 from 4 sessions from Monday 19 May 2025, 7:30 to "
                    + "Monday 19 May 2025, all day, 7:30, shortened from 2 days to 1",
                "Dời: Tập huấn công tác dân vận lớp 1/2025 từ Thứ Hai 19/5/2025 sang Thứ Ba 20/5/2025, kéo dài từ 1 ngày "
                    + "thành 2 ngày",
                "Moved: Training on mass-mobilisation work, class 1, 2025 from Monday 19 May 2025 to Tuesday 20 May 2025, "
                    + "lengthened from 1 to 2 days",
            ])
    }
}
