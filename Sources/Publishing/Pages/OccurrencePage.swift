public import Days
import Planning
import Programmes

/// Everything about one occurrence.
let occurrencePage = """
    {{<frame}}{{$style}}@page { size: A4; margin: 16mm; }
    {{> factsStyle}}{{/style}}{{$main}}<h1><span aria-hidden="true" class="k-{{mark.kind}}">{{mark.shape}}</span> {{head.title}}</h1>
    <p><time datetime="{{iso}}">{{time}}</time>{{#place}} · {{place}}{{/place}}</p>
    <p class="quiet">{{name}} · {{uid}}</p>
    <p class="quiet">{{head.programme}}{{#head.basis}} · {{head.basis}}{{/head.basis}}</p>
    {{> facts}}    {{/main}}{{/frame}}
    """

extension OccurrenceSheet {
    /// The occurrence as a page.
    public func html(_ language: Language) -> String {
        PageLibrary.page(.occurrence, showing: OccurrenceView(self, language))
    }
}

private struct OccurrenceView {
    let head: PageHead
    let mark: ShapeView
    let iso: String
    let time: String
    let place: String?
    let name: String
    let uid: String
    let facts: [FactRow]

    init(_ sheet: OccurrenceSheet, _ language: Language) {
        head = PageHead(sheet.entry.title[language], of: sheet.source, language)
        mark = ShapeView(sheet.entry.kind, sheet.source, language)
        iso = sheet.entry.day.description
        time = sheet.time(language).capitalizedFirst
        place = sheet.entry.place?[language]
        name = sheet.entry.name
        uid = sheet.entry.uid
        facts = sheet.facts(language).map { FactRow($0) }
    }
}
