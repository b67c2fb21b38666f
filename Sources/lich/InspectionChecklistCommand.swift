import ArgumentParser
import Days
import Planning
import Programmes
import Publishing
import Storage

/// `lich inspection checklist`: the paper that a team takes to a visit.
struct InspectionChecklistCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "checklist",
        abstract:
            "Phiếu kiểm tra để in: từng nội dung của văn bản, chỗ ghi kết quả, chữ ký. · What a team goes through, to print.",
        discussion: """
            Nội dung lấy nguyên văn từ văn bản: phần mà chương trình ghi ở “checklist”. \
            · The points are the document’s own: those of the part that the programme names by “checklist”.
            """,
        aliases: ["phieu"])

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Mã việc, một hay nhiều: inspection/2025-H1/my-xuyen. · One identity or more.")
    var ids: [String] = []

    @Option(name: .customLong("round"), help: ArgumentHelp("Cả đợt: 2025-H1. · A whole round.", valueName: "period"))
    var wholeRound: String?

    @OptionGroup var page: PageOptions
    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if ids.isEmpty == (wholeRound == nil) {
            throw ValidationError("checklist MÃ-VIỆC…, hoặc checklist --round ĐỢT. · Either identities or --round.")
        }
    }

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let inHand = try inHand(of: workspace, surroundings)
        let visits = try visits(workspace, inHand)
        let sheet = ChecklistSheet(
            workspace.sheets(of: inHand), of: visits,
            teams: Dictionary(
                visits.compactMap { visit in workspace.team(for: visit.id, inHand.desk.rounds).map { (visit.id, $0) } }
            ) { first, _ in first },
            points: try workspace.points(forAll: visits))
        if try page.write(sheet.html(paperLanguage(workspace)), surroundings) { return }
        try print(surroundings, json: sheet.json, text: sheet.text)
    }

    private func visits(_ workspace: OpenedWorkspace, _ inHand: PlanInHand) throws -> [Occurrence] {
        guard let wholeRound else {
            let found = try ids.map { try workspace.occurrence($0, in: inHand.plan) }
            return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
        let round = try workspace.round(wholeRound, inHand)
        let visits = inHand.plan.occurrences.filter { $0.id.round == round }
        guard !visits.isEmpty else {
            throw Failure(
                vi: "đợt \(round.period) không còn việc nào có ngày. Xem: lich inspection plan \(round.period)",
                en: "no visit of round \(round.period) has a day. Look: lich inspection plan \(round.period)")
        }
        return visits
    }
}

extension OpenedWorkspace {
    /// The points of the document that all these visits go through.
    fileprivate func points(forAll visits: [Occurrence]) throws -> [Document.Point] {
        var parts: [String] = []
        for visit in visits {
            guard let part = programme.obligation(visit.id.obligation)?.checklist else {
                throw Failure(
                    vi: "“\(visit.id)” không có nội dung kiểm tra. Ghi ở việc “\(visit.id.obligation)” trong "
                        + "\(Workspace.programmeName): “checklist: II”, là phần của văn bản để kiểm tra từng điểm.",
                    en:
                        "“\(visit.id)” has no checklist. In \(Workspace.programmeName), give the duty “\(visit.id.obligation)” "
                        + "“checklist: II”: the part of the document that is gone through.")
            }
            if !parts.contains(part) { parts.append(part) }
        }
        guard parts.count == 1, let name = programme.document else {
            throw Failure(
                vi:
                    "các việc này kiểm tra những phần khác nhau của văn bản (\(parts.joined(separator: ", "))). In riêng từng loại.",
                en:
                    "these go through different parts of the document (\(parts.joined(separator: ", "))). Print them apart."
            )
        }
        let reading = Document.read(bytes: try workspace.bytes(of: name), name: Path.join(workspace.folder, name))
        let points = reading.value?.points(of: parts[0]) ?? []
        guard !points.isEmpty else {
            throw Failure(
                vi: "“\(name)” không có mục “\(parts[0])” với các điểm đánh số. Xem: lich check",
                en: "“\(name)” has no part “\(parts[0])” with numbered points. Look: lich check")
        }
        return points
    }
}
