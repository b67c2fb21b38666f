import Days
import FeedServer
import Foundation
import Synchronization

/// Resources by their paths: some at hand, some that must be made first.
final class Shelf: Publisher {
    static let feed = Resource(
        Array("BEGIN:VCALENDAR\r\n".utf8), type: "text/calendar; charset=utf-8", digest: "abc",
        modified: Instant("2026-11-24T01:00:00Z"))
    static let page = Resource(
        Array("<p>trang</p>".utf8), type: "text/html; charset=utf-8", digest: "page",
        compressed: Gzip.compressed(Array("<p>trang</p>".utf8)))
    static let missing = Resource(Array("không có".utf8), type: "text/plain; charset=utf-8", status: 404)
    static let token = String(repeating: "A", count: 43)

    let asked = Mutex<[String]>([])

    func answer(to question: Question) -> Answer? {
        switch question.path {
        case "/feeds/programme.ics": .resource(Self.feed)
        case "/vi/": .resource(Self.page)
        default: nil
        }
    }

    func make(_ question: Question) -> Answer {
        asked.withLock { $0.append("\(question.path) \(question.origin ?? "-")") }
        switch question.path {
        case "/": return .choice(vi: "/vi/", en: "/en/")
        case "/vi": return .moved(to: "/vi/")
        case "/slow":
            Thread.sleep(forTimeInterval: 0.3)
            return .resource(Resource(Array("chậm".utf8), type: "text/plain; charset=utf-8"))
        case "/large":
            return .resource(Resource(Array(repeating: 65, count: 8 << 20), type: "text/plain"))
        case "/private/\(Self.token).ics":
            return .resource(Resource(Array("riêng".utf8), type: "text/calendar; charset=utf-8", caching: .own))
        default: return .resource(Self.missing)
        }
    }
}

/// A server that runs as long as a test needs it.
struct RunningServer {
    let port: Int
    let shelf: Shelf
    let lines: Lines

    final class Lines: Sendable {
        let all = Mutex<[AccessLine]>([])
    }

    /// Runs a server on a free port while something is done with it.
    static func run(
        _ change: (inout SiteServer.Settings) -> Void = { _ in },
        _ test: @Sendable @escaping (RunningServer) throws -> Void
    ) async throws {
        let shelf = Shelf()
        let lines = Lines()
        var settings = SiteServer.Settings(host: "127.0.0.1", port: 0) { Instant(seconds: 1_795_654_800) }
        settings.log = { line in lines.all.withLock { $0.append(line) } }
        change(&settings)
        let server = SiteServer(of: shelf, settings)
        let (ports, continuation) = AsyncStream<Int>.makeStream()
        let serving = Task { try await server.serve { continuation.yield($0) } }
        var iterator = ports.makeAsyncIterator()
        guard let port = await iterator.next() else { return }
        // The client waits where it stands, so it needs a thread of its own.
        let outcome: Result<Void, any Error> = await withCheckedContinuation { done in
            Thread.detachNewThread {
                done.resume(returning: Result { try test(RunningServer(port: port, shelf: shelf, lines: lines)) })
            }
        }
        serving.cancel()
        _ = await serving.result
        try outcome.get()
    }
}
