import Days
public import Planning
public import Programmes

/// One line of a calendar: an occurrence, or the deadline that many units share.
public struct CalendarEntry: Hashable, Sendable {
    /// What identifies it: the occurrence's identity, without the unit where units share it.
    public let id: Occurrence.ID

    /// The one occurrence, or that of each unit, in the order of the programme's units; never empty.
    public let occurrences: [PublishedOccurrence]

    /// The units that share it, in the order of the programme; empty where it is nobody's in common.
    public let units: [Unit.ID]

    /// The line of a single occurrence.
    public init(_ occurrence: PublishedOccurrence) {
        id = occurrence.id
        occurrences = [occurrence]
        units = []
    }

    private init(sharing occurrences: [PublishedOccurrence]) {
        id = occurrences[0].id.shared
        self.occurrences = occurrences
        units = occurrences.compactMap(\.id.unit)
    }

    /// The same line, each of its occurrences told otherwise.
    init(_ entry: CalendarEntry, changing change: (PublishedOccurrence) -> PublishedOccurrence) {
        id = entry.id
        occurrences = entry.occurrences.map(change)
        units = entry.units
    }

    /// The occurrence that speaks for all: they have their day in common.
    public var first: PublishedOccurrence { occurrences[0] }

    /// The line of one of the units that share it, as that unit's own calendar tells it.
    public func own(of unit: Unit.ID) -> CalendarEntry? {
        occurrences.first { $0.id.unit == unit }.map(CalendarEntry.init)
    }
}

// MARK: - How it stands

extension CalendarEntry {
    /// How it stands: a deadline that units share, as their common memory of it says; confirmed when all are.
    public var standing: Publication.Standing {
        guard !units.isEmpty else { return first.standing }
        return Self.latest(of: occurrences.map { $0.shared ?? $0.standing }).with(state)
    }

    /// How the event of an item of its preparation stands.
    public func standing(of item: PublishedPreparation.ID) -> Publication.Standing {
        let all = occurrences.map { occurrence in
            let item = occurrence.preparation.first { $0.id == item }
            return units.isEmpty
                ? item?.standing ?? occurrence.standing
                : item?.shared ?? item?.standing ?? occurrence.shared ?? occurrence.standing
        }
        return Self.latest(of: all).with(state)
    }

    private var state: Publication.State {
        let states = Set(occurrences.map(\.standing.state))
        return states.count == 1 ? first.standing.state : .tentative
    }

    /// As far as any of them came.
    private static func latest(of standings: [Publication.Standing]) -> Publication.Standing {
        standings.dropFirst().reduce(standings[0]) { one, other in
            Publication.Standing(
                one.state, sequence: max(one.sequence, other.sequence), stamp: max(one.stamp, other.stamp),
                release: [one.release, other.release].compactMap(\.self).max())
        }
    }
}

// MARK: - The lines of a calendar

extension CalendarEntry {
    /// The lines of what is published, in the order of the occurrences given; the units of a line come in the order of
    /// the programme.
    ///
    /// The deadlines of an obligation that each unit has, for one period, are one line where they fall on one day and
    /// stand alike, so that one unit's cancellation does not hide among ten that take place. Of several days, the one
    /// that takes place and that most units have is the shared one, and of equals the earliest; the other units keep
    /// lines of their own.
    public static func entries(of occurrences: [PublishedOccurrence], in programme: Programme) -> [CalendarEntry] {
        let rank = Dictionary(programme.units.enumerated().map { ($1.id, $0) }) { first, _ in first }
        // What once was the programme's and then each unit's would have one identity twice: then nothing is shared.
        let single = Set(occurrences.filter { $0.id.unit == nil }.map(\.id))
        let sharing = occurrences.filter { isShared($0) && !single.contains($0.id.shared) }
        let groups = Dictionary(grouping: sharing, by: \.id.shared)
        let common = groups.compactMapValues { commonStand(of: $0.map(Stand.init)) }

        var told: Set<Occurrence.ID> = []
        return occurrences.compactMap { occurrence in
            let shared = occurrence.id.shared
            guard isShared(occurrence), let stand = common[shared], stand == Stand(occurrence) else {
                return CalendarEntry(occurrence)
            }
            guard told.insert(shared).inserted else { return nil }
            let group = (groups[shared] ?? []).filter { Stand($0) == stand }
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

        init(_ occurrence: PublishedOccurrence) {
            let state = occurrence.standing.state
            day = occurrence.occurrence.day
            self.state = state.takesPlace ? .confirmed : state
        }
    }

    private static func commonStand(of stands: [Stand]) -> Stand? {
        let counts = Dictionary(stands.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.max { one, other in
            (one.key.state.takesPlace ? 1 : 0, one.value, other.key.day, one.key.state.rawValue)
                < (other.key.state.takesPlace ? 1 : 0, other.value, one.key.day, other.key.state.rawValue)
        }?.key
    }

    private static func isShared(_ occurrence: PublishedOccurrence) -> Bool {
        occurrence.shared != nil && occurrence.occurrence.isDeadline && occurrence.id.unit != nil
    }
}
