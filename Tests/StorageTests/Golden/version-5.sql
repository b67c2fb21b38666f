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
INSERT INTO "act" VALUES(1,1767574800,'plan',NULL,NULL);
INSERT INTO "act" VALUES(2,1767574800,'set meeting/2026-01 --place "Phòng A"',NULL,NULL);
INSERT INTO "act" VALUES(3,1767574800,'set meeting/2026-01 --place "Phòng B"',NULL,NULL);
INSERT INTO "act" VALUES(4,1767574800,'training plan meeting/2026-02',NULL,NULL);
CREATE TABLE addition (
    key TEXT NOT NULL PRIMARY KEY,
    obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
    length INTEGER NOT NULL, session TEXT, needs TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE before_act (
    act INTEGER NOT NULL, of_table TEXT NOT NULL, key NOT NULL, before TEXT,
    PRIMARY KEY (act, of_table, key)
) WITHOUT ROWID;
INSERT INTO "before_act" VALUES(1,'draft','draft',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2026-01',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2026-02',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2026-03',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2026-04',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2026-05',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2026-06',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2026-07',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2026-08',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2026-09',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2026-10',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2026-11',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2026-12',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2027-01',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2027-02',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2027-03',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2027-04',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2027-05',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2027-06',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2027-07',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2027-08',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2027-09',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2027-10',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2027-11',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','meeting/2027-12',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','report/2026-H1/bac',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','report/2026-H1/nam',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','report/2026/bac',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','report/2026/nam',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','report/2027-H1/bac',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','report/2027-H1/nam',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','report/2027/bac',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','report/2027/nam',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','training/2026',NULL);
INSERT INTO "before_act" VALUES(1,'occurrence','training/2027',NULL);
INSERT INTO "before_act" VALUES(2,'details','meeting/2026-01',NULL);
INSERT INTO "before_act" VALUES(3,'details','meeting/2026-01','["meeting/2026-01","meeting","2026-01",null,null,null,null,null,null,"Phòng A",null,null,null,""]');
INSERT INTO "before_act" VALUES(4,'gathering','meeting/2026-02',NULL);
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
) WITHOUT ROWID;
INSERT INTO "details" VALUES('meeting/2026-01','meeting','2026-01',NULL,NULL,NULL,NULL,NULL,NULL,'Phòng B',NULL,NULL,NULL,'');
CREATE TABLE draft (
    key TEXT NOT NULL PRIMARY KEY,
    horizon_from TEXT NOT NULL, horizon_to TEXT NOT NULL, cost INTEGER NOT NULL,
    programme_hash TEXT NOT NULL, holidays_hash TEXT NOT NULL, release INTEGER, today TEXT,
    allowed_moves INTEGER NOT NULL, bound INTEGER, iterations INTEGER, instant INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO "draft" VALUES('draft','2026-01-01','2027-12-31',90,'d95551ab4ecdd20193db4c9b63c7f9f57282fff18840e8536d6bcc281f623c73','9ccab37da242c0c954381b2e3331b8e14266e2d36c73897c726c073776ba70eb',NULL,'2026-01-05',0,90,0,1767574800);
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
CREATE TABLE gathering (
    key TEXT NOT NULL PRIMARY KEY,
    obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
    capacity INTEGER, quotas TEXT NOT NULL, topics TEXT NOT NULL, audience TEXT, register_by TEXT
) WITHOUT ROWID;
INSERT INTO "gathering" VALUES('meeting/2026-02','meeting','2026-02',NULL,NULL,NULL,9,'[]','[]',NULL,'2026-02-20');
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES('desk');
INSERT INTO "grdb_migrations" VALUES('released');
INSERT INTO "grdb_migrations" VALUES('decisions');
INSERT INTO "grdb_migrations" VALUES('sources');
INSERT INTO "grdb_migrations" VALUES('attendance');
CREATE TABLE numbered (last INTEGER NOT NULL);
INSERT INTO "numbered" VALUES(0);
CREATE TABLE occurrence (
    key TEXT NOT NULL PRIMARY KEY,
    obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
    kind TEXT NOT NULL, opens TEXT NOT NULL, closes TEXT NOT NULL, prefer TEXT NOT NULL, data_until TEXT,
    owner TEXT NOT NULL, day TEXT NOT NULL, last_day TEXT NOT NULL, half_days TEXT NOT NULL,
    is_tentative INTEGER NOT NULL, rests_on_estimate INTEGER NOT NULL, estimated_days_off TEXT NOT NULL,
    cost INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO "occurrence" VALUES('meeting/2026-01','meeting','2026-01',NULL,NULL,NULL,'meeting','2026-01-20','2026-01-31','2026-01-25',NULL,'ours','2026-01-26','2026-01-26','1',0,0,'',10);
INSERT INTO "occurrence" VALUES('meeting/2026-02','meeting','2026-02',NULL,NULL,NULL,'meeting','2026-02-20','2026-02-28','2026-02-25',NULL,'ours','2026-02-25','2026-02-25','0',0,0,'',0);
INSERT INTO "occurrence" VALUES('meeting/2026-03','meeting','2026-03',NULL,NULL,NULL,'meeting','2026-03-20','2026-03-31','2026-03-25',NULL,'ours','2026-03-25','2026-03-25','0',0,0,'',0);
INSERT INTO "occurrence" VALUES('meeting/2026-04','meeting','2026-04',NULL,NULL,NULL,'meeting','2026-04-20','2026-04-30','2026-04-25',NULL,'ours','2026-04-24','2026-04-24','0',0,0,'',10);
INSERT INTO "occurrence" VALUES('meeting/2026-05','meeting','2026-05',NULL,NULL,NULL,'meeting','2026-05-20','2026-05-31','2026-05-25',NULL,'ours','2026-05-25','2026-05-25','1',0,0,'',0);
INSERT INTO "occurrence" VALUES('meeting/2026-06','meeting','2026-06',NULL,NULL,NULL,'meeting','2026-06-20','2026-06-30','2026-06-25',NULL,'ours','2026-06-25','2026-06-25','0',0,0,'',0);
INSERT INTO "occurrence" VALUES('meeting/2026-07','meeting','2026-07',NULL,NULL,NULL,'meeting','2026-07-20','2026-07-31','2026-07-25',NULL,'ours','2026-07-24','2026-07-24','0',0,0,'',10);
INSERT INTO "occurrence" VALUES('meeting/2026-08','meeting','2026-08',NULL,NULL,NULL,'meeting','2026-08-20','2026-08-31','2026-08-25',NULL,'ours','2026-08-25','2026-08-25','0',0,0,'',0);
INSERT INTO "occurrence" VALUES('meeting/2026-09','meeting','2026-09',NULL,NULL,NULL,'meeting','2026-09-20','2026-09-30','2026-09-25',NULL,'ours','2026-09-25','2026-09-25','0',0,0,'',0);
INSERT INTO "occurrence" VALUES('meeting/2026-10','meeting','2026-10',NULL,NULL,NULL,'meeting','2026-10-20','2026-10-31','2026-10-25',NULL,'ours','2026-10-26','2026-10-26','1',0,0,'',10);
INSERT INTO "occurrence" VALUES('meeting/2026-11','meeting','2026-11',NULL,NULL,NULL,'meeting','2026-11-20','2026-11-30','2026-11-25',NULL,'ours','2026-11-25','2026-11-25','0',0,0,'',0);
INSERT INTO "occurrence" VALUES('meeting/2026-12','meeting','2026-12',NULL,NULL,NULL,'meeting','2026-12-20','2026-12-31','2026-12-25',NULL,'ours','2026-12-25','2026-12-25','0',0,0,'',0);
INSERT INTO "occurrence" VALUES('meeting/2027-01','meeting','2027-01',NULL,NULL,NULL,'meeting','2027-01-20','2027-01-31','2027-01-25',NULL,'ours','2027-01-25','2027-01-25','1',0,0,'',0);
INSERT INTO "occurrence" VALUES('meeting/2027-02','meeting','2027-02',NULL,NULL,NULL,'meeting','2027-02-20','2027-02-28','2027-02-25',NULL,'ours','2027-02-25','2027-02-25','0',0,0,'',0);
INSERT INTO "occurrence" VALUES('meeting/2027-03','meeting','2027-03',NULL,NULL,NULL,'meeting','2027-03-20','2027-03-31','2027-03-25',NULL,'ours','2027-03-25','2027-03-25','0',0,0,'',0);
INSERT INTO "occurrence" VALUES('meeting/2027-04','meeting','2027-04',NULL,NULL,NULL,'meeting','2027-04-20','2027-04-30','2027-04-25',NULL,'ours','2027-04-26','2027-04-26','1',0,0,'',10);
INSERT INTO "occurrence" VALUES('meeting/2027-05','meeting','2027-05',NULL,NULL,NULL,'meeting','2027-05-20','2027-05-31','2027-05-25',NULL,'ours','2027-05-25','2027-05-25','0',0,0,'',0);
INSERT INTO "occurrence" VALUES('meeting/2027-06','meeting','2027-06',NULL,NULL,NULL,'meeting','2027-06-20','2027-06-30','2027-06-25',NULL,'ours','2027-06-25','2027-06-25','0',0,0,'',0);
INSERT INTO "occurrence" VALUES('meeting/2027-07','meeting','2027-07',NULL,NULL,NULL,'meeting','2027-07-20','2027-07-31','2027-07-25',NULL,'ours','2027-07-26','2027-07-26','1',0,0,'',10);
INSERT INTO "occurrence" VALUES('meeting/2027-08','meeting','2027-08',NULL,NULL,NULL,'meeting','2027-08-20','2027-08-31','2027-08-25',NULL,'ours','2027-08-25','2027-08-25','0',0,0,'',0);
INSERT INTO "occurrence" VALUES('meeting/2027-09','meeting','2027-09',NULL,NULL,NULL,'meeting','2027-09-20','2027-09-30','2027-09-25',NULL,'ours','2027-09-24','2027-09-24','0',0,0,'',10);
INSERT INTO "occurrence" VALUES('meeting/2027-10','meeting','2027-10',NULL,NULL,NULL,'meeting','2027-10-20','2027-10-31','2027-10-25',NULL,'ours','2027-10-25','2027-10-25','1',0,0,'',0);
INSERT INTO "occurrence" VALUES('meeting/2027-11','meeting','2027-11',NULL,NULL,NULL,'meeting','2027-11-20','2027-11-30','2027-11-25',NULL,'ours','2027-11-25','2027-11-25','0',0,0,'',0);
INSERT INTO "occurrence" VALUES('meeting/2027-12','meeting','2027-12',NULL,NULL,NULL,'meeting','2027-12-20','2027-12-31','2027-12-25',NULL,'ours','2027-12-24','2027-12-24','0',0,0,'',10);
INSERT INTO "occurrence" VALUES('report/2026-H1/bac','report','2026-H1','bac',NULL,NULL,'report','2026-01-01','2026-06-14','2026-06-14',NULL,'clause','2026-06-12','2026-06-12','',0,0,'',0);
INSERT INTO "occurrence" VALUES('report/2026-H1/nam','report','2026-H1','nam',NULL,NULL,'report','2026-01-01','2026-06-14','2026-06-14',NULL,'clause','2026-06-12','2026-06-12','',0,0,'',0);
INSERT INTO "occurrence" VALUES('report/2026/bac','report','2026','bac',NULL,NULL,'report','2026-01-01','2026-12-14','2026-12-14',NULL,'clause','2026-12-14','2026-12-14','',0,0,'',0);
INSERT INTO "occurrence" VALUES('report/2026/nam','report','2026','nam',NULL,NULL,'report','2026-01-01','2026-12-14','2026-12-14',NULL,'clause','2026-12-14','2026-12-14','',0,0,'',0);
INSERT INTO "occurrence" VALUES('report/2027-H1/bac','report','2027-H1','bac',NULL,NULL,'report','2027-01-01','2027-06-14','2027-06-14',NULL,'clause','2027-06-14','2027-06-14','',0,0,'',0);
INSERT INTO "occurrence" VALUES('report/2027-H1/nam','report','2027-H1','nam',NULL,NULL,'report','2027-01-01','2027-06-14','2027-06-14',NULL,'clause','2027-06-14','2027-06-14','',0,0,'',0);
INSERT INTO "occurrence" VALUES('report/2027/bac','report','2027','bac',NULL,NULL,'report','2027-01-01','2027-12-14','2027-12-14',NULL,'clause','2027-12-14','2027-12-14','',0,0,'',0);
INSERT INTO "occurrence" VALUES('report/2027/nam','report','2027','nam',NULL,NULL,'report','2027-01-01','2027-12-14','2027-12-14',NULL,'clause','2027-12-14','2027-12-14','',0,0,'',0);
INSERT INTO "occurrence" VALUES('training/2026','training','2026',NULL,NULL,NULL,'training','2026-04-01','2026-06-30','2026-05-15',NULL,'ours','2026-05-15','2026-05-15','0 1',0,0,'',0);
INSERT INTO "occurrence" VALUES('training/2027','training','2027',NULL,NULL,NULL,'training','2027-04-01','2027-06-30','2027-05-15',NULL,'ours','2027-05-14','2027-05-14','0 1',0,0,'',10);
CREATE TABLE person (
    key INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL, position TEXT, body TEXT, unit TEXT,
    workplace TEXT, email TEXT, phone TEXT, languages TEXT, note TEXT
);
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
CREATE TABLE released (
    key TEXT NOT NULL PRIMARY KEY,
    obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
    day TEXT NOT NULL, session TEXT NOT NULL, is_confirmed INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE revision (number INTEGER NOT NULL);
INSERT INTO "revision" VALUES(4);
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
