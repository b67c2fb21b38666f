import Days
import Planning
import Programmes
import Publishing
import Testing

@Suite("What changed")
struct ChangeTests {
    var releases = SampleReleases()

    private func names(_ changes: [Change]) -> [String] { changes.map { "\($0.kind.rawValue) \($0.name)" } }

    /// Two releases between which one of each thing happens.
    private mutating func second() throws -> Release {
        releases.through = Sample.day(2025, 6, 10)
        releases.remove("provincial-plan/2025")
        try releases.release()
        releases.through = Sample.day(2025, 12, 31)
        releases.occurrences = Sample.plan.occurrences
        releases.move(
            "training/2025/1", by: 2, because: Bilingual(vi: "hội trường sửa chữa", en: "the hall is being repaired"))
        releases.remove("meeting/2025-06")
        for unit in ["tp-soc-trang", "vinh-chau"] { releases.move("district-report/2025-Q1/\(unit)", by: -1) }
        releases.postponed = [try releases.id("inspection/2025-H1/my-xuyen")]
        var programme = SampleReleases.programme
        programme.obligations[1].roles.receives = []
        return try releases.release(programme)
    }

    @Test("Each change is told once, by day, and what units share with how many they are")
    mutating func kinds() throws {
        let second = try second()
        let changes = Change.changes(from: releases.all[0], to: second, in: Sample.programme)
        #expect(
            names(changes) == [
                "added provincial-plan/2025", "moved district-report/2025-Q1",
                "reworded district-report/2025-Q1/my-xuyen", "moved training/2025/1",
                "postponed inspection/2025-H1/my-xuyen", "cancelled meeting/2025-06",
                "confirmed district-report/2025-Q3",
            ])
        #expect(changes[3].because?.en == "the hall is being repaired")
        #expect(changes[6].fields == [.roles, .units] && changes[6].ids.count == 3)
    }

    @Test("A draft is told against the release, before anybody makes one")
    mutating func draft() throws {
        try releases.release()
        releases.move("training/2025/1", by: 2)
        let sheet = try ChangeSheet(of: releases.draft(), against: releases.all.last, releases.order())
        #expect(names(sheet.changes) == ["moved training/2025/1"])
        #expect(sheet.basis.vi == "bản nháp so với bản công bố lần 1")
    }

    @Test("Looking at changes is allowed with a clock that stands behind")
    mutating func clock() throws {
        let first = try releases.release()
        let sheet = try ChangeSheet(of: releases.draft(), against: first, releases.order(now: Instant(seconds: 0)))
        #expect(sheet.changes == [])
    }

    @Test("Restored, and left")
    mutating func restoredAndLeft() throws {
        try releases.release()
        let kept = releases.occurrences
        releases.remove("training/2025/1")
        let second = try releases.release()
        releases.occurrences = kept
        let third = try releases.release()
        #expect(names(Change.changes(from: second, to: third, in: Sample.programme)) == ["restored training/2025/1"])
        releases.remove("training/2025/1")
        let fourth = try releases.release()
        releases.today = Sample.day(2025, 6, 1)
        let fifth = try releases.release()
        #expect(names(Change.changes(from: fourth, to: fifth, in: Sample.programme)) == ["left training/2025/1"])
    }

    @Test("A few words mark what differs from the release")
    mutating func differences() throws {
        releases.remove("meeting/2025-06")
        let first = try releases.release()
        releases.occurrences = Sample.plan.occurrences
        releases.move("training/2025/1", by: 2)
        let differences = Differences.marks(of: releases.occurrences, from: first.places)
        #expect(
            Dictionary(uniqueKeysWithValues: differences.map { ($0.key.description, $0.value.vi) }) == [
                "training/2025/1": "dời từ 19/5", "meeting/2025-06": "mới",
            ])
    }

    @Test("What becomes public counts for each unit what changes in its calendar")
    mutating func announcement() throws {
        try releases.release()
        releases.move("training/2025/1", by: 2)
        releases.move("district-report/2025-Q1/my-xuyen", by: 1)
        let second = try releases.release()
        let announcement = Announcement(of: second, after: releases.all[0], in: Sample.programme)
        #expect(
            announcement.units.map { "\($0.unit) \($0.count)" } == [
                "tinh 2", "tp-soc-trang 1", "vinh-chau 1", "my-xuyen 2",
            ])
        #expect(announcement.summary(.vi).hasPrefix("2 dời; Tỉnh 2"))
    }

    @Test("The sheet of changes is as it was read last", arguments: Language.allCases)
    mutating func goldenChanges(language: Language) throws {
        _ = try second()
        releases.move("training/2025/1", by: 1)
        releases.occurrences.removeAll { $0.id.description == "district-report/2025-Q3/vinh-chau" }
        let sheet = try ChangeSheet(of: releases.draft(), against: releases.all.last, releases.order())
        Golden.expect(sheet.text(language, width: 80), is: "changes_\(language).txt")
        Golden.expect("\(sheet.json)\n", is: "changes.json")
    }

    @Test("The log of releases is as it was read last", arguments: Language.allCases)
    mutating func goldenLog(language: Language) throws {
        _ = try second()
        var releases = releases.all
        releases[1].document = Release.Document("12-KH/BDVTU", day: Sample.day(2024, 12, 30))
        var history = ReleaseHistory(of: Sample.programme)
        for release in releases { history.add(release, made: release.instant.utc.day) }
        let sheets = history.log
        Golden.expect(ReleaseSheet.text(sheets, language, width: 80), is: "releases_\(language).txt")
        let source = PlannedProgramme(Sample.programme, occurrences: [], calendar: Sample.calendar)
        Golden.expect(ReleaseSheet.html(sheets, of: source, language), is: "releases_\(language).html")
        Golden.expect("\(ReleaseSheet.json(sheets, of: Sample.programme))\n", is: "releases.json")
    }
}
