import ArgumentParser
import Attendance
import Days
import Publishing
import Storage

/// `lich attendee token`: lets a person read his or her own calendar at an address nobody can guess, or no more.
struct AttendeeTokenCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Địa chỉ lịch riêng của một người: cấp, đổi, thu hồi. · The address of somebody’s own calendar.",
        discussion: """
            Không ghi ai: ai đang có địa chỉ. Khóa trong địa chỉ chỉ hiện một lần, không lưu ở đâu; khóa đã thu hồi thì lich undo \
            cũng không mở lại. · Without a person: who has one. The token in the address is shown once and kept nowhere; one that \
            is revoked stays so, also after lich undo.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Mã (p12) hoặc tên. · The number or the name.")
    var person: String?

    @OptionGroup var change: TokenOptions

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if person == nil, change.isSaid { throw ValidationError("Ghi ai. · Say who.") }
    }

    func run(in surroundings: Surroundings) throws {
        let workspace = try written(surroundings)
        let store = try Store.looking(inWorkspace: workspace.workspace.folder)
        guard let person else {
            let list = try TokenList(in: store, of: workspace)
            return try print(surroundings, json: list.json, text: list.text)
        }
        let holder = TokenHolder.person(try workspace.person(person, in: store))
        let report = try holder.change(change, in: workspace, surroundings)
        try print(surroundings, json: report.json, text: report.text)
        Console.remark(report.remark[surroundings.language])
    }
}
