PRAGMA application_id = 1818846056;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('desk');
CREATE TABLE revision (number INTEGER NOT NULL);
INSERT INTO revision VALUES(5);
CREATE TABLE draft (
    key TEXT NOT NULL PRIMARY KEY,
    horizon_from TEXT NOT NULL, horizon_to TEXT NOT NULL, cost INTEGER NOT NULL,
    programme_hash TEXT NOT NULL, holidays_hash TEXT NOT NULL, release INTEGER, today TEXT,
    allowed_moves INTEGER NOT NULL, bound INTEGER, iterations INTEGER, instant INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO draft VALUES('draft','2025-01-01','2025-12-31',5,'p','h',NULL,NULL,0,NULL,5,5);
CREATE TABLE occurrence (
    key TEXT NOT NULL PRIMARY KEY,
    obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
    kind TEXT NOT NULL, opens TEXT NOT NULL, closes TEXT NOT NULL, prefer TEXT NOT NULL, data_until TEXT,
    owner TEXT NOT NULL, day TEXT NOT NULL, last_day TEXT NOT NULL, half_days TEXT NOT NULL,
    is_tentative INTEGER NOT NULL, rests_on_estimate INTEGER NOT NULL, estimated_days_off TEXT NOT NULL,
    cost INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO occurrence VALUES('meeting/2025/1','meeting','2025',NULL,NULL,1,'meeting','2025-01-01','2025-12-31','2025-12-31',NULL,'ours','2025-01-02','2025-01-02','0 1',0,0,'',1);
INSERT INTO occurrence VALUES('meeting/2025/2','meeting','2025',NULL,NULL,2,'meeting','2025-01-01','2025-12-31','2025-12-31',NULL,'ours','2025-01-03','2025-01-03','0 1',0,0,'',2);
INSERT INTO occurrence VALUES('meeting/2025/3','meeting','2025',NULL,NULL,3,'meeting','2025-01-01','2025-12-31','2025-12-31',NULL,'ours','2025-01-04','2025-01-04','0 1',0,0,'',3);
INSERT INTO occurrence VALUES('meeting/2025/4','meeting','2025',NULL,NULL,4,'meeting','2025-01-01','2025-12-31','2025-12-31',NULL,'ours','2025-01-05','2025-01-05','0 1',0,0,'',4);
INSERT INTO occurrence VALUES('meeting/2025/5','meeting','2025',NULL,NULL,5,'meeting','2025-01-01','2025-12-31','2025-12-31',NULL,'ours','2025-01-06','2025-01-06','0 1',0,0,'',5);
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
INSERT INTO pin VALUES('meeting/2025/1','meeting','2025',NULL,NULL,1,'2025-01-02','morning','choice',NULL);
INSERT INTO pin VALUES('meeting/2025/2','meeting','2025',NULL,NULL,2,'2025-01-03','morning','choice',NULL);
INSERT INTO pin VALUES('meeting/2025/3','meeting','2025',NULL,NULL,3,'2025-01-04','morning','choice',NULL);
INSERT INTO pin VALUES('meeting/2025/4','meeting','2025',NULL,NULL,4,'2025-01-05','morning','choice',NULL);
INSERT INTO pin VALUES('meeting/2025/5','meeting','2025',NULL,NULL,5,'2025-01-06','morning','choice',NULL);
CREATE TABLE busy (
    key INTEGER NOT NULL PRIMARY KEY,
    who TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL, session TEXT, reason TEXT
);
INSERT INTO busy VALUES(1,'head of 1','2025-01-01','2025-12-31',NULL,NULL);
INSERT INTO busy VALUES(2,'head of 2','2025-01-01','2025-12-31',NULL,NULL);
INSERT INTO busy VALUES(3,'head of 3','2025-01-01','2025-12-31',NULL,NULL);
INSERT INTO busy VALUES(4,'head of 4','2025-01-01','2025-12-31',NULL,NULL);
INSERT INTO busy VALUES(5,'head of 5','2025-01-01','2025-12-31',NULL,NULL);
CREATE TABLE evidence (
    key INTEGER NOT NULL PRIMARY KEY,
    obligation TEXT NOT NULL, period TEXT, unit TEXT, body TEXT, ordinal INTEGER,
    sender TEXT, recipient TEXT, document TEXT, sent TEXT, received TEXT, held_day TEXT, held_session TEXT,
    participants INTEGER
);
INSERT INTO evidence VALUES(1,'meeting','2025',NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO evidence VALUES(2,'meeting','2025',NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2);
INSERT INTO evidence VALUES(3,'meeting','2025',NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3);
INSERT INTO evidence VALUES(4,'meeting','2025',NULL,NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,4);
INSERT INTO evidence VALUES(5,'meeting','2025',NULL,NULL,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5);
CREATE TABLE act (
    number INTEGER NOT NULL PRIMARY KEY,
    instant INTEGER NOT NULL, words TEXT NOT NULL, release INTEGER, undone INTEGER
);
INSERT INTO act VALUES(1,0,'record 0',NULL,NULL);
INSERT INTO act VALUES(2,0,'record 0',NULL,NULL);
INSERT INTO act VALUES(3,0,'record 0',NULL,NULL);
INSERT INTO act VALUES(4,0,'record 0',NULL,NULL);
INSERT INTO act VALUES(5,0,'record 0',NULL,NULL);
CREATE TABLE before_act (
    act INTEGER NOT NULL, of_table TEXT NOT NULL, key NOT NULL, before TEXT,
    PRIMARY KEY (act, of_table, key)
) WITHOUT ROWID;
INSERT INTO before_act VALUES(1,'busy',1,NULL);
INSERT INTO before_act VALUES(1,'draft','draft',NULL);
INSERT INTO before_act VALUES(1,'evidence',1,NULL);
INSERT INTO before_act VALUES(1,'occurrence','meeting/2025/1',NULL);
INSERT INTO before_act VALUES(1,'pin','meeting/2025/1',NULL);
INSERT INTO before_act VALUES(2,'busy',2,NULL);
INSERT INTO before_act VALUES(2,'draft','draft','["draft","2025-01-01","2025-12-31",1,"p","h",null,null,0,null,1,1]');
INSERT INTO before_act VALUES(2,'evidence',2,NULL);
INSERT INTO before_act VALUES(2,'occurrence','meeting/2025/2',NULL);
INSERT INTO before_act VALUES(2,'pin','meeting/2025/2',NULL);
INSERT INTO before_act VALUES(3,'busy',3,NULL);
INSERT INTO before_act VALUES(3,'draft','draft','["draft","2025-01-01","2025-12-31",2,"p","h",null,null,0,null,2,2]');
INSERT INTO before_act VALUES(3,'evidence',3,NULL);
INSERT INTO before_act VALUES(3,'occurrence','meeting/2025/3',NULL);
INSERT INTO before_act VALUES(3,'pin','meeting/2025/3',NULL);
INSERT INTO before_act VALUES(4,'busy',4,NULL);
INSERT INTO before_act VALUES(4,'draft','draft','["draft","2025-01-01","2025-12-31",3,"p","h",null,null,0,null,3,3]');
INSERT INTO before_act VALUES(4,'evidence',4,NULL);
INSERT INTO before_act VALUES(4,'occurrence','meeting/2025/4',NULL);
INSERT INTO before_act VALUES(4,'pin','meeting/2025/4',NULL);
INSERT INTO before_act VALUES(5,'busy',5,NULL);
INSERT INTO before_act VALUES(5,'draft','draft','["draft","2025-01-01","2025-12-31",4,"p","h",null,null,0,null,4,4]');
INSERT INTO before_act VALUES(5,'evidence',5,NULL);
INSERT INTO before_act VALUES(5,'occurrence','meeting/2025/5',NULL);
INSERT INTO before_act VALUES(5,'pin','meeting/2025/5',NULL);
CREATE INDEX occurrence_by_day ON occurrence (day);
CREATE INDEX occurrence_of_days ON occurrence (last_day) WHERE last_day > day;
COMMIT;
