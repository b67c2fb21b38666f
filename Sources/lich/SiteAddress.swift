import ArgumentParser

/// The public address of a site as it was typed: `https://lich.example`, without a slash at its end.
struct SiteAddress {
    let origin: String

    /// Throws where it is no address.
    init(_ typed: String) throws {
        guard typed.hasPrefix("https://") || typed.hasPrefix("http://"),
            !typed.contains(where: { $0.isWhitespace || "\"<>".contains($0) }),
            typed.utf8.count <= 300
        else {
            throw ValidationError(
                "“\(typed)” không phải địa chỉ. Viết như https://lich.example · It is no address: write it like https://lich.example"
            )
        }
        origin = typed.hasSuffix("/") ? String(typed.dropLast()) : typed
    }
}
