import Days
import Planning
import Programmes
import Publishing
import Storage

/// What looking at a whole workspace came to: issues, the coverage of the document, the choices that were made.
struct CheckReport {
    private(set) var check: WorkspaceCheck
    /// Which duty answers which clause; nothing where the programme has no table of clauses, or errors.
    private(set) var coverage: Coverage?
    /// How many occurrences each obligation owes within the horizon.
    private(set) var owed: [Obligation.ID: [Occurrence.ID]] = [:]
    /// The amendments that lie there and are not applied.
    private(set) var waiting: [Amendments.Waiting] = []
    /// Whether the reason for every setting is told.
    let isTellingReasons: Bool

    /// Reads everything that the workspace holds.
    init(of workspace: Workspace, tellingReasons isTellingReasons: Bool = false) throws {
        check = try WorkspaceCheck(of: workspace)
        self.isTellingReasons = isTellingReasons
        guard let programme = check.programme else { return }
        waiting = try Amendments(workspace: workspace).waiting(beside: programme)

        let table = file(programme.clauses, "clauses", in: workspace, ClauseTable.read)
        let document = file(programme.document, "document", in: workspace, Document.read)
        if let document {
            check.add(document.issues(of: programme, at: check.places, clauses: table))
        }
        if let table {
            let coverage = Coverage(of: programme, at: check.places, clauses: table)
            check.add(coverage.issues)
            self.coverage = coverage
        }
        guard check.errorCount == 0, let holidays = check.holidays else { return }
        let circumstances = Circumstances(
            programme: programme, calendar: WorkingCalendar(daysOff: holidays.daysOff, restDays: holidays.restDays),
            festivals: holidays.festivals, ruleDays: try RuleDays.expanded(programme))
        owed = circumstances.owed.reduce(into: [:]) { $0[$1.obligation, default: []].append($1) }
    }

    /// Reads a file that the programme names, and adds what is wrong with it.
    private mutating func file<Value>(
        _ name: String?, _ key: String, in workspace: Workspace, _ read: ([UInt8], String) -> Programmes.Reading<Value>
    ) -> Value? {
        guard let name else { return nil }
        do {
            let reading = read(try workspace.bytes(of: name), Path.join(workspace.folder, name))
            check.add(reading.issues)
            return reading.value
        } catch {
            check.add([Issue(unreadable: name, error, at: check.places["programme", key])])
            return nil
        }
    }
}

// MARK: - In words

extension CheckReport {
    /// What is wrong first, then what the programme has; the count last, where the eye rests.
    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        var text = ""
        for issue in check.issues {
            text += style(issue.line(in: language), issue.severity == .error ? .owed : .none) + "\n"
        }
        if check.errorCount == 0, let programme = check.programme {
            if !text.isEmpty { text += "\n" }
            text += Prose.text([programme.title[language]], width: width, style: style, emphasis: .strong)
            text += Prose.text(summary(of: programme, language), indent: 2, width: width, style: style)
            if let coverage {
                text += "\n" + table(coverage, language).text(width: width, style: style)
            }
            if !programme.settings.isEmpty {
                text +=
                    "\n" + style(language == .vi ? "Lựa chọn của chương trình" : "Choices of the programme", .strong)
                text += "\n" + table(programme.settings, language).text(width: width, style: style)
            }
            text += "\n"
        }
        return text + check.countInWords(language) + "\n"
    }

    private func summary(of programme: Programme, _ language: Language) -> [String] {
        let scheduled = programme.obligations.count { $0.schedule != nil }
        let others = programme.obligations.count - scheduled
        let dates = DateWriting(language)
        var lines = [
            language == .vi
                ? "\(programme.obligations.count) nghĩa vụ: \(scheduled) có lịch (\(total) việc), \(others) không có ngày riêng"
                : "\(Words.counted(programme.obligations.count, "obligation")): \(scheduled) scheduled "
                    + "(\(Words.counted(total, "occurrence"))), \(others) without days of their own",
            language == .vi
                ? "\(programme.units.count) đơn vị, \(programme.bodies.count) cơ quan · \(dates.range(programme.horizon)) · "
                    + programme.timeZone
                : "\(Words.counted(programme.units.count, "unit")), \(programme.bodies.count) bodies · "
                    + "\(dates.range(programme.horizon)) · \(programme.timeZone)",
        ]
        if !programme.amendments.isEmpty {
            lines.append(
                (language == .vi ? "áp dụng điều chỉnh: " : "amended by: ")
                    + programme.amendments.joined(separator: ", "))
        }
        if let coverage {
            let answered = coverage.rows.count { !$0.answers.isEmpty }
            lines.append(
                language == .vi
                    ? "\(answered)/\(coverage.rows.count) dòng điều khoản đã có việc; mọi câu trích có trong văn bản"
                    : "\(answered) of \(coverage.rows.count) clause rows answered; every quotation stands in the document"
            )
        }
        return lines
    }

    private var total: Int { owed.values.reduce(0) { $0 + $1.count } }

    private func table(_ coverage: Coverage, _ language: Language) -> TerminalTable {
        let headings =
            language == .vi ? ["Điều", "Dòng", "Nghĩa vụ", "Cách thực hiện"] : ["Clause", "Row", "Obligation", "How"]
        var table = TerminalTable([
            .init(headings[0], wraps: false), .init(headings[1], wraps: false), .init(headings[2]), .init(headings[3]),
        ])
        for row in coverage.rows {
            let answers = row.answers
            table.add([
                .init(row.clause.clause), .init(row.clause.id),
                .init(answers.map(\.obligation.rawValue).joined(separator: "\n")),
                .init(answers.map { words(for: $0, language) }.joined(separator: "\n")),
            ])
        }
        return table
    }

    /// How many occurrences answer the clause.
    private func count(of answer: Coverage.Answer) -> Int {
        let all = owed[answer.obligation] ?? []
        guard let part = answer.part else { return all.count }
        return all.count { $0.period?.shape == part }
    }

    private func words(for answer: Coverage.Answer, _ language: Language) -> String {
        let count = count(of: answer)
        let standing: Bilingual =
            switch answer.standing {
            case .scheduled:
                Bilingual(
                    vi: "có lịch, \(count) việc" + (answer.part.map { " (\(Words.part($0).vi))" } ?? ""),
                    en: "scheduled, \(Words.counted(count, "occurrence"))"
                        + (answer.part.map { " (\(Words.part($0).en))" } ?? ""))
            case .onRequest: Bilingual(vi: "khi có yêu cầu", en: "on request")
            case .continuous: Bilingual(vi: "thường xuyên", en: "continuous")
            case .external: Bilingual(vi: "cơ quan khác ấn định", en: "external")
            case .covered(let others):
                Bilingual(vi: "nằm trong ", en: "covered by ")
                    .followed(by: others.map(\.rawValue).joined(separator: ", "))
            case .noDuty: Bilingual(vi: "không tạo nghĩa vụ", en: "no duty")
            }
        return standing[language]
    }

    private func table(_ settings: [Setting], _ language: Language) -> TerminalTable {
        var table = TerminalTable([.init(wraps: false), .init(wraps: false), .init()], indent: 2)
        for setting in settings {
            let title = (setting.title?[language] ?? "") + (setting.clause.map { " (\($0))" } ?? "")
            let reason = isTellingReasons ? "\n" + setting.reason[language] : ""
            table.add([.init(setting.id), .init(setting.value), .init(title + reason, .faint)])
        }
        return table
    }

    /// What comes next.
    func nextStep(_ language: Language) -> String {
        let reasons =
            isTellingReasons || check.programme?.settings.isEmpty != false
            ? Bilingual(vi: "", en: "")
            : Bilingual(
                vi: "Lý do của từng lựa chọn: lich check --settings · ", en: "Reasons: lich check --settings · ")
        return lying(language)
            + (language == .vi ? reasons.vi + "Tiếp theo: lich plan" : reasons.en + "Next: lich plan")
    }

    /// The amendments that lie there and change nothing.
    private func lying(_ language: Language) -> String {
        guard let first = waiting.first else { return "" }
        let lines = waiting.map { "  " + $0.line(language) + "\n" }.joined()
        return language == .vi
            ? "Điều chỉnh có trong thư mục, chưa áp dụng:\n\(lines)Xem thử: lich amend \(first.name) --dry-run\n"
            : "Amendments that lie there and are not applied:\n\(lines)To look: lich amend \(first.name) --dry-run\n"
    }
}

// MARK: - For programs

extension CheckReport {
    /// As JSON: `programme`, `errors`, `warnings` (counts), `issues` (`{severity, file, line, column, code, message}`),
    /// `coverage` (`{row, clause, answers: {obligation, standing, part, occurrences}}`, null without a table of clauses),
    /// `settings` (`{id, value, choices, clause, title, reason}`).
    var json: JSONValue {
        [
            "programme": JSONValue(check.programme?.id), "errors": .number(check.errorCount),
            "warnings": .number(check.warningCount),
            "issues": JSONValue(check.issues) { issue in
                [
                    "severity": .string(issue.severity.rawValue), "file": .string(issue.place.file),
                    "line": .number(issue.place.line), "column": .number(issue.place.column),
                    "code": .string(issue.code), "message": JSONValue(issue.message),
                ]
            },
            "coverage": coverage.map { coverage in
                JSONValue(coverage.rows) { row in
                    [
                        "row": .string(row.clause.id), "clause": .string(row.clause.clause),
                        "answers": JSONValue(row.answers) { answer in
                            [
                                "obligation": .string(answer.obligation.rawValue),
                                "standing": .string(answer.standing.name),
                                "part": JSONValue(answer.part?.description),
                                "occurrences": .number(count(of: answer)),
                            ]
                        },
                    ]
                }
            } ?? .null,
            "settings": JSONValue(check.programme?.settings ?? []) { setting in
                [
                    "id": .string(setting.id), "value": .string(setting.value),
                    "choices": JSONValue(setting.choices) { .string($0) }, "clause": JSONValue(setting.clause),
                    "title": JSONValue(setting.title), "reason": JSONValue(setting.reason),
                ]
            },
        ]
    }
}

extension Coverage.Standing {
    /// Its name for programs.
    fileprivate var name: String {
        switch self {
        case .scheduled: "scheduled"
        case .onRequest: "on-request"
        case .continuous: "continuous"
        case .external: "external"
        case .covered: "covered"
        case .noDuty: "no-duty"
        }
    }
}

extension Bilingual {
    /// The words with the same text behind them in both languages.
    fileprivate func followed(by text: String) -> Bilingual { Bilingual(vi: vi + text, en: en + text) }
}
