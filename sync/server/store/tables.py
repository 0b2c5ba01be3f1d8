"""The tables' scripts as PostgreSQL reads them: written once, in SQLite's words, and translated, so that the two never
tell different stories. A column stands on a line of its own; what is not understood is an error, not a guess.

In an entity's tables the entity comes first in every key and index, a default fills it in, and nobody writes it.
Neighbours: migrating (reads the scripts), postgresql (runs them and guards the tables).
"""

import re

from sync.server.store.connection import StoreProblem

ENTITY = "entity TEXT NOT NULL DEFAULT current_setting('lligall.entity')"

_TYPES = {"INTEGER": "BIGINT", "BLOB": "BYTEA", "REAL": "DOUBLE PRECISION", "TEXT": "TEXT"}
_TABLE = re.compile(r"CREATE TABLE (\w+) \(\n(.*)\n\)(?: WITHOUT ROWID)?", re.DOTALL)
_COLUMN = re.compile(r"(\w+) (INTEGER|BLOB|REAL|TEXT)((?: NOT NULL| DEFAULT (?:x''|-?\d+|'\w*'))*)(.*)")
_KEY = re.compile(r"(PRIMARY KEY|UNIQUE) \((.+)\)")
_CHECK = re.compile(r"(?: CHECK \(.+\))?")
_INDEX = re.compile(r"CREATE (UNIQUE )?INDEX (\w+) ON (\w+) \((.*)")
_ADDED = re.compile(r"ALTER TABLE (\w+) ADD COLUMN (.+)")
_ALIKE = re.compile(r"DROP (TABLE|INDEX) \w+|ALTER TABLE \w+ (RENAME (COLUMN \w+ )?TO|DROP COLUMN) \w+")
_MOVES = re.compile(r"(INSERT INTO|UPDATE|DELETE FROM) .+", re.DOTALL)


def translated(statement: str, of_entity: bool) -> str:
    """One statement of a script for PostgreSQL; `of_entity` when the table is one of an entity's own. Raises
    StoreProblem."""
    first = "entity, " if of_entity else ""
    table = _TABLE.fullmatch(statement)
    if table:
        return _table(table[1], table[2], first)
    index = _INDEX.fullmatch(statement)
    if index:
        return f"CREATE {index[1] or ''}INDEX {index[2]} ON {index[3]} ({first}{index[4]}"
    added = _ADDED.fullmatch(statement)
    if added:
        line, keys = _column(added[2], first)
        if not keys:
            return f"ALTER TABLE {added[1]} ADD COLUMN {line}"
    elif _ALIKE.fullmatch(statement) or moves_rows(statement):
        return statement.replace("x''", "''")
    raise StoreProblem(f"a script has a statement that PostgreSQL is not told about: {statement}")


def moves_rows(statement: str) -> bool:
    """Whether a statement reads and writes rows: it is run for each entity by itself."""
    return _MOVES.fullmatch(statement) is not None


def made_by(statement: str) -> str | None:
    """The table that a statement makes."""
    table = _TABLE.fullmatch(statement)
    return table[1] if table else None


def _table(name: str, body: str, first: str) -> str:
    lines, keys = [ENTITY] if first else [], []
    for line in body.split("\n"):
        text = line.strip().removesuffix(",")
        key = _KEY.fullmatch(text)
        if key:
            keys.append(f"{key[1]} ({first}{key[2]})")
            continue
        column, of_column = _column(text, first)
        lines.append(column)
        keys += of_column
    return f"CREATE TABLE {name} ({', '.join(lines + keys)})"


def _column(text: str, first: str) -> tuple[str, list[str]]:
    found = _COLUMN.fullmatch(text)
    if not found:
        raise StoreProblem(f"a script has a column that PostgreSQL is not told about: {text}")
    name, sort, more, rest = found.groups()
    keys = []
    for word in ("PRIMARY KEY", "UNIQUE"):
        if rest.startswith(f" {word}"):
            rest = rest.removeprefix(f" {word}")
            keys.append(f"{word} ({first}{name})")
            more += " NOT NULL" if word == "PRIMARY KEY" else ""
    if not _CHECK.fullmatch(rest):
        raise StoreProblem(f"a script has a column that PostgreSQL is not told about: {text}")
    more = more.replace("x''", "''")
    return f"{name} {_TYPES[sort]}{more}{rest}", keys
