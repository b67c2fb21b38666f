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
        let sharing = Set(programme.obligations.filter(isOwedByEachUnit).map(\.id))
        let rank = Dictionary(programme.units.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let groups = Dictionary(grouping: occurrences.filter { isShared($0, among: sharing) }, by: \.id.shared)
        let common = groups.mapValues { commonDay(of: $0) }

        var told: Set<Occurrence.ID> = []
        return occurrences.compactMap { occurrence in
            let shared = occurrence.id.shared
            guard isShared(occurrence, among: sharing), common[shared] == occurrence.day else {
                return CalendarEntry(occurrence)
            }
            guard told.insert(shared).inserted else { return nil }
            let group = (groups[shared] ?? []).filter { $0.day == occurrence.day }
            return CalendarEntry(
                sharing: group.sorted { one, other in
                    guard let one = one.id.unit, let other = other.id.unit else { return false }
                    return (rank[one] ?? .max, one) < (rank[other] ?? .max, other)
                })
        }
    }

    private static func isOwedByEachUnit(_ obligation: Obligation) -> Bool {
        if case .eachUnit = obligation.schedule?.scope { true } else { false }
    }

    private static func isShared(_ occurrence: Occurrence, among obligations: Set<Obligation.ID>) -> Bool {
        occurrence.isDeadline && occurrence.id.unit != nil && obligations.contains(occurrence.id.obligation)
    }

    private static func commonDay(of occurrences: [Occurrence]) -> Day? {
        let counts = Dictionary(occurrences.map { ($0.day, 1) }, uniquingKeysWith: +)
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
