import Days
import GRDB
import Publishing

/// The acts, and what each row that they touched was before: enough to take back the last one exactly.
enum Journal {
    private static let columns = "number, instant, words, release, undone"

    static func acts(last count: Int, in database: Database) throws -> [Act] {
        let sql = "SELECT \(columns) FROM act ORDER BY number DESC LIMIT ?"
        return try Row.fetchAll(database, sql: sql, arguments: [max(0, count)]).map(Act.init(row:))
    }

    static func lastStanding(in database: Database) throws -> Act? {
        let sql = "SELECT \(columns) FROM act WHERE undone IS NULL ORDER BY number DESC LIMIT 1"
        return try Row.fetchOne(database, sql: sql).map(Act.init(row:))
    }

    /// Begins an act.
    static func open(_ words: String, at instant: Instant, release: Int?, in database: Database) throws -> Act {
        let last = try Int.fetchOne(database, sql: "SELECT max(number) FROM act") ?? 0
        let act = Act(number: last + 1, instant: instant, words: words, release: release, undone: nil)
        try database.execute(
            sql: "INSERT INTO act (\(columns)) VALUES (?, ?, ?, ?, NULL)",
            arguments: [act.number, act.instant.seconds, act.words, act.release])
        return act
    }

    /// Notes what rows were before an act.
    static func note(
        _ changes: [StoredTable.Change], of table: StoredTable, _ act: Act, in database: Database
    ) throws {
        let statement = try database.cachedStatement(sql: "INSERT INTO before_act VALUES (?, ?, ?, ?)")
        for change in changes {
            try statement.execute(arguments: [act.number, table.name, change.key, change.before.map(text)])
        }
    }

    /// Whether an act touched nothing but people and lists, which no release tells.
    static func isPrivate(_ act: Act, in database: Database) throws -> Bool {
        let sql = "SELECT DISTINCT of_table FROM before_act WHERE act = ?"
        let touched = Set(try String.fetchAll(database, sql: sql, arguments: [act.number]))
        return !touched.isEmpty && touched.isSubset(of: StoredTable.personal.map(\.name))
    }

    /// Makes every row that an act touched be as it was before.
    static func restore(_ act: Act, in database: Database) throws {
        for table in StoredTable.all {
            let sql = "SELECT key, before FROM before_act WHERE act = ? AND of_table = ?"
            for row in try Row.fetchAll(database, sql: sql, arguments: [act.number, table.name]) {
                let before = try Values(row[1] as DatabaseValue, of: table)
                try table.restore(StoredTable.Change(key: row[0], before: before.values), in: database)
            }
        }
    }

    /// Marks an act as undone; what rows were before it is wanted no more.
    static func close(_ act: Act, at instant: Instant, in database: Database) throws -> Act {
        try database.execute(
            sql: "UPDATE act SET undone = ? WHERE number = ?", arguments: [instant.seconds, act.number])
        try database.execute(sql: "DELETE FROM before_act WHERE act = ?", arguments: [act.number])
        return Act(
            number: act.number, instant: act.instant, words: act.words, release: act.release, undone: instant)
    }

    /// Forgets acts up to a number.
    static func forget(before number: Int, in database: Database) throws {
        try database.execute(sql: "DELETE FROM before_act WHERE act <= ?", arguments: [number])
        try database.execute(sql: "DELETE FROM act WHERE number <= ?", arguments: [number])
    }
}

// MARK: - Revisions

extension Journal {
    /// Which state of the desk the database holds: it rises with every act and every undoing.
    static func revision(in database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT number FROM revision") ?? 0
    }

    static func advance(from revision: Int, in database: Database) throws {
        try database.execute(sql: "UPDATE revision SET number = ?", arguments: [revision + 1])
    }
}

// MARK: - Rows as text

extension Journal {
    /// A row of a table as a JSON array: texts, whole numbers, nulls.
    private static func text(_ values: StoredTable.Values) -> String {
        JSONValue(values) { value in
            switch value.storage {
            case .null: .null
            case .int64(let number): .number(Int(number))
            case .string(let text): .string(text)
            case .double, .blob: preconditionFailure("no table holds fractions or bytes")
            }
        }.line
    }

    /// A row read back from that text; nothing where there was no row.
    private struct Values {
        let values: StoredTable.Values?

        init(_ text: DatabaseValue, of table: StoredTable) throws {
            guard case .string(let text) = text.storage else {
                values = nil
                return
            }
            guard case .array(let elements) = try JSONValue(reading: text.utf8),
                elements.count == table.columns.count
            else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "before_act.before: \(text)") }
            values = try elements.map { element in
                switch element {
                case .null: .null
                case .number(let number): number.databaseValue
                case .string(let text): text.databaseValue
                case .bool, .array, .object:
                    throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "before_act.before: \(text)")
                }
            }
        }
    }
}

extension Act {
    fileprivate init(row: Row) {
        self.init(
            number: row[0], instant: Instant(seconds: row[1]), words: row[2], release: row[3],
            undone: (row[4] as Int64?).map(Instant.init(seconds:)))
    }
}
