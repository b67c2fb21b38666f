import Days
import Planning
import Programmes
import Publishing
import Storage

/// What planning came to: how much has a day, and all that needs a person.
struct PlanReport {
    let plan: Plan
    let quality: Quality
    /// What persons have taken out of it.
    let absent: [Occurrence.ID: Absence]
    let programme: Programme
    /// What it changes of the release; nothing before the first.
    let changes: ChangeSheet?
    /// What should have been sent before anything could be.
    let alreadyDue: [PreparationDay]

    /// Makes the report.
    init(_ result: DeskWork.Result, of workspace: OpenedWorkspace, _ surroundings: Surroundings) throws {
        guard let quality = result.quality else { preconditionFailure("nothing was planned") }
        plan = result.plan
        self.quality = quality
        programme = workspace.programme
        absent = result.desk.absent
        let inHand = PlanInHand(
            plan: result.plan, late: result.late, latest: result.before.latest, desk: result.desk,
            isRemade: false, isDraft: false, today: result.before.today)
        let proposal = workspace.proposal(of: inHand)
        changes =
            inHand.latest.number == nil ? nil : try workspace.changeSheet(of: proposal, for: inHand, surroundings)
        alreadyDue = PreparationDay.all(
            for: CalendarEntry.entries(of: proposal.occurrences, in: workspace.programme)
        ).filter(\.isAlreadyDue)
    }

    /// Whether a person must decide something.
    var needsPerson: Bool { !plan.unplaced.isEmpty || !plan.conflicts.isEmpty }

    /// How many occurrences there are in all.
    private var count: Int { plan.occurrences.count + plan.unplaced.count + plan.withoutSubject.count }
}

// MARK: - In words

extension PlanReport {
    /// The head and, below it, everything that needs a look.
    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        let wording = OccurrenceWording(programme, in: language)
        let years = "\(plan.horizon.lowerBound.year)–\(plan.horizon.upperBound.year)"
        var text =
            Prose.text(
                ["\(programme.shortTitle[language]) · \(years)"], width: width, style: style, emphasis: .strong)
            + Prose.text(
                [
                    counts(language), best(language), certainty(language), leaderless(language), released(language),
                    wording.illustrativeNote,
                ]
                .compactMap(\.self), indent: 2,
                width: width, style: style)
        if let changes, !changes.changes.isEmpty {
            text += "\n" + changes.changes.table(language).text(width: width, style: style)
        }
        for section in sections(wording) where !section.table.isEmpty {
            text +=
                "\n"
                + Prose.text([section.heading], width: width, style: style, emphasis: section.isOwed ? .owed : .none)
            text += section.table.text(width: width, style: style)
        }
        return text
    }

    private func counts(_ language: Language) -> String {
        let (placed, unplaced, conflicts) = (plan.occurrences.count, plan.unplaced.count, plan.conflicts.count)
        switch language {
        case .vi:
            return
                "\(count) việc · \(placed) đã xếp · \(unplaced) chưa xếp · \(conflicts) xung đột"
        case .en:
            return "\(Words.counted(count, "occurrence")) · \(placed) placed · \(unplaced) not placed · "
                + Words.counted(conflicts, "conflict")
        }
    }

    /// How far from the best possible it is at most.
    private func best(_ language: Language) -> String {
        let cost = language == .vi ? "điểm lệch \(quality.cost)" : "deviation \(quality.cost)"
        guard quality.gap > 0 else {
            return cost + (language == .vi ? ", tối ưu (chênh lệch 0)" : ", the best possible (gap 0)")
        }
        return cost
            + (language == .vi
                ? ", cách mức tốt nhất có thể không quá \(quality.gap)"
                : ", at most \(quality.gap) above the best possible")
    }

    /// What it changes of the release, in one line.
    private func released(_ language: Language) -> String? {
        guard let changes else { return nil }
        let moves =
            quality.moves == 0
            ? ""
            : language == .vi
                ? "; rời chỗ đã công bố \(quality.moves), ít nhất phải là \(quality.leastMoves)"
                : "; \(quality.moves) left a released place, at least \(quality.leastMoves) must"
        return "\(changes.basis[language]): \(changes.changes.countInWords(language))\(moves)"
    }

    private func certainty(_ language: Language) -> String? {
        let tentative = plan.occurrences.count(where: \.isTentative)
        let estimated = plan.occurrences.count(where: \.restsOnEstimate)
        guard tentative + estimated > 0 else { return nil }
        return language == .vi
            ? "\(tentative) việc chờ cơ quan khác ấn định ngày · \(estimated) việc dựa vào ngày nghỉ còn là ước tính"
            : "\(tentative) wait for a day that others state · \(estimated) rest on days off that are still estimates"
    }

    /// How many are kept though a body that leads them has ended, and nobody is confirmed to follow it.
    private func leaderless(_ language: Language) -> String? {
        guard !programme.turningPoints.isEmpty else { return nil }
        let parties = Parties(programme)
        let count = plan.occurrences.count { occurrence in
            let leads = programme.obligation(occurrence.id.obligation)?.told(on: occurrence.day).roles.leads ?? []
            return leads.flatMap { parties.parties(of: $0, in: occurrence.id) }.contains { party in
                guard case .body(let id) = party, let until = programme.body(id)?.until else { return false }
                return until < occurrence.day && programme.acting(for: id, on: occurrence.day) == nil
            }
        }
        guard count > 0 else { return nil }
        return language == .vi
            ? "\(count) việc còn trong lịch, chủ trì: cơ quan kế thừa (chờ xác nhận)"
            : "\(count) kept, to be led by a successor that is still to be confirmed"
    }

    private struct Section {
        let heading: String
        let isOwed: Bool
        let table: TerminalTable
    }

    private func sections(_ wording: OccurrenceWording) -> [Section] {
        let language = wording.language
        return [
            Section(
                heading: language == .vi ? "Chưa xếp được" : "Not placed", isOwed: true,
                table: table(
                    plan.unplaced.map { [$0.id.description, wording.title(of: $0.id), wording.reason(of: $0)] })),
            Section(
                heading: language == .vi ? "Xung đột" : "Conflicts", isOwed: true,
                table: table(
                    plan.conflicts.map {
                        [
                            $0.occurrences.map(\.description).joined(separator: ", "),
                            Constraint.named($0.constraint)?.sentence[language] ?? $0.constraint,
                        ]
                    })),
            Section(
                heading: language == .vi ? "Đã hoãn, chưa có ngày mới" : "Postponed, no new day yet", isOwed: true,
                table: table(
                    absent.filter(\.value.isPostponed).sorted { $0.key < $1.key }.map { id, absence in
                        [id.description, wording.title(of: id), absence.reason ?? ""]
                    })),
            Section(
                heading: language == .vi
                    ? "Cơ quan thực hiện đã kết thúc hoạt động" : "No subject any more", isOwed: false,
                table: table(
                    plan.withoutSubject.map {
                        [$0.id.description, wording.dates.date($0.day), wording.end(of: $0)]
                    })),
            Section(
                heading: language == .vi
                    ? "Chuẩn bị lẽ ra phải xong trước khi chương trình bắt đầu"
                    : "Preparation that was due before the programme began", isOwed: false,
                table: table(
                    alreadyDue.map {
                        [$0.entry.id.description, wording.dates.date($0.day), $0.item.title[language]]
                    })),
        ]
    }

    private func table(_ rows: [[String]]) -> TerminalTable {
        var table = TerminalTable([.init(wraps: false), .init(), .init()], indent: 2)
        for row in rows { table.add(row.map { .init($0) }) }
        return table
    }

    /// How long it took, and what comes next.
    func remark(_ language: Language, after clock: Stopwatch) -> String {
        let next =
            needsPerson
            ? Bilingual(
                vi: "Tiếp theo: nới khung ngày hoặc sửa thứ tự trong programme.yaml, rồi chạy lại lich plan.",
                en: "Next: widen a window or mend an order in programme.yaml, then run lich plan again.")
            : Bilingual(
                vi: "Xem: lich agenda, lich changes · Vì sao: lich why ID · Công bố: lich release “…”",
                en: "Look: lich agenda, lich changes · Why: lich why ID · Make public: lich release “…”")
        return clock.inWords(language) + "\n" + next[language]
    }

    /// As JSON: `programme`, `horizon`, `cost`, `leastCost`, `gap`, `moves`, `leastMoves`, `iterations`, `against` (the
    /// release, or null), `placed` (`{id, kind, day, lastDay, sessions, tentative,
    /// restsOnEstimate, cost}`), `unplaced` (`{id, window, reason, others}`), `conflicts` (`{constraint, occurrences}`),
    /// `withoutSubject` (`{id, day, until}`), `postponed` (identities), `alreadyDue` (`{occurrence, item, day}`). Ends of spans are inclusive.
    var json: JSONValue {
        [
            "programme": .string(programme.id), "horizon": JSONValue(plan.horizon), "cost": .number(plan.cost),
            "leastCost": .number(quality.leastCost), "gap": .number(quality.gap), "moves": .number(quality.moves),
            "leastMoves": .number(quality.leastMoves), "iterations": .number(quality.iterations),
            "against": JSONValue(changes?.before?.number),
            "placed": JSONValue(plan.occurrences) { occurrence in
                [
                    "id": .string(occurrence.id.description), "kind": .string(occurrence.kind.rawValue),
                    "day": JSONValue(occurrence.day), "lastDay": JSONValue(occurrence.lastDay),
                    "sessions": JSONValue(occurrence.sessions) {
                        ["day": JSONValue($0.day), "session": .string($0.session.rawValue)]
                    },
                    "tentative": .bool(occurrence.isTentative), "restsOnEstimate": .bool(occurrence.restsOnEstimate),
                    "cost": .number(occurrence.cost),
                ]
            },
            "unplaced": JSONValue(plan.unplaced) { unplaced in
                [
                    "id": .string(unplaced.id.description),
                    "window": unplaced.window.map { JSONValue($0.opens...$0.closes) } ?? .null,
                    "reason": .string(unplaced.reason.name),
                    "others": JSONValue(unplaced.reason.others) { .string($0.description) },
                ]
            },
            "conflicts": JSONValue(plan.conflicts) { conflict in
                [
                    "constraint": .string(conflict.constraint),
                    "occurrences": JSONValue(conflict.occurrences) { .string($0.description) },
                ]
            },
            "withoutSubject": JSONValue(plan.withoutSubject) {
                ["id": .string($0.id.description), "day": JSONValue($0.day), "until": JSONValue($0.until)]
            },
            "postponed": JSONValue(absent.filter(\.value.isPostponed).keys.sorted()) { .string($0.description) },
            "alreadyDue": JSONValue(alreadyDue) {
                [
                    "occurrence": .string($0.entry.id.description), "item": .string($0.item.id),
                    "day": JSONValue($0.day),
                ]
            },
        ]
    }
}

extension Unplaced.Reason {
    /// Its name for programs.
    var name: String {
        switch self {
        case .outsideHorizon: "outside-horizon"
        case .noOpenDay: "no-open-day"
        case .busy: "busy"
        case .taken: "taken"
        case .order: "order"
        case .spacing: "spacing"
        }
    }

    /// The occurrences that stand in the way.
    var others: [Occurrence.ID] {
        switch self {
        case .outsideHorizon, .noOpenDay, .busy: []
        case .taken(let others), .order(let others), .spacing(let others): others
        }
    }
}

extension OccurrenceWording {
    /// Why something found no place, and what to do.
    func reason(of unplaced: Unplaced) -> String {
        let span = unplaced.window.map { dates.range($0.opens...$0.closes) } ?? ""
        let others =
            unplaced.reason.others.prefix(4).map(\.description).joined(separator: ", ")
            + (unplaced.reason.others.count > 4 ? " …" : "")
        switch (language, unplaced.reason) {
        case (.vi, .outsideHorizon): return "khung nằm ngoài thời gian của chương trình; sửa khung hoặc “within”"
        case (.vi, .noOpenDay): return "khung \(span) không đủ ngày làm việc liền nhau; nới khung"
        case (.vi, .taken): return "khung \(span): người, đoàn hoặc phòng đã bận vì \(others); nới khung"
        case (.vi, .order): return "khung \(span): không còn ngày đúng thứ tự với \(others); nới khung"
        case (.vi, .spacing): return "khung \(span): quá gần \(others); nới khung hoặc giảm “spacing”"
        case (.en, .outsideHorizon): return "the window lies outside the programme's time; mend it or “within”"
        case (.vi, .busy):
            return "khung \(span): những ngày còn lại đều có người cần dự đang bận; nới khung hoặc đổi người"
        case (.en, .busy):
            return "in \(span), those it needs are busy on every day left; widen the window or change who goes"
        case (.en, .noOpenDay): return "\(span) has too few working days in a row; widen the window"
        case (.en, .taken): return "\(span): people, teams or rooms are taken by \(others); widen the window"
        case (.en, .order): return "\(span): no day keeps the order with \(others); widen the window"
        case (.en, .spacing): return "\(span): too near to \(others); widen the window or lower “spacing”"
        }
    }

    /// When the subject ceased to be, or that it was not yet.
    fileprivate func end(of gone: WithoutSubject) -> String {
        guard let until = gone.until else { return language == .vi ? "chưa thành lập" : "not founded yet" }
        return language == .vi ? "đến hết \(dates.date(until))" : "until \(dates.date(until))"
    }
}
