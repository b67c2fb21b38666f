import ArgumentParser
import Days
import Programmes
import Publishing
import Storage

/// `lich backup`: a consistent copy of a workspace, taken while it is in use.
struct BackupCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract:
            "Sao lưu trọn thư mục làm việc, kể cả khi đang dùng. · Copy the whole workspace, also while it is used.",
        discussion: """
            Bản sao là một thư mục làm việc dùng được ngay. Lịch trong feeds/ không chép theo: lich export ghi lại. \
            · The copy is a workspace that goes on at once. Feeds are not copied: lich export writes them again.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Thư mục mới để ghi bản sao. · A new folder for the copy.", completion: .directory)
    var dir: String

    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let holidays = workspace.programme.holidays
        let backup = try Backup.make(
            ofWorkspace: workspace.workspace.folder, outside: holidays.hasPrefix("..") ? [holidays] : [], to: dir)
        try print(
            surroundings,
            json: ["workspace": .string(backup.workspace), "files": JSONValue(backup.files) { .string($0) }],
            text: { language, width, style in
                let count = backup.files.count
                return Prose.text(
                    [
                        language == .vi
                            ? "đã sao lưu \(count) tệp. Mở bản sao: lich --workspace \(backup.workspace) agenda"
                            : "copied \(Words.counted(count, "file")). To look at the copy: "
                                + "lich --workspace \(backup.workspace) agenda"
                    ], width: width, style: style)
            })
        if try Store.looking(inWorkspace: workspace.workspace.folder)?.people().isEmpty == false {
            Console.remark(
                Bilingual(
                    vi: "Bản sao có tên, địa chỉ của người dự: giữ như giữ danh sách, xóa khi không cần nữa.",
                    en:
                        "The copy holds names and addresses of people: keep it as such, and delete it when it is not needed."
                )[
                    language])
        }
    }
}
