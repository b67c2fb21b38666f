import ArgumentParser
import Days
import Planning
import Programmes
import Publishing
import Storage

/// `lich inspection plan`: whom a round visits, and which team goes.
struct InspectionPlanCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract:
            "Quyết định một đợt kiểm tra: đơn vị nào, đoàn nào. · Decide whom a round visits, and which team goes.",
        discussion: """
            Không ghi đơn vị thì chỉ đề xuất theo luân phiên, chưa đổi gì. Ghi lại lần nữa là sửa đợt ấy; đoàn, thành viên không \
            ghi lại thì giữ nguyên. Tên thành viên chỉ để xếp lịch, không bao giờ công bố. \
            · Without units, those whose turn it is are proposed and nothing changes. Decided again, a round is changed; a team \
            and members that are not named again stay. Names of members serve the planning alone and are never made public.
            """,
        aliases: ["ke-hoach"])

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Đợt: 2025-H1. · The round.")
    var round: String

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Đơn vị hoặc cơ quan: my-xuyen,“Kế Sách”,so-noi-vu. · Units or bodies, with commas between them.",
            valueName: "unit"))
    var units: [String] = []

    @Flag(help: "Lấy các đơn vị đến lượt. · Take those whose turn it is.")
    var byTurns = false

    @Option(help: ArgumentHelp("Số của đoàn. · The number of the team.", valueName: "n"))
    var team: Int?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Thành viên đoàn, mỗi người một tên trong ngoặc kép; \"\" thì xóa hết. · The members, each in quotes; \"\" for none.",
            valueName: "name"))
    var members: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Ngày đã ấn định, theo thứ tự đơn vị: 26/5 “27/5 chiều”. · Days that are fixed, in the order of the units.",
            valueName: "day"))
    var date: [String] = []

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if byTurns, !units.isEmpty {
            throw ValidationError("--units hoặc --by-turns, không cả hai. · Either --units or --by-turns, not both.")
        }
        if let team, !(1...99).contains(team) { throw ValidationError("--team: 1 … 99.") }
        if members.contains(where: { $0.contains("\n") || $0.utf8.count > 100 }) || members.count > 30 {
            throw ValidationError(
                "--members: nhiều nhất 30 tên, mỗi tên một dòng. · At most 30 names of one line each.")
        }
    }

    /// What the journal keeps: no names of members.
    private var words: [String] {
        [round] + (units.isEmpty ? [] : ["--units"] + units) + (byTurns ? ["--by-turns"] : [])
            + (team.map { ["--team", "\($0)"] } ?? []) + (members.isEmpty ? [] : ["--members", "…"])
            + (date.isEmpty ? [] : ["--date"] + date)
    }

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        var decision: RoundDecision?
        let result = try DeskWork(
            workspace: workspace, surroundings: surroundings, words: typed("inspection plan", words)
        ).run(isPretended: dryRun || isProposal(workspace, surroundings)) { inHand, desk in
            let made = try self.decision(workspace, inHand)
            decision = made
            return made.apply(to: &desk)
        }
        guard let decision else { preconditionFailure("a round that was neither decided nor refused") }
        let report = RoundReport(decision, result, isPretended: dryRun)
        try print(surroundings, json: report.json, text: report.text)
        Console.remark(report.remark(surroundings.language))
        if result.needsPerson { throw ExitCode.personNeeded }
    }

    /// Whether nothing is decided: no units are named, and nothing of a decided round is to be changed.
    private func isProposal(_ workspace: OpenedWorkspace, _ surroundings: Surroundings) throws -> Bool {
        guard units.isEmpty, !byTurns else { return false }
        guard team != nil || !members.isEmpty || !date.isEmpty else { return true }
        let inHand = try workspace.planInHand(surroundings)
        return inHand.desk.rounds[try workspace.round(round, inHand)] == nil
    }

    private func decision(_ workspace: OpenedWorkspace, _ inHand: PlanInHand) throws -> RoundDecision {
        let id = try workspace.round(round, inHand)
        var decision = RoundDecision(id, inHand)
        try decision.refuseOver()
        let former = inHand.desk.rounds[id]
        let isChange = team != nil || !members.isEmpty || !date.isEmpty
        if !units.isEmpty {
            decision.subjects = try workspace.visited(units, by: workspace.duty(of: id))
            guard !decision.subjects.isEmpty else { throw Failure.noUnits(id) }
        } else if let former, isChange, !byTurns {
            decision.subjects = former.subjects
        } else {
            decision.isProposal = !byTurns
            let proposal = try workspace.turns(of: id.obligation, inHand).proposal(for: id) ?? []
            guard !proposal.isEmpty else { throw Failure.noUnits(id) }
            decision.subjects = proposal.map(Occurrence.Subject.unit)
        }
        decision.team = team ?? former?.team
        decision.members = members.isEmpty ? former?.members ?? [] : Self.names(members)
        try decision.refuseUnfit()
        try decision.place(date, workspace)
        return decision
    }

    /// The names, each once, with single blanks.
    private static func names(_ typed: [String]) -> [String] {
        let names = typed.flatMap { $0.split(separator: ",") }.map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return names.filter { !$0.isEmpty }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension Failure {
    /// A round needs somebody to visit.
    fileprivate static func noUnits(_ round: Round.ID) -> Failure {
        Failure(
            vi:
                "đợt \(round.period) chưa có đơn vị nào. Ghi: --units my-xuyen,ke-sach; hoặc lấy các đơn vị đến lượt: --by-turns. "
                + "Không kiểm tra đợt này thì hủy từng việc: lich cancel. Chưa có gì thay đổi.",
            en:
                "round \(round.period) has nobody to visit. Name them with --units, or take those whose turn it is: --by-turns. "
                + "For no round at all, cancel the visits: lich cancel. Nothing has been changed.")
    }
}
