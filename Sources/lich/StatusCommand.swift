import ArgumentParser
import Days
import Publishing

/// `lich status`: what is done and what is owed.
struct StatusCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract:
            "Đã làm, còn nợ: điều khoản × quý, ai muộn mấy ngày. · Done and owed: clause by quarter, who is late.",
        discussion: "Mã thoát 2 khi còn việc nợ. Ghi nhận: lich record. · Exit code 2 when something is owed.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Option(help: "Năm (không ghi: năm nay). · The year, else this one.")
    var year: Year?

    @OptionGroup var scope: ScopeOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let year = try year?.number ?? workspace.today(surroundings).year
        // The last papers of a year come in the next, but answer for this one.
        let sheet = StatusSheet(
            try workspace.account(of: year...year, surroundings), year: year, for: try scope.scope(in: workspace))
        if try !page.write(sheet.html(paperLanguage(workspace)), surroundings) {
            try print(surroundings, json: sheet.json, text: sheet.text)
            Console.remark(
                surroundings.language == .vi
                    ? "Ghi nhận: lich record ID số,ngày · Số liệu: lich summary \(year)"
                    : "Put on file: lich record ID number,day · Figures: lich summary \(year)")
        }
        if sheet.isOwed { throw ExitCode.personNeeded }
    }
}
