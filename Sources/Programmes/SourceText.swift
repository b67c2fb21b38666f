import Days
import Foundation

/// The text of a file: proven to be text, in one normal form, small enough to be read by hand.
struct SourceText {
    /// The most bytes a file may have: some thirty times the largest programme we know.
    static let limit = 4 << 20

    /// The words, NFC, lines ended by LF as they came, without byte order mark.
    let text: String

    /// Takes the bytes of the file `name`, or says why they are no text.
    static func read(_ bytes: [UInt8], name: String) -> Result<SourceText, Issue> {
        if let issue = refusal(of: bytes, name: name) { return .failure(issue) }
        // Typed by hand, the same Vietnamese word comes in two forms; from here on there is one (Unicode UAX #15, NFC).
        var text = String(decoding: bytes, as: UTF8.self)
        if !text.unicodeScalars.allSatisfy(isComposed) { text = text.precomposedStringWithCanonicalMapping }
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        guard text.contains(where: { !$0.isWhitespace }) else {
            return .failure(
                issue(
                    "empty-file", Issue.Place(file: name), vi: "tệp trống.",
                    en: "the file is empty."))
        }
        return .success(SourceText(text: text))
    }

    private static func refusal(of bytes: [UInt8], name: String) -> Issue? {
        let whole = Issue.Place(file: name)
        guard bytes.count <= limit else {
            return issue(
                "file-too-large", whole,
                vi: "tệp có \(bytes.count) byte, quá giới hạn \(limit) byte. Kiểm tra xem có chọn nhầm tệp không.",
                en:
                    "the file has \(bytes.count) bytes, more than the limit of \(limit). Check that it is the right file."
            )
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return issue(
                "not-utf8", whole, vi: "tệp ghi bằng mã UTF-16. Lưu lại bằng mã UTF-8.",
                en: "the file is written in UTF-16. Save it as UTF-8.")
        }
        return firstStranger(in: bytes, name: name)
    }

    /// The first byte that is no UTF-8, or the first character that no text file has.
    private static func firstStranger(in bytes: [UInt8], name: String) -> Issue? {
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var place = Issue.Place(file: name, line: 1, column: 1)
        var isFirst = true
        var marks = 0
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .emptyInput: return nil
            case .error:
                return issue(
                    "not-utf8", place, vi: "tệp không phải văn bản UTF-8. Lưu lại bằng mã UTF-8.",
                    en: "the file is not UTF-8 text. Save it as UTF-8.")
            case .valid(let encoded):
                let scalar = Unicode.UTF8.decode(encoded)
                if scalar.value == 0 {
                    return issue(
                        "binary-file", place,
                        vi: "tệp có byte NUL, không phải tệp văn bản. Kiểm tra xem có chọn nhầm tệp không.",
                        en: "the file has a NUL byte: it is no text file. Check that it is the right file.")
                }
                if !isWritable(scalar), !(isFirst && scalar == "\u{FEFF}") {
                    let code = scalar.name
                    return issue(
                        "control-character", place, vi: "có ký tự điều khiển \(code). Xóa ký tự đó.",
                        en: "there is a control character \(code). Delete it.")
                }
                isFirst = false
                marks = isMark(scalar) ? marks + 1 : 0
                if marks > marksOfALetter {
                    return issue(
                        "too-many-marks", place, vi: "một chữ có quá \(marksOfALetter) dấu. Xóa các dấu thừa.",
                        en: "a letter has more than \(marksOfALetter) marks. Delete those that are too many.")
                }
                if scalar == "\n" {
                    place.line += 1
                    place.column = 1
                } else {
                    place.column += 1
                }
            }
        }
    }

    /// The most marks that a letter of any language needs (Unicode UAX #15, section 13); to order many more takes for ever.
    private static let marksOfALetter = 30

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        !isComposed(scalar) && scalar.properties.canonicalCombiningClass != .notReordered
    }

    /// Whether the character is in NFC whatever stands before it (Unicode UAX #15, `NFC_Quick_Check`): Latin letters,
    /// Vietnamese ones among them, punctuation, arrows, lines; of others we do not say.
    private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300, 0x1E00...0x1EFF, 0x2010...0x2027, 0x2190...0x21FF, 0x2500...0x25FF: true
        default: false
        }
    }

    /// Whether YAML lets the character stand (YAML 1.2.2, production 1, `c-printable`).
    private static func isWritable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...: true
        default: false
        }
    }

    private static func issue(_ code: String, _ place: Issue.Place, vi: String, en: String) -> Issue {
        Issue(.error, at: place, code: code, message: Bilingual(vi: vi, en: en))
    }
}

extension Issue: Error {}

extension Unicode.Scalar {
    /// As Unicode writes it: `U+001B`.
    var name: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
