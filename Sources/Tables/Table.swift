public import Days

/// A heading and rows of cells, as an office keeps them in `.csv` and `.xlsx` files.
///
/// Rows without any cell are left out; the others keep their number, and cells their column, so that a message can name
/// the place as people see it.
public struct Table: Hashable, Sendable {
    /// The name of the file it was read from, or will be called by in messages.
    public let name: String
    /// What the columns are called: the first row that is not blank, its cells as texts.
    public let heading: Row
    /// The rows below the heading, in the order of the file.
    public let rows: [Row]
    /// What kind of file it was read from.
    public let origin: Origin
    /// What the reader had to assume, for a person to look at.
    public let remarks: [Bilingual]

    /// What kind of file a table was read from.
    public enum Origin: Hashable, Sendable {
        /// None: the program made the table.
        case program
        /// Separated values.
        case csv(TextEncoding, Separator)
        /// The sheet of that name, of a workbook.
        case xlsx(sheet: String)
    }

    /// A table of the program's own: the heading is row 1, the rows follow it.
    public init(name: String, heading: [String], rows: [[Cell]]) {
        self.init(
            name: name, heading: Row(1, heading.map { Cell($0) }),
            rows: rows.enumerated().map { Row($0.offset + 2, $0.element) }.filter { !$0.cells.isEmpty },
            origin: .program, remarks: [])
    }

    init(name: String, heading: Row, rows: [Row], origin: Origin, remarks: [Bilingual]) {
        self.name = name
        self.heading = Row(heading.number, heading.cells.map { Cell($0.shown) })
        self.rows = rows
        self.origin = origin
        self.remarks = remarks
    }

    /// How many columns there are, up to the last that holds something in any row.
    public var width: Int { rows.reduce(heading.cells.count) { max($0, $1.cells.count) } }

    /// The number of the last row.
    public var lastRow: Int { rows.last?.number ?? heading.number }
}
