import NIOHTTP1

/// What of a request's fields matters to the answer, read in one pass: looking each of them up costs more than answering.
struct AskedFields {
    var ifNoneMatch: String?
    var ifModifiedSince: String?
    var acceptEncoding: String?
    /// Whether a body follows (RFC 9112 §6.3).
    var hasBody = false

    init(_ fields: HTTPHeaders) {
        for (name, value) in fields {
            // Few of them have the same length, so that most names are passed over by it.
            switch name.utf8.count {
            // A list that is sent in parts is one list (RFC 9110 §5.3).
            case 13 where name.isField("if-none-match"): ifNoneMatch = ifNoneMatch.map { "\($0), \(value)" } ?? value
            case 17 where name.isField("if-modified-since"): ifModifiedSince = value
            case 15 where name.isField("accept-encoding"):
                acceptEncoding = acceptEncoding.map { "\($0), \(value)" } ?? value
            case 14 where name.isField("content-length"): if value != "0" { hasBody = true }
            case 17 where name.isField("transfer-encoding"): hasBody = true
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

extension String {
    /// Whether it is the name of a field, which is given in small letters (RFC 9110 §5.1).
    fileprivate func isField(_ name: StaticString) -> Bool {
        name.withUTF8Buffer { small in
            utf8.elementsEqual(small) {
                $0 == $1 || ($0 | 0x20 == $1 && $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z"))
            }
        }
    }
}
