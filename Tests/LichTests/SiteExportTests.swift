import Foundation
import Testing

/// The public site as files, written once for all tests that only look.
private struct WrittenSite {
    let office: Office
    let folder: URL
    /// Every file that was written, by its path in `www`.
    let files: [String: Data]

    static let address = "http://127.0.0.1:18999"

    init() async throws {
        office = try Office()
        try await office.lich("export", "--site", "site", "--address", Self.address)
        folder = office.sandbox.folder.appendingPathComponent("site")
        files = try office.sandbox.files(below: "site/www")
    }

    var pages: [String: String] {
        files.filter { $0.key.hasSuffix(".html") }.mapValues { String(decoding: $0, as: UTF8.self) }
    }
}

@Suite("The site as files")
struct SiteExportTests {
    @Test("Every page is small, says its language and its title, and needs nothing from anywhere else")
    func pages() async throws {
        let site = try await WrittenSite()
        #expect(site.pages.count > 2_000)
        for (path, page) in site.pages {
            #expect(page.utf8.count <= 60_000, "\(path): \(page.utf8.count) bytes")
            #expect(page.contains("<html lang=\"\(path.prefix(2))\">"), "\(path)")
            #expect(page.contains("<h1") && page.contains("<main") && page.contains("<title>"), "\(path)")
            for address in page.matches(of: /(?:src|href|action)="([^"]*)"/).map(\.1) where address.contains("//") {
                let isSubscription = path.contains("/subscribe/") && !address.hasPrefix("//")
                #expect(isSubscription, "\(path): \(address)")
            }
            #expect(!page.contains("src="), "\(path)")
        }
    }

    @Test("Every link within the site leads to a file, and every anchor to a place")
    func links() async throws {
        let site = try await WrittenSite()
        let known = Set(site.files.keys)
        var broken: [String] = []
        for (path, page) in site.pages where !path.hasSuffix("404/index.html") {
            let base = path.split(separator: "/").dropLast().map(String.init)
            for href in Set(page.matches(of: /href="([^"]*)"/).map { String($0.1) }) {
                guard !href.contains(":") else { continue }
                if let anchor = href.split(separator: "#", omittingEmptySubsequences: false).dropFirst().first {
                    if !page.contains("id=\"\(anchor)\"") { broken.append("\(path): \(href)") }
                    continue
                }
                var parts = base
                for step in href.split(separator: "/") {
                    if step == ".." { _ = parts.popLast() } else { parts.append(String(step)) }
                }
                let target = parts.joined(separator: "/")
                if !known.contains(target), !known.contains(target + "/index.html") {
                    broken.append("\(path): \(href)")
                }
            }
        }
        #expect(broken.isEmpty, "\(broken.prefix(10))")
    }

    @Test("The only script is the one that the policy allows")
    func policy() async throws {
        let site = try await WrittenSite()
        let scripts = Set(
            site.pages.values.flatMap { $0.matches(of: /<script>([^<]*)<\/script>/).map { String($0.1) } })
        let script = try #require(scripts.count == 1 ? scripts.first : nil)
        try script.write(to: site.folder.appendingPathComponent("script"), atomically: true, encoding: .utf8)
        let outcome = try await site.office.sandbox.shell("openssl dgst -sha256 -binary site/script | openssl base64")
        let configuration = String(
            decoding: try Data(contentsOf: site.folder.appendingPathComponent("nginx.conf")), as: UTF8.self)
        let hash = outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(configuration.contains("script-src 'sha256-\(hash)'"), "\(outcome.all)")
        for page in site.pages.values { #expect(!page.contains(" onclick=") && !page.contains("javascript:")) }
    }

    @Test("Written again, nothing is touched; what is no more is removed, and other people's files stay")
    func again() async throws {
        let site = try await WrittenSite()
        try Data("của tôi".utf8).write(to: site.folder.appendingPathComponent("www/ghi-chu.txt"))
        let same = try await site.office.lich("export", "--site", "site", "--address", WrittenSite.address, "--check")
        #expect(same.output.contains("như cũ") && !same.output.contains("sẽ ghi"), "\(same.all)")
        let programme = site.office.sandbox.folder.appendingPathComponent("calendars/soc-trang/programme.yaml")
        let text = String(decoding: try Data(contentsOf: programme), as: UTF8.self)
        try text.replacingOccurrences(
            of: "  illustrative: true\n", with: "  illustrative: true\n  visibility:\n    kinds: {inspection: token}\n"
        ).write(to: programme, atomically: true, encoding: .utf8)
        try await site.office.lich("export", "--site", "site", "--address", WrittenSite.address)
        let names = try site.office.sandbox.files(below: "site/www").keys
        #expect(!names.contains { $0.contains("inspection/") || $0.contains("inspections") })
        #expect(names.contains("ghi-chu.txt"))
    }

    @Test("Without an address, and for a draft, it says what to do and writes nothing")
    func refusals() async throws {
        let office = try Office()
        let nowhere = try await office.lich("export", "--site", "site", expecting: 64)
        #expect(nowhere.remarks.contains("--address https://"), "\(nowhere.all)")
        let draft = try await office.lich("export", "--site", "site", "--draft", expecting: 64)
        #expect(draft.remarks.contains("lich serve --draft"), "\(draft.all)")
        let wrong = try await office.lich("export", "--site", "site", "--address", "ftp://x\"", expecting: 64)
        #expect(wrong.remarks.contains("không phải địa chỉ"), "\(wrong.all)")
        #expect(try office.sandbox.files(below: ".").keys.allSatisfy { !$0.hasPrefix("site/") })
    }

    @Test("nginx serves the folder as lich serves the workspace: status, type and body of every page and feed")
    func nginx() async throws {
        let site = try await WrittenSite()
        let serving = try await Serving(site.office, ["--address", WrittenSite.address, "--no-access-log"])
        let port = Int.random(in: 20_000..<30_000)
        let configuration = site.folder.appendingPathComponent("nginx.conf")
        let text = String(decoding: try Data(contentsOf: configuration), as: UTF8.self)
        let nginx = try await Nginx(
            site.folder, serving: text.replacingOccurrences(of: "127.0.0.1:8081", with: "127.0.0.1:\(port)"),
            answering: "http://127.0.0.1:\(port)/healthz")
        defer { nginx.stop() }
        let addresses =
            site.files.keys.sorted().filter { !$0.contains("/404/") }.map { path in
                "/" + (path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path)
            } + ["/vi/nope/", "/en/nope", "/nope", "/feeds/nope.ics"]
        let ours = try await site.office.sandbox.answers(from: serving.port, addresses)
        let theirs = try await site.office.sandbox.answers(from: port, addresses)
        #expect(ours.count == addresses.count && theirs.count == addresses.count)
        var different: [String] = []
        for (index, address) in addresses.enumerated() where ours[index] != theirs[index] {
            different.append("\(address): \(ours[index].head) / \(theirs[index].head)")
        }
        #expect(different.isEmpty, "\(different.count): \(different.prefix(10))")
        for (header, place) in [("Accept-Language: en-GB,en;q=0.8", "/en/"), ("Accept-Language: vi", "/vi/")] {
            for port in [serving.port, port] {
                let answer = try await Serving.curl(["-s", "-D", "-", "-H", header, "http://127.0.0.1:\(port)/"])
                #expect(answer.lowercased().contains("location: \(place)"), "\(answer)")
            }
        }
    }
}

@Suite("Behind a proxy")
struct ProxyTests {
    @Test("nginx as documented gives TLS, and pages name the address that readers know")
    func proxy() async throws {
        let office = try Office()
        let serving = try await Serving(office, ["--behind-proxy"])
        let key = try await office.sandbox.shell(
            "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=lich.example -keyout key.pem -out cert.pem 2>&1"
        )
        try #require(key.code == 0, "\(key.all)")
        let folder = office.sandbox.folder
        let (tls, plain) = (Int.random(in: 30_000..<35_000), Int.random(in: 35_000..<40_000))
        let documented = Sandbox.repository.appendingPathComponent("Documentation/serving/nginx.conf")
        var text = try String(contentsOf: documented, encoding: .utf8)
        for (before, after) in [
            ("127.0.0.1:8080", "127.0.0.1:\(serving.port)"), ("listen 443 ssl", "listen 127.0.0.1:\(tls) ssl"),
            ("    listen [::]:443 ssl;\n", ""), ("listen 80", "listen 127.0.0.1:\(plain)"),
            ("    listen [::]:80;\n", ""),
            ("/etc/ssl/certs/lich.pem", folder.path + "/cert.pem"),
            ("/etc/ssl/private/lich.key", folder.path + "/key.pem"),
        ] {
            #expect(text.contains(before), "\(before)")
            text = text.replacingOccurrences(of: before, with: after)
        }
        let nginx = try await Nginx(folder, serving: text, answering: "https://127.0.0.1:\(tls)/healthz")
        defer { nginx.stop() }
        let page = try await Serving.curl([
            "-sk", "--resolve", "lich.example:\(tls):127.0.0.1", "https://lich.example:\(tls)/vi/subscribe/programme/",
        ])
        #expect(page.contains("https://lich.example/feeds/programme.ics"), "\(page.prefix(3_000))")
        let feed = try await Serving.curl([
            "-sk", "-D", "-", "-H", "Accept-Encoding: gzip", "https://127.0.0.1:\(tls)/feeds/programme.ics",
        ])
        #expect(
            feed.contains("200 OK") && !feed.lowercased().contains("content-encoding") && feed.contains("END:VCALENDAR")
        )
        let redirected = try await Serving.curl([
            "-s", "-D", "-", "http://127.0.0.1:\(plain)/vi/", "-H", "Host: lich.example",
        ])
        #expect(redirected.contains("https://lich.example/vi/"), "\(redirected)")
    }
}

/// An nginx of a test.
private final class Nginx {
    private let process = Process()

    /// Serves as a configuration says, and waits until something answers at an address.
    init(_ folder: URL, serving text: String, answering address: String) async throws {
        let work = folder.appendingPathComponent("nginx")
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        let paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map { "\($0)_temp_path \(work.path)/\($0);" }
        try """
        user root; worker_processes 1; daemon off; pid \(work.path)/pid; error_log \(work.path)/error.log;
        events { worker_connections 64; }
        http { \(paths.joined(separator: " "))
        \(text) }
        """.write(to: work.appendingPathComponent("nginx.conf"), atomically: true, encoding: .utf8)
        process.executableURL = URL(fileURLWithPath: "/usr/sbin/nginx")
        process.arguments = ["-p", work.path, "-c", work.appendingPathComponent("nginx.conf").path]
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 0..<200 {
            if try await Serving.curl(["-sk", "-m", "1", address]).contains("ok") { return }
            try await Task.sleep(for: .milliseconds(25))
        }
        stop()
        throw ServingError.ended(
            (try? String(contentsOf: work.appendingPathComponent("error.log"), encoding: .utf8)) ?? "")
    }

    func stop() {
        if process.isRunning { process.terminate() }
    }
}

private struct Answered: Equatable {
    let head: String
    let body: Data
}

extension Sandbox {
    /// What a server of this machine answers to each of these addresses, in their order.
    fileprivate func answers(from port: Int, _ addresses: [String]) async throws -> [Answered] {
        let work = folder.appendingPathComponent("answers-\(port)")
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        let lines = addresses.enumerated().map { index, address in
            "url = \"http://127.0.0.1:\(port)\(address)\"\noutput = \"\(work.path)/\(index)\"\n"
        }
        let file = work.appendingPathComponent("config")
        try lines.joined().write(to: file, atomically: true, encoding: .utf8)
        let heads = try await Serving.curl(["-s", "-w", "%{http_code} %{content_type}\n", "-K", file.path]).split(
            separator: "\n")
        return try addresses.indices.map { index in
            let body = work.appendingPathComponent("\(index)")
            return Answered(
                head: index < heads.count ? String(heads[index]) : "",
                body: FileManager.default.fileExists(atPath: body.path) ? try Data(contentsOf: body) : Data())
        }
    }
}
