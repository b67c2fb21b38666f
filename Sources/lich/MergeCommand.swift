import ArgumentParser
import Days
import Planning
import Programmes
import Publishing
import Storage

/// `lich merge`: one event for several duties, and one evidence for all.
struct MergeCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Gộp việc: một sự kiện cho nhiều nghĩa vụ. · One event for several duties.",
        discussion: """
            Sự kiện chung giữ mã của việc chính, mang mọi điều khoản và kỳ; ghi nhận một lần là đủ cho tất cả. \
            · The common event keeps the identity of the main one, carries all clauses and periods, and is put on file once \
            for all.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Việc được gộp vào, một hay nhiều: review/2026. · What becomes part of another, one or more.")
    var parts: [String]

    @Option(help: ArgumentHelp("Việc chính: final-review. · What meets their duties too.", valueName: "id"))
    var into: String?

    @Flag(help: "Tách ra lại. · Take them apart again.")
    var apart = false

    @Option(
        help: ArgumentHelp(
            "Vẫn gộp dù hai khung ngày do ta đặt không có ngày chung, vì lý do này. "
                + "· Merge though two windows of ours have no day in common, for this reason.", valueName: "text"))
    var note: String?

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    mutating func validate() throws {
        if (into == nil) != apart {
            throw ValidationError("merge VIỆC --into VIỆC, hoặc merge VIỆC --apart. · Either --into ID or --apart.")
        }
    }

    func run(in surroundings: Surroundings) throws {
        let words = parts + (into.map { ["--into", $0] } ?? ["--apart"])
        try act("merge", words, surroundings, isPretended: dryRun) { workspace, inHand, desk in
            try into.map { try merge(into: $0, workspace, inHand, &desk) } ?? part(workspace, inHand, &desk)
        }
    }

    private func merge(
        into typed: String, _ workspace: OpenedWorkspace, _ inHand: PlanInHand, _ desk: inout Desk
    ) throws -> (DeskWork.Bearing, [ActReport.Line]) {
        let whole = try workspace.occurrence(typed, in: inHand.plan).id
        try workspace.refuseChange(whole, inHand)
        let parts = try parts.map { try workspace.identity($0, among: inHand.identities) }
        for part in parts {
            try workspace.refuseChange(part, inHand)
            try refuseUnlike(part, whole, inHand, workspace.programme)
            desk.withdraw(part, .merged(into: whole))
            // What was part of the part is part of the whole.
            for (id, absence) in desk.absent where absence.whole == part { desk.absent[id] = .merged(into: whole) }
        }
        let title = { OccurrenceWording(workspace.programme, in: $0).title(of: whole) }
        return (
            .around([whole]),
            parts.map {
                ActReport.Line(
                    word: Bilingual(vi: "đã gộp", en: "merged"), id: $0,
                    rest: Bilingual(vi: "vào “\(title(.vi))”", en: "into “\(title(.en))”"))
            }
        )
    }

    private func part(
        _ workspace: OpenedWorkspace, _ inHand: PlanInHand, _ desk: inout Desk
    ) throws -> (DeskWork.Bearing, [ActReport.Line]) {
        let ids = try parts.map { try workspace.identity($0, among: inHand.identities) }
        for id in ids {
            guard inHand.desk.absent[id]?.whole != nil else {
                throw Failure(
                    vi: "“\(id)” không gộp vào việc nào, không có gì để tách. Chưa có gì thay đổi.",
                    en:
                        "“\(id)” is not merged into anything, so there is nothing to take apart. Nothing has been changed."
                )
            }
            desk.absent[id] = nil
        }
        return (
            .around(Set(ids)),
            ids.map { ActReport.Line(word: Bilingual(vi: "đã tách", en: "apart"), id: $0) }
        )
    }
}

// MARK: - What cannot be one

extension MergeCommand {
    private func refuseUnlike(
        _ part: Occurrence.ID, _ whole: Occurrence.ID, _ inHand: PlanInHand, _ programme: Programme
    ) throws {
        func refuse(_ vi: String, _ en: String) -> Failure {
            Failure(
                vi: "không gộp được “\(part)” vào “\(whole)”: \(vi). Chưa có gì thay đổi.",
                en: "“\(part)” cannot be merged into “\(whole)”: \(en). Nothing has been changed.")
        }
        if part == whole { throw refuse("đó là một việc", "they are one and the same") }
        let circumstances = inHand.planner.circumstances
        let lengths = (circumstances.sessionCount(of: part) ?? 0, circumstances.sessionCount(of: whole) ?? 0)
        if (lengths.0 == 0) != (lengths.1 == 0) {
            throw refuse(
                "một bên là cuộc họp, một bên là hạn gửi văn bản", "one is a gathering, the other a due day")
        }
        if let one = part.unit, let other = whole.unit, one != other {
            throw refuse("của hai đơn vị khác nhau", "they are of two different units")
        }
        guard let one = circumstances.window(of: part), let other = circumstances.window(of: whole),
            !(one.opens...one.closes).overlaps(other.opens...other.closes)
        else { return }
        if one.owner == .clause || other.owner == .clause || note == nil {
            let (vi, en) = (DateWriting(.vi), DateWriting(.en))
            let way = one.owner == .clause || other.owner == .clause
            throw refuse(
                "khung \(vi.range(one.opens...one.closes)) và \(vi.range(other.opens...other.closes)) không có ngày chung"
                    + (way ? "" : "; khung do ta đặt, vẫn gộp thì thêm --note “lý do”"),
                "\(en.range(one.opens...one.closes)) and \(en.range(other.opens...other.closes)) have no day in common"
                    + (way ? "" : "; the windows are ours, so it can be done with --note “why”"))
        }
    }
}
