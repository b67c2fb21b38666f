import CZlib

/// Bytes compressed as gzip (RFC 1952); the same bytes always give the same.
public enum Gzip {
    /// The bytes compressed as well as zlib can.
    public static func compressed(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        // Without a name and with the time nought (RFC 1952 §2.3.1).
        guard lich_gzip_begin(&stream, Z_BEST_COMPRESSION) == Z_OK else { preconditionFailure("zlib lacks memory") }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        var input = bytes
        return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            input.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(bound)
                precondition(deflate(&stream, Z_FINISH) == Z_STREAM_END, "zlib needs more room than it asked for")
            }
            count = Int(stream.total_out)
        }
    }
}
