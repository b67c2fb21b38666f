public import Days
import NIOCore
import NIOHTTP1

/// What stands at an address, ready to be sent: made once, and then the same bytes for everyone who asks.
public struct Resource: Sendable {
    /// How it may be kept by those who have it (RFC 9111 §5.2.2).
    public enum Caching: String, Sendable {
        /// By everyone, asking each time whether it is still so: a new release is seen at once.
        case shared = "no-cache"
        /// By the one who asked alone.
        case own = "private, no-cache"
        /// By nobody.
        case none = "no-store"
    }

    /// The status it is sent with (RFC 9110 §15).
    let status: HTTPResponseStatus
    /// How it may be kept.
    let caching: Caching
    /// What is sent, as it is.
    let body: ByteBuffer
    /// The same compressed (RFC 1952); nothing for what must not or need not be.
    let compressed: ByteBuffer?
    /// Its validator as it is sent: strong for what has one form alone, weak for what is also sent compressed (RFC 9110
    /// §8.8.3); nothing for what is no representation of a resource.
    let etag: String?
    /// When it last changed, to the second.
    let modified: Instant?
    /// The fields that are sent with it whole, with it compressed, and instead of it where the client has it already.
    let fields: (whole: HTTPHeaders, compressed: HTTPHeaders, unchanged: HTTPHeaders)

    /// Whether it is what was asked for, the same for everyone: what is one person's, or of the moment, must be made anew.
    public var isForAll: Bool { (status == .ok || status == .gone) && caching == .shared }

    /// How many bytes it takes up, both forms together.
    public var size: Int { body.readableBytes + (compressed?.readableBytes ?? 0) }

    /// Makes what is sent for an address.
    ///
    /// `digest` tells its bytes from any others, `compressed` is the same as gzip (RFC 1952), `fields` is what else is said of
    /// it, by name.
    public init(
        _ bytes: [UInt8], type: String, status: Int = 200, digest: String? = nil, modified: Instant? = nil,
        caching: Caching = .shared, compressed: [UInt8]? = nil, fields others: [(name: String, value: String)] = []
    ) {
        self.status = HTTPResponseStatus(statusCode: status)
        self.modified = modified
        self.caching = caching
        body = ByteBuffer(bytes: bytes)
        self.compressed = compressed.map { ByteBuffer(bytes: $0) }
        etag = digest.map { compressed == nil ? "\"\($0)\"" : "W/\"\($0)\"" }

        var unchanged = HTTPHeaders([("Cache-Control", caching.rawValue)])
        if let etag { unchanged.add(name: "ETag", value: etag) }
        if let modified { unchanged.add(name: "Last-Modified", value: modified.httpDate) }
        if compressed != nil { unchanged.add(name: "Vary", value: "Accept-Encoding") }
        for (name, value) in others { unchanged.add(name: name, value: value) }
        var whole = unchanged
        whole.add(name: "Content-Type", value: type)
        whole.add(name: "X-Content-Type-Options", value: "nosniff")
        var packed = whole
        packed.add(name: "Content-Encoding", value: "gzip")
        packed.add(name: "Content-Length", value: String(compressed?.count ?? 0))
        whole.add(name: "Content-Length", value: String(bytes.count))
        fields = (whole, packed, unchanged)
    }
}
