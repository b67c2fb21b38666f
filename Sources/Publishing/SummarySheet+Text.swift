public import Days
import Planning
import Programmes
public import Tables

extension SummarySheet {
    func heading(_ language: Language) -> String {
        let phrases = Phrases(language)
        return language(
            "Số liệu \(phrases.period(period)), so với \(phrases.period(before))",
            "Figures of \(phrases.period(period)), beside \(phrases.period(before))")
    }

    /// A subject's name.
    func name(of subject: Occurrence.Subject, _ language: Language) -> String {
        switch subject {
        case .unit(let unit): account.source.parties.unit(unit)?.name[language].capitalizedFirst ?? unit.rawValue
        case .body(let body): account.source.parties.body(body)?.name[language] ?? body.rawValue
        }
    }

    static func reportColumns(_ language: Language) -> [String] {
        [
            language("Đơn vị", "Unit"), language("Phải gửi", "Due"), language("Đúng hạn", "In time"),
            language("Muộn", "Late"), language("Chưa gửi", "Missing"), language("Muộn nhất (ngày)", "Latest (days)"),
        ]
    }

    /// What became of a gathering: when it took place, by which paper, with how many.
    func words(for event: Event, _ language: Language) -> String {
        let fulfilment = event.fulfilment
        let dates = DateWriting(language)
        let count = fulfilment.participants.map { language("\($0) người", "\($0) people") }
        let state = fulfilment.isOwed ? StatusSheet.words(for: fulfilment, language) : nil
        let parts = [fulfilment.day.map(dates.weekdayAndDate), fulfilment.document, count, state]
        return parts.compactMap(\.self).joined(separator: " · ")
    }

    /// The sheet for a terminal: lines of at most `width` columns.
    public func text(_ language: Language, width: Int, style: TerminalStyle = .plain) -> String {
        let phrases = Phrases(language)
        var table = TerminalTable(
            [
                .init(), .init(phrases.period(period).capitalizedFirst, alignment: .right, wraps: false),
                .init(language("Kỳ trước", "Before"), alignment: .right, wraps: false),
                .init(language("Tăng, giảm", "Change"), alignment: .right, wraps: false),
            ], indent: 2)
        for figure in figures {
            let change = figure.value - figure.before
            table.add([
                .init(figure.title[language].replacing("  ", with: "– ")), .init("\(figure.value)"),
                .init("\(figure.before)"), .init(change > 0 ? "+\(change)" : change < 0 ? "−\(-change)" : "0"),
            ])
        }
        var text = account.source.head(of: .all, language, width: width, style: style)
        text += lines(heading(language), width: width, indent: 2) + "\n" + table.text(width: width, style: style)
        if !events.isEmpty {
            var list = TerminalTable([.init(), .init()], indent: 2)
            for event in events { list.add([.init(event.title[language]), .init(words(for: event, language))]) }
            text += "\n" + list.text(width: width, style: style)
        }
        if !reports.isEmpty {
            let columns = Self.reportColumns(language)
            var list = TerminalTable(
                [.init(columns[0])] + columns.dropFirst().map { .init($0, alignment: .right, wraps: false) }, indent: 2)
            for row in reports {
                list.add([
                    .init(name(of: row.subject, language)), .init("\(row.due)"), .init("\(row.inTime)"),
                    .init("\(row.late)"), .init("\(row.missing)", row.missing > 0 ? .owed : .none),
                    .init(row.mostDays > 0 ? "\(row.mostDays)" : "–"),
                ])
            }
            text += "\n" + list.text(width: width, style: style)
        }
        guard !owed.isEmpty else { return text }
        var debts = TerminalTable([.init(), .init()], indent: 2)
        let wording = account.source.wording(language)
        for debt in owed { debts.add([.init(debt.title(wording)), .init(debt.words(wording), .owed)]) }
        return text + "\n" + debts.text(width: width, style: style)
    }

    /// The figures, then the table of reports, as one table that offices open in a spreadsheet.
    public func table(_ language: Language) -> Table {
        let phrases = Phrases(language)
        func numbers(_ values: [Int]) -> [Cell] { values.map { .number(Number($0)) } }
        var rows: [[Cell]] = figures.map { figure in
            [Cell(figure.title[language].trimmingBlanks)]
                + numbers([figure.value, figure.before, figure.value - figure.before])
        }
        if !reports.isEmpty {
            rows.append([])
            rows.append(Self.reportColumns(language).map { Cell($0) })
            rows += reports.map { row in
                [Cell(name(of: row.subject, language))]
                    + numbers([row.due, row.inTime, row.late, row.missing, row.mostDays])
            }
        }
        return Table(
            name: "summary-\(period)",
            heading: [
                heading(language), phrases.period(period).capitalizedFirst, phrases.period(before).capitalizedFirst,
                language("Tăng, giảm", "Change"),
            ], rows: rows)
    }

    /// As JSON: `sheet` (`summary`), `programme`, `period`, `before`, `figures` (`{name, title, value, before}`), `events`
    /// (`{id, state, day, daysLate, days, missing, documents, title, participants}`), `reports` (`{subject, due, inTime,
    /// late, missing, mostDays}`), `owed` (identities).
    public var json: JSONValue {
        [
            "sheet": "summary", "programme": .string(account.source.programme.id),
            "period": .string(period.description), "before": .string(before.description),
            "figures": JSONValue(figures) { figure in
                [
                    "name": .string(figure.name),
                    "title": JSONValue(
                        Bilingual(vi: figure.title.vi.trimmingBlanks, en: figure.title.en.trimmingBlanks)),
                    "value": .number(figure.value), "before": .number(figure.before),
                ]
            },
            "events": JSONValue(events) { event in
                event.fulfilment.json.with([
                    "title": JSONValue(event.title), "participants": JSONValue(event.fulfilment.participants),
                ])
            },
            "reports": JSONValue(reports) { row in
                [
                    "subject": .string(row.subject.description), "due": .number(row.due),
                    "inTime": .number(row.inTime), "late": .number(row.late), "missing": .number(row.missing),
                    "mostDays": .number(row.mostDays),
                ]
            },
            "owed": JSONValue(owed.flatMap(\.fulfilments)) { .string($0.id.description) },
        ]
    }
}

extension String {
    /// The same without blanks before it.
    fileprivate var trimmingBlanks: String { String(drop { $0 == " " }) }
}
