import ArgumentParser

/// `lich check`: everything that is wrong with a programme, and which clauses have their duty.
struct CheckCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Nêu mọi lỗi của chương trình, và điều khoản nào đã có việc. "
            + "· Say everything that is wrong, and which clauses are covered.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Flag(help: "Kèm lý do của từng lựa chọn. · With the reason for every setting.")
    var settings = false

    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let report = try CheckReport(of: try workspace(in: surroundings), tellingReasons: settings)

        try print(surroundings, json: report.json, text: report.text)
        if report.check.errorCount > 0 { throw ExitCode.failure }
        Console.remark(report.nextStep(surroundings.language))
    }
}
