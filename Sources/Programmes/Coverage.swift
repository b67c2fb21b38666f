import Days

/// Whether every clause that creates a duty is answered by a programme, and how.
public struct Coverage: Hashable, Sendable {
    /// How an obligation answers a clause.
    public enum Standing: Hashable, Sendable {
        /// It is planned.
        case scheduled
        /// It comes when somebody asks.
        case onRequest
        /// It is done all the time.
        case continuous
        /// Others set its days.
        case external
        /// Other obligations meet it.
        case covered(by: [Obligation.ID])
        /// The clause names it, but creates no duty.
        case noDuty
    }

    /// An obligation that answers a clause.
    public struct Answer: Hashable, Sendable {
        /// Which.
        public let obligation: Obligation.ID
        /// Which part of the year answers it; nothing means every occurrence.
        public let part: Period.Shape?
        /// How.
        public let standing: Standing
    }

    /// A clause and what answers it.
    public struct Row: Hashable, Sendable {
        /// The clause.
        public let clause: ClauseTable.Row
        /// What answers it, in the order of the programme; none is an issue.
        public let answers: [Answer]
    }

    /// Every clause, in the order of the table.
    public let rows: [Row]
    /// What is wrong: clauses without an answer, answers without a clause, duties planned twice.
    public let issues: [Issue]

    /// Holds a programme against the table of its clauses.
    public init(of programme: Programme, at places: Places, clauses table: ClauseTable) {
        var answers: [String: [Answer]] = [:]
        for obligation in programme.obligations {
            var told: Set<String> = []
            for answer in obligation.answers where told.insert(answer.row).inserted {
                answers[answer.row, default: []].append(
                    Answer(obligation: obligation.id, part: answer.part, standing: Standing(obligation.timing)))
            }
        }
        rows = table.rows.map { Row(clause: $0, answers: answers[$0.id] ?? []) }
        issues =
            (Self.unanswered(rows, in: table) + Self.plannedTwice(rows, of: programme, at: places)
            + Self.strayAnswers(of: programme, at: places, in: table)
            + Self.unplannedParts(of: programme, at: places)).inReadingOrder
    }

    private static func unanswered(_ rows: [Row], in table: ClauseTable) -> [Issue] {
        rows.filter(\.answers.isEmpty).map { row in
            Validation.error(
                "clause-without-answer", Issue.Place(file: table.name, line: row.clause.line),
                vi:
                    "điều \(row.clause.clause) “\(row.clause.id)” chưa có việc nào trả lời. Thêm “answers: \(row.clause.id)” vào một việc.",
                en:
                    "clause \(row.clause.clause) “\(row.clause.id)” is answered by no obligation. Add “answers: \(row.clause.id)” to one."
            )
        }
    }

    private static func plannedTwice(_ rows: [Row], of programme: Programme, at places: Places) -> [Issue] {
        let following = Set(programme.obligations.filter { $0.follows != nil }.map(\.id))
        return rows.compactMap { row in
            // What follows from another (visits from their plan) is a part of the same duty.
            let planned = row.answers.filter { $0.standing == .scheduled && !following.contains($0.obligation) }
            guard planned.count > 1 else { return nil }
            let names = planned.map { "“\($0.obligation)”" }.joined(separator: ", ")
            return Validation.error(
                "planned-twice", places[planned[1].obligation, "answers"],
                vi:
                    "điều \(row.clause.clause) “\(row.clause.id)” được xếp lịch hai lần: \(names). Để một việc, việc kia ghi follows hoặc covered-by.",
                en:
                    "clause \(row.clause.clause) “\(row.clause.id)” is planned twice: \(names). Keep one; give the other follows or covered-by."
            )
        }
    }

    /// Answers by a part of the year for which nothing is planned.
    private static func unplannedParts(of programme: Programme, at places: Places) -> [Issue] {
        programme.obligations.flatMap { obligation -> [Issue] in
            let planned: [Period.Shape] =
                if case .each(let shapes) = obligation.schedule?.recurrence { shapes } else { [] }
            return obligation.answers.compactMap { answer in
                guard let part = answer.part, !planned.contains(part) else { return nil }
                let parts = planned.map(\.description).joined(separator: ", ")
                return Validation.error(
                    "answer-not-planned", places[obligation.id, "answers", answer.row],
                    vi: "“\(obligation.id)” không có kỳ “\(part)” để trả lời “\(answer.row)”. Chọn trong: \(parts).",
                    en:
                        "“\(obligation.id)” is not planned for “\(part)”, which should answer “\(answer.row)”. Choose among: \(parts)."
                )
            }
        }
    }

    private static func strayAnswers(of programme: Programme, at places: Places, in table: ClauseTable) -> [Issue] {
        let known = Set(table.rows.map(\.id))
        return programme.obligations.flatMap { obligation -> [Issue] in
            if obligation.answers.isEmpty, obligation.follows == nil, obligation.amendment == nil {
                return [
                    Validation.warning(
                        "answers-nothing", places[obligation.id],
                        vi:
                            "“\(obligation.id)” không trả lời điều nào trong \(table.name). Thêm answers, hoặc follows.",
                        en: "“\(obligation.id)” answers no row of \(table.name). Add answers, or follows.")
                ]
            }
            return obligation.answers.enumerated().filter { !known.contains($0.element.row) }.map { index, answer in
                let id = answer.row
                let way = Bilingual.choices(insteadOf: id, among: known)
                return Validation.error(
                    "unknown-clause", places[obligation.id, "answers", answer.part == nil ? "\(index)" : id],
                    vi: "\(table.name) không có dòng “\(id)”. \(way.vi)",
                    en: "\(table.name) has no row “\(id)”. \(way.en)")
            }
        }
    }
}

extension Coverage.Standing {
    fileprivate init(_ timing: Obligation.Timing) {
        self =
            switch timing {
            case .scheduled: .scheduled
            case .onRequest: .onRequest
            case .continuous: .continuous
            case .external: .external
            case .covered(let by, _): .covered(by: by)
            case .noDuty: .noDuty
            }
    }
}
