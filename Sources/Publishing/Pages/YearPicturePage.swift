import Days
import Programmes

/// The picture of a year, as SVG: by itself a file, and within a page a part of it.
let yearPicture = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{width}} {{height}}" width="{{width}}" height="{{height}}" lang="{{language}}" aria-labelledby="year-title year-desc">
    <title id="year-title">{{title}}</title>
    <desc id="year-desc">{{description}}</desc>
    <style>
    svg { --paper: #fff; --ink: #1f1f1f; --quiet: #5c5c5c; --line: #d4d4d4; --off: #e4e4e4; --rest: #f1f1f1; --accent: #9b1c1c; --training: #2c6b3c; --meeting: #2a5d92; --inspection: #7b3f86; --review: #1a6873; --report: #84530c; --plan: #6a5a1e; background: var(--paper); }
    @media (prefers-color-scheme: dark) { svg { --paper: #181818; --ink: #ececec; --quiet: #a8a8a8; --line: #4a4a4a; --off: #3a3a3a; --rest: #232323; --accent: #f0a0a0; --training: #86c795; --meeting: #8dbbe8; --inspection: #d3a0dc; --review: #7cc5cf; --report: #dfb16c; --plan: #cfc07e; } }
    @media print { svg { --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --off: #e4e4e4; --rest: #f1f1f1; --accent: #9b1c1c; --training: #2c6b3c; --meeting: #2a5d92; --inspection: #7b3f86; --review: #1a6873; --report: #84530c; --plan: #6a5a1e; } }
    svg text { font: 13px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; fill: var(--ink); }
    svg .head { font-size: 17px; font-weight: 600; } svg .quiet { fill: var(--quiet); font-size: 12px; } svg .month { text-anchor: middle; }
    svg .rest { fill: var(--rest); } svg .off { fill: var(--off); } svg .line { stroke: var(--line); } svg .today { stroke: var(--accent); stroke-width: 1.5; } svg .now { fill: var(--accent); font-size: 12px; text-anchor: middle; }
    svg .mark path { stroke-width: 1.5; stroke-linejoin: round; fill: var(--paper); } svg .unsure:not(.over) path { stroke-dasharray: 2 1.5; } svg .any path { stroke: var(--quiet); } svg .any.over path { fill: var(--quiet); }
    svg .k-training path { stroke: var(--training); } svg .k-meeting path { stroke: var(--meeting); } svg .k-inspection path { stroke: var(--inspection); } svg .k-review path { stroke: var(--review); } svg .k-report path { stroke: var(--report); } svg .k-plan path { stroke: var(--plan); }
    svg .k-training.over path { fill: var(--training); } svg .k-meeting.over path { fill: var(--meeting); } svg .k-inspection.over path { fill: var(--inspection); } svg .k-review.over path { fill: var(--review); } svg .k-report.over path { fill: var(--report); } svg .k-plan.over path { fill: var(--plan); }
    </style>
    <text class="head" x="8" y="24">{{title}}</text>
    <text class="quiet" x="8" y="43">{{description}}</text>
    {{#shades}}<rect class="{{kind}}" x="{{x}}" y="{{top}}" width="{{width}}" height="{{tall}}"/>
    {{/shades}}{{#months}}<path class="line" d="M{{x}} {{top}}V{{bottom}}"/><text class="month" x="{{middle}}" y="{{label}}">{{name}}</text>
    {{/months}}{{#rows}}<path class="line" d="M0 {{bottom}}H{{end}}"/><text x="8" y="{{label}}">{{name}}</text>
    {{#marks}}<g class="mark {{style}}" transform="translate({{x}} {{y}})">{{#words}}<title>{{words}}</title>{{/words}}<path d="{{path}}"/></g>
    {{/marks}}{{/rows}}{{#now}}<path class="today" d="M{{x}} {{top}}V{{bottom}}"/><text class="now" x="{{x}}" y="{{label}}">{{words}}</text>
    {{/now}}{{#legend}}<g class="mark {{style}}" transform="translate({{x}} {{y}})"><path d="{{path}}"/></g><text class="quiet" x="{{text}}" y="{{label}}">{{name}}</text>
    {{/legend}}</svg>

    """

extension YearPicture {
    /// The picture as SVG 1.1, some 1,230 by 100 to 500 pixels, in light and dark.
    public var svg: String { PageLibrary.page(.picture, showing: PictureView(self, isWithinPage: false)) }

    /// The same within a page, which says the words of the marks itself, and those marks, where they stand.
    func withinPage() -> (svg: String, spots: [Spot]) {
        let view = PictureView(self, isWithinPage: true)
        let marks = rows.flatMap(\.marks)
        let spots = zip(view.rows.flatMap(\.marks), marks).map { shown, mark in
            Spot(
                entry: mark.entry, left: PictureView.share(shown.middle, of: view.width * 10),
                top: PictureView.share(shown.y, of: view.height), words: shown.said)
        }
        return (PageLibrary.page(.picture, showing: view), spots)
    }

    /// Where a mark stands in the picture, in hundredths of its width and height, and what it says.
    struct Spot {
        let entry: SheetEntry
        let left: String
        let top: String
        let words: String
    }
}

private struct PictureView {
    struct Shade {
        let kind: String
        let x: String
        let top: Int
        let width: String
        let tall: Int
    }
    struct Month {
        let name: String
        let x: String
        let middle: String
        let top: Int
        let bottom: Int
        let label: Int
    }
    struct Row {
        let name: String
        let label: Int
        let bottom: Int
        let end: Int
        let marks: [Mark]
    }
    struct Mark {
        let style: String
        let x: String
        let y: Int
        /// What it says, where the picture says it itself.
        let words: String?
        let path: String
        let said: String
        /// Its middle, in tenths of a pixel.
        let middle: Int
    }
    struct Now {
        let x: String
        let top: Int
        let bottom: Int
        let label: Int
        let words: String
    }
    struct Legend {
        let style: String
        let x: Int
        let y: Int
        let path: String
        let text: Int
        let label: Int
        let name: String
    }

    /// Where the days begin, and how wide each of them is, in tenths of a pixel.
    private static let (left, step) = (1400, 29)
    private static let (top, tall) = (78, 34)

    let language: String
    let title: String
    let description: String
    let width: Int
    let height: Int
    let shades: [Shade]
    let months: [Month]
    let rows: [Row]
    let now: Now?
    let legend: [Legend]

    init(_ picture: YearPicture, isWithinPage: Bool) {
        let (sheet, language) = (picture.sheet, picture.language)
        let days = sheet.months.flatMap(\.days)
        let bottom = Self.top + Self.tall * picture.rows.count
        self.language = language.rawValue
        let scope = sheet.source.name(of: sheet.scope).map { " · " + $0[language] } ?? ""
        title =
            language("Năm \(sheet.year)", "\(sheet.year)") + scope + " · " + sheet.source.programme.shortTitle[language]
        description = [
            sheet.workingDaysInWords(language), sheet.source.basis?[language],
            sheet.source.wording(language).illustrativeNote,
        ].compactMap(\.self).joined(separator: " · ")
        width = (Self.left + Self.step * days.count) / 10 + 12
        height = bottom + 46
        shades = days.enumerated().compactMap { index, day in
            guard !day.isWorking else { return nil }
            let isRest = if case .weeklyRest = day.closed { true } else { false }
            return Shade(
                kind: isRest ? "rest" : "off", x: Self.place(index * Self.step),
                top: Self.top, width: Self.pixels(Self.step), tall: bottom - Self.top)
        }
        months = sheet.months.map { month in
            let first = month.days[0].day.number - days[0].day.number
            return Month(
                name: DateWriting(language).month(month.month), x: Self.place(first * Self.step),
                middle: Self.place(first * Self.step + month.days.count * Self.step / 2), top: Self.top - 20,
                bottom: bottom, label: Self.top - 6)
        }
        let end = width
        rows = picture.rows.enumerated().map { index, row in
            let rowTop = Self.top + Self.tall * index
            return Row(
                name: row.name, label: rowTop + 21, bottom: rowTop + Self.tall, end: end,
                marks: row.marks.map { Self.view(of: $0, rowTop, picture, isWithinPage) })
        }
        now = days.firstIndex { $0.day == picture.today }.map { index in
            Now(
                x: Self.place(index * Self.step + Self.step / 2), top: Self.top - 20, bottom: bottom,
                label: bottom + 14, words: language("hôm nay", "today"))
        }
        let signs =
            sheet.kinds.map {
                (
                    style: "k-\($0.rawValue)", path: KindMark(kind: $0).path,
                    name: sheet.source.wording(language).kind($0)
                )
            }
            + [
                ("over", language("đã qua", "past")), ("", language("sắp tới", "ahead")),
                ("unsure", language("dự kiến", "tentative")),
            ]
            .map { (style: "any \($0)", path: KindMark(kind: .meeting).path, name: $1) }
        legend = signs.enumerated().map { index, sign in
            Legend(
                style: sign.style, x: 150 + index * 116, y: bottom + 30, path: sign.path, text: 160 + index * 116,
                label: bottom + 34, name: sign.name)
        }
    }

    private static func view(
        of mark: YearPicture.Mark, _ top: Int, _ picture: YearPicture, _ isWithinPage: Bool
    ) -> Mark {
        let language = picture.language
        let entry = mark.entry
        let styles = [
            "k-\(entry.kind.rawValue)", entry.lastDay < picture.today ? "over" : nil, entry.isSure ? nil : "unsure",
        ]
        let middle = (mark.steps.lowerBound + mark.steps.upperBound + 1) * step / 2
        let said = "\(DateWriting(language).weekdayAndDate(entry.day)): \(entry.markedTitle(language))"
        return Mark(
            style: styles.compactMap(\.self).joined(separator: " "), x: place(middle),
            y: top + [17, 8, 26][mark.lane], words: isWithinPage ? nil : said, path: KindMark(kind: entry.kind).path,
            said: said, middle: left + middle)
    }

    /// A part of a whole in hundredths, to two places: `12.5`.
    static func share(_ part: Int, of whole: Int) -> String {
        let hundredths = part * 10_000 / whole
        return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
    }

    /// Where something stands across, by its distance from the first day in tenths of a pixel.
    private static func place(_ distance: Int) -> String { pixels(left + distance) }

    private static func pixels(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}

extension KindMark {
    /// The mark as a path around its middle, ten pixels wide.
    var path: String {
        switch kind {
        case .training: "M0-5L5 4H-5Z"
        case .meeting: "M-4.5 0A4.5 4.5 0 1 0 4.5 0A4.5 4.5 0 1 0-4.5 0Z"
        case .inspection: "M0-5.5L5 0L0 5.5L-5 0Z"
        case .review: "M0-6L1.6-1.9L6-1.7L2.6 1L3.7 5.2L0 2.8L-3.7 5.2L-2.6 1L-6-1.7L-1.6-1.9Z"
        case .report: "M-4.2-4.2H4.2V4.2H-4.2Z"
        case .plan: "M0 5L5-4H-5Z"
        }
    }
}
