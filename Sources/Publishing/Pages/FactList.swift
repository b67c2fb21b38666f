import Days
import Programmes

/// What there is to say of something, each thing under its name.
let factList = """
    <dl>
    {{#facts}}<dt>{{label}}</dt><dd{{#quoteLanguage}} lang="{{quoteLanguage}}"{{/quoteLanguage}}>{{#lines}}<p>{{#href}}<a href="{{href}}">{{/href}}{{text}}{{#href}}</a>{{/href}}</p>{{/lines}}</dd>
    {{/facts}}</dl>

    """

/// How it looks: in two columns, on a phone in one.
let factListStyle = """
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 24px; margin: 16px 0; }
    dt { color: var(--quiet); } dd { margin: 0; } dd p { margin: 0; } dd p + p { margin-top: 4px; }
    @media (max-width: 600px) { dl { display: block; } dd { margin: 0 0 8px; } }

    """

/// A thing to say, and where more of it stands.
struct FactRow {
    struct Line {
        let text: String
        let href: String?
    }

    let label: String
    let lines: [Line]
    var quoteLanguage: String?

    init(label: String, lines: [Line]) {
        self.label = label
        self.lines = lines
    }

    /// A fact of a sheet; what it names of other occurrences leads to their pages, where there are some.
    init(_ fact: OccurrenceSheet.Fact, in site: SiteFrame? = nil) {
        self.init(
            label: fact.label,
            lines: fact.lines.enumerated().map { index, text in
                Line(text: text, href: index < fact.entries.count ? site?.href(fact.entries[index]) : nil)
            })
        // The document's words are Vietnamese on every page.
        quoteLanguage = fact.isQuoted ? Language.vi.rawValue : nil
    }
}
