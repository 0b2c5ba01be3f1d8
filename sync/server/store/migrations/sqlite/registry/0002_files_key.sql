-- The key of an entity's files, wrapped like the other, once it no longer comes from it: the database got a new one.
ALTER TABLE entity ADD COLUMN wrapped_files_key BLOB;
