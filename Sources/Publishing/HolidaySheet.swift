public import Days
import Programmes

/// The working calendar of a year: days off with kind, status and source, swapped days, festivals to avoid.
public struct HolidaySheet: Sendable {
    /// One row of the holiday file, with its lunar date.
    public struct Row: Hashable, Sendable {
        /// The row.
        public let dayOff: DayOff
        /// Its date in the Vietnamese lunar calendar.
        public let lunar: LunarDate
        /// Which of ``HolidaySheet/sources`` it rests on, 1 or more.
        public let source: Int
    }

    /// What it was made from.
    public let source: PlannedProgramme
    /// The year.
    public let year: Int
    /// The rows of the year, by date, also those not counted with.
    public let rows: [Row]
    /// Where they are written, each once, in the order in which they are first needed.
    public let sources: [String]
    /// The festivals that touch the year.
    public let festivals: [Festival]
    /// How many days of the year are worked.
    public let workingDays: Int

    /// The working calendar of a year, 1900…2199 for the lunar dates.
    public init(_ source: PlannedProgramme, year: Int) {
        let days = Day.year(year)
        let daysOff = source.calendar.daysOff.filter { days.contains($0.date) }
        var sources: [String] = []
        for row in daysOff where !sources.contains(row.source) { sources.append(row.source) }
        self.source = source
        self.year = year
        self.sources = sources
        rows = daysOff.map { row in
            Row(
                dayOff: row, lunar: LunarCalendar.vietnam.date(of: row.date),
                source: (sources.firstIndex(of: row.source) ?? 0) + 1)
        }
        festivals = source.festivals.filter { $0.days.overlaps(days) }
        workingDays = source.calendar.workingDayCount(in: days)
    }

    /// Whether a row of the year is only an estimate.
    public var hasEstimates: Bool { rows.contains { $0.dayOff.status == .estimate } }
}

// MARK: - In words

extension HolidaySheet {
    /// How many days are worked, and how far the year can be trusted.
    func summary(_ language: Language) -> [String] {
        let count = language("\(workingDays) ngày làm việc trong năm \(year)", "\(workingDays) working days in \(year)")
        guard !rows.isEmpty else {
            return [
                count,
                language(
                    "Chưa có dữ liệu ngày nghỉ năm \(year): mới tính thứ Bảy và Chủ nhật. Thêm vào tệp ngày nghỉ khi có công bố.",
                    "No holidays known for \(year): Saturdays and Sundays only. Add them to the holiday file once announced."
                ),
            ]
        }
        guard hasEstimates else { return [count] }
        return [
            count,
            language(
                "Một số ngày mới là ước tính, chờ công bố chính thức.",
                "Some days are estimates until they are announced."),
        ]
    }

    static func columns(_ language: Language) -> [String] {
        [
            language("Ngày", "Day"), language("Âm lịch", "Lunar"), language("Tên", "Name"), language("Loại", "Kind"),
            language("Mức chắc chắn", "Certainty"), language("Nguồn", "Source"),
        ]
    }

    /// The working calendar for a terminal: lines of at most `width` columns; sources by number, below.
    public func text(_ language: Language, width: Int, style: TerminalStyle = .plain) -> String {
        let dates = DateWriting(language)
        var text = style(language("Lịch làm việc năm \(year)", "Working calendar \(year)"), .strong) + "\n"
        for line in summary(language) { text += lines(line, width: width, indent: 2) }
        if !rows.isEmpty {
            let headings = Self.columns(language)
            var table = TerminalTable(
                [
                    .init(headings[0], wraps: false), .init(headings[1], alignment: .right, wraps: false),
                    .init(headings[2]), .init(headings[3]), .init(headings[4]),
                    .init(headings[5], alignment: .right, wraps: false),
                ], indent: 2)
            for row in rows {
                let emphasis: TerminalStyle.Emphasis = row.dayOff.counts ? .none : .faint
                table.add([
                    .init(dates.shortDay(row.dayOff.date), emphasis), .init(row.lunar.inWords(language), .faint),
                    .init(row.dayOff.holidayName(language), emphasis),
                    .init(row.dayOff.kindInWords(language), emphasis),
                    .init(row.dayOff.status.inWords(language), emphasis), .init("[\(row.source)]", .faint),
                ])
            }
            text += "\n" + table.text(width: width, style: style)
        }
        return text
            + [festivalTable(language), sourceTable(language)].filter { !$0.isEmpty }
            .map { "\n" + $0.text(width: width, style: style) }.joined()
    }

    private func festivalTable(_ language: Language) -> TerminalTable {
        var table = TerminalTable([.init(wraps: false), .init(), .init(), .init()], indent: 2)
        guard !festivals.isEmpty else { return table }
        table.add(
            heading: .init(
                language("Lễ hội nên tránh (vẫn làm việc)", "Festivals to avoid (offices are open)"), .strong))
        for festival in festivals {
            table.add([
                .init(DateWriting(language).rangeWithoutYear(festival.days)), .init(festival.name[language]),
                .init(festival.status), .init(festival.source, .faint),
            ])
        }
        return table
    }

    private func sourceTable(_ language: Language) -> TerminalTable {
        var table = TerminalTable([.init(alignment: .right, wraps: false), .init()], indent: 2)
        guard !sources.isEmpty else { return table }
        table.add(heading: .init(language("Nguồn", "Sources"), .strong))
        for (index, source) in sources.enumerated() { table.add([.init("[\(index + 1)]"), .init(source, .faint)]) }
        let notes = rows.compactMap { row in row.dayOff.note.map { (row.dayOff.date, $0) } }
        guard !notes.isEmpty else { return table }
        table.add(heading: .init(language("Ghi chú", "Notes"), .strong))
        for (day, note) in notes { table.add([.init(DateWriting(language).dayAndMonth(day)), .init(note, .faint)]) }
        return table
    }

    /// As JSON: `sheet` (`holidays`), `year`, `workingDays`, `rows` (`{day, lunar: {day, month, leap}, name, kind, status,
    /// counts, paired, source, note}`; kind and status as in the holiday file), `festivals` (`{name, from, to, status,
    /// source}`, both ends included).
    public var json: JSONValue {
        [
            "sheet": "holidays", "year": .number(year), "workingDays": .number(workingDays),
            "rows": JSONValue(rows) { row in
                [
                    "day": JSONValue(row.dayOff.date),
                    "lunar": [
                        "day": .number(row.lunar.day), "month": .number(row.lunar.month),
                        "leap": .bool(row.lunar.isLeap),
                    ],
                    "name": JSONValue(row.dayOff.name), "kind": .string(row.dayOff.kind.rawValue),
                    "status": .string(row.dayOff.status.rawValue), "counts": .bool(row.dayOff.counts),
                    "paired": JSONValue(row.dayOff.paired), "source": .string(row.dayOff.source),
                    "note": JSONValue(row.dayOff.note),
                ]
            },
            "festivals": JSONValue(festivals) { festival in
                [
                    "name": JSONValue(festival.name), "from": JSONValue(festival.days.lowerBound),
                    "to": JSONValue(festival.days.upperBound), "status": .string(festival.status),
                    "source": .string(festival.source),
                ]
            },
        ]
    }
}
