-- All entities of this server. Codes and devices only say in whose database the truth about them stands.

-- The server's signing key (Ed25519), which desktops pin at enrolment; wrapped by the master key.
CREATE TABLE server (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    private_key BLOB NOT NULL
);

-- facts is JSON of the entity's fields. place (of the entity's database) and wrapped_key are empty until somebody is to
-- work there: then the entity's own database is made.
CREATE TABLE entity (
    ine10 TEXT PRIMARY KEY,
    facts TEXT NOT NULL,
    place TEXT,
    wrapped_key BLOB,
    added_at TEXT NOT NULL
);

CREATE TABLE code (
    hash BLOB PRIMARY KEY,
    ine10 TEXT NOT NULL
);

CREATE TABLE device (
    id TEXT PRIMARY KEY,
    ine10 TEXT NOT NULL
);
