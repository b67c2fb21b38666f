import ArgumentParser
import Days
import Programmes
import Publishing

/// `lich summary`: the figures of a period.
struct SummaryCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary",
        abstract: "Số liệu một kỳ để viết báo cáo, so với kỳ trước. · The figures of a period, beside the one before.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Kỳ: 2025, 2025-H1, 2025-Q3, 2025-06. · The period.")
    var period: String

    @Option(
        help: ArgumentHelp("Ghi thành tệp .csv (“-”: ra màn hình). · Write a .csv file.", valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var csv: String?

    @OptionGroup var page: PageOptions
    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        guard let period = Period(period), Year.possible.contains(period.year) else {
            throw Failure(
                vi: "không hiểu kỳ “\(period)”. Có thể viết: 2025, 2025-H1, 2025-Q3, 2025-06.",
                en: "“\(period)” is no period. You can write: 2025, 2025-H1, 2025-Q3, 2025-06.")
        }
        let sheet = SummarySheet(
            try workspace.account(of: period.before.year...period.year, surroundings), of: period)
        let language = paperLanguage(workspace)
        if try write(sheet.table(language), csv: csv, xlsx: nil, isPretended: page.dryRun, surroundings) { return }
        if try page.write(sheet.html(language), surroundings) { return }
        try print(surroundings, json: sheet.json, text: sheet.text)
    }
}
