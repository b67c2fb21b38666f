import Days
import Planning
import Programmes
import Publishing
import Testing

@Suite("What the releases have told")
struct ToldReleasesTests {
    private var history = ReleaseHistory(of: Sample.programme)

    /// Three releases, of which the second and the third tell nothing of Vĩnh Châu.
    private func three() throws -> [Release] {
        var releases = SampleReleases()
        try releases.release()
        releases.move("district-report/2025-Q1/my-xuyen", by: -1)
        try releases.release()
        try releases.release()
        var all = releases.all
        for late in 1...2 { all[late].occurrences.removeAll { $0.calendars.contains(Self.gone) } }
        return all
    }

    private static let gone = Unit.ID(rawValue: "vinh-chau")

    @Test("The log is told newest first, each release against the one before")
    mutating func log() throws {
        for release in try three() { history.add(release, made: release.instant.utc.day) }
        #expect(history.log.map(\.number) == [3, 2, 1])
        #expect(history.log[1].changes.contains { $0.kind == .moved && $0.name == "district-report/2025-Q1/my-xuyen" })
        #expect(history.log[2].changes.allSatisfy { $0.kind == .added })
    }

    @Test("A unit ends with the first release that does not tell of it, and others go on")
    mutating func ends() throws {
        let releases = try three()
        for release in releases { history.add(release, made: release.instant.utc.day) }
        #expect(history.unitEnds[Self.gone] == releases[1].instant)
        #expect(history.unitEnds[Unit.ID(rawValue: "my-xuyen")] == releases[2].instant)
        #expect(history.unitEnds[Unit.ID(rawValue: "nowhere")] == nil)
    }
}
