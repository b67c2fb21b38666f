import Days
import Planning
import Programmes

/// What concerns a unit, or is of a kind: what is next, what is owed, the rest of the year, weeks to print.
let topicPage = """
    {{<frame}}{{$style}}@page { size: A4; margin: 16mm; }
    {{> entryRowsStyle}}.weeks { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 0; list-style: none; }
    {{/style}}{{$main}}<h1>{{head.title}}</h1>
    <p class="quiet">{{head.programme}}{{#head.basis}} · {{head.basis}}{{/head.basis}}</p>
    {{#filter}}{{> filters}}{{/filter}}{{#subscribe}}<p><a class="button" href="{{href}}">{{name}}</a></p>
    {{/subscribe}}{{#nothing}}<p>{{nothing}}</p>
    {{/nothing}}{{#groups}}<section>
    <h2>{{heading}}</h2>
    {{> entryRows}}</section>
    {{/groups}}{{#hasDebts}}<section><h2>{{debtHeading}}</h2>
    <ul>{{#debts}}<li>{{.}}</li>{{/debts}}</ul></section>
    {{/hasDebts}}{{#past}}<section>
    <h2>{{heading}}</h2>
    {{> entryRows}}</section>
    {{/past}}{{#hasWeeks}}<section><h2>{{weekHeading}}</h2>
    <ul class="weeks">{{#weeks}}<li><a href="{{href}}">{{name}}</a></li>{{/weeks}}</ul></section>
    {{/hasWeeks}}{{/main}}{{/frame}}
    """

extension Site {
    /// The page of a unit.
    func unit(_ unit: Unit.ID, _ frame: SiteFrame) -> String {
        PageLibrary.page(.topic, showing: TopicView(self, .unit(unit), of: .unit(unit), frame))
    }

    /// The page of a kind.
    func kind(_ kind: Feed.Kind, _ frame: SiteFrame) -> String {
        PageLibrary.page(
            .topic, showing: TopicView(self, .kind(kind), of: .kind(kind), frame, filter: Filters(self, frame)))
    }
}

private struct TopicView {
    let head: PageHead
    let filter: Filters?
    let subscribe: SiteFrame.Link?
    let hasDebts: Bool
    let debtHeading: String
    let debts: [String]
    let nothing: String?
    let groups: [EntryGroup]
    let past: EntryGroup?
    let hasWeeks: Bool
    let weekHeading: String
    let weeks: [SiteFrame.Link]

    init(_ site: Site, _ subject: Feed.Subject, of scope: SheetScope, _ frame: SiteFrame, filter: Filters? = nil) {
        let language = frame.language
        let source = site.source
        self.filter = filter
        let today = site.today
        func rows(_ entries: some Sequence<SheetEntry>) -> [EntryRow] {
            entries.map { EntryRow($0, source, language, in: frame) }
        }
        head = PageHead(
            source.wording(language).shortName(of: subject).capitalizedFirst, of: source, language, in: frame)
        subscribe = frame.link(
            .subscription(subject), language("Đưa vào lịch của tôi", "Put it into my calendar"))
        let sheet = AgendaSheet(source, for: scope, from: today)
        nothing = sheet.nothingAhead(language)
        let year = Day.year(today.year)
        let past = source.entries(
            source.occurrences(for: scope, in: year.lowerBound...max(year.lowerBound, today.advanced(by: -1)))
        )
        .filter { $0.lastDay < today }
        groups = sheet.groups.prefix(Self.groupCount).map { EntryGroup($0.heading[language], rows($0.entries)) }
        self.past =
            sheet.hasAhead && !past.isEmpty
            ? EntryGroup(language("Đã qua trong năm \(today.year)", "Past in \(today.year)"), rows(past.reversed()))
            : nil
        // Where nothing was ever put on file, nobody can say what is owed.
        debts =
            site.account.flatMap { $0.hasPapers ? $0 : nil }.map {
                StatusSheet($0, year: today.year, for: scope).debts(language)
            } ?? []
        hasDebts = !debts.isEmpty
        debtHeading = language("Còn nợ", "Owed")
        weekHeading = language("Lịch tuần để in", "Weeks to print")
        weeks = site.pages.compactMap { page in
            guard case .week(let week, of: let unit?) = page, subject == .unit(unit), week >= today.isoWeek else {
                return nil
            }
            return frame.link(page, language("Tuần \(week.week)/\(week.year)", "Week \(week.week)/\(week.year)"))
        }.prefix(Self.weekCount).map(\.self)
        hasWeeks = !weeks.isEmpty
    }

    /// How many weeks and months are told one by one, and how many weeks can be printed from here.
    private static let (groupCount, weekCount) = (14, 12)
}
