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
        let (paper, cards) = try work.run(isPretended: true) { try made($0, workspace, language) }.result
        if try write(paper, html: cards?.html(language) ?? paper.html, options, workspace, surroundings) { return }
        try print(surroundings, json: paper.json, text: { paper.text(width: $1, style: $2) })
    }

    /// The paper; of name cards also what draws them.
    private func made(
        _ book: AttendanceWork.Book, _ workspace: OpenedWorkspace, _ language: Language
    ) throws -> (Paper, PeoplePaper?) {
        let source = workspace.sheets(of: book.inHand)
        func isDraft(_ id: Occurrence.ID) -> Bool { book.inHand.released[id]?.isConfirmed != true }
        if paper == .plan {
            let classes = try book.classes(id).map { try trainingClass($0, book, workspace) }
            let year = classes[0].occurrence.id.period?.year ?? classes[0].occurrence.day.year
            let plan = Paper.trainingPlan(
                of: year, classes, source, isDraft: classes.contains { isDraft($0.occurrence.id) }, language)
            return (plan, nil)
        }
        let id = try book.gathering(id)
        guard let occurrence = book.inHand.plan.occurrences.first(where: { $0.id == id }) else {
            throw Failure(undated: id)
        }
        func people(_ kind: PeoplePaper.Kind) throws -> Paper {
            PeoplePaper(kind, of: try book.roster(of: id), on: occurrence, source, isDraft: isDraft(id)).paper(language)
        }
        switch paper {
        case .attendance: return (try people(.attendance), nil)
        case .roster: return (try people(.roster), nil)
        case .certificates: return (try people(.certificates), nil)
        case .cards:
            let cards = PeoplePaper(.cards, of: try book.roster(of: id), on: occurrence, source, isDraft: isDraft(id))
            return (cards.paper(language), cards)
        case .quota:
            let held = try trainingClass(occurrence, book, workspace)
            return (Paper.quotas(for: held, source, isDraft: isDraft(id), language), nil)
        case .callUp, .plan:
            let held = try trainingClass(occurrence, book, workspace)
            return (Paper.callUp(for: held, source, isDraft: isDraft(id), language), nil)
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
