import Foundation
import Testing

/// What a planner reads when files of the workspace are not what they were.
@Suite("Damaged workspaces")
struct FaultTests {
    /// An office with two releases and a draft.
    private func office() async throws -> Sandbox {
        let sandbox = try await Sandbox.withOffice()
        let made = try await sandbox.shell(
            """
            export LICH_WORKSPACE=office
            LICH_NOW=2026-03-10T09:00:00+07:00 $LICH release 'Bản đầu' &&
            LICH_NOW=2026-03-10T10:00:00+07:00 $LICH move training/2026 18/5/2026 &&
            LICH_NOW=2026-03-10T11:00:00+07:00 $LICH release 'Dời lớp'
            """)
        try #require(made.code == 0, "\(made.all)")
        return sandbox
    }

    private func lich(_ command: String, in sandbox: Sandbox) async throws -> Sandbox.Outcome {
        try await sandbox.shell("LICH_NOW=2026-03-10T12:00:00+07:00 $LICH --workspace office \(command)")
    }

    @Test(
        "A release that was edited by hand, cut off or lost is named, and nothing is guessed",
        arguments: [
            ("sed -i 's/18/19/' office/releases/0002.jsonl", "0002.jsonl"),
            ("sed -i 's/Bản đầu/Bản nháp/' office/releases/0001.jsonl", "000"),
            ("truncate -s 5000 office/releases/0002.jsonl", "0002.jsonl"),
            ("rm office/releases/0001.jsonl", "0001"),
            ("cp office/releases/0002.jsonl office/releases/0004.jsonl", "0003"),
        ])
    func damagedRelease(damage: String, named: String) async throws {
        let sandbox = try await office()
        try #require(try await sandbox.shell(damage).code == 0)
        let before = try sandbox.files(below: "office/releases")
        for command in ["export", "changes", "releases", "release Sửa", "plan"] {
            let outcome = try await lich(command, in: sandbox)
            #expect(outcome.code == 1 && outcome.remarks.contains(named), "\(command): \(outcome.all)")
        }
        #expect(try sandbox.files(below: "office/releases") == before)
    }

    @Test(
        "A database that is none, is cut off or comes from a newer version is named, and stays as it is",
        arguments: [
            "printf 'no database' > office/lich.sqlite",
            ": > office/lich.sqlite",
            "rm -f office/lich.sqlite-wal office/lich.sqlite-shm; truncate -s 6000 office/lich.sqlite",
        ])
    func damagedDatabase(damage: String) async throws {
        let sandbox = try await office()
        try #require(try await sandbox.shell(damage).code == 0)
        let before = try sandbox.bytes("office/lich.sqlite")
        for command in ["plan", "agenda", "move training/2026 19/5/2026", "undo"] {
            let outcome = try await lich(command, in: sandbox)
            #expect(outcome.code == 1 && outcome.remarks.contains("lich.sqlite"), "\(command): \(outcome.all)")
        }
        #expect(try sandbox.bytes("office/lich.sqlite") == before)
        // What is public needs no database.
        let export = try await lich("export", in: sandbox)
        #expect(export.code == 0, "\(export.all)")
    }

    @Test("A lost database loses the draft and no release")
    func lostDatabase() async throws {
        let sandbox = try await office()
        try #require(try await sandbox.shell("rm office/lich.sqlite*").code == 0)
        let changes = try await lich("changes", in: sandbox)
        #expect(changes.code == 0 && changes.output.contains("không có gì thay đổi"), "\(changes.all)")
    }

    @Test("A second command waits for the first, and both are kept")
    func together() async throws {
        let sandbox = try await office()
        let both = try await sandbox.shell(
            """
            export LICH_WORKSPACE=office LICH_NOW=2026-03-10T12:00:00+07:00
            $LICH pin training/2026 & $LICH pin meeting/2026-05 & $LICH pin meeting/2026-06 & wait
            $LICH unpin training/2026 && $LICH unpin meeting/2026-05 && $LICH unpin meeting/2026-06
            """)
        #expect(both.code == 0, "\(both.all)")
    }

    @Test("Where the disk is full, a release is made wholly or not at all")
    func fullDisk() async throws {
        let sandbox = try await office()
        try #require(try await lich("move training/2026 19/5/2026", in: sandbox).code == 0)
        let before = try sandbox.files(below: "office/releases")
        // A file may be a little shorter than the last release.
        let outcome = try await sandbox.shell(
            """
            ulimit -f $(($(stat -c %s office/releases/0002.jsonl) / 1024 - 1))
            LICH_NOW=2026-03-10T12:00:00+07:00 $LICH --workspace office release 'Đầy'
            """)
        #expect(outcome.code == 1 && outcome.remarks.contains("office/"), "\(outcome.all)")
        #expect(try sandbox.files(below: "office/releases") == before)
        let again = try await lich("release 'Còn chỗ'", in: sandbox)
        #expect(again.code == 0, "\(again.all)")
    }
}
