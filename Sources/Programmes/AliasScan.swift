import Days

/// Finds `&name … *name` in a text that is not yet parsed: a few such references can stand for more values than
/// memory holds.
///
/// A scan cannot tell a reference from the same characters within a text, so a handful passes, which can grow to
/// some hundred values each at the most; the tree then refuses every value that has a name.
struct AliasScan {
    /// How many references are too many to be looked at.
    private static let limit = 16

    private var names: Set<[UInt8]> = []
    private var references = 0
    private var line = 1
    private var column = 1
    private var firstReference: (line: Int, column: Int)?

    /// Scans the text.
    init(_ text: String) {
        let bytes = Array(text.utf8)
        var previous = UInt8(ascii: "\n")
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*"), Self.opensValue(previous) {
                note(byte, name: Array(bytes[(index + 1)...].prefix(while: Self.isPartOfName)))
            }
            if byte == UInt8(ascii: "\n") {
                (line, column) = (line + 1, 1)
            }
            // Bytes that continue a character are not counted.
            else if byte & 0xC0 != 0x80 {
                column += 1
            }
            previous = byte
        }
    }

    /// The refusal, when there are too many references to go on.
    func issue(in file: String) -> Issue? {
        guard references > Self.limit, let place = firstReference else { return nil }
        return Self.refusal(at: Issue.Place(file: file, line: place.line, column: place.column))
    }

    /// What is said where a value has a name or refers to one.
    static func refusal(at place: Issue.Place) -> Issue {
        Issue(
            .error, at: place, code: "alias",
            message: Bilingual(
                vi: "tệp này không dùng nhãn và tham chiếu của YAML (&tên, *tên). Ghi lại giá trị ở từng chỗ.",
                en: "anchors and aliases of YAML (&name, *name) are not used here. Write the value out in each place."))
    }

    private mutating func note(_ sign: UInt8, name: [UInt8]) {
        guard !name.isEmpty else { return }
        if sign == UInt8(ascii: "&") {
            names.insert(name)
        } else if names.contains(name) {
            references += 1
            firstReference = firstReference ?? (line, column)
        }
    }

    private static func opensValue(_ byte: UInt8) -> Bool {
        " \t\r\n[]{},:?-".utf8.contains(byte)
    }

    private static func isPartOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
