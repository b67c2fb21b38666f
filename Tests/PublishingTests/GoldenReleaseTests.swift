import Days
import Planning
import Programmes
import Publishing
import Testing

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
