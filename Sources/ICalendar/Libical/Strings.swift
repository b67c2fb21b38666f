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
        let found = utf8.withContiguousStorageIfAvailable { bytes in
            let bytes = UnsafeRawBufferPointer(bytes)
            // Eight octets at a time: nearly every string is clean.
            var place = 0
            while place + 8 <= bytes.count {
                let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                if word.mayHoldControls,
                    bytes[place..<place + 8].contains(where: { $0.isControl(exceptLineBreak: exceptLineBreak) })
                {
                    return true
                }
                place += 8
            }
            return bytes[place...].contains { $0.isControl(exceptLineBreak: exceptLineBreak) }
        }
        return found ?? true
    }

    private func withoutControls(exceptLineBreak: Bool) -> String {
        String(decoding: utf8.filter { !$0.isControl(exceptLineBreak: exceptLineBreak) }, as: UTF8.self)
    }
}

extension UInt64 {
    /// Whether one of the eight octets is below 0x20 or is 0x7F; of 0x80…0xFF, none is.
    fileprivate var mayHoldControls: Bool {
        let each: UInt64 = 0x0101_0101_0101_0101
        let high = each &* 0x80
        // An octet that borrows from its neighbour below makes that one look low, too: too much is found, never too
        // little, and only beside something that was found.
        let low = (self &- each &* 0x20) & ~self
        let unlikeDelete = self ^ each &* 0x7F
        let delete = (unlikeDelete &- each) & ~unlikeDelete
        return (low | delete) & high != 0
    }
}

extension UInt8 {
    /// Whether the octet is a control character that may not stand in a line (RFC 5545 §3.1).
    fileprivate func isControl(exceptLineBreak: Bool) -> Bool {
        switch self {
        case 0x09: false
        case 0x0A: !exceptLineBreak
        default: self < 0x20 || self == 0x7F
        }
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
