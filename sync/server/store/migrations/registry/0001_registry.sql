-- All entities of this server. Codes and devices only say in whose database the truth about them stands.

-- The server's signing key (Ed25519), which desktops pin at enrolment.
CREATE TABLE server (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    private_key BLOB NOT NULL
);

CREATE TABLE entity (
    ine10 TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    file TEXT NOT NULL UNIQUE,
    wrapped_key BLOB NOT NULL,
    made_at TEXT NOT NULL
);

CREATE TABLE code (
    hash BLOB PRIMARY KEY,
    ine10 TEXT NOT NULL
);

CREATE TABLE device (
    id TEXT PRIMARY KEY,
    ine10 TEXT NOT NULL
);
