public import Days
import Planning
public import Programmes

/// What becomes public with a release: what is new or told otherwise, and in whose calendars.
public struct Announcement: Hashable, Sendable {
    /// What anybody can see from now on that could not be seen before, sorted by day.
    public let changes: [Change]
    /// How many occurrences are new or told otherwise in each unit's calendar, in the order of the programme; units in
    /// whose calendar nothing changes are left out.
    public let units: [UnitCount]

    /// A unit, and how many occurrences change in its calendar.
    public struct UnitCount: Hashable, Sendable {
        /// The unit.
        public let unit: Unit.ID
        /// What it is called.
        public let name: Bilingual
        /// How many occurrences are new or told otherwise.
        public let count: Int
    }

    /// What becomes public with a release after another, or with the first.
    public init(of release: Release, after before: Release?, in programme: Programme) {
        let old = Dictionary((before?.occurrences ?? []).map { ($0.id, $0.standing.stamp) }) { first, _ in first }
        let changed = release.occurrences.filter { old[$0.id] != $0.standing.stamp }
        let counts = Dictionary(changed.flatMap(\.calendars).map { ($0, 1) }, uniquingKeysWith: +)
        changes = Change.changes(from: before, to: release, in: programme).filter { $0.kind != .left }
        units = programme.units.compactMap { unit in
            counts[unit.id].map { UnitCount(unit: unit.id, name: unit.shortName, count: $0) }
        }
    }

    /// One line: how much changes, and for whom: `2 dời, 1 thêm; Mỹ Xuyên 3, Kế Sách 1`.
    public func summary(_ language: Language) -> String {
        let units = units.map { "\($0.name[language]) \($0.count)" }.joined(separator: ", ")
        return changes.countInWords(language) + (units.isEmpty ? "" : "; \(units)")
    }

    /// As JSON: `counts` (by kind), `units` (`{unit, count}`), `changes`.
    public var json: JSONValue {
        [
            "counts": changes.countsJSON,
            "units": JSONValue(units) { ["unit": .string($0.unit.rawValue), "count": .number($0.count)] },
            "changes": JSONValue(changes) { $0.json },
        ]
    }
}
