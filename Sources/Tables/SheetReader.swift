import Days

/// Reads the cells of a sheet (ECMA-376 Part 1, §18.3), row by row as they come out of the zip.
final class SheetReader: PartReader {
    private(set) var builder: TableBuilder
    private(set) var merged: [MergedCells] = []

    private let name: String
    private let limits: TableLimits
    private let strings: [String]
    private let formats: NumberFormats
    private let countsFrom1904: Bool

    private var isInSheetData = false
    private var row = 0
    private var cells: [Cell] = []
    private var place = CellPlace(row: 1)
    private var nextColumn = 0
    private var type = CellType.number
    private var style = 0
    private var value: [UInt8] = []
    private var isValue = false
    private var inline = RichText()
    private var isInline = false
    private var faults = CellList()
    private var hasFormula = false
    private var uncalculated = CellList()

    /// What the value of a cell is (§18.18.11 ST_CellType).
    private enum CellType: String {
        case number = "n"
        case shared = "s"
        case formulaText = "str"
        case inline = "inlineStr"
        case flag = "b"
        case fault = "e"
        case isoDay = "d"
    }

    init(
        name: String, limits: TableLimits, strings: [String], formats: NumberFormats, countsFrom1904: Bool
    ) {
        self.name = name
        self.limits = limits
        self.strings = strings
        self.formats = formats
        self.countsFrom1904 = countsFrom1904
        builder = TableBuilder(name: name, limits: limits)
    }

    func start(_ element: XMLName, _ attributes: XMLAttributes) throws(TableError) {
        guard isInSheetData else {
            switch element {
            case "sheetData": isInSheetData = true
            case "mergeCell": try startMerged(attributes)
            default: break
            }
            return
        }
        switch element {
        case "row": try startRow(attributes)
        case "c": try startCell(attributes)
        case "f": hasFormula = true
        case "v": (isValue, hasFormula) = (true, false)
        case "is": isInline = true
        default: if isInline { inline.start(element) }
        }
    }

    func end(_ element: XMLName) throws(TableError) {
        guard isInSheetData else { return }
        switch element {
        case "sheetData": isInSheetData = false
        case "row": try builder.append(Row(row, cells))
        case "c": try endCell()
        case "v": isValue = false
        case "is": isInline = false
        default: if isInline { inline.end(element) }
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableError) {
        if isValue {
            guard value.count + bytes.count <= RichText.room(limits) else { throw tooLong }
            value.append(contentsOf: bytes)
        } else if isInline {
            guard inline.append(bytes, limits: limits) else { throw tooLong }
        }
    }

    /// Refuses cells that show a fault, all of them at once; remarks on formulas that were never calculated.
    func finish() throws(TableError) -> [Bilingual] {
        if let first = faults.first {
            let others = faults.others
            throw TableError(
                .errorCell, in: name, at: first.place,
                vi: "ô báo lỗi \(first.text). Sửa công thức, hoặc gõ giá trị vào ô."
                    + (others.map { " Cũng vậy: \($0.vi)." } ?? ""),
                en: "the cell shows \(first.text). Mend its formula, or type the value."
                    + (others.map { " So do \($0.en)." } ?? ""))
        }
        guard let first = uncalculated.first else { return [] }
        let others = uncalculated.others
        return [
            Bilingual(
                vi:
                    "“\(name)”, \(first.place.words.vi): công thức chưa có kết quả, đã đọc là ô trống. Mở bằng Excel rồi lưu lại."
                    + (others.map { " Cũng vậy: \($0.vi)." } ?? ""),
                en: "“\(name)”, \(first.place.words.en): the formula has no result yet and was read as nothing. "
                    + "Open the file in Excel and save it." + (others.map { " So it is with \($0.en)." } ?? ""))
        ]
    }

    private var tooLong: TableError { builder.tooLong(at: place) }

    private func startMerged(_ attributes: XMLAttributes) throws(TableError) {
        guard let reference = attributes.bytes("ref"), let block = MergedCells(reference: reference) else { return }
        guard merged.count < limits.cells else {
            throw TableError(damaged: name, vi: "các ô gộp chồng lên nhau", en: "merged cells overlap")
        }
        merged.append(block)
    }

    /// A row without a number follows the one before it (§18.3.1.73).
    private func startRow(_ attributes: XMLAttributes) throws(TableError) {
        row = attributes.whole("r") ?? row + 1
        guard row >= 1 else {
            throw TableError(damaged: name, vi: "có dòng số 0", en: "there is a row 0")
        }
        cells.removeAll(keepingCapacity: true)
        nextColumn = 0
    }

    /// A cell without a reference follows the one before it (§18.3.1.4).
    private func startCell(_ attributes: XMLAttributes) throws(TableError) {
        place = CellPlace(row: row, column: nextColumn)
        if let reference = attributes.bytes("r") {
            guard let stated = CellPlace(reference: reference), stated.row == row else {
                let written = String(decoding: reference.prefix(20), as: UTF8.self)
                throw TableError(
                    damaged: name, at: CellPlace(row: row), vi: "có ô ghi vị trí sai “\(written)”",
                    en: "a cell says that it stands at “\(written)”")
            }
            place = stated
        }
        nextColumn = (place.column ?? 0) + 1
        let type = attributes["t"] ?? "n"
        guard let known = CellType(rawValue: type) else {
            throw TableError(
                damaged: name, at: place, vi: "ô có kiểu lạ “\(type.prefix(20))”",
                en: "the cell has the unknown type “\(type.prefix(20))”")
        }
        self.type = known
        style = attributes.whole("s") ?? 0
        hasFormula = false
        value.removeAll(keepingCapacity: true)
        inline = RichText()
    }

    private func endCell() throws(TableError) {
        // Only programs other than spreadsheets leave the result of a formula out.
        if hasFormula { uncalculated.add("", at: place) }
        let cell = try meaning()
        guard cell != .empty, let column = place.column else { return }
        try builder.check(place)
        try builder.count(cell, at: place)
        while cells.count <= column { cells.append(.empty) }
        guard cells[column] == .empty else {
            throw TableError(damaged: name, at: place, vi: "ô này có hai lần", en: "this cell is there twice")
        }
        cells[column] = cell
    }

    private func meaning() throws(TableError) -> Cell {
        if type == .inline { return Cell(inline.value) }
        guard !value.isEmpty else { return .empty }
        switch type {
        case .shared:
            guard let index = Int(written), strings.indices.contains(index) else { throw unreadable("shared string") }
            return Cell(strings[index])
        case .formulaText: return Cell(EscapedText.decode(written))
        case .flag: return .flag(written == "1" || written == "true")
        case .fault:
            faults.add(written, at: place)
            return .empty
        case .isoDay:
            if let day = Day(iso: written.prefix(10)) {
                let time = written.dropFirst(11).prefix(8)
                return time.isEmpty || time == "00:00:00" ? .day(day) : .text("\(WrittenDay.numeric(day)) \(time)")
            }
            throw unreadable("ISO 8601")
        case .number:
            guard let number = Number(stored: value) else { throw unreadable("number") }
            if let cell = SerialDay.cell(number, formats[style], countsFrom1904: countsFrom1904) { return cell }
            throw TableError(
                .invalidDay, in: name, at: place,
                vi:
                    "số \(number) có định dạng ngày nhưng không ứng với ngày nào. Gõ lại ngày, hoặc đổi định dạng thành số.",
                en:
                    "the number \(number) is formatted as a day, but is none. Type the day again, or format it as a number."
            )
        case .inline: return .empty
        }
    }

    private var written: String { String(decoding: value, as: UTF8.self) }

    private func unreadable(_ kind: String) -> TableError {
        TableError(
            damaged: name, at: place, vi: "giá trị “\(written.prefix(40))” không đọc được (\(kind))",
            en: "its value “\(written.prefix(40))” cannot be read (\(kind))")
    }
}

/// Cells to tell a person about: the first ten by name, the others by their number.
private struct CellList {
    private var named: [(place: CellPlace, text: String)] = []
    private var count = 0

    mutating func add(_ text: String, at place: CellPlace) {
        count += 1
        if named.count < 10 { named.append((place, String(text.prefix(20)))) }
    }

    var first: (place: CellPlace, text: String)? { named.first }

    /// The cells after the first: `C3, D5 and 7 more`; nil when there are none.
    var others: Bilingual? {
        guard named.count > 1 else { return nil }
        let list = named.dropFirst().map { "\(CellPlace.letters(ofColumn: $0.place.column ?? 0))\($0.place.row)" }
            .joined(separator: ", ")
        guard count > named.count else { return Bilingual(vi: list, en: list) }
        return Bilingual(
            vi: "\(list) và \(count - named.count) ô nữa", en: "\(list) and \(count - named.count) more")
    }
}
