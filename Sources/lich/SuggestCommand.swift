import ArgumentParser
import Planning
import Publishing

/// `lich suggest`: the best other places of an occurrence, and what each would cost.
struct SuggestCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Các chỗ khác tốt nhất của một việc, kèm điểm chênh. · The best other places, with their price.",
        discussion: """
            Điểm chênh là điểm lệch của cả kế hoạch khi việc đứng ở chỗ ấy, mọi việc khác giữ nguyên, trừ điểm lệch \
            hiện nay. Mã thoát 2 khi việc chưa có chỗ.
            The price is what the whole plan costs with it there and everything else unmoved, less what it costs now. \
            Exit code 2 when it has no place yet.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Mã việc hoặc phần đầu đủ rõ: training/2025/1, tap-huan/2025/1. · Its identity, or enough of it.")
    var id: String

    @Option(help: "Số chỗ muốn xem, 1 đến 1000. · How many places, 1 to 1000.")
    var count = 5

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...1000).contains(count) else {
            throw ValidationError("--count từ 1 đến 1000. · --count is 1 to 1000.")
        }
    }

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let inHand = try workspace.planInHand(surroundings)
        let (plan, circumstances) = (inHand.plan, inHand.planner.circumstances)
        let id = try workspace.identity(id, in: plan)
        guard let alternatives = circumstances.alternatives(to: id, in: plan, atMost: count) else {
            preconditionFailure("the plan speaks of what its circumstances do not know: \(id)")
        }
        let sheet = SuggestionSheet(workspace.sheets(of: inHand), alternatives)
        try print(surroundings, json: sheet.json, text: sheet.text)
        if alternatives.present == nil { throw ExitCode.personNeeded }
    }
}
