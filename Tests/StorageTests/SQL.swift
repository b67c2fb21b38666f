import GRDB

/// The database as another program sees and changes it.
struct SQL {
    private let connection: DatabaseQueue

    init(_ path: String) throws {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        connection = try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Runs statements on a connection of their own.
    static func run(_ sql: String, in path: String) throws {
        let connection = try DatabaseQueue(path: path)
        try connection.writeWithoutTransaction { try $0.execute(sql: sql) }
        try connection.close()
    }

    /// Runs statements; a transaction that they begin stays open.
    func run(_ sql: String) throws {
        try connection.writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    /// The first column of what a query answers, as text.
    static func texts(_ sql: String, in path: String) throws -> [String] {
        let connection = try DatabaseQueue(path: path)
        let texts = try connection.read { try String.fetchAll($0, sql: sql) }
        try connection.close()
        return texts
    }
}
