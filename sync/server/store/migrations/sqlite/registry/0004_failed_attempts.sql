-- Codes that did not work, of the last minutes, for every process to count together (attempts.py). place is a keyed hash
-- of the address they came from: no address stands here.
CREATE TABLE failed_attempt (
    place BLOB NOT NULL,
    at REAL NOT NULL
);

CREATE INDEX failed_attempt_place ON failed_attempt (place, at);

CREATE INDEX failed_attempt_at ON failed_attempt (at);
