import Days
import NIOCore
import NIOHTTP1
import NIOPosix

/// Answers requests from what a publisher has. It only reads: no request changes anything.
struct SiteResponder: Sendable {
    let publisher: any Publisher
    let settings: SiteServer.Settings
    private let gate = TokenGate()
    private let clock = WrittenClock()

    init(_ publisher: any Publisher, _ settings: SiteServer.Settings) {
        self.publisher = publisher
        self.settings = settings
    }

    /// The answer to a request that came over a channel.
    func reply(to request: HTTPRequestHead, over channel: any Channel) async -> Reply {
        let begun = ContinuousClock.now
        let (reply, path) = await answer(to: request, over: channel)
        return told(reply, to: request, for: path, since: begun)
    }

    /// The same where it is at hand; nothing where it must be made, or is nobody's to have at once.
    func readyReply(to request: HTTPRequestHead, _ asked: AskedFields) -> Reply? {
        let begun = settings.log.map { _ in ContinuousClock.now }
        guard request.method == .GET || request.method == .HEAD, !asked.hasBody, let path = request.resourcePath,
            !path.hasPrefix(Self.privatePrefix), let answer = publisher.answer(to: Question(path: path))
        else { return nil }
        return told(reply(answer, to: request, asked), to: request, for: path, since: begun)
    }

    private func told(
        _ reply: Reply, to request: HTTPRequestHead, for path: String?, since begun: ContinuousClock.Instant?
    ) -> Reply {
        let now = settings.now()
        var reply = reply
        // None has one yet, and to look for it would cost more than the rest.
        reply.head.headers.add(name: "Date", value: clock.date(now))
        if let log = settings.log, let begun {
            log(
                AccessLine(
                    instant: now, method: request.method.isKnown ? request.method.rawValue : "-", path: path,
                    status: Int(reply.status.code), bytes: reply.body?.readableBytes ?? 0,
                    client: .init(userAgent: request.headers.first(name: "User-Agent")),
                    microseconds: Int(begun.duration(to: .now) / .microseconds(1))))
        }
        return reply
    }

    private func answer(
        to request: HTTPRequestHead, over channel: any Channel
    ) async -> (reply: Reply, path: String?) {
        guard request.method == .GET || request.method == .HEAD else {
            return (.empty(.methodNotAllowed, [("Allow", "GET, HEAD")]), nil)
        }
        let asked = AskedFields(request.headers)
        guard !asked.hasBody else { return (.empty(.payloadTooLarge), nil) }
        guard let path = request.resourcePath else { return (.empty(.badRequest), nil) }
        guard !path.hasPrefix(Self.privatePrefix) else {
            return (await privateReply(to: request, asked, at: path, over: channel), Self.privatePrefix)
        }
        let reply = reply(await answer(to: Question(path: path, origin: origin(of: request))), to: request, asked)
        return (reply, reply.status == .notFound ? nil : path)
    }

    private func answer(to question: Question) async -> Answer {
        if let answer = publisher.answer(to: question) { return answer }
        do {
            return try await NIOThreadPool.singleton.runIfActive { publisher.make(question) }
        } catch {
            // The threads have stopped: so does the server.
            return .resource(Resource([], type: "text/plain", status: 503, caching: .none))
        }
    }

    private func reply(_ answer: Answer, to request: HTTPRequestHead, _ asked: AskedFields) -> Reply {
        switch answer {
        case .resource(let resource): return resource.reply(to: request.method, asked)
        case .moved(let path): return .empty(.movedPermanently, [("Location", path)])
        case .choice(let vi, let en):
            let path = AcceptedLanguages(request.headers.first(name: "Accept-Language")).preferEnglish ? en : vi
            return .empty(
                .found, [("Location", path), ("Vary", "Accept-Language"), ("Cache-Control", "no-cache")])
        }
    }
}

// MARK: - What is behind a token

extension SiteResponder {
    private static let privatePrefix = "/private/"

    private func privateReply(
        to request: HTTPRequestHead, _ asked: AskedFields, at path: String, over channel: any Channel
    ) async -> Reply {
        let client = client(of: request, over: channel)
        guard gate.isOpen(to: client) else {
            return .empty(.tooManyRequests, [("Retry-After", "60")])
        }
        let reply = reply(await answer(to: Question(path: path)), to: request, asked)
        if reply.status == .notFound { gate.miss(by: client) }
        return reply
    }

    /// The address of a client, for the gate alone; it is in no log.
    private func client(of request: HTTPRequestHead, over channel: any Channel) -> String {
        let forwarded = settings.trustsProxy ? request.headers.first(name: "X-Forwarded-For") : nil
        // The last one was added by the proxy that is trusted, those before by anybody.
        let last = forwarded?.split(separator: ",").last.map { $0.drop { $0 == " " } }
        return last.map { String($0.prefix(64)) } ?? channel.remoteAddress?.ipAddress ?? ""
    }
}

// MARK: - Where the client thinks it is

extension SiteResponder {
    /// The address of the server as the client knows it; nothing where it says none, or nonsense.
    private func origin(of request: HTTPRequestHead) -> String? {
        let fields = request.headers
        let host = (settings.trustsProxy ? fields.first(name: "X-Forwarded-Host") : nil) ?? fields.first(name: "Host")
        let scheme = (settings.trustsProxy ? fields.first(name: "X-Forwarded-Proto") : nil) ?? "http"
        guard let host, host.utf8.count <= 255, !host.isEmpty, host.utf8.allSatisfy(Self.isOfHost),
            scheme == "http" || scheme == "https"
        else { return nil }
        return "\(scheme)://\(host)"
    }

    /// Whether a byte can stand in a host and its port (RFC 3986 §3.2.2), but for what nobody registers.
    private static func isOfHost(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"),
            UInt8(ascii: "["), UInt8(ascii: "]"):
            true
        default: false
        }
    }
}

extension HTTPRequestHead {
    /// The path that is asked for, without the query; nothing for what is no path.
    fileprivate var resourcePath: String? {
        guard uri.utf8.first == UInt8(ascii: "/") else { return nil }
        guard let query = uri.utf8.firstIndex(of: UInt8(ascii: "?")) else { return uri }
        return String(uri[..<query])
    }
}

extension HTTPMethod {
    /// Whether it is one of those that RFC 9110 §9.3 knows.
    fileprivate var isKnown: Bool {
        switch self {
        case .GET, .HEAD, .POST, .PUT, .DELETE, .CONNECT, .OPTIONS, .TRACE, .PATCH: true
        default: false
        }
    }
}
