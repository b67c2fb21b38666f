public import Days
import Planning
import Programmes

/// A list of people to print and to sign, or a card for each.
let peoplePage = """
    {{<frame}}{{$style}}@page { size: A4{{#isWide}} landscape{{/isWide}}; margin: 16mm 14mm; @bottom-right { content: counter(page) "/" counter(pages); font: 8pt sans-serif; } }
    .paper { display: flex; justify-content: space-between; gap: 24px; }
    .paper p { text-align: center; }
    .title { text-align: center; margin: 16px 0; }
    .title h1 { text-transform: uppercase; font-size: 1.3rem; }
    .draft { border: 2px solid var(--accent); color: var(--accent); padding: 0 12px; font-weight: 600; display: inline-block; }
    .grid { margin: 8px 0; }
    .grid th, .grid td { border: 1px solid var(--line); padding: 6px 8px; overflow-wrap: anywhere; }
    .grid thead th { text-align: center; background: var(--shade); color: var(--ink); }
    .grid td:first-child { text-align: right; }
    .grid .group th { background: var(--shade); font-weight: 600; }
    .tall tbody td { height: 2.6rem; }
    .cards { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; }
    .card { border: 1px dashed var(--line); min-height: 54mm; padding: 6mm; text-align: center; display: flex; flex-direction: column; justify-content: center; break-inside: avoid; }
    .card .who { font-size: 1.5rem; line-height: 1.25; font-weight: 600; }
    .signature { display: flex; justify-content: space-between; gap: 24px; margin-top: 20px; min-height: 8rem; break-inside: avoid; }
    .signature div { width: 50%; text-align: center; }
    @media (max-width: 600px) { .paper, .signature { display: block; } .signature div { width: auto; } .cards { grid-template-columns: 1fr; } }
    {{/style}}{{$main}}{{#isList}}<div class="paper">
    <p><strong>{{organiser}}</strong><br>{{number}}</p>
    <p>{{placeAndDate}}</p>
    </div>
    {{/isList}}<div class="title">
    {{#draft}}<p class="draft">{{draft}}</p>
    {{/draft}}<h1>{{head.title}}</h1>
    <p><strong>{{subject}}</strong></p>
    {{#facts}}<p>{{.}}</p>
    {{/facts}}</div>
    {{#nothing}}<p>{{nothing}}</p>
    {{/nothing}}{{#isList}}<table class="grid{{#isTall}} tall{{/isTall}}">
    <thead>
    <tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr>
    </thead>
    {{#sections}}<tbody>
    {{#heading}}<tr class="group"><th scope="rowgroup" colspan="{{width}}">{{heading}}</th></tr>
    {{/heading}}{{#rows}}<tr>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>
    {{/rows}}</tbody>
    {{/sections}}</table>
    <p>{{sum}}</p>
    <div class="signature">
    {{#signatures}}<div><p><strong>{{.}}</strong></p></div>
    {{/signatures}}</div>
    {{/isList}}{{^isList}}<div class="cards">
    {{#cards}}<div class="card"><p class="quiet">{{subject}}</p><p class="who">{{name}}</p><p>{{position}}</p><p>{{office}}</p><p class="quiet">{{role}}</p></div>
    {{/cards}}</div>
    {{/isList}}{{/main}}{{/frame}}
    """

extension PeoplePaper {
    /// The paper as a page: A4 on paper, number, place and date left blank for who signs.
    public func html(_ language: Language) -> String {
        PageLibrary.page(.people, showing: PeopleView(self, language))
    }
}

private struct PeopleView {
    struct RowView {
        let cells: [String]
    }
    struct SectionView {
        let heading: String?
        let width: Int
        let rows: [RowView]
    }
    struct CardView {
        let subject: String
        let name: String
        let position: String
        let office: String
        let role: String
    }

    let head: PageHead
    let isWide: Bool
    let isList: Bool
    let isTall: Bool
    let organiser: String
    let number: String
    let placeAndDate: String
    let draft: String?
    let subject: String
    let facts: [String]
    let nothing: String?
    let columns: [String]
    let sections: [SectionView]
    let cards: [CardView]
    let sum: String
    let signatures: [String]

    init(_ paper: PeoplePaper, _ language: Language) {
        head = PageHead(paper.title(language), of: paper.source, language)
        (isList, isTall) = (paper.kind != .cards, paper.kind == .attendance)
        columns = paper.columns(language)
        isWide = columns.count > 7
        organiser = paper.source.organisers(of: paper.occurrence.id).map { $0[language].uppercased() }.joined(
            separator: " · ")
        number = language("Số: ……", "No.: ……")
        placeAndDate = language("……, ngày …… tháng …… năm ……", "……, date: ……")
        draft = paper.isDraft ? language("DỰ THẢO", "DRAFT") : nil
        subject = paper.subject(language)
        facts = paper.facts(language)
        nothing = paper.count == 0 ? language("Chưa có ai.", "Nobody yet.") : nil
        let parts = paper.sections(language)
        sections = parts.map { [columns] section in
            SectionView(
                heading: section.heading.isEmpty ? nil : section.heading, width: columns.count,
                rows: section.rows.map(RowView.init))
        }
        cards =
            paper.kind == .cards
            ? parts.flatMap(\.rows).map { [subject] row in
                CardView(subject: subject, name: row[1], position: row[2], office: row[3], role: row[4])
            } : []
        sum = language("Tổng cộng: \(paper.count) người.", "\(paper.count) people in all.")
        signatures = [language("Người lập biểu", "Drawn up by"), language("Thủ trưởng cơ quan", "Head of the office")]
    }
}

extension PlannedProgramme {
    /// The bodies that lead an occurrence, by their full names.
    func organisers(of id: Occurrence.ID) -> [Bilingual] {
        (parties.obligation(id.obligation)?.roles.leads ?? []).flatMap { parties.parties(of: $0, in: id) }.compactMap {
            party in
            if case .body(let body) = party { parties.body(body)?.name } else { nil }
        }
    }
}
