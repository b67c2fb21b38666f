import HTTPTypes

/// What of a request's fields matters here, read in one pass: looking each of them up costs more than answering.
struct AskedFields {
    var ifNoneMatch: String?
    var ifModifiedSince: String?
    var acceptEncoding: String?
    /// Whether a body follows (RFC 9112 §6.3).
    var hasBody = false

    init(_ request: HTTPRequest) {
        for field in request.headerFields {
            switch field.name {
            // A list that is sent in parts is one list (RFC 9110 §5.3).
            case .ifNoneMatch: ifNoneMatch = ifNoneMatch.map { "\($0), \(field.value)" } ?? field.value
            case .ifModifiedSince: ifModifiedSince = field.value
            case .acceptEncoding: acceptEncoding = acceptEncoding.map { "\($0), \(field.value)" } ?? field.value
            case .transferEncoding: hasBody = true
            case .contentLength: hasBody = hasBody || field.value != "0"
            default: break
            }
        }
    }

    /// Whether gzip may be sent (RFC 9110 §12.5.3): it is named, and not with a weight of nought.
    var acceptsGzip: Bool {
        guard let acceptEncoding else { return false }
        return acceptEncoding.split(separator: ",").contains { coding in
            let parts = coding.split(separator: ";").map { $0.filter { $0 != " " } }
            guard parts.first == "gzip" || parts.first == "*" else { return false }
            return !parts.dropFirst().contains { $0.hasPrefix("q=") && (Double($0.dropFirst(2)) ?? 0) == 0 }
        }
    }
}
