import Days
public import Planning
public import Programmes

/// One line of a calendar: an occurrence, or the deadline that many units share.
public struct CalendarEntry: Hashable, Sendable {
    /// What identifies it: the occurrence's identity, without the unit where units share it.
    public let id: Occurrence.ID

    /// The one occurrence, or that of each unit, in the order of the programme's units; never empty.
    public let occurrences: [Occurrence]

    /// The units that share it, in the order of the programme; empty where it is nobody's in common.
    public let units: [Unit.ID]

    /// The line of a single occurrence.
    public init(_ occurrence: Occurrence) {
        id = occurrence.id
        occurrences = [occurrence]
        units = []
    }

    private init(sharing occurrences: [Occurrence]) {
        id = occurrences[0].id.shared
        self.occurrences = occurrences
        units = occurrences.compactMap(\.id.unit)
    }

    /// The occurrence that speaks for all: they have their day in common.
    public var first: Occurrence { occurrences[0] }

    /// The line of one of the units that share it, as that unit's own calendar tells it.
    public func own(of unit: Unit.ID) -> CalendarEntry? {
        occurrences.first { $0.id.unit == unit }.map(CalendarEntry.init)
    }

    /// The lines of a calendar, in the order of the occurrences given.
    ///
    /// The deadlines of an obligation that each unit has, for one period, are one line where they fall on one day. Units
    /// whose day is another keep lines of their own; of several days, the one that most units have is the shared one,
    /// and of equals the earliest.
    public static func entries(of occurrences: [Occurrence], in programme: Programme) -> [CalendarEntry] {
        entries(of: occurrences, in: programme) { _ in .confirmed }
    }

    /// The lines of what is published: as for any occurrences, but units share a line only where their deadline also
    /// stands alike, so that one unit’s cancellation does not hide among ten that take place.
    public static func entries(of publication: Publication, in programme: Programme) -> [CalendarEntry] {
        entries(of: publication.occurrences, in: programme) { occurrence in
            let state = publication.standing(of: occurrence.id).state
            return state.takesPlace ? .confirmed : state
        }
    }

    private static func entries(
        of occurrences: [Occurrence], in programme: Programme, state: (Occurrence) -> Publication.State
    ) -> [CalendarEntry] {
        let sharing = Set(programme.obligations.filter(isOwedByEachUnit).map(\.id))
        let rank = Dictionary(programme.units.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let groups = Dictionary(grouping: occurrences.filter { isShared($0, among: sharing) }, by: \.id.shared)
        let common = groups.mapValues { group in
            commonStand(of: group.map { Stand(day: $0.day, state: state($0)) })
        }

        var told: Set<Occurrence.ID> = []
        return occurrences.compactMap { occurrence in
            let shared = occurrence.id.shared
            guard isShared(occurrence, among: sharing), let stand = common[shared] ?? nil,
                stand == Stand(day: occurrence.day, state: state(occurrence))
            else { return CalendarEntry(occurrence) }
            guard told.insert(shared).inserted else { return nil }
            let group = (groups[shared] ?? []).filter { Stand(day: $0.day, state: state($0)) == stand }
            return CalendarEntry(
                sharing: group.sorted { one, other in
                    guard let one = one.id.unit, let other = other.id.unit else { return false }
                    return (rank[one] ?? .max, one) < (rank[other] ?? .max, other)
                })
        }
    }

    /// Where a unit's deadline stands, and whether it takes place.
    private struct Stand: Hashable {
        let day: Day
        let state: Publication.State
    }

    private static func commonStand(of stands: [Stand]) -> Stand? {
        let counts = Dictionary(stands.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.max { one, other in
            // Of equals, what takes place, then the earliest.
            (one.value, one.key.state.takesPlace ? 1 : 0, other.key.day, one.key.state.rawValue)
                < (other.value, other.key.state.takesPlace ? 1 : 0, one.key.day, other.key.state.rawValue)
        }?.key
    }

    private static func isOwedByEachUnit(_ obligation: Obligation) -> Bool {
        if case .eachUnit = obligation.schedule?.scope { true } else { false }
    }

    private static func isShared(_ occurrence: Occurrence, among obligations: Set<Obligation.ID>) -> Bool {
        occurrence.isDeadline && occurrence.id.unit != nil && obligations.contains(occurrence.id.obligation)
    }
}
