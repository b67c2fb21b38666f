/// What a server answers from: what stands at its addresses at the moment.
public protocol Publisher: Sendable {
    /// The answer, where it is at hand; nothing where it must be made first.
    ///
    /// Called for every request, where others wait for it: it must not read, write or compute for long.
    func answer(to question: Question) -> Answer?

    /// The answer, made now, on a thread that may wait.
    func make(_ question: Question) -> Answer
}

/// What is asked of a publisher.
public struct Question: Sendable {
    /// The path of the address, as it was sent, without the query: `/feeds/programme.ics`.
    public let path: String
    /// The address of the server as the client knows it, without a slash at its end: `http://127.0.0.1:8080`; nothing where
    /// the client does not say or says nonsense.
    public let origin: String?

    /// Asks for a path.
    public init(path: String, origin: String? = nil) {
        self.path = path
        self.origin = origin
    }
}

/// What a publisher answers.
public enum Answer: Sendable {
    /// What stands there, or what is said of there being nothing.
    case resource(Resource)
    /// It stands at another path, for good (301).
    case moved(to: String)
    /// It stands at one path in Vietnamese and at another in English: the client's language decides (302).
    case choice(vi: String, en: String)
}
