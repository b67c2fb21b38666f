public import Days
import Planning
import Programmes

/// The paper that a team takes to each visit: what is gone through, what was found, and who signs for it.
let checklistPage = """
    {{<frame}}{{$style}}@page { size: A4; margin: 14mm 14mm 16mm; {{#isOne}}@bottom-right { content: counter(page) "/" counter(pages); font: 8pt sans-serif; }{{/isOne}} }
    .visit + .visit { break-before: page; margin-top: 48px; }
    .paper { display: flex; justify-content: space-between; gap: 24px; }
    .title { text-align: center; margin: 12px 0; }
    .title h1 { text-transform: uppercase; font-size: 1.3rem; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 8px 0; }
    dt { color: var(--quiet); } dd { margin: 0; }
    .points { table-layout: fixed; margin-top: 12px; }
    .points th, .points td { border: 1px solid var(--line); padding: 4px 8px; overflow-wrap: anywhere; }
    .points thead th { text-align: center; background: var(--shade); color: var(--ink); }
    .points tbody td { height: 4rem; }
    .signature { display: flex; justify-content: space-between; gap: 24px; margin-top: 20px; min-height: 9rem; break-inside: avoid; }
    .signature div { width: 50%; text-align: center; }
    @media print { .visit + .visit { margin-top: 0; } .points { font-size: 10pt; line-height: 1.3; } }
    @media (max-width: 600px) { .paper, .signature { display: block; } .signature div { width: auto; min-height: 6rem; text-align: left; } dl { display: block; } dd { margin-bottom: 4px; } }
    {{/style}}{{$main}}{{#visits}}<section class="visit">
    <div class="paper">
    <p>{{programme}}</p>
    <p>{{placeAndDate}}</p>
    </div>
    <div class="title">
    <h1>{{heading}}</h1>
    <p><strong>{{title}}</strong></p>
    {{#notes}}<p class="quiet">{{.}}</p>
    {{/notes}}</div>
    <dl>
    {{#facts}}<dt>{{label}}</dt><dd>{{words}}</dd>
    {{/facts}}</dl>
    <table class="points">
    <colgroup><col style="width: 7%"><col style="width: 57%"><col style="width: 21%"><col style="width: 15%"></colgroup>
    <thead>
    <tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr>
    </thead>
    <tbody>
    {{#points}}<tr><td class="number">{{number}}</td><td lang="vi"><strong>{{clause}}.</strong> {{text}}</td><td></td><td></td></tr>
    {{/points}}</tbody>
    </table>
    <div class="signature">
    {{#signatures}}<div><p><strong>{{.}}</strong></p><p class="quiet">{{signHere}}</p></div>
    {{/signatures}}</div>
    </section>
    {{/visits}}{{/main}}{{/frame}}
    """

extension ChecklistSheet {
    /// The checklists as a page: A4 on paper, each visit on sheets of its own, results and signatures left blank.
    public func html(_ language: Language) -> String {
        PageLibrary.page(.checklist, showing: ChecklistView(self, language))
    }
}

private struct ChecklistView {
    struct FactView {
        let label: String
        let words: String
    }
    struct PointView {
        let number: Int
        let clause: String
        let text: String
    }
    /// Each visit says everything itself, as each is a paper of its own.
    struct VisitView {
        let programme: String
        let placeAndDate: String
        let heading: String
        let title: String
        /// What is shown, and that its days are illustrative, where the foot of the page is another paper's.
        let notes: [String]
        let facts: [FactView]
        let columns: [String]
        let points: [PointView]
        let signatures: [String]
        let signHere: String
    }

    let head: PageHead
    /// Pages are counted where all are one paper.
    let isOne: Bool
    let visits: [VisitView]

    init(_ sheet: ChecklistSheet, _ language: Language) {
        let head = PageHead(sheet.title(language), of: sheet.source, language)
        let points = sheet.points.enumerated().map { PointView(number: $0 + 1, clause: $1.place, text: $1.text) }
        self.head = head
        isOne = sheet.visits.count == 1
        visits = sheet.visits.enumerated().map { index, visit in
            VisitView(
                programme: head.programme, placeAndDate: language("…, ngày … tháng … năm …", "…, date: …"),
                heading: head.title, title: visit.entry.title[language],
                notes: [head.basis, index + 1 < sheet.visits.count ? head.illustrative : nil].compactMap(\.self),
                facts: sheet.facts(visit, language).map { FactView(label: $0.label, words: $0.words) },
                columns: ChecklistSheet.columns(language), points: points,
                signatures: ChecklistSheet.signatures(language),
                signHere: language("(Chữ ký, họ và tên)", "(Signature, name)"))
        }
    }
}
