public import Days

/// Why something cannot be done with people, lists or places; the message says what, why, and what to do.
public struct AttendanceError: Error, Hashable, Sendable {
    /// What kind of thing is wrong.
    public enum Code: String, Hashable, Sendable {
        /// No name, or none of a person.
        case badName = "bad-name"
        /// A mail address or telephone number that is none.
        case badAddress = "bad-address"
        /// A hidden or control character.
        case badText = "bad-text"
        /// More words than fit.
        case tooLong = "too-long"
        /// The person is on the list already, or not on it.
        case wrongState = "wrong-state"
        /// Quotas and places that contradict each other.
        case badQuota = "bad-quota"
    }

    /// What kind of thing is wrong.
    public let code: Code
    /// What, why, and what to do.
    public let message: Bilingual

    /// Makes an error.
    public init(_ code: Code, vi: String, en: String) {
        self.code = code
        message = Bilingual(vi: vi, en: en)
    }
}
