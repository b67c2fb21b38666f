import GRDB

/// The tables of the database, and how each version came from the one before.
///
/// A migration that was shipped is never edited: another one follows it.
enum Schema {
    /// What tells our databases from those of other programs (`PRAGMA application_id`): “lich”.
    static let applicationID = 0x6C69_6368

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("desk") { database in
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            try database.execute(sql: desk)
        }
        migrator.registerMigration("released") { try $0.execute(sql: released) }
        migrator.registerMigration("decisions") { try $0.execute(sql: decisions) }
        migrator.registerMigration("sources") { try $0.execute(sql: sources) }
        migrator.registerMigration("attendance") { try $0.execute(sql: attendance) }
        migrator.registerMigration("lengths") { try $0.execute(sql: lengths) }
        migrator.registerMigration("private feeds") { try $0.execute(sql: privateFeeds) }
        migrator.registerMigration("shared feeds") { try $0.execute(sql: sharedFeeds) }
        return migrator
    }

    /// Which feeds can be read with a token, by its SHA-256; a feed is called by its stem: `units/my-xuyen`.
    private static let sharedFeeds = """
        CREATE TABLE shared_feed_token (
            hash TEXT NOT NULL PRIMARY KEY, feed TEXT NOT NULL UNIQUE, made INTEGER NOT NULL
        ) WITHOUT ROWID;
        """

    /// Who has a calendar of his or her own at an address, by the SHA-256 of its token.
    private static let privateFeeds = """
        CREATE TABLE feed_token (
            hash TEXT NOT NULL PRIMARY KEY, person INTEGER NOT NULL UNIQUE, made INTEGER NOT NULL
        ) WITHOUT ROWID;
        """

    /// How many sessions persons have decided that gatherings take; in acts before, none.
    private static let lengths = """
        ALTER TABLE details ADD COLUMN length INTEGER;
        UPDATE before_act SET before = json_insert(before, '$[#]', NULL)
            WHERE of_table = 'details' AND before IS NOT NULL;
        """

    /// People, and the lists of gatherings. Numbers of people are given once, also where an act is undone.
    private static let attendance = """
        CREATE TABLE person (
            key INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL, position TEXT, body TEXT, unit TEXT,
            workplace TEXT, email TEXT, phone TEXT, languages TEXT, note TEXT
        );
        CREATE INDEX person_by_name ON person (name_key);
        CREATE TABLE numbered (last INTEGER NOT NULL);
        INSERT INTO numbered VALUES (0);

        CREATE TABLE gathering (
            key TEXT NOT NULL PRIMARY KEY,
            obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
            capacity INTEGER, quotas TEXT NOT NULL, topics TEXT NOT NULL, audience TEXT, register_by TEXT
        ) WITHOUT ROWID;

        CREATE TABLE registration (
            key TEXT NOT NULL PRIMARY KEY,
            obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
            person INTEGER NOT NULL, role TEXT NOT NULL, status TEXT NOT NULL, replaced_by INTEGER, turn INTEGER NOT NULL,
            presence TEXT NOT NULL, result TEXT
        ) WITHOUT ROWID;
        CREATE INDEX registration_of_person ON registration (person);
        """

    /// From which file a busy time was taken; in acts before, from none.
    private static let sources = """
        ALTER TABLE busy ADD COLUMN source TEXT;
        UPDATE before_act SET before = json_insert(before, '$[#]', NULL)
            WHERE of_table = 'busy' AND before IS NOT NULL;
        """

    /// What persons decide about occurrences; and papers by what they prove, since there are many and few are wanted.
    ///
    /// What was noted of papers in acts before is noted by their new keys, so that these can still be undone.
    private static let decisions = """
        CREATE TABLE absence (
            key TEXT NOT NULL PRIMARY KEY,
            obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
            word TEXT NOT NULL, whole TEXT NOT NULL, reason TEXT
        ) WITHOUT ROWID;

        CREATE TABLE details (
            key TEXT NOT NULL PRIMARY KEY,
            obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
            begins_at INTEGER, title TEXT, content TEXT, place TEXT, chair TEXT, documents TEXT, contact TEXT,
            hidden_from TEXT NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE duty (
            key TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, title_vi TEXT NOT NULL, title_en TEXT NOT NULL,
            clause TEXT, quote TEXT, leads TEXT NOT NULL, coordinates TEXT NOT NULL, takes_part TEXT NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE addition (
            key TEXT NOT NULL PRIMARY KEY,
            obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
            length INTEGER NOT NULL, session TEXT, needs TEXT NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE round (
            key TEXT NOT NULL PRIMARY KEY, obligation TEXT NOT NULL, period TEXT NOT NULL, subjects TEXT NOT NULL,
            team INTEGER, members TEXT NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE paper (
            key TEXT NOT NULL PRIMARY KEY,
            obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
            sender TEXT, recipient TEXT, document TEXT, sent TEXT, received TEXT, held_day TEXT, held_session TEXT,
            participants INTEGER, item TEXT
        ) WITHOUT ROWID;
        CREATE TEMP TABLE renamed AS SELECT key AS old, obligation || coalesce('/' || period, '') || coalesce('/' || unit, '')
            || coalesce('/' || body, '') || coalesce('/' || ordinal, '') || '##' || coalesce(sender, '') || '#'
            || coalesce(recipient, '') AS new FROM evidence;
        INSERT OR REPLACE INTO paper
            SELECT new, obligation, period, unit, body, ordinal, sender, recipient, document, sent, received, held_day,
                held_session, participants, NULL
            FROM evidence JOIN renamed ON old = key ORDER BY key;
        UPDATE OR REPLACE before_act SET key = (SELECT new FROM renamed WHERE old = before_act.key),
            before = json_set(json_insert(before, '$[#]', NULL), '$[0]', (SELECT new FROM renamed WHERE old = before_act.key))
            WHERE of_table = 'evidence' AND key IN (SELECT old FROM renamed);
        DROP TABLE renamed;
        DROP TABLE evidence;
        ALTER TABLE paper RENAME TO evidence;
        CREATE INDEX evidence_of_days ON evidence (held_day) WHERE held_day IS NOT NULL;
        """

    /// Where the release that the draft keeps to has each occurrence.
    private static let released = """
        CREATE TABLE released (
            key TEXT NOT NULL PRIMARY KEY,
            obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
            day TEXT NOT NULL, session TEXT NOT NULL, is_confirmed INTEGER NOT NULL
        ) WITHOUT ROWID;
        """

    /// Days are text (`2025-05-20`), which people read and which sorts; instants are seconds since 1970; identities are
    /// the text that a person types, with their parts beside it.
    private static let desk = """
        CREATE TABLE revision (number INTEGER NOT NULL);
        INSERT INTO revision VALUES (0);

        CREATE TABLE draft (
            key TEXT NOT NULL PRIMARY KEY,
            horizon_from TEXT NOT NULL, horizon_to TEXT NOT NULL, cost INTEGER NOT NULL,
            programme_hash TEXT NOT NULL, holidays_hash TEXT NOT NULL, release INTEGER, today TEXT,
            allowed_moves INTEGER NOT NULL, bound INTEGER, iterations INTEGER, instant INTEGER NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE occurrence (
            key TEXT NOT NULL PRIMARY KEY,
            obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
            kind TEXT NOT NULL, opens TEXT NOT NULL, closes TEXT NOT NULL, prefer TEXT NOT NULL, data_until TEXT,
            owner TEXT NOT NULL, day TEXT NOT NULL, last_day TEXT NOT NULL, half_days TEXT NOT NULL,
            is_tentative INTEGER NOT NULL, rests_on_estimate INTEGER NOT NULL, estimated_days_off TEXT NOT NULL,
            cost INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX occurrence_by_day ON occurrence (day);
        CREATE INDEX occurrence_of_days ON occurrence (last_day) WHERE last_day > day;

        CREATE TABLE unplaced (
            key TEXT NOT NULL PRIMARY KEY,
            obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
            opens TEXT, closes TEXT, prefer TEXT, data_until TEXT, owner TEXT,
            reason TEXT NOT NULL, others TEXT NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE without_subject (
            key TEXT NOT NULL PRIMARY KEY,
            obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
            day TEXT NOT NULL, until TEXT
        ) WITHOUT ROWID;

        CREATE TABLE conflict (
            key INTEGER NOT NULL PRIMARY KEY, broken TEXT NOT NULL, occurrences TEXT NOT NULL
        );

        CREATE TABLE pin (
            key TEXT NOT NULL PRIMARY KEY,
            obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
            day TEXT NOT NULL, session TEXT NOT NULL, basis TEXT NOT NULL, words TEXT
        ) WITHOUT ROWID;

        CREATE TABLE busy (
            key INTEGER NOT NULL PRIMARY KEY,
            who TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL, session TEXT, reason TEXT
        );

        CREATE TABLE evidence (
            key INTEGER NOT NULL PRIMARY KEY,
            obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
            sender TEXT, recipient TEXT, document TEXT, sent TEXT, received TEXT, held_day TEXT, held_session TEXT,
            participants INTEGER
        );

        CREATE TABLE act (
            number INTEGER NOT NULL PRIMARY KEY,
            instant INTEGER NOT NULL, words TEXT NOT NULL, release INTEGER, undone INTEGER
        );

        CREATE TABLE before_act (
            act INTEGER NOT NULL, of_table TEXT NOT NULL, key NOT NULL, before TEXT,
            PRIMARY KEY (act, of_table, key)
        ) WITHOUT ROWID;
        """
}
