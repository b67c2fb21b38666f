import Days
import Programmes

/// A card with a name for each, to cut out.
let cardPage = """
    {{<frame}}{{$style}}@page { size: A4; margin: 16mm 14mm; }
    .title { text-align: center; margin: 16px 0; }
    .draft { border: 2px solid var(--accent); color: var(--accent); padding: 0 12px; font-weight: 600; display: inline-block; }
    .cards { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; }
    .card { border: 1px dashed var(--line); min-height: 54mm; padding: 6mm; text-align: center; display: flex; flex-direction: column; justify-content: center; break-inside: avoid; }
    .card .who { font-size: 1.5rem; line-height: 1.25; font-weight: 600; }
    @media (max-width: 600px) { .cards { grid-template-columns: 1fr; } }
    {{/style}}{{$main}}<div class="title">
    {{#draft}}<p class="draft">{{draft}}</p>
    {{/draft}}<h1>{{head.title}}</h1>
    <p><strong>{{subject}}</strong></p>
    {{#facts}}<p>{{.}}</p>
    {{/facts}}</div>
    {{#nothing}}<p>{{nothing}}</p>
    {{/nothing}}<div class="cards">
    {{#cards}}<div class="card"><p class="quiet">{{subject}}</p><p class="who">{{name}}</p><p>{{position}}</p><p>{{office}}</p><p class="quiet">{{role}}</p></div>
    {{/cards}}</div>
    {{/main}}{{/frame}}
    """

extension Paper {
    /// The paper as a page that prints on A4: a card for each of its rows.
    var cards: String { PageLibrary.page(.cards, showing: CardView(self)) }
}

private struct CardView {
    struct Card {
        let subject: String
        let name: String
        let position: String
        let office: String
        let role: String
    }

    let head: PageHead
    let draft: String?
    let subject: String
    let facts: [String]
    let nothing: String?
    let cards: [Card]

    init(_ paper: Paper) {
        head = paper.head
        draft = paper.draft
        (subject, facts) = (paper.subject, paper.facts)
        nothing = paper.count == 0 ? paper.nothing : nil
        cards = paper.sections.flatMap(\.rows).map { row in
            Card(subject: paper.subject, name: row[1], position: row[2], office: row[3], role: row[4])
        }
    }
}
