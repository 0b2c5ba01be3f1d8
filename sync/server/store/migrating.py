"""The tables of the server's databases, as numbered SQL scripts; `PRAGMA user_version` says how far a database is.

Not Alembic: there is no mapper here whose tables it could compare, a server opens a thousand small databases and its
import alone costs a quarter of a second, and a script and its number commit together in SQLite. Scripts are never
edited once released, only added.
"""

from pathlib import Path
from typing import Any

from sync.server.store.connection import StoreProblem

_SCRIPTS = Path(__file__).resolve().parent / "migrations"


def migrate(connection: Any, sort: str) -> None:
    """Bring a SQLite database of a sort ("entity" or "registry") to the newest tables, each step in its own
    transaction. Raises StoreProblem."""
    scripts = scripts_of(sort)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(scripts):
        raise StoreProblem(f"a newer server has written this database (revision {version}, known {len(scripts)})")
    for number in range(version + 1, len(scripts) + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Another process may have done it while this one waited for its turn.
            if connection.execute("PRAGMA user_version").fetchone()[0] < number:
                for statement in scripts[number - 1]:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise


_read: dict[str, list[list[str]]] = {}


def scripts_of(sort: str) -> list[list[str]]:
    """The statements of each script, in order, in SQLite's words (tables has PostgreSQL's)."""
    if sort not in _read:
        paths = sorted((_SCRIPTS / "sqlite" / sort).glob("[0-9]*.sql"))
        if [int(path.name[:4]) for path in paths] != list(range(1, len(paths) + 1)):
            raise StoreProblem(f"the scripts of {sort} are not numbered without holes")
        _read[sort] = [_statements(path.read_text(encoding="utf-8")) for path in paths]
    return _read[sort]


def _statements(script: str) -> list[str]:
    lines = [line for line in script.splitlines() if not line.lstrip().startswith("--")]
    return [part.strip().removesuffix(";") for part in "\n".join(lines).split(";\n") if part.strip()]
