public import Days

/// Where a cell stands, as people see it in a spreadsheet: row 7, column C.
public struct CellPlace: Hashable, Sendable {
    /// The row, counted from 1; in a `.csv` file blank lines count, and a row of several lines counts once.
    public let row: Int
    /// The column, counted from 0; nothing when the whole row is meant.
    public let column: Int?

    /// Makes it.
    public init(row: Int, column: Int? = nil) {
        self.row = row
        self.column = column
    }

    /// The place in words, without the file: `dòng 7, cột C`, `row 7, column C`.
    public var words: Bilingual {
        guard let column else { return Bilingual(vi: "dòng \(row)", en: "row \(row)") }
        let letters = CellPlace.letters(ofColumn: column)
        return Bilingual(vi: "dòng \(row), cột \(letters)", en: "row \(row), column \(letters)")
    }

    /// The letters of a column counted from 0: `A` … `Z`, `AA` …; traps for a negative one.
    public static func letters(ofColumn column: Int) -> String {
        precondition(column >= 0, "a column before the first: \(column)")
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            rest -= 1
            letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
            rest /= 26
        }
        return letters
    }

    /// Row and column of a reference such as `C7` or `$C$7` (ECMA-376 Part 1, §18.18.62 ST_Ref); nil for anything else.
    init?(reference: some Sequence<UInt8>) {
        var column = 0
        var row = 0
        for byte in reference {
            switch byte {
            case UInt8(ascii: "$"): continue
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column < 1_000_000:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && row < 100_000_000:
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
        }
        guard row > 0, column > 0 else { return nil }
        self.init(row: row, column: column - 1)
    }
}
