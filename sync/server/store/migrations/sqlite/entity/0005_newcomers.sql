-- New desktops: what stands in pieces (snapshots.py), and where each case file and lone row was touched (touches.py).

-- person is "" for the one that all full readers share; others are made for one person and soon forgotten. manifest is
-- MessagePack of the signed protocol.snapshots.Manifest.
CREATE TABLE snapshot (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    incarnation TEXT NOT NULL,
    seq INTEGER NOT NULL,
    scope TEXT NOT NULL,
    made_at REAL NOT NULL,
    manifest BLOB NOT NULL
);

CREATE TABLE snapshot_piece (
    snapshot TEXT NOT NULL,
    number INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (snapshot, number)
);

-- Which blocks changed anything in a case file, or in a row outside any: row is the file's or the row's id, first the
-- block's. A block is opened anyway to tell its entries, so one line for each would only take room.
CREATE TABLE touch (
    row TEXT NOT NULL,
    first INTEGER NOT NULL,
    PRIMARY KEY (row, first)
) WITHOUT ROWID;
