import ArgumentParser
import Days
import Planning
import Programmes
import Publishing
import Storage

/// `lich move`: a person puts an occurrence on another day.
struct MoveCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Dời một việc sang ngày khác và ghim ở đó. · Put an occurrence on another day, and keep it there.",
        discussion: """
            Chỗ không được thì nói vì sao, và không đổi gì. Việc khác vướng chỗ đó thì tự nhường, có kê ra. \
            · Where it cannot stand, the reason is told and nothing changes; others that are in the way yield, and are listed.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Mã việc: training/2025/1, tap-huan/2025/1. · Its identity.")
    var id: String

    @Argument(help: "Ngày mới, có thể kèm buổi: 20/5/2025, “28/6 sáng”, “thứ ba tuần sau”. · The new day, and session.")
    var day: [String]

    @Option(
        help: ArgumentHelp(
            "Cơ quan khác đã ấn định ngày này, theo văn bản nào: việc khác phải nhường. "
                + "· Another body has fixed it, by which paper: others yield.", valueName: "text"))
    var fixedBy: String?

    @Option(
        help: ArgumentHelp(
            "Lý do dời; cần khi ra ngoài khung do ta đặt. · Why; needed where it leaves a window of ours.",
            valueName: "text"))
    var note: String?

    @Option(
        help: ArgumentHelp(
            "Vẫn dời dù trái ràng buộc, vì lý do này; xung đột được ghi lại. "
                + "· Do it though a constraint forbids, for this reason; the conflict is recorded.", valueName: "text"))
    var force: String?

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if day.isEmpty { throw ValidationError("move ID NGÀY. · move ID DAY.") }
        if [fixedBy, note, force].compactMap(\.self).contains(where: { $0.allSatisfy(\.isWhitespace) }) {
            throw ValidationError("lý do không được để trống. · A reason must not be empty.")
        }
        if fixedBy != nil, force != nil {
            throw ValidationError("--fixed-by hoặc --force, không cả hai. · Either --fixed-by or --force, not both.")
        }
    }

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let words = typed("move", [id, day.joined(separator: " ")])
        var moved: MoveReport?
        let result = try DeskWork(workspace: workspace, surroundings: surroundings, words: words)
            .run(isPretended: dryRun) { inHand, desk in
                let id = try workspace.identity(id, among: inHand.identities)
                try workspace.refuseHistory(id, inHand)
                try workspace.refuseMerged(id, inHand)
                let from = inHand.plan.occurrences.first { $0.id == id }?.start
                guard let sessions = inHand.planner.circumstances.sessionCount(of: id) else {
                    preconditionFailure("what has a name has a length: \(id)")
                }
                let pin = Pin(try newPlace(of: id, standingOn: from, sessions: sessions, inHand), basis)
                let trial = inHand.planner.trying(pin, for: id, on: inHand.plan)
                try refuse(trial, pin, inHand, workspace)
                desk.pins[id] = pin
                desk.absent[id] = nil
                moved = MoveReport(
                    trial, from: from, sessions: sessions, pin, of: workspace.programme, isPretended: dryRun)
                return .planned(trial.plan)
            }
        guard let moved else { preconditionFailure("a move that was neither made nor refused") }
        try print(surroundings, json: moved.json, text: moved.text)
        Console.remark(moved.remark(surroundings.language))
        if !dryRun { try remark(onPeopleOf: [moved.id], workspace) }
        if !result.plan.conflicts.isEmpty || !result.plan.unplaced.isEmpty { throw ExitCode.personNeeded }
    }

    private var basis: Pin.Basis {
        if let fixedBy { return .fact(by: fixedBy) }
        if let force { return .force(because: force) }
        return .choice(note: note)
    }

    /// The session that was typed; where none was, the one it has now. Whole days begin in the morning.
    private func newPlace(
        of id: Occurrence.ID, standingOn from: HalfDay?, sessions: Int, _ inHand: PlanInHand
    ) throws -> HalfDay {
        let year = from?.day.year ?? id.period?.year
        let typed = try DateReading(today: inHand.today, year: year).possibleDayAndSession(
            day.joined(separator: " "))
        try refusePast(typed.day, inHand)
        guard sessions == 1 else { return HalfDay(typed.day, .morning) }
        return HalfDay(typed.day, typed.session ?? from?.session ?? .morning)
    }
}

// MARK: - Refusing

extension MoveCommand {
    private func refuse(_ trial: Trial, _ pin: Pin, _ inHand: PlanInHand, _ workspace: OpenedWorkspace) throws {
        guard !trial.isClean, force == nil, fixedBy == nil else { return }
        let hindrances = inHand.planner.present(trial.id).hindrances(to: trial.id, at: pin.place, in: inHand.plan)
        func said(_ language: Language) -> String {
            let wording = OccurrenceWording(workspace.programme, in: language)
            let own = hindrances.map { "  " + wording.words(for: $0) }
            let others = trial.repercussions.unplaced.map { unplaced in
                "  "
                    + wording.say(
                        "\(wording.title(of: unplaced.id)) sẽ không còn chỗ",
                        "\(wording.title(of: unplaced.id)) would have no place")
            }
            return (own + others).joined(separator: "\n")
        }
        let leavesOurs = note == nil && trial.repercussions.conflicts.allSatisfy { $0.constraint == "within-window" }
        let way = Bilingual(
            vi: (leavesOurs ? "Khung do ta đặt: thêm --note “lý do” để ra ngoài. " : "")
                + "Chỗ khác: lich suggest \(trial.id) · Cơ quan khác đã ấn định: --fixed-by · Vẫn dời: --force “lý do”.",
            en: (leavesOurs ? "A window of ours can be left with --note “why”. " : "")
                + "Other places: lich suggest \(trial.id) · Fixed by another body: --fixed-by · All the same: --force “why”."
        )
        throw Failure(
            vi:
                "không dời được “\(trial.id)” sang \(DateWriting(.vi).longDay(pin.place.day)):\n\(said(.vi))\n\(way.vi) Chưa có gì thay đổi.",
            en:
                "“\(trial.id)” cannot be moved to \(DateWriting(.en).longDay(pin.place.day)):\n\(said(.en))\n\(way.en) Nothing has been changed."
        )
    }
}
