import Days
import Tables

/// Random tables of all that an office may write, and of all that a format may stumble on.
struct GeneratedTable {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func table() -> Table {
        let width = Int.random(in: 1...6, using: &random)
        let heading = (0..<width).map { column in column == 0 ? "Cột " + text() : text() }
        let rows = (0..<Int.random(in: 0...12, using: &random)).map { _ in
            (0..<Int.random(in: 0...width, using: &random)).map { _ in cell() }
        }
        return Table(name: "ngẫu nhiên", heading: heading, rows: rows)
    }

    private mutating func cell() -> Cell {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: .empty
        case 1: .number(Number(Int.random(in: -1_000_000...1_000_000, using: &random)))
        case 2: number()
        case 3: .day(Day(number: Int.random(in: -25_567...2_932_896, using: &random)))
        case 4: .flag(Bool.random(using: &random))
        default: Cell(text())
        }
    }

    /// At most fifteen digits, which is what a workbook keeps.
    private mutating func number() -> Cell {
        let digits = Int.random(in: 1...999_999_999_999_999, using: &random)
        let power = Int.random(in: -20...5, using: &random)
        return Number("\(Bool.random(using: &random) ? "-" : "")\(digits)E\(power)").map { .number($0) } ?? .empty
    }

    private mutating func text() -> String {
        let pieces = [
            "Sóc Trăng", "Mỹ Xuyên", "ợ", "o\u{31B}\u{323}", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "=",
            "+1", "-",
            "@SUM(A1)", "'", " ", "  ", "007", "12", "1,5", "1.5", "TRUE", "20/05/2025", "2025-05-20", "_x000D_",
            "_x0041", "_",
            "<b>&amp;", "]]>", "😀", "\u{1}", "\u{FEFF}", "\u{FFFE}", "sep=;", "http://a.vn", "{=1}", "|", "\u{200B}",
            "ខ្មែរ",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...5, using: &random) {
            text += pieces[Int.random(in: pieces.indices, using: &random)]
        }
        return text
    }
}
