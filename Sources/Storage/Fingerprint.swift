import CLibmd

/// What tells one content of a file from every other: its SHA-256 (FIPS 180-4).
public enum Fingerprint {
    /// The digest of some bytes, in hexadecimal: 64 characters.
    public static func of(_ bytes: some Sequence<UInt8>) -> String {
        var state = SHA2_CTX()
        SHA256Init(&state)
        let bytes = Array(bytes)
        bytes.withUnsafeBufferPointer { buffer in
            if let start = buffer.baseAddress { SHA256Update(&state, start, buffer.count) }
        }
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        SHA256Final(&digest, &state)
        return digest.map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined()
    }
}
