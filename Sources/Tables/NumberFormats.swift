import Days

/// What the numbers of a workbook mean, by the styles of their cells (ECMA-376 Part 1, §18.8).
final class NumberFormats: PartReader {
    /// What a number stands for.
    enum Meaning: Hashable {
        case number
        /// A day, or a day and a time.
        case day
        /// A time of day, or a length of time.
        case time
        /// A day where it is 1 or more, else a time: formats that differ between East Asian languages.
        case dayOrTime
    }

    private var custom: [Int: Meaning] = [:]
    private var formats: [Int] = []
    private var isInCustom = false
    private var isInCells = false

    /// What numbers in the style of that index mean.
    subscript(_ style: Int) -> Meaning {
        guard formats.indices.contains(style) else { return .number }
        return custom[formats[style]] ?? NumberFormats.builtIn(formats[style])
    }

    func start(_ element: XMLName, _ attributes: XMLAttributes) {
        switch element {
        case "numFmts": isInCustom = true
        case "cellXfs": isInCells = true
        case "numFmt" where isInCustom:
            guard let id = attributes.whole("numFmtId"), let code = attributes["formatCode"] else { return }
            custom[id] = NumberFormats.meaning(of: code)
        case "xf" where isInCells: formats.append(attributes.whole("numFmtId") ?? 0)
        default: break
        }
    }

    func end(_ element: XMLName) {
        switch element {
        case "numFmts": isInCustom = false
        case "cellXfs": isInCells = false
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// The formats that a workbook need not define (§18.8.30 numFmt).
    private static func builtIn(_ id: Int) -> Meaning {
        switch id {
        case 14...17, 22: .day
        case 18...21, 45...47: .time
        case 27...36, 50...58: .dayOrTime
        default: .number
        }
    }

    /// What a format code shows (§18.8.31): letters of a date outside of quotes, escapes and brackets.
    static func meaning(of code: String) -> Meaning {
        var hasDay = false
        var hasTime = false
        var hasMonthOrMinute = false
        var rest = code.lowercased().unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case ";": rest.removeAll()  // The section of positive numbers decides.
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                // [h], [mm], [ss] are lengths of time; [Red], [$-42A] and conditions say nothing.
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                if let first = inside.first, "hms".unicodeScalars.contains(first), inside.allSatisfy({ $0 == first }) {
                    hasTime = true
                }
            case "y", "d": hasDay = true
            case "h", "s": hasTime = true
            case "m": hasMonthOrMinute = true
            case "g" where rest.starts(with: "eneral".unicodeScalars): rest = rest.dropFirst(6)
            default: break
            }
        }
        if hasDay { return .day }
        if hasTime { return .time }
        return hasMonthOrMinute ? .day : .number
    }
}
