/// A number as it is written in a cell: exact, in decimal, never a binary fraction.
///
/// Two numbers are equal when their values are: it has no `+`, no leading zeros, no trailing zeros after the point.
public struct Number: Hashable, Sendable {
    /// The number in digits with a point, without an exponent: `-12.5`.
    public let text: String

    /// A whole number.
    public init(_ value: Int) { text = String(value) }

    /// The number so written, `-12.50` or `1.25E+3`; nil for anything else, and beyond 10 to the power of ±400.
    public init?(_ written: some StringProtocol) {
        guard let digits = Digits(Array(written.utf8)) else { return nil }
        text = digits.plain
    }

    /// The number as a spreadsheet shows it: plain digits as they are, all else to fifteen significant digits.
    ///
    /// A cell stores the nearest binary fraction in up to seventeen digits (ECMA-376 Part 1, §18.3.1.96), so that 9.95 may
    /// be stored as `9.949999999999999`.
    init?(stored: some Sequence<UInt8>) {
        let stored = Array(stored)
        guard var digits = Digits(stored) else { return nil }
        if !stored.allSatisfy(Digits.isPlain) { digits.round(to: Number.exactDigits) }
        text = digits.plain
    }

    /// How many significant digits a spreadsheet keeps of a number.
    static let exactDigits = 15

    /// The whole number; nil with a fraction, and beyond 64 bits.
    public var whole: Int? { Int(text) }

    /// The nearest binary fraction, for figures that need not be exact.
    public var approximate: Double { Double(text) ?? 0 }

    /// Whether a spreadsheet keeps the number as it is, as a number.
    var isExactInSpreadsheet: Bool {
        guard let digits = Digits(Array(text.utf8)) else { return false }
        return digits.significant.count <= Number.exactDigits && (-300...300).contains(digits.exponent)
    }
}

extension Number: CustomStringConvertible {
    /// The number as ``text``.
    public var description: String { text }
}

extension Number: ExpressibleByIntegerLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) { self.init(value) }
}

/// The significant digits of a number, without zeros at either end, and what power of ten the last of them stands for.
private struct Digits {
    var isNegative = false
    var significant: [UInt8] = []
    var exponent = 0

    init?(_ bytes: [UInt8]) {
        var rest = bytes[...]
        if rest.first == UInt8(ascii: "-") {
            isNegative = true
            rest.removeFirst()
        }
        let whole = rest.prefix { Digits.isDigit($0) }
        rest.removeFirst(whole.count)
        var fraction: ArraySlice<UInt8> = []
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = rest.prefix { Digits.isDigit($0) }
            guard !fraction.isEmpty else { return nil }
            rest.removeFirst(fraction.count)
        }
        guard !whole.isEmpty else { return nil }
        if let mark = rest.popFirst() {
            guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E"), rest.count <= 5,
                let power = Int(String(decoding: rest, as: UTF8.self))
            else { return nil }
            exponent = power
        }
        significant = Array((whole + fraction).drop { $0 == UInt8(ascii: "0") })
        exponent -= fraction.count
        trim()
        guard significant.isEmpty || (-400...400).contains(exponent + significant.count) else { return nil }
    }

    /// Leaves at most `count` digits, the last of them rounded, halves away from zero.
    mutating func round(to count: Int) {
        guard significant.count > count else { return }
        let isUp = significant[count] >= UInt8(ascii: "5")
        exponent += significant.count - count
        significant.removeLast(significant.count - count)
        if isUp {
            var place = count - 1
            while place >= 0, significant[place] == UInt8(ascii: "9") {
                significant[place] = UInt8(ascii: "0")
                place -= 1
            }
            if place >= 0 { significant[place] += 1 } else { significant.insert(UInt8(ascii: "1"), at: 0) }
        }
        trim()
    }

    var plain: String {
        guard !significant.isEmpty else { return "0" }
        var digits = significant
        if exponent >= 0 {
            digits += [UInt8](repeating: UInt8(ascii: "0"), count: exponent)
        } else {
            let missing = 1 - exponent - digits.count
            if missing > 0 { digits.insert(contentsOf: [UInt8](repeating: UInt8(ascii: "0"), count: missing), at: 0) }
            digits.insert(UInt8(ascii: "."), at: digits.count + exponent)
        }
        return (isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self)
    }

    private mutating func trim() {
        while significant.last == UInt8(ascii: "0") {
            significant.removeLast()
            exponent += 1
        }
        if significant.isEmpty { (isNegative, exponent) = (false, 0) }
    }

    static func isPlain(_ byte: UInt8) -> Bool { isDigit(byte) || byte == UInt8(ascii: "-") }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
