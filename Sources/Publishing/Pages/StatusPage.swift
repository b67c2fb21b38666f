public import Days
import Planning
import Programmes

/// What is done and owed in a year, on one A4 sheet.
let statusPage = """
    {{<frame}}{{$style}}@page { size: A4 landscape; margin: 14mm; }
    .owed { color: var(--accent); font-weight: 600; }
    td.cell { white-space: nowrap; font-variant-numeric: tabular-nums; }
    ul { margin: 4px 0; padding-left: 20px; }
    @media print { body { font-size: 10pt; } }
    {{/style}}{{$main}}<h1>{{head.title}}</h1>
    {{> pager}}    {{#scope}}<p><strong>{{scope}}</strong></p>
    {{/scope}}<p class="quiet">{{counts}}</p>
    <div class="wide"><table>
    <thead>
    <tr><th scope="col"></th><th scope="col"></th>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr>
    </thead>
    <tbody>
    {{#rows}}<tr><td class="nowrap">{{clause}}</td><th scope="row">{{title}}</th>{{#cells}}<td class="cell{{#owed}} owed{{/owed}}">{{#hasParts}}<details><summary>{{words}}</summary><ul>{{#parts}}<li{{#owed}} class="owed"{{/owed}}>{{#href}}<a href="{{href}}">{{/href}}{{name}}{{#href}}</a>{{/href}}: {{words}}</li>{{/parts}}</ul></details>{{/hasParts}}{{^hasParts}}{{#href}}<a href="{{href}}">{{/href}}{{words}}{{#href}}</a>{{/href}}{{/hasParts}}</td>{{/cells}}</tr>
    {{/rows}}</tbody>
    </table></div>
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
        html(language, in: nil)
    }

    /// The same, as a page of a site, where each unit can be seen.
    func html(_ language: Language, in site: SiteFrame?) -> String {
        PageLibrary.page(.status, showing: StatusView(self, language, site))
    }

    /// What is owed, in sentences.
    func debts(_ language: Language) -> [String] {
        let owed = rows.flatMap { row in
            Debt.all(of: row.quarters.flatMap(\.self)).map {
                "\(row.title[language]): \($0.words(account.source.wording(language)))"
            }
        }
        return owed + latePreparation.map { words(for: $0, language) }
    }
}

private struct StatusView {
    struct CellView {
        let words: String
        let owed: Bool
        let href: String?
        let hasParts: Bool
        let parts: [PartView]
    }
    struct PartView {
        let name: String
        let words: String
        let owed: Bool
        let href: String?
    }
    struct RowView {
        let clause: String
        let title: String
        let cells: [CellView]
    }

    let head: PageHead
    let hasPager: Bool
    let pagerLabel: String
    let before: SiteFrame.Link?
    let after: SiteFrame.Link?
    let scope: String?
    let counts: String
    let columns: [String]
    let rows: [RowView]
    let legend: String
    let hasDebts: Bool
    let debtHeading: String
    let debts: [String]

    init(_ sheet: StatusSheet, _ language: Language, _ site: SiteFrame?) {
        let source = sheet.account.source
        head = PageHead(sheet.heading(language), of: source, language, in: site)
        before = site?.link(.status(sheet.year - 1), "\(sheet.year - 1)")
        after = site?.link(.status(sheet.year + 1), "\(sheet.year + 1)")
        hasPager = before != nil || after != nil
        pagerLabel = Pager.label(language)
        scope = source.name(of: sheet.scope)?[language]
        let day = DateWriting(language).date(sheet.account.today)
        counts = sheet.counts(language) + language(" · đến ngày \(day)", " · as of \(day)")
        columns = StatusSheet.columns(language)
        rows = sheet.rows.map { row in
            RowView(
                clause: row.clause ?? "", title: row.title[language],
                cells: row.quarters.map { Self.cell($0, of: sheet, language, site) })
        }
        legend = StatusSheet.legend(language)
        debts = sheet.debts(language)
        hasDebts = !debts.isEmpty
        debtHeading = language("Còn nợ", "Owed")
    }

    /// On a site a cell leads to what it tells of, and unfolds where that is of several units.
    private static func cell(
        _ fulfilments: [Fulfilment], of sheet: StatusSheet, _ language: Language, _ site: SiteFrame?
    ) -> CellView {
        let wording = sheet.account.source.wording(language)
        func href(_ one: Fulfilment) -> String? { site?.href(.occurrence(one.id.description)) }
        let parts =
            site == nil || fulfilments.count < 2
            ? []
            : fulfilments.map { one in
                PartView(
                    name: wording.subject(of: one.id) ?? one.id.description, words: StatusSheet.words(for: one, language), owed: one.isOwed,
                    href: href(one))
            }
        return CellView(
            words: sheet.cell(fulfilments, language), owed: fulfilments.contains(where: \.isOwed),
            href: fulfilments.count == 1 ? href(fulfilments[0]) : nil, hasParts: !parts.isEmpty, parts: parts)
    }
}
