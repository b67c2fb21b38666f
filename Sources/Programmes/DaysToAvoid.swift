public import Days

/// Days that gatherings keep away from, though offices are open: a sitting, the week before Tết, an election.
public struct DaysToAvoid: Hashable, Sendable {
    /// The first day, inclusive: of each year, of each month, or that very day.
    public var first: DayRule
    /// The last day, inclusive, written in the same way as the first.
    public var last: DayRule
    /// Why they are avoided.
    public var reason: Bilingual

    /// Makes days to avoid.
    public init(from first: DayRule, through last: DayRule, reason: Bilingual) {
        self.first = first
        self.last = last
        self.reason = reason
    }

    /// The spans of days that it means in a programme of that horizon, in order; those that would end before they begin
    /// are left out, and so is what lies outside the years 1 to 9999.
    ///
    /// Days of the neighbouring years count as well: windows reach into them.
    public func spans(around horizon: ClosedRange<Day>) -> [ClosedRange<Day>] {
        written(around: horizon).compactMap { $0.first <= $0.last ? $0.first...$0.last : nil }
    }

    /// First and last day of each time that they come again, as they are written.
    func written(around horizon: ClosedRange<Day>) -> [(first: Day, last: Day)] {
        let years = max(horizon.lowerBound.year - 1, 1)...min(horizon.upperBound.year + 1, 9999)
        let periods: [Period?] =
            switch first {
            case .exactly: [nil]
            case .inYear: years.map { Period($0, .year) }
            case .inMonth: years.flatMap { year in (1...12).map { Period(year, .month($0)) } }
            }
        return periods.compactMap { period in
            guard let first = first.day(in: period, horizon: horizon),
                let last = last.day(in: period, horizon: horizon)
            else { return nil }
            return (first, last)
        }
    }

    /// Whether first and last day are written in the same way.
    var isAlike: Bool {
        switch (first, last) {
        case (.exactly, .exactly), (.inYear, .inYear), (.inMonth, .inMonth): true
        default: false
        }
    }
}
