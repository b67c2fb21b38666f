import Days

/// Gathers the rows of a file, and refuses the first cell that breaks a limit.
struct TableBuilder {
    let name: String
    let limits: TableLimits
    private var rows: [Row] = []
    private var cellCount = 0
    private var textBytes = 0

    init(name: String, limits: TableLimits) {
        self.name = name
        self.limits = limits
    }

    /// Refuses a place beyond the last row or column, before anything is kept for it.
    func check(_ place: CellPlace) throws(TableError) {
        guard place.row <= limits.rows else {
            throw TableError(
                tooLarge: name, vi: "nhiều hơn \(limits.rows) dòng", en: "more than \(limits.rows) rows")
        }
        if let column = place.column, column >= limits.columns {
            throw TableError(
                tooLarge: name, at: CellPlace(row: place.row), vi: "nhiều hơn \(limits.columns) cột",
                en: "more than \(limits.columns) columns")
        }
    }

    /// Counts the text of a cell.
    mutating func count(_ cell: Cell, at place: CellPlace) throws(TableError) {
        guard case .text(let text) = cell else { return }
        let bytes = text.utf8.count
        // There are no more characters than bytes: short texts are not counted twice.
        guard bytes <= limits.cellCharacters || text.unicodeScalars.count <= limits.cellCharacters else {
            throw tooLong(at: place)
        }
        textBytes += bytes
        guard textBytes <= limits.textBytes else {
            throw TableError(
                tooLarge: name, at: place, vi: "các ô có tất cả hơn \(limits.textBytes) byte chữ",
                en: "more than \(limits.textBytes) bytes of text in all cells")
        }
    }

    /// A cell with more characters than are read.
    func tooLong(at place: CellPlace) -> TableError {
        TableError(
            tooLarge: name, at: place, vi: "ô dài hơn \(limits.cellCharacters) ký tự",
            en: "a cell of more than \(limits.cellCharacters) characters")
    }

    /// Adds a row whose cells were checked; a row without cells is left out.
    mutating func append(_ row: Row) throws(TableError) {
        guard !row.cells.isEmpty else { return }
        cellCount += row.cells.count
        guard cellCount <= limits.cells else {
            throw TableError(
                tooLarge: name, at: CellPlace(row: row.number), vi: "nhiều hơn \(limits.cells) ô",
                en: "more than \(limits.cells) cells")
        }
        rows.append(row)
    }

    /// The table, its rows in the order of their numbers.
    consuming func table(
        from origin: Table.Origin, remarks: [Bilingual], merged: [MergedCells] = []
    ) throws(TableError) -> Table {
        var rows = rows
        if zip(rows, rows.dropFirst()).contains(where: { $0.number > $1.number }) {
            rows.sort { $0.number < $1.number }
        }
        if let twice = zip(rows, rows.dropFirst()).first(where: { $0.number == $1.number }) {
            throw TableError(
                damaged: name, at: CellPlace(row: twice.0.number), vi: "số dòng này có hai lần",
                en: "this row number is there twice")
        }
        try MergedCells.clear(merged, in: &rows, named: name, limits: limits)
        guard let heading = rows.firstIndex(where: { !$0.cells.allSatisfy(\.isBlank) }) else {
            throw TableError(
                .empty, in: name,
                vi: "bảng trống, không có cả dòng tiêu đề. Kiểm tra xem có chọn nhầm tệp hay trang tính không.",
                en: "the table is empty, without even a heading. Check that it is the right file and sheet.")
        }
        return Table(
            name: name, heading: rows[heading], rows: Array(rows[(heading + 1)...]), origin: origin, remarks: remarks)
    }
}

extension TableError {
    /// A bound that is broken: what is too much, and that the file should be looked at.
    init(tooLarge name: String, at place: CellPlace? = nil, vi: String, en: String) {
        self.init(
            .tooLarge, in: name, at: place,
            vi: "\(vi), mức tối đa được đọc. Kiểm tra xem có chọn nhầm tệp không, hoặc chia tệp thành nhiều phần.",
            en: "\(en), the most that is read. Check that it is the right file, or split it.")
    }

    /// A file that its own program could not have written so.
    init(damaged name: String, at place: CellPlace? = nil, vi: String, en: String) {
        self.init(
            .damaged, in: name, at: place, vi: "tệp hỏng: \(vi). Mở bằng Excel rồi lưu lại, hoặc xin lại tệp gốc.",
            en: "the file is damaged: \(en). Open it in Excel and save it again, or ask for the original.")
    }
}
