"""Alembic revisions of the desktop's database, shipped as data, and the one function that applies them.

The database says its revision in `PRAGMA user_version` too, so that Alembic is imported (0.3 s) only when it differs.
Neighbours: storage.database (calls `migrate` at opening), storage.schema (checks the result).
"""

from pathlib import Path

from sqlalchemy import Connection

from app.errors import DatabaseTooNew

REVISION = 9
"""The newest revision this program knows: the number of the last file in versions/."""


def migrate(connection: Connection, revision: int = REVISION) -> None:
    """Bring the tables up to a revision in the open transaction: all of it or nothing. Raises DatabaseTooNew.

    Only who looks whether older databases still open (app.selftest) names another revision than the newest.
    """
    found = revision_of(connection)
    if found > REVISION:
        raise DatabaseTooNew(found)
    if found < revision:
        _upgrade(connection, revision)
        connection.exec_driver_sql(f"PRAGMA user_version = {revision}")


def revision_of(connection: Connection) -> int:
    """The revision a database says it has; 0 for an empty one."""
    return connection.exec_driver_sql("PRAGMA user_version").scalar_one()


def _upgrade(connection: Connection, revision: int) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    # A percent sign in the folder's name must not be read as an interpolation.
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, f"{revision:04d}")
