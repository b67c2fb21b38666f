import Attendance
import Days
import Foundation
import Planning
import Publishing
import Storage
import Testing

@Suite("Versions of the database")
struct MigrationTests {
    /// The database as version 1 wrote it, with five acts in it.
    private static let version1 = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Golden/version-1.sql")

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try SQL.run(try String(contentsOf: Self.version1, encoding: .utf8), in: folder("lich.sqlite"))
    }

    @Test("A database of version 1 is read whole, and goes on")
    func version1() throws {
        let store = try Store(inWorkspace: folder.path)
        try store.verify()
        let desk = try store.desk()
        #expect(desk.revision == 5 && desk.busy.count == 5 && desk.pins.count == 5)
        #expect(desk.draft?.iterations == 5 && desk.draft?.plan.occurrences.count == 5)
        let papers = try store.evidence()
        #expect(
            papers.count == 5 && papers.last == Evidence(of: Samples.id("meeting", "2025", ordinal: 5), participants: 5)
        )
        try store.undo(at: Samples.instant("2026-01-01T00:00:00Z"), release: nil)
        #expect(try store.busyTimes().count == 4)
        #expect(try store.evidence().count == 4)
        #expect(try store.draft()?.plan.cost == 4)
    }

    /// The database as version 5 wrote it: a place was set twice, and one gathering has places and a deadline.
    private static let version5 = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Golden/version-5.sql")

    @Test("A database of before gatherings had lengths is read whole, and each of its acts is taken back exactly")
    func version5() throws {
        let folder = try TemporaryFolder()
        try SQL.run(try String(contentsOf: Self.version5, encoding: .utf8), in: folder("lich.sqlite"))
        let store = try Store(inWorkspace: folder.path)
        let meeting = Samples.id("meeting", "2026-01")
        let other = Samples.id("meeting", "2026-02")
        let desk = try store.desk()
        #expect(desk.details[meeting] == Details(place: "Phòng B"))
        #expect(desk.gatherings[other]?.capacity == 9)
        #expect(desk.gatherings[other]?.registerBy == Samples.day("2026-02-20"))
        let now = Samples.instant("2026-01-06T00:00:00Z")
        try store.undo(at: now, release: nil)
        #expect(try store.desk().gatherings.isEmpty)
        try store.undo(at: now, release: nil)
        #expect(try store.desk().details[meeting] == Details(place: "Phòng A"))
        try store.undo(at: now, release: nil)
        #expect(try store.desk().details.isEmpty)
    }

    /// The database as version 7 wrote it: one person, whose own calendar can be read with a token of 43 times “A”.
    private static let version7 = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Golden/version-7.sql")

    @Test("A database of before feeds had tokens keeps those of persons, and gives one to a feed")
    func version7() throws {
        let folder = try TemporaryFolder()
        try SQL.run(try String(contentsOf: Self.version7, encoding: .utf8), in: folder("lich.sqlite"))
        let token = try #require(FeedToken(String(repeating: "A", count: 43)))
        let looking = try #require(try Store.looking(inWorkspace: folder.path))
        #expect(try looking.person(ofToken: token) == Person.ID(1) && looking.sharedFeeds().isEmpty)
        let store = try Store(inWorkspace: folder.path)
        try store.verify()
        #expect(try store.person(ofToken: token) == Person.ID(1) && store.feed(ofToken: token) == nil)
        let other = try #require(FeedToken(String(repeating: "B", count: 42) + "A"))
        try store.issue(other, for: .programme, at: Samples.instant("2026-03-11T00:00:00Z"))
        #expect(try store.feed(ofToken: other) == .programme && store.privateFeeds().count == 1)
    }

    @Test("After all migrations it has the tables of a new one")
    func sameTables() throws {
        _ = try Store(inWorkspace: folder.path)
        let fresh = try TemporaryFolder()
        _ = try Store(inWorkspace: fresh.path)
        let query = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name"
        #expect(
            try SQL.texts(query, in: folder("lich.sqlite")) == SQL.texts(query, in: fresh("lich.sqlite")))
    }
}
