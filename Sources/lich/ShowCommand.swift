import ArgumentParser
import Planning
import Publishing

/// `lich show`: everything about one occurrence.
struct ShowCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Mọi điều về một việc. · Everything about one occurrence.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Mã việc hoặc phần đầu đủ rõ: training/2025/1, tap-huan/2025/1. · Its identity, or enough of it.")
    var id: String

    @OptionGroup var shown: ShownOptions
    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let inHand = shown.released ? nil : try inHand(of: workspace, surroundings)
        let source = try inHand.map { workspace.sheets(of: $0) } ?? workspace.releasedSheets()
        // What has no place is told with its reason, which the plan knows.
        let occurrence =
            try inHand.map { try workspace.occurrence(id, in: $0.plan) } ?? workspace.occurrence(id, in: source)
        guard let sheet = OccurrenceSheet(source, of: occurrence.id) else {
            preconditionFailure("an occurrence of the sheets is not in them: \(occurrence.id)")
        }
        try print(surroundings, json: sheet.json, text: sheet.text)
    }
}
