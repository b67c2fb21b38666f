import Days
import Programmes

/// A year on the site: the picture, and the same as a list.
let siteYearPage = """
    {{<frame}}{{$style}}@page { size: A4 landscape; margin: 8mm; }
    figure { margin: 16px 0; overflow-x: auto; }
    figure div { position: relative; min-width: 46rem; }
    figure svg { display: block; width: 100%; height: auto; }
    figure a { position: absolute; width: 16px; height: 16px; margin: -8px 0 0 -8px; }
    figure a:hover span, figure a:focus span { clip-path: none; width: max-content; max-width: 20rem; height: auto; white-space: normal; overflow: visible; z-index: 1; top: 18px; background: var(--paper); border: 1px solid var(--quiet); padding: 4px 8px; font-size: .875rem; }
    figure a.late span { right: 0; }
    .list td:first-child { width: 8rem; }
    @media (max-width: 600px) { figure { display: none; } }
    @media print { figure { margin: 0; } h1, .list, .turn { display: none; } }
    {{/style}}{{$main}}<h1>{{head.title}}</h1>
    <p class="quiet">{{head.programme}} · {{summary}}{{#head.basis}} · {{head.basis}}{{/head.basis}}</p>
    {{> pager}}<figure tabindex="0" role="region" aria-label="{{head.title}}">
    <div>{{{picture}}}{{#spots}}<a href="#{{anchor}}"{{#late}} class="late"{{/late}} style="left:{{left}}%;top:{{top}}%"><span class="said">{{words}}</span></a>{{/spots}}</div></figure>
    <section class="list">
    <h2>{{listHeading}}</h2>
    <table>
    {{#list}}<tr id="{{anchor}}"><td class="nowrap"><time datetime="{{iso}}">{{day}}</time></td><td><span aria-hidden="true" class="k-{{kind}}">{{shape}}</span> {{#href}}<a href="{{href}}">{{/href}}{{title}}{{#href}}</a>{{/href}}</td><td class="quiet">{{clause}}</td></tr>
    {{/list}}</table>
    <h2>{{offHeading}}</h2>
    <table>
    {{#offDays}}<tr><td class="nowrap">{{days}}</td><td>{{words}}</td></tr>
    {{/offDays}}</table>
    </section>
    {{/main}}{{/frame}}
    """

extension YearSheet {
    /// The year as a page of a site, as it stands on a day.
    func html(on today: Day, in site: SiteFrame) -> String {
        PageLibrary.page(.siteYear, showing: SiteYearView(self, today, site))
    }
}

private struct SiteYearView {
    struct ListRow {
        let anchor: String
        let iso: String
        let day: String
        let kind: String
        let shape: String
        let href: String?
        let title: String
        let clause: String
    }
    struct SpotView {
        let anchor: String
        let late: Bool
        let left: String
        let top: String
        let words: String
    }
    struct OffRow {
        let days: String
        let words: String
    }

    let head: PageHead
    let summary: String
    let hasPager: Bool
    let pagerLabel: String
    let before: SiteFrame.Link?
    let after: SiteFrame.Link?
    let picture: String
    let spots: [SpotView]
    let listHeading: String
    let list: [ListRow]
    let offHeading: String
    let offDays: [OffRow]

    init(_ sheet: YearSheet, _ today: Day, _ site: SiteFrame) {
        let language = site.language
        let dates = DateWriting(language)
        head = PageHead(language("Năm \(sheet.year)", "\(sheet.year)"), of: sheet.source, language, in: site)
        summary = sheet.workingDaysInWords(language)
        before = site.link(.year(sheet.year - 1), "\(sheet.year - 1)")
        after = site.link(.year(sheet.year + 1), "\(sheet.year + 1)")
        hasPager = before != nil || after != nil
        pagerLabel = Pager.label(language)
        let (picture, spots) = YearPicture(of: sheet, on: today, language).withinPage()
        self.picture = picture
        self.spots = spots.map {
            // What is said of a mark on the right half opens to the left.
            SpotView(
                anchor: $0.entry.anchor, late: $0.entry.day.month > 6, left: $0.left, top: $0.top, words: $0.words)
        }
        listHeading = language("Việc trong năm", "What takes place")
        list = sheet.entries.map { entry in
            ListRow(
                anchor: entry.anchor, iso: entry.day.description, day: dates.shortDay(entry.day),
                kind: entry.kind.rawValue, shape: KindMark(kind: entry.kind).shape, href: site.href(entry),
                title: entry.markedTitle(language).breakable, clause: entry.clause ?? "")
        }
        offHeading = language("Ngày nghỉ và ngày làm bù", "Days off and worked rest days")
        offDays = sheet.namedRanges(language).map { OffRow(days: dates.rangeWithoutYear($0.days), words: $0.words) }
    }
}
