import ArgumentParser
import Days
import Publishing
import Storage

/// `lich feed list`: every feed, how many events it has, and who may read it.
struct FeedListCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract:
            "Mọi lịch: công khai hay sau khóa, khóa từ ngày nào. · Every feed: public or behind a token, since when.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let workspace = try written(surroundings)
        let list = try FeedList(
            of: workspace, workspace.published(surroundings),
            in: Store.looking(inWorkspace: workspace.workspace.folder))
        try print(surroundings, json: list.json, text: list.text)
    }
}
