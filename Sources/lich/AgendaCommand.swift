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

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if let days, !(1...36_600).contains(days) {
            throw ValidationError("--days: 1 … 36600.")
        }
    }

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let today = try workspace.today(surroundings)
        let first = try from.map { try DateReading(today: today).possibleDay($0) } ?? today
        let kind = try kind.map { try workspace.kind($0) }
        let through = days.map { Day(number: min(first.number + $0 - 1, Day.latest.number)) }
        let isShown: (Occurrence) -> Bool = { kind == nil || $0.kind == kind }
        let scope = try scope.scope(in: workspace)
        func agenda(_ source: PlannedProgramme) -> AgendaSheet {
            AgendaSheet(source, for: scope, from: first, through: through)
        }
        // The days that are asked for, alone; with nothing ahead, the last ones are wanted, and all is read.
        let ahead =
            shown.released
            ? nil
            : try workspace.glance(
                at: first...max(first, through ?? workspace.programme.horizon.upperBound), showing: isShown)
        var sheet = ahead.map(agenda)
        if sheet?.hasAhead != true { sheet = agenda(try sheets(of: workspace, shown, surroundings, showing: isShown)) }
        guard let sheet else { preconditionFailure("an agenda was made of something") }
        try print(surroundings, json: sheet.json, text: sheet.text)
    }
}
