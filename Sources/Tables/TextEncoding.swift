import Days

/// How the characters of a text file are encoded.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "UTF-8"
    /// UTF-16 with a byte order mark, low byte first: “Unicode Text” of Excel.
    case utf16LittleEndian = "UTF-16LE"
    /// UTF-16 with a byte order mark, high byte first.
    case utf16BigEndian = "UTF-16BE"
    /// The Vietnamese code page of Windows, which sets tone marks after their vowel.
    case windows1258 = "Windows-1258"
    /// The Western European code page of Windows.
    case windows1252 = "Windows-1252"
}

extension TextEncoding {
    /// The text of a file in UTF-8, and the encoding that was taken.
    ///
    /// A byte order mark decides (Unicode 15.0, §23.8); without one it is UTF-8 when the bytes are, else Windows-1258
    /// when every tone mark follows a vowel, else Windows-1252.
    static func decode(_ bytes: [UInt8], name: String) throws(TableError) -> (text: [UInt8], encoding: TextEncoding) {
        let decoded: (text: [UInt8], encoding: TextEncoding)
        if bytes.starts(with: [0xFF, 0xFE]) {
            decoded = (try utf16(bytes, name: name) { UInt16($1) << 8 | UInt16($0) }, .utf16LittleEndian)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            decoded = (try utf16(bytes, name: name) { UInt16($0) << 8 | UInt16($1) }, .utf16BigEndian)
        } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            if let line = UTF8Check(bytes).firstBrokenLine { throw broken(name, line: line, "UTF-8") }
            decoded = (Array(bytes.dropFirst(3)), .utf8)
        } else {
            decoded = try withoutMark(bytes, name: name)
        }
        if let place = decoded.text.firstIndex(of: 0) {
            let line = 1 + decoded.text[..<place].count { $0 == UInt8(ascii: "\n") }
            throw TableError(
                .wrongFormat, in: name, at: nil,
                vi:
                    "dòng văn bản \(line) có byte NUL, nên đây không phải tệp văn bản. Lưu lại dạng .xlsx hoặc “CSV UTF-8”.",
                en: "text line \(line) has a NUL byte, so this is no text file. Save it as .xlsx or “CSV UTF-8”.")
        }
        return decoded
    }

    private static func withoutMark(
        _ bytes: [UInt8], name: String
    ) throws(TableError) -> (text: [UInt8], encoding: TextEncoding) {
        let check = UTF8Check(bytes)
        guard let line = check.firstBrokenLine else { return (bytes, .utf8) }
        // A few broken characters among many whole ones: a damaged text, not another encoding.
        guard check.broken >= check.whole else { throw broken(name, line: line, "UTF-8") }
        if let text = Windows1258.decode(bytes) { return (text, .windows1258) }
        if let text = Windows1258.decodeWestern(bytes) { return (text, .windows1252) }
        throw TableError(
            .unknownEncoding, in: name,
            vi: "không nhận ra bảng mã chữ. Trong Excel, lưu lại dạng .xlsx hoặc “CSV UTF-8”.",
            en: "the encoding of the text cannot be made out. In Excel, save it as .xlsx or “CSV UTF-8”.")
    }

    private static func utf16(
        _ bytes: [UInt8], name: String, _ unit: (UInt8, UInt8) -> UInt16
    ) throws(TableError) -> [UInt8] {
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
            throw TableError(
                damaged: name, vi: "chữ UTF-16 không trọn vẹn", en: "its UTF-16 text is not whole")
        }
        return Array(text.utf8)
    }

    private static func broken(_ name: String, line: Int, _ encoding: String) -> TableError {
        TableError(
            damaged: name, vi: "dòng văn bản \(line) có ký tự \(encoding) không trọn vẹn",
            en: "text line \(line) has a broken \(encoding) character")
    }

    /// What is said to a person when the encoding was guessed.
    func remark(on name: String) -> Bilingual? {
        guard self == .windows1258 || self == .windows1252 else { return nil }
        return Bilingual(
            vi:
                "“\(name)”: không phải UTF-8, đã đọc theo bảng mã \(rawValue). Nếu chữ có dấu bị sai, lưu lại dạng .xlsx.",
            en: "“\(name)”: it is not UTF-8 and was read as \(rawValue). If letters are wrong, save it as .xlsx.")
    }
}

/// How much of a text is UTF-8 (RFC 3629): whole characters of several bytes, broken ones, and where the first is.
struct UTF8Check {
    private(set) var whole = 0
    private(set) var broken = 0
    /// The line of the first broken character, from 1.
    private(set) var firstBrokenLine: Int?

    init(_ bytes: [UInt8]) {
        // Nearly every file is whole: told at once, by the standard library.
        if bytes.withUnsafeBufferPointer({ String(validating: $0, as: UTF8.self) }) != nil { return }
        var decoder = UTF8()
        var rest = bytes.makeIterator()
        var line = 1
        while true {
            switch decoder.decode(&rest) {
            case .emptyInput: return
            case .error:
                broken += 1
                if firstBrokenLine == nil { firstBrokenLine = line }
            case .scalarValue(let scalar):
                if scalar == "\n" { line += 1 }
                if !scalar.isASCII { whole += 1 }
            }
        }
    }
}
