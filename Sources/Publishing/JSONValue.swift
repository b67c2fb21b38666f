public import Days

/// A value of JSON, whose objects keep the order in which their members are written (RFC 8259).
///
/// Machine output is made of it: stable from run to run, readable by people, with names that are never translated.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A name and its value.
    public struct Member: Hashable, Sendable {
        /// The name, in `camelCase`.
        public let name: String
        /// What it stands for.
        public let value: JSONValue
    }
}

// MARK: - Making

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
    /// An object of these members, in this order.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map(Member.init))
    }

    /// An array of these values.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }

    /// A whole number.
    public init(integerLiteral value: Int) { self = .number(value) }

    /// True or false.
    public init(booleanLiteral value: Bool) { self = .bool(value) }

    /// Null.
    public init(nilLiteral: ()) { self = .null }

    /// A string, or null.
    public init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }

    /// A whole number, or null.
    public init(_ number: Int?) { self = number.map(JSONValue.number) ?? .null }

    /// A date as ISO 8601 writes it, or null.
    public init(_ day: Day?) { self = day.map { .string($0.description) } ?? .null }

    /// Both languages, or null: `{"vi": …, "en": …}`.
    public init(_ words: Bilingual?) {
        self = words.map { ["vi": .string($0.vi), "en": .string($0.en)] } ?? .null
    }

    /// First and last day, both included: `{"from": …, "to": …}`.
    public init(_ days: ClosedRange<Day>) {
        self = ["from": JSONValue(days.lowerBound), "to": JSONValue(days.upperBound)]
    }

    /// An array of what each element gives.
    public init<Element>(_ elements: some Sequence<Element>, _ value: (Element) -> JSONValue) {
        self = .array(elements.map(value))
    }
}

// MARK: - Writing

extension JSONValue: CustomStringConvertible {
    /// The text: two spaces a level, one member a line, no line break at the end.
    public var description: String {
        var text = ""
        write(to: &text, indent: 0)
        return text
    }

    private func write(to text: inout String, indent: Int) {
        switch self {
        case .null: text += "null"
        case .bool(let bool): text += bool ? "true" : "false"
        case .number(let number): text += "\(number)"
        case .string(let string): Self.write(string, to: &text)
        case .array(let values):
            Self.write(values, in: ("[", "]"), to: &text, indent: indent) { value, text in
                value.write(to: &text, indent: indent + 1)
            }
        case .object(let members):
            Self.write(members, in: ("{", "}"), to: &text, indent: indent) { member, text in
                Self.write(member.name, to: &text)
                text += ": "
                member.value.write(to: &text, indent: indent + 1)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element], in brackets: (String, String), to text: inout String, indent: Int,
        _ element: (Element, inout String) -> Void
    ) {
        text += brackets.0
        for (index, each) in elements.enumerated() {
            text += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indent + 1)
            element(each, &text)
        }
        if !elements.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
        text += brackets.1
    }

    /// Only what must be escaped is (RFC 8259 §7): the quote, the backslash, and the controls.
    private static func write(_ string: String, to text: inout String) {
        text += "\""
        defer { text += "\"" }
        guard string.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
            text += string
            return
        }
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r": text += "\\r"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
