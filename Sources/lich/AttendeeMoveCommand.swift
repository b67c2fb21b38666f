import ArgumentParser
import Attendance
import Days
import Storage

/// `lich attendee move`: people go to another gathering instead.
struct AttendeeMoveCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Chuyển sang lớp khác. · Let people go to another gathering instead.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var who: ListedPeople

    @Option(help: ArgumentHelp("Mã việc chuyển tới. · The gathering they go to.", valueName: "id"))
    var to: String

    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        try attend("move", who.id, surroundings, isPretended: who.dryRun) { book, roster in
            let id = try book.gathering(to)
            guard id != roster.gathering.id else {
                throw Failure(
                    vi: "“\(id)” là lớp đang học. Chọn lớp khác. Chưa có gì thay đổi.",
                    en: "“\(id)” is where they are. Choose another. Nothing has been changed.")
            }
            var other = try book.roster(of: id)
            var movedUp: [Person] = []
            let lines = try who.people(book, roster, where: { !$0.isReplaced }).map { person in
                let role = roster.entry(of: person.id)?.registration.role ?? .trainee
                movedUp += try roster.remove(person.id)
                let status = try other.admit(person, as: role)
                return AttendanceReport.Line(
                    word: Bilingual(vi: "đã chuyển", en: "moved"), person: person,
                    rest: Bilingual(vi: "\(id): \(status.words.vi)", en: "\(id): \(status.words.en)"))
            }
            book.enrolment.rosters.append(other)
            let gone = Set(lines.map(\.person.id))
            return (lines, movedUp.filter { !gone.contains($0.id) })
        }
    }
}
