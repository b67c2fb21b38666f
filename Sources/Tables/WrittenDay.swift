import Days

/// Days as they are written in cells: `2025-05-20`, or day before month as in Việt Nam, `20/05/2025`.
enum WrittenDay {
    /// The day so written; nil for anything else, months before days and years of two digits among them.
    static func read(_ text: some StringProtocol) -> Day? {
        if let day = Day(iso: text) { return day }
        let bytes = Array(text.utf8)
        guard (8...10).contains(bytes.count),
            let mark = bytes.first(where: { !isDigit($0) }), "/-.".utf8.contains(mark)
        else { return nil }
        let parts = bytes.split(separator: mark, omittingEmptySubsequences: false)
        guard parts.count == 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count), parts[2].count == 4,
            parts.allSatisfy({ $0.allSatisfy(isDigit) })
        else { return nil }
        let values = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
        return Day(year: values[2], month: values[1], day: values[0])
    }

    /// The day so written, alone or before a time of day as forms stamp it: `20/05/2025 08:30:00`, `2025-05-20T08:30`.
    static func read(withTime text: some StringProtocol) -> Day? {
        guard let end = text.firstIndex(where: { $0 == " " || $0 == "T" }) else { return read(text) }
        let time = text[text.index(after: end)...]
        guard time.contains(":"), time.allSatisfy({ $0.isASCII && ($0.isNumber || ":.Z".contains($0)) }) else {
            return nil
        }
        return read(text[..<end])
    }

    /// The day in numbers, `20/05/2025`.
    static func numeric(_ day: Day) -> String {
        let (year, month, date) = day.civil
        return "\(padded(date, to: 2))/\(padded(month, to: 2))/\(padded(year, to: 4))"
    }

    /// A whole number with zeros before it.
    static func padded(_ value: Int, to width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
