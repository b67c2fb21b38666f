import Days

/// Reads separated values (RFC 4180), as spreadsheets write them: any of three separators, any line end, ragged rows.
struct CSVReader {
    private let text: [UInt8]
    private let name: String
    private var separator: Separator
    private var position = 0
    private var line = 1
    private var builder: TableBuilder

    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// The table of a file.
    static func read(_ bytes: [UInt8], name: String, limits: TableLimits) throws(TableError) -> Table {
        let (text, encoding) = try TextEncoding.decode(bytes, name: name)
        var reader = CSVReader(text: text, name: name, limits: limits)
        try reader.readRows()
        let remarks = [encoding.remark(on: name)].compactMap { $0 }
        return try reader.builder.table(from: .csv(encoding, reader.separator), remarks: remarks)
    }

    private init(text: [UInt8], name: String, limits: TableLimits) {
        self.text = text
        self.name = name
        builder = TableBuilder(name: name, limits: limits)
        separator = .comma
        if let declared = takeDeclaration() {
            separator = declared
        } else {
            separator = Separator.guess(from: text)
        }
    }

    /// The separator that a first line `sep=;` declares, as Excel understands it; the line is no row.
    private mutating func takeDeclaration() -> Separator? {
        let first = text.prefix { $0 != CSVReader.newline && $0 != CSVReader.carriageReturn }
        guard first.count == 5, first.prefix(4).elementsEqual("sep=".utf8), let declared = Separator(byte: first[4])
        else {
            return nil
        }
        position = first.count
        takeLineEnd()
        return declared
    }

    private mutating func readRows() throws(TableError) {
        var number = 0
        while position < text.count {
            number += 1
            var cells: [Cell] = []
            var column = 0
            var isLast = false
            while !isLast {
                let cell = try readCell()
                if cell != .empty {
                    let place = CellPlace(row: number, column: column)
                    try builder.check(place)
                    try builder.count(cell, at: place)
                    while cells.count < column { cells.append(.empty) }
                    cells.append(cell)
                }
                column += 1
                isLast = !takeSeparator()
            }
            takeLineEnd()
            try builder.append(Row(number, cells))
        }
    }

    private mutating func takeSeparator() -> Bool {
        guard position < text.count, text[position] == separator.byte else { return false }
        position += 1
        return true
    }

    /// Goes past CRLF, LF or CR, if the text has not ended.
    private mutating func takeLineEnd() {
        guard position < text.count else { return }
        let isPair =
            text[position] == CSVReader.carriageReturn && position + 1 < text.count
            && text[position + 1] == CSVReader.newline
        position += isPair ? 2 : 1
        line += 1
    }

    private func endsField(_ byte: UInt8) -> Bool {
        byte == separator.byte || byte == CSVReader.newline || byte == CSVReader.carriageReturn
    }

    /// Reads up to the separator or the end of the line, and not past it.
    private mutating func readCell() throws(TableError) -> Cell {
        guard position < text.count, text[position] == CSVReader.quote else {
            let start = position
            while position < text.count, !endsField(text[position]) { position += 1 }
            return WrittenCell.read(text[start..<position], decimalMark: separator.decimalMark)
        }
        return WrittenCell.text(try readQuoted()[...])
    }

    /// Reads a quoted field; what stands between its closing quote and the separator belongs to it, as in Excel.
    private mutating func readQuoted() throws(TableError) -> [UInt8] {
        let opening = line
        var field: [UInt8] = []
        position += 1
        while true {
            let start = position
            while position < text.count, text[position] != CSVReader.quote {
                let byte = text[position]
                let endsPair =
                    byte == CSVReader.newline && position > 0 && text[position - 1] == CSVReader.carriageReturn
                if byte == CSVReader.carriageReturn || (byte == CSVReader.newline && !endsPair) { line += 1 }
                position += 1
            }
            field.append(contentsOf: text[start..<position])
            guard position < text.count else {
                throw TableError(
                    .openQuote, in: name,
                    vi:
                        "dấu ngoặc kép mở ở dòng văn bản \(opening) không đóng. Thêm dấu đóng, hoặc lưu lại dạng .xlsx.",
                    en: "the quotes opened on text line \(opening) never close. Close them, or save it as .xlsx.")
            }
            position += 1
            guard position < text.count, text[position] == CSVReader.quote else { break }
            field.append(CSVReader.quote)
            position += 1
        }
        let start = position
        while position < text.count, !endsField(text[position]) { position += 1 }
        return field + text[start..<position]
    }
}

/// What a field of a text file means.
enum WrittenCell {
    /// An unquoted field: a number or a day where it can be nothing else, and a text otherwise.
    ///
    /// Only a number that would be written again in the same characters is one: `007`, `1.50` and `1.000` are texts,
    /// for a person to judge.
    static func read(_ field: ArraySlice<UInt8>, decimalMark: UInt8) -> Cell {
        guard let first = field.first else { return .empty }
        if first == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) {
            if let number = number(field, decimalMark: decimalMark) { return .number(number) }
            if let day = WrittenDay.read(String(decoding: field, as: UTF8.self)) { return .day(day) }
        }
        if field.elementsEqual("TRUE".utf8) { return .flag(true) }
        if field.elementsEqual("FALSE".utf8) { return .flag(false) }
        return text(field)
    }

    /// A quoted field, which is a text whatever it looks like.
    static func text(_ field: ArraySlice<UInt8>) -> Cell {
        Cell(String(decoding: PlainMark.isBorne(by: field) ? field.dropFirst() : field, as: UTF8.self))
    }

    private static func number(_ field: ArraySlice<UInt8>, decimalMark: UInt8) -> Number? {
        guard field.allSatisfy({ $0 == decimalMark || $0 == UInt8(ascii: "-") || (48...57).contains($0) }) else {
            return nil
        }
        let written = String(decoding: field.map { $0 == decimalMark ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
        guard let number = Number(written), number.text == written else { return nil }
        return number
    }
}
