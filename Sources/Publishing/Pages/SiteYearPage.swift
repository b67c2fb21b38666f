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
    {{#lists}}{{> yearList}}{{/lists}}{{/main}}{{/frame}}
    """

extension YearSheet {
    /// The year as a page of a site, as it stands on a day.
    func html(on today: Day, in site: SiteFrame) -> String {
        PageLibrary.page(.siteYear, showing: SiteYearView(self, today, site))
    }
}

private struct SiteYearView {
    struct SpotView {
        let anchor: String
        let late: Bool
        let left: String
        let top: String
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
    let lists: YearList

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
        lists = YearList(sheet, language, in: site)
    }
}
