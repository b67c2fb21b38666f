public import Days

/// The days between which one occurrence of an obligation must fall.
///
/// Both ends belong to the window, as a person writing “by 31 March” means it. iCalendar ends are
/// exclusive (RFC 5545 §3.6.1): the day is added where events are written, and nowhere else.
///
/// A window that opens on a closed day still opens: constraints decide on days, windows only bound them.
public struct Window: Hashable, Sendable {
    /// The first day, inclusive.
    public let opens: Day
    /// The last day, inclusive.
    public let closes: Day
    /// The best day; inside the window.
    public let prefer: Day
    /// Until when the figures of a report are counted, inclusive.
    public let dataUntil: Day?
    /// Whose the window is.
    public let owner: Owner

    /// Makes a window; it must not close before it opens, and the best day lies inside.
    public init(opens: Day, closes: Day, prefer: Day, dataUntil: Day? = nil, owner: Owner = .ours) {
        precondition(opens <= closes, "a window closes before it opens: \(opens)…\(closes)")
        precondition((opens...closes).contains(prefer), "the best day \(prefer) lies outside \(opens)…\(closes)")
        self.opens = opens
        self.closes = closes
        self.prefer = prefer
        self.dataUntil = dataUntil
        self.owner = owner
    }

    /// Whose a window is: the clause's binds (hard), ours a person may leave with a note.
    public enum Owner: String, Hashable, Sendable, CaseIterable {
        case clause
        case ours
    }
}

/// A window as it is written: for one period, many, or all, counted from the period.
public struct WindowRule: Hashable, Sendable {
    /// For which occurrences the rule holds; the most telling rule that fits is taken.
    public var selector: Selector
    /// The first day; nothing means the first day of the period.
    public var opens: DayRule?
    /// The last day; a deadline's due day.
    public var closes: DayRule
    /// The best day; nothing means the last day.
    public var prefer: DayRule?
    /// Until when the figures of a report are counted, inclusive.
    public var dataUntil: DayRule?
    /// Whose the window is.
    public var owner: Window.Owner
    /// Why it is so, where it is ours.
    public var reason: Bilingual?

    /// Makes a rule.
    public init(
        _ selector: Selector = .all, opens: DayRule? = nil, closes: DayRule, prefer: DayRule? = nil,
        dataUntil: DayRule? = nil, owner: Window.Owner = .ours, reason: Bilingual? = nil
    ) {
        self.selector = selector
        self.opens = opens
        self.closes = closes
        self.prefer = prefer
        self.dataUntil = dataUntil
        self.owner = owner
        self.reason = reason
    }

    /// For which occurrences a rule holds, the least telling first.
    public enum Selector: Hashable, Sendable {
        /// For all.
        case all
        /// For every period of that shape: `Q1`, `year`.
        case shape(Period.Shape)
        /// For the first, second … of a period, 1 or more.
        case ordinal(Int)
        /// For that period alone: `2023`, `2023-H1`.
        case period(Period)
        /// For the first, second … of that period alone: `2023/2`.
        case occurrence(Period, Int)
    }
}

extension WindowRule.Selector: CustomStringConvertible {
    /// As a programme file writes it: `all`, `Q1`, `/2`, `2023-H1`, `2023/2`.
    public var description: String {
        switch self {
        case .all: "all"
        case .shape(let shape): "\(shape)"
        case .ordinal(let ordinal): "/\(ordinal)"
        case .period(let period): "\(period)"
        case .occurrence(let period, let ordinal): "\(period)/\(ordinal)"
        }
    }
}

/// A day as it is written in a rule, before its year is known.
public enum DayRule: Hashable, Sendable {
    /// A day of the period's year, or of the year so many after it: `12-15 -1y`.
    case inYear(month: Int, day: Int, years: Int)
    /// A day of the period's month, 1…31 (a shorter month: its last day): `25`, `last`.
    case inMonth(day: Int)
    /// That very day: `2026-12-18`.
    case exactly(Day)

    /// The day it means for a period; nothing when it would lie outside the years 1 to 9999.
    ///
    /// A 29 February is the 28th in years without one: `Validation` names those years, and planning goes on.
    public func day(in period: Period?, horizon: ClosedRange<Day>) -> Day? {
        switch self {
        case .exactly(let day):
            return day
        case .inYear(let month, let day, let years):
            let year = (period?.year ?? horizon.upperBound.year) + years
            return Day(year: year, month: month, day: day)
                ?? (month == 2 && day == 29 ? Day(year: year, month: 2, day: 28) : nil)
        case .inMonth(let day):
            let first = (period?.days ?? horizon).upperBound.firstOfMonth
            return first.advanced(by: min(day, first.lastOfMonth.day) - 1)
        }
    }
}
