public import Days
import Planning
public import Programmes

/// A year at a glance: working days, days off, rest days that are worked, and what takes place.
public struct YearSheet: Sendable {
    /// One month of the year.
    public struct Month: Hashable, Sendable {
        /// 1…12.
        public let month: Int
        /// Its days, in order.
        public let days: [SheetDay]
        /// How many of them are worked.
        public let workingDays: Int
    }

    /// All that an obligation asks for within the year.
    public struct Series: Hashable, Sendable {
        /// The obligation.
        public let obligation: Obligation.ID
        /// Its kind.
        public let kind: Obligation.Kind
        /// Its title, without unit or period.
        public let title: Bilingual
        /// Its lines, by day.
        public let entries: [SheetEntry]
    }

    /// What it was made from.
    public let source: PlannedProgramme
    /// Whose year it is.
    public let scope: SheetScope
    /// The year.
    public let year: Int
    /// Its twelve months.
    public let months: [Month]
    /// What takes place, by day.
    public let entries: [SheetEntry]

    /// A year, 1…9999.
    public init(_ source: PlannedProgramme, for scope: SheetScope = .all, year: Int) {
        let days = Day.year(year)
        self.source = source
        self.scope = scope
        self.year = year
        months = (1...12).map { month in
            let days = days.filter { $0.month == month }.map(source.sheetDay)
            return Month(month: month, days: days, workingDays: days.count(where: \.isWorking))
        }
        entries = source.entries(source.occurrences(for: scope, in: days))
    }

    /// How many days of the year are worked.
    public var workingDays: Int { months.reduce(0) { $0 + $1.workingDays } }

    /// Whether the days off of this year are known at all.
    public var isCovered: Bool { source.calendar.covers(Day.year(year).lowerBound) }

    /// The days off that are holidays, swaps and closures, and the rest days worked for them, in order.
    public var namedDays: [SheetDay] {
        months.flatMap(\.days).filter { day in
            if case .weeklyRest = day.closed { return false }
            return !day.isWorking || day.swappedIn != nil
        }
    }

    /// What takes place, by obligation in the order of the programme.
    public var series: [Series] {
        let byObligation = Dictionary(grouping: entries) { $0.ids[0].obligation }
        return source.programme.obligations.compactMap { obligation in
            byObligation[obligation.id].map {
                Series(obligation: obligation.id, kind: obligation.kind, title: obligation.title, entries: $0)
            }
        }
    }

    /// The kinds that occur, in the order of the programme's words for them.
    public var kinds: [Obligation.Kind] {
        let present = Set(entries.map(\.kind))
        return Obligation.Kind.allCases.filter(present.contains)
    }

    /// What takes that day, gatherings first.
    func entries(on day: Day) -> [SheetEntry] {
        let taking = entries.filter { entry in
            entry.sessions.isEmpty ? entry.day == day : entry.sessions.contains { $0.day == day }
        }
        return taking.filter { !$0.sessions.isEmpty } + taking.filter(\.sessions.isEmpty)
    }

    /// As JSON: `sheet` (`year`), `programme`, `year`, `holidaysKnown`, `workingDays`, `months` (`{month, workingDays}`),
    /// `daysOff` (`{day, working, estimate, standing}`: holidays, swaps, closures, worked rest days), `entries`.
    public var json: JSONValue {
        [
            "sheet": "year", "programme": .string(source.programme.id), "year": .number(year),
            "holidaysKnown": .bool(isCovered), "workingDays": .number(workingDays),
            "months": JSONValue(months) { ["month": .number($0.month), "workingDays": .number($0.workingDays)] },
            "daysOff": JSONValue(namedDays) { day in
                [
                    "day": JSONValue(day.day), "working": .bool(day.isWorking), "estimate": .bool(day.isEstimate),
                    "standing": JSONValue(day.standing),
                ]
            },
            "entries": JSONValue(entries) { $0.json(source.programme.hours) },
        ]
    }
}

// MARK: - In words

extension YearSheet {
    /// Days off that follow each other and belong to the same holiday, as ranges: `27–31/01 nghỉ: Tết Nguyên đán`.
    func namedRanges(_ language: Language) -> [(days: ClosedRange<Day>, words: String)] {
        var ranges: [(days: ClosedRange<Day>, words: String)] = []
        for day in namedDays {
            let words = day.holidayStanding(language) ?? ""
            if let last = ranges.last, last.days.upperBound.next == day.day, last.words == words {
                ranges[ranges.count - 1].days = last.days.lowerBound...day.day
            } else {
                ranges.append((day.day...day.day, words))
            }
        }
        return ranges
    }

    /// The short name of whom an occurrence is for, where it is for one of several.
    func shortSubject(of id: Occurrence.ID, _ language: Language) -> String? {
        switch id.subject {
        case .unit(let unit): (source.parties.unit(unit)?.shortName[language]) ?? unit.rawValue
        case .body(let body): (source.parties.body(body)?.shortName[language]) ?? body.rawValue
        case nil: nil
        }
    }

    /// How many days are worked, or that the year's days off are not known.
    func workingDaysInWords(_ language: Language) -> String {
        let count = language("\(workingDays) ngày làm việc", "\(workingDays) working days")
        guard isCovered else {
            return count
                + language(
                    ", chưa có dữ liệu ngày nghỉ lễ năm \(year), mới tính thứ Bảy và Chủ nhật",
                    ", holidays of \(year) not known, Saturdays and Sundays only")
        }
        return count
    }
}
