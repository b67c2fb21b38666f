import Days

/// The texts that the cells of a workbook share (ECMA-376 Part 1, §18.4).
final class SharedStrings: PartReader {
    private(set) var texts: [String] = []
    private let name: String
    private let limits: TableLimits
    private var text = RichText()
    private var bytes = 0

    /// No texts, for a workbook without the part.
    init(name: String, limits: TableLimits) {
        self.name = name
        self.limits = limits
    }

    func start(_ element: XMLName, _ attributes: XMLAttributes) throws(TableError) {
        if "si" ~= element { text = RichText() } else { text.start(element) }
    }

    func end(_ element: XMLName) throws(TableError) {
        guard "si" ~= element else { return text.end(element) }
        guard texts.count < limits.cells else {
            throw TableError(
                tooLarge: name, vi: "nhiều hơn \(limits.cells) đoạn chữ", en: "more than \(limits.cells) texts")
        }
        bytes += text.bytes.count
        guard bytes <= limits.textBytes else {
            throw TableError(
                tooLarge: name, vi: "nhiều hơn \(limits.textBytes) byte chữ",
                en: "more than \(limits.textBytes) bytes of text")
        }
        texts.append(text.value)
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableError) {
        guard text.append(bytes, limits: limits) else {
            throw TableError(
                tooLarge: name, vi: "đoạn chữ dài hơn \(limits.cellCharacters) ký tự",
                en: "a text of more than \(limits.cellCharacters) characters")
        }
    }
}

/// The text of a cell in one or several runs, without their looks and without phonetic hints (§18.4.4, §18.4.6).
struct RichText {
    private(set) var bytes: [UInt8] = []
    private var isText = false
    private var isHint = false

    /// The runs as one text.
    var value: String { EscapedText.decode(String(decoding: bytes, as: UTF8.self)) }

    mutating func start(_ element: XMLName) {
        switch element {
        case "t": isText = true
        case "rPh": isHint = true
        default: break
        }
    }

    mutating func end(_ element: XMLName) {
        switch element {
        case "t": isText = false
        case "rPh": isHint = false
        default: break
        }
    }

    /// The bytes that the characters of a cell may take: seven each, when all are escaped.
    static func room(_ limits: TableLimits) -> Int {
        limits.cellCharacters > Int.max / 7 ? Int.max : limits.cellCharacters * 7
    }

    /// Takes the text if it belongs to the cell; false when there is no room for it.
    mutating func append(_ more: UnsafeBufferPointer<UInt8>, limits: TableLimits) -> Bool {
        guard isText, !isHint else { return true }
        guard bytes.count + more.count <= RichText.room(limits) else { return false }
        bytes.append(contentsOf: more)
        return true
    }
}
