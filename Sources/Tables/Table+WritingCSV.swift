import Days

extension Table {
    /// The table as separated values (RFC 4180): UTF-8 with a byte order mark, by which Excel knows it, and CRLF.
    ///
    /// `Table.read` gives the same table again. For that, and for the safety of whoever opens it in a spreadsheet: a text
    /// that a spreadsheet would take for a formula has an apostrophe before it; a text that looks like a number, a day
    /// or TRUE is quoted; days are written `2025-05-20`, which every Excel understands; numbers have a decimal comma where
    /// the separator is a semicolon. U+0000, which no office file can hold, is written as U+FFFD.
    public func csv(separator: Separator = .comma) -> [UInt8] {
        var writer = CSVWriter(separator: separator, width: max(width, 1))
        writer.write(heading, endingWithSeparator: width <= 1 && separator != .comma)
        for row in rows { writer.write(row) }
        return writer.bytes
    }
}

/// Writes rows one after the other.
private struct CSVWriter {
    let separator: Separator
    let width: Int
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    private var next = 1

    init(separator: Separator, width: Int) {
        self.separator = separator
        self.width = width
    }

    /// Writes a row, after blank lines up to its number.
    ///
    /// A separator at the end of the heading tells a reader the separator of a table with one column.
    mutating func write(_ row: Row, endingWithSeparator: Bool = false) {
        while next < row.number { endLine() }
        for column in 0..<width {
            if column > 0 { bytes.append(separator.byte) }
            write(row[column])
        }
        if endingWithSeparator { bytes.append(separator.byte) }
        endLine()
    }

    private mutating func endLine() {
        bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
        next += 1
    }

    private mutating func write(_ cell: Cell) {
        switch cell {
        case .empty: break
        case .text(let text): write(text)
        case .number(let number):
            bytes += number.text.utf8.map { $0 == UInt8(ascii: ".") ? separator.decimalMark : $0 }
        case .day(let day): bytes += Array(day.description.utf8)
        case .flag: bytes += Array(cell.shown.utf8)
        }
    }

    private mutating func write(_ text: String) {
        let field = Array(text.replacingNUL.utf8)
        let mark = PlainMark.isNeeded(field) ? [PlainMark.apostrophe] : []
        guard needsQuotes(field) else {
            bytes += mark + field
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in mark + field {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether the field would be parted, or read as something else, without quotes.
    private func needsQuotes(_ field: [UInt8]) -> Bool {
        if field.contains(where: { "\",;\t\r\n".utf8.contains($0) }) || field.starts(with: "sep=".utf8) { return true }
        if field.first == UInt8(ascii: " ") || field.last == UInt8(ascii: " ") { return true }
        guard case .text = WrittenCell.read(field[...], decimalMark: separator.decimalMark) else { return true }
        return false
    }
}

extension String {
    /// The text with U+FFFD in place of U+0000.
    var replacingNUL: String {
        guard utf8.contains(0) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
    }
}
