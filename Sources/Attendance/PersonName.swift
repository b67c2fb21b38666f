import Days

/// What a person is called: family name first, as it is written (*Nguyễn Thị Mỹ Hạnh*).
public struct PersonName: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The most characters of a name.
    public static let limit = 100

    /// The name as people see it: composed (NFC), single spaces.
    public let text: String
    /// What it is found by: without marks and capitals.
    public let key: String
    /// What lists are sorted by: the given name, the last word of the key, before the rest.
    private let order: String

    /// Takes a name as it was typed, or says why it is none.
    public init(_ typed: String) throws(AttendanceError) {
        text = try PlainWords.text(typed, of: Self.noun, limit: Self.limit)
        guard text.contains(where: \.isLetter) else {
            throw AttendanceError(
                .badName, vi: "“\(text)” không phải họ và tên.", en: "“\(text)” is no name of a person.")
        }
        if let strange = text.first(where: { !Self.belongs($0) }) {
            throw AttendanceError(
                .badName, vi: "“\(text)” không phải họ và tên: có “\(strange)”. Kiểm tra cột, hoặc gõ lại tên.",
                en: "“\(text)” is no name of a person: it has “\(strange)”. Check the column, or type the name again.")
        }
        key = folded(text)
        order = Self.order(key)
    }

    /// Whether a character is found in names, or behind them (*Nguyễn Văn A (Ba)*, *Lý Hoa 2*): what acts in a page, a
    /// spreadsheet or a shell is not.
    private static func belongs(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || " .,'’‘-–()/·".contains(character)
    }

    /// A name that was stored.
    public init(stored text: String) {
        self.text = text
        key = folded(text)
        order = Self.order(key)
    }

    private static let noun = Bilingual(vi: "họ và tên", en: "the name")

    /// The given name, the last word: what lists are sorted by.
    public var givenName: Substring { text.split(separator: " ").last ?? "" }

    /// The name as people see it.
    public var description: String { text }

    /// Whether it is written without any marks.
    var isBare: Bool { text.lowercased() == key }

    /// Whether both may be one name: the same marks, or one of them written without any.
    public func isWritten(like other: PersonName) -> Bool {
        guard key == other.key else { return false }
        return isBare || other.isBare || Self.tones(text.lowercased()) == Self.tones(other.text.lowercased())
    }

    /// The same with tone marks where they count, not where they stand: `hòa` and `hoà` are one word.
    private static func tones(_ text: String) -> [[UInt32]] {
        text.split(separator: " ").map { word in
            word.unicodeScalars.flatMap { Tones.decomposed($0) }.sorted()
        }
    }

    /// By given name, then by the names before it, as Vietnamese lists are sorted; then by marks.
    public static func < (one: PersonName, other: PersonName) -> Bool {
        one.order == other.order ? one.text < other.text : one.order < other.order
    }

    private static func order(_ key: String) -> String {
        guard let blank = key.lastIndex(of: " ") else { return key }
        return key[key.index(after: blank)...] + " " + key[..<blank]
    }
}
