import Days
import HTTPTypes
import HummingbirdCore
import NIOCore
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
    func reply(to request: HTTPRequest, over channel: any Channel) async -> Reply {
        let begun = ContinuousClock.now
        let (reply, path) = await answer(to: request, AskedFields(request), over: channel)
        return told(reply, to: request, for: path, since: begun)
    }

    /// The same where it is at hand; nothing where it must be made, or is nobody's to have at once.
    func readyReply(to request: HTTPRequest) -> Reply? {
        let begun = settings.log.map { _ in ContinuousClock.now }
        let asked = AskedFields(request)
        guard request.method == .get || request.method == .head, !asked.hasBody, let path = request.resourcePath,
            !path.hasPrefix(Self.privatePrefix), let answer = publisher.answer(to: Question(path: path))
        else { return nil }
        return told(reply(answer, to: request, asked), to: request, for: path, since: begun)
    }

    private func told(
        _ reply: Reply, to request: HTTPRequest, for path: String?, since begun: ContinuousClock.Instant?
    ) -> Reply {
        let now = settings.now()
        var reply = reply
        // None has one yet, and to look for it would cost more than the rest.
        reply.head.headerFields.append(HTTPField(name: .date, value: clock.date(now)))
        if let log = settings.log, let begun {
            log(
                AccessLine(
                    instant: now, method: request.method.isKnown ? request.method.rawValue : "-", path: path,
                    status: reply.status.code, bytes: reply.body?.readableBytes ?? 0,
                    client: .init(userAgent: request.headerFields[.userAgent]),
                    microseconds: Int(begun.duration(to: .now) / .microseconds(1))))
        }
        return reply
    }

    private func answer(
        to request: HTTPRequest, _ asked: AskedFields, over channel: any Channel
    ) async -> (reply: Reply, path: String?) {
        guard request.method == .get || request.method == .head else {
            return (.empty(.methodNotAllowed, [.allow: "GET, HEAD"]), nil)
        }
        guard !asked.hasBody else { return (.empty(.contentTooLarge), nil) }
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

    private func reply(_ answer: Answer, to request: HTTPRequest, _ asked: AskedFields) -> Reply {
        switch answer {
        case .resource(let resource): return resource.reply(to: request, asked)
        case .moved(let path): return .empty(.movedPermanently, [.location: path])
        case .choice(let vi, let en):
            let path = AcceptedLanguages(request.headerFields[.acceptLanguage]).preferEnglish ? en : vi
            return .empty(
                .found, [.location: path, .vary: "Accept-Language", .cacheControl: "no-cache"])
        }
    }
}

// MARK: - What is behind a token

extension SiteResponder {
    private static let privatePrefix = "/private/"

    private func privateReply(
        to request: HTTPRequest, _ asked: AskedFields, at path: String, over channel: any Channel
    ) async -> Reply {
        let client = client(of: request, over: channel)
        guard gate.isOpen(to: client) else {
            return .empty(.tooManyRequests, [.retryAfter: "60"])
        }
        let reply = reply(await answer(to: Question(path: path)), to: request, asked)
        if reply.status == .notFound { gate.miss(by: client) }
        return reply
    }

    /// The address of a client, for the gate alone; it is in no log.
    private func client(of request: HTTPRequest, over channel: any Channel) -> String {
        let forwarded = settings.trustsProxy ? request.headerFields[.xForwardedFor] : nil
        // The last one was added by the proxy that is trusted, those before by anybody.
        let last = forwarded?.split(separator: ",").last.map { $0.drop { $0 == " " } }
        return last.map { String($0.prefix(64)) } ?? channel.remoteAddress?.ipAddress ?? ""
    }
}

// MARK: - Where the client thinks it is

extension SiteResponder {
    /// The address of the server as the client knows it; nothing where it says none, or nonsense.
    private func origin(of request: HTTPRequest) -> String? {
        let fields = request.headerFields
        let host = (settings.trustsProxy ? fields[.xForwardedHost] : nil) ?? request.authority
        let scheme = (settings.trustsProxy ? fields[.xForwardedProto] : nil) ?? "http"
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

extension HTTPRequest {
    /// The path that is asked for, without the query; nothing for what is no path.
    fileprivate var resourcePath: String? {
        guard let target = path, target.utf8.first == UInt8(ascii: "/") else { return nil }
        guard let query = target.utf8.firstIndex(of: UInt8(ascii: "?")) else { return target }
        return String(target[..<query])
    }
}

extension HTTPRequest.Method {
    /// Whether it is one of those that RFC 9110 §9.3 knows.
    fileprivate var isKnown: Bool {
        [.get, .head, .post, .put, .delete, .connect, .options, .trace, .patch].contains(self)
    }
}

extension HTTPField.Name {
    fileprivate static let xForwardedFor = name("X-Forwarded-For")
    fileprivate static let xForwardedHost = name("X-Forwarded-Host")
    fileprivate static let xForwardedProto = name("X-Forwarded-Proto")

    private static func name(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("“\(text)” is no name of a field") }
        return name
    }
}
