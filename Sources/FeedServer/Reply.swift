import NIOCore
import NIOHTTP1

/// What is sent back for a request: always whole, never piece by piece.
struct Reply {
    var head: HTTPResponseHead
    /// What follows the head; nothing where nothing does.
    let body: ByteBuffer?

    init(_ status: HTTPResponseStatus, _ fields: HTTPHeaders, body: ByteBuffer? = nil) {
        head = HTTPResponseHead(version: .http1_1, status: status, headers: fields)
        self.body = body
    }

    /// A reply of a status and some fields alone.
    static func empty(_ status: HTTPResponseStatus, _ fields: [(String, String)] = []) -> Reply {
        Reply(status, HTTPHeaders(fields + [("Content-Length", "0")]))
    }

    var status: HTTPResponseStatus { head.status }
}

extension Resource {
    /// The reply to a request for it: the whole, its compressed form, that it is unchanged, or its fields alone.
    func reply(to method: HTTPMethod, _ asked: AskedFields) -> Reply {
        if status == .ok, ConditionalGet(etag: etag, modified: modified).isUnchanged(for: asked) {
            return Reply(.notModified, fields.unchanged)
        }
        let isHead = method == .HEAD
        if let compressed, asked.acceptsGzip {
            return Reply(status, fields.compressed, body: isHead ? nil : compressed)
        }
        return Reply(status, fields.whole, body: isHead ? nil : body)
    }
}
