import ArgumentParser
import Days
import Publishing

/// `lich week`: a week's work schedule.
struct WeekCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "week", abstract: "Lịch công tác tuần. · A week's work schedule.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Tuần (không ghi: tuần này): 24, 24/2025, “tuần sau”, hoặc một ngày. · The week, else this one.")
    var week: [String] = []

    @OptionGroup var scope: ScopeOptions
    @OptionGroup var shown: ShownOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let today = try workspace.today(surroundings)
        let sheet = WeekSheet(
            try sheets(of: workspace, shown, surroundings), for: try scope.scope(in: workspace),
            week: week.isEmpty ? today.isoWeek : try DateReading(today: today).possibleWeek(week.joined(separator: " "))
        )
        if try page.write(sheet.html(paperLanguage(workspace)), surroundings) { return }
        try print(surroundings, json: sheet.json, text: sheet.text)
    }
}
