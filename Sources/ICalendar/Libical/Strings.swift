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
            // Without a branch, two words at a time, and the last two words once more: nearly every string is clean.
            let last = max(bytes.count - 16, 0)
            var found = bytes.words(at: last, bytes.count - 8).controls(except: lineBreak)
            for place in stride(from: 0, to: last, by: 16) {
                found |= bytes.words(at: place, place + 8).controls(except: lineBreak)
            }
            return found[0] | found[1] != 0
        }
        return found ?? true
    }

    private func withoutControls(exceptLineBreak: Bool) -> String {
        let lineBreak: UInt8 = exceptLineBreak ? 0x0A : 0x09
        return String(decoding: utf8.filter { !$0.isControl(except: lineBreak) }, as: UTF8.self)
    }
}

extension UnsafeRawBufferPointer {
    /// Eight octets from one place, and eight from another.
    @inline(__always)
    fileprivate func words(at first: Int, _ second: Int) -> SIMD2<UInt64> {
        SIMD2(
            loadUnaligned(fromByteOffset: first, as: UInt64.self),
            loadUnaligned(fromByteOffset: second, as: UInt64.self))
    }
}

/// Sixteen octets, in two words of eight.
extension SIMD2<UInt64> {
    /// The high bits of those octets that are control characters, as `UInt8.isControl` has it.
    @inline(__always)
    fileprivate func controls(except lineBreak: UInt8) -> Self {
        let low = ~((self & Self.low) &+ Self.all(0x60) | self)
        return (low & ~places(of: 0x09) & ~places(of: lineBreak) | places(of: 0x7F)) & ~Self.low
    }

    /// The high bits of the octets that are `octet`; no sum here reaches into the next octet.
    @inline(__always)
    private func places(of octet: UInt8) -> Self {
        let difference = self ^ Self.all(octet)
        return ~((difference & Self.low) &+ Self.low | difference)
    }

    /// Each octet the same.
    @inline(__always)
    private static func all(_ octet: UInt8) -> Self { Self(repeating: 0x0101_0101_0101_0101 &* UInt64(octet)) }

    /// All bits but the high one of each octet.
    @inline(__always)
    private static var low: Self { all(0x7F) }
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
