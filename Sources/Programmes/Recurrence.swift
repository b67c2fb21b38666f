/// How often an obligation must be met.
public enum Recurrence: Hashable, Sendable {
    /// Once in the programme's life.
    case once
    /// In every year, for each of these parts of it: `year`; `H1, H2`; `Q1, H1, Q3, year`.
    case each([Period.Shape])
    /// On the days that a stated rule names (RRULE, RFC 5545 §3.3.10), counted from the horizon's first day;
    /// the days are given to the planner by who can read iCalendar.
    case rule(String)
}

/// For whom an obligation must be met: once in all, or once for each.
public enum Scope: Hashable, Sendable {
    /// Once for the whole programme.
    case programme
    /// Once for each unit of the group.
    case eachUnit(group: String)
    /// For so many units of the group in each period, taking turns in the group's order.
    case rotation(group: String, count: Int)
    /// Once for each of these bodies: what that body sends.
    case eachBody([Body.ID])
}
