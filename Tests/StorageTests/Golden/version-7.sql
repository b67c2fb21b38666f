PRAGMA application_id = 1818846056;
BEGIN TRANSACTION;
CREATE TABLE absence (
    key TEXT NOT NULL PRIMARY KEY,
    obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
    word TEXT NOT NULL, whole TEXT NOT NULL, reason TEXT
) WITHOUT ROWID;
CREATE TABLE act (
    number INTEGER NOT NULL PRIMARY KEY,
    instant INTEGER NOT NULL, words TEXT NOT NULL, release INTEGER, undone INTEGER
);
INSERT INTO "act" VALUES(1,1773104400,'attendee add training/2026',NULL,NULL);
CREATE TABLE addition (
    key TEXT NOT NULL PRIMARY KEY,
    obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
    length INTEGER NOT NULL, session TEXT, needs TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE before_act (
    act INTEGER NOT NULL, of_table TEXT NOT NULL, key NOT NULL, before TEXT,
    PRIMARY KEY (act, of_table, key)
) WITHOUT ROWID;
INSERT INTO "before_act" VALUES(1,'person',1,NULL);
INSERT INTO "before_act" VALUES(1,'registration','training/2026#1',NULL);
CREATE TABLE busy (
    key INTEGER NOT NULL PRIMARY KEY,
    who TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL, session TEXT, reason TEXT
, source TEXT);
CREATE TABLE conflict (
    key INTEGER NOT NULL PRIMARY KEY, broken TEXT NOT NULL, occurrences TEXT NOT NULL
);
CREATE TABLE details (
    key TEXT NOT NULL PRIMARY KEY,
    obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
    begins_at INTEGER, title TEXT, content TEXT, place TEXT, chair TEXT, documents TEXT, contact TEXT,
    hidden_from TEXT NOT NULL
, length INTEGER) WITHOUT ROWID;
CREATE TABLE draft (
    key TEXT NOT NULL PRIMARY KEY,
    horizon_from TEXT NOT NULL, horizon_to TEXT NOT NULL, cost INTEGER NOT NULL,
    programme_hash TEXT NOT NULL, holidays_hash TEXT NOT NULL, release INTEGER, today TEXT,
    allowed_moves INTEGER NOT NULL, bound INTEGER, iterations INTEGER, instant INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE duty (
    key TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, title_vi TEXT NOT NULL, title_en TEXT NOT NULL,
    clause TEXT, quote TEXT, leads TEXT NOT NULL, coordinates TEXT NOT NULL, takes_part TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE "evidence" (
    key TEXT NOT NULL PRIMARY KEY,
    obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
    sender TEXT, recipient TEXT, document TEXT, sent TEXT, received TEXT, held_day TEXT, held_session TEXT,
    participants INTEGER, item TEXT
) WITHOUT ROWID;
CREATE TABLE feed_token (
    hash TEXT NOT NULL PRIMARY KEY, person INTEGER NOT NULL UNIQUE, made INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO "feed_token" VALUES('0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a',1,1773104400);
CREATE TABLE gathering (
    key TEXT NOT NULL PRIMARY KEY,
    obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
    capacity INTEGER, quotas TEXT NOT NULL, topics TEXT NOT NULL, audience TEXT, register_by TEXT
) WITHOUT ROWID;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES('desk');
INSERT INTO "grdb_migrations" VALUES('released');
INSERT INTO "grdb_migrations" VALUES('decisions');
INSERT INTO "grdb_migrations" VALUES('sources');
INSERT INTO "grdb_migrations" VALUES('attendance');
INSERT INTO "grdb_migrations" VALUES('lengths');
INSERT INTO "grdb_migrations" VALUES('private feeds');
CREATE TABLE numbered (last INTEGER NOT NULL);
INSERT INTO "numbered" VALUES(1);
CREATE TABLE occurrence (
    key TEXT NOT NULL PRIMARY KEY,
    obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
    kind TEXT NOT NULL, opens TEXT NOT NULL, closes TEXT NOT NULL, prefer TEXT NOT NULL, data_until TEXT,
    owner TEXT NOT NULL, day TEXT NOT NULL, last_day TEXT NOT NULL, half_days TEXT NOT NULL,
    is_tentative INTEGER NOT NULL, rests_on_estimate INTEGER NOT NULL, estimated_days_off TEXT NOT NULL,
    cost INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE person (
    key INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL, position TEXT, body TEXT, unit TEXT,
    workplace TEXT, email TEXT, phone TEXT, languages TEXT, note TEXT
);
INSERT INTO "person" VALUES(1,'Lê Thị Hòa','le thi hoa',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE pin (
    key TEXT NOT NULL PRIMARY KEY,
    obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
    day TEXT NOT NULL, session TEXT NOT NULL, basis TEXT NOT NULL, words TEXT
) WITHOUT ROWID;
CREATE TABLE registration (
    key TEXT NOT NULL PRIMARY KEY,
    obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
    person INTEGER NOT NULL, role TEXT NOT NULL, status TEXT NOT NULL, replaced_by INTEGER, turn INTEGER NOT NULL,
    presence TEXT NOT NULL, result TEXT
) WITHOUT ROWID;
INSERT INTO "registration" VALUES('training/2026#1','training','2026',NULL,NULL,NULL,1,'trainee','registered',NULL,1,'',NULL);
CREATE TABLE released (
    key TEXT NOT NULL PRIMARY KEY,
    obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
    day TEXT NOT NULL, session TEXT NOT NULL, is_confirmed INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE revision (number INTEGER NOT NULL);
INSERT INTO "revision" VALUES(1);
CREATE TABLE round (
    key TEXT NOT NULL PRIMARY KEY, obligation TEXT NOT NULL, period TEXT NOT NULL, subjects TEXT NOT NULL,
    team INTEGER, members TEXT NOT NULL
) WITHOUT ROWID;
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
CREATE INDEX occurrence_by_day ON occurrence (day);
CREATE INDEX occurrence_of_days ON occurrence (last_day) WHERE last_day > day;
CREATE INDEX evidence_of_days ON evidence (held_day) WHERE held_day IS NOT NULL;
CREATE INDEX person_by_name ON person (name_key);
CREATE INDEX registration_of_person ON registration (person);
COMMIT;
