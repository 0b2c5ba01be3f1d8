-- What each desktop has altered in the hour that began at began_at, when the journal stood at began_seq (brake.py; at
-- before_seq when the hour before began, if it worked then), and whether it is held for a person: wanted is what it then asked for, sent_to the last set it had in that epoch.
-- released_until is until when a person has let it go on; refused_to the last set that a person has refused; back_at is
-- when it last came back after so many days away.
CREATE TABLE brake (
    desk INTEGER PRIMARY KEY,
    began_at TEXT NOT NULL,
    began_seq INTEGER NOT NULL,
    before_seq INTEGER NOT NULL,
    altered INTEGER NOT NULL,
    allowed INTEGER NOT NULL,
    held_at TEXT,
    wanted INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    sent_to INTEGER NOT NULL,
    released_until TEXT,
    refused_to INTEGER NOT NULL,
    away REAL NOT NULL,
    back_at TEXT NOT NULL
);
