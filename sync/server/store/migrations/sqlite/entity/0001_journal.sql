-- One entity: its journal, the values it leads to, its desktops. Statements end in a semicolon at the end of a line.

-- The counter row: one per database, taken and written inside the transaction that appends (sync.md, 5). version grows
-- with every transaction that writes anything: while it is the same, what a process remembers holds.
CREATE TABLE head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    ine10 TEXT NOT NULL,
    incarnation TEXT NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    version INTEGER NOT NULL DEFAULT 0
);

-- The journal: entries in a row as one desktop pushed them (desk 0 is the server itself), and what was decided.
-- sets is the desktop's own bundle, untouched (app.domain.bundles); decided is MessagePack of [Decided] (blocks.py).
-- unpacked is how many bytes sets has once decompressed.
-- device_seq is the first set's place in its desk's chain; hash and chain are those after the last of the block.
CREATE TABLE block (
    first INTEGER PRIMARY KEY,
    count INTEGER NOT NULL,
    incarnation TEXT NOT NULL,
    desk INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    device_seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    chain BLOB,
    decided BLOB NOT NULL,
    unpacked INTEGER NOT NULL,
    sets BLOB NOT NULL
);
CREATE INDEX block_desk ON block (desk, epoch, device_seq);

-- Where each set was recorded first (R7).
CREATE TABLE recorded (
    set_id BLOB PRIMARY KEY,
    seq INTEGER NOT NULL
) WITHOUT ROWID;

-- What stands: one row per kind and id. body is MessagePack of [{unit: {field: value}}, {unit: seq that set it}].
-- mark serves readers: a case file's status, the person of a named reader or role, the party of a file, the target of
-- a conflict outside any file.
CREATE TABLE standing (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    case_file TEXT,
    mark TEXT,
    sum INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (id, kind)
);
CREATE INDEX standing_mark ON standing (kind, mark) WHERE mark IS NOT NULL;
CREATE INDEX standing_case_file ON standing (case_file) WHERE case_file IS NOT NULL;

-- Count and sum of unit hashes (modulo 2**64, as 16 hexadecimal digits) per kind.
CREATE TABLE total (
    kind TEXT PRIMARY KEY,
    rows INTEGER NOT NULL,
    sum TEXT NOT NULL
);

CREATE TABLE series (
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (series, year)
);

-- An enrolled desktop: how far its chain is held (with the last signature over it, which outlives the connection),
-- its tokens (R8) and its access log.
CREATE TABLE desk (
    desk INTEGER PRIMARY KEY,
    device TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL,
    name BLOB NOT NULL,
    public_key BLOB NOT NULL UNIQUE,
    enrolled_at TEXT NOT NULL,
    epoch INTEGER NOT NULL DEFAULT 1,
    device_seq INTEGER NOT NULL DEFAULT 0,
    chain BLOB NOT NULL,
    signed_device_seq INTEGER NOT NULL DEFAULT 0,
    signed_chain BLOB,
    chain_signature BLOB,
    token_issued BLOB NOT NULL DEFAULT x'',
    token_presented BLOB NOT NULL DEFAULT x'',
    stale_tokens INTEGER NOT NULL DEFAULT 0,
    access_number INTEGER NOT NULL DEFAULT 0,
    access_hash BLOB NOT NULL DEFAULT x'',
    last_seen TEXT,
    cursor INTEGER NOT NULL DEFAULT 0,
    revoked_at TEXT,
    revoked_reason BLOB
);

-- Nonces of the last minutes (R22); the newest two of each desktop keep the token of their answers. number is the
-- version of the transaction: the order in which they were given.
CREATE TABLE answer (
    desk INTEGER NOT NULL,
    nonce BLOB NOT NULL,
    number INTEGER NOT NULL,
    at REAL NOT NULL,
    token BLOB,
    PRIMARY KEY (desk, nonce)
);
-- What an exchange asks of the answers must not grow with how many were given in the last minutes.
CREATE INDEX answer_at ON answer (desk, at);
CREATE INDEX answer_token ON answer (desk) WHERE token IS NOT NULL;

-- One-time enrolment codes; only their hashes are kept.
CREATE TABLE code (
    hash BLOB PRIMARY KEY,
    person TEXT NOT NULL,
    made_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    withdrawn_at TEXT,
    desk INTEGER
);

-- Who read what on which desktop: each desktop's own chain, not the journal (security.md, Roles).
CREATE TABLE access (
    desk INTEGER NOT NULL,
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    person TEXT NOT NULL,
    what TEXT NOT NULL,
    kind TEXT NOT NULL,
    row TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (desk, number)
) WITHOUT ROWID;
