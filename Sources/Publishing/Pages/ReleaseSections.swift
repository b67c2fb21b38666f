import Days

/// Releases, each with what it changed: a part of pages.
let releaseSections = """
    {{#releases}}<section id="{{anchor}}">
    <h2>{{#page}}<a href="{{page}}">{{/page}}<time datetime="{{iso}}">{{heading}}</time>{{#page}}</a>{{/page}}</h2>
    {{#remarks}}<p>{{.}}</p>
    {{/remarks}}<p class="quiet">{{count}}</p>
    {{#hasChanges}}<ul class="changes">
    {{#changes}}<li>{{#href}}<a href="{{href}}">{{/href}}{{words}}{{#href}}</a>{{/href}}</li>
    {{/changes}}</ul>
    {{/hasChanges}}</section>
    {{/releases}}
    """

/// How they look.
let releaseSectionsStyle = """
    section { border-top: 1px solid var(--line); margin-top: 20px; }
    section h2 { margin-top: 12px; }
    .changes { margin: 8px 0; padding-left: 1.2em; }
    .changes li { margin: 4px 0; }

    """

/// A release with what it changed.
struct ReleaseSection {
    struct ChangeRow {
        let href: String?
        let words: String
    }

    let anchor: String
    let page: String?
    let iso: String
    let heading: String
    let remarks: [String]
    let count: String
    let hasChanges: Bool
    let changes: [ChangeRow]

    /// The section of a release, with so many of its changes; on a site they lead to what they are about.
    init(_ sheet: ReleaseSheet, _ language: Language, in site: SiteFrame? = nil, telling most: Int = .max) {
        anchor = language("lan-\(sheet.number)", "release-\(sheet.number)")
        page = site?.page == .release(sheet.number) ? nil : site?.href(.release(sheet.number))
        iso = sheet.instant.description
        heading = sheet.heading(language)
        remarks = sheet.remarks(language)
        count = sheet.changes.countInWords(language)
        changes = sheet.listed.prefix(most).map { change in
            ChangeRow(href: site?.href(.occurrence(change.name)), words: change.sentence(language))
        }
        hasChanges = !changes.isEmpty
    }
}
