import ArgumentParser
import Days
import Planning
import Programmes
import Publishing

/// `lich agenda`: what comes next.
struct AgendaCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda", abstract: "Việc sắp tới. · What comes next.",
        discussion: """
            Không còn việc nào phía trước thì hiện các việc gần nhất đã qua. \
            · With nothing ahead, the last occurrences are shown.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var scope: ScopeOptions
    @OptionGroup var shown: ShownOptions

    @Option(help: "Chỉ loại việc này: training, “tập huấn”, kiem-tra … · Only this kind.")
    var kind: String?

    @Option(help: "Từ ngày này (không ghi: hôm nay): 20/5/2025, T3, “tuần sau”. · From this day on, else today.")
    var from: String?

    @Option(help: "Chỉ trong số ngày này. · Only so many days.")
    var days: Int?

    @Flag(
        help:
            "Việc phải chuẩn bị: gửi gì, khi nào; đã gửi thì đánh dấu. · What to send, and when; what is out is ticked."
    )
    var prepare = false

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if prepare, kind != nil || shown.released {
            throw ValidationError(
                "--prepare không đi với --kind, --released. · --prepare goes without --kind and --released.")
        }
        if let days, !(1...36_600).contains(days) {
            throw ValidationError("--days: 1 … 36600.")
        }
    }

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let today = try workspace.today(surroundings)
        let first = try from.map { try DateReading(today: today).possibleDay($0) } ?? today
        if prepare { return try printPreparation(workspace, from: first, surroundings) }
        let kind = try kind.map { try workspace.kind($0) }
        let through = days.map { Day(number: min(first.number + $0 - 1, Day.latest.number)) }
        let isShown: (Occurrence) -> Bool = { kind == nil || $0.kind == kind }
        let scope = try scope.scope(in: workspace)
        func agenda(_ source: PlannedProgramme) -> AgendaSheet {
            AgendaSheet(source, for: scope, from: first, through: through)
        }
        let days = first...max(first, through ?? workspace.programme.horizon.upperBound)
        let glanced =
            shown.released
            ? nil
            : try glanced(at: days) {
                try workspace.glance(at: $0, showing: isShown).map(agenda)
            }
        let sheet = try glanced ?? agenda(sheets(of: workspace, shown, surroundings, showing: isShown))
        try print(surroundings, json: sheet.json, text: sheet.text)
    }

    /// What is to send in the days shown, a month where none are said.
    private func printPreparation(
        _ workspace: OpenedWorkspace, from first: Day, _ surroundings: Surroundings
    ) throws {
        let last = Day(number: min(first.number + (days ?? 31) - 1, Day.latest.number))
        let sheet = PreparationSheet(
            try workspace.account(of: (first.year - 1)...(last.year + 1), surroundings),
            for: try scope.scope(in: workspace), on: first...last)
        try print(surroundings, json: sheet.json, text: sheet.text)
        Console.remark(
            surroundings.language == .vi
                ? "Đã gửi: lich record MÃ-VIỆC MỤC=số,ngày" : "It is out: lich record ID ITEM=number,day")
    }

    /// The agenda from no more of the draft than it shows; nothing where a glance at the draft tells nothing.
    private func glanced(
        at days: ClosedRange<Day>, _ glance: (ClosedRange<Day>) throws -> AgendaSheet?
    ) rethrows -> AgendaSheet? {
        // With nothing ahead the last ones are wanted: of a month, else of a year, else however far back they lie.
        for reach in [0, 31, 366, days.lowerBound.number - Day.earliest.number] {
            let first = Day(number: max(days.lowerBound.number - reach, Day.earliest.number))
            guard let sheet = try glance(first...days.upperBound) else { return nil }
            if first == .earliest || sheet.isWhole(from: first) { return sheet }
        }
        return nil
    }
}
