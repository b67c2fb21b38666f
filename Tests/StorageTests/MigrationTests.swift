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
