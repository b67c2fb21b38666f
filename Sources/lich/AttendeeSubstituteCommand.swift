import ArgumentParser
import Attendance
import Days

/// `lich attendee substitute`: somebody comes instead of another.
struct AttendeeSubstituteCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "substitute", abstract: "Cử người đi thay. · Let somebody come instead of another.",
        discussion: """
            lich attendee substitute training/2026/1 p12 --name "Trần Văn Bình". Người cũ vẫn nằm trong danh sách, ghi rõ ai đi \
            thay. · Who does not come stays on the list, with who comes instead.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Mã việc: training/2026/1. · The gathering.")
    var id: String

    @Argument(help: "Ai không đi: mã (p12) hoặc tên. · Who does not come.")
    var former: String

    @OptionGroup var person: PersonOptions

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        try attend("substitute", id, surroundings, isPretended: dryRun) { book, roster in
            let former = try book.person(former, on: roster)
            var draft = try person.draft(book.workspace)
            // Who is sent instead comes from the same office, unless another is named.
            if person.body == nil {
                (draft.body, draft.unit, draft.workplace) = (former.body, former.unit, former.workplace)
            }
            let person = try book.person(draft)
            try roster.substitute(former.id, by: person)
            return (
                [
                    .init(word: Bilingual(vi: "không đi", en: "does not come"), person: former),
                    .init(
                        word: Bilingual(vi: "đi thay", en: "comes instead"), person: person,
                        rest: roster.entry(of: person.id)?.registration.status.words),
                ], []
            )
        }
    }
}
