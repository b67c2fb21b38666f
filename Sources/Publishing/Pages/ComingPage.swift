import Days
import Programmes

/// The first page of a site: what comes, what is new, and how to have it in one's own calendar.
let comingPage = """
    {{<frame}}{{$style}}@page { size: A4; margin: 16mm; }
    {{> entryRowsStyle}}.news { border-left: 3px solid var(--accent); padding-left: 12px; margin: 16px 0; }
    {{/style}}{{$main}}<h1>{{head.title}}</h1>
    <p class="quiet">{{fullTitle}}{{#head.basis}} · {{head.basis}}{{/head.basis}}</p>
    {{#news}}<div class="news"><p>{{news}}</p>{{#newsLink}}<p><a href="{{href}}">{{name}}</a></p>{{/newsLink}}</div>
    {{/news}}{{#filter}}{{> filters}}{{/filter}}{{#subscribe}}<p><a class="button" href="{{href}}">{{name}}</a></p>
    {{/subscribe}}{{#nothing}}<p>{{nothing}}</p>
    {{/nothing}}{{#groups}}<section>
    <h2>{{heading}}{{#more}} <a class="more" href="{{href}}">{{name}}</a>{{/more}}</h2>
    {{> entryRows}}</section>
    {{/groups}}{{/main}}{{/frame}}
    """

extension Site {
    /// How far ahead the first page looks, in days.
    private static let ahead = 70

    /// The first page.
    func coming(_ frame: SiteFrame) -> String {
        PageLibrary.page(.coming, showing: ComingView(self, frame, through: today.advanced(by: Self.ahead)))
    }
}

private struct ComingView {
    let head: PageHead
    let fullTitle: String
    let news: String?
    let newsLink: SiteFrame.Link?
    let filter: Filters?
    let subscribe: SiteFrame.Link?
    let nothing: String?
    let groups: [EntryGroup]

    init(_ site: Site, _ frame: SiteFrame, through: Day) {
        let language = frame.language
        let sheet = AgendaSheet(site.source, from: site.today, through: through)
        head = PageHead(language("Sắp tới", "What is next"), of: site.source, language, in: frame)
        fullTitle = site.source.programme.title[language]
        let latest = site.log.first
        news =
            latest.map { "\($0.heading(language)): \($0.changes.countInWords(language))" }
            ?? (site.isDraft ? nil : language("Chưa công bố lần nào.", "Nothing is released yet."))
        newsLink = latest.flatMap { frame.link(.release($0.number), language("Xem thay đổi gì", "See what changed")) }
        filter = Filters(site, frame)
        subscribe = frame.link(.subscribe, language("Đưa vào lịch của tôi", "Put it into my calendar"))
        nothing = sheet.nothingAhead(language)
        groups = sheet.groups.map { group in
            let week: SiteFrame.Link? =
                switch group.name {
                case "this-week": frame.link(.week(site.today.isoWeek, of: nil), language("lịch tuần", "schedule"))
                case "next-week":
                    frame.link(.week(site.today.advanced(by: 7).isoWeek, of: nil), language("lịch tuần", "schedule"))
                default: nil
                }
            return EntryGroup(
                group.heading[language], group.entries.map { EntryRow($0, site.source, language, in: frame) },
                more: week)
        }
    }
}
