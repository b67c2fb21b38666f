/// One row of a table, which knows its number in the file.
public struct Row: Hashable, Sendable {
    /// The number of the row as a spreadsheet shows it, from 1.
    public let number: Int
    /// The cells from column A on, up to the last that holds something.
    public let cells: [Cell]

    /// Makes it; empty cells at its end are dropped. Traps when the number is below 1.
    public init(_ number: Int, _ cells: [Cell]) {
        precondition(number >= 1, "a row before the first: \(number)")
        self.number = number
        let last = cells.lastIndex { $0 != .empty && $0 != .text("") }
        let kept = last.map { cells[...$0] } ?? []
        self.cells = kept.map { $0 == .text("") ? .empty : $0 }
    }

    /// The cell of a column counted from 0; empty past the last.
    public subscript(column: Int) -> Cell { cells.indices.contains(column) ? cells[column] : .empty }

    /// Where the cell of a column counted from 0 stands.
    public func place(ofColumn column: Int) -> CellPlace { CellPlace(row: number, column: column) }
}
