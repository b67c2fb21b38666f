import Attendance
import Days
import Programmes
import Tables

/// People as an office sends them in a table, one a row; each fault with its row and column.
struct PeopleTable {
    private enum Column: Hashable, Sendable {
        case number, id, name, familyName, givenName, position, office, email, phone, role, languages, note
    }

    /// A person of the table, and where.
    struct Line {
        let draft: PersonDraft
        let row: Row
    }

    private(set) var lines: [Line] = []
    private(set) var faults: [Bilingual] = []
    /// What the reader had to assume.
    private(set) var remarks: [Bilingual]

    private let table: Table
    private let columns: TableColumns<Column>
    private let offices: Offices
    private let standard: (office: Offices.Office?, role: Registration.Role)
    private var known: [String: Offices.Office] = [:]

    /// Reads a table; office and role hold for the rows that say none.
    init(
        _ bytes: [UInt8], name: String, sheet: String?, office: Offices.Office?, role: Registration.Role,
        _ programme: Programme
    )
        throws
    {
        do {
            (table, columns) = try Self.columns(
                of: try Table.read(bytes: bytes, name: name, sheet: sheet, limits: Self.limits))
        } catch {
            throw Failure(unchanged: error.message)
        }
        offices = Offices(programme)
        standard = (office, role)
        remarks = table.remarks + columns.remarks
        try refuseOldFonts()
        for row in people(in: table.rows) { take(row) }
        if lines.isEmpty, faults.isEmpty {
            faults.append(Bilingual(vi: "“\(table.name)” không có người nào.", en: "“\(table.name)” has nobody in it."))
        }
        tellStrangers()
    }

    /// Names stand in one column, or in two: “Họ” and “Tên”.
    /// No gathering has more people than this; what has is another file.
    private static var limits: TableLimits {
        var limits = TableLimits()
        limits.rows = 100_000
        return limits
    }

    private static func columns(of read: Table) throws(TableError) -> (Table, TableColumns<Column>) {
        let rest: [WantedColumn<Column>] = [
            .init(.number, ["stt", "tt", "số tt", "số thứ tự", "no"]), .init(.id, ["mã", "mã người", "id"]),
            .init(
                .position,
                [
                    "chức vụ", "chức danh", "chức vụ, chức danh", "chức danh, chức vụ", "chức vụ/chức danh", "position",
                    "title",
                ]),
            .init(
                .office,
                [
                    "đơn vị", "cơ quan", "đơn vị công tác", "cơ quan công tác", "nơi công tác", "cơ quan, đơn vị",
                    "đơn vị, cơ quan", "tên đơn vị", "body", "unit", "office", "workplace",
                ]),
            .init(
                .email,
                ["email", "e-mail", "thư điện tử", "địa chỉ email", "địa chỉ thư điện tử", "mail", "hộp thư", "gmail"]),
            .init(
                .phone, ["điện thoại", "số điện thoại", "sđt", "đt", "điện thoại di động", "di động", "số đt", "phone"]),
            .init(.role, ["vai trò", "thành phần", "role"]),
            .init(.languages, ["ngôn ngữ", "tiếng", "languages", "language"]),
            .init(.note, ["ghi chú", "note", "notes"]),
        ]
        let split: [WantedColumn<Column>] =
            [
                .init(
                    .familyName, ["họ", "họ đệm", "họ và đệm", "họ và tên đệm", "họ và chữ lót", "họ lót"],
                    isRequired: true),
                .init(.givenName, ["tên"], isRequired: true),
            ] + rest
        let whole: [WantedColumn<Column>] =
            [
                .init(
                    .name,
                    [
                        "họ và tên", "họ tên", "họ, tên", "tên", "họ và tên học viên", "họ và tên đại biểu",
                        "họ tên học viên",
                        "tên học viên", "học viên", "name", "full name",
                    ], isRequired: true)
            ] + rest
        let parted = read.headed(by: split)
        if let columns = try? parted.columns(split) { return (parted, columns) }
        let headed = read.headed(by: whole)
        return (headed, try headed.columns(whole))
    }

    /// The rows that are of people. Where a list is numbered, a row without a number that says one thing alone is none: a
    /// line for a signature, a sum.
    private mutating func people(in rows: [Row]) -> [Row] {
        let written = rows.filter { row in row.cells.contains { !$0.isBlank } }
        let numbered = written.count { !columns[.number, in: $0].isBlank }
        guard numbered * 2 > written.count else { return written }
        let isPerson = { [columns] (row: Row) in
            !columns[.number, in: row].isBlank || row.cells.count { !$0.isBlank } > 1
        }
        for row in written where !isPerson(row) {
            let words = row.cells.first { !$0.isBlank }?.shown ?? ""
            remarks.append(
                Bilingual(
                    vi: "dòng \(row.number) “\(words)” không có số thứ tự, bỏ qua.",
                    en: "row \(row.number), “\(words)”, has no number and is passed over."))
        }
        return written.filter(isPerson)
    }

    private func refuseOldFonts() throws {
        let texts = table.rows.map { row in row.cells.map(\.shown).joined(separator: " ") }
        if let font = OldFont.recognised(in: texts) {
            throw Failure(
                unchanged: Bilingual(
                    vi: "“\(table.name)”: \(font.message.vi)", en: "“\(table.name)”: \(font.message.en)"))
        }
    }

    private mutating func take(_ row: Row) {
        var isWhole = true
        func read<Value>(_ column: Column, _ value: (String) throws -> Value?) -> Value? {
            let words = columns[column, in: row].shown.trimmed
            do { return words.isEmpty ? nil : try value(words) } catch {
                isWhole = false
                let message =
                    (error as? AttendanceError)?.message ?? Failure(error)?.message
                    ?? Bilingual(vi: "\(error)", en: "\(error)")
                let place = columns.place(column, in: row).words
                faults.append(Bilingual(vi: "\(place.vi): \(message.vi)", en: "\(place.en): \(message.en)"))
                return nil
            }
        }
        func words(_ column: Column, _ what: Bilingual, limit: Int = 300) -> String? {
            read(column) { try PersonDraft.words($0, of: what, limit: limit) }
        }
        guard let name = name(in: row, read) else {
            // A row of signatures or a sum below the list names nobody and says nothing else of a person.
            if isWhole, columns[.email, in: row].isBlank, columns[.position, in: row].isBlank { return }
            if isWhole {
                let place = columns.place(columns[.name] == nil ? .givenName : .name, in: row).words
                faults.append(Bilingual(vi: "\(place.vi): thiếu họ và tên.", en: "\(place.en): the name is missing."))
            }
            return
        }
        let id = columns[.id, in: row].shown.trimmed
        var draft = PersonDraft(name, id: Person.ID(id), isSaidNew: ["moi", "new"].contains(folded(id)))
        draft.position = words(.position, Bilingual(vi: "chức vụ", en: "the position"))
        draft.email = read(.email) { try EmailAddress($0) }
        draft.phone = words(.phone, Bilingual(vi: "điện thoại", en: "the telephone"), limit: 60)
        draft.languages = words(.languages, Bilingual(vi: "ngôn ngữ", en: "the languages"))
        draft.note = words(.note, Bilingual(vi: "ghi chú", en: "the note"))
        draft.role = read(.role) { try Registration.Role(named: $0) } ?? standard.role
        let workplace = words(.office, Bilingual(vi: "đơn vị", en: "the office"))
        let office = workplace.map { self.office($0) } ?? standard.office
        (draft.body, draft.unit) = (office?.body, office?.unit ?? (workplace == nil ? nil : standard.office?.unit))
        draft.workplace = office?.words
        if isWhole { lines.append(Line(draft: draft, row: row)) }
    }

    private func name(in row: Row, _ read: (Column, (String) throws -> PersonName?) -> PersonName?) -> PersonName? {
        guard columns[.name] == nil else { return read(.name) { try PersonName($0) } }
        let family = columns[.familyName, in: row].shown
        return read(.givenName) { try PersonName(family + " " + $0) }
    }

    private mutating func office(_ text: String) -> Offices.Office {
        if let office = known[text] { return office }
        let office = offices.office(text)
        known[text] = office
        return office
    }

    /// Tells once which offices nobody knows.
    private mutating func tellStrangers() {
        let strange = Set(lines.filter { $0.draft.body == nil && $0.draft.unit == nil }.compactMap(\.draft.workplace))
            .sorted()
        guard !strange.isEmpty else { return }
        let shown = strange.prefix(10).map { "“\($0)”" }.joined(separator: ", ") + (strange.count > 10 ? " …" : "")
        remarks.append(
            Bilingual(
                vi:
                    "\(strange.count) đơn vị không có trong chương trình, tính là nơi khác: \(shown). Thuộc huyện nào thì thêm --body.",
                en: "\(strange.count) offices are not in the programme and count as elsewhere: \(shown). "
                    + "Add --body where they belong to a unit."))
    }
}
