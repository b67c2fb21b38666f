import ArgumentParser
import Planning
import Publishing

/// `lich why`: why an occurrence stands where it stands, or has no place.
struct WhyCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract:
            "Vì sao một việc đứng ở ngày ấy, hoặc không có ngày nào. · Why something stands on its day, or on none.",
        discussion: """
            Các ngày của khung, trừ dần từng lý do, còn lại ngày có thể; điểm lệch của ngày đã chọn và của ngày kế \
            tiếp; ai nhường chỗ cho ai. Việc chưa xếp được: những điều không thể cùng thỏa và cách gỡ. Mã thoát 2 khi \
            việc không có chỗ.
            The days of the window, less each reason, down to those that are possible; what the chosen place and the \
            next best cost; who displaced whom. For what has no place: demands that cannot hold together, and ways \
            out. Exit code 2 when it has no place.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Mã việc hoặc phần đầu đủ rõ: training/2025/1, tap-huan/2025/1. · Its identity, or enough of it.")
    var id: String

    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let plan = try workspace.plan()
        let circumstances = try workspace.circumstances()
        let id = try workspace.identity(id, in: plan)
        guard let explanation = circumstances.explanation(of: id, in: plan) else {
            preconditionFailure("the plan speaks of what its circumstances do not know: \(id)")
        }
        let sheet = ExplanationSheet(workspace.sheets(of: plan), explanation)
        try print(surroundings, json: sheet.json, text: sheet.text)
        if !explanation.isPlaced { throw ExitCode.personNeeded }
    }
}
