import ArgumentParser
import Planning
import Publishing

/// `lich plan`: chooses the days, and leaves them on the desk as a draft.
struct PlanCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Xếp ngày cho mọi việc, thành bản nháp. · Choose the days of everything owed, as a draft.",
        discussion: """
            Việc đã công bố giữ nguyên chỗ, trừ khi ràng buộc buộc phải dời hoặc --allow-moves cho phép. Mã thoát 2 khi \
            còn việc chưa xếp được hoặc còn xung đột. \
            · What is released stays, unless a constraint forces it to move or --allow-moves allows it. Exit code 2 when \
            something found no place or is in conflict.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Option(
        help: ArgumentHelp(
            "Cho dời thêm nhiều nhất từng này việc đã công bố, nếu nhờ đó lịch tốt hơn. "
                + "· So many released ones more may move where that betters the plan.",
            valueName: "n"))
    var allowMoves = 0

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if !(0...100_000).contains(allowMoves) { throw ValidationError("--allow-moves: 0 … 100000.") }
    }

    func run(in surroundings: Surroundings) throws {
        let clock = Stopwatch()
        let workspace = try opened(surroundings)
        let words = typed("plan", allowMoves > 0 ? ["--allow-moves", "\(allowMoves)"] : [])
        let result = try DeskWork(workspace: workspace, surroundings: surroundings, words: words)
            .run(allowing: allowMoves, isPretended: dryRun) { _, _ in .all }
        let report = try PlanReport(result, of: result.workspace, surroundings)

        try print(surroundings, json: report.json, text: report.text)
        Console.remark(report.remark(surroundings.language, after: clock))
        if report.needsPerson { throw ExitCode.personNeeded }
    }
}
