import ArgumentParser
import Attendance
import Days
import Planning
import Programmes
import Publishing

/// `lich training paper`: the papers of classes and other gatherings.
struct TrainingPaperCommand: WorkspaceCommand {
    /// Which paper.
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case attendance, roster, cards, certificates, quota, callUp = "call-up", plan
    }

    static let configuration = CommandConfiguration(
        commandName: "paper",
        abstract: "Giấy tờ của lớp: danh sách, thẻ tên, công văn, kế hoạch. · The papers of a class.",
        discussion: """
            attendance: danh sách ký tên từng buổi; roster: theo đơn vị; cards: thẻ tên; certificates: ai dự đủ các buổi; quota: công văn \
            phân bổ chỉ tiêu; call-up: công văn triệu tập người có tên; plan 2026: kế hoạch mở lớp của năm. Số, ký hiệu và ngày ký để trống. \
            Giấy có tên người: giữ như giữ danh sách. · attendance: to sign; roster: by units; cards: name cards; certificates: who was \
            there throughout; quota: asks units for people; call-up: calls them up; plan: the year’s classes. Some name people: keep them \
            as such.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Giấy nào. · Which paper.")
    var paper: Kind

    @Argument(help: "Mã việc: training/2026/1; với plan là năm. · The gathering; for a plan, the year.")
    var id: String

    @OptionGroup var options: PaperOptions
    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let language = paperLanguage(workspace)
        let work = AttendanceWork(workspace: workspace, surroundings: surroundings, words: "training paper")
        let paper = try work.run(isPretended: true) { try made($0, workspace, language) }.result
        if try write(paper, options, workspace, surroundings) { return }
        try print(surroundings, json: paper.json, text: { paper.text(width: $1, style: $2) })
    }

    private func made(
        _ book: AttendanceWork.Book, _ workspace: OpenedWorkspace, _ language: Language
    ) throws -> Paper {
        let source = workspace.sheets(of: book.inHand)
        func isDraft(_ occurrence: Occurrence) -> Bool { book.inHand.released[occurrence.id]?.isConfirmed != true }
        func gathering() throws -> Occurrence { try book.inHand.plan.dated(try book.gathering(id)) }
        func people(_ kind: PeoplePaper.Kind) throws -> Paper {
            let held = try gathering()
            return PeoplePaper(kind, of: try book.roster(of: held.id), on: held, source, isDraft: isDraft(held))
                .paper(language)
        }
        func letter(_ write: (TrainingClass, PlannedProgramme, Bool, Language) -> Paper) throws -> Paper {
            let held = try trainingClass(try gathering(), book, workspace)
            return write(held, source, isDraft(held.occurrence), language)
        }
        switch paper {
        case .attendance: return try people(.attendance)
        case .roster: return try people(.roster)
        case .cards: return try people(.cards)
        case .certificates: return try people(.certificates)
        case .quota: return try letter(Paper.quotas)
        case .callUp: return try letter(Paper.callUp)
        case .plan:
            let classes = try book.classes(id).map { try trainingClass($0, book, workspace) }
            let year = classes[0].occurrence.id.period?.year ?? classes[0].occurrence.day.year
            return Paper.trainingPlan(
                of: year, classes, source, isDraft: classes.contains { isDraft($0.occurrence) }, language)
        }
    }

    /// A class as papers tell it.
    private func trainingClass(
        _ occurrence: Occurrence, _ book: AttendanceWork.Book, _ workspace: OpenedWorkspace
    ) throws -> TrainingClass {
        let sheet = try ClassSheet(occurrence, try book.roster(of: occurrence.id), workspace: workspace)
        return TrainingClass(occurrence, sheet.roster, topics: sheet.roster.gathering.topics.map(sheet.words))
    }
}
