import ArgumentParser
import Days
import Planning
import Publishing

/// `lich week`: a week's work schedule.
struct WeekCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "week", abstract: "Lịch công tác tuần. · A week's work schedule.",
        discussion: """
            In: --html, --pdf, --png. Gửi qua nhóm trò chuyện: --chat. · To print: --html, --pdf, --png; to send in a chat: --chat.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Tuần (không ghi: tuần này): 24, 24/2025, “tuần sau”, hoặc một ngày. · The week, else this one.")
    var days: [String] = []

    @Option(help: ArgumentHelp("Tuần, cũng như trên. · The week, in the same way.", valueName: "week"))
    var week: String?

    @OptionGroup var scope: ScopeOptions

    @Option(
        help: ArgumentHelp(
            "Việc của một người, một đoàn, một phòng: “Nguyễn Văn A”, “head of bdv-tinh-uy”, “team 1”. "
                + "· What a person, team or room is needed for.", valueName: "who"))
    var person: String?

    @Flag(help: "Viết thành từng dòng để dán vào nhóm trò chuyện. · As lines to paste into a chat.")
    var chat = false

    @OptionGroup var shown: ShownOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if week != nil, !days.isEmpty {
            throw ValidationError("week TUẦN hoặc --week TUẦN. · Either WEEK or --week WEEK.")
        }
        if person != nil, scope.unit != nil || scope.body != nil || shown.released {
            throw ValidationError(
                "--person không đi với --unit, --body, --released. · --person goes without --unit, --body and --released."
            )
        }
    }

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let today = try workspace.today(surroundings)
        let typed = week ?? days.joined(separator: " ")
        let week = typed.isEmpty ? today.isoWeek : try DateReading(today: today).possibleWeek(typed)
        let sheet: WeekSheet
        if let person {
            let inHand = try inHand(of: workspace, surroundings)
            sheet = WeekSheet(
                workspace.sheets(of: inHand), for: try scope(of: person, inHand, workspace), week: week)
        } else {
            sheet = WeekSheet(
                try sheets(of: workspace, shown, surroundings), for: try scope.scope(in: workspace), week: week)
        }
        if chat { return try Console.print(sheet.chat(paperLanguage(workspace))) }
        if try page.write(sheet.html(paperLanguage(workspace)), surroundings) { return }
        try print(surroundings, json: sheet.json, text: sheet.text)
    }

    /// Somebody by the name that claims have, or a person by the bare name.
    private func scope(
        of typed: String, _ inHand: PlanInHand, _ workspace: OpenedWorkspace
    ) throws -> SheetScope {
        let circumstances = inHand.planner.circumstances
        let wordings = [
            OccurrenceWording(workspace.programme, in: .vi), OccurrenceWording(workspace.programme, in: .en),
        ]
        let name = try NameIndex(
            Bilingual(vi: "người, đoàn, phòng", en: "person, team or room"), plural: "persons, teams and rooms",
            circumstances.claimants.map { claim in ([claim] + wordings.map { $0.claimant(claim) }, claim) }
        ).find(typed)
        return .claimant(name, circumstances.occurrences(claiming: name))
    }
}
