import Days
import GRDB
import Planning
import Programmes
import Publishing

/// Lists the values of a row in the order of its columns: what `RowReader` takes.
struct RowWriter {
    private(set) var values: StoredTable.Values

    init(key: some DatabaseValueConvertible) {
        values = [key.databaseValue]
    }

    mutating func put(_ text: String?) { values.append(text?.databaseValue ?? .null) }
    mutating func put(_ number: Int?) { values.append(number?.databaseValue ?? .null) }
    mutating func put(_ flag: Bool) { put(flag ? 1 : 0) }
    mutating func put(_ day: Day?) { put(day?.description) }
    mutating func put(_ instant: Instant) { put(Int(instant.seconds)) }

    mutating func put(_ id: Occurrence.ID) {
        put(id.obligation.rawValue)
        put(id.period?.description)
        put(id.unit?.rawValue)
        put(id.body?.rawValue)
        put(id.ordinal)
    }

    mutating func put(_ window: Window?) {
        put(window?.opens)
        put(window?.closes)
        put(window?.prefer)
        put(window?.dataUntil)
        put(window?.owner.rawValue)
    }

    mutating func put(_ days: [Day]) { put(days.map(\.description).joined(separator: " ")) }

    mutating func put(_ halfDays: [HalfDay], from day: Day) {
        let morning = HalfDay(day, .morning).index
        put(halfDays.map { "\($0.index - morning)" }.joined(separator: " "))
    }

    mutating func put(_ ids: [Occurrence.ID]) {
        put(JSONValue(ids) { IdentityMembers.members(of: $0).value }.line)
    }
}
