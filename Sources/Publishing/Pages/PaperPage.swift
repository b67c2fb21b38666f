/// An administrative paper as offices print it: its head, what it says, its table, who receives and who signs.
let paperPage = """
    {{<frame}}{{$style}}@page { size: A4{{#isWide}} landscape{{/isWide}}; margin: {{#isWide}}14mm 16mm{{/isWide}}{{^isWide}}20mm 15mm 20mm 30mm{{/isWide}}; @bottom-right { content: counter(page) "/" counter(pages); font: 8pt sans-serif; } }
    .paper { display: flex; justify-content: space-between; gap: 24px; align-items: flex-start; }
    .paper div { flex: 1 1 50%; text-align: center; }
    .paper p { margin: 2px 0; }
    .issuer, .motto { font-weight: 600; }
    .motto.last { display: inline-block; border-bottom: 1px solid; }
    .title { text-align: center; margin: 20px 0 16px; }
    .title h1 { text-transform: uppercase; font-size: 1.3rem; }
    .to { margin: 16px 0; text-align: center; }
    .to ul { display: inline-block; text-align: left; margin: 0; padding-left: 1.2em; list-style: "- "; }
    .words p { text-indent: 2.5em; text-align: justify; margin: 6px 0; }
    .draft { border: 2px solid var(--accent); color: var(--accent); padding: 0 12px; font-weight: 600; display: inline-block; }
    .grid { margin: 10px 0; }
    .grid th, .grid td { border: 1px solid var(--line); padding: 5px 7px; overflow-wrap: break-word; }
    .grid thead th { text-align: center; background: var(--shade); color: var(--ink); }
    .grid th:first-child { white-space: nowrap; } .grid .group th { white-space: normal; }
    .grid td:first-child { text-align: center; white-space: nowrap; }
    .grid .group th { background: var(--shade); font-weight: 600; }
    .tall tbody td { height: 2.6rem; }
    .end { display: flex; justify-content: space-between; gap: 24px; margin-top: 20px; min-height: 8rem; break-inside: avoid; }
    .end div { flex: 1 1 50%; }
    .end .sign { text-align: center; }
    .end ul { margin: 0; padding-left: 1.2em; list-style: "- "; font-size: .9rem; }
    @media print { .grid { font-size: 10.5pt; } }
    @media (max-width: 600px) { .paper, .end { display: block; } .end div, .paper div { width: auto; } .grid { display: block; overflow-x: auto; } }
    {{/style}}{{$main}}{{#letterhead}}<div class="paper">
    <div>{{#issuers}}<p class="issuer">{{.}}</p>{{/issuers}}{{#hasStar}}<p>*</p>{{/hasStar}}<p>{{number}}</p>{{#isLetter}}<p class="quiet">{{subject}}</p>{{/isLetter}}</div>
    <div>{{#motto}}<p class="motto{{#last()}} last{{/last()}}">{{.}}</p>{{/motto}}<p><em>{{placeAndDate}}</em></p></div>
    </div>
    {{/letterhead}}{{^letterhead}}<p>{{head.programme}}</p>
    {{/letterhead}}{{#draft}}<p style="text-align: center"><span class="draft">{{draft}}</span></p>
    {{/draft}}{{^isLetter}}<div class="title">
    <h1>{{title}}</h1>
    <p><strong>{{subject}}</strong></p>
    {{#facts}}<p>{{.}}</p>
    {{/facts}}</div>
    {{/isLetter}}{{#isAddressed}}<div class="to"><p>{{to}}</p><ul>{{#addressees}}<li>{{.}}</li>{{/addressees}}</ul></div>
    {{/isAddressed}}<div class="words">{{#paragraphs}}<p>{{.}}</p>
    {{/paragraphs}}</div>
    {{#nothing}}<p>{{nothing}}</p>
    {{/nothing}}{{#hasRows}}<table class="grid{{#isTall}} tall{{/isTall}}">
    <thead>
    <tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr>
    </thead>
    {{#sections}}<tbody>
    {{#heading}}<tr class="group"><th scope="rowgroup" colspan="{{width}}">{{heading}}</th></tr>
    {{/heading}}{{#rows}}<tr>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>
    {{/rows}}</tbody>
    {{/sections}}</table>
    {{/hasRows}}{{#sum}}<p>{{sum}}</p>
    {{/sum}}<div class="words">{{#closing}}<p>{{.}}</p>
    {{/closing}}</div>
    {{#isSigned}}<div class="end">
    {{#isSent}}<div><p><strong><em>{{receivedBy}}</em></strong></p><ul>{{#recipients}}<li>{{.}}</li>{{/recipients}}</ul></div>
    {{/isSent}}{{#signatures}}<div class="sign"><p><strong>{{.}}</strong></p></div>
    {{/signatures}}</div>
    {{/isSigned}}{{/main}}{{/frame}}
    """

extension Paper {
    /// The paper as a page that prints on A4.
    public var html: String { isCards ? cards : PageLibrary.page(.paper, showing: PaperView(self)) }
}

private struct PaperView {
    struct RowView {
        let cells: [String]
    }
    struct SectionView {
        let heading: String?
        let width: Int
        let rows: [RowView]
    }

    let head: PageHead
    let letterhead: Letterhead?
    let isLetter: Bool
    let draft: String?
    let title: String
    let subject: String
    let facts: [String]
    let isAddressed: Bool
    let to: String
    let addressees: [String]
    let paragraphs: [String]
    let nothing: String?
    let hasRows: Bool
    let columns: [String]
    let sections: [SectionView]
    let sum: String?
    let closing: [String]
    let isSigned: Bool
    let isSent: Bool
    let receivedBy: String
    let recipients: [String]
    let signatures: [String]
    let isTall: Bool
    let isWide: Bool

    init(_ paper: Paper) {
        head = paper.head
        letterhead = paper.letterhead
        isLetter = paper.title == nil
        draft = paper.draft
        title = paper.title ?? ""
        subject = paper.title == nil ? paper.language("V/v ", "Re: ") + paper.subject : paper.subject
        (facts, paragraphs, closing) = (paper.facts, paper.paragraphs, paper.closing)
        isAddressed = !paper.addressees.isEmpty
        to = paper.language("Kính gửi:", "To:")
        addressees = paper.addressees
        nothing = paper.count == 0 ? paper.nothing : nil
        hasRows = paper.count > 0
        columns = paper.columns
        sections = paper.sections.map { section in
            SectionView(
                heading: section.heading.isEmpty ? nil : section.heading, width: paper.columns.count,
                rows: section.rows.map(RowView.init))
        }
        sum = paper.sum
        (isSigned, isSent) = (!paper.signatures.isEmpty, !paper.recipients.isEmpty)
        receivedBy = paper.language("Nơi nhận:", "Recipients:")
        (recipients, signatures) = (paper.recipients, paper.signatures)
        (isTall, isWide) = (paper.isTall, paper.isWide)
    }
}
