-- What each desktop has altered in the hour that began at began_at (brake.py), and whether it is held for a person:
-- wanted is what it then asked for. released_until is until when a person has let it go on.
CREATE TABLE brake (
    desk INTEGER PRIMARY KEY,
    began_at TEXT NOT NULL,
    altered INTEGER NOT NULL,
    allowed INTEGER NOT NULL,
    held_at TEXT,
    wanted INTEGER NOT NULL,
    released_until TEXT
);
