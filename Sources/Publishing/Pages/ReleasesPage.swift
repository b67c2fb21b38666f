public import Days
import Programmes

/// The log of what was made public: what changed, when, and why.
let releasesPage = """
    {{<frame}}{{$style}}@page { size: A4; margin: 16mm; }
    section { border-top: 1px solid var(--line); margin-top: 20px; }
    section h2 { margin-top: 12px; }
    .changes { margin: 8px 0; padding-left: 1.2em; }
    .changes li { margin: 4px 0; }
    {{/style}}{{$main}}<h1>{{head.title}}</h1>
    <p class="quiet">{{head.programme}}</p>
    {{#nothing}}<p>{{nothing}}</p>
    {{/nothing}}{{#releases}}<section id="{{anchor}}">
    <h2><time datetime="{{iso}}">{{heading}}</time></h2>
    {{#remarks}}<p>{{.}}</p>
    {{/remarks}}<p class="quiet">{{count}}</p>
    {{#hasChanges}}<ul class="changes">
    {{#changes}}<li>{{.}}</li>
    {{/changes}}</ul>
    {{/hasChanges}}</section>
    {{/releases}}{{/main}}{{/frame}}
    """

extension ReleaseSheet {
    /// Several sheets as a page, in their order; `source` says of which programme they are.
    public static func html(_ sheets: [ReleaseSheet], of source: PlannedProgramme, _ language: Language) -> String {
        PageLibrary.page(.releases, showing: ReleasesView(sheets, source, language))
    }
}

private struct ReleasesView {
    struct ReleaseView {
        let anchor: String
        let iso: String
        let heading: String
        let remarks: [String]
        let count: String
        let hasChanges: Bool
        let changes: [String]
    }

    let head: PageHead
    let nothing: String?
    let releases: [ReleaseView]

    init(_ sheets: [ReleaseSheet], _ source: PlannedProgramme, _ language: Language) {
        head = PageHead(language("Nhật ký công bố", "Releases"), of: source, language)
        nothing = sheets.isEmpty ? language("Chưa công bố lần nào.", "Nothing is released yet.") : nil
        releases = sheets.map { sheet in
            let changes = sheet.listed.map { $0.sentence(language) }
            return ReleaseView(
                anchor: language("lan-\(sheet.number)", "release-\(sheet.number)"), iso: sheet.instant.description,
                heading: sheet.heading(language), remarks: sheet.remarks(language),
                count: sheet.changes.countInWords(language), hasChanges: !changes.isEmpty, changes: changes)
        }
    }
}
