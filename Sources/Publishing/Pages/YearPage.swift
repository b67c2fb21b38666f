public import Days
import Planning
import Programmes

/// A year on one sheet: a column for each month, a line for each day; below it, on screens, the same as a list.
let yearPage = """
    {{<frame}}{{$style}}@page { size: A4 landscape; margin: 7mm 8mm; }
    main { max-width: 96rem; }
    .year { table-layout: fixed; font-size: .75rem; line-height: 1.25; }
    .year th, .year td { border: 1px solid var(--line); padding: 1px 3px; vertical-align: middle; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; height: 1.35rem; }
    .year thead th { text-align: center; background: var(--shade); color: var(--ink); }
    .year tbody th { text-align: right; color: var(--quiet); }
    .year .none { border-color: transparent; }
    .year .rest { background: var(--shade); }
    .year .off { background: var(--off); }
    .year .in { box-shadow: inset 0 0 0 1px var(--quiet); }
    .year .guess { outline: 1px dashed var(--quiet); outline-offset: -1px; }
    .year small { color: var(--quiet); font-size: .6875rem; }
    .year a { text-decoration-color: transparent; }
    .year a.unsure { text-decoration: underline dashed 1px; text-underline-offset: 2px; }
    .legend { display: flex; flex-wrap: wrap; gap: 0 16px; margin: 8px 0; }
    .list td:first-child { width: 9rem; }
    @media (max-width: 800px) { .scroll { overflow-x: auto; } .year { min-width: 48rem; } }
    @media (max-width: 600px) { .scroll { display: none; } }
    @media print {
    h1 { font-size: 13pt; } .top { display: flex; justify-content: space-between; align-items: baseline; }
    body { font-size: 8.5pt; } .year { font-size: 6.5pt; line-height: 1.15; } .year small { font-size: 6pt; }
    .year th, .year td { height: 5.4mm; padding: 0 2px; } .legend { margin: 3px 0 0; gap: 0 12px; }
    .list { display: none; } footer { margin-top: 2px; font-size: 7.5pt; }
    }
    {{/style}}{{$main}}<div class="top"><h1>{{head.title}}</h1>
    <p class="quiet">{{head.programme}} · {{summary}}{{#head.basis}} · {{head.basis}}{{/head.basis}}</p></div>
    <div class="scroll"><table class="year">
    <colgroup><col style="width: 2.2%"></colgroup>
    <thead>
    <tr><th><span class="said">{{dayWord}}</span></th>{{#months}}<th scope="col">{{name}} <small>{{count}}</small></th>{{/months}}</tr>
    </thead>
    <tbody>
    {{#rows}}<tr><th scope="row">{{number}}</th>{{#cells}}<td{{#style}} class="{{style}}"{{/style}}{{#hint}} title="{{hint}}"{{/hint}}><small>{{weekday}}</small>{{#off}} <small>{{off}}</small>{{/off}}{{#entries}} <a href="#{{anchor}}"{{#unsure}} class="unsure"{{/unsure}}><span aria-hidden="true" class="k-{{kind}}">{{shape}}</span>{{#label}} {{label}}{{/label}}{{#said}}<span class="said">{{said}}</span>{{/said}}</a>{{/entries}}</td>{{/cells}}</tr>
    {{/rows}}</tbody>
    </table></div>
    <p class="legend quiet">{{#kinds}}<span><span aria-hidden="true" class="k-{{kind}}">{{shape}}</span> {{name}}</span>{{/kinds}}{{#legend}}<span>{{.}}</span>{{/legend}}</p>
    {{#lists}}{{> yearList}}{{/lists}}{{/main}}{{/frame}}
    """

extension YearSheet {
    /// The year as a page: one A4 landscape on paper, a list on narrow screens.
    public func html(_ language: Language) -> String {
        PageLibrary.page(.year, showing: YearView(self, language))
    }
}

private struct YearView {
    struct MonthView {
        let name: String
        let count: Int
    }
    struct RowView {
        let number: Int
        let cells: [CellView]
    }
    struct CellView {
        let style: String?
        let hint: String?
        let weekday: String
        let off: String?
        let entries: [EntryView]
    }
    struct EntryView {
        let anchor: String
        let kind: String
        let shape: String
        /// The words beside the first mark of a day; the others are only marks, for want of room.
        let label: String?
        let said: String?
        let unsure: Bool
    }

    let head: PageHead
    let summary: String
    let dayWord: String
    let months: [MonthView]
    let rows: [RowView]
    let kinds: [ShapeView]
    let legend: [String]
    let lists: YearList

    init(_ sheet: YearSheet, _ language: Language) {
        let dates = DateWriting(language)
        let scope = sheet.source.name(of: sheet.scope).map { " · " + $0[language] } ?? ""
        head = PageHead(language("Năm \(sheet.year)", "\(sheet.year)") + scope, of: sheet.source, language)
        summary = sheet.workingDaysInWords(language)
        dayWord = language("Ngày", "Day")
        months = sheet.months.map { MonthView(name: dates.month($0.month), count: $0.workingDays) }
        rows = (1...31).map { number in
            RowView(number: number, cells: sheet.months.map { Self.cell(number, of: $0, sheet, language) })
        }
        kinds = sheet.kinds.map { ShapeView($0, sheet.source, language) }
        legend = [
            language("số cạnh tháng: ngày làm việc", "number beside the month: working days"),
            language("gạch chân đứt, dấu ?: chưa chắc ngày", "dashed, ?: day not sure"),
            language("ô đậm: ngày nghỉ", "dark: day off"), language("ô có khung: làm bù", "framed: worked rest day"),
        ]
        lists = YearList(sheet, language)
    }

    private static func cell(
        _ number: Int, of month: YearSheet.Month, _ sheet: YearSheet, _ language: Language
    ) -> CellView {
        guard number <= month.days.count else {
            return CellView(style: "none", hint: nil, weekday: "", off: nil, entries: [])
        }
        let day = month.days[number - 1]
        let entries = sheet.entries(on: day.day)
        let standing = day.standing(language)
        var name: String?
        var style: String?
        switch day.closed {
        case .holiday(let row): (name, style) = (row.holidayName(language), day.isEstimate ? "off guess" : "off")
        case .closure(let closure): (name, style) = (closure.reason[language], "off")
        case .weeklyRest: style = "rest"
        case nil:
            if day.swappedIn != nil { (name, style) = (language("làm bù", "worked"), "in") }
        }
        let hint = ((style == "rest" ? [] : [standing].compactMap(\.self)) + entries.map { $0.markedTitle(language) })
            .joined(separator: "\n").breakable
        return CellView(
            style: style, hint: hint.isEmpty ? nil : hint,
            weekday: DateWriting(language).shortWeekday(day.day.weekday), off: name,
            // The words come last, so that the marks of a full day are not cut off with them.
            entries: entries.enumerated().reversed().map { index, entry in
                let label = (entry.isSure ? "" : "? ") + sheet.shortLabel(of: entry, language)
                return EntryView(
                    anchor: entry.anchor, kind: entry.kind.rawValue, shape: KindMark(kind: entry.kind).shape,
                    label: index == 0 ? label : nil, said: index == 0 ? nil : entry.title[language],
                    unsure: !entry.isSure)
            })
    }
}

extension YearSheet {
    /// The few words that fit a day of the year: the unit it is for, else what it is, with its number.
    fileprivate func shortLabel(of entry: SheetEntry, _ language: Language) -> String {
        let id = entry.ids[0]
        if entry.ids.count == 1, id.unit != nil, let unit = shortSubject(of: id, language) { return unit }
        if let ordinal = id.ordinal {
            return "\(source.wording(language).kind(entry.kind).capitalizedFirst) \(ordinal)"
        }
        guard let obligation = source.programme.obligation(id.obligation) else { return entry.title[language] }
        return (id.period.flatMap { obligation.titles[$0.shape] } ?? obligation.title)[language]
    }
}
