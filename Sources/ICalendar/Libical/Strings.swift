import CLibical

/// Copies a string that libical handed over (an `_r` function), and frees the original.
func takeString(_ buffer: UnsafeMutablePointer<CChar>?) -> String? {
    guard let buffer else { return nil }
    defer { icalmemory_free_buffer(buffer) }
    return String(cString: buffer)
}

extension String {
    /// The string without control characters, which RFC 5545 §3.1 allows nowhere but for the tab.
    ///
    /// A line break stays, for libical writes it as `\n` in TEXT and as `^n` in parameters. A NUL would end the
    /// string for libical and hide what follows it.
    var writable: String {
        hasControls(exceptLineBreak: true) ? withoutControls(exceptLineBreak: true) : self
    }

    /// The string without control characters and line breaks, for values that go out as they stand.
    var writableInOneLine: String {
        hasControls(exceptLineBreak: false) ? withoutControls(exceptLineBreak: false) : self
    }

    /// The string as the name of a property, a parameter or a component: letters, digits and `-` only.
    var writableName: String {
        utf8.allSatisfy(\.isNameByte) ? self : String(decoding: utf8.filter(\.isNameByte), as: UTF8.self)
    }

    /// Whether the string can stand in a line without quoting, escaping or folding: 1…40 of `A–Z a–z 0–9 - + / _ .`
    var isPlain: Bool {
        (1...40).contains(utf8.count) && utf8.allSatisfy(\.isPlainByte)
    }

    /// Lends ``writable`` to `body` as C has it, without a copy where nothing has to be left out.
    func withWritableCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        hasControls(exceptLineBreak: true)
            ? withoutControls(exceptLineBreak: true).withCString(body) : withCString(body)
    }

    /// Lends ``writableInOneLine`` to `body` as C has it, without a copy where nothing has to be left out.
    func withOneLineCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        hasControls(exceptLineBreak: false)
            ? withoutControls(exceptLineBreak: false).withCString(body) : withCString(body)
    }

    /// Whether one of the octets of the string is `octet`, looked for by the C library, many octets at a time.
    func contains(octet: UInt8) -> Bool {
        let found = utf8.withContiguousStorageIfAvailable { bytes in
            bytes.baseAddress.map { memchr($0, Int32(octet), bytes.count) != nil } ?? false
        }
        return found ?? utf8.contains(octet)
    }

    private func hasControls(exceptLineBreak: Bool) -> Bool {
        let lineBreak: UInt8 = exceptLineBreak ? 0x0A : 0x09
        let found = utf8.withContiguousStorageIfAvailable { bytes in
            let bytes = UnsafeRawBufferPointer(bytes)
            guard bytes.count >= 8 else { return bytes.contains { $0.isControl(except: lineBreak) } }
            // Without a branch, eight octets at a time and the last eight once more: nearly every string is clean.
            var found = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self).controls(except: lineBreak)
            for place in stride(from: 0, to: bytes.count - 8, by: 8) {
                found |= bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).controls(except: lineBreak)
            }
            return found != 0
        }
        return found ?? true
    }

    private func withoutControls(exceptLineBreak: Bool) -> String {
        let lineBreak: UInt8 = exceptLineBreak ? 0x0A : 0x09
        return String(decoding: utf8.filter { !$0.isControl(except: lineBreak) }, as: UTF8.self)
    }
}

extension UInt64 {
    /// The high bits of those of the eight octets that are control characters, as `UInt8.isControl` has it.
    @inline(__always)
    fileprivate func controls(except lineBreak: UInt8) -> UInt64 {
        let low = ~((self & Self.lowBits) &+ Self.each &* 0x60 | self)
        return (low & ~places(of: 0x09) & ~places(of: lineBreak) | places(of: 0x7F)) & ~Self.lowBits
    }

    /// The high bits of the octets that are `octet`; no sum here reaches into the next octet.
    @inline(__always)
    private func places(of octet: UInt8) -> UInt64 {
        let difference = self ^ Self.each &* UInt64(octet)
        return ~((difference & Self.lowBits) &+ Self.lowBits | difference)
    }

    private static let each: UInt64 = 0x0101_0101_0101_0101
    private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
}

extension UInt8 {
    /// Whether the octet is a control character that may not stand in a line (RFC 5545 §3.1).
    fileprivate func isControl(except lineBreak: UInt8) -> Bool {
        self < 0x20 ? self != 0x09 && self != lineBreak : self == 0x7F
    }

    fileprivate var isNameByte: Bool {
        switch self {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    fileprivate var isPlainByte: Bool {
        switch self {
        case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: isNameByte
        }
    }
}
