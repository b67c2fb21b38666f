import ArgumentParser
import Attendance
import Days

/// `lich attendee confirm`: people have said that they come.
struct AttendeeConfirmCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Ghi nhận người đã xác nhận dự. · Note that people have said they come.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var who: ListedPeople
    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        try attend("confirm", who.id, surroundings, isPretended: who.dryRun) { book, roster in
            let lines = try who.people(book, roster) { $0.registration.status == .registered }.map { person in
                try roster.confirm(person.id)
                return AttendanceReport.Line(word: Registration.Status.confirmed.words, person: person)
            }
            return (lines, [])
        }
    }
}
