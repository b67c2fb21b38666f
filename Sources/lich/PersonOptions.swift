import ArgumentParser
import Attendance
import Days
import Programmes

/// What is typed of one person.
struct PersonOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Họ và tên. · The name, family name first.", valueName: "text"))
    var name: String

    @Option(help: ArgumentHelp("Thư điện tử. · The mail address.", valueName: "address"))
    var email: String?

    @Option(help: ArgumentHelp("Cơ quan, đơn vị: ubnd-my-xuyen, “Mỹ Xuyên”. · Body or unit.", valueName: "body"))
    var body: String?

    @Option(help: ArgumentHelp("Chức vụ. · The position.", valueName: "text"))
    var position: String?

    @Option(help: ArgumentHelp("Điện thoại. · The telephone.", valueName: "text"))
    var phone: String?

    @Option(help: ArgumentHelp("Ngôn ngữ đọc được. · Languages the person reads.", valueName: "text"))
    var languages: String?

    @Option(help: ArgumentHelp("Điều cần biết thêm. · Anything else to know.", valueName: "text"))
    var note: String?

    @Flag(help: "Là người khác, dù trùng tên. · Somebody new, though the name is known.")
    var new = false

    /// The person as typed; throws what is wrong with it.
    func draft(_ workspace: OpenedWorkspace) throws -> PersonDraft {
        do {
            var draft = PersonDraft(try PersonName(name), isSaidNew: new)
            draft.email = try email.map { (typed) throws(AttendanceError) in try EmailAddress(typed) }
            draft.position = try words(position, Bilingual(vi: "chức vụ", en: "the position"))
            draft.phone = try words(phone, Bilingual(vi: "điện thoại", en: "the telephone"), limit: 60)
            draft.languages = try words(languages, Bilingual(vi: "ngôn ngữ", en: "the languages"))
            draft.note = try words(note, Bilingual(vi: "ghi chú", en: "the note"))
            if let office = try body.map({ try workspace.programme.office($0) }) {
                (draft.body, draft.unit) = (office.body, office.unit)
            }
            return draft
        } catch let error as AttendanceError {
            throw Failure(unchanged: error.message)
        }
    }

    private func words(_ typed: String?, _ what: Bilingual, limit: Int = 300) throws(AttendanceError) -> String? {
        guard let typed else { return nil }
        return try PersonDraft.words(typed, of: what, limit: limit)
    }
}
