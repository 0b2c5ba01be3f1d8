-- Copies of a desktop's database, and restores of this server's (copies.py, restoring.py, recovering.py).

-- What is held of one copy of a desktop's database: how far its chain goes (with the last signature over it, which
-- outlives the connection), its tokens and its access log. An old copy or a clone gets an epoch of its own (R8).
-- incarnation is the one under which it was last heard; used_at is when it first came with this epoch.
CREATE TABLE copy (
    desk INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    device_seq INTEGER NOT NULL DEFAULT 0,
    chain BLOB NOT NULL,
    signed_device_seq INTEGER NOT NULL DEFAULT 0,
    signed_chain BLOB,
    chain_signature BLOB,
    token_issued BLOB NOT NULL,
    token_presented BLOB NOT NULL,
    access_number INTEGER NOT NULL DEFAULT 0,
    access_hash BLOB NOT NULL,
    last_seen TEXT,
    cursor INTEGER NOT NULL DEFAULT 0,
    incarnation TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    used_at TEXT,
    why TEXT NOT NULL,
    PRIMARY KEY (desk, epoch)
);
INSERT INTO copy (desk, epoch, device_seq, chain, signed_device_seq, signed_chain, chain_signature, token_issued,
    token_presented, access_number, access_hash, last_seen, cursor, incarnation, begun_at, used_at, why)
SELECT desk, epoch, device_seq, chain, signed_device_seq, signed_chain, chain_signature, token_issued, token_presented,
    access_number, access_hash, last_seen, cursor, (SELECT incarnation FROM head), enrolled_at, enrolled_at, ''
FROM desk;
ALTER TABLE desk DROP COLUMN epoch;
ALTER TABLE desk DROP COLUMN device_seq;
ALTER TABLE desk DROP COLUMN chain;
ALTER TABLE desk DROP COLUMN signed_device_seq;
ALTER TABLE desk DROP COLUMN signed_chain;
ALTER TABLE desk DROP COLUMN chain_signature;
ALTER TABLE desk DROP COLUMN token_issued;
ALTER TABLE desk DROP COLUMN token_presented;
ALTER TABLE desk DROP COLUMN stale_tokens;
ALTER TABLE desk DROP COLUMN access_number;
ALTER TABLE desk DROP COLUMN access_hash;
ALTER TABLE desk DROP COLUMN last_seen;
ALTER TABLE desk DROP COLUMN cursor;
-- Whether its copies are to be wiped at next contact.
ALTER TABLE desk ADD COLUMN wipe INTEGER NOT NULL DEFAULT 0;

-- The epoch that a request was answered with, when it was an old copy's.
ALTER TABLE answer ADD COLUMN epoch INTEGER;

-- Each copy's own chain of access lines.
ALTER TABLE access ADD COLUMN epoch INTEGER NOT NULL DEFAULT 1;
CREATE TABLE access_line (
    desk INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    person TEXT NOT NULL,
    what TEXT NOT NULL,
    kind TEXT NOT NULL,
    row TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (desk, epoch, number)
);
INSERT INTO access_line (desk, epoch, number, at, person, what, kind, row, hash)
SELECT desk, epoch, number, at, person, what, kind, row, hash FROM access;
DROP TABLE access;
ALTER TABLE access_line RENAME TO access;
-- Whether a paper carries a row's number.
CREATE INDEX access_on_paper ON access (row) WHERE what IN ('printed', 'exported');

-- Restores of this server, in order (R20). note is the encoded RestoreNote, sealed: it has names and a reason.
CREATE TABLE restored (
    number INTEGER PRIMARY KEY,
    incarnation TEXT NOT NULL,
    note BLOB NOT NULL,
    closed_at TEXT
);

-- What each copy has reported since the last restore (R11): wanted is the seq that is to be handed back next, known the
-- highest seq that a checkpoint of ours proves.
CREATE TABLE report (
    desk INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    wanted INTEGER NOT NULL,
    known INTEGER NOT NULL,
    spent BLOB NOT NULL,
    reported_at TEXT,
    PRIMARY KEY (desk, epoch)
);

-- Handed back and not in the journal yet: an encoded Block, sealed.
CREATE TABLE handed (
    desk INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    first INTEGER NOT NULL,
    frame BLOB NOT NULL,
    PRIMARY KEY (desk, epoch, first)
);

-- Backups that may still be restored, by the seq they end at (R14).
CREATE TABLE backup (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    seq INTEGER NOT NULL,
    place BLOB NOT NULL
);
