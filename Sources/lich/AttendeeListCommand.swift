import ArgumentParser
import Attendance
import Days
import Planning
import Publishing
import Storage

/// `lich attendee list`: the list of a gathering, or everybody who is known.
struct AttendeeListCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Danh sách của một việc, hoặc mọi người đã biết. · The list of a gathering, or everybody.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Mã việc: training/2026/1; không ghi: mọi người. · The gathering; everybody where none is named.")
    var id: String?

    @Option(
        help: ArgumentHelp("Chỉ người có tên như vậy, có dấu hay không. · Only people called so.", valueName: "text"))
    var named: String?

    @Option(help: ArgumentHelp("Chỉ người của đơn vị này. · Only people of this unit.", valueName: "unit"))
    var unit: String?

    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let sheet = try id.map { try list(of: $0, surroundings) } ?? everybody(surroundings)
        try print(surroundings, json: sheet.json, text: sheet.text)
        if let remark = sheet.remark { Console.remark(remark[language]) }
    }

    private func list(of typed: String, _ surroundings: Surroundings) throws -> PeopleSheet {
        let workspace = try opened(surroundings)
        let sender = try unit.map { try workspace.programme.sender($0) }
        let work = AttendanceWork(workspace: workspace, surroundings: surroundings, words: "attendee list")
        return try work.run(isPretended: true) { book in
            let id = try book.gathering(typed)
            let sessions = book.inHand.plan.occurrences.first { $0.id == id }?.sessions ?? []
            return PeopleSheet(
                entries: try book.roster(of: id).entries.filter { isWanted($0.person, from: sender) },
                sessions: sessions, absence: book.inHand.desk.absent[id], of: workspace.programme)
        }.result
    }

    /// Everybody who is known: no days are needed for that.
    private func everybody(_ surroundings: Surroundings) throws -> PeopleSheet {
        let workspace = try workspace(in: surroundings)
        let programme = try WorkspaceCheck(of: workspace, readingHolidays: false).programme(
            tellingIn: surroundings.language)
        let sender = try unit.map { try programme.sender($0) }
        let people = try Store.looking(inWorkspace: workspace.folder)?.people(named: key) ?? []
        return PeopleSheet(
            people: people.filter { isWanted($0, from: sender) }.sorted { $0.name < $1.name }, of: programme)
    }

    /// What names are looked for by.
    private var key: String { named.map { folded($0) } ?? "" }

    private func isWanted(_ person: Person, from sender: Sender?) -> Bool {
        (sender == nil || person.sender == sender) && (key.isEmpty || person.name.key.contains(key))
    }
}
