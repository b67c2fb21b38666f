import ArgumentParser
import Days
import Publishing

/// `lich year`: a year at a glance.
struct YearCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "year", abstract: "Cả năm trên một trang. · A year at a glance.",
        discussion: """
            Thành hình: lich year 2026 --format svg > nam.svg · As a picture: lich year 2026 --format svg > year.svg
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Năm (không ghi: năm nay). · The year, else this one.")
    var year: Year?

    @OptionGroup var scope: ScopeOptions
    @OptionGroup var shown: ShownOptions

    @Flag(
        help: ArgumentHelp(
            "Phụ lục kế hoạch năm: nội dung, chủ trì, phối hợp, thời gian, sản phẩm (--docx, --xlsx, --csv, --html). "
                + "· The annex of the year’s plan."))
    var annex = false

    @OptionGroup var paper: PaperOptions
    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if !annex, paper.csv ?? paper.xlsx ?? paper.docx != nil {
            throw ValidationError(
                "--csv, --xlsx, --docx đi với --annex. · --csv, --xlsx and --docx go with --annex.")
        }
    }

    static let writesForms = true

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let source = try sheets(of: workspace, shown, surroundings)
        let scope = try scope.scope(in: workspace)
        let year = try self.year?.number ?? workspace.today(surroundings).year
        guard !annex else {
            let annex = Paper.annex(
                of: year, source, for: scope, isDraft: !shown.released, paperLanguage(workspace))
            if try write(annex, paper, workspace, surroundings) { return }
            return try print(surroundings, json: annex.json, text: { annex.text(width: $1, style: $2) })
        }
        let sheet = YearSheet(source, for: scope, year: year)
        if let typed = typedFormat, typed.result == nil {
            guard typed.files == [.svg] else { throw ValidationError("--format: text, json, svg.") }
            let today = try workspace.today(surroundings)
            return try Console.print(YearPicture(of: sheet, on: today, paperLanguage(workspace)).svg)
        }
        if try paper.page.write(sheet.html(paperLanguage(workspace)), surroundings) { return }
        try print(surroundings, json: sheet.json, text: sheet.text)
    }
}
