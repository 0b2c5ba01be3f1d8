"""The tables are written once: PostgreSQL's are the same, with the entity first in every key, and guarded."""

from typing import Any

import pytest

from sync.server.store.connection import StoreProblem
from sync.server.store.migrating import scripts_of
from sync.server.store.opening import open_memory
from sync.server.store.sealed_places import SEALED
from sync.server.store.tables import translated
from tests.kit.postgresql import cluster

pytestmark = pytest.mark.postgresql_only  # it looks at both by itself


@pytest.fixture(scope="module")
def columns() -> dict[tuple[str, str], str]:
    rows = cluster().sql(
        "SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'entities'",
        database="made",
    )
    return {(table, column): sort for table, column, sort in rows if table != "revision"}


def of_sqlite(tables: str) -> dict[str, list[tuple[Any, ...]]]:
    database = open_memory(tables)
    run = database.connection.execute
    names = [name for (name,) in run("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()]
    return {name: run(f"PRAGMA table_info({name})").fetchall() for name in names}


def test_both_have_the_same_tables_and_columns(columns: dict[tuple[str, str], str]) -> None:
    theirs = {key for key in columns if key[1] != "entity"}
    ours = {(table, column[1]) for table, found in of_sqlite("entity").items() for column in found}
    assert theirs == ours
    sorts = {"INTEGER": "bigint", "TEXT": "text", "BLOB": "bytea", "REAL": "double precision"}
    for table, found in of_sqlite("entity").items():
        for column in found:
            assert columns[table, column[1]] == sorts[column[2]], (table, column)


def test_the_entity_is_first_in_every_key_and_index_and_every_table_is_guarded() -> None:
    keys = cluster().sql(
        "SELECT c.relname, a.attname FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid"
        " JOIN pg_namespace n ON n.oid = c.relnamespace"
        " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]"
        " WHERE n.nspname = 'entities' AND c.relname <> 'revision'",
        database="made",
    )
    assert keys and {first for _, first in keys} == {"entity"}
    guarded = cluster().sql(
        "SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = 'entities'"
        " AND relkind = 'r' AND relname <> 'revision' AND relrowsecurity AND relforcerowsecurity",
        database="made",
    )
    assert {name for (name,) in guarded} == set(of_sqlite("entity"))


def test_what_is_sealed_can_be_found_again() -> None:
    """A new key is laid over what this list names."""
    tables = of_sqlite("entity")
    for each in SEALED:
        found = {column[1]: column[2] for column in tables[each.table]}
        assert found[each.column] == "BLOB"
        primary = {column[1] for column in tables[each.table] if column[5]}
        assert set(each.key) == primary and each.place.count("{}") == len(each.key)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE note (\n    id TEXT PRIMARY KEY REFERENCES other(id)\n)",
        "CREATE TABLE note (\n    id VARCHAR NOT NULL\n)",
        "CREATE TRIGGER t AFTER INSERT ON note BEGIN SELECT 1; END",
        "PRAGMA user_version = 3",
        "SELECT 1",
        "DROP TABLE note; DROP TABLE other",
        "ALTER TABLE note ADD COLUMN id TEXT UNIQUE",
    ],
)
def test_what_is_not_understood_is_an_error(statement: str) -> None:
    with pytest.raises(StoreProblem):
        translated(statement, of_entity=True)


def test_a_table_is_translated_word_for_word() -> None:
    statement = (
        "CREATE TABLE note (\n    id INTEGER PRIMARY KEY CHECK (id = 1),\n    name TEXT NOT NULL UNIQUE,\n"
        "    body BLOB NOT NULL DEFAULT x'',\n    at REAL,\n    UNIQUE (name, at)\n) WITHOUT ROWID"
    )
    assert translated(statement, of_entity=True) == (
        "CREATE TABLE note (entity TEXT NOT NULL DEFAULT current_setting('lligall.entity'),"
        " id BIGINT NOT NULL CHECK (id = 1), name TEXT NOT NULL, body BYTEA NOT NULL DEFAULT '', at DOUBLE PRECISION,"
        " PRIMARY KEY (entity, id), UNIQUE (entity, name), UNIQUE (entity, name, at))"
    )
    assert translated(statement, of_entity=False).startswith("CREATE TABLE note (id BIGINT")
    index = translated("CREATE INDEX n ON note (at) WHERE at > 3", of_entity=True)
    assert index == "CREATE INDEX n ON note (entity, at) WHERE at > 3"
    assert scripts_of("entity") and scripts_of("registry")
