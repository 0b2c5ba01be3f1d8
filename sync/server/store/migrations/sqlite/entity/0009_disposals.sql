-- Case files whose contents were destroyed (disposal.py): id of the disposal's row, and the entry that carried it out.
CREATE TABLE disposed_file (
    case_file TEXT PRIMARY KEY,
    disposal TEXT NOT NULL,
    seq INTEGER NOT NULL
);

-- Bodies of the journal that are only hashes now: seq of the entry, place among its parts and its outcome's, and when.
CREATE TABLE disposed_body (
    seq INTEGER NOT NULL,
    place INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (seq, place)
) WITHOUT ROWID;

-- Bytes still to be let go: of files, by SHA-256, and ("") of the database's own free pages.
CREATE TABLE disposed_bytes (
    sha256 TEXT PRIMARY KEY,
    at TEXT NOT NULL
) WITHOUT ROWID;
