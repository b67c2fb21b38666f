import Days
import Tables

extension Table {
    /// The table of a text file.
    static func csv(_ text: String, limits: TableLimits = TableLimits()) throws -> Table {
        try read(bytes: Array(text.utf8), name: "t.csv", limits: limits)
    }

    /// The table of a workbook.
    static func xlsx(_ workbook: Workbook, sheet: String? = nil, limits: TableLimits = TableLimits()) throws -> Table {
        try read(bytes: workbook.bytes(), name: "t.xlsx", sheet: sheet, limits: limits)
    }

    /// The cells of the heading and of all rows as texts.
    var shown: [[String]] { ([heading] + rows).map { $0.cells.map(\.shown) } }
}

/// The error that reading throws; nil when it throws none.
func fault(_ action: () throws -> some Any) -> TableError? {
    do { _ = try action() } catch { return error as? TableError }
    return nil
}
