import Days
import Foundation

/// Words as they come from keyboards, mails and spreadsheets, made plain: composed, single spaces, nothing hidden.
enum PlainWords {
    /// The plain words, at least one character; throws where there are none, too many, or hidden ones.
    static func text(_ typed: String, of what: Bilingual, limit: Int) throws(AttendanceError) -> String {
        guard let text = try optionalText(typed, of: what, limit: limit) else {
            throw AttendanceError(.badName, vi: "thiếu \(what.vi).", en: "\(what.en) is missing.")
        }
        return text
    }

    /// The plain words; nothing where there are none.
    static func optionalText(
        _ typed: String, of what: Bilingual, limit: Int
    ) throws(AttendanceError) -> String? {
        let words = typed.precomposedStringWithCanonicalMapping.unicodeScalars.filter { !isFiller($0) }
        if let hidden = words.first(where: isHidden) {
            let code = "U+" + String(hidden.value, radix: 16, uppercase: true).leftPadded(to: 4)
            throw AttendanceError(
                .badText, vi: "\(what.vi) có ký tự ẩn \(code). Xóa ký tự đó, hoặc gõ lại.",
                en: "\(what.en) has a hidden character \(code). Delete it, or type it again.")
        }
        let text = String(String.UnicodeScalarView(words)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard text.count <= limit else {
            throw AttendanceError(
                .tooLong, vi: "\(what.vi) dài \(text.count) chữ, quá \(limit). Kiểm tra xem có dán nhầm không.",
                en: "\(what.en) has \(text.count) characters, more than \(limit). Check what was pasted.")
        }
        return text.isEmpty ? nil : text
    }

    /// What stands between letters without being seen, and without meaning anything: left out.
    private static func isFiller(_ scalar: Unicode.Scalar) -> Bool {
        [0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF].contains(scalar.value)
    }

    /// What changes how the rest is shown: control characters, and marks for the direction of writing (Unicode UAX #9).
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFC...0xFFFD: true
        default: false
        }
    }
}

extension String {
    fileprivate func leftPadded(to width: Int) -> String {
        String(repeating: "0", count: Swift.max(0, width - count)) + self
    }
}
