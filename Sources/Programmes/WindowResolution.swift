public import Days

/// Why there is no window for an occurrence.
public enum WindowFault: Error, Hashable, Sendable {
    /// None of the rules is for it.
    case noRule
    /// The window would close before it opens.
    case closesBeforeOpens(opens: Day, closes: Day)
    /// All of it lies outside the days that can be planned.
    case outside(opens: Day, closes: Day, bounds: ClosedRange<Day>)
    /// A day of it would lie outside the years 1 to 9999.
    case noSuchDay
}

/// A window as it is written, in the days of one period, not yet clipped to what can be planned.
///
/// Nothing is made sure of: it may close before it opens, and the best day may lie outside.
public struct WrittenWindow: Hashable, Sendable {
    /// The rule it comes from, by its number in the schedule.
    public var rule: Int
    /// The first day, inclusive.
    public var opens: Day
    /// The last day, inclusive.
    public var closes: Day
    /// The best day.
    public var prefer: Day
    /// Until when figures are counted, inclusive.
    public var dataUntil: Day?
}

extension Programme {
    /// The days that can be planned: from the day after the signature to the end of the horizon; nothing when
    /// the programme was signed on its last day or later.
    ///
    /// The horizon's first day is no bound: what is owed for its first period may be done before it.
    public var plannable: ClosedRange<Day>? {
        signed < horizon.upperBound ? signed.next...horizon.upperBound : nil
    }

    /// The periods for which something recurs, in order.
    ///
    /// A part of a year counts when its year is a year of the horizon and some day of it lies both in the horizon
    /// and in what the schedule says it is `within`. Its windows may reach into the neighbouring years all the same.
    /// What happens once has no period, and is one entry of nothing. A stated rule has a period for each of
    /// its days, which are given, since rules are read elsewhere.
    public func periods(of schedule: Schedule, stated days: [Day] = []) -> [Period?] {
        let within = schedule.within ?? horizon
        guard within.overlaps(horizon) else { return [] }
        let span = horizon.clamped(to: within)
        switch schedule.recurrence {
        case .once:
            return [nil]
        case .each(let shapes):
            let years = span.lowerBound.year...span.upperBound.year
            return years.flatMap { year in shapes.map { Period(year, $0) } }.filter { $0.days.overlaps(span) }.sorted()
        case .rule:
            return days.filter { span.contains($0) }.sorted()
                .map(Period.init(of:))
        }
    }
}

extension Schedule {
    /// The number of the rule that holds for the occurrence of that period and ordinal (1 or more).
    ///
    /// The most telling rule wins: one for that occurrence, for that period, for that ordinal, for that part of any
    /// year, for all; of equals the first.
    public func rule(for period: Period?, ordinal: Int) -> Int? {
        let candidates: [WindowRule.Selector] = [
            period.map { .occurrence($0, ordinal) }, period.map { .period($0) }, .ordinal(ordinal),
            period.map { .shape($0.shape) }, .all,
        ].compactMap(\.self)
        return candidates.lazy.compactMap { wanted in windows.firstIndex { $0.selector == wanted } }.first
    }

    /// The window of that occurrence as it is written.
    ///
    /// A window that says no first day opens with its period; what happens once, with the programme. A 29 February is
    /// the 28th in years without one.
    public func written(for period: Period?, ordinal: Int = 1, in programme: Programme) -> Result<
        WrittenWindow, WindowFault
    > {
        guard let index = rule(for: period, ordinal: ordinal) else { return .failure(.noRule) }
        let rule = windows[index]
        func day(_ rule: DayRule) -> Day? { rule.day(in: period, horizon: programme.horizon) }
        guard let closes = day(rule.closes), let prefer = day(rule.prefer ?? rule.closes),
            let opens = rule.opens.map(day) ?? period?.days.lowerBound ?? programme.plannable?.lowerBound
        else { return .failure(.noSuchDay) }
        return .success(
            WrittenWindow(
                rule: index, opens: opens, closes: closes, prefer: prefer, dataUntil: rule.dataUntil.flatMap(day)))
    }

    /// The window of the occurrence of that period and ordinal (1 or more), or why it has none.
    ///
    /// It is clipped to the days that can be planned (`Programme.plannable`), and its best day into what is left.
    public func window(for period: Period?, ordinal: Int = 1, in programme: Programme) -> Result<Window, WindowFault> {
        written(for: period, ordinal: ordinal, in: programme).flatMap { written in
            guard written.opens <= written.closes else {
                return .failure(.closesBeforeOpens(opens: written.opens, closes: written.closes))
            }
            let whole = written.opens...written.closes
            guard let bounds = programme.plannable, bounds.overlaps(whole) else {
                return .failure(
                    .outside(
                        opens: written.opens, closes: written.closes,
                        bounds: programme.plannable ?? programme.horizon))
            }
            let days = whole.clamped(to: bounds)
            return .success(
                Window(
                    opens: days.lowerBound, closes: days.upperBound,
                    prefer: min(max(written.prefer, days.lowerBound), days.upperBound), dataUntil: written.dataUntil,
                    owner: windows[written.rule].owner))
        }
    }
}
