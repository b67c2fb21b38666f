import Foundation
import Testing

@Suite("lich export")
struct ExportTests {
    /// The files of a new workspace's feeds: programme, 2 units, 5 kinds, preparation and holidays, in 2 languages.
    private static let feedCount = 20

    @Test("The same programme gives the same bytes, and files that stay the same are not touched")
    func sameBytes() async throws {
        let sandbox = try await Sandbox.withOffice()
        _ = try await sandbox.lich("--workspace", "office", "export")
        let first = try sandbox.files(below: "office/feeds")
        #expect(first.count == Self.feedCount)
        let before = try await sandbox.shell("stat -c '%n %i %y' office/feeds/*.ics office/feeds/*/*.ics")
        _ = try await sandbox.lich(
            "--workspace", "office", "export", environment: ["LICH_NOW": "2027-01-02", "LANG": "en_US.UTF-8"])
        let after = try await sandbox.shell("stat -c '%n %i %y' office/feeds/*.ics office/feeds/*/*.ics")
        #expect(before.code == 0 && before.output == after.output)
        #expect(try sandbox.files(below: "office/feeds") == first)
    }

    @Test("--check names every file that differs, changes none, and exits 1")
    func check() async throws {
        let sandbox = try await Sandbox.withOffice()
        _ = try await sandbox.lich("--workspace", "office", "export")
        #expect(try await sandbox.lich("--workspace", "office", "export", "--check").code == 0)

        try sandbox.write("x", to: "office/feeds/programme.ics")
        try FileManager.default.removeItem(at: sandbox.folder.appendingPathComponent("office/feeds/units/bac.ics"))
        try sandbox.write(try sandbox.bytes("office/feeds/units/nam.ics"), to: "office/feeds/units/gone.ics")
        try sandbox.write("mine", to: "office/feeds/units/mine.ics")
        let before = try sandbox.files(below: "office/feeds")
        let outcome = try await sandbox.lich("--workspace", "office", "export", "--check")
        #expect(outcome.code == 1)
        #expect(
            outcome.output.split(separator: "\n").map { $0.split(separator: " ").first } == [
                "office/feeds/programme.ics", "office/feeds/units/bac.ics", "office/feeds/units/gone.ics",
            ], "\(outcome.all)")
        #expect(
            outcome.remarks.hasSuffix(
                "lỗi: 3 tệp trong “office/feeds” không đúng như chương trình sẽ ghi. Chạy: lich export\n"))
        #expect(try sandbox.files(below: "office/feeds") == before)
    }

    @Test("Feeds that nobody makes any more go, and other people's files stay")
    func staleFeeds() async throws {
        let sandbox = try await Sandbox.withOffice()
        _ = try await sandbox.lich("--workspace", "office", "export")
        let feeds = try sandbox.files(below: "office/feeds")
        try sandbox.write(try sandbox.bytes("office/feeds/units/nam.ics"), to: "office/feeds/units/gone.ics")
        try sandbox.write("BEGIN:VCALENDAR\r\nPRODID:-//other//", to: "office/feeds/other.ics")
        try sandbox.write("mine", to: "office/feeds/units/readme.txt")
        let outcome = try await sandbox.lich("--workspace", "office", "export")
        #expect(outcome.code == 0, "\(outcome.all)")
        var expected = feeds
        expected["other.ics"] = try sandbox.bytes("office/feeds/other.ics")
        expected["units/readme.txt"] = Data("mine".utf8)
        #expect(try sandbox.files(below: "office/feeds") == expected)
    }

    @Test("A rehearsal writes nothing and says what it would")
    func dryRun() async throws {
        let sandbox = try await Sandbox.withOffice()
        let outcome = try await sandbox.lich("--workspace", "office", "export", "--dry-run", "--output", "out/deep")
        #expect(outcome.code == 0 && outcome.remarks.contains("sẽ ghi 20 tệp"), "\(outcome.all)")
        #expect(!FileManager.default.fileExists(atPath: sandbox.folder.appendingPathComponent("out").path))
    }

    @Test("A disk that runs full leaves everything as it was, and no folder behind")
    func fullDisk() async throws {
        let sandbox = try await Sandbox.withOffice()
        let fresh = try await sandbox.shell("ulimit -f 16; $LICH --workspace office export --output out/deep")
        #expect(fresh.code == 1)
        #expect(fresh.remarks.contains("vượt cỡ tệp cho phép. Chưa có gì thay đổi."), "\(fresh.all)")
        #expect(fresh.remarks.split(separator: "\n").count == 1)
        #expect(!FileManager.default.fileExists(atPath: sandbox.folder.appendingPathComponent("out").path))

        _ = try await sandbox.lich("--workspace", "office", "export")
        let before = try sandbox.files(below: "office")
        try sandbox.replace("Họp tháng", by: "Họp giao ban", in: "office/programme.yaml")
        let again = try await sandbox.shell("ulimit -f 16; $LICH --workspace office export")
        #expect(again.code == 1, "\(again.all)")
        let after = try sandbox.files(below: "office")
        #expect(after.filter { $0.key != "programme.yaml" } == before.filter { $0.key != "programme.yaml" })
    }

    /// Whether a small disk of one's own can be had here.
    private static let canMount: Bool = {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", "unshare -rm mount -t tmpfs none /mnt 2>/dev/null"]
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    @Test(
        "A small disk that runs full half way keeps nothing of it",
        .enabled(if: canMount, "no disk of one's own can be mounted here"))
    func fullSmallDisk() async throws {
        let sandbox = try await Sandbox.withOffice()
        let outcome = try await sandbox.shell(
            "mkdir disk; unshare -rm bash -c 'mount -t tmpfs -o size=96k none disk && "
                + "{ $LICH --workspace office export --output disk/feeds; echo code $?; find disk -mindepth 1; }'")
        #expect(outcome.output == "code 1\n", "\(outcome.all)")
        #expect(outcome.remarks.hasSuffix("ổ đĩa đầy. Chưa có gì thay đổi.\n"), "\(outcome.all)")
    }

    @Test("A folder that may only be read is told, and nothing changes")
    func readOnlyFolder() async throws {
        let sandbox = try await Sandbox.withOffice()
        // Root may write everywhere: the run is somebody else's then.
        let run =
            getuid() == 0
            ? "chmod 755 . && cp $LICH lich && setpriv --reuid=65534 --regid=65534 --clear-groups ./lich" : "$LICH"
        let outcome = try await sandbox.shell(
            "mkdir out && chmod 555 out && { \(run) --workspace office export --output out; }")
        #expect(outcome.code == 1, "\(outcome.all)")
        #expect(
            outcome.remarks.contains("không có quyền. Chưa có gì thay đổi.")
                && outcome.remarks.split(separator: "\n").count == 1, "\(outcome.all)")
        #expect(try sandbox.files(below: "out").isEmpty)
    }

    @Test("A folder in the place of a feed is told before anything is written")
    func folderInTheWay() async throws {
        let sandbox = try await Sandbox.withOffice()
        try sandbox.write("x", to: "office/feeds/en/holidays.ics/x")
        let outcome = try await sandbox.lich("--workspace", "office", "export")
        #expect(outcome.code == 1)
        #expect(outcome.remarks.hasPrefix("lỗi: “office/feeds/en/holidays.ics” không phải là tệp"), "\(outcome.all)")
        #expect(try sandbox.files(below: "office/feeds").keys.sorted() == ["en/holidays.ics/x"])
    }

    @Test("Ctrl-C leaves all feeds or none", arguments: [0, 20, 60, 120, 200, 300])
    func interrupted(_ milliseconds: Int) async throws {
        let sandbox = try await Sandbox.withOffice()
        let seconds = Double(milliseconds) / 1000
        _ = try await sandbox.shell(
            "set -m; $LICH --workspace office export & sleep \(seconds); kill -INT $!; wait $!")
        let files = try sandbox.files(below: "office/feeds")
        #expect(files.isEmpty || files.count == Self.feedCount, "\(files.keys.sorted())")
    }

    @Test("What an interrupted machine left half written is cleared away")
    func leftovers() async throws {
        let sandbox = try await Sandbox.withOffice()
        try sandbox.write("half", to: "office/feeds/.programme.ics.lich-partial")
        let outcome = try await sandbox.lich("--workspace", "office", "export")
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(try sandbox.files(below: "office/feeds").count == Self.feedCount)
    }
}
