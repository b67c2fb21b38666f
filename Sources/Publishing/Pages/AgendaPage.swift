public import Days
import Programmes

/// What is next, by weeks and months.
let agendaPage = """
    {{<frame}}{{$style}}@page { size: A4; margin: 16mm; }
    th.when { width: 7rem; } td.session { width: 9rem; } td.clause { width: 5rem; text-align: right; padding-right: 0; }
    @media (max-width: 600px) { tr, th, td { display: block; border: 0; padding: 0; } th.when, td.session { display: inline; margin-right: 12px; } td.clause { text-align: left; } tr { padding: 8px 0; border-bottom: 1px solid var(--line); } }
    {{/style}}{{$main}}<h1>{{head.title}}</h1>
    <p class="quiet">{{head.programme}}{{#head.basis}} · {{head.basis}}{{/head.basis}}</p>
    {{#nothing}}<p>{{nothing}}</p>
    {{/nothing}}{{#groups}}<section>
    <h2>{{heading}}</h2>
    <table>
    {{#entries}}<tr><th scope="row" class="when nowrap"><time datetime="{{iso}}">{{day}}</time></th><td class="session nowrap">{{session}}</td><td><span aria-hidden="true" class="k-{{mark.kind}}">{{mark.shape}}</span> <span class="said">{{mark.name}}: </span><span{{#unsure}} class="unsure"{{/unsure}}>{{title}}</span>{{#marks}} <span class="quiet">({{marks}})</span>{{/marks}}{{#details}}<br><span class="quiet">{{details}}</span>{{/details}}</td><td class="clause quiet">{{clause}}</td></tr>
    {{/entries}}</table>
    </section>
    {{/groups}}{{/main}}{{/frame}}
    """

extension AgendaSheet {
    /// The list as a page.
    public func html(_ language: Language) -> String {
        PageLibrary.page(.agenda, showing: AgendaView(self, language))
    }
}

private struct AgendaView {
    struct GroupView {
        let heading: String
        let entries: [EntryView]
    }
    struct EntryView {
        let iso: String
        let day: String
        let session: String
        let mark: ShapeView
        let unsure: Bool
        let title: String
        let marks: String?
        let details: String?
        let clause: String
    }

    let head: PageHead
    let nothing: String?
    let groups: [GroupView]

    init(_ sheet: AgendaSheet, _ language: Language) {
        let dates = DateWriting(language)
        let scope = sheet.source.name(of: sheet.scope).map { " · " + $0[language] } ?? ""
        head = PageHead(language("Sắp tới", "What is next") + scope, of: sheet.source, language)
        nothing = sheet.nothingAhead(language)
        groups = sheet.groups.map { group in
            GroupView(
                heading: group.heading[language],
                entries: group.entries.map { entry in
                    let hour = entry.begins(on: entry.day, sheet.source.programme.hours).map { " " + dates.hour($0) }
                    let marks = entry.marks(language).joined(separator: "; ")
                    let details = entry.details(language).joined(separator: " · ")
                    return EntryView(
                        iso: entry.day.description, day: dates.shortDay(entry.day),
                        session: entry.session(on: entry.day, language) + (hour ?? ""),
                        mark: ShapeView(entry.kind, sheet.source, language), unsure: !entry.isSure,
                        title: entry.title[language], marks: marks.isEmpty ? nil : marks,
                        details: details.isEmpty ? nil : details, clause: entry.clause ?? "")
                })
        }
    }
}
