import ArgumentParser
import Attendance
import Days

/// `lich attendee remove`: takes people off a list; those who wait move up.
struct AttendeeRemoveCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Bỏ khỏi danh sách; người chờ tự có chỗ. · Take people off a list; who waits moves up.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var who: ListedPeople
    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        try attend("remove", who.id, surroundings, isPretended: who.dryRun) { book, roster in
            let people = try who.people(book, roster) { _ in true }
            var movedUp: [Person] = []
            for person in people { movedUp += try roster.remove(person.id) }
            let gone = Set(people.map(\.id))
            return (
                people.map { .init(word: Bilingual(vi: "đã bỏ", en: "taken off"), person: $0) },
                movedUp.filter { !gone.contains($0.id) }
            )
        }
    }
}
