import Days

/// A mail address that a message can be sent to (RFC 5321 §4.1.2, without quoted local parts and address literals).
public struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
    /// The address, its domain in small letters.
    public let text: String

    /// Takes an address as it was typed, with or without `mailto:`, or says why it is none.
    public init(_ typed: String) throws(AttendanceError) {
        var bare = Substring(typed.filter { !$0.isWhitespace })
        if bare.lowercased().hasPrefix("mailto:") { bare = bare.dropFirst(7) }
        let parts = bare.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, bare.utf8.count <= 254, Self.isLocal(parts[0]), Self.isDomain(parts[1]) else {
            let shown = typed.count > 80 ? typed.prefix(80) + "…" : typed[...]
            throw AttendanceError(
                .badAddress, vi: "“\(shown)” không phải địa chỉ thư điện tử. Viết như ten@coquan.gov.vn.",
                en: "“\(shown)” is no mail address. Write it like name@office.gov.vn.")
        }
        text = parts[0] + "@" + parts[1].lowercased()
    }

    /// An address that was stored.
    public init(stored text: String) { self.text = text }

    /// The address.
    public var description: String { text }

    private static func isLocal(_ part: Substring) -> Bool {
        isDotted(part, allowing: "!#$%&'*+-/=?^_`{|}~") && part.utf8.count <= 64
    }

    private static func isDomain(_ part: Substring) -> Bool {
        let labels = part.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1 && isDotted(part, allowing: "-")
            && labels.allSatisfy { $0.count <= 63 && $0.first != "-" && $0.last != "-" }
    }

    /// Words of ASCII letters, digits and some signs, with single dots between them.
    private static func isDotted(_ part: Substring, allowing signs: String) -> Bool {
        !part.isEmpty
            && part.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { word in
                !word.isEmpty
                    && word.utf8.allSatisfy { byte in
                        let character = Character(Unicode.Scalar(byte))
                        return byte < 0x80 && (character.isLetter || character.isNumber || signs.contains(character))
                    }
            }
    }
}
