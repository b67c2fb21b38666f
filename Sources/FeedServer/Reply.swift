import HTTPTypes
import NIOCore

/// What is sent back for a request: always whole, never piece by piece.
struct Reply {
    var head: HTTPResponse
    /// What follows the head; nothing where nothing does.
    let body: ByteBuffer?

    init(_ status: HTTPResponse.Status, _ fields: HTTPFields, body: ByteBuffer? = nil) {
        head = HTTPResponse(status: status, headerFields: fields)
        self.body = body
    }

    /// A reply of a status and some fields alone.
    static func empty(_ status: HTTPResponse.Status, _ fields: HTTPFields = [:]) -> Reply {
        var fields = fields
        fields[.contentLength] = "0"
        return Reply(status, fields)
    }

    var status: HTTPResponse.Status { head.status }
}

extension Resource {
    /// The reply to a request for it: the whole, its compressed form, that it is unchanged, or its fields alone.
    func reply(to request: HTTPRequest, _ asked: AskedFields) -> Reply {
        if status == .ok, ConditionalGet(etag: etag, modified: modified).isUnchanged(for: asked) {
            return Reply(.notModified, fields.unchanged)
        }
        let isHead = request.method == .head
        if let compressed, asked.acceptsGzip {
            return Reply(status, fields.compressed, body: isHead ? nil : compressed)
        }
        return Reply(status, fields.whole, body: isHead ? nil : body)
    }
}
