public import Days
import Planning
import Programmes

/// What is done and owed in a year, on one A4 sheet.
let statusPage = """
    {{<frame}}{{$style}}@page { size: A4 landscape; margin: 14mm; }
    .owed { color: var(--accent); font-weight: 600; }
    td.cell { white-space: nowrap; font-variant-numeric: tabular-nums; }
    ul { margin: 4px 0; padding-left: 20px; }
    details { display: inline-block; } summary { cursor: pointer; min-height: 24px; }
    @media (max-width: 600px) { .matrix thead, .matrix td.none { display: none; } .matrix, .matrix tbody, .matrix tr, .matrix th { display: block; border: 0; padding: 0; } .matrix tr { padding: 8px 0; border-bottom: 1px solid var(--line); } .matrix td { display: inline-block; border: 0; padding: 0 16px 0 0; vertical-align: top; } .matrix td.cell::before { content: attr(data-label) ": "; color: var(--quiet); font-weight: 400; } }
    @media print { body { font-size: 10pt; } details:not([open]) > ul { display: none; } }
    {{/style}}{{$main}}<h1>{{head.title}}</h1>
    {{> pager}}    {{#scope}}<p><strong>{{scope}}</strong></p>
    {{/scope}}<p class="quiet">{{counts}}</p>
    {{#unproven}}<p>{{unproven}}</p>
    {{/unproven}}    <table class="matrix">
    <thead>
    <tr><th scope="col"></th><th scope="col"></th>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr>
    </thead>
    <tbody>
    {{#rows}}<tr><td class="nowrap">{{clause}}</td><th scope="row">{{title}}</th>{{#cells}}<td class="cell{{#owed}} owed{{/owed}}{{#isEmpty}} none{{/isEmpty}}" data-label="{{column}}">{{#hasParts}}<details><summary>{{words}}</summary><ul>{{#parts}}<li>{{.}}</li>{{/parts}}</ul></details>{{/hasParts}}{{^hasParts}}{{#href}}<a href="{{href}}">{{/href}}{{words}}{{#href}}</a>{{/href}}{{/hasParts}}</td>{{/cells}}</tr>
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
        let column: String
        let isEmpty: Bool
        let owed: Bool
        let href: String?
        let hasParts: Bool
        let parts: [String]
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
    let unproven: String?
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
        columns = StatusSheet.columns(language)
        unproven =
            site == nil || sheet.account.hasPapers
            ? nil
            : language(
                "Chưa ghi nhận hồ sơ nào, nên bảng này chưa nói được việc gì đã làm.",
                "Nothing is on file yet, so that this table cannot say what is done.")
        let isProven = unproven == nil
        counts =
            (isProven ? sheet.counts(language) + " · " : "") + language("đến ngày \(day)", "as of \(day)")
        rows = sheet.rows.map { row in
            RowView(
                clause: row.clause ?? "", title: row.title[language],
                cells: zip(row.quarters, StatusSheet.columns(language)).map {
                    Self.cell($0, $1, of: sheet, language, site, isProven: isProven)
                })
        }
        legend = StatusSheet.legend(language)
        debts = sheet.debts(language)
        hasDebts = !debts.isEmpty && isProven
        debtHeading = language("Còn nợ", "Owed")
    }

    /// On a site a cell leads to what it tells of, or unfolds where that is several things.
    private static func cell(
        _ fulfilments: [Fulfilment], _ column: String, of sheet: StatusSheet, _ language: Language, _ site: SiteFrame?,
        isProven: Bool
    ) -> CellView {
        let wording = sheet.account.source.wording(language)
        let shared = Set(fulfilments.map(\.id.shared))
        let name = fulfilments.count == 1 ? fulfilments[0].id : shared.count == 1 ? shared.first : nil
        let href = name.flatMap { site?.href(.occurrence($0.description)) }
        let parts =
            site == nil || href != nil || fulfilments.count < 2
            ? []
            : fulfilments.map { "\(wording.title(of: $0.id)): \(StatusSheet.words(for: $0, language))" }
        return CellView(
            words: sheet.cell(fulfilments, language), column: column, isEmpty: fulfilments.isEmpty,
            owed: isProven && fulfilments.contains(where: \.isOwed), href: href, hasParts: !parts.isEmpty, parts: parts)
    }
}
