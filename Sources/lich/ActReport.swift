import ArgumentParser
import Attendance
import Days
import Planning
import Programmes
import Publishing
import Storage

/// What came of an act of a person: a line for each occurrence, then what that did to others.
struct ActReport {
    /// What was done with one occurrence.
    struct Line {
        /// What was done, in a word or two: `đã hoãn`.
        let word: Bilingual
        let id: Occurrence.ID
        /// What it is called, where a person has said so; else as the programme has it.
        var title: String?
        /// The rest: why, where, what was set.
        var rest: Bilingual?
    }

    /// The act, for programs: `postpone`.
    let act: String
    let lines: [Line]
    let repercussions: Repercussions
    let programme: Programme
    let isPretended: Bool

    init(
        _ act: String, _ lines: [Line], _ result: DeskWork.Result, isPretended: Bool
    ) {
        self.act = act
        self.lines = lines
        repercussions = result.repercussions(besides: Set(lines.map(\.id)))
        programme = result.workspace.programme
        self.isPretended = isPretended
    }

    /// The lines, then who yielded, who lost a place, what is broken.
    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        let wording = OccurrenceWording(programme, in: language)
        var table = TerminalTable([.init(wraps: false), .init(), .init()])
        for line in lines {
            let title = wording.title(of: line.id, called: line.title)
            table.add([.init(line.word[language]), .init(title), .init(line.rest?[language] ?? line.id.description)])
        }
        repercussions.add(to: &table, wording)
        return table.text(width: width, style: style)
    }

    /// What to do now.
    func remark(_ language: Language) -> String { NextStep.afterAct(isPretended: isPretended)[language] }

    /// As JSON: `act`, `pretended`, `occurrences` (identities), `displaced` (`{id, from, to}`), `unplaced` (identities),
    /// `conflicts` (`{constraint, occurrences}`).
    var json: JSONValue {
        let head: JSONValue = [
            "act": .string(act), "pretended": .bool(isPretended),
            "occurrences": JSONValue(lines) { .string($0.id.description) },
        ]
        return head.with(repercussions.json)
    }
}

extension WorkspaceCommand {
    /// Does an act and tells what came of it; a person is needed where something is left without a place or in conflict.
    ///
    /// `change` says how the act bears on the plan, and what to tell.
    func act(
        _ name: String, _ words: [String], _ surroundings: Surroundings, isPretended: Bool,
        _ change: (OpenedWorkspace, PlanInHand, inout Desk) throws -> (DeskWork.Bearing, [ActReport.Line])
    ) throws {
        let workspace = try opened(surroundings)
        var lines: [ActReport.Line] = []
        let result = try DeskWork(workspace: workspace, surroundings: surroundings, words: typed(name, words))
            .run(isPretended: isPretended) { inHand, desk in
                let (bearing, told) = try change(workspace, inHand, &desk)
                lines = told
                return bearing
            }
        let report = ActReport(name, lines, result, isPretended: isPretended)
        try print(surroundings, json: report.json, text: report.text)
        Console.remark(report.remark(surroundings.language))
        if !isPretended, ["cancel", "postpone", "merge"].contains(name) {
            try remark(onPeopleOf: lines.map(\.id), workspace)
        }
        if result.needsPerson { throw ExitCode.personNeeded }
    }
}

extension WorkspaceCommand {
    /// Says how many people must be told that a gathering changes: their lists stay as they are.
    func remark(onPeopleOf ids: [Occurrence.ID], _ workspace: OpenedWorkspace) throws {
        guard let store = try Store.looking(inWorkspace: workspace.workspace.folder) else { return }
        let registrations = try store.registrations()
        for id in ids {
            let count = (registrations[id] ?? []).count { $0.isExpected }
            guard count > 0 else { continue }
            Console.remark(
                Bilingual(
                    vi:
                        "\(count) người đã có tên trong danh sách “\(id)”, danh sách vẫn giữ. Báo cho họ: lich attendee list \(id)",
                    en:
                        "\(Words.counted(count, "person is", "people are")) on the list of “\(id)”, which is kept. Tell them: "
                        + "lich attendee list \(id)")[language])
        }
    }
}
