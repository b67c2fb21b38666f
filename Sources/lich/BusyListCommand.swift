import ArgumentParser
import Days
import Planning
import Programmes
import Publishing
import Storage

/// `lich busy list`: who cannot, when, and why.
struct BusyListCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Kê các ngày bận, có số thứ tự để bỏ. · List who is busy when, with numbers.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Option(help: ArgumentHelp("Chỉ của ai. · Only of whom.", valueName: "who"))
    var who: String?

    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let desk = try workspace.desk()
        let wanted = try who.map { try workspace.claimant($0, desk) }
        let list = BusyList(desk.busy, of: wanted, workspace.programme, today: try workspace.today(surroundings))
        try print(surroundings, json: list.json, text: list.text)
        if let remark = list.remark(surroundings.language) { Console.remark(remark) }
    }
}
