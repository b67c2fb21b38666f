public import Days
import Programmes

/// The table that Vietnamese offices print for a week, with the places for number, date, recipients and signature.
let weekPage = """
    {{<frame}}{{$style}}@page { size: A4 landscape; margin: 12mm 14mm 14mm; @bottom-right { content: counter(page) "/" counter(pages); font: 8pt sans-serif; } }
    .paper { display: flex; justify-content: space-between; gap: 24px; }
    .title { text-align: center; margin: 12px 0; }
    .title h1 { text-transform: uppercase; font-size: 1.3rem; }
    .week { border: 1px solid var(--line); }
    .week th, .week td { border: 1px solid var(--line); padding: 4px 8px; }
    .week thead th { text-align: center; background: var(--shade); color: var(--ink); }
    .week tbody th { white-space: nowrap; font-weight: 600; }
    .week tbody { break-inside: avoid; }
    .week tbody:not(.closed) tr { height: 2rem; }
    .week .closed { background: var(--shade); }
    .week p { margin: 0; }
    .signature { display: flex; justify-content: space-between; gap: 24px; margin-top: 16px; min-height: 5.5rem; break-inside: avoid; }
    .signature div { min-width: 30%; }
    .signature div + div { text-align: center; }
    @media print { .week { font-size: 10pt; line-height: 1.3; } .week th, .week td { padding: 3px 6px; } .title { margin: 8px 0; } .signature { margin-top: 10px; } }
    @media (max-width: 600px) { .week thead, .week colgroup, .week td:empty { display: none; } .week, .week tbody, .week tr, .week tbody th, .week td { display: block; border: 0; height: auto; padding: 2px 0; } .week tbody { border-bottom: 1px solid var(--line); padding: 4px 8px; } .paper, .signature { display: block; } .signature div + div { text-align: left; margin-top: 16px; } }
    {{/style}}{{$main}}{{> pager}}<div class="paper">
    <p>{{head.programme}}{{#scope}}<br><strong>{{scope}}</strong>{{/scope}}<br>{{number}}</p>
    <p>{{placeAndDate}}</p>
    </div>
    <div class="title">
    <h1>{{head.title}}</h1>
    <p>({{#from}}{{before}}<time datetime="{{iso}}">{{words}}</time>{{/from}}{{#to}}{{before}}<time datetime="{{iso}}">{{words}}</time>{{/to}})</p>
    {{#head.basis}}<p class="quiet">{{head.basis}}</p>
    {{/head.basis}}</div>
    <table class="week">
    <colgroup><col style="width: 11%"><col style="width: 7%"><col style="width: 32%"><col style="width: 13%"><col></colgroup>
    <thead>
    <tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr>
    </thead>
    {{#days}}<tbody{{#isClosed}} class="closed"{{/isClosed}}>
    {{#rows}}<tr>{{#day}}<th scope="rowgroup" rowspan="{{rowCount}}">{{weekday}} <time datetime="{{iso}}">{{date}}</time></th>{{/day}}{{#standing}}<td></td><td colspan="3">{{standing}}</td>{{/standing}}{{#entry}}<td>{{session}}</td><td><p>{{#hour}}(<time datetime="{{dateAndHour}}">{{hour}}</time>) {{/hour}}{{#href}}<a href="{{href}}">{{/href}}<span{{#unsure}} class="unsure"{{/unsure}}>{{title}}</span>{{#href}}</a>{{/href}}</p>{{#marks}}<p class="quiet">({{marks}})</p>{{/marks}}</td><td>{{place}}</td><td>{{#people}}<p>{{.}}</p>{{/people}}</td>{{/entry}}{{^standing}}{{^entry}}<td></td><td></td><td></td><td></td>{{/entry}}{{/standing}}</tr>
    {{/rows}}</tbody>
    {{/days}}</table>
    <div class="signature">
    <div><p><strong>{{recipients}}</strong></p><p>…</p></div>
    <div><p class="quiet">{{signature}}</p></div>
    </div>
    {{/main}}{{/frame}}
    """

extension WeekSheet {
    /// The schedule as a page: A4 landscape on paper, its number, date and signature left blank.
    public func html(_ language: Language) -> String {
        html(language, in: nil)
    }

    /// The same, as a page of a site.
    func html(_ language: Language, in site: SiteFrame?) -> String {
        PageLibrary.page(.week, showing: WeekView(self, language, site))
    }
}

private struct WeekView {
    struct End {
        let before: String
        let iso: String
        let words: String
    }
    struct DayView {
        let isClosed: Bool
        let rows: [Row]
    }
    struct Row {
        /// Names the day, in the first row of each.
        let day: DayHead?
        let standing: String?
        let entry: EntryView?
    }
    struct DayHead {
        let rowCount: Int
        let weekday: String
        let iso: String
        let date: String
    }
    struct EntryView {
        let session: String
        let hour: String?
        let dateAndHour: String
        let href: String?
        let title: String
        let unsure: Bool
        let marks: String?
        let place: String
        let people: [String]
    }

    let head: PageHead
    let hasPager: Bool
    let pagerLabel: String
    let before: SiteFrame.Link?
    let after: SiteFrame.Link?
    let scope: String?
    let number: String
    let placeAndDate: String
    let from: End
    let to: End
    let columns: [String]
    let days: [DayView]
    let recipients: String
    let signature: String

    init(_ sheet: WeekSheet, _ language: Language, _ site: SiteFrame?) {
        let dates = DateWriting(language)
        let week = sheet.week
        head = PageHead(
            language("Lịch công tác tuần \(week.week)", "Work schedule, week \(week.week)"), of: sheet.source, language,
            in: site)
        before = site?.week(-1, from: sheet)
        after = site?.week(1, from: sheet)
        hasPager = before != nil || after != nil
        pagerLabel = Pager.label(language)
        scope = sheet.source.name(of: sheet.scope)?[language]
        number = language("Số: …/…", "No.: …/…")
        placeAndDate = language("…, ngày … tháng … năm …", "…, date: …")
        from = End(
            before: language("từ ngày ", ""), iso: week.days.lowerBound.description,
            words: dates.date(week.days.lowerBound))
        to = End(
            before: language(" đến ngày ", " – "), iso: week.days.upperBound.description,
            words: dates.date(week.days.upperBound))
        columns = WeekSheet.columns(language)
        days = sheet.days.map { Self.view(of: $0, sheet, language, site) }
        recipients = language("Nơi nhận:", "Recipients:")
        signature = language("(Chức vụ, chữ ký, họ và tên)", "(Office, signature, name)")
    }

    private static func view(
        of day: WeekSheet.WeekDay, _ sheet: WeekSheet, _ language: Language, _ site: SiteFrame?
    ) -> DayView {
        let dates = DateWriting(language)
        let date = day.calendar.day
        let standings = [day.calendar.standing(language)].compactMap(\.self) + day.calendar.remarks(language)
        var contents: [(standing: String?, entry: EntryView?)] = standings.map { ($0.capitalizedFirst, nil) }
        contents += day.entries.map { entry in
            let hours = sheet.source.programme.hours
            let begins = entry.begins(on: date, hours)
            let marks = entry.marks(language).joined(separator: "; ")
            return (
                nil,
                EntryView(
                    session: entry.session(on: date, language).capitalizedFirst, hour: begins.map(dates.hour),
                    dateAndHour: begins.map { "\(date)T\(clock($0))" } ?? "", href: site?.href(entry),
                    title: entry.title[language],
                    unsure: !entry.isSure, marks: marks.isEmpty ? nil : marks, place: entry.place?[language] ?? "",
                    people: entry.people(language))
            )
        }
        // An empty working day keeps its line, for what people add by hand.
        if contents.isEmpty { contents = [(nil, nil)] }
        let head = DayHead(
            rowCount: contents.count, weekday: dates.weekday(date.weekday), iso: date.description,
            date: dates.dayAndMonth(date))
        return DayView(
            isClosed: !day.calendar.isWorking,
            rows: contents.enumerated().map { index, content in
                Row(day: index == 0 ? head : nil, standing: content.standing, entry: content.entry)
            })
    }
}

extension SiteFrame {
    /// The page of the week that follows, or with -1 goes before, of those that the same unit has.
    fileprivate func week(_ step: Int, from sheet: WeekSheet) -> Link? {
        let unit: Unit.ID? = if case .unit(let unit) = sheet.scope { unit } else { nil }
        guard let week = weeks(of: unit).nearest(to: sheet.week, step) else { return nil }
        return link(.week(week, of: unit), language("Tuần \(week.week)/\(week.year)", "Week \(week.week)/\(week.year)"))
    }
}

extension [ISOWeek] {
    /// The next one after a week, or with -1 the last one before it.
    fileprivate func nearest(to week: ISOWeek, _ step: Int) -> ISOWeek? {
        step > 0 ? filter { $0 > week }.min() : filter { $0 < week }.max()
    }
}
