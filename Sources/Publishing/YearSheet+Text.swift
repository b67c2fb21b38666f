public import Days
import Planning
import Programmes

extension YearSheet {
    /// The year for a terminal: months in one to four columns (three from 70 columns on, four from 110), then the days
    /// off by name and what takes place by obligation.
    public func text(_ language: Language, width: Int, style: TerminalStyle = .plain) -> String {
        source.head(of: scope, language, width: width, style: style)
            + lines(
                language("Năm \(year): ", "\(year): ") + workingDaysInWords(language), width: width, indent: 2)
            + "\n" + grid(language, width: width, style: style) + legend(language, width: width, style: style)
            + [daysOffTable(language), seriesTable(language)].filter { !$0.isEmpty }
            .map { "\n" + $0.text(width: width, style: style) }.joined()
    }

    // MARK: The grid

    private static let monthWidth = 21

    private func grid(_ language: Language, width: Int, style: TerminalStyle) -> String {
        let across = width >= 110 ? 4 : width >= 70 ? 3 : width >= 46 ? 2 : 1
        let byDay = marks
        var text = ""
        for first in stride(from: 0, to: 12, by: across) {
            let blocks = months[first..<min(first + across, 12)].map { block($0, byDay, language, style) }
            for line in 0..<(blocks.map(\.count).max() ?? 0) {
                let cells = blocks.map { line < $0.count ? $0[line] : Block.blank }
                text += Block.joined(cells) + "\n"
            }
            text += "\n"
        }
        return text
    }

    /// A line of a month, and how many columns it takes: escapes take none.
    private struct Block {
        let text: String
        let columns: Int

        static let blank = Block(text: "", columns: 0)

        static func joined(_ cells: [Block]) -> String {
            var text = ""
            var owed = 0
            for cell in cells {
                if cell.columns > 0 {
                    text += String(repeating: " ", count: owed) + cell.text
                    owed = 0
                }
                owed += YearSheet.monthWidth - cell.columns + 3
            }
            return text
        }
    }

    private func block(
        _ month: Month, _ marks: [Day: [SheetEntry]], _ language: Language, _ style: TerminalStyle
    ) -> [Block] {
        let name = DateWriting(language).month(month.month)
        let count = language("\(month.workingDays) ngày", "\(month.workingDays) days")
        let room = String(repeating: " ", count: Self.monthWidth - 1 - name.columns - count.columns)
        let weekdays = Weekday.allCases.map { String(DateWriting(language).shortWeekday($0).prefix(2)) }
        var blocks = [
            Block(text: style(name, .strong) + room + style(count, .faint), columns: Self.monthWidth - 1),
            Block(text: style(weekdays.joined(separator: " "), .faint), columns: Self.monthWidth - 1),
        ]
        let before = (month.days.first?.day.weekday.rawValue ?? 1) - 1
        var cells = Array(repeating: Block(text: "   ", columns: 3), count: before)
        cells += month.days.map { cell($0, marks[$0.day] ?? [], language, style) }
        for start in stride(from: 0, to: cells.count, by: 7) {
            let week = cells[start..<min(start + 7, cells.count)]
            let isMarked = week.last.map { $0.text.hasSuffix(" ") } == false
            let line = week.map(\.text).joined()
            // The place for the last mark is left out where there is none, so that no line ends in a blank.
            blocks.append(
                Block(text: isMarked ? line : String(line.dropLast()), columns: week.count * 3 - (isMarked ? 0 : 1)))
        }
        return blocks
    }

    /// Two columns for the day, one for its mark.
    private func cell(_ day: SheetDay, _ entries: [SheetEntry], _ language: Language, _ style: TerminalStyle) -> Block {
        let number = (day.day.day < 10 ? " " : "") + "\(day.day.day)"
        guard let first = entries.first else {
            let mark = day.swappedIn != nil ? "^" : isHoliday(day) ? (day.isEstimate ? "~" : "*") : " "
            let text = mark == " " ? number : number + mark
            let emphasis: TerminalStyle.Emphasis = day.isWorking ? .none : .faint
            return Block(text: style(text, emphasis) + (mark == " " ? " " : ""), columns: 3)
        }
        let isMixed = Set(entries.map(\.kind)).count > 1
        let letter = KindMark(kind: first.kind).letter(language)
        let mark = isMixed ? "+" : entries.allSatisfy(\.isSure) ? letter : letter.lowercased()
        return Block(text: style(number + mark, isMixed ? .strong : .kind(first.kind)), columns: 3)
    }

    private func isHoliday(_ day: SheetDay) -> Bool {
        switch day.closed {
        case .holiday, .closure: true
        case .weeklyRest, nil: false
        }
    }

    private var marks: [Day: [SheetEntry]] {
        var byDay: [Day: [SheetEntry]] = [:]
        for month in months {
            for day in month.days {
                let found = entries(on: day.day)
                if !found.isEmpty { byDay[day.day] = found }
            }
        }
        return byDay
    }

    // MARK: Below the grid

    private func legend(_ language: Language, width: Int, style: TerminalStyle) -> String {
        var parts = kinds.map { "\(KindMark(kind: $0).letter(language)) \(source.wording(language).kind($0))" }
        if !parts.isEmpty {
            parts.append(language("+ nhiều loại", "+ several kinds"))
            parts.append(language("chữ thường: chưa chắc ngày", "small letter: day not sure"))
        }
        let named = namedDays
        if named.contains(where: { !$0.isWorking && !$0.isEstimate }) {
            parts.append(language("* ngày nghỉ", "* day off"))
        }
        if named.contains(where: { !$0.isWorking && $0.isEstimate }) {
            parts.append(language("~ ngày nghỉ ước tính", "~ estimated day off"))
        }
        if named.contains(where: \.isWorking) { parts.append(language("^ làm bù", "^ worked rest day")) }
        let text = parts.map(\.unbroken).joined(separator: "; ")
        return wrapped(text, width: max(width, 20) - 2).map { "  " + style($0, .faint) + "\n" }.joined()
    }

    private func daysOffTable(_ language: Language) -> TerminalTable {
        var table = TerminalTable([.init(wraps: false), .init(wraps: false), .init()], indent: 2)
        let ranges = namedRanges(language)
        guard !ranges.isEmpty else { return table }
        let dates = DateWriting(language)
        table.add(heading: .init(language("Ngày nghỉ", "Days off"), .strong))
        for range in ranges {
            let (first, last) = (range.days.lowerBound, range.days.upperBound)
            let weekdays =
                dates.shortWeekday(first.weekday) + (first == last ? "" : "–" + dates.shortWeekday(last.weekday))
            table.add([.init(weekdays), .init(dates.rangeWithoutYear(range.days)), .init(range.words)])
        }
        return table
    }

    private func seriesTable(_ language: Language) -> TerminalTable {
        var table = TerminalTable(
            [.init(wraps: false), .init(), .init(alignment: .right, wraps: false), .init()], indent: 2)
        guard !entries.isEmpty else {
            table.add(
                heading: .init(language("Không có việc nào trong năm \(year).", "Nothing takes place in \(year).")))
            return table
        }
        table.add(
            heading: .init(language("Việc trong năm (? chưa chắc ngày)", "What takes place (? day not sure)"), .strong))
        for series in series {
            table.add([
                .init(KindMark(kind: series.kind).letter(language), .kind(series.kind)), .init(series.title[language]),
                .init("\(series.entries.count)"), .init(days(of: series, language)),
            ])
        }
        return table
    }

    /// `25/02?, 25/3?`, with the unit where each has its own: `20/5 Mỹ Xuyên`.
    private func days(of series: Series, _ language: Language) -> String {
        let dates = DateWriting(language)
        return series.entries.map { entry in
            let days = dates.rangeWithoutYear(entry.day...entry.lastDay)
            let name = entry.ids.count == 1 ? shortSubject(of: entry.ids[0], language).map { " " + $0 } ?? "" : ""
            let words = "\(days)\(name)\(entry.isSure ? "" : "?")"
            // A unit stays on the line of its day; the longer name of a body may not fit one.
            return words.columns > 24 ? words : words.unbroken
        }.joined(separator: ", ")
    }
}
