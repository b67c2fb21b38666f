public import Days
public import Programmes

/// What opens the calendar of one person, or one feed that is not for everybody: whoever knows it reads that calendar, and
/// nothing else tells who may.
///
/// 256 random bits, so that nobody guesses one (feeds.md 7.10 asks for 128), as text that an address can hold. It is shown
/// once, to the planner who hands it on; only its digest is kept.
public struct FeedToken: Hashable, Sendable, CustomStringConvertible {
    /// The token as it stands in an address: base64url without padding (RFC 4648 §5), 43 characters.
    public let text: String

    /// A new one, from a source of random bits that nobody can foresee: the system’s.
    public init(using generator: inout some RandomNumberGenerator) {
        let digits = (0..<43).map { index in
            let bits = Int(generator.next() >> 58)
            // The last digit has the four bits that are left over, and two that are nought.
            return Self.alphabet[index < 42 ? bits : bits & 0b111100]
        }
        text = String(decoding: digits, as: UTF8.self)
    }

    /// A token that was typed or asked for, exactly as it was shown; nothing for any other text.
    public init?(_ typed: some StringProtocol) {
        let values = typed.utf8.map { Self.alphabet.firstIndex(of: $0) }
        guard values.count == 43, !values.contains(nil), let last = values[42], last & 0b11 == 0 else { return nil }
        text = String(typed)
    }

    /// Where the feed server has its calendar, from the root of the server: `/private/….ics`.
    public var path: String { "/private/\(text).ics" }

    /// Where the same calendar is in a language, of a programme that is written in another: `/private/en/….ics`.
    public func path(in language: Language, of programme: Programme) -> String {
        language == programme.language ? path : "/private/\(language.rawValue)/\(text).ics"
    }

    /// Never the token itself, which no log and no message may hold by accident.
    public var description: String { "(token)" }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}
