import ArgumentParser
import Days
import Publishing

/// `lich changes`: what the draft would change of what is public.
struct ChangesCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes",
        abstract: "Bản nháp khác bản đã công bố những gì, vì sao. · What the draft changes of the release, and why.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let inHand = try workspace.planInHand(surroundings)
        let sheet = try workspace.changeSheet(
            of: workspace.proposal(of: inHand), for: inHand, surroundings)
        try print(surroundings, json: sheet.json, text: sheet.text)
        Console.remark(
            surroundings.language == .vi
                ? "Công bố: lich release “nội dung thay đổi” · Vì sao: lich why ID"
                : "Make public: lich release “what changed” · Why: lich why ID")
    }
}
