-- Every change of the server's signing key: the encoded KeyChange, signed, for desktops to follow (signing_keys.py).
CREATE TABLE key_change (
    number INTEGER PRIMARY KEY,
    body BLOB NOT NULL
);

-- The public half of the key that is kept offline, which may replace the server's when it is lost or stolen.
ALTER TABLE server ADD COLUMN recovery_key BLOB NOT NULL DEFAULT x'';
