import ArgumentParser
import Attendance

/// People on the list of a gathering, as they are typed.
struct ListedPeople: ParsableArguments {
    @Argument(help: "Mã việc: training/2026/1. · The gathering.")
    var id: String

    @Argument(help: "Ai: mã (p12) hoặc tên, một hay nhiều. · Who: numbers or names.")
    var people: [String] = []

    @Option(help: ArgumentHelp("Tất cả người của đơn vị này. · Everybody of this unit.", valueName: "unit"))
    var unit: String?

    @Flag(help: "Tất cả. · Everybody.")
    var all = false

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    mutating func validate() throws {
        if people.isEmpty == (unit == nil && !all) || (unit != nil && all) {
            throw ValidationError("Ghi ai, hoặc --unit, hoặc --all. · Say who, or --unit, or --all.")
        }
    }

    /// The people that are meant, each once; of a whole unit or list those for whom it makes sense.
    func people(
        _ book: AttendanceWork.Book, _ roster: Roster, where isMeant: (Roster.Entry) -> Bool
    ) throws -> [Person] {
        if !people.isEmpty {
            var seen: Set<Person.ID> = []
            return try people.map { try book.person($0, on: roster) }.filter { seen.insert($0.id).inserted }
        }
        let sender = try unit.map { try book.workspace.programme.sender($0) }
        return roster.entries.filter { (sender == nil || $0.person.sender == sender) && isMeant($0) }.map(\.person)
    }
}
