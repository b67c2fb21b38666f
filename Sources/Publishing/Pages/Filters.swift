/// What is looked at: everything, or one kind of it; a part of pages.
let filters = """
    <nav class="filters" aria-label="{{filterLabel}}"><ul>{{#choices}}<li><a href="{{href}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{name}}</a></li>{{/choices}}</ul></nav>

    """

/// The kinds that have pages, and everything.
struct Filters {
    let filterLabel: String
    let choices: [SiteFrame.Link]

    /// The choices on a page; nothing where there is no kind to choose.
    init?(_ site: Site, _ frame: SiteFrame) {
        let language = frame.language
        let kinds = Feed.Kind.allCases.compactMap { kind in
            frame.link(.kind(kind), site.source.wording(language).shortName(of: .kind(kind)))
        }
        guard !kinds.isEmpty else { return nil }
        filterLabel = language("Xem theo loại việc", "By kind")
        choices = [frame.link(.coming, language("Tất cả", "Everything"))].compactMap(\.self) + kinds
    }
}
