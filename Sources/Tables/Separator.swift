/// What stands between the values of a line.
public enum Separator: Character, Hashable, Sendable, CaseIterable {
    /// A comma, as RFC 4180 has it; numbers have a decimal point.
    case comma = ","
    /// A semicolon, as Excel writes it where numbers have a decimal comma: in Việt Nam.
    case semicolon = ";"
    /// A tabulator; numbers have a decimal point.
    case tabulator = "\t"

    /// The separator as it is in the file.
    var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tabulator: UInt8(ascii: "\t")
        }
    }

    /// What stands before the fraction of a number in files with this separator.
    var decimalMark: UInt8 { self == .semicolon ? UInt8(ascii: ",") : UInt8(ascii: ".") }

    init?(byte: UInt8) {
        guard let separator = Separator.allCases.first(where: { $0.byte == byte }) else { return nil }
        self = separator
    }
}

extension Separator {
    /// The separator of a text: the one that stands outside of quotes in its first line as often as in the lines below.
    ///
    /// A first line without any is a title: then the line that has the most decides. A text without any has one column.
    static func guess(from text: [UInt8]) -> Separator {
        let lines = counts(in: text, lines: 20)
        guard let first = lines.first else { return .comma }
        if first.contains(where: { $0 > 0 }) {
            return best { index in
                guard first[index] > 0 else { return (0, 0) }
                return (lines.count { $0[index] == first[index] }, first[index])
            }
        }
        return best { index in (0, lines.map { $0[index] }.max() ?? 0) }
    }

    /// The separator with the highest rank; the earlier one of equals.
    private static func best(_ rank: (Int) -> (Int, Int)) -> Separator {
        var best = (separator: Separator.comma, rank: rank(0))
        for (index, separator) in allCases.enumerated().dropFirst() where rank(index) > best.rank {
            best = (separator, rank(index))
        }
        return best.separator
    }

    /// How often each separator stands outside of quotes in the first lines that are not blank.
    private static func counts(in text: [UInt8], lines limit: Int) -> [[Int]] {
        var lines: [[Int]] = []
        var line = [0, 0, 0]
        var isQuoted = false
        var isBlank = true
        for byte in text {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted {
                isBlank = false
                continue
            }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if !isBlank { lines.append(line) }
                if lines.count == limit { return lines }
                (line, isBlank) = ([0, 0, 0], true)
                continue
            }
            isBlank = false
            if let index = allCases.firstIndex(where: { $0.byte == byte }) { line[index] += 1 }
        }
        if !isBlank { lines.append(line) }
        return lines
    }
}
