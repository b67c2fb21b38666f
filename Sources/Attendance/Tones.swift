/// The tone marks of Vietnamese vowels, taken off the letters that carry them.
enum Tones {
    /// A letter and its tone mark, each by its number; the letter alone where it carries none.
    static func decomposed(_ scalar: Unicode.Scalar) -> [UInt32] { table[scalar] ?? [scalar.value] }

    private static let table: [Unicode.Scalar: [UInt32]] = {
        let rows: [(Unicode.Scalar, String)] = [
            ("a", "àáãảạ"), ("ă", "ằắẵẳặ"), ("â", "ầấẫẩậ"), ("e", "èéẽẻẹ"), ("ê", "ềếễểệ"), ("i", "ìíĩỉị"),
            ("o", "òóõỏọ"), ("ô", "ồốỗổộ"), ("ơ", "ờớỡởợ"), ("u", "ùúũủụ"), ("ư", "ừứữửự"), ("y", "ỳýỹỷỵ"),
        ]
        let marks: [UInt32] = [0x300, 0x301, 0x303, 0x309, 0x323]
        return Dictionary(
            uniqueKeysWithValues: rows.flatMap { letter, toned in
                zip(toned.unicodeScalars, marks).map { ($0, [letter.value, $1]) }
            })
    }()
}
