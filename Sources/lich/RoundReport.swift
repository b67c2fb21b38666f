import Days
import Planning
import Programmes
import Publishing
import Storage

/// What came of deciding a round: its plan's due day, each visit with what goes out before it, whom it leaves out, and
/// what that did to others.
struct RoundReport {
    private let decision: RoundDecision
    private let result: DeskWork.Result
    private let sheets: PlannedProgramme
    private let repercussions: Repercussions
    private let isPretended: Bool

    init(_ decision: RoundDecision, _ result: DeskWork.Result, isPretended: Bool) {
        self.decision = decision
        self.result = result
        self.isPretended = isPretended
        let workspace = result.workspace
        sheets = PlannedProgramme(
            workspace.programme, occurrences: result.plan.occurrences, calendar: workspace.calendar)
        repercussions = result.repercussions(besides: Set(decision.visits).union(decision.former))
    }

    private var today: Day { result.before.today }
    private var team: Int? {
        result.workspace.team(
            for: Occurrence.ID(decision.id.obligation, period: decision.id.period), result.desk.rounds)
    }

    /// What is due before the visits, and has the round's period: its plan.
    private var plans: [Occurrence] {
        let before = Set((result.workspace.duty(of: decision.id).schedule?.after ?? []).map(\.obligation))
        return result.plan.occurrences.filter { occurrence in
            occurrence.isDeadline && before.contains(occurrence.id.obligation)
                && occurrence.id.period.map(decision.id.period.contains) ?? false
        }
    }

    /// The visits that have a place, by day.
    private var visits: [OccurrenceSheet] {
        let ids = Set(decision.visits)
        return sheets.occurrences.filter { ids.contains($0.id) }.compactMap { OccurrenceSheet(sheets, of: $0.id) }
    }

    /// The visits without a place, each with why.
    private var absent: [(id: Occurrence.ID, why: Bilingual)] {
        decision.visits.compactMap { id in
            if let absence = result.desk.absent[id] { return (id, absence.inWords) }
            guard let unplaced = result.plan.unplaced.first(where: { $0.id == id }) else { return nil }
            func reason(_ language: Language) -> String {
                OccurrenceWording(result.workspace.programme, in: language).reason(of: unplaced)
            }
            return (id, Bilingual(vi: reason(.vi), en: reason(.en)))
        }
    }

    private func isReleased(_ id: Occurrence.ID) -> Bool { result.before.released[id] != nil }
}

// MARK: - In words

extension RoundReport {
    /// The round, what is due when, who is left out, and who yielded.
    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        let wording = OccurrenceWording(result.workspace.programme, in: language)
        var text = Prose.text([heading(wording)], width: width, style: style, emphasis: .strong)
        if decision.isProposal {
            let words = wording.say(
                "Đề xuất theo luân phiên: ai kiểm tra lâu nhất rồi thì đến lượt trước.",
                "Proposed by turns: who was inspected longest ago comes first.")
            text += Prose.text([words], indent: 2, width: width, style: style)
        }
        var table = TerminalTable([.init(wraps: false), .init(wraps: false), .init()], indent: 2)
        for plan in plans {
            table.add([
                .init(date(plan.day, wording)), .init(wording.say("hạn", "due")), .init(wording.title(of: plan.id)),
            ])
        }
        for visit in visits {
            let occurrence = visit.occurrence
            table.add([
                .init(date(occurrence.day, wording)), .init(session(visit, wording)),
                .init(wording.title(of: occurrence.id)),
            ])
            for step in visit.steps {
                table.add([
                    "", .init(wording.dates.shortDay(step.day), .faint), .init(words(step, visit, wording), .faint),
                ])
            }
        }
        for (id, why) in absent {
            table.add([
                .init(wording.say("chưa có ngày", "no day"), .owed), "",
                .init("\(wording.title(of: id)): \(why[language])"),
            ])
        }
        for id in decision.dropped {
            let public_ =
                isReleased(id)
                ? wording.say(" (đã công bố: lần công bố tới ghi là hủy)", " (released: the next release cancels it)")
                : ""
            table.add([.init(wording.say("không còn", "left out")), "", .init(wording.title(of: id) + public_)])
        }
        text += table.text(width: width, style: style)
        var others = TerminalTable([.init(wraps: false), .init(), .init()], indent: 2)
        repercussions.add(to: &others, wording)
        return others.isEmpty ? text : text + "\n" + others.text(width: width, style: style)
    }

    private func heading(_ wording: OccurrenceWording) -> String {
        let count = decision.visits.count
        let parts = [
            wording.title(of: Occurrence.ID(decision.id.obligation, period: decision.id.period)),
            wording.say("\(count) đơn vị", Words.counted(count, "unit")),
            team.map { wording.say("đoàn \($0)", "team \($0)") },
            decision.members.isEmpty
                ? nil
                : wording.say("\(decision.members.count) thành viên", Words.counted(decision.members.count, "member")),
        ]
        return parts.compactMap(\.self).joined(separator: " · ")
    }

    private func date(_ day: Day, _ wording: OccurrenceWording) -> String {
        "\(wording.dates.shortWeekday(day.weekday)) \(wording.dates.date(day))"
    }

    private func session(_ visit: OccurrenceSheet, _ wording: OccurrenceWording) -> String {
        visit.occurrence.sessions.count == 1
            ? wording.dates.session(visit.occurrence.start.session) : wording.dates.allDay
    }

    private func words(
        _ step: OccurrenceSheet.Step, _ visit: OccurrenceSheet, _ wording: OccurrenceWording
    ) -> String {
        let isLate = step.day < today && today <= visit.occurrence.lastDay
        return step.title[wording.language]
            + (isLate ? wording.say(" (đã quá ngày, làm ngay)", " (that day is past: do it now)") : "")
    }

    /// What to do now.
    func remark(_ language: Language) -> String {
        if decision.isProposal {
            let units = decision.subjects.map { "\($0)" }.joined(separator: ",")
            let command = "lich inspection plan \(decision.id.period)"
            return language == .vi
                ? "Chưa có gì thay đổi. Lấy đề xuất: \(command) --by-turns · Chọn khác: \(command) --units \(units)"
                : "Nothing has been changed. To take it: \(command) --by-turns · Others: \(command) --units \(units)"
        }
        guard !isPretended else { return language == .vi ? "Chưa có gì thay đổi." : "Nothing has been changed." }
        return language == .vi
            ? "Phiếu kiểm tra: lich inspection checklist --round \(decision.id.period) --html FILE · Công bố: lich release “…” "
                + "· Bỏ: lich undo"
            : "Checklists: lich inspection checklist --round \(decision.id.period) --html FILE · Make public: lich release “…” "
                + "· Take back: lich undo"
    }

    /// As JSON: `round`, `team`, `members` (how many), `proposal`, `pretended`, `plans` (`{id, day}`), `visits` (`{id, day,
    /// session, preparation}`, `preparation` being `{id, day, title, workingDaysBefore, by}`), `absent` (`{id, why}`),
    /// `dropped` (`{id, released}`), `displaced`, `unplaced`, `conflicts`.
    var json: JSONValue {
        let head: JSONValue = [
            "round": .string("\(decision.id)"), "team": JSONValue(team), "members": .number(decision.members.count),
            "proposal": .bool(decision.isProposal), "pretended": .bool(isPretended || decision.isProposal),
            "plans": JSONValue(plans) { ["id": .string("\($0.id)"), "day": JSONValue($0.day)] },
            "visits": JSONValue(visits) { visit in
                [
                    "id": .string("\(visit.occurrence.id)"), "day": JSONValue(visit.occurrence.day),
                    "session": .string(visit.occurrence.start.session.rawValue),
                    "preparation": JSONValue(visit.steps) { step in
                        [
                            "id": .string(step.id), "day": JSONValue(step.day), "title": JSONValue(step.title),
                            "workingDaysBefore": .number(step.workingDaysBefore), "by": JSONValue(step.by),
                        ]
                    },
                ]
            },
            "absent": JSONValue(absent) { ["id": .string("\($0.id)"), "why": JSONValue($0.why)] },
            "dropped": JSONValue(decision.dropped) {
                ["id": .string("\($0)"), "released": .bool(isReleased($0))]
            },
        ]
        return head.with(repercussions.json)
    }
}

extension Absence {
    /// That it has no day, in a word or two.
    fileprivate var inWords: Bilingual {
        switch self {
        case .postponed:
            Bilingual(vi: "đang hoãn; cho ngày mới: lich move", en: "postponed; give it a day with lich move")
        case .cancelled: Bilingual(vi: "đã hủy", en: "cancelled")
        case .merged(let whole): Bilingual(vi: "đã gộp vào \(whole)", en: "merged into \(whole)")
        }
    }
}
