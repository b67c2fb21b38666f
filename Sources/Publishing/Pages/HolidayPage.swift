public import Days
import Programmes

/// The working calendar of a year.
let holidayPage = """
    {{<frame}}{{$style}}@page { size: A4 landscape; margin: 14mm; }
    ol { margin: 4px 0; padding-left: 24px; }
    .unused { color: var(--quiet); }
    @media (max-width: 600px) { table { font-size: .875rem; } .nowrap { white-space: normal; } th, td { padding-right: 8px; overflow-wrap: anywhere; } }
    @media print { body { font-size: 10pt; } }
    {{/style}}{{$main}}<h1>{{head.title}}</h1>
    {{#summary}}<p class="quiet">{{.}}</p>
    {{/summary}}{{#hasRows}}<table>
    <thead>
    <tr>{{#columns}}<th scope="col" class="nowrap">{{.}}</th>{{/columns}}</tr>
    </thead>
    <tbody>
    {{#rows}}<tr{{#unused}} class="unused"{{/unused}}><th scope="row" class="nowrap"><time datetime="{{iso}}">{{day}}</time></th><td class="nowrap">{{lunar}}</td><td>{{name}}{{#note}}<br><span class="quiet" lang="vi">{{note}}</span>{{/note}}</td><td>{{kind}}</td><td><span{{#unsure}} class="unsure"{{/unsure}}>{{status}}</span></td><td class="quiet">[{{source}}]</td></tr>
    {{/rows}}</tbody>
    </table>
    {{/hasRows}}{{#hasFestivals}}<section>
    <h2>{{festivalHeading}}</h2>
    <table>
    {{#festivals}}<tr><th scope="row" class="nowrap">{{days}}</th><td>{{name}}</td><td>{{status}}</td><td class="quiet">{{source}}</td></tr>
    {{/festivals}}</table>
    </section>
    {{/hasFestivals}}{{#hasRows}}<section>
    <h2>{{sourceHeading}}</h2>
    <ol>
    {{#sources}}<li lang="vi">{{.}}</li>
    {{/sources}}</ol>
    </section>
    {{/hasRows}}{{/main}}{{/frame}}
    """

extension HolidaySheet {
    /// The working calendar as a page.
    public func html(_ language: Language) -> String {
        PageLibrary.page(.holidays, showing: HolidayView(self, language))
    }
}

private struct HolidayView {
    struct RowView {
        let unused: Bool
        let iso: String
        let day: String
        let lunar: String
        let name: String
        let note: String?
        let kind: String
        let unsure: Bool
        let status: String
        let source: Int
    }
    struct FestivalView {
        let days: String
        let name: String
        let status: String
        let source: String
    }

    let head: PageHead
    let summary: [String]
    let columns: [String]
    let hasRows: Bool
    let rows: [RowView]
    let sourceHeading: String
    let sources: [String]
    let hasFestivals: Bool
    let festivalHeading: String
    let festivals: [FestivalView]

    init(_ sheet: HolidaySheet, _ language: Language) {
        let dates = DateWriting(language)
        head = PageHead(
            language("Lịch làm việc năm \(sheet.year)", "Working calendar \(sheet.year)"), of: sheet.source, language)
        summary = sheet.summary(language)
        columns = HolidaySheet.columns(language)
        hasRows = !sheet.rows.isEmpty
        rows = sheet.rows.map { row in
            RowView(
                unused: !row.dayOff.counts, iso: row.dayOff.date.description, day: dates.shortDay(row.dayOff.date),
                lunar: row.lunar.inWords(language), name: row.dayOff.holidayName(language), note: row.dayOff.note,
                kind: row.dayOff.kindInWords(language), unsure: !row.dayOff.status.isCertain,
                status: row.dayOff.status.inWords(language), source: row.source)
        }
        sourceHeading = language("Nguồn", "Sources")
        sources = sheet.sources
        hasFestivals = !sheet.festivals.isEmpty
        festivalHeading = language("Lễ hội nên tránh (vẫn làm việc)", "Festivals to avoid (offices are open)")
        festivals = sheet.festivals.map {
            FestivalView(
                days: dates.rangeWithoutYear($0.days), name: $0.name[language], status: $0.status, source: $0.source)
        }
    }
}
