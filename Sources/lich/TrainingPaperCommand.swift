public import ArgumentParser
import Attendance
import Days
import Planning
public import Publishing
import Tables

extension PeoplePaper.Kind: ExpressibleByArgument {}

/// `lich training paper`: the papers about the people of a gathering.
struct TrainingPaperCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper",
        abstract: "In danh sách ký tên, danh sách theo đơn vị, thẻ tên, giấy chứng nhận. · Papers about who comes.",
        discussion: """
            attendance: danh sách ký tên từng buổi; roster: theo đơn vị; cards: thẻ tên; certificates: ai dự đủ các buổi. Số và ngày \
            ký để trống. Giấy có tên người: giữ như giữ danh sách. · attendance: to sign; roster: by units; cards: name cards; \
            certificates: who was there throughout. They name people: keep them as such.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Giấy nào. · Which paper.")
    var paper: PeoplePaper.Kind

    @Argument(help: "Mã việc: training/2026/1. · The gathering.")
    var id: String

    @Option(
        help: ArgumentHelp("Ghi thành .csv (“-”: ra màn hình). · Write a .csv file.", valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var csv: String?

    @Option(
        help: ArgumentHelp("Ghi thành .xlsx (“-”: ra màn hình). · Write a workbook.", valueName: "file"),
        completion: .file(extensions: ["xlsx"]))
    var xlsx: String?

    @OptionGroup var page: PageOptions
    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let work = AttendanceWork(workspace: workspace, surroundings: surroundings, words: "training paper")
        let sheet = try work.run(isPretended: true) { book in
            let id = try book.gathering(id)
            guard let occurrence = book.inHand.plan.occurrences.first(where: { $0.id == id }) else {
                throw Failure(undated: id)
            }
            return PeoplePaper(
                self.paper, of: try book.roster(of: id), on: occurrence, workspace.sheets(of: book.inHand),
                isDraft: book.inHand.released[id]?.isConfirmed != true)
        }.result
        let language = paperLanguage(workspace)
        if try write(sheet.table(language), csv: csv, xlsx: xlsx, isPretended: page.dryRun, surroundings) { return }
        if try page.write(sheet.html(language), surroundings) { return }
        try print(
            surroundings, json: sheet.json(language),
            text: { _, width, style in
                let table = sheet.table(language)
                var lines = TerminalTable(table.heading.cells.map { .init($0.shown) })
                for row in table.rows { lines.add(row.cells.map { .init($0.shown) }) }
                return lines.text(width: width, style: style)
            })
    }
}
