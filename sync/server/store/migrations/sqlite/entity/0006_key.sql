-- Which key the bodies are sealed under (sealing.Sealer.key_id), so that a process that still has an older one notices.
ALTER TABLE head ADD COLUMN key_id BLOB NOT NULL DEFAULT x'';
