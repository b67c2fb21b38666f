import CLibxlsxwriter
import Days

extension Table {
    /// The table as a workbook of one sheet (ECMA-376): the same table gives the same bytes.
    ///
    /// The heading is bold and stays in sight; days are dates shown as `dd/mm/yyyy`; every text is a string cell, so that
    /// none becomes a formula or a link. Two things a workbook cannot hold as they are, and they are written as texts: a
    /// number of more than 15 significant digits, and a day before 1900. U+0000 is written as U+FFFD. A sheet name that
    /// Excel would refuse is mended: its forbidden characters become blanks, and it ends after 31 characters.
    ///
    /// The folder is for the files that the library works in; they are gone when this returns. Throws when they cannot be
    /// written, and when the table has more than 1,048,576 rows, 16,384 columns, or 32,767 characters in a cell.
    public func xlsx(sheet: String, workingIn folder: String) throws(TableError) -> [UInt8] {
        try WorkbookWriter.check(self)
        let scratch = try ScratchFile(in: folder, for: name)
        let workbook = try WorkbookWriter(path: scratch.path, folder: folder, for: name)
        try workbook.write(self, sheet: SheetName.mended(sheet))
        try workbook.close()
        return try scratch.bytes()
    }
}

/// A workbook that libxlsxwriter writes, freed whatever happens.
private final class WorkbookWriter {
    private static let mostRows = 1_048_576
    private static let mostColumns = 16_384
    private static let mostCharacters = 32_767

    private let name: String
    private var workbook: UnsafeMutablePointer<lxw_workbook>?

    init(path: String, folder: String, for name: String) throws(TableError) {
        self.name = name
        workbook = folder.withCString { folder in
            // Only read by the library, which copies it.
            var options = lxw_workbook_options()
            options.tmpdir = UnsafeMutablePointer(mutating: folder)
            return workbook_new_opt(path, &options)
        }
        guard workbook != nil else { throw TableError(unwritable: name, lxwError: LXW_ERROR_MEMORY_MALLOC_FAILED) }
        // Without a time of its own the workbook would tell when it was written.
        var properties = lxw_doc_properties()
        properties.created = WorkbookWriter.created
        workbook_set_properties(workbook, &properties)
    }

    /// 1980-01-01T00:00:00Z, which the entries of the zip bear as well.
    private static let created = 315_532_800

    deinit { if let workbook { lxw_workbook_free(workbook) } }

    /// Refuses what a workbook cannot hold.
    static func check(_ table: Table) throws(TableError) {
        guard table.lastRow <= mostRows else {
            throw TableError(
                .unwritable, in: table.name, vi: "một trang tính có nhiều nhất \(mostRows) dòng. Ghi ra .csv.",
                en: "a sheet has at most \(mostRows) rows. Write a .csv file.")
        }
        guard table.width <= mostColumns else {
            throw TableError(
                .unwritable, in: table.name, vi: "một trang tính có nhiều nhất \(mostColumns) cột. Ghi ra .csv.",
                en: "a sheet has at most \(mostColumns) columns. Write a .csv file.")
        }
    }

    func write(_ table: Table, sheet: String) throws(TableError) {
        guard let worksheet = workbook_add_worksheet(workbook, sheet) else {
            throw TableError(unwritable: name, lxwError: LXW_ERROR_SHEETNAME_ALREADY_USED)
        }
        let looks = Looks(of: workbook)
        for (column, width) in ColumnWidths(of: table).widths.enumerated() {
            let column = lxw_col_t(column)
            worksheet_set_column(worksheet, column, column, width, nil)
        }
        for row in [table.heading] + table.rows {
            for (column, cell) in row.cells.enumerated() {
                let isHeading = row.number == table.heading.number
                try write(cell, to: worksheet, at: row.place(ofColumn: column), looks, isHeading: isHeading)
            }
        }
        worksheet_freeze_panes(worksheet, lxw_row_t(table.heading.number), 0)
    }

    private func write(
        _ cell: Cell, to sheet: UnsafeMutablePointer<lxw_worksheet>, at place: CellPlace, _ looks: Looks,
        isHeading: Bool
    ) throws(TableError) {
        let row = lxw_row_t(place.row - 1)
        let column = lxw_col_t(place.column ?? 0)
        let result: lxw_error
        if cell == .empty {
            return
        } else if case .flag(let flag) = cell {
            result = worksheet_write_boolean(sheet, row, column, flag ? 1 : 0, nil)
        } else if case .day(let day) = cell, let serial = SerialDay.serial(of: day) {
            result = worksheet_write_number(sheet, row, column, Double(serial), looks.day)
        } else if case .number(let number) = cell, number.isExactInSpreadsheet {
            let look = number.text.utf8.count > 11 && !number.text.contains(".") ? looks.longNumber : nil
            result = worksheet_write_number(sheet, row, column, number.approximate, look)
        } else {
            let text = cell.shown
            guard text.utf16.count <= WorkbookWriter.mostCharacters else { throw tooLong(at: place) }
            let look = isHeading ? looks.heading : looks.text(text)
            result = worksheet_write_string(sheet, row, column, EscapedText.encode(text), look)
        }
        if result == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED { throw tooLong(at: place) }
        guard result == LXW_NO_ERROR else { throw TableError(unwritable: name, lxwError: result) }
    }

    private func tooLong(at place: CellPlace) -> TableError {
        TableError(
            .unwritable, in: name, at: place,
            vi: "một ô của Excel chứa nhiều nhất \(WorkbookWriter.mostCharacters) ký tự. Rút ngắn, hoặc ghi ra .csv.",
            en:
                "a cell of Excel holds at most \(WorkbookWriter.mostCharacters) characters. Shorten it, or write a .csv file."
        )
    }

    /// Writes the file. The library frees the workbook, also when it fails.
    func close() throws(TableError) {
        let result = workbook_close(workbook)
        workbook = nil
        guard result == LXW_NO_ERROR else { throw TableError(unwritable: name, lxwError: result) }
    }
}

/// How cells look; the workbook owns them.
private struct Looks {
    let heading: UnsafeMutablePointer<lxw_format>?
    let day: UnsafeMutablePointer<lxw_format>?
    /// Whole numbers, of which General shows twelve digits and more as 1.23E+11.
    let longNumber: UnsafeMutablePointer<lxw_format>?
    private let wrapped: UnsafeMutablePointer<lxw_format>?

    init(of workbook: UnsafeMutablePointer<lxw_workbook>?) {
        heading = workbook_add_format(workbook)
        format_set_bold(heading)
        format_set_text_wrap(heading)
        day = workbook_add_format(workbook)
        format_set_num_format(day, "dd/mm/yyyy")
        longNumber = workbook_add_format(workbook)
        format_set_num_format(longNumber, "0")
        wrapped = workbook_add_format(workbook)
        format_set_text_wrap(wrapped)
    }

    /// A text of several lines, or wider than a column becomes, is wrapped.
    func text(_ text: String) -> UnsafeMutablePointer<lxw_format>? {
        text.utf8.contains(UInt8(ascii: "\n")) || text.count > ColumnWidths.widest ? wrapped : nil
    }
}

/// How wide columns are, in characters: as their longest line, within bounds that keep a sheet readable.
private struct ColumnWidths {
    static let widest = 60
    private static let narrowest = 6
    private(set) var widths: [Double] = []

    init(of table: Table) {
        var longest = [Int](repeating: ColumnWidths.narrowest, count: table.width)
        for row in [table.heading] + table.rows {
            for (column, cell) in row.cells.enumerated() where longest[column] < ColumnWidths.widest {
                let line = cell.shown.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0
                longest[column] = min(max(longest[column], line), ColumnWidths.widest)
            }
        }
        widths = longest.map { Double($0) + 2 }
    }
}

/// What Excel accepts as the name of a sheet.
private enum SheetName {
    /// The name without what Excel refuses: `[ ] : * ? / \`, apostrophes at its ends, more than 31 UTF-16 units, nothing.
    static func mended(_ name: String) -> String {
        let forbidden = Array("[]:*?/\\".unicodeScalars)
        let scalars = name.unicodeScalars.map { scalar -> Unicode.Scalar in
            forbidden.contains(scalar) || scalar.value < 0x20 || scalar.value >= 0xFFFE ? " " : scalar
        }
        var rest = String(String.UnicodeScalarView(scalars))[...]
        while rest.utf16.count > 31 { rest.removeLast() }
        while let first = rest.first, first == "'" || first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last == "'" || last.isWhitespace { rest.removeLast() }
        // Excel keeps “History” for itself.
        if rest.isEmpty || rest.lowercased() == "history" { return "Sheet1" }
        return String(rest)
    }
}

extension TableError {
    /// What libxlsxwriter says of its failure.
    fileprivate init(unwritable name: String, lxwError: lxw_error) {
        self.init(unwritable: name, reason: lxw_strerror(lxwError).map { String(cString: $0) } ?? "?")
    }
}
