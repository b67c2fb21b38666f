import Days
import Programmes

/// What was made public, newest first: of the latest all that changed, of those before how much.
let siteReleasesPage = """
    {{<frame}}{{$style}}@page { size: A4; margin: 16mm; }
    section { border-top: 1px solid var(--line); margin-top: 20px; }
    section h2 { margin-top: 12px; }
    .changes { margin: 8px 0; padding-left: 1.2em; }
    .changes li { margin: 4px 0; }
    {{/style}}{{$main}}<h1>{{head.title}}</h1>
    <p class="quiet">{{head.programme}}</p>
    {{#nothing}}<p>{{nothing}}</p>
    {{/nothing}}{{> pager}}{{#releases}}<section>
    <h2>{{#page}}<a href="{{page}}">{{/page}}<time datetime="{{iso}}">{{heading}}</time>{{#page}}</a>{{/page}}</h2>
    {{#remarks}}<p>{{.}}</p>
    {{/remarks}}<p class="quiet">{{count}}</p>
    {{#hasChanges}}<ul class="changes">
    {{#changes}}<li>{{#href}}<a href="{{href}}">{{/href}}{{words}}{{#href}}</a>{{/href}}</li>
    {{/changes}}</ul>
    {{/hasChanges}}</section>
    {{/releases}}{{/main}}{{/frame}}
    """

extension Site {
    /// How many of the latest releases are told change by change on the page of all, and how many changes of each.
    private static let (toldWhole, changesTold) = (3, 25)

    /// All releases.
    func changes(_ frame: SiteFrame) -> String {
        let releases = log.enumerated().map { index, sheet in
            SiteReleasesView.ReleaseView(
                sheet, frame, telling: index < Self.toldWhole ? Self.changesTold : 0)
        }
        return PageLibrary.page(
            .siteReleases,
            showing: SiteReleasesView(
                self, frame, titled: frame.language("Nhật ký công bố", "Releases"), releases, between: nil))
    }

    /// One release.
    func release(_ number: Int, _ frame: SiteFrame) -> String? {
        guard let sheet = log.first(where: { $0.number == number }) else { return nil }
        let pager = Pager(
            before: frame.link(.release(number - 1), frame.language("Lần \(number - 1)", "Release \(number - 1)")),
            after: frame.link(.release(number + 1), frame.language("Lần \(number + 1)", "Release \(number + 1)")))
        return PageLibrary.page(
            .siteReleases,
            showing: SiteReleasesView(
                self, frame, titled: frame.language("Bản công bố lần \(number)", "Release \(number)"),
                [.init(sheet, frame, telling: .max)], between: pager))
    }
}

private struct SiteReleasesView {
    struct ChangeRow {
        let href: String?
        let words: String
    }
    struct ReleaseView {
        let page: String?
        let iso: String
        let heading: String
        let remarks: [String]
        let count: String
        let hasChanges: Bool
        let changes: [ChangeRow]

        init(_ sheet: ReleaseSheet, _ frame: SiteFrame, telling count: Int) {
            let language = frame.language
            page = frame.page == .release(sheet.number) ? nil : frame.href(.release(sheet.number))
            iso = sheet.instant.description
            heading = sheet.heading(language)
            remarks = sheet.remarks(language)
            self.count = sheet.changes.countInWords(language)
            changes = sheet.listed.prefix(count).map { change in
                ChangeRow(href: frame.href(.occurrence(change.name)), words: change.sentence(language))
            }
            hasChanges = !changes.isEmpty
        }
    }

    let head: PageHead
    let nothing: String?
    let hasPager: Bool
    let pagerLabel: String
    let before: SiteFrame.Link?
    let after: SiteFrame.Link?
    let releases: [ReleaseView]

    init(_ site: Site, _ frame: SiteFrame, titled title: String, _ releases: [ReleaseView], between pager: Pager?) {
        let language = frame.language
        head = PageHead(title, of: site.source, language, in: frame)
        nothing = releases.isEmpty ? language("Chưa công bố lần nào.", "Nothing is released yet.") : nil
        hasPager = !(pager?.isEmpty ?? true)
        pagerLabel = Pager.label(language)
        before = pager?.before
        after = pager?.after
        self.releases = releases
    }
}
