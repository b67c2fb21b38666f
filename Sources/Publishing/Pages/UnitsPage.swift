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

extension Site {
    /// The list of units.
    func units(_ frame: SiteFrame) -> String { PageLibrary.page(.units, showing: UnitsView(self, frame)) }
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
