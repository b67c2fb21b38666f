import GRDB

/// A table whose first column, `key`, tells its rows apart: read whole, written where rows differ.
struct StoredTable: Hashable, Sendable {
    /// The values of a row, in the order of the columns, the key first.
    typealias Values = [DatabaseValue]

    let name: String
    let columns: [String]

    private init(_ name: String, _ columns: String) {
        self.name = name
        self.columns = columns.split(separator: " ").map(String.init)
    }

    /// What a row was before it changed; nothing where it was not there.
    struct Change {
        let key: DatabaseValue
        let before: Values?
    }
}

// MARK: - The tables

extension StoredTable {
    private static let identity = "obligation period unit body ordinal"
    private static let window = "opens closes prefer data_until owner"

    static let draft = StoredTable(
        "draft",
        "key horizon_from horizon_to cost programme_hash holidays_hash release today allowed_moves bound iterations "
            + "instant")
    static let occurrence = StoredTable(
        "occurrence",
        "key \(identity) kind \(window) day last_day half_days is_tentative rests_on_estimate estimated_days_off cost")
    static let released = StoredTable("released", "key \(identity) day session is_confirmed")
    static let unplaced = StoredTable("unplaced", "key \(identity) \(window) reason others")
    static let withoutSubject = StoredTable("without_subject", "key \(identity) day until")
    static let conflict = StoredTable("conflict", "key broken occurrences")
    static let pin = StoredTable("pin", "key \(identity) day session basis words")
    static let busy = StoredTable("busy", "key who from_day to_day session reason source")
    static let absence = StoredTable("absence", "key \(identity) word whole reason")
    static let details = StoredTable(
        "details", "key \(identity) begins_at title content place chair documents contact hidden_from length")
    static let duty = StoredTable("duty", "key kind title_vi title_en clause quote leads coordinates takes_part")
    static let addition = StoredTable("addition", "key \(identity) length session needs")
    static let round = StoredTable("round", "key obligation period subjects team members")
    static let evidence = StoredTable(
        "evidence", "key \(identity) sender recipient document sent received held_day held_session participants item")

    static let person = StoredTable(
        "person", "key name name_key position body unit workplace email phone languages note")
    static let gathering = StoredTable("gathering", "key \(identity) capacity quotas topics audience register_by")
    static let registration = StoredTable(
        "registration", "key \(identity) person role status replaced_by turn presence result")

    /// All of them: what `undo` brings back.
    static let all =
        [
            draft, occurrence, released, unplaced, withoutSubject, conflict, pin, busy, absence, details, duty,
            addition,
            round, evidence,
        ] + personal

    /// People and their lists.
    static let personal = [person, gathering, registration]
}

// MARK: - Reading and writing

extension StoredTable {
    private var list: String { columns.joined(separator: ", ") }

    /// The rows by their keys, ascending; only those that meet a condition, where one is named.
    func rows(
        in database: Database, where condition: String = "1", _ arguments: StatementArguments = []
    ) throws -> [Values] {
        let statement = try database.cachedStatement(sql: "SELECT \(list) FROM \(name) WHERE \(condition) ORDER BY key")
        let cursor = try Row.fetchCursor(statement, arguments: arguments)
        var rows: [Values] = []
        while let row = try cursor.next() { rows.append(Array(row.databaseValues)) }
        return rows
    }

    /// Makes the table hold these rows; touches only what differs, and returns what that was before.
    func replace(by rows: [Values], in database: Database) throws -> [Change] {
        precondition(Set(rows.map { $0[0] }).count == rows.count, "\(name) has two rows of one key")
        var left = Dictionary(try self.rows(in: database).map { ($0[0], $0) }) { $1 }
        var changes: [Change] = []
        for row in rows {
            let before = left.removeValue(forKey: row[0])
            guard before != row else { continue }
            try put(row, in: database)
            changes.append(Change(key: row[0], before: before))
        }
        for (key, before) in left {
            try remove(key, in: database)
            changes.append(Change(key: key, before: before))
        }
        return changes
    }

    /// Makes the table hold these rows, and of some keys none; touches nothing else, and returns what was there before.
    func change(putting rows: [Values], removing keys: [DatabaseValue], in database: Database) throws -> [Change] {
        let put = Set(rows.map { $0[0] })
        let wanted = rows.map { ($0[0], Values?.some($0)) } + keys.filter { !put.contains($0) }.map { ($0, nil) }
        return try wanted.compactMap { key, row in
            let before = try self.rows(in: database, where: "key = ?", [key]).first
            guard before != row else { return nil }
            if let row { try self.put(row, in: database) } else { try remove(key, in: database) }
            return Change(key: key, before: before)
        }
    }

    /// Makes a row be as it was.
    func restore(_ change: Change, in database: Database) throws {
        guard let before = change.before else { return try remove(change.key, in: database) }
        try put(before, in: database)
    }

    private func put(_ row: Values, in database: Database) throws {
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO \(name) (\(list)) VALUES (\(marks))")
            .execute(arguments: StatementArguments(row))
    }

    private func remove(_ key: DatabaseValue, in database: Database) throws {
        try database.cachedStatement(sql: "DELETE FROM \(name) WHERE key = ?").execute(arguments: [key])
    }
}
