import Days
import Foundation
import Planning
import Storage
import Testing

@Suite("Faults of the store")
struct StoreFaultTests {
    private let folder: TemporaryFolder
    private let noon = Samples.instant("2025-01-01T05:00:00Z")

    init() throws { folder = try TemporaryFolder() }

    /// A database with something in it, as one file.
    private func fill() throws {
        let store = try Store(inWorkspace: folder.path)
        var generated = GeneratedPlan(seed: 5)
        try store.record("plan", at: noon, release: nil, leaving: generated.desk(occurrences: 400))
    }

    /// The error of opening to write, which that of opening to look must be too.
    private func fault() throws -> StorageError {
        let error = try #require(throws: StorageError.self) {
            try Store(inWorkspace: folder.path).verify()
        }
        let looking = #expect(throws: StorageError.self) { try Store.looking(inWorkspace: folder.path)?.verify() }
        #expect(looking?.code == error.code)
        #expect(error.message.vi.contains(folder.path), "\(error.message.vi)")
        return error
    }

    @Test("A folder that is not there is named")
    func noFolder() throws {
        let error = #expect(throws: StorageError.self) { try Store(inWorkspace: folder("none")) }
        #expect(error?.code == .unavailable && error?.message.vi.contains("không có thư mục") == true)
    }

    @Test("A file that is no database, of another program, or empty, is told and stays")
    func foreign() throws {
        try folder.write("BEGIN:VCALENDAR\r\n".utf8, to: "lich.sqlite")
        #expect(try fault().message.vi.contains("không phải là cơ sở dữ liệu SQLite"))
        #expect(try folder.bytes("lich.sqlite") == Array("BEGIN:VCALENDAR\r\n".utf8))
        try folder.write([], to: "lich.sqlite")
        #expect(try fault().code == .damagedDatabase)
        try fill(at: "other")
        var bytes = try folder.bytes("other/lich.sqlite")
        bytes[68] = 0
        try folder.write(bytes, to: "lich.sqlite")
        #expect(try fault().message.vi.contains("của chương trình khác"))
    }

    private func fill(at name: String) throws {
        try FileManager.default.createDirectory(atPath: folder(name), withIntermediateDirectories: true)
        _ = try Store(inWorkspace: folder(name))
    }

    @Test("A database that is cut off is told at once", arguments: [100, 4096, 9000, 50_000])
    func truncated(_ length: Int) throws {
        try fill()
        let bytes = try folder.bytes("lich.sqlite")
        try #require(bytes.count > 60_000)
        try folder.write(bytes.prefix(length), to: "lich.sqlite")
        #expect(try fault().code == .damagedDatabase)
    }

    @Test("Pages overwritten with noise are damage, and never a trap", arguments: 1...12)
    func noise(_ seed: UInt64) throws {
        try fill()
        // Noise on a page that nothing uses, or in the gap of one that is almost empty, does no harm.
        try SQL.run("VACUUM", in: folder("lich.sqlite"))
        var random = SplitMix64(seed: seed)
        var bytes = try folder.bytes("lich.sqlite")
        let begin = Int.random(in: 1..<(bytes.count / 4096), using: &random) * 4096
        for position in begin..<(begin + 3000) { bytes[position] = UInt8.random(in: 0...255, using: &random) }
        try folder.write(bytes, to: "lich.sqlite")
        let error = #expect(throws: StorageError.self, "seed \(seed)") {
            let store = try Store(inWorkspace: folder.path)
            _ = try store.desk()
            try store.verify()
        }
        #expect(
            error.map { [.damagedDatabase, .newerVersion].contains($0.code) } == true, "\(String(describing: error))")
    }

    @Test(
        "A value that somebody edited to nonsense is named with table and column",
        arguments: [
            ("UPDATE occurrence SET day = '31/2'", "occurrence.day"),
            ("UPDATE occurrence SET prefer = '1999-01-01'", "occurrence.prefer"),
            ("UPDATE occurrence SET half_days = '1 -7'", "occurrence.half_days"),
            ("UPDATE pin SET basis = 'whim'", "pin.basis"),
            ("UPDATE draft SET horizon_to = '2000-01-01'", "draft.horizon_to"),
            ("UPDATE conflict SET occurrences = '[5]'", "conflict.occurrences"),
            ("UPDATE evidence SET participants = 'many'", "evidence.participants"),
        ])
    func nonsense(_ sql: String, _ place: String) throws {
        try fill()
        try SQL.run(sql, in: folder("lich.sqlite"))
        let error = #expect(throws: StorageError.self) { try Store(inWorkspace: folder.path).desk() }
        #expect(error?.code == .damagedDatabase)
        #expect(error?.message.en.contains(place) == true, "\(String(describing: error))")
    }

    @Test("A database of a newer version is told, and left alone")
    func newer() throws {
        try fill()
        try SQL.run("INSERT INTO grdb_migrations VALUES ('people of the year 2030')", in: folder("lich.sqlite"))
        #expect(try fault().code == .newerVersion)
    }

    @Test("A database that another program keeps writing is waited for, and then told")
    func locked() throws {
        try fill()
        let holder = try SQL(folder("lich.sqlite"))
        try holder.run("BEGIN IMMEDIATE")
        let begin = ContinuousClock.now
        let error = #expect(throws: StorageError.self) {
            let store = try Store(inWorkspace: folder.path)
            try store.record("x", at: noon, release: nil, leaving: try store.desk())
        }
        #expect(error?.code == .locked)
        #expect(ContinuousClock.now - begin > .seconds(4))
        #expect(try Store.looking(inWorkspace: folder.path)?.draft() != nil)
        try holder.run("ROLLBACK")
        let store = try Store(inWorkspace: folder.path)
        try store.record("x", at: noon, release: nil, leaving: try store.desk())
    }

    @Test("A full disk, or one as good as full, loses nothing that was there", arguments: [1, 40, 120])
    func fullDisk(_ limit: Int) async throws {
        _ = try await Soak.run("record", folder.path, "8")
        let before = try Store(inWorkspace: folder.path).desk().revision
        let outcome = try await Soak.shell("ulimit -f \(limit); $SOAK record '\(folder.path)' 200")
        #expect(outcome.code == 1, "\(outcome.output)")
        #expect(outcome.output.contains("unavailable"), "\(outcome.output)")
        let store = try Store(inWorkspace: folder.path)
        try store.verify()
        let after = try store.desk()
        #expect(after.revision >= before && after.pins.count == after.busy.count)
    }

    @Test(
        "On a disk that can only be read, a store is looked at, and writing is refused with the reason",
        arguments: [false, true])
    func readOnly(_ wasKilled: Bool) async throws {
        let end = wasKilled ? "kill -KILL $!" : "wait $!"
        _ = try await Soak.shell(
            """
            exec 3< <(exec $SOAK record '\(folder.path)' \(wasKilled ? "" : "2"))
            for step in 1 2 3; do read -r step <&3; done; \(end); exec 3<&-
            """)
        guard try await Soak.shell("unshare -rm mount -t tmpfs none /mnt").code == 0 else { return }
        // A copy of the workspace on a small disk of its own that is then only read.
        let outcome = try await Soak.shell(
            """
            cd '\(folder.path)' && mkdir disk && exec unshare -rm bash -c '
            mount -t tmpfs none disk && cp lich.sqlite* disk && mount -o remount,ro disk &&
            { $SOAK look disk; $SOAK record disk 1; ls -A disk; }'
            """)
        let isTold = wasKilled && outcome.output.contains("has unfinished business")
        #expect(outcome.output.contains("looked") || isTold, "\(outcome.output)")
        #expect(outcome.output.contains("the disk is read-only"), "\(outcome.output)")
    }
}
