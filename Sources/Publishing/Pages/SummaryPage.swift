public import Days
import Planning
import Programmes

/// The figures of a period, on A4.
let summaryPage = """
    {{<frame}}{{$style}}@page { size: A4 portrait; margin: 16mm; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    .sub th { font-weight: 400; padding-left: 20px; }
    ul { margin: 4px 0; padding-left: 20px; }
    @media print { body { font-size: 11pt; } }
    {{/style}}{{$main}}<h1>{{head.title}}</h1>
    <table>
    <thead>
    <tr><th scope="col"></th>{{#columns}}<th scope="col" class="number">{{.}}</th>{{/columns}}</tr>
    </thead>
    <tbody>
    {{#figures}}<tr{{#isPart}} class="sub"{{/isPart}}><th scope="row">{{title}}</th><td class="number">{{value}}</td><td class="number">{{before}}</td><td class="number">{{change}}</td></tr>
    {{/figures}}</tbody>
    </table>
    {{#hasEvents}}<section>
    <h2>{{eventHeading}}</h2>
    <table>
    {{#events}}<tr><th scope="row">{{title}}</th><td>{{words}}</td></tr>
    {{/events}}</table>
    </section>
    {{/hasEvents}}{{#hasReports}}<section>
    <h2>{{reportHeading}}</h2>
    <table>
    <thead>
    <tr>{{#reportColumns}}<th scope="col"{{#isNumber}} class="number"{{/isNumber}}>{{name}}</th>{{/reportColumns}}</tr>
    </thead>
    <tbody>
    {{#reports}}<tr><th scope="row">{{name}}</th>{{#numbers}}<td class="number">{{.}}</td>{{/numbers}}</tr>
    {{/reports}}</tbody>
    </table>
    </section>
    {{/hasReports}}{{#hasDebts}}<section>
    <h2>{{debtHeading}}</h2>
    <ul>
    {{#debts}}<li>{{.}}</li>
    {{/debts}}</ul>
    </section>
    {{/hasDebts}}{{/main}}{{/frame}}
    """

extension SummarySheet {
    /// The sheet as a page: A4 on paper.
    public func html(_ language: Language) -> String {
        PageLibrary.page(.summary, showing: SummaryView(self, language))
    }
}

private struct SummaryView {
    struct FigureView {
        let isPart: Bool
        let title: String
        let value: Int
        let before: Int
        let change: String
    }
    struct EventView {
        let title: String
        let words: String
    }
    struct ColumnView {
        let name: String
        let isNumber: Bool
    }
    struct ReportView {
        let name: String
        let numbers: [Int]
    }

    let head: PageHead
    let columns: [String]
    let figures: [FigureView]
    let hasEvents: Bool
    let eventHeading: String
    let events: [EventView]
    let hasReports: Bool
    let reportHeading: String
    let reportColumns: [ColumnView]
    let reports: [ReportView]
    let hasDebts: Bool
    let debtHeading: String
    let debts: [String]

    init(_ sheet: SummarySheet, _ language: Language) {
        let phrases = Phrases(language)
        head = PageHead(sheet.heading(language), of: sheet.account.source, language)
        columns = [
            phrases.period(sheet.period).capitalizedFirst, phrases.period(sheet.before).capitalizedFirst,
            language("Tăng, giảm", "Change"),
        ]
        figures = sheet.figures.map { figure in
            let change = figure.value - figure.before
            return FigureView(
                isPart: figure.title.vi.hasPrefix(" "), title: figure.title[language], value: figure.value,
                before: figure.before, change: change > 0 ? "+\(change)" : change < 0 ? "−\(-change)" : "0")
        }
        events = sheet.events.map { EventView(title: $0.title[language], words: sheet.words(for: $0, language)) }
        (hasEvents, eventHeading) = (!events.isEmpty, language("Hoạt động trong kỳ", "What took place"))
        reportColumns = SummarySheet.reportColumns(language).enumerated().map {
            ColumnView(name: $1, isNumber: $0 > 0)
        }
        reports = sheet.reports.map {
            ReportView(
                name: sheet.name(of: $0.subject, language),
                numbers: [$0.due, $0.inTime, $0.late, $0.missing, $0.mostDays])
        }
        (hasReports, reportHeading) = (!reports.isEmpty, language("Báo cáo theo đơn vị", "Reports by unit"))
        let wording = sheet.account.source.wording(language)
        debts = sheet.owed.map { "\($0.title(wording)): \($0.words(wording))" }
        (hasDebts, debtHeading) = (!debts.isEmpty, language("Còn nợ", "Owed"))
    }
}
