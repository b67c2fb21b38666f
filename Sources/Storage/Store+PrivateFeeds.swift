public import Attendance
public import Days
import GRDB
public import Publishing

/// Somebody's own calendar that can be read from outside.
public struct PrivateFeed: Hashable, Sendable {
    /// Whose.
    public let person: Person.ID
    /// Since when its token stands.
    public let made: Instant
}

// MARK: - Tokens of private feeds

/// Only the SHA-256 of a token is kept: of 256 random bits, it tells no more than a guess would, and needs no salt. Looking
/// it up compares digests, so that its time tells nothing of the token.
///
/// Tokens stand outside the journal: one that was revoked stays so, whatever is undone. (A backup that is restored opens
/// again what was open when it was made.)
extension Store {
    /// Lets a token open the calendar of a person, and none but this one.
    ///
    /// Throws `nothingThere` where the person is nobody.
    public func issue(_ token: FeedToken, for person: Person.ID, at instant: Instant) throws(StorageError) {
        try write { database in
            guard try !StoredTable.person.rows(in: database, where: "key = ?", [person.number]).isEmpty else {
                throw StorageError(
                    .nothingThere, vi: "không có ai mang mã \(person).", en: "nobody has the number \(person).")
            }
            try Self.revokeToken(of: person, in: database)
            try Self.close(token, in: database)
            try database.execute(
                sql: "INSERT INTO feed_token VALUES (?, ?, ?)",
                arguments: [token.digest, person.number, instant.seconds])
        }
    }

    /// Lets no token open the calendar of a person any more.
    public func revokeToken(of person: Person.ID) throws(StorageError) {
        try write { try Self.revokeToken(of: person, in: $0) }
    }

    /// Whose calendar a token opens; nothing where it opens none.
    public func person(ofToken token: FeedToken) throws(StorageError) -> Person.ID? {
        try read { database in
            try Int.fetchOne(
                database, sql: "SELECT person FROM feed_token WHERE hash = ?", arguments: [token.digest]
            ).map { Person.ID($0) }
        }
    }

    /// Whose calendars can be read with a token, by their numbers.
    public func privateFeeds() throws(StorageError) -> [PrivateFeed] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT person, made FROM feed_token ORDER BY person").map { row in
                PrivateFeed(person: Person.ID(row[0] as Int), made: Instant(seconds: row[1]))
            }
        }
    }

    /// Since when a person’s calendar can be read with a token; nothing where it cannot.
    public func privateFeed(of person: Person.ID) throws(StorageError) -> PrivateFeed? {
        try privateFeeds().first { $0.person == person }
    }

    static func revokeToken(of person: Person.ID, in database: Database) throws {
        try database.execute(sql: "DELETE FROM feed_token WHERE person = ?", arguments: [person.number])
    }

    /// Revokes the tokens of those who are nobody any more: merged into somebody, or never added, since that was undone.
    static func revokeTokensOfNobody(in database: Database) throws {
        try database.execute(sql: "DELETE FROM feed_token WHERE person NOT IN (SELECT key FROM person)")
    }
}

extension Store {
    /// Lets a token open nothing, so that it never opens a person’s calendar and a feed at once.
    static func close(_ token: FeedToken, in database: Database) throws {
        for table in ["feed_token", "shared_feed_token"] {
            try database.execute(sql: "DELETE FROM \(table) WHERE hash = ?", arguments: [token.digest])
        }
    }
}

extension FeedToken {
    /// What is kept of it.
    var digest: String { Fingerprint.of(text.utf8) }
}
