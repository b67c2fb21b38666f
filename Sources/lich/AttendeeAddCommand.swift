import ArgumentParser
import Attendance
import Days
import Publishing
import Planning
import Storage

/// `lich attendee add`: puts a person on a list.
struct AttendeeAddCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Thêm một người vào danh sách. · Put a person on a list.",
        discussion: """
            Hết chỗ thì người ấy chờ, và tự có chỗ khi có người thôi. Người đã biết thì được nhận ra theo tên và cơ quan. \
            · Who finds no place waits, and moves up when somebody leaves. Who is known is met again by name and office.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Mã việc: training/2026/1. · The gathering.")
    var id: String

    @OptionGroup var person: PersonOptions

    @Option(help: "Vai trò: trainee, trainer, chair, guest, secretary. · What the person comes for.")
    var role: String = "trainee"

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let role = try Registration.Role(named: role)
        try attend("add", id, surroundings, isPretended: dryRun) { book, roster in
            let person = try book.person(try person.draft(book.workspace))
            let status = try roster.admit(person, as: role)
            return ([.init(word: status.words, person: person, rest: role.words)], [])
        }
    }
}

extension AttendanceWork.Book {
    /// The person that a draft means, who is known from now on; throws where that is in doubt.
    mutating func person(_ draft: PersonDraft) throws -> Person {
        let known = try people(ofNames: [draft.name.key])
        let outcome = PeopleImport([draft], known: known, numberingFrom: try store?.nextPersonNumber() ?? 1).outcomes[0]
        switch outcome {
        case .same(let person): return person
        case .new(let person), .changed(_, let person):
            enrolment.people.append(person)
            return person
        case .doubtful(let people): throw Failure(doubtful: draft, people, workspace)
        case .unknown(let id): throw Failure(vi: "không có ai mang mã \(id).", en: "nobody has the number \(id).")
        case .repeated: preconditionFailure("one row is repeated")
        }
    }
}

extension Failure {
    /// That a name may be somebody known, or somebody new.
    fileprivate init(doubtful draft: PersonDraft, _ people: [Person], _ workspace: OpenedWorkspace) {
        func list(_ language: Language) -> String {
            people.map { person in
                "  \(person.id)  "
                    + [
                        person.name.text, person.position, workspace.programme.office(of: person, .short)[language],
                        person.phone,
                        person.email?.text,
                    ]
                    .compactMap(\.self).joined(separator: ", ")
            }
            .joined(separator: "\n")
        }
        self.init(
            vi:
                "“\(draft.name)” có thể là người đã biết:\n\(list(.vi))\nLà người khác thì thêm --new; là người ấy thì ghi đúng "
                + "chức vụ, thư hoặc điện thoại đã có. Chưa có gì thay đổi.",
            en:
                "“\(draft.name)” may be somebody known:\n\(list(.en))\nAdd --new for somebody else; else write the position, "
                + "address or telephone that is known. Nothing has been changed.")
    }
}
