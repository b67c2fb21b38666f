import ArgumentParser
import Days
import Planning
import Programmes
import Publishing
import Storage

/// `lich holidays set`: a day off that was announced goes into the holiday file.
struct HolidaysSetCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Ghi ngày nghỉ theo thông báo vào tệp ngày nghỉ. · Enter an announced day off into the holiday file.",
        discussion: """
            Hoán đổi: lich holidays set 02/01/2026 off --work 10/01/2026 --source "Văn bản số … ngày …". Nghỉ bù: --compensates \
            NGÀY. Dòng ước tính, đề xuất của ngày ấy được thay. Nói ngay việc nào phải dời; lịch chỉ đổi khi xếp lại: lich plan. \
            · A swap, with the day that is worked instead; a day for a holiday on a rest day; else a public holiday. Estimates and \
            proposals of that day are replaced. What must move is told at once; the plan changes with lich plan.
            """)

    /// What a day becomes.
    enum State: String, ExpressibleByArgument, CaseIterable {
        case off, nghi
        case nghỉ
    }

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Ngày: 02/01/2026. · The day.")
    var day: String

    @Argument(help: "off: nghỉ. · off.")
    var state: State

    @Option(help: ArgumentHelp("Ngày làm bù. · The day that is worked instead.", valueName: "day"))
    var work: String?

    @Option(help: ArgumentHelp("Ngày lễ được nghỉ bù. · The holiday it stands for.", valueName: "day"))
    var compensates: String?

    @Option(help: ArgumentHelp("Căn cứ: số, ngày văn bản. · Where it is announced.", valueName: "text"))
    var source: String?

    @Option(help: ArgumentHelp("Tên ngày: “Tết Dương lịch”. · What the day is called.", valueName: "text"))
    var name: String?

    @Flag(help: "Thay cả dòng đã công bố, và sửa ngày đã qua. · Change what is announced or past.")
    var replace = false

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if work != nil, compensates != nil {
            throw ValidationError(
                "--work hoặc --compensates, không cả hai. · Either --work or --compensates, not both.")
        }
        guard let source, !source.allSatisfy(\.isWhitespace) else {
            throw ValidationError(
                "cần căn cứ: --source “Thông báo số … ngày …”. · Where is it announced? --source “…”.")
        }
        for text in [source, name].compactMap(\.self)
        where text.utf8.count > 300 || text.contains(where: \.isNewline) || text.allSatisfy(\.isWhitespace) {
            throw ValidationError("--source, --name: một dòng, 1 … 300 byte. · One line of 1 … 300 bytes.")
        }
    }

    func run(in surroundings: Surroundings) throws {
        try changeHolidays(
            "holidays set", [day, state.rawValue] + (work.map { ["--work", $0] } ?? []), surroundings,
            isPretended: dryRun
        ) { workspace, file in
            let today = try workspace.today(surroundings)
            let reading = DateReading(today: today)
            let announcement = HolidayAnnouncement(
                day: try reading.possibleDay(day), work: try work.map { try reading.possibleDay($0) },
                compensates: try compensates.map { try reading.possibleDay($0) }, source: source ?? "", name: name,
                isReplacing: replace, revised: surroundings.now.inVietnam)
            return try announcement.change(of: file, today: today)
        }
    }
}
