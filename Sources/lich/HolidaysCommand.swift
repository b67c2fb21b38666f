import ArgumentParser
import Days
import Programmes
import Publishing

/// `lich holidays`: the working calendar, and what an announcement changes in it.
struct HolidaysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "holidays",
        abstract:
            "Ngày nghỉ, ngày làm bù: xem, ghi theo thông báo. · Days off and make-up days: look, and enter an announcement.",
        subcommands: [HolidaysShowCommand.self, HolidaysSetCommand.self, HolidaysUnsetCommand.self],
        defaultSubcommand: HolidaysShowCommand.self)
}

/// `lich holidays show`: the working calendar of a year.
struct HolidaysShowCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Ngày nghỉ, ngày làm bù của một năm. · Days off and make-up working days of a year.")

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Năm (không ghi: năm nay). · The year, else this one.")
    var year: Year?

    @Flag(
        help: ArgumentHelp(
            "In các dòng ước tính của một năm chưa công bố, để chép vào tệp ngày nghỉ. "
                + "· Print estimated rows of a year not announced yet, to be put into the holiday file."))
    var estimate = false

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if estimate, year.map({ $0.number < 2021 }) ?? true {
            throw ValidationError("--estimate: YEAR ≥ 2021 (Bộ luật Lao động 2019 · Labour Code 2019).")
        }
    }

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let year = try year?.number ?? workspace.today(surroundings).year
        if estimate {
            return try Console.print(
                HolidayRows.estimated(
                    for: year, restDays: workspace.holidays.restDays, revised: surroundings.now.inVietnam))
        }
        let sheet = HolidaySheet(workspace.sheets(of: try workspace.planInHand(surroundings)), year: year)
        try print(surroundings, json: sheet.json, text: sheet.text)
    }
}
