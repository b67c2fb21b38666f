import ArgumentParser
import Days
import Planning
import Programmes
import Publishing
import Storage

extension WorkspaceCommand {
    /// Changes rows of the holiday file, and tells what that displaces; the plan is not touched.
    func changeHolidays(
        _ act: String, _ words: [String], _ surroundings: Surroundings, isPretended: Bool,
        _ change: (OpenedWorkspace, HolidayFileInHand) throws -> (rows: [DayOff], removed: [DayOff])
    ) throws {
        let workspace = try opened(surroundings)
        func changed() throws -> HolidayReport {
            let file = try HolidayFileInHand(of: workspace)
            let (rows, removed) = try change(workspace, file)
            let (bytes, holidays, lines) = try edited(file, rows, removed, surroundings)
            let inHand = try workspace.planInHand(surroundings)
            let commitments = inHand.commitments
            let after = try workspace.with(holidays).latePlanner(under: commitments).planner.plan()
            if !isPretended { try AtomicFile.write(bytes, to: file.path) }
            return HolidayReport(
                act, file.path, zip(rows, lines).map { ($0, line: $1) }, removed, from: inHand, to: after,
                workspace.programme, isPretended: isPretended)
        }
        let report =
            isPretended
            ? try changed() : try workspace.held(for: typed(act, words), surroundings) { try changed() }
        try print(surroundings, json: report.json, text: report.text)
        for remark in report.remarks(surroundings.language) { Console.remark(remark) }
        if report.needsPerson { throw ExitCode.personNeeded }
    }

    private func edited(
        _ file: HolidayFileInHand, _ rows: [DayOff], _ removed: [DayOff], _ surroundings: Surroundings
    ) throws -> ([UInt8], Holidays, [Int]) {
        switch HolidayFile.edit(
            file.bytes, name: file.path, putting: rows, removing: removed, revised: surroundings.now.inVietnam)
        {
        case .edited(let bytes, let holidays, let lines): return (bytes, holidays, lines)
        case .faulty(let issues):
            Console.remark(issues.map { $0.line(in: surroundings.language) }.joined(separator: "\n"))
            throw Failure(
                vi: "ghi như vậy thì “\(file.path)” có lỗi nêu trên. Chưa có gì thay đổi.",
                en: "“\(file.path)” would then have the errors above. Nothing has been changed.")
        case .unknownLayout:
            throw Failure(
                vi:
                    "“\(file.path)” không ghi mỗi trường một dòng như tệp mẫu, nên không tự sửa được. Sửa bằng tay, rồi chạy: lich check. "
                    + "Chưa có gì thay đổi.",
                en:
                    "“\(file.path)” does not have a line for each field, so it cannot be changed here. Edit it, then run: lich check. "
                    + "Nothing has been changed.")
        }
    }
}

/// What came of a change of the holiday file: the rows, and what the plan would have to do about them.
struct HolidayReport {
    private let act: String
    private let path: String
    private let rows: [(row: DayOff, line: Int)]
    private let removed: [DayOff]
    private let repercussions: Repercussions
    /// Those that moved away from where a release has them.
    private let released: Set<Occurrence.ID>
    private let hasRelease: Bool
    private let programme: Programme
    private let isPretended: Bool
    /// Whether a person must decide something.
    let needsPerson: Bool

    init(
        _ act: String, _ path: String, _ rows: [(row: DayOff, line: Int)], _ removed: [DayOff],
        from inHand: PlanInHand, to after: Plan, _ programme: Programme, isPretended: Bool
    ) {
        self.act = act
        self.path = path
        self.rows = rows
        self.removed = removed
        self.programme = programme
        self.isPretended = isPretended
        repercussions = Repercussions(of: [], from: inHand.plan, to: after)
        let commitments = inHand.commitments
        released = Set(
            repercussions.displaced.filter { commitments.released[$0.id]?.start == $0.from }.map(\.id))
        hasRelease = inHand.latest.number != nil
        needsPerson = !after.conflicts.isEmpty || !after.unplaced.isEmpty
    }

    /// The rows, then what must move, what loses its place, what is broken.
    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        let wording = OccurrenceWording(programme, in: language)
        var table = TerminalTable([.init(wraps: false), .init(), .init()])
        for (row, line) in rows {
            table.add([
                .init(row.isWorked ? wording.say("làm bù", "worked") : wording.say("nghỉ", "off")),
                .init("\(wording.dates.weekdayAndDate(row.date)) · \(row.name[language])"), .init("\(path):\(line)"),
            ])
        }
        for row in removed where !rows.contains(where: { $0.row.date == row.date }) {
            table.add([
                .init(wording.say("bỏ dòng", "row gone")),
                .init("\(wording.dates.weekdayAndDate(row.date)) · \(row.name[language])"), .init(row.source),
            ])
        }
        repercussions.add(to: &table, wording) { other in
            .init(word(for: other, wording), released.contains(other.id) ? .strong : .none)
        }
        return table.text(width: width, style: style)
    }

    private func word(for other: Repercussions.Displaced, _ wording: OccurrenceWording) -> String {
        if programme.obligation(other.id.obligation)?.kind.isDeadline ?? false {
            return wording.say("hạn mới", "due day moves")
        }
        return released.contains(other.id) ? wording.say("phải dời", "must move") : wording.say("sẽ dời", "would move")
    }

    /// How to go on, and how to take it back.
    func remarks(_ language: Language) -> [String] {
        func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
        let moved =
            repercussions.displaced.isEmpty && repercussions.unplaced.isEmpty
            ? say("Không việc nào phải dời.", "Nothing has to move.")
            : say(
                "\(repercussions.displaced.count) việc dời, trong đó \(released.count) đã công bố; \(repercussions.unplaced.count) mất chỗ.",
                "\(repercussions.displaced.count) would move, \(released.count) of them released; \(repercussions.unplaced.count) lose their place."
            )
        guard !isPretended else { return [moved, say("Chưa có gì thay đổi.", "Nothing has been changed.")] }
        let file = path.contains(" ") ? "\"\(path)\"" : path
        return [
            moved,
            say(
                "Tiếp theo: lich plan · lich changes · lich release “…”",
                "Next: lich plan · lich changes · lich release “…”"),
            say(
                "Tệp ngày nghỉ là văn bản chung, lich undo không động đến. Bỏ: git checkout -- \(file) (bỏ mọi sửa đổi chưa commit của tệp)",
                "The holiday file is shared text, which lich undo does not touch. Take back: git checkout -- \(file) "
                    + "(all that is not committed in that file)"),
        ]
    }

    /// As JSON: `act`, `pretended`, `file`, `rows` (`{day, kind, status, paired, name, source, line}`), `removed` (the same
    /// without `line`), `released` (identities), `displaced`, `unplaced`, `conflicts` as other acts have them.
    var json: JSONValue {
        func json(_ row: DayOff) -> JSONValue {
            [
                "day": JSONValue(row.date), "kind": .string(row.kind.rawValue), "status": .string(row.status.rawValue),
                "paired": JSONValue(row.paired), "name": JSONValue(row.name), "source": .string(row.source),
            ]
        }
        let head: JSONValue = [
            "act": .string(act), "pretended": .bool(isPretended), "file": .string(path),
            "rows": JSONValue(rows) { json($0.row).with(["line": .number($0.line)]) },
            "removed": JSONValue(removed, json),
            "released": JSONValue(released.sorted()) { .string($0.description) },
        ]
        return head.with(repercussions.json)
    }
}
