public import Days
import Programmes

/// What is done and owed in a year, on one A4 sheet.
let statusPage = """
    {{<frame}}{{$style}}@page { size: A4 landscape; margin: 14mm; }
    .owed { color: var(--accent); font-weight: 600; }
    td.cell { white-space: nowrap; font-variant-numeric: tabular-nums; }
    ul { margin: 4px 0; padding-left: 20px; }
    @media print { body { font-size: 10pt; } }
    {{/style}}{{$main}}<h1>{{head.title}}</h1>
    {{#scope}}<p><strong>{{scope}}</strong></p>
    {{/scope}}<p class="quiet">{{counts}}</p>
    <table>
    <thead>
    <tr><th scope="col"></th><th scope="col"></th>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr>
    </thead>
    <tbody>
    {{#rows}}<tr><td class="nowrap">{{clause}}</td><th scope="row">{{title}}</th>{{#cells}}<td class="cell{{#owed}} owed{{/owed}}">{{words}}</td>{{/cells}}</tr>
    {{/rows}}</tbody>
    </table>
    <p class="quiet">{{legend}}</p>
    {{#hasDebts}}<section>
    <h2>{{debtHeading}}</h2>
    <ul>
    {{#debts}}<li>{{.}}</li>
    {{/debts}}</ul>
    </section>
    {{/hasDebts}}{{/main}}{{/frame}}
    """

extension StatusSheet {
    /// The sheet as a page: A4 landscape on paper.
    public func html(_ language: Language) -> String {
        PageLibrary.page(.status, showing: StatusView(self, language))
    }
}

private struct StatusView {
    struct CellView {
        let words: String
        let owed: Bool
    }
    struct RowView {
        let clause: String
        let title: String
        let cells: [CellView]
    }

    let head: PageHead
    let scope: String?
    let counts: String
    let columns: [String]
    let rows: [RowView]
    let legend: String
    let hasDebts: Bool
    let debtHeading: String
    let debts: [String]

    init(_ sheet: StatusSheet, _ language: Language) {
        let source = sheet.account.source
        head = PageHead(sheet.heading(language), of: source, language)
        scope = source.name(of: sheet.scope)?[language]
        let day = DateWriting(language).date(sheet.account.today)
        counts = sheet.counts(language) + language(" · đến ngày \(day)", " · as of \(day)")
        columns = StatusSheet.columns(language)
        rows = sheet.rows.map { row in
            RowView(
                clause: row.clause ?? "", title: row.title[language],
                cells: row.quarters.map {
                    CellView(words: sheet.cell($0, language), owed: $0.contains(where: \.isOwed))
                })
        }
        legend = StatusSheet.legend(language)
        let owed = sheet.rows.flatMap { row in
            Debt.all(of: row.quarters.flatMap(\.self)).map {
                "\(row.title[language]): \($0.words(source.wording(language)))"
            }
        }
        debts = owed + sheet.latePreparation.map { sheet.words(for: $0, language) }
        hasDebts = !debts.isEmpty
        debtHeading = language("Còn nợ", "Owed")
    }
}
