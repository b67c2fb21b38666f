public import Days
import GRDB
public import Planning
public import Publishing

/// Some days of the draft, read without the rest of it: what stands on them, and how the release had it.
public struct Glance: Hashable, Sendable {
    /// What takes any of the days, in the order of a plan.
    public let occurrences: [Occurrence]
    /// Where the release that the draft keeps to has these, as far as it has them.
    public let released: [Occurrence.ID: ReleasedPlace]
    /// The hard constraints that the whole draft breaks.
    public let conflicts: [Conflict]
    /// What persons have set of occurrences, of whichever there are.
    public let details: [Occurrence.ID: Details]
    /// The SHA-256 of the programme file that the draft was made from, in hexadecimal.
    public let programmeHash: String
    /// The SHA-256 of the holiday file, in hexadecimal.
    public let holidaysHash: String
    /// The number of the release it keeps to; nothing before the first.
    public let release: Int?
}

extension Store {
    /// Some days of the draft at one moment; nothing where there is no draft.
    public func glance(at days: ClosedRange<Day>) throws(StorageError) -> Glance? {
        try read { database in
            let header = try Row.fetchOne(
                database, sql: "SELECT programme_hash, holidays_hash, release FROM draft")
            guard let header else { return nil }
            let occurrences = try Self.occurrences(on: days, in: database)
            let keys = occurrences.map(\.id.description)
            var released: [StoredTable.Values] = []
            for start in stride(from: 0, to: keys.count, by: 500) {
                let some = Array(keys[start..<min(start + 500, keys.count)])
                let marks = some.map { _ in "?" }.joined(separator: ", ")
                released += try StoredTable.released.rows(
                    in: database, where: "key IN (\(marks))", StatementArguments(some))
            }
            return Glance(
                occurrences: occurrences, released: try Released.places(released),
                conflicts: try StoredTable.conflict.rows(in: database).map(Conflict.init(row:)),
                details: try Desk.details(in: database),
                programmeHash: header[0], holidaysHash: header[1], release: header[2])
        }
    }
}
