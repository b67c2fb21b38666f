import Days
import FeedServer
import Foundation
import Synchronization
import Testing

@Suite("A server of feeds and pages", .serialized)
struct SiteServerTests {
    @Test("A feed comes whole, with its type, its validator and its date, and is never compressed")
    func feed() async throws {
        try await RunningServer.run { server in
            let answer = try RawClient(port: server.port).get("/feeds/programme.ics", ["Accept-Encoding: gzip, br"])
            #expect(answer.status == 200)
            #expect(answer["Content-Type"] == "text/calendar; charset=utf-8")
            #expect(answer["ETag"] == "\"abc\"")
            #expect(answer["Last-Modified"] == "Tue, 24 Nov 2026 01:00:00 GMT")
            #expect(answer["Date"] == "Thu, 26 Nov 2026 01:00:00 GMT")
            #expect(answer["Content-Encoding"] == nil)
            #expect(answer["Content-Disposition"] == nil)
            #expect(answer.text == "BEGIN:VCALENDAR\r\n")
        }
    }

    @Test("HEAD has the fields of GET and no body, and the connection goes on")
    func head() async throws {
        try await RunningServer.run { server in
            let client = try RawClient(port: server.port)
            let head = try client.get("/feeds/programme.ics", method: "HEAD")
            let whole = try client.get("/feeds/programme.ics")
            #expect(head.status == 200)
            #expect(head.fields == whole.fields)
        }
    }

    @Test(
        "Whoever has a feed is told so",
        arguments: [
            "If-None-Match: \"abc\"", "If-None-Match: W/\"abc\"", "If-None-Match: \"x\", \"abc\"",
            "If-None-Match: W/\"x\" , W/\"abc\"", "If-None-Match: *",
            "If-Modified-Since: Tue, 24 Nov 2026 01:00:00 GMT",
            "If-Modified-Since: Wed, 25 Nov 2026 01:00:00 GMT",
        ])
    func unchanged(field: String) async throws {
        try await RunningServer.run { server in
            let answer = try RawClient(port: server.port).get("/feeds/programme.ics", [field])
            #expect(answer.status == 304)
            #expect(answer["ETag"] == "\"abc\"")
            #expect(answer["Content-Type"] == nil)
        }
    }

    @Test(
        "Whoever has another, or says nonsense, gets it whole",
        arguments: [
            "If-None-Match: \"ab\"", "If-None-Match: abc", "If-None-Match: \"abc", "If-None-Match: ",
            "If-Modified-Since: Mon, 23 Nov 2026 01:00:00 GMT", "If-Modified-Since: yesterday",
            "If-None-Match: \"x\"\r\nIf-Modified-Since: Wed, 25 Nov 2026 01:00:00 GMT",
        ])
    func changed(field: String) async throws {
        try await RunningServer.run { server in
            let answer = try RawClient(port: server.port).get("/feeds/programme.ics", [field])
            #expect(answer.status == 200)
        }
    }

    @Test("A page comes compressed to whoever takes that, and has one weak validator for both forms")
    func compression() async throws {
        try await RunningServer.run { server in
            let client = try RawClient(port: server.port)
            let packed = try client.get("/vi/", ["Accept-Encoding: gzip"])
            #expect(packed["Content-Encoding"] == "gzip")
            #expect(packed.body == Gzip.compressed(Array("<p>trang</p>".utf8)))
            let plain = try client.get("/vi/", ["Accept-Encoding: gzip;q=0, br"])
            #expect(plain["Content-Encoding"] == nil)
            #expect(plain.text == "<p>trang</p>")
            #expect(plain["ETag"] == "W/\"page\"" && packed["ETag"] == "W/\"page\"")
            #expect(plain["Vary"] == "Accept-Encoding")
        }
    }

    @Test(
        "The first page is the one in the language that the visitor prefers",
        arguments: [
            ("en", "/en/"), ("en-GB,en;q=0.9,vi;q=0.8", "/en/"), ("vi,en;q=0.5", "/vi/"), ("fr", "/vi/"), ("", "/vi/"),
            ("en;q=0", "/vi/"), (";;;,,q=", "/vi/"),
        ])
    func language(accepted: String, path: String) async throws {
        try await RunningServer.run { server in
            let answer = try RawClient(port: server.port).get("/", ["Accept-Language: \(accepted)"])
            #expect(answer.status == 302)
            #expect(answer["Location"] == path)
            #expect(answer["Vary"] == "Accept-Language")
        }
    }

    @Test("Nothing but reading is allowed", arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
    func readOnly(method: String) async throws {
        try await RunningServer.run { server in
            let answer = try RawClient(port: server.port).get("/feeds/programme.ics", method: method)
            #expect(answer.status == 405, "\(method)")
            #expect(answer["Allow"] == "GET, HEAD")
        }
    }

    @Test("A body is refused before it comes, and the connection closes")
    func bodies() async throws {
        try await RunningServer.run { server in
            for field in ["Content-Length: 1000000000", "Transfer-Encoding: chunked"] {
                let client = try RawClient(port: server.port)
                #expect(try client.get("/feeds/programme.ics", [field]).status == 413)
                #expect(client.rest() == "")
            }
        }
    }

    @Test("HTTP/1.0 gets its answer and the end, unless it asks to go on")
    func oldVersion() async throws {
        try await RunningServer.run { server in
            let once = try RawClient(port: server.port)
            once.send("GET /feeds/programme.ics HTTP/1.0\r\n\r\n")
            #expect(once.rest().hasSuffix("BEGIN:VCALENDAR\r\n"))
            let again = try RawClient(port: server.port)
            for _ in 0..<2 {
                again.send("GET /feeds/programme.ics HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
                #expect(try again.answer().status == 200)
            }
        }
    }

    @Test("Requests sent at once are answered in their order, those that take time among them")
    func pipelining() async throws {
        try await RunningServer.run { server in
            let client = try RawClient(port: server.port)
            let paths = ["/feeds/programme.ics", "/slow", "/vi/", "/none", "/feeds/programme.ics"]
            client.send(paths.map { "GET \($0) HTTP/1.1\r\nHost: x\r\n\r\n" }.joined())
            let statuses = try paths.map { _ in try client.answer() }
            #expect(statuses.map(\.status) == [200, 200, 200, 404, 200])
            #expect(statuses[1].text == "chậm")
            #expect(statuses[2].text == "<p>trang</p>")
        }
    }

    @Test("Whoever has sent all and waits with a closed half gets the answer")
    func halfClosed() async throws {
        try await RunningServer.run { server in
            let client = try RawClient(port: server.port)
            client.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n")
            client.endSending()
            #expect(client.rest().hasSuffix("chậm"))
        }
    }

    @Test(
        "What is no request is refused and closed",
        arguments: [
            "\u{16}\u{03}\u{01}\r\n\r\n", "GET\r\n\r\n", "BREW /vi/ HTTP/1.1\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
            "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET / HTTP/1.1\r\nHost x\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
            "GET / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        ])
    func malformed(text: String) async throws {
        try await RunningServer.run { server in
            let client = try RawClient(port: server.port)
            client.send(text)
            let said = client.rest()
            #expect(said == "" || said.hasPrefix("HTTP/1.1 4"), "\(said)")
            #expect(try RawClient(port: server.port).get("/feeds/programme.ics").status == 200)
        }
    }

    @Test("Heads beyond the limits are refused, and others go on")
    func largeHeads() async throws {
        try await RunningServer.run { server in
            let fields = [
                "X: " + String(repeating: "x", count: 20_000),
                (0..<200).map { "X-\($0): y" }.joined(separator: "\r\n"),
            ]
            for field in fields {
                let client = try RawClient(port: server.port)
                client.send("GET /vi/ HTTP/1.1\r\nHost: x\r\n\(field)\r\n\r\n")
                let said = client.rest()
                #expect(said == "" || said.hasPrefix("HTTP/1.1 4"), "\(said.prefix(80))")
            }
            #expect(try RawClient(port: server.port).get("/vi/").status == 200)
        }
    }

    @Test(
        "No path leads out of what is published",
        arguments: [
            "/../../etc/passwd", "/feeds/../../../etc/passwd", "/feeds/..%2f..%2fetc/passwd",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/feeds/%c0%ae%c0%ae/etc/passwd", "/feeds/..\\..\\etc\\passwd", "//etc/passwd", "/feeds/programme.ics%00",
            "/feeds/./programme.ics", "/feeds/units/../programme.ics", "/FEEDS/programme.ics", "/feeds/programme.ics/",
            "/lich.sqlite", "/programme.yaml", "/releases/0001.jsonl", "/%",
            "/feeds/" + String(repeating: "a", count: 4_000),
        ])
    func traversal(path: String) async throws {
        try await RunningServer.run { server in
            let answer = try RawClient(port: server.port).get(path)
            #expect(answer.status == 404)
        }
    }

    @Test("Of many connections so many are served at once, the others when those have closed")
    func connections() async throws {
        try await RunningServer.run {
            $0.limits.connections = 5
        } _: { server in
            var idle = try (0..<5).map { _ in try RawClient(port: server.port) }
            for client in idle { #expect(try client.get("/vi/").status == 200) }
            let waiting = try RawClient(port: server.port)
            waiting.send("GET /vi/ HTTP/1.1\r\nHost: x\r\n\r\n")
            idle.removeAll()
            #expect(try waiting.answer().status == 200)
        }
    }

    @Test("Who sends a request a letter at a time, or nothing, is let go")
    func slowWriters() async throws {
        try await RunningServer.run {
            $0.limits.idleTime = .milliseconds(400)
        } _: { server in
            let slow = try RawClient(port: server.port)
            slow.send("GET /vi/ HTTP/1.1\r\nX: ")
            for _ in 0..<4 {
                Thread.sleep(forTimeInterval: 0.2)
                slow.send("x")
            }
            #expect(!slow.rest().contains("200 OK"))
            #expect(try RawClient(port: server.port).rest() == "")
        }
    }

    @Test("Who takes nothing of an answer is let go, and others are answered meanwhile")
    func slowReaders() async throws {
        try await RunningServer.run {
            $0.limits.stallTime = .milliseconds(500)
        } _: { server in
            let slow = try RawClient(port: server.port)
            slow.send("GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
            Thread.sleep(forTimeInterval: 1.5)
            #expect(try RawClient(port: server.port).get("/vi/").status == 200)
            #expect(slow.rest().utf8.count < 8 << 20)
        }
    }

    @Test("Who guesses tokens is refused after twenty, and only where tokens are")
    func guessing() async throws {
        try await RunningServer.run { server in
            let client = try RawClient(port: server.port)
            for _ in 0..<20 {
                #expect(try client.get("/private/\(String(repeating: "B", count: 43)).ics").status == 404)
            }
            let refused = try client.get("/private/\(Shelf.token).ics")
            #expect(refused.status == 429)
            #expect(refused["Retry-After"] == "60")
            #expect(try client.get("/vi/").status == 200)
        }
    }

    @Test("A private feed is answered for its holder alone to keep, and its token is in no line of the log")
    func privateFeed() async throws {
        try await RunningServer.run { server in
            let client = try RawClient(port: server.port)
            let answer = try client.get("/private/\(Shelf.token).ics", ["User-Agent: Nguyen-Van-A/1 (0912345678)"])
            #expect(answer.text == "riêng")
            #expect(answer["Cache-Control"] == "private, no-cache")
            _ = try client.get("/ai/do/go-nham?\(Shelf.token)")
            let log = server.lines.all.withLock { $0.map(\.description) }.joined()
            #expect(log.contains("\"path\":\"/private/\""))
            for told in [Shelf.token, "Nguyen", "0912345678", "127.0.0.1", "go-nham"] { #expect(!log.contains(told)) }
        }
    }

    @Test("What a proxy says of the address counts only where it is trusted")
    func proxies() async throws {
        let fields = ["X-Forwarded-Proto: https", "X-Forwarded-Host: lich.example"]
        try await RunningServer.run { server in
            _ = try RawClient(port: server.port).get("/none", fields)
            let asked = server.shelf.asked.withLock(\.self)
            #expect(asked == ["/none http://lich.test"])
        }
        try await RunningServer.run {
            $0.trustsProxy = true
        } _: { server in
            _ = try RawClient(port: server.port).get("/none", fields)
            _ = try RawClient(port: server.port).get("/none", ["X-Forwarded-Host: x\" onload=alert(1)"])
            let asked = server.shelf.asked.withLock(\.self)
            #expect(asked == ["/none https://lich.example", "/none -"])
        }
    }
}
