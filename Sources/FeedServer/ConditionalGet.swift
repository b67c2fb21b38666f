import Days

/// Whether a client already has what it asks for (RFC 9110 §13).
///
/// `If-None-Match` is compared weakly (§8.8.3.2) and settles the matter; `If-Modified-Since` counts only without it
/// (§13.1.3). A field that cannot be read is passed over.
struct ConditionalGet {
    /// The validator of what stands there, as it is sent.
    let etag: String?
    /// When it last changed, to the second.
    let modified: Instant?

    /// Whether 304 is the answer.
    func isUnchanged(for asked: AskedFields) -> Bool {
        if let wanted = asked.ifNoneMatch { return matches(wanted) }
        guard let modified, let since = asked.ifModifiedSince.flatMap(Instant.init(httpDate:)) else { return false }
        return modified <= since
    }

    /// Whether the validator is in a list of them, or the list is `*`.
    private func matches(_ list: String) -> Bool {
        guard let etag else { return false }
        // What nearly everybody sends.
        if list == etag { return true }
        let opaque = Self.opaque(etag[...])
        var rest = list[...].drop(while: Self.isBetween)
        if rest.first == "*" { return rest.dropFirst().allSatisfy(Self.isBetween) }
        while !rest.isEmpty {
            rest = Self.opaque(rest)
            // A list that is no list names nothing.
            guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else { return false }
            if rest[...end] == opaque { return true }
            rest = rest[rest.index(after: end)...].drop(while: Self.isBetween)
        }
        return false
    }

    /// A validator without the mark of a weak one.
    private static func opaque(_ validator: Substring) -> Substring {
        validator.hasPrefix("W/") ? validator.dropFirst(2) : validator
    }

    private static func isBetween(_ character: Character) -> Bool {
        character == " " || character == "," || character == "\t"
    }
}
