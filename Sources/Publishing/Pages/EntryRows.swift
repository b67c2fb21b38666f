import Days
import Programmes

/// Lines of a list: when, at which session, what, and the clause.
let entryRows = """
    <table class="entries">
    {{#entries}}<tr><th scope="row" class="when nowrap"><time datetime="{{iso}}">{{day}}</time></th><td class="session nowrap">{{session}}</td><td><span aria-hidden="true" class="k-{{mark.kind}}">{{mark.shape}}</span> <span class="said">{{mark.name}}: </span>{{#href}}<a href="{{href}}">{{/href}}<span{{#unsure}} class="unsure"{{/unsure}}>{{title}}</span>{{#href}}</a>{{/href}}{{#marks}} <span class="quiet">({{marks}})</span>{{/marks}}{{#details}}<br><span class="quiet">{{details}}</span>{{/details}}</td><td class="clause quiet">{{clause}}</td></tr>
    {{/entries}}</table>

    """

/// How those lines look, on a page and on a phone.
let entryRowsStyle = """
    th.when { width: 7rem; } td.session { width: 9rem; } td.clause { width: 5rem; text-align: right; padding-right: 0; }
    @media (max-width: 600px) { .entries tr, .entries th, .entries td { display: block; border: 0; padding: 0; } .entries th.when, .entries td.session { display: inline; margin-right: 12px; } .entries td.clause { text-align: left; } .entries tr { padding: 8px 0; border-bottom: 1px solid var(--line); } }

    """

/// A line of a list.
struct EntryRow {
    let iso: String
    let day: String
    let session: String
    let mark: ShapeView
    let href: String?
    let unsure: Bool
    let title: String
    let marks: String?
    let details: String?
    let clause: String

    init(_ entry: SheetEntry, _ source: PlannedProgramme, _ language: Language, in site: SiteFrame? = nil) {
        let dates = DateWriting(language)
        let hour = entry.begins(on: entry.day, source.programme.hours).map { " " + dates.hour($0) }
        let marks = entry.marks(language).joined(separator: "; ")
        let details = entry.details(language).joined(separator: " · ")
        iso = entry.day.description
        day = dates.shortDay(entry.day)
        session = entry.session(on: entry.day, language) + (hour ?? "")
        mark = ShapeView(entry.kind, source, language)
        href = site?.href(entry)
        unsure = !entry.isSure
        title = entry.title[language]
        self.marks = marks.isEmpty ? nil : marks
        self.details = details.isEmpty ? nil : details
        clause = entry.clause ?? ""
    }
}

/// Lines under a heading.
struct EntryGroup {
    let heading: String
    let more: SiteFrame.Link?
    let entries: [EntryRow]

    init(_ heading: String, _ entries: [EntryRow], more: SiteFrame.Link? = nil) {
        self.heading = heading
        self.more = more
        self.entries = entries
    }
}
