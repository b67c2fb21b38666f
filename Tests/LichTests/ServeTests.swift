import Foundation
import Testing

/// A `lich serve` that runs beside the tests, and a client of it.
final class Serving {
    let port: Int
    private let process: Process
    private let streams: (output: URL, remarks: URL)

    /// Serves the workspace of an office; waits until it listens.
    init(
        _ office: Office, _ options: [String] = [], now: String? = "2026-11-26T09:00:00+07:00",
        loggingTo place: String? = nil
    ) async throws {
        let folder = office.sandbox.folder
        streams = (folder.appendingPathComponent("serve.out"), folder.appendingPathComponent("serve.err"))
        for file in [streams.output, streams.remarks] { try Data().write(to: file) }
        process = Process()
        process.executableURL = Sandbox.binary
        process.arguments = ["--workspace", "calendars/soc-trang", "serve", "--port", "0"] + options
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "vi_VN.UTF-8"].merging(
            now.map { ["LICH_NOW": $0] } ?? [:]
        ) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput =
            if let place { FileHandle(forWritingAtPath: place) } else { try FileHandle(forWritingTo: streams.output) }
        process.standardError = try FileHandle(forWritingTo: streams.remarks)
        try process.run()
        for _ in 0..<400 {
            let said = String(decoding: try Data(contentsOf: streams.remarks), as: UTF8.self)
            if let port = said.firstMatch(of: /http:\/\/[^ ]*:(\d+)\//).flatMap({ Int($0.1) }) {
                self.port = port
                return
            }
            guard process.isRunning else { throw ServingError.ended(said) }
            try await Task.sleep(for: .milliseconds(25))
        }
        process.terminate()
        throw ServingError.silent
    }

    deinit { if process.isRunning { process.terminate() } }

    /// What curl tells of an address: status, type, body.
    func get(_ path: String, _ options: String...) async throws -> (status: Int, type: String, body: String) {
        let mark = "\u{1}"
        let outcome = try await Self.curl(
            ["-s", "-m", "20", "-w", "\(mark)%{http_code}\(mark)%{content_type}"] + options + [
                "http://127.0.0.1:\(port)\(path)"
            ])
        let parts = outcome.components(separatedBy: mark)
        return (Int(parts[1]) ?? 0, parts[2], parts[0])
    }

    /// Ends it as systemd does; its exit code.
    func stop() async throws -> Int32 {
        process.terminate()
        for _ in 0..<600 where process.isRunning { try await Task.sleep(for: .milliseconds(50)) }
        return process.isRunning ? -99 : process.terminationStatus
    }

    var log: String { get throws { String(decoding: try Data(contentsOf: streams.output), as: UTF8.self) } }
    var remarks: String { get throws { String(decoding: try Data(contentsOf: streams.remarks), as: UTF8.self) } }
    var processID: Int32 { process.processIdentifier }

    static func curl(_ arguments: [String]) async throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/curl")
        process.arguments = arguments
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("curl-\(UUID())")
        try Data().write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        process.standardOutput = try FileHandle(forWritingTo: file)
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in done.resume() }
            do { try process.run() } catch { done.resume(throwing: error) }
        }
        return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
}

enum ServingError: Error {
    case ended(String)
    case silent
}

@Suite("Serving a workspace")
struct ServeTests {
    @Test("Each feed has the bytes of its file, and the pages stand in both languages")
    func feedsAndPages() async throws {
        let office = try Office()
        let serving = try await Serving(office)
        for (name, bytes) in try office.files("feeds") {
            let answer = try await serving.get("/feeds/\(name)")
            #expect(answer.status == 200 && answer.type == "text/calendar; charset=utf-8", "\(name)")
            #expect(answer.body == String(decoding: bytes, as: UTF8.self), "\(name)")
        }
        for page in [
            "", "kinds/training/", "kinds/reports-and-plans/", "year/2026/", "year/2023/", "units/", "units/my-xuyen/",
            "status/2026/", "changes/", "changes/1/",
            "subscribe/", "subscribe/programme/", "subscribe/kinds/reports-and-plans/", "weeks/2026-W48/",
            "occurrences/training/2026/1/", "occurrences/district-report/2026-Q3/",
            "occurrences/district-report/2026-Q3/my-xuyen/", "units/my-xuyen/weeks/2026-W49/",
        ] {
            for language in ["vi", "en"] {
                let answer = try await serving.get("/\(language)/\(page)")
                #expect(answer.status == 200 && answer.type == "text/html; charset=utf-8", "\(language) \(page)")
                #expect(answer.body.contains("<html lang=\"\(language)\">"), "\(language) \(page)")
            }
        }
        #expect(try await serving.get("/healthz").body == #"{"status":"ok","release":1,"day":"2026-11-26"}"#)
        #expect(try await serving.get("/robots.txt").body.contains("Disallow: /private/"))
        #expect(try await serving.get("/vi/nope/").status == 404)
        #expect(try await serving.stop() == 0)
    }

    @Test("A new release is served within a second, whole, and what it left alone keeps its validator")
    func newRelease() async throws {
        let office = try Office()
        try await office.lich("plan")
        let serving = try await Serving(office)
        func tag(_ path: String) async throws -> String {
            try await serving.get(path, "-I").body.components(separatedBy: "\r\n").first {
                $0.lowercased().hasPrefix("etag")
            } ?? ""
        }
        let (inspections, training) = ("/feeds/kinds/inspections.ics", "/feeds/kinds/meetings.ics")
        let before = (try await tag(inspections), try await tag(training))
        try await office.lich("move", "meeting/2026-12", "28/12/2026 sáng", "--note", "theo giấy mời")
        #expect(try await tag(training) == before.1, "a draft is nobody's to see")
        try await office.lich("release", "Dời họp tháng 12")
        try await Task.sleep(for: .seconds(1))
        #expect(try await serving.get("/healthz").body.contains("\"release\":2"))
        #expect(try await tag(training) != before.1)
        #expect(try await tag(inspections) == before.0)
        let changes = try await serving.get("/vi/changes/").body
        #expect(changes.contains("Dời họp tháng 12") && changes.contains("28/12/2026"), "\(changes)")
        #expect(try await serving.get("/vi/occurrences/meeting/2026-12/").body.contains("Bản công bố lần 2"))
    }

    @Test("A server that saw releases come tells their log as one that is started after them")
    func logReadOn() async throws {
        let office = try Office()
        try await office.lich("plan")
        let serving = try await Serving(office)
        for number in 2...4 {
            _ = try await serving.get("/vi/changes/")
            try await office.lich("set", "review/2026", "--place", "Hội trường \(number)")
            try await office.lich("release", "Lần \(number)")
            try await Task.sleep(for: .milliseconds(300))
        }
        let late = try await Serving(office)
        for page in ["/vi/changes/", "/en/changes/", "/vi/changes/3/", "/vi/occurrences/review/2026/"] {
            let answer = try await serving.get(page)
            #expect(answer.status == 200, "\(page)")
            #expect(answer.body == (try await late.get(page)).body, "\(page)")
        }
        #expect(try await serving.get("/vi/changes/").body.contains("Lần 3"))
    }

    @Test("Without a database everything but what is on file is served")
    func withoutDatabase() async throws {
        let office = try Office()
        let serving = try await Serving(office)
        #expect(try await serving.get("/vi/status/2026/").body.contains("Chưa ghi nhận hồ sơ nào"))
        try await office.lich("plan")
        try await office.lich("record", "district-report/2026-Q3/my-xuyen", "12-BC/BDV,18/9/2026")
        try await Task.sleep(for: .seconds(1))
        let page = try await serving.get("/vi/occurrences/district-report/2026-Q3/my-xuyen/").body
        #expect(page.contains("✓"), "\(page)")
    }

    @Test("A broken programme, a damaged database and a folder that is gone leave what was good before")
    func faults() async throws {
        let office = try Office()
        try await office.lich("plan")
        let serving = try await Serving(office)
        let folder = office.sandbox.folder.appendingPathComponent("calendars/soc-trang")
        let good = try await serving.get("/feeds/programme.ics").body
        let programme = folder.appendingPathComponent("programme.yaml")
        let text = try Data(contentsOf: programme)
        try Data("programme: [".utf8).write(to: programme)
        try await Task.sleep(for: .milliseconds(400))
        #expect(try await serving.get("/feeds/programme.ics").body == good)
        #expect(try await serving.get("/healthz").body.contains("stale"))
        try text.write(to: programme)
        try await Task.sleep(for: .milliseconds(400))
        #expect(try await serving.get("/healthz").body.contains("ok"))

        try Data(repeating: 0x5A, count: 9_000).write(to: folder.appendingPathComponent("lich.sqlite"))
        try await Task.sleep(for: .milliseconds(400))
        #expect(try await serving.get("/vi/units/").status == 200)
        #expect(try await serving.get("/private/\(String(repeating: "A", count: 43)).ics").status == 503)

        try FileManager.default.removeItem(at: folder)
        try await Task.sleep(for: .milliseconds(400))
        #expect(try await serving.get("/feeds/programme.ics").body == good)
        #expect(try await serving.get("/feeds/en/units/tran-de.ics").status == 200)
        #expect(try await serving.stop() == 0)
    }

    @Test("A log on a full disk is told of once, and nobody goes without an answer")
    func fullDisk() async throws {
        let office = try Office()
        let serving = try await Serving(office, loggingTo: "/dev/full")
        for _ in 0..<3 { #expect(try await serving.get("/feeds/programme.ics").status == 200) }
        let remarks = try serving.remarks
        #expect(remarks.components(separatedBy: "không ghi được nhật ký").count == 2, "\(remarks)")
        #expect(try await serving.stop() == 0)
    }

    @Test(
        "While another program keeps everybody out of the database, what is released is served without waiting for it")
    func lockedDatabase() async throws {
        let office = try Office()
        try await office.lich("plan")
        let serving = try await Serving(office)
        let folder = office.sandbox.folder.appendingPathComponent("calendars/soc-trang")
        let (input, other) = (Pipe(), Process())
        other.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        other.arguments = [folder.appendingPathComponent("lich.sqlite").path]
        other.standardInput = input
        let output = Pipe()
        other.standardOutput = output
        try other.run()
        input.fileHandleForWriting.write(
            Data("PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; SELECT 'locked';\n".utf8))
        var said = ""
        while !said.contains("locked") {
            let some = output.fileHandleForReading.availableData
            guard !some.isEmpty else { break }
            said += String(decoding: some, as: UTF8.self)
        }
        let programme = folder.appendingPathComponent("programme.yaml")
        try Data(contentsOf: programme).write(to: programme)
        try await Task.sleep(for: .milliseconds(300))
        #expect(try await serving.get("/feeds/programme.ics").status == 200)
        #expect(try await serving.get("/healthz").body.contains("stale"))
        #expect(try await serving.get("/private/\(String(repeating: "A", count: 43)).ics").status == 503)
        try input.fileHandleForWriting.close()
        other.waitUntilExit()
        try await Task.sleep(for: .milliseconds(300))
        #expect(try await serving.get("/healthz").body.contains("ok"))
        #expect(try await serving.get("/private/\(String(repeating: "A", count: 43)).ics").status == 404)
    }

    @Test("A person's own feed comes by token alone, never compressed, never in the log, and dies when revoked")
    func privateFeeds() async throws {
        let office = try Office(on: "2026-03-10")
        try await office.lich("plan")
        try await office.lich("attendee", "add", "training/2026/1", "--name", "Nguyễn Văn An", "--body", "my-xuyen")
        let token = try #require(try await office.json("attendee", "token", "p1")["token"] as? String)
        let serving = try await Serving(office)
        let feed = try await serving.get("/private/\(token).ics", "-D", "-", "-H", "Accept-Encoding: gzip")
        #expect(feed.status == 200 && feed.body.contains("UID:training.2026.1@"))
        for field in ["cache-control: private, no-cache", "referrer-policy: no-referrer"] {
            #expect(feed.body.lowercased().contains(field), "\(feed.body.prefix(600))")
        }
        #expect(!feed.body.contains("Nguyễn"))
        #expect(try await serving.get("/private/en/\(token).ics").body.contains("Role: trainee"))
        try await office.lich("attendee", "token", "p1", "--revoke")
        #expect(try await serving.get("/private/\(token).ics").status == 404)
        #expect(!(try serving.log.contains(token)))
        #expect(!(try serving.remarks.contains(token)))
    }

    @Test("What is behind a token is on no page and in no public feed, and whole for whoever has the token")
    func visibility() async throws {
        let office = try Office()
        let programme = office.sandbox.folder.appendingPathComponent("calendars/soc-trang/programme.yaml")
        let text = String(decoding: try Data(contentsOf: programme), as: UTF8.self)
        try text.replacingOccurrences(
            of: "  illustrative: true\n", with: "  illustrative: true\n  visibility:\n    kinds: {inspection: token}\n"
        ).write(to: programme, atomically: true, encoding: .utf8)
        let token = try #require(try await office.json("feed", "token", "kinds/inspections")["token"] as? String)
        let serving = try await Serving(office)
        #expect(try await serving.get("/feeds/kinds/inspections.ics").status == 404)
        #expect(try await serving.get("/vi/occurrences/inspection/2026-H2/tran-de/").status == 404)
        for path in [
            "/feeds/programme.ics", "/feeds/units/tran-de.ics", "/vi/year/2026/", "/vi/units/tran-de/",
            "/vi/status/2026/",
        ] {
            let body = try await serving.get(path).body
            #expect(!body.contains("inspection/2026-H2/") && !body.contains("UID:inspection."), "\(path)")
        }
        #expect(try await serving.get("/private/\(token).ics").body.contains("UID:inspection."))
    }

    @Test("The draft is shown on a loopback address alone, and says what it is")
    func drafts() async throws {
        let office = try Office()
        let refused = try await office.lich("serve", "--draft", "--host", "0.0.0.0", expecting: 64)
        #expect(refused.remarks.contains("--draft"), "\(refused.all)")
        try await office.lich("plan")
        try await office.lich("move", "meeting/2026-12", "28/12/2026 sáng", "--note", "theo giấy mời")
        let serving = try await Serving(office, ["--draft"])
        let page = try await serving.get("/vi/").body
        #expect(page.contains("BẢN NHÁP") && page.contains("T2 28/12"), "\(page)")
    }

    @Test("A port that is taken, and a host that is none, are told in one line")
    func addresses() async throws {
        let office = try Office()
        let serving = try await Serving(office)
        let taken = try await office.lich("serve", "--port", "\(serving.port)", expecting: 1)
        #expect(taken.remarks.contains("chương trình khác đang giữ cổng"), "\(taken.all)")
        let foreign = try await office.lich("serve", "--host", "203.0.113.7", expecting: 1)
        #expect(foreign.remarks.contains("không lắng nghe được ở 203.0.113.7"), "\(foreign.all)")
    }

    @Test("Told to stop while clients go on connecting, it ends as it should, each time")
    func stoppingAmongNewcomers() async throws {
        let office = try Office()
        for _ in 0..<12 {
            let serving = try await Serving(office)
            let newcomers = Task { [port = serving.port] in
                try await Serving.curl([
                    "-s", "-Z", "--parallel-max", "30", "-m", "10", "-H", "Connection: close", "-o", "/dev/null",
                    "http://127.0.0.1:\(port)/feeds/holidays.ics?[1-400]",
                ])
            }
            try await Task.sleep(for: .milliseconds(150))
            #expect(try await serving.stop() == 0)
            _ = try await newcomers.value
            #expect(!(try serving.remarks.contains("ERROR")))
        }
    }

    @Test("Told to stop under load, it finishes what is under way and nothing breaks off")
    func stopping() async throws {
        let office = try Office()
        let serving = try await Serving(office)
        let port = serving.port
        let (answers, told) = AsyncStream<String>.makeStream()
        let load = Task {
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        for _ in 0..<400 {
                            let answer =
                                (try? await Serving.curl([
                                    "-s", "-m", "10", "-w", "%{http_code} %{size_download} %{exitcode}", "-o",
                                    "/dev/null",
                                    "http://127.0.0.1:\(port)/feeds/programme.ics",
                                ])) ?? "no curl"
                            told.yield(answer)
                            if answer.hasPrefix("000") { break }
                        }
                    }
                }
            }
            told.finish()
        }
        var counts: [String: Int] = [:]
        var code: Int32?
        for await answer in answers {
            counts[answer, default: 0] += 1
            if code == nil, counts.values.reduce(0, +) == 20 { code = try await serving.stop() }
        }
        await load.value
        #expect(code == 0)
        // Whole answers, and then nobody who answers; never a part of one.
        let others = counts.filter { $0.key != "200 180968 0" }
        #expect(counts["200 180968 0", default: 0] >= 20, "\(counts)")
        #expect(others.values.reduce(0, +) == 4 && others.keys.allSatisfy { $0.hasPrefix("000 0 ") }, "\(counts)")
    }
}
