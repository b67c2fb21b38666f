import ArgumentParser
import Attendance
import Days
import Publishing
import Storage
import Tables

/// `lich attendee import`: puts the people of a table on a list, all or none.
struct AttendeeImportCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Nhập danh sách từ .csv, .xlsx: tất cả, hoặc không ai. · Take a list from a table.",
        discussion: """
            Cột: họ và tên, chức vụ, đơn vị, thư điện tử, điện thoại, vai trò, ghi chú, theo thứ tự nào cũng được; dòng tên cơ \
            quan phía trên được bỏ qua. Nhập lại không thêm ai hai lần. Trùng tên mà không chắc thì hỏi: ghi mã (p12) hoặc “mới” \
            vào cột “mã”. · Columns in any order. The same list again adds nobody twice. Where a name is in doubt, write the \
            number (p12) or “new” in a column “id”.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Mã việc: training/2026/1. · The gathering.")
    var id: String

    @Argument(help: "Tệp .csv hoặc .xlsx. · The table.", completion: .file(extensions: ["csv", "xlsx"]))
    var file: String

    @Option(
        help: ArgumentHelp("Đơn vị của những dòng không ghi. · The office of rows that name none.", valueName: "body"))
    var body: String?

    @Option(help: "Vai trò của những dòng không ghi. · What rows that do not say come for.")
    var role: String = "trainee"

    @Option(help: ArgumentHelp("Trang của tệp .xlsx. · The sheet of a workbook.", valueName: "name"))
    var sheet: String?

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let role = try Registration.Role(named: role)
        var remarks: [Bilingual] = []
        try attend("import", id, surroundings, isPretended: dryRun) { book, roster in
            let bytes = try BoundedFile.read(file, limit: TableLimits().fileBytes)
            let office = try body.map { try book.workspace.programme.office($0) }
            let table = try PeopleTable(
                bytes, name: file, sheet: sheet, office: office, role: role, book.workspace.programme)
            remarks = table.remarks
            return (try book.enrol(table, in: &roster), [])
        }
        for remark in remarks { Console.remark(remark[language]) }
    }
}

extension AttendanceWork.Book {
    /// Puts everybody of a table on a list; throws everything that is wrong or in doubt at once.
    fileprivate mutating func enrol(_ table: PeopleTable, in roster: inout Roster) throws -> [AttendanceReport.Line] {
        let drafts = table.lines.map(\.draft)
        let known = try people(ofNames: Set(drafts.map(\.name.key)))
        let named = try store?.people(Set(drafts.compactMap(\.id))) ?? []
        let found = Set(known.map(\.id))
        let all = known + named.filter { !found.contains($0.id) }
        let outcomes = PeopleImport(drafts, known: all, numberingFrom: try store?.nextPersonNumber() ?? 1).outcomes
        var faults = table.faults
        var lines: [AttendanceReport.Line] = []
        for (line, outcome) in zip(table.lines, outcomes) {
            guard let person = outcome.person else {
                faults.append(doubt(outcome, in: table, line))
                continue
            }
            if !outcome.isSame { enrolment.people.append(person) }
            lines.append(try self.line(person, line.draft.role ?? .trainee, outcome, in: &roster))
        }
        guard faults.isEmpty else { throw Failure(faults) }
        return lines
    }

    private func line(
        _ person: Person, _ role: Registration.Role, _ outcome: PeopleImport.Outcome, in roster: inout Roster
    ) throws -> AttendanceReport.Line {
        let word: Bilingual =
            switch outcome {
            case .new: Bilingual(vi: "mới", en: "new")
            case .changed: Bilingual(vi: "sửa", en: "changed")
            default: Bilingual(vi: "như cũ", en: "the same")
            }
        if let entry = roster.entry(of: person.id) {
            roster.tell(person)
            return .init(word: word, person: person, rest: entry.registration.status.words)
        }
        return .init(word: word, person: person, rest: try roster.admit(person, as: role).words)
    }

    private func doubt(
        _ outcome: PeopleImport.Outcome, in table: PeopleTable, _ line: PeopleTable.Line
    ) -> Bilingual {
        let row = Bilingual(vi: "dòng \(line.row.number)", en: "row \(line.row.number)")
        let name = line.draft.name
        switch outcome {
        case .doubtful(let people):
            let list = people.map { "\($0.id) (\([$0.position, $0.phone].compactMap(\.self).joined(separator: ", ")))" }
                .joined(separator: ", ")
            return Bilingual(
                vi: "\(row.vi): “\(name)” có thể là \(list). Ghi mã ấy, hoặc “mới”, vào cột “mã”.",
                en: "\(row.en): “\(name)” may be \(list). Write that number, or “new”, in a column “id”.")
        case .repeated(let first):
            let other = table.lines[first].row.number
            return Bilingual(
                vi: "\(row.vi): giống hệt dòng \(other). Xóa bớt; là hai người thì ghi “mới” vào cột “mã”.",
                en:
                    "\(row.en): the very same as row \(other). Delete one; if they are two people, write “new” in a column “id”."
            )
        case .unknown(let id):
            return Bilingual(vi: "\(row.vi): không có ai mang mã \(id).", en: "\(row.en): nobody has the number \(id).")
        case .new, .same, .changed: preconditionFailure("nothing is in doubt")
        }
    }
}

extension PeopleImport.Outcome {
    fileprivate var isSame: Bool { if case .same = self { true } else { false } }
}
