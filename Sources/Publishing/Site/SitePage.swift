public import Days
import Planning
public import Programmes

/// A page of the site of a programme, by what it is about.
public enum SitePage: Hashable, Sendable {
    /// What comes in the next weeks: the first page.
    case coming
    /// A year at a glance.
    case year(Int)
    /// The units that have pages.
    case units
    /// What concerns a unit.
    case unit(Unit.ID)
    /// What is of a kind.
    case kind(Feed.Kind)
    /// An occurrence, or the due day that units share, by its name.
    case occurrence(String)
    /// What is done and owed in a year.
    case status(Int)
    /// The week's work schedule, of everybody or of a unit.
    case week(ISOWeek, of: Unit.ID?)
    /// What was made public, newest first.
    case changes
    /// What one release changed.
    case release(Int)
    /// How to subscribe: the calendars there are.
    case subscribe
    /// How to subscribe to one calendar.
    case subscription(Feed.Subject)

    /// Where it stands below its language, with a slash at its end: `year/2026/`; empty for the first page.
    public var path: String {
        switch self {
        case .coming: ""
        case .year(let year): "year/\(year)/"
        case .units: "units/"
        case .unit(let unit): "units/\(unit)/"
        case .kind(let kind): "\(Feed.Subject.kind(kind).stem)/"
        case .occurrence(let name): "occurrences/\(name)/"
        case .status(let year): "status/\(year)/"
        case .week(let week, nil): "weeks/\(week.name)/"
        case .week(let week, let unit?): "units/\(unit)/weeks/\(week.name)/"
        case .changes: "changes/"
        case .release(let number): "changes/\(number)/"
        case .subscribe: "subscribe/"
        case .subscription(let subject): "subscribe/\(subject.stem)/"
        }
    }

    /// The same in a language, from the root of the site: `vi/year/2026/`.
    public func path(in language: Language) -> String { "\(language.rawValue)/\(path)" }
}

extension ISOWeek {
    /// The week as ISO 8601 writes it: `2026-W48`.
    var name: String { "\(year)-W" + (week < 10 ? "0" : "") + "\(week)" }
}
