public import Days

/// Why something cannot be made public: what, which, why, and what to do now.
public struct PublishingError: Error, Hashable, Sendable {
    /// What kind of failure it is.
    public let code: Code
    /// The words for a person, without “error:” before them.
    public let message: Bilingual

    /// Makes it.
    public init(_ code: Code, vi: String, en: String) {
        self.code = code
        message = Bilingual(vi: vi, en: en)
    }

    /// The kinds of failure.
    public enum Code: Hashable, Sendable {
        /// The clock stands at or before the release before, or the programme's last revision.
        case clockBehind
        /// The release before is one of another programme.
        case otherProgramme
    }
}
