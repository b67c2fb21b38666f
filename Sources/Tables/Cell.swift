public import Days

/// What stands in a cell; of a formula its last result, never the formula.
///
/// Which case it is depends on who filled the cell in: a telephone number may be a number in one file and a text in the
/// next. Ask for what is needed, with ``shown``, ``whole``, ``number``, ``day`` or ``isTrue``, rather than for the case.
public enum Cell: Hashable, Sendable {
    /// Nothing; a cell with an empty text is empty.
    case empty
    /// A text, of one line or several.
    case text(String)
    /// A number.
    case number(Number)
    /// A day.
    case day(Day)
    /// TRUE or FALSE.
    case flag(Bool)

    /// A text; empty when it has no characters.
    public init(_ text: String) { self = text.isEmpty ? .empty : .text(text) }
}

extension Cell {
    /// Whether nothing stands in it, or nothing but white space.
    public var isBlank: Bool {
        switch self {
        case .empty: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        default: false
        }
    }

    /// The cell as a text: a number in plain digits, a day as `20/05/2025`, TRUE or FALSE, and nothing as "".
    public var shown: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .number(let number): number.text
        case .day(let day): WrittenDay.numeric(day)
        case .flag(let flag): flag ? "TRUE" : "FALSE"
        }
    }

    /// The number in it, also when it was written as a text; nil when it is none.
    public var number: Number? {
        switch self {
        case .number(let number): number
        case .text(let text): Number(trimmed(text))
        default: nil
        }
    }

    /// The whole number in it, also when it was written as a text; nil when it is none.
    public var whole: Int? { number?.whole }

    /// The day in it, also when it was written as a text, day before month, or with a time of day; nil when it is none.
    public var day: Day? {
        switch self {
        case .day(let day): day
        case .text(let text): WrittenDay.read(withTime: trimmed(text))
        default: nil
        }
    }

    /// TRUE or FALSE, also when it was written as a text; nil when it is neither.
    public var isTrue: Bool? {
        switch self {
        case .flag(let flag): flag
        case .text(let text): ["true": true, "false": false][trimmed(text).lowercased()]
        default: nil
        }
    }

    private func trimmed(_ text: String) -> Substring {
        var rest = text[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}
