import Days
import Planning
import Programmes

/// The units, and what is next for each.
let unitsPage = """
    {{<frame}}{{$style}}@page { size: A4; margin: 16mm; }
    @media (max-width: 600px) { tr, th, td { display: block; border: 0; padding: 0; } tr { padding: 8px 0; border-bottom: 1px solid var(--line); } thead { display: none; } }
    {{/style}}{{$main}}<h1>{{head.title}}</h1>
    <p class="quiet">{{head.programme}}{{#head.basis}} · {{head.basis}}{{/head.basis}}</p>
    <table>
    <thead><tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#units}}<tr><th scope="row"><a href="{{href}}">{{name}}</a></th><td>{{#next}}<time datetime="{{iso}}">{{day}}</time> {{/next}}</td><td>{{words}}</td></tr>
    {{/units}}</tbody>
    </table>
    {{/main}}{{/frame}}
    """

/// What concerns a unit: what is next, what it owes, the rest of its year, its weeks to print.
let unitPage = """
    {{<frame}}{{$style}}@page { size: A4; margin: 16mm; }
    {{> entryRowsStyle}}.weeks { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 0; list-style: none; }
    {{/style}}{{$main}}<h1>{{head.title}}</h1>
    <p class="quiet">{{head.programme}}{{#head.basis}} · {{head.basis}}{{/head.basis}}</p>
    {{#subscribe}}<p><a class="button" href="{{href}}">{{name}}</a></p>
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
    /// The list of units.
    func units(_ frame: SiteFrame) -> String { PageLibrary.page(.units, showing: UnitsView(self, frame)) }

    /// The page of a unit.
    func unit(_ unit: Unit.ID, _ frame: SiteFrame) -> String {
        PageLibrary.page(.unit, showing: UnitView(self, unit, frame))
    }
}

private struct UnitsView {
    struct Next {
        let iso: String
        let day: String
    }
    struct UnitRow {
        let href: String
        let name: String
        let next: Next?
        let words: String
    }

    let head: PageHead
    let columns: [String]
    let units: [UnitRow]

    init(_ site: Site, _ frame: SiteFrame) {
        let language = frame.language
        let source = site.source
        head = PageHead(language("Đơn vị", "Units"), of: source, language, in: frame)
        columns = [language("Đơn vị", "Unit"), language("Ngày", "Day"), language("Việc tới", "What is next")]
        units = source.programme.units.compactMap { unit in
            guard let href = frame.href(.unit(unit.id)) else { return nil }
            let next = source.entries(
                source.occurrences(
                    for: .unit(unit.id), in: site.today...max(site.today, source.programme.horizon.upperBound))
            ).first
            return UnitRow(
                href: href, name: unit.name[language].capitalizedFirst,
                next: next.map { Next(iso: $0.day.description, day: DateWriting(language).shortDay($0.day)) },
                words: next?.title[language] ?? language("không còn việc nào", "nothing ahead"))
        }
    }
}

private struct UnitView {
    let head: PageHead
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

    init(_ site: Site, _ unit: Unit.ID, _ frame: SiteFrame) {
        let language = frame.language
        let source = site.source
        let scope = SheetScope.unit(unit)
        let today = site.today
        func rows(_ entries: some Sequence<SheetEntry>) -> [EntryRow] {
            entries.map { EntryRow($0, source, language, in: frame) }
        }
        head = PageHead(
            (source.name(of: scope)?[language] ?? unit.rawValue).capitalizedFirst, of: source, language, in: frame)
        subscribe = frame.link(
            .subscription(.unit(unit)), language("Đưa vào lịch của tôi", "Put it into my calendar"))
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
        let account = site.account.flatMap { $0.hasPapers ? $0 : nil }
        debts = account.map { StatusSheet($0, year: today.year, for: scope).debts(language) } ?? []
        hasDebts = !debts.isEmpty
        debtHeading = language("Còn nợ", "Owed")
        weekHeading = language("Lịch tuần để in", "Weeks to print")
        weeks = site.pages.compactMap { page in
            guard case .week(let week, of: unit) = page, week >= today.isoWeek else { return nil }
            return frame.link(page, language("Tuần \(week.week)/\(week.year)", "Week \(week.week)/\(week.year)"))
        }.prefix(Self.weekCount).map(\.self)
        hasWeeks = !weeks.isEmpty
    }

    /// How many weeks and months are told one by one, and how many weeks can be printed from here.
    private static let (groupCount, weekCount) = (14, 12)
}
