-- Numbers under leases (numbers.py): what waits for the holder, numbers that no row holds, who ever held what.

-- Rows that wait for the number of a series whose lease is out, in the order in which they came.
CREATE TABLE waiting (
    row TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    seq INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX waiting_series ON waiting (series, seq);

-- Numbers that were spent: the row, or the desktop, that may still come for one; neither when it has come.
CREATE TABLE spent (
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    row TEXT,
    device TEXT,
    PRIMARY KEY (series, year, number)
) WITHOUT ROWID;
CREATE INDEX spent_row ON spent (row) WHERE row IS NOT NULL;

-- Every lease there was: a claim under it was once this desktop's to make.
CREATE TABLE lease (
    series TEXT NOT NULL,
    incarnation TEXT NOT NULL,
    lease INTEGER NOT NULL,
    device TEXT NOT NULL,
    PRIMARY KEY (series, incarnation, lease)
) WITHOUT ROWID;

-- Whether a paper carries a row's number.
CREATE INDEX access_on_paper ON access (row) WHERE what IN ('printed', 'exported');
