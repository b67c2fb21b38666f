public import Days
import Planning
import Programmes

/// Everything about one occurrence.
let occurrencePage = """
    {{<frame}}{{$style}}@page { size: A4; margin: 16mm; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 24px; margin: 16px 0; }
    dt { color: var(--quiet); } dd { margin: 0; } dd p { margin: 0; } dd p + p { margin-top: 4px; }
    @media (max-width: 600px) { dl { display: block; } dd { margin: 0 0 8px; } }
    {{/style}}{{$main}}<h1><span aria-hidden="true" class="k-{{mark.kind}}">{{mark.shape}}</span> {{head.title}}</h1>
    <p><time datetime="{{iso}}">{{time}}</time>{{#place}} · {{place}}{{/place}}</p>
    <p class="quiet">{{name}} · {{uid}}</p>
    <p class="quiet">{{head.programme}}{{#head.basis}} · {{head.basis}}{{/head.basis}}</p>
    <dl>
    {{#facts}}<dt>{{label}}</dt><dd{{#quoteLanguage}} lang="{{quoteLanguage}}"{{/quoteLanguage}}>{{#lines}}<p>{{.}}</p>{{/lines}}</dd>
    {{/facts}}</dl>
    {{/main}}{{/frame}}
    """

extension OccurrenceSheet {
    /// The occurrence as a page.
    public func html(_ language: Language) -> String {
        PageLibrary.page(.occurrence, showing: OccurrenceView(self, language))
    }
}

private struct OccurrenceView {
    struct FactView {
        let label: String
        let lines: [String]
        let quoteLanguage: String?
    }

    let head: PageHead
    let mark: ShapeView
    let iso: String
    let time: String
    let place: String?
    let name: String
    let uid: String
    let facts: [FactView]

    init(_ sheet: OccurrenceSheet, _ language: Language) {
        head = PageHead(sheet.entry.title[language], of: sheet.source, language)
        mark = ShapeView(sheet.entry.kind, sheet.source, language)
        iso = sheet.entry.day.description
        time = sheet.time(language).capitalizedFirst
        place = sheet.entry.place?[language]
        name = sheet.entry.name
        uid = sheet.entry.uid
        facts = sheet.facts(language).map { fact in
            // The document's words are Vietnamese on every page.
            FactView(label: fact.label, lines: fact.lines, quoteLanguage: fact.isQuoted ? Language.vi.rawValue : nil)
        }
    }
}
