public import Days
import Planning
import Programmes

extension StatusSheet {
    static func columns(_ language: Language) -> [String] {
        (1...4).map { language("Quý ", "Q") + language(["I", "II", "III", "IV"][$0 - 1], "\($0)") }
    }

    /// What the sheet is headed with.
    func heading(_ language: Language) -> String { language("Đã làm và còn nợ, năm \(year)", "Done and owed, \(year)") }

    /// The sheet for a terminal: lines of at most `width` columns.
    public func text(_ language: Language, width: Int, style: TerminalStyle = .plain) -> String {
        let source = account.source
        var table = TerminalTable(
            [.init(wraps: false), .init()] + Self.columns(language).map { .init($0, wraps: false) }, indent: 2)
        for row in rows {
            let cells = row.quarters.map { quarter in
                TerminalTable.Cell(cell(quarter, language), quarter.contains(where: \.isOwed) ? .owed : .none)
            }
            table.add([.init(row.clause ?? ""), .init(row.title[language])] + cells)
        }
        var text = source.head(of: scope, language, width: width, style: style)
        text += lines(heading(language) + " · " + counts(language), width: width, indent: 2) + "\n"
        text += table.text(width: width, style: style)
        let owed = rows.flatMap { row in
            Debt.all(of: row.quarters.flatMap(\.self)).map {
                ((row.clause.map { "\($0) " } ?? "") + row.title[language], $0)
            }
        }
        if !owed.isEmpty || !latePreparation.isEmpty {
            var debts = TerminalTable([.init(wraps: true), .init()], indent: 2)
            for (title, debt) in owed { debts.add([.init(title), .init(debt.words(source.wording(language)), .owed)]) }
            for item in latePreparation {
                debts.add([.init(language("chuẩn bị", "preparation")), .init(words(for: item, language), .owed)])
            }
            text += "\n" + debts.text(width: width, style: style)
        }
        return text + "\n" + lines(Self.legend(language), width: width, indent: 2)
    }

    /// As JSON: `sheet` (`status`), `programme`, `year`, `today`, `owed` (how many), `rows` (`{obligation, clause, title,
    /// quarters}`; of each quarter `{id, state, day, daysLate, days, missing, documents}`), `latePreparation` (`{ids, item,
    /// title, day, occurrenceDay}`). States: `held`, `partly`, `planned`, `due`, `overdue`, `unproven`, `unplaced`,
    /// `without-subject`, `postponed`, `cancelled`, `merged`.
    public var json: JSONValue {
        [
            "sheet": "status", "programme": .string(account.source.programme.id), "year": .number(year),
            "today": JSONValue(account.today), "owed": .number(owed.count),
            "rows": JSONValue(rows) { row in
                [
                    "obligation": .string(row.obligation), "clause": JSONValue(row.clause),
                    "title": JSONValue(row.title),
                    "quarters": JSONValue(row.quarters) { JSONValue($0) { $0.json } },
                ]
            },
            "latePreparation": JSONValue(latePreparation) { $0.json },
        ]
    }
}

extension Fulfilment {
    var json: JSONValue {
        var days: Int?
        var missing: [String] = []
        if case .overdue(let late) = state { days = late }
        if case .partly(let bodies) = state { missing = bodies.map(\.rawValue) }
        return [
            "id": .string(id.description), "state": .string(state.name), "day": JSONValue(day),
            "daysLate": JSONValue(daysLate), "days": JSONValue(days), "missing": JSONValue(missing) { .string($0) },
            "documents": JSONValue(papers.compactMap(\.document)) { .string($0) },
        ]
    }
}

extension Fulfilment.State {
    /// Its name for programs.
    var name: String {
        switch self {
        case .held: "held"
        case .partly: "partly"
        case .planned: "planned"
        case .due: "due"
        case .overdue: "overdue"
        case .unproven: "unproven"
        case .unplaced: "unplaced"
        case .withoutSubject: "without-subject"
        case .postponed: "postponed"
        case .cancelled: "cancelled"
        case .merged: "merged"
        }
    }
}

extension PreparationItem {
    /// As JSON: `ids`, `item`, `title`, `by`, `day`, `occurrenceDay`, `done` (a document number or a day, or null).
    var json: JSONValue {
        [
            "ids": JSONValue(ids) { .string($0.description) }, "item": .string(item), "title": JSONValue(title),
            "by": JSONValue(by), "day": JSONValue(day), "occurrenceDay": JSONValue(occurrenceDay),
            "done": paper.map { .string($0.document ?? $0.sent?.description ?? "") } ?? .null,
        ]
    }
}
