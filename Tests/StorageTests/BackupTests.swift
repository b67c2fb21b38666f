import Days
import Foundation
import Planning
import Publishing
import Storage
import Testing

@Suite("A backup")
struct BackupTests {
    private let folder: TemporaryFolder
    private let noon = Samples.instant("2025-01-01T05:00:00Z")

    init() throws {
        folder = try TemporaryFolder()
        for (name, text) in [
            ("calendars/an-lac/programme.yaml", "a"), ("calendars/an-lac/amendments/2025.yaml", "b"),
            ("calendars/holidays/vietnam.yaml", "c"), ("calendars/an-lac/feeds/programme.ics", "d"),
            ("calendars/an-lac/.hidden", "e"),
        ] { try folder.write(text.utf8, to: name) }
    }

    private var workspace: String { folder("calendars/an-lac") }

    private func backup(to name: String) throws -> Backup {
        try Backup.make(ofWorkspace: workspace, outside: ["../holidays/vietnam.yaml"], to: folder(name))
    }

    @Test("It holds all that people wrote and released, and goes on where it was taken")
    func restored() async throws {
        #expect(try await Soak.run("life", workspace, "3").code == 0)
        let before = try Store(inWorkspace: workspace).desk().contents
        let backup = try backup(to: "backups/one")
        #expect(backup.workspace == folder("backups/one/an-lac"))
        #expect(
            try folder.names().filter { $0.hasPrefix("backups/one/") }.map { String($0.dropFirst(12)) } == [
                "an-lac", "an-lac/amendments", "an-lac/amendments/2025.yaml", "an-lac/lich.sqlite",
                "an-lac/programme.yaml", "an-lac/releases", "an-lac/releases/0001.jsonl", "an-lac/releases/0002.jsonl",
                "an-lac/releases/0003.jsonl", "holidays", "holidays/vietnam.yaml",
            ])
        #expect(try folder.bytes("backups/one/holidays/vietnam.yaml") == Array("c".utf8))
        let store = try Store(inWorkspace: backup.workspace)
        #expect(try store.desk().contents == before)
        try store.verify()
        #expect(try await Soak.run("life", backup.workspace, "2").code == 0)
        #expect(try ReleaseFolder(ofWorkspace: backup.workspace).all().count == 5)
        #expect(try store.busyTimes().count == 5)
        try store.undo(at: noon, release: nil)
        #expect(try ReleaseFolder(ofWorkspace: workspace).all().count == 3)
    }

    @Test("It is consistent while others write")
    func inUse() async throws {
        async let writing = Soak.run("life", workspace, "30")
        for number in 0..<6 {
            let backup = try backup(to: "backup-\(number)")
            guard let store = try Store.looking(inWorkspace: backup.workspace) else { continue }
            try store.verify()
            let acts = try store.busyTimes().count
            let releases = try ReleaseFolder(ofWorkspace: backup.workspace).all().count
            // The releases are copied after the database: they may be ahead of it, and one act at most behind.
            #expect(releases >= acts - 1)
            #expect(try store.pins().count == acts)
        }
        #expect(try await writing.code == 0)
    }

    @Test("It overwrites nothing, and leaves nothing when it fails")
    func refused() throws {
        try folder.write("x".utf8, to: "taken/file")
        let error = #expect(throws: StorageError.self) { try backup(to: "taken") }
        #expect(error?.message.vi.contains("không ghi đè") == true)
        try folder.write("damage".utf8, to: "calendars/an-lac/releases/0001.jsonl")
        let before = try folder.files()
        #expect(throws: StorageError.self) { try backup(to: "new") }
        #expect(throws: StorageError.self) {
            try Backup.make(ofWorkspace: workspace, outside: ["../none"], to: folder("n"))
        }
        #expect(try folder.files() == before)
    }
}
