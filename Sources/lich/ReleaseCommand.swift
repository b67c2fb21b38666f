import ArgumentParser
import Days
import Planning
import Programmes
import Publishing
import Storage

/// `lich release`: makes the draft public.
struct ReleaseCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Công bố bản nháp, ghi thành tệp trong releases/. · Make the draft public, as a file in releases/.",
        discussion: """
            Việc đến hết ngày --through thành chắc chắn, việc sau đó là dự kiến. Xem trước: lich changes, hoặc --dry-run. \
            · What lies up to --through is confirmed, what lies later is tentative. To look first: lich changes, or --dry-run.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Nội dung thay đổi, một dòng. · What changed, in one line.")
    var note: String

    @Option(
        help: ArgumentHelp(
            "Chắc chắn đến hết ngày này (không ghi: hết năm). · Confirmed up to this day, else the end of the year.",
            valueName: "day"))
    var through: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Chỉ công bố các việc này, còn lại giữ như lần trước. · Only these; the rest stays as it was.",
            valueName: "id"))
    var only: [String] = []

    @Option(help: ArgumentHelp("Số, ký hiệu văn bản kèm theo. · Number and symbol of the paper.", valueName: "number"))
    var document: String?

    @Option(help: ArgumentHelp("Ngày văn bản. · The day on the paper.", valueName: "day"))
    var documentDate: String?

    @Option(
        help: ArgumentHelp(
            "Vẫn công bố dù còn xung đột, vì lý do này (được ghi lại). · Release with conflicts, for this reason, which is kept.",
            valueName: "text"))
    var force: String?

    @Flag(help: "Chỉ nói sẽ công bố gì. · Only say what would become public.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if note.allSatisfy(\.isWhitespace) || note.contains("\n") || note.utf8.count > 1000 {
            throw ValidationError("NOTE: một dòng, 1 … 1000 byte. · One line of 1 … 1000 bytes.")
        }
        if documentDate != nil, document == nil {
            throw ValidationError("--document-date cần --document. · --document-date goes with --document.")
        }
        if let force, force.allSatisfy(\.isWhitespace) {
            throw ValidationError("--force cần lý do. · --force wants a reason.")
        }
    }

    func run(in surroundings: Surroundings) throws {
        let workspace = try opened(surroundings)
        let made =
            dryRun
            ? try make(workspace, surroundings)
            : try workspace.held(for: typed("release", [note]), surroundings) {
                let made = try make(workspace, surroundings)
                try workspace.releases.append(made.release)
                if made.inHand.isDraft {
                    try Store(inWorkspace: workspace.workspace.folder).keepDraft(
                        to: made.release.number, made.release.places)
                }
                return made
            }
        let report = ReleaseReport(
            made.release, after: made.before, made.inHand.plan, of: workspace, isPretended: dryRun)
        try print(surroundings, json: report.json, text: report.text)
        Console.remark(report.remark(surroundings.language))
        if report.needsPerson { throw ExitCode.personNeeded }
    }
}

// MARK: - Making it

extension ReleaseCommand {
    private typealias Made = (release: Release, before: Release?, inHand: PlanInHand)

    private func make(_ workspace: OpenedWorkspace, _ surroundings: Surroundings) throws -> Made {
        let inHand = try workspace.planInHand(surroundings)
        let before = try inHand.release()?.release
        try refuseConflicts(of: inHand.plan, workspace.programme)
        let proposal = workspace.proposal(of: inHand)
        let release = try Release.next(after: before, telling: proposal, try order(workspace, inHand, surroundings))
        let changes = Change.changes(from: before, to: release, in: workspace.programme)
        if let before, changes.isEmpty, document == nil, release.through == before.through {
            throw Failure(
                vi: "không có gì khác bản công bố lần \(before.number); không công bố thêm. Xem: lich changes",
                en: "nothing differs from release \(before.number), so nothing is released. Look: lich changes")
        }
        return (release, before, inHand)
    }

    private func order(
        _ workspace: OpenedWorkspace, _ inHand: PlanInHand, _ surroundings: Surroundings
    ) throws -> ReleaseOrder {
        var order = try workspace.order(inHand, surroundings)
        let reading = DateReading(today: inHand.today)
        if let through { order.through = try reading.possibleDay(through) }
        order.note = note
        order.document = try document.map {
            Release.Document($0, day: try documentDate.map { try reading.possibleDay($0) })
        }
        order.forcedBecause = inHand.plan.conflicts.isEmpty ? nil : force
        if !only.isEmpty { order.only = Set(try only.map { try workspace.released($0, inHand) }) }
        return order
    }

    private func refuseConflicts(of plan: Plan, _ programme: Programme) throws {
        guard force == nil, !plan.conflicts.isEmpty else { return }
        func said(_ language: Language) -> String {
            plan.conflicts.prefix(20).map { conflict in
                let wording = OccurrenceWording(programme, in: language)
                let sentence = Constraint.named(conflict.constraint)?.sentence[language] ?? conflict.constraint
                return "  " + conflict.occurrences.map { wording.title(of: $0) }.joined(separator: "; ") + ": "
                    + sentence
            }.joined(separator: "\n")
        }
        throw Failure(
            vi: "còn \(plan.conflicts.count) xung đột, chưa công bố được:\n\(said(.vi))\n"
                + "Sửa: lich move, lich unpin. Vẫn công bố: --force “lý do”. Chưa có gì thay đổi.",
            en: "\(Words.counted(plan.conflicts.count, "conflict")) left, so it cannot be released:\n\(said(.en))\n"
                + "Mend with lich move or lich unpin. To release all the same: --force “why”. Nothing has been changed."
        )
    }
}

extension OpenedWorkspace {
    /// The plan in hand as the public would be told of it.
    func proposal(of inHand: PlanInHand) -> Proposal {
        var proposal = Proposal(
            of: inHand.plan, in: programme, calendar: calendar, decided: Set(inHand.desk.rounds.keys))
        proposal.reasons = publicReasons(for: inHand)
        proposal.decide(inHand.desk.absent, inHand.desk.details)
        proposal.register(inHand.desk.gatherings)
        return proposal
    }

    /// The order of a release of everything, made now and confirmed up to the usual day.
    func order(_ inHand: PlanInHand, _ surroundings: Surroundings) throws -> ReleaseOrder {
        let latest = try inHand.release()
        return ReleaseOrder(
            now: surroundings.now, today: inHand.today,
            through: Release.usualThrough(after: latest?.release, today: inHand.today, horizon: programme.horizon),
            held: Set(inHand.desk.held.keys), hashes: (programmeHash, holidaysHash, latest?.hash))
    }

    /// What the draft would change, made as a release would be now; where the clock stands behind, as one a second after
    /// the release before.
    func changeSheet(
        of proposal: Proposal, for inHand: PlanInHand, _ surroundings: Surroundings
    ) throws -> ChangeSheet {
        var order = try order(inHand, surroundings)
        let before = try inHand.release()?.release
        let earliest = max(before?.instant ?? programme.revised, programme.revised)
        if order.now <= earliest { order.now = Instant(seconds: earliest.seconds + 1) }
        return try ChangeSheet(of: proposal, against: before, order)
    }

    /// The identity of what is in the plan or was released, as it was typed.
    fileprivate func released(_ typed: String, _ inHand: PlanInHand) throws -> Occurrence.ID {
        let told = try inHand.release()?.release.occurrences.map(\.id) ?? []
        return try identity(typed, among: Set(inHand.plan.occurrences.map(\.id) + told))
    }
}

extension OpenedWorkspace {
    /// Why what the release has confirmed stands elsewhere in the plan in hand.
    private func publicReasons(for inHand: PlanInHand) -> [Occurrence.ID: Bilingual] {
        let commitments = inHand.commitments
        let wordings = (OccurrenceWording(programme, in: .vi), OccurrenceWording(programme, in: .en))
        var reasons: [Occurrence.ID: Bilingual] = [:]
        for occurrence in inHand.plan.occurrences {
            guard let released = commitments.released[occurrence.id]?.start, released != occurrence.start else {
                continue
            }
            if commitments.held[occurrence.id] != nil {
                reasons[occurrence.id] = Bilingual(vi: "thực tế đã diễn ra hôm đó", en: "it really took place then")
                continue
            }
            reasons[occurrence.id] = OccurrenceWording.publicReason(
                for: inHand.planner.hindrances(to: occurrence.id, at: released, in: inHand.plan),
                pinnedOn: commitments.pins[occurrence.id]?.basis
            ) { $0 == .vi ? wordings.0 : wordings.1 }
        }
        return reasons
    }
}
