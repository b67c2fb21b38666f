import Days
import Programmes

/// What takes place in a year and when nobody works, as lists: a part of pages.
let yearList = """
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

    """

/// The lists of a year.
struct YearList {
    struct Row {
        let anchor: String
        let iso: String
        let day: String
        let kind: String
        let shape: String
        let href: String?
        let title: String
        let clause: String
    }
    struct OffRow {
        let days: String
        let words: String
    }

    let listHeading: String
    let list: [Row]
    let offHeading: String
    let offDays: [OffRow]

    init(_ sheet: YearSheet, _ language: Language, in site: SiteFrame? = nil) {
        let dates = DateWriting(language)
        listHeading = language("Việc trong năm", "What takes place")
        list = sheet.entries.map { entry in
            Row(
                anchor: entry.anchor, iso: entry.day.description, day: dates.shortDay(entry.day),
                kind: entry.kind.rawValue, shape: KindMark(kind: entry.kind).shape, href: site?.href(entry),
                title: entry.markedTitle(language).breakable, clause: entry.clause ?? "")
        }
        offHeading = language("Ngày nghỉ và ngày làm bù", "Days off and worked rest days")
        offDays = sheet.namedRanges(language).map { OffRow(days: dates.rangeWithoutYear($0.days), words: $0.words) }
    }
}

extension SheetEntry {
    /// A name for a place on a page that no other entry has.
    var anchor: String { name.replacing("/", with: ".") + (ids.count > 1 ? ".\(day)" : "") }
}
