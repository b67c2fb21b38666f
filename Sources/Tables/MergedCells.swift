/// A block of cells that a spreadsheet shows as one (ECMA-376 Part 1, §18.3.1.55): its first cell has the value.
struct MergedCells {
    private let rows: ClosedRange<Int>
    private let columns: ClosedRange<Int>

    /// The block of a reference such as `B2:C5`; nil for anything else.
    init?(reference: some Collection<UInt8>) {
        let corners = reference.split(separator: UInt8(ascii: ":")).map { CellPlace(reference: $0) }
        guard corners.count == 2, let first = corners[0], let last = corners[1], let left = first.column,
            let right = last.column, first.row <= last.row, left <= right
        else { return nil }
        rows = first.row...last.row
        columns = left...right
    }

    /// Empties the cells that nobody sees, in rows that are in the order of their numbers.
    static func clear(
        _ blocks: [MergedCells], in table: inout [Row], named name: String, limits: TableLimits
    ) throws(TableError) {
        var visited = 0
        for block in blocks {
            var index = firstIndex(in: table, from: block.rows.lowerBound)
            while index < table.count, table[index].number <= block.rows.upperBound {
                let row = table[index]
                visited += 1
                // Blocks do not overlap in a workbook of Excel: they cannot cover more than there is.
                guard visited <= max(limits.cells, limits.rows) else {
                    throw TableError(damaged: name, vi: "các ô gộp chồng lên nhau", en: "merged cells overlap")
                }
                table[index] = block.clearing(row)
                index += 1
            }
        }
        table.removeAll(where: \.cells.isEmpty)
    }

    private func clearing(_ row: Row) -> Row {
        let hidden = columns.filter { row[$0] != .empty && ($0 > columns.lowerBound || row.number > rows.lowerBound) }
        guard !hidden.isEmpty else { return row }
        var cells = row.cells
        for column in hidden { cells[column] = .empty }
        return Row(row.number, cells)
    }

    private static func firstIndex(in table: [Row], from number: Int) -> Int {
        var low = 0
        var high = table.count
        while low < high {
            let middle = (low + high) / 2
            if table[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
