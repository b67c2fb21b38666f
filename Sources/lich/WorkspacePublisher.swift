import Days
import FeedServer
import Programmes
import Publishing
import Storage
import Synchronization

/// Answers from a workspace: what its latest release tells, seen anew whenever its files were written.
///
/// It looks at the files when somebody asks, a few times a second at most; nothing runs while nobody does. What cannot be
/// read keeps nobody from what could be read before: the last good state goes on being told.
final class WorkspacePublisher: Publisher {
    private struct State {
        var edition: Edition
        var look: WorkspaceLook
        var lastLook: ContinuousClock.Instant
        var isRenewing = false
        /// What keeps it from being renewed; nothing when all is well.
        var fault: Bilingual?
    }

    private let reader: EditionReader
    private let cache: ResourceCache
    private let origin: String?
    private let tell: @Sendable (Bilingual) -> Void
    private let state: Mutex<State>

    /// How long a look at the files holds.
    private static let span = Duration.milliseconds(250)

    /// Reads the workspace; throws where that cannot be served.
    ///
    /// `origin` is the address of the site, where it is known; `bound` the most bytes to keep in memory; `tell` hears what
    /// goes wrong later.
    init(
        _ reader: EditionReader, origin: String?, keeping bound: Int,
        telling tell: @escaping @Sendable (Bilingual) -> Void
    ) throws {
        self.reader = reader
        self.origin = origin
        self.tell = tell
        cache = ResourceCache(bound: bound)
        let (edition, look, fault) = try reader.read(before: nil)
        state = Mutex(State(edition: edition, look: look, lastLook: .now, fault: fault))
        if let fault { tell(fault) }
    }

    /// What is told at the moment.
    var edition: Edition { state.withLock(\.edition) }

    func answer(to question: Question) -> Answer? {
        let isFresh = state.withLock { $0.isRenewing || $0.lastLook.duration(to: .now) < Self.span }
        guard isFresh else { return nil }
        return cache.resource(named: question.path).map(Answer.resource)
    }

    func make(_ question: Question) -> Answer {
        renewIfDue()
        let edition = edition
        let address = String(question.path.drop { $0 == "/" })
        let name =
            edition.tellsOrigin(at: address) && origin == nil
            ? "\(question.path) \(question.origin ?? "")" : question.path
        if let resource = cache.resource(named: name) { return .resource(resource) }
        let answer = answer(address, question, edition)
        if case .resource(let resource) = answer, resource.isForAll { cache.keep(resource, named: name) }
        return answer
    }
}

// MARK: - What stands where

extension WorkspacePublisher {
    private func answer(_ address: String, _ question: Question, _ edition: Edition) -> Answer {
        if address == "healthz" { return .resource(health(edition)) }
        if let token = PrivateAddress(address) { return privateAnswer(token, edition) }
        if let file = edition.file(at: address, origin: origin ?? question.origin) {
            return .resource(Resource(file))
        }
        if let file = edition.retiredFeed(at: address) { return .resource(Resource(file, status: 410)) }
        if edition.hasPage(at: address + "/") { return .moved(to: "/\(address)/") }
        let (vi, en) = ("vi/\(address)", "en/\(address)")
        for end in ["", "/"] where edition.hasPage(at: vi + end) {
            return .choice(vi: "/\(vi)\(end)", en: "/\(en)\(end)")
        }
        return .resource(nothing(address.hasPrefix("en/") ? .en : .vi, edition))
    }

    /// What is said where nothing stands, made once: whoever asks for nonsense costs as little as anybody.
    private func nothing(_ language: Language, _ edition: Edition) -> Resource {
        let name = "nothing in \(language.rawValue)"
        if let resource = cache.resource(named: name) { return resource }
        let resource = Resource(edition.nothing(language), status: 404)
        cache.keep(resource, named: name)
        return resource
    }

    private func health(_ edition: Edition) -> Resource {
        let fault = state.withLock(\.fault)
        let release = edition.latest.map { "\($0.number)" } ?? "null"
        let json = """
            {"status":"\(fault == nil ? "ok" : "stale")","release":\(release),"day":"\(edition.today)"}
            """
        return Resource(Array(json.utf8), type: "application/json", caching: .none)
    }

    private func privateAnswer(_ address: PrivateAddress, _ edition: Edition) -> Answer {
        do {
            if let bytes = try reader.privateFeed(address, edition) {
                return .resource(
                    Resource(
                        bytes, type: "text/calendar; charset=utf-8", digest: Resource.digest(of: bytes), caching: .own,
                        fields: [("Referrer-Policy", "no-referrer")]))
            }
        } catch {
            // The token is in no word of it.
            tell(Failure(error)?.message ?? Bilingual(vi: "\(error)", en: "\(error)"))
            return .resource(Resource([], type: "text/plain; charset=utf-8", status: 503, caching: .none))
        }
        return .resource(nothing(.vi, edition))
    }
}

// MARK: - Renewal

extension WorkspacePublisher {
    /// Looks at the files where that is due, and reads them where they were written; others are answered meanwhile.
    private func renewIfDue() {
        let before = state.withLock { state -> State? in
            guard !state.isRenewing, state.lastLook.duration(to: .now) >= Self.span else { return nil }
            state.isRenewing = true
            return state
        }
        guard let before else { return }
        let after = renewed(before)
        if let fault = after.fault, fault != before.fault { tell(fault) }
        state.withLock { $0 = after }
    }

    private func renewed(_ before: State) -> State {
        var after = before
        after.isRenewing = false
        defer { after.lastLook = .now }
        let edition = before.edition
        guard
            before.fault != nil || reader.look(at: edition) != before.look || reader.today(of: edition) != edition.today
        else { return after }
        do {
            (after.edition, after.look, after.fault) = try reader.read(before: edition)
            let changed = after.edition.changedFeeds(since: edition)
            cache.forget { name in !name.hasPrefix("/feeds/") || changed.contains(String(name.dropFirst())) }
        } catch {
            after.fault = Failure(error)?.message ?? Bilingual(vi: "\(error)", en: "\(error)")
        }
        return after
    }
}

extension Resource {
    /// A file of the site as it is sent.
    fileprivate init(_ file: PublicFile, status: Int = 200) {
        self.init(
            file.bytes, type: file.type, status: status, digest: status == 200 ? Self.digest(of: file.bytes) : nil,
            modified: status == 200 ? file.modified : nil,
            // Outlook has refused feeds that came compressed.
            compressed: file.kind == .page ? Gzip.compressed(file.bytes) : nil, fields: file.fields)
    }

    /// What tells some bytes from any others: half of their SHA-256.
    fileprivate static func digest(of bytes: [UInt8]) -> String { String(Fingerprint.of(bytes).prefix(32)) }
}
