#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A client that sends the bytes it is given and tells those that come back: no library smooths anything over.
final class RawClient {
    private let descriptor: Int32

    /// Connects to a port of this machine.
    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw ClientError.refused(errno) }
        // A server that hangs fails the test instead of keeping it.
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(descriptor) }

    /// Sends a text as it is.
    func send(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Says that nothing more will be sent.
    func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// All that comes until the server closes.
    func rest() -> String {
        var all: [UInt8] = []
        while let some = receive() { all += some }
        return String(decoding: all, as: UTF8.self)
    }

    /// One answer, its length told by its fields; of a HEAD its head alone.
    func answer(toHead: Bool = false) throws -> ServerAnswer {
        while true {
            if let answer = ServerAnswer(pending, toHead: toHead) {
                pending.removeFirst(answer.length)
                return answer
            }
            guard let some = receive() else { throw ClientError.closed(String(decoding: pending, as: UTF8.self)) }
            pending += some
        }
    }

    /// Asks for a path and tells the answer.
    func get(_ path: String, _ fields: [String] = [], method: String = "GET") throws -> ServerAnswer {
        send("\(method) \(path) HTTP/1.1\r\nHost: lich.test\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n")
        return try answer(toHead: method == "HEAD")
    }

    private var pending: [UInt8] = []

    private func receive() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? Array(buffer[..<count]) : nil
    }
}

enum ClientError: Error {
    case refused(Int32)
    case closed(String)
}

/// An answer as it came over the wire.
struct ServerAnswer {
    let status: Int
    let fields: [String: String]
    let body: [UInt8]
    /// How many bytes it had, head included.
    let length: Int

    var text: String { String(decoding: body, as: UTF8.self) }

    subscript(_ field: String) -> String? { fields[field.lowercased()] }

    /// Nothing while it is not whole.
    fileprivate init?(_ bytes: [UInt8], toHead: Bool) {
        let end = Array("\r\n\r\n".utf8)
        guard bytes.count >= 4, let start = (0...(bytes.count - 4)).first(where: { Array(bytes[$0..<($0 + 4)]) == end })
        else { return nil }
        let lines = String(decoding: bytes[..<start], as: UTF8.self).split(separator: "\r\n")
        let words = lines[0].split(separator: " ")
        status = Int(words[1]) ?? 0
        fields = Dictionary(
            lines.dropFirst().map { line in
                let colon = line.firstIndex(of: ":") ?? line.endIndex
                return (line[..<colon].lowercased(), String(line[colon...].dropFirst().drop { $0 == " " }))
            }, uniquingKeysWith: { "\($0), \($1)" })
        let size = toHead || status == 304 ? 0 : Int(fields["content-length"] ?? "") ?? 0
        length = start + 4 + size
        guard bytes.count >= length else { return nil }
        body = Array(bytes[(start + 4)..<length])
    }
}
