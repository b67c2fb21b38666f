import ArgumentParser
import Planning
import Publishing

/// `lich plan`: chooses the days.
struct PlanCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Xếp ngày cho mọi việc của chương trình. · Choose the days of everything the programme owes.",
        discussion: """
            Mã thoát 2 khi còn việc chưa xếp được hoặc còn xung đột. \
            · Exit code 2 when something found no place or is in conflict.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let clock = Stopwatch()
        let workspace = try opened(surroundings)
        let circumstances = try workspace.circumstances()
        let plan = Planner(circumstances).plan()
        let report = PlanReport(
            plan, of: workspace.programme,
            preparation: PreparationDay.all(
                for: plan, of: workspace.programme, calendar: workspace.calendar))

        try print(surroundings, json: report.json, text: report.text)
        Console.remark(report.remark(surroundings.language, after: clock))
        if report.needsPerson { throw ExitCode.personNeeded }
    }
}
