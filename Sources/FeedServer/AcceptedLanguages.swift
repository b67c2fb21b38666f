/// The languages that a client would like (RFC 9110 §12.5.4).
struct AcceptedLanguages {
    private var weights: [String: Double] = [:]

    /// Reads the field `Accept-Language`; what cannot be read of it is passed over.
    init(_ field: String?) {
        for range in (field ?? "").prefix(400).split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " } }
            guard let tag = parts.first else { continue }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            let language = String(tag.prefix { $0 != "-" }).lowercased()
            weights[language] = max(weights[language] ?? 0, weight)
        }
    }

    /// Whether English is wanted more than Vietnamese; who likes neither gets Vietnamese, as the programme is.
    var preferEnglish: Bool { (weights["en"] ?? 0) > (weights["vi"] ?? 0) }
}
