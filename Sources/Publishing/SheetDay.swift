public import Days

/// What the working calendar says of a day, for people: worked or not, why, and what else to know.
public struct SheetDay: Hashable, Sendable {
    /// The day.
    public let day: Day

    /// Why it is not worked; nothing when it is.
    public let closed: WorkingCalendar.Reason?

    /// The row by which a rest day is worked; nothing for ordinary days.
    public let swappedIn: DayOff?

    /// Rows that are only proposed, and not counted with.
    public let proposals: [DayOff]

    /// Festivals to avoid.
    public let festivals: [Festival]

    /// Whether offices are open.
    public var isWorking: Bool { closed == nil }

    /// Whether what is said of it is only an estimate.
    public var isEstimate: Bool {
        if case .holiday(let row) = closed { return row.status == .estimate }
        return swappedIn?.status == .estimate
    }
}

extension PlannedProgramme {
    /// What the working calendar says of a day.
    func sheetDay(_ day: Day) -> SheetDay {
        SheetDay(
            day: day, closed: calendar.reasonClosed(day),
            swappedIn: calendar.dayOff(on: day).flatMap { $0.isWorked && calendar.isWorking(day) ? $0 : nil },
            proposals: calendar.daysOff.filter { $0.date == day && !$0.counts },
            festivals: festivals.filter { $0.days.contains(day) })
    }
}

// MARK: - In words

extension SheetDay {
    /// Why it is not worked, or that a rest day is: `nghỉ: Giỗ Tổ Hùng Vương`, `nghỉ cuối tuần`, `làm bù cho T6 02/5`;
    /// nothing for an ordinary working day.
    func standing(_ language: Language) -> String? {
        switch closed {
        case .holiday(let row): off(row, called: row.holidayName(language), language)
        case .closure(let closure): language("nghỉ: ", "closed: ") + closure.reason[language]
        case .weeklyRest: language("nghỉ cuối tuần", "weekend")
        case nil: swappedIn.map { $0.kindInWords(language) + estimate($0, language) }
        }
    }

    /// The same with the holiday as a whole, not the day of it: `nghỉ: Tết Nguyên đán` of *Tết Nguyên đán – mùng 1*.
    func holidayStanding(_ language: Language) -> String? {
        guard case .holiday(let row) = closed else { return standing(language) }
        let name = row.holidayName(language)
        let whole = name.firstRange(of: " – ").map { String(name[..<$0.lowerBound]) }
        return off(row, called: whole ?? name, language)
    }

    private func off(_ row: DayOff, called name: String, _ language: Language) -> String {
        let kind = row.kind == .public ? "" : " (\(row.kindInWords(language)))"
        return language("nghỉ: ", "off: ") + name + kind + estimate(row, language)
    }

    /// What to know beside it: festivals, proposals.
    func remarks(_ language: Language) -> [String] {
        festivals.map { language("lễ hội: ", "festival: ") + $0.name[language] }
            + proposals.map {
                let what =
                    $0.isWorked
                    ? language("đề xuất làm bù", "proposed as worked") : language("đề xuất nghỉ", "proposed as off")
                return what + ": " + $0.name[language] + language(" (chưa dùng)", " (not counted)")
            }
    }

    private func estimate(_ row: DayOff, _ language: Language) -> String {
        row.status == .estimate ? " (\(row.status.inWords(language)))" : ""
    }
}

extension DayOff {
    /// The holiday's name, without what a file may say behind it of the swap: the kind tells that.
    func holidayName(_ language: Language) -> String {
        let name = name[language]
        guard kind != .public, name.hasSuffix(")"), let bracket = name.lastIndex(of: "("), bracket > name.startIndex,
            name[name.index(after: bracket)].isLetter
        else { return name }
        return name[..<bracket].trimmingSuffix { $0.isWhitespace }
    }

    /// What kind of row it is, with the other day of a pair: `nghỉ bù cho CN 06/4`, `làm bù cho T6 02/5`.
    func kindInWords(_ language: Language) -> String {
        let other = paired.map { DateWriting(language).shortDay($0) }
        switch kind {
        case .public: return language("nghỉ lễ", "public holiday")
        case .compensatory:
            return language("nghỉ bù", "day off in lieu") + (other.map { language(" cho ", " of ") + $0 } ?? "")
        case .swappedOff:
            return language("nghỉ hoán đổi", "swapped off")
                + (other.map { language(", làm bù ", ", worked ") + $0 } ?? "")
        case .swappedWorking:
            return language("làm bù", "worked") + (other.map { language(" cho ", " instead of ") + $0 } ?? "")
        }
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
        var rest = self
        while let last = rest.last, isTrimmed(last) { rest = rest.dropLast() }
        return String(rest)
    }
}

extension DayOff.Status {
    /// How certain it is: `công bố`, `theo luật`, `ước tính`, `đề xuất, chưa dùng`.
    func inWords(_ language: Language) -> String {
        switch self {
        case .announced: language("công bố", "announced")
        case .rule: language("theo luật", "by law")
        case .estimate: language("ước tính", "estimate")
        case .proposedUnconfirmed: language("đề xuất, chưa dùng", "proposed, not counted")
        }
    }
}

extension LunarDate {
    /// Day and month of the lunar calendar: `10/3`, `15/6 nhuận`.
    func inWords(_ language: Language) -> String {
        "\(day)/\(month)" + (isLeap ? language(" nhuận", " leap") : "")
    }
}
