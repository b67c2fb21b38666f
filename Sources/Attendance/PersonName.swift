import Days

/// What a person is called: family name first, as it is written (*Nguyễn Thị Mỹ Hạnh*).
public struct PersonName: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The most characters of a name.
    public static let limit = 100

    /// The name as people see it: composed (NFC), single spaces.
    public let text: String
    /// What it is found by: without marks and capitals.
    public let key: String

    /// Takes a name as it was typed, or says why it is none.
    public init(_ typed: String) throws(AttendanceError) {
        text = try PlainWords.text(typed, of: Self.noun, limit: Self.limit)
        guard text.contains(where: \.isLetter) else {
            throw AttendanceError(
                .badName, vi: "“\(text)” không phải họ và tên.", en: "“\(text)” is no name of a person.")
        }
        key = folded(text)
    }

    /// A name that was stored.
    public init(stored text: String) {
        self.text = text
        key = folded(text)
    }

    private static let noun = Bilingual(vi: "họ và tên", en: "the name")

    /// The given name, the last word: what lists are sorted by.
    public var givenName: Substring { text.split(separator: " ").last ?? "" }

    /// The name as people see it.
    public var description: String { text }

    /// Whether both may be one name: the same marks, or one of them written without any.
    public func isWritten(like other: PersonName) -> Bool {
        guard key == other.key else { return false }
        let (one, two) = (text.lowercased(), other.text.lowercased())
        return one == two || one == key || two == other.key || Self.tones(one) == Self.tones(two)
    }

    /// The same with tone marks where they count, not where they stand: `hòa` and `hoà` are one word.
    private static func tones(_ text: String) -> [[UInt32]] {
        text.split(separator: " ").map { word in
            word.unicodeScalars.flatMap { Tones.decomposed($0) }.sorted()
        }
    }

    /// By given name, then middle names, then family name, as Vietnamese lists are sorted; then by marks.
    public static func < (one: PersonName, other: PersonName) -> Bool {
        let (first, second) = (one.sortKey, other.sortKey)
        return first == second ? one.text < other.text : first.lexicographicallyPrecedes(second)
    }

    private var sortKey: [Substring] {
        let words = key.split(separator: " ")
        return words.suffix(1) + words.dropLast()
    }
}
