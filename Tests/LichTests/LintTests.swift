import Foundation
import Testing

@Suite("lich lint")
struct LintTests {
    /// A calendar that keeps every rule.
    private func goodFeed() async throws -> (Sandbox, String) {
        let sandbox = try await Sandbox.withOffice()
        _ = try await sandbox.lich("--workspace", "office", "export")
        return (sandbox, String(decoding: try sandbox.bytes("office/feeds/programme.ics"), as: UTF8.self))
    }

    @Test("A breach is named with file, line, rule and client, and exits 1")
    func breach() async throws {
        let (sandbox, text) = try await goodFeed()
        let broken = text.replacingOccurrences(of: "BEGIN:VTIMEZONE", with: "BEGIN:X-GONE")
            .replacingOccurrences(of: "END:VTIMEZONE", with: "END:X-GONE")
        try sandbox.write(broken, to: "broken.ics")
        let outcome = try await sandbox.lich("lint", "broken.ics", "office/feeds/programme.ics")
        #expect(outcome.code == 1)
        #expect(
            outcome.output.split(separator: "\n").contains {
                $0.hasPrefix("broken.ics:") && $0.contains(": lỗi 1.1: ") && $0.contains("Outlook")
            }, "\(outcome.all)")
        #expect(!outcome.output.contains("office/feeds"), "\(outcome.all)")
    }

    @Test("Standard input is linted as “-”")
    func standardInput() async throws {
        let (sandbox, _) = try await goodFeed()
        let good = try await sandbox.lich(
            "lint", "-", input: sandbox.folder.appendingPathComponent("office/feeds/programme.ics"))
        #expect(good.code == 0 && good.output.isEmpty, "\(good.all)")
        let none = try await sandbox.lich("lint", "-")
        #expect(none.code == 1, "\(none.all)")
    }

    @Test("Every file is looked at, also after one that cannot be read")
    func unreadable() async throws {
        let (sandbox, _) = try await goodFeed()
        let outcome = try await sandbox.lich("lint", "gone.ics", "office", "office/feeds/programme.ics", "--lang", "en")
        #expect(outcome.code == 1)
        #expect(
            outcome.output == """
                gone.ics: error: “gone.ics” cannot be read: no such file or folder.
                office: error: “office” cannot be read: it is a folder.

                """, "\(outcome.all)")
        #expect(outcome.remarks == "3 files: 2 breaches, 0 of advice.\n")
    }

    /// Calendars made to choke a reader, as a line of the shell that writes one.
    static let hostile = [
        "empty": "true",
        "NUL bytes": "printf 'BEGIN:VCALENDAR\\r\\nSUMMARY:a\\0b\\r\\nEND:VCALENDAR\\r\\n'",
        "only NULs": "head -c 1000000 /dev/zero",
        "noise": "head -c 1000000 $LICH",
        "10,000 nested components":
            "for i in {1..10000}; do printf 'BEGIN:VEVENT\\r\\n'; done; for i in {1..10000}; do printf 'END:VEVENT\\r\\n'; done",
        "10,000 nested in a calendar":
            "printf 'BEGIN:VCALENDAR\\r\\nVERSION:2.0\\r\\nPRODID:x\\r\\n'; for i in {1..10000}; do printf 'BEGIN:VEVENT\\r\\n'; done",
        "a line of 20 MB":
            "printf 'BEGIN:VCALENDAR\\r\\nX-A:'; head -c 20000000 /dev/zero | tr '\\0' a; printf '\\r\\nEND:VCALENDAR\\r\\n'",
        "a line of 1 GB": "printf 'BEGIN:VCALENDAR\\r\\nX-A:'; head -c 1000000000 /dev/zero | tr '\\0' a",
        "not UTF-8": "printf 'BEGIN:VCALENDAR\\r\\nSUMMARY:\\xff\\xfe\\r\\nEND:VCALENDAR\\r\\n'",
        "a million folds":
            "printf 'BEGIN:VCALENDAR\\r\\nX-A:'; yes $'a\\r\\n ' | head -c 6000000; printf '\\r\\nEND:VCALENDAR\\r\\n'",
        "a million parameters":
            "printf 'BEGIN:VCALENDAR\\r\\nX-A'; yes ';P=1' | tr -d '\\n' | head -c 4000000; printf ':v\\r\\nEND:VCALENDAR\\r\\n'",
    ]

    @Test("A calendar made to choke a reader gets an answer and exit code 1", arguments: hostile.keys.sorted())
    func hostileCalendar(_ name: String) async throws {
        let line = try #require(Self.hostile[name])
        let outcome = try await Sandbox().shell("{ \(line); } 2>/dev/null | $LICH lint -")
        #expect(outcome.code == 1, "\(outcome.all.prefix(2000))")
        #expect(!outcome.output.isEmpty && outcome.output.utf8.count < 1_000_000)
        #expect(outcome.remarks.hasPrefix("1 tệp: "), "\(outcome.all.prefix(2000))")
    }

    @Test("A file of 1 GB is refused unread")
    func hugeFile() async throws {
        let outcome = try await Sandbox().shell("truncate -s 1G huge.ics; $LICH lint huge.ics --lang en")
        #expect(outcome.code == 1)
        #expect(
            outcome.output == "huge.ics: error: “huge.ics” is larger than 67108864 bytes, the most that is read. "
                + "Check that it is the right file.\n")
    }
}
