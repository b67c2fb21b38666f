/// Characters that XML cannot carry, as workbooks write them: `_x000D_` (ECMA-376 Part 1, §22.9.2.19 ST_Xstring).
enum EscapedText {
    /// The text that is meant.
    static func decode(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.count >= 7, bytes.contains(UInt8(ascii: "_")) else { return text }
        var units: [UInt16] = []
        var result: [UInt8] = []
        var position = 0
        func flush() {
            guard !units.isEmpty else { return }
            result += Array(String(decoding: units, as: UTF16.self).utf8)
            units = []
        }
        while position < bytes.count {
            if let unit = unit(in: bytes, at: position) {
                // Two halves of a character beyond U+FFFF stand one after the other.
                units.append(unit)
                position += 7
            } else {
                flush()
                result.append(bytes[position])
                position += 1
            }
        }
        flush()
        return String(decoding: result, as: UTF8.self)
    }

    /// The text as a workbook writes it; U+0000 becomes U+FFFD.
    static func encode(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result = ""
        var isChanged = false
        var position = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0:
                result.unicodeScalars.append("\u{FFFD}")
                isChanged = true
            case 1...8, 0xB...0x1F, 0xFFFE, 0xFFFF:
                result += escape(scalar.value)
                isChanged = true
            case 0x5F where looksEscaped(bytes, at: position):
                result += escape(0x5F)
                isChanged = true
            default: result.unicodeScalars.append(scalar)
            }
            position += UTF8.width(scalar)
        }
        return isChanged ? result : text
    }

    private static func escape(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
    }

    /// The code unit escaped at a place: `_x`, four hexadecimal digits, `_`.
    private static func unit(in bytes: [UInt8], at position: Int) -> UInt16? {
        guard position + 7 <= bytes.count, bytes[position + 6] == UInt8(ascii: "_"), looksEscaped(bytes, at: position)
        else { return nil }
        return UInt16(String(decoding: bytes[(position + 2)..<(position + 6)], as: UTF8.self), radix: 16)
    }

    /// Whether `_x` and four hexadecimal digits stand at a place. What is escaped after them begins with the `_` that
    /// would make them an escape themselves.
    private static func looksEscaped(_ bytes: [UInt8], at position: Int) -> Bool {
        position + 6 <= bytes.count && bytes[position] == UInt8(ascii: "_") && bytes[position + 1] == UInt8(ascii: "x")
            && bytes[(position + 2)..<(position + 6)].allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
    }
}
