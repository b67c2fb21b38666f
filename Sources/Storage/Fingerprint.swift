import Crypto

/// What tells one content of a file from every other: its SHA-256 (FIPS 180-4).
public enum Fingerprint {
    /// The digest of some bytes, in hexadecimal: 64 characters.
    public static func of(_ bytes: some Sequence<UInt8>) -> String {
        SHA256.hash(data: Array(bytes)).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }
}
