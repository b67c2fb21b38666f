public import Days
import Planning
import Programmes

/// Whose turn it is to be inspected, and the next rounds.
let turnPage = """
    {{<frame}}{{$style}}@page { size: A4; margin: 16mm; }
    .grid th, .grid td { border: 1px solid var(--line); padding: 4px 8px; }
    .grid thead th { text-align: center; background: var(--shade); color: var(--ink); }
    .grid { margin: 12px 0; }
    @media print { body { font-size: 10pt; } }
    {{/style}}{{$main}}<h1>{{head.title}}</h1>
    <p>{{subtitle}}</p>
    <p class="quiet">{{head.programme}}{{#head.basis}} · {{head.basis}}{{/head.basis}}</p>
    <table class="grid">
    <thead>
    <tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr>
    </thead>
    <tbody>
    {{#rows}}<tr><td class="number">{{turn}}</td><th scope="row">{{name}}</th><td>{{#last}}{{#iso}}<time class="nowrap" datetime="{{iso}}">{{words}}</time>{{/iso}}{{^iso}}<span class="quiet">{{words}}</span>{{/iso}}<br>{{/last}}</td><td>{{document}}</td><td class="number">{{times}}</td><td class="nowrap">{{#next}}<time datetime="{{iso}}">{{words}}</time>{{/next}}</td></tr>
    {{/rows}}</tbody>
    </table>
    <section>
    <h2>{{roundHeading}}</h2>
    {{#nothingAhead}}<p>{{nothingAhead}}</p>
    {{/nothingAhead}}{{#hasRounds}}<table class="grid">
    <thead>
    <tr>{{#roundColumns}}<th scope="col">{{.}}</th>{{/roundColumns}}</tr>
    </thead>
    <tbody>
    {{#rounds}}<tr><th scope="row" class="nowrap">{{period}}</th><td class="nowrap">{{days}}</td><td>{{planned}}<br><span class="quiet">({{standing}})</span></td><td>{{proposed}}</td></tr>
    {{/rounds}}</tbody>
    </table>
    {{/hasRounds}}</section>
    {{/main}}{{/frame}}
    """

extension TurnSheet {
    /// The turns as a page: A4 on paper.
    public func html(_ language: Language) -> String {
        PageLibrary.page(.turns, showing: TurnView(self, language))
    }
}

private struct TurnView {
    struct Stamp {
        let iso: String?
        let words: String
    }
    struct RowView {
        let turn: String
        let name: String
        let last: [Stamp]
        let document: String
        let times: Int
        let next: Stamp?
    }
    struct RoundView {
        let period: String
        let days: String
        let planned: String
        let standing: String
        let proposed: String
    }

    let head: PageHead
    let subtitle: String
    let columns: [String]
    let rows: [RowView]
    let roundHeading: String
    let nothingAhead: String?
    let hasRounds: Bool
    let roundColumns: [String]
    let rounds: [RoundView]

    init(_ sheet: TurnSheet, _ language: Language) {
        head = PageHead(sheet.title(language), of: sheet.source, language)
        subtitle = sheet.subtitle(language)
        columns = TurnSheet.columns(language)
        rows = sheet.rows.map { row in
            let words = sheet.last(row, language)
            let iso = row.visits.first?.day.description
            return RowView(
                turn: row.turn.map { "\($0)" } ?? "–", name: sheet.source.name(of: row.subject)[language],
                last: words.enumerated().map { Stamp(iso: $0 == 0 ? iso : nil, words: $1) },
                document: row.visits.first?.document ?? "", times: row.visits.count,
                next: row.next.map { Stamp(iso: $0.day.description, words: sheet.next(row, language)) })
        }
        roundHeading = TurnSheet.roundHeading(language)
        nothingAhead = sheet.nothingAhead(language)
        hasRounds = !sheet.rounds.isEmpty
        roundColumns = TurnSheet.roundColumns(language)
        rounds = sheet.rounds.map { line in
            RoundView(
                period: sheet.source.wording(language).period(line.id.period),
                days: DateWriting(language).range(line.days), planned: sheet.names(line.planned, language),
                standing: sheet.standing(line, language),
                proposed: sheet.names(line.proposed.map(Occurrence.Subject.unit), language))
        }
    }
}
