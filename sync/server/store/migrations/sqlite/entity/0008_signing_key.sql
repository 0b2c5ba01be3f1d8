-- The number of the last change of the server's signing key that this journal tells of (signing_keys.py).
ALTER TABLE head ADD COLUMN key_number INTEGER NOT NULL DEFAULT 0;
