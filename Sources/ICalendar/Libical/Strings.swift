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

    private func hasControls(exceptLineBreak: Bool) -> Bool {
        let lineBreak: UInt8 = exceptLineBreak ? 0x0A : 0x09
        // Without a branch, so that it becomes a few vector instructions: nearly every string is clean.
        let found = utf8.withContiguousStorageIfAvailable { bytes in
            var found: UInt8 = 0
            for byte in bytes {
                let isLow: UInt8 = byte < 0x20 ? 1 : 0
                let isNotTab: UInt8 = byte != 0x09 ? 1 : 0
                let isNotLineBreak: UInt8 = byte != lineBreak ? 1 : 0
                let isDelete: UInt8 = byte == 0x7F ? 1 : 0
                found |= (isLow & isNotTab & isNotLineBreak) | isDelete
            }
            return found != 0
        }
        return found ?? true
    }

    private func withoutControls(exceptLineBreak: Bool) -> String {
        let kept = utf8.filter { byte in
            (byte >= 0x20 && byte != 0x7F) || byte == 0x09 || (exceptLineBreak && byte == 0x0A)
        }
        return String(decoding: kept, as: UTF8.self)
    }
}

extension UInt8 {
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
