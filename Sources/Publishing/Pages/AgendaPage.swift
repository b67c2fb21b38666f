public import Days
import Programmes

/// What is next, by weeks and months.
let agendaPage = """
    {{<frame}}{{$style}}@page { size: A4; margin: 16mm; }
    {{> entryRowsStyle}}{{/style}}{{$main}}<h1>{{head.title}}</h1>
    <p class="quiet">{{head.programme}}{{#head.basis}} · {{head.basis}}{{/head.basis}}</p>
    {{#nothing}}<p>{{nothing}}</p>
    {{/nothing}}{{#groups}}<section>
    <h2>{{heading}}</h2>
    {{> entryRows}}</section>
    {{/groups}}{{/main}}{{/frame}}
    """

extension AgendaSheet {
    /// The list as a page.
    public func html(_ language: Language) -> String {
        PageLibrary.page(.agenda, showing: AgendaView(self, language))
    }
}

private struct AgendaView {
    let head: PageHead
    let nothing: String?
    let groups: [EntryGroup]

    init(_ sheet: AgendaSheet, _ language: Language) {
        let scope = sheet.source.name(of: sheet.scope).map { " · " + $0[language] } ?? ""
        head = PageHead(language("Sắp tới", "What is next") + scope, of: sheet.source, language)
        nothing = sheet.nothingAhead(language)
        groups = sheet.groups.map { group in
            EntryGroup(group.heading[language], group.entries.map { EntryRow($0, sheet.source, language) })
        }
    }
}
