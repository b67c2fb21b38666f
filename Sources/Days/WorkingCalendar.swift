/// Which days are worked: weekly rest days, holidays, swapped days and closures, taken together.
///
/// Every question about a single day, and every count between two days, takes constant time. Outside the years it has
/// rows for, it knows weekly rest days only; ``coverage`` says so.
public struct WorkingCalendar: Sendable {
    /// Some days on which an organisation itself is shut.
    public struct Closure: Hashable, Sendable {
        /// First and last day, both included.
        public let days: ClosedRange<Day>

        /// Why it is shut, in words for people.
        public let reason: Bilingual

        /// These days, for this reason.
        public init(days: ClosedRange<Day>, reason: Bilingual) {
            self.days = days
            self.reason = reason
        }
    }

    /// Why a day is not worked.
    public enum Reason: Hashable, Sendable {
        /// A holiday, with its name, status and source; it goes before the weekly rest day it may fall on.
        case holiday(DayOff)

        /// The organisation is shut, on a day that is no holiday.
        case closure(Closure)

        /// An ordinary rest day of the week.
        case weeklyRest(Weekday)
    }

    /// All rows it was made from, by date, also those it does not count with.
    public let daysOff: [DayOff]

    /// The days of the week that are not worked.
    public let restDays: Set<Weekday>

    /// The days on which the organisation itself is shut.
    public let closures: [Closure]

    /// From 1 January of the first year with rows to 31 December of the last, both included; nil without any row.
    ///
    /// Rows that are only proposed do not make a year known.
    public let coverage: ClosedRange<Day>?

    private let yearsWithRows: Set<Int>
    private let rows: [Day: DayOff]
    private let axis: WorkingAxis

    /// A calendar of the given rows, rest days and closures.
    ///
    /// Where two rows share a date, the more certain one counts, and of equals the earlier in the file. A closure shuts
    /// a swapped working day, too. At least one day of the week must be worked.
    public init(
        daysOff: [DayOff] = [], restDays: Set<Weekday> = [.saturday, .sunday], closures: [Closure] = []
    ) {
        precondition(restDays.count < 7, "a calendar in which no day of the week is worked")
        let counting = daysOff.filter(\.counts)
        let rows = Dictionary(counting.map { ($0.date, $0) }) { one, other in
            other.status.isCertain && !one.status.isCertain ? other : one
        }
        let years = Set(counting.map(\.date.year))

        self.daysOff = daysOff.sorted { $0.date < $1.date }
        self.restDays = restDays
        self.closures = closures
        self.rows = rows
        yearsWithRows = years
        if let first = years.min(), let last = years.max() {
            coverage = Day.year(first).lowerBound...Day.year(last).upperBound
        } else {
            coverage = nil
        }
        axis = WorkingAxis(restDays: restDays, rows: rows.values, closures: closures)
    }
}

// MARK: - One day

extension WorkingCalendar {
    /// Whether offices are open on this day.
    public func isWorking(_ day: Day) -> Bool { axis.isWorking(day) }

    /// The row that counts on this day, a swapped working Saturday included.
    public func dayOff(on day: Day) -> DayOff? { rows[day] }

    /// Why this day is not worked; nil when it is.
    public func reasonClosed(_ day: Day) -> Reason? {
        guard !isWorking(day) else { return nil }
        if let row = rows[day], !row.isWorked { return .holiday(row) }
        if let closure = closures.first(where: { $0.days.contains(day) }) { return .closure(closure) }
        return .weeklyRest(day.weekday)
    }

    /// Whether what the calendar says of this day rests on an estimate that an announcement may change.
    public func isEstimate(_ day: Day) -> Bool { rows[day]?.status == .estimate }

    /// Whether the holidays of this day's year are known at all, be it as an estimate.
    public func covers(_ day: Day) -> Bool { yearsWithRows.contains(day.year) }

    /// The years that these days touch and for which there is no row, in order: “no holidays known for 2028”.
    public func yearsWithoutRows(in days: ClosedRange<Day>) -> [Int] {
        (days.lowerBound.year...days.upperBound.year).filter { !yearsWithRows.contains($0) }
    }
}

// MARK: - Working days

extension WorkingCalendar {
    /// The day itself when it is worked, else the nearest working day before.
    public func workingDay(onOrBefore day: Day) -> Day {
        var day = day
        while !isWorking(day) { day = day.previous }
        return day
    }

    /// The day itself when it is worked, else the nearest working day after.
    public func workingDay(onOrAfter day: Day) -> Day {
        var day = day
        while !isWorking(day) { day = day.next }
        return day
    }

    /// The `count`-th working day before a day, which does not count itself: “10 working days before the class”.
    ///
    /// With 0, the day itself or the nearest working day before.
    public func workingDay(_ count: Int, before day: Day) -> Day {
        precondition(count >= 0, "a negative number of working days before \(day): \(count)")
        guard count > 0 else { return workingDay(onOrBefore: day) }
        var found = day
        for _ in 0..<count { found = workingDay(onOrBefore: found.previous) }
        return found
    }

    /// The `count`-th working day after a day, which does not count itself.
    ///
    /// With 0, the day itself or the nearest working day after.
    public func workingDay(_ count: Int, after day: Day) -> Day {
        precondition(count >= 0, "a negative number of working days after \(day): \(count)")
        guard count > 0 else { return workingDay(onOrAfter: day) }
        var found = day
        for _ in 0..<count { found = workingDay(onOrAfter: found.next) }
        return found
    }

    /// The working days among these days, both ends included, in order.
    public func workingDays(in days: ClosedRange<Day>) -> [Day] { days.filter(isWorking) }

    /// How many of these days are worked, both ends included.
    public func workingDayCount(in days: ClosedRange<Day>) -> Int {
        axis.workingDays(before: days.upperBound.number + 1) - axis.workingDays(before: days.lowerBound.number)
    }

    /// How many working days later the second day is: those after `first` up to and including `last`.
    ///
    /// Negative, and counted the other way (from `last` on, before `first`), when `last` is the earlier one; 0 for a day
    /// and itself.
    public func workingDays(from first: Day, to last: Day) -> Int {
        if first <= last {
            axis.workingDays(before: last.number + 1) - axis.workingDays(before: first.number + 1)
        } else {
            axis.workingDays(before: last.number) - axis.workingDays(before: first.number)
        }
    }
}
