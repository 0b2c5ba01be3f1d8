-- Files whose bytes are held, whole and verified. unreferenced_at: since when no live row of the journal names them.
CREATE TABLE kept_file (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    kept_at TEXT NOT NULL,
    unreferenced_at TEXT
);

-- Bytes on their way. id is the SHA-256 of the secret in the address, holder grows with each connection that takes it;
-- ended is NULL, or done, wrong, stopped, expired.
CREATE TABLE upload (
    id TEXT PRIMARY KEY,
    device TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    received INTEGER NOT NULL,
    holder INTEGER NOT NULL,
    expires_at TEXT NOT NULL,
    ended TEXT
);
CREATE INDEX upload_device ON upload (device, sha256);

-- The sealed pieces of an upload or (owner is its SHA-256) of a kept file, by their first plain byte.
CREATE TABLE piece (
    owner TEXT NOT NULL,
    first INTEGER NOT NULL,
    size INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (owner, first)
);
