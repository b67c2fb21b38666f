import ArgumentParser
import Days
import Publishing

/// `lich year`: a year at a glance.
struct YearCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "year", abstract: "Cả năm trên một trang. · A year at a glance.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Năm (không ghi: năm nay). · The year, else this one.")
    var year: Year?

    @OptionGroup var scope: ScopeOptions
    @OptionGroup var shown: ShownOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let sheet = YearSheet(
            try sheets(of: workspace, shown, surroundings), for: try scope.scope(in: workspace),
            year: try year?.number ?? workspace.today(surroundings).year)
        if try page.write(sheet.html(paperLanguage(workspace)), surroundings) { return }
        try print(surroundings, json: sheet.json, text: sheet.text)
    }
}
