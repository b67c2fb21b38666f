public import Days
import Programmes

/// The log of what was made public: what changed, when, and why.
let releasesPage = """
    {{<frame}}{{$style}}@page { size: A4; margin: 16mm; }
    {{> releaseSectionsStyle}}{{/style}}{{$main}}<h1>{{head.title}}</h1>
    <p class="quiet">{{head.programme}}</p>
    {{#nothing}}<p>{{nothing}}</p>
    {{/nothing}}{{> pager}}{{> releaseSections}}{{/main}}{{/frame}}
    """

extension ReleaseSheet {
    /// Several sheets as a page, in their order; `source` says of which programme they are.
    public static func html(_ sheets: [ReleaseSheet], of source: PlannedProgramme, _ language: Language) -> String {
        let head = PageHead(language("Nhật ký công bố", "Releases"), of: source, language)
        let sections = sheets.map { ReleaseSection($0, language) }
        return PageLibrary.page(.releases, showing: ReleasesView(head, language, sections))
    }
}

extension Site {
    /// How many of the latest releases are told change by change on the page of all, and how many changes of each.
    private static let (toldWhole, changesTold) = (3, 25)

    /// All releases.
    func changes(_ frame: SiteFrame) -> String {
        let language = frame.language
        let head = PageHead(language("Nhật ký công bố", "Releases"), of: source, language, in: frame)
        let sections = log.enumerated().map { index, sheet in
            ReleaseSection(sheet, language, in: frame, telling: index < Self.toldWhole ? Self.changesTold : 0)
        }
        return PageLibrary.page(.releases, showing: ReleasesView(head, language, sections))
    }

    /// One release.
    func release(_ number: Int, _ frame: SiteFrame) -> String? {
        guard let sheet = log.first(where: { $0.number == number }) else { return nil }
        let language = frame.language
        let pager = Pager(
            before: frame.link(.release(number - 1), language("Lần \(number - 1)", "Release \(number - 1)")),
            after: frame.link(.release(number + 1), language("Lần \(number + 1)", "Release \(number + 1)")))
        let title = language("Bản công bố lần \(number)", "Release \(number)")
        return PageLibrary.page(
            .releases,
            showing: ReleasesView(
                PageHead(title, of: source, language, in: frame), language,
                [ReleaseSection(sheet, language, in: frame)], between: pager))
    }
}

private struct ReleasesView {
    let head: PageHead
    let nothing: String?
    let hasPager: Bool
    let pagerLabel: String
    let before: SiteFrame.Link?
    let after: SiteFrame.Link?
    let releases: [ReleaseSection]

    init(_ head: PageHead, _ language: Language, _ releases: [ReleaseSection], between pager: Pager? = nil) {
        self.head = head
        nothing = releases.isEmpty ? language("Chưa công bố lần nào.", "Nothing is released yet.") : nil
        hasPager = !(pager?.isEmpty ?? true)
        pagerLabel = Pager.label(language)
        before = pager?.before
        after = pager?.after
        self.releases = releases
    }
}
