public import Days
import GRDB
public import Publishing

/// A feed of the programme that can be read with a token.
public struct SharedFeed: Hashable, Sendable {
    /// Which.
    public let feed: Feed.Subject
    /// Since when its token stands.
    public let made: Instant
}

// MARK: - Tokens of feeds

/// One token a feed, kept as those of persons are: the SHA-256 alone, outside the journal. A token opens a person’s calendar
/// or a feed, never both.
extension Store {
    /// Lets a token open a feed, whole, and none but this one; what it opened before it opens no more.
    public func issue(_ token: FeedToken, for feed: Feed.Subject, at instant: Instant) throws(StorageError) {
        try write { database in
            try Self.revokeToken(of: feed, in: database)
            try Self.close(token, in: database)
            try database.execute(
                sql: "INSERT INTO shared_feed_token VALUES (?, ?, ?)",
                arguments: [token.digest, feed.stem, instant.seconds])
        }
    }

    /// Lets no token open a feed any more.
    public func revokeToken(of feed: Feed.Subject) throws(StorageError) {
        try write { try Self.revokeToken(of: feed, in: $0) }
    }

    /// Which feed a token opens; nothing where it opens none, and nothing more where the programme has it no longer.
    public func feed(ofToken token: FeedToken) throws(StorageError) -> Feed.Subject? {
        try read { database in
            try String.fetchOne(
                database, sql: "SELECT feed FROM shared_feed_token WHERE hash = ?", arguments: [token.digest]
            ).flatMap { Feed.Subject(stem: $0) }
        }
    }

    /// Which feeds can be read with a token, by their stems.
    public func sharedFeeds() throws(StorageError) -> [SharedFeed] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT feed, made FROM shared_feed_token ORDER BY feed").compactMap {
                row in
                Feed.Subject(stem: row[0] as String).map {
                    SharedFeed(feed: $0, made: Instant(seconds: row[1]))
                }
            }
        }
    }

    /// Since when a feed can be read with a token; nothing where it cannot.
    public func sharedFeed(_ feed: Feed.Subject) throws(StorageError) -> SharedFeed? {
        try sharedFeeds().first { $0.feed == feed }
    }

    private static func revokeToken(of feed: Feed.Subject, in database: Database) throws {
        try database.execute(sql: "DELETE FROM shared_feed_token WHERE feed = ?", arguments: [feed.stem])
    }
}
