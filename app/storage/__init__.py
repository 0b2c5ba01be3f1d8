"""The encrypted local copy: database, journal capture, keys, search index, migrations."""
