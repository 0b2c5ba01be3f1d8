"""The schema: the revisions make the tables of app.model, all or none; a quick start needs no Alembic."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text

from app.errors import DatabaseDamaged
from app.model import SYNCED, Base
from app.storage import migrations
from app.storage.database import Database, create_database, open_database
from app.storage.guard import triggers, triggers_of_guard
from tests.kit.offices import KEY, empty_database

ROOT = Path(__file__).resolve().parents[3]
VERSIONS = sorted((Path(migrations.__file__).parent / "versions").glob("[0-9]*.py"))


@pytest.fixture
def database(tmp_path: Path):
    database = empty_database(tmp_path)
    yield database
    database.close()


def test_the_newest_revision_is_the_last_file() -> None:
    numbers = [int(path.name[:4]) for path in VERSIONS]
    assert numbers == list(range(1, migrations.REVISION + 1))
    for path in VERSIONS:
        revision = re.search(r'^revision = "(\d{4})"', path.read_text(encoding="utf-8"), re.MULTILINE)
        assert revision and revision[1] == path.name[:4]


def test_the_revisions_make_the_tables_of_the_model(database: Database) -> None:
    def is_ours(_object: Any, name: str | None, sort: str, *_: Any) -> bool:
        return sort != "table" or not (name or "").startswith(("search_", "guard"))

    options = {"include_object": is_ours, "compare_type": True, "compare_server_default": True}
    with database.reading() as connection:
        found = compare_metadata(MigrationContext.configure(connection, opts=options), Base.metadata)
        assert found == []
        assert migrations.revision_of(connection) == migrations.REVISION
        assert (
            connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == f"{migrations.REVISION:04d}"
        )


def test_a_difference_would_be_found() -> None:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        Base.metadata.create_all(connection)
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
        connection.execute(text("ALTER TABLE note ADD COLUMN forgotten VARCHAR"))
        connection.execute(text("DROP INDEX ix_step_waits_until"))
        found = compare_metadata(MigrationContext.configure(connection), Base.metadata)
    engine.dispose()
    assert {str(change[0]) for change in found} == {"remove_column", "add_index"}


def test_the_triggers_are_those_of_the_journal(database: Database) -> None:
    with database.reading() as connection:
        rows = connection.execute(text("SELECT sql FROM sqlite_schema WHERE type = 'trigger'")).scalars()
        found = {" ".join(sql.split()) for sql in rows}
    tables = [model.__tablename__ for model in SYNCED.values()]  # type: ignore[attr-defined]
    expected = {" ".join(statement.split()) for table in tables for statement in triggers(table)}
    expected |= {" ".join(statement.split()) for statement in triggers_of_guard()}
    assert len(expected) == 3 * len(tables) + 3
    assert expected == {sql for sql in found if "_frozen" not in sql}


def test_a_revision_that_fails_leaves_the_database_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a migration is none: the tables made before the failure are not there."""

    def fail(connection: Any, revision: int) -> None:
        upgrade(connection, revision)
        raise RuntimeError("in the middle")

    upgrade = migrations._upgrade
    monkeypatch.setattr(migrations, "_upgrade", fail)
    with pytest.raises(RuntimeError):
        create_database(tmp_path / "x.db", KEY)
    monkeypatch.undo()
    with pytest.raises(DatabaseDamaged):  # a page and nothing in it: not taken for an office
        open_database(tmp_path / "x.db", KEY)


def test_alembic_is_not_imported_when_nothing_is_to_be_done(database: Database) -> None:
    """It costs a quarter of a second; a desktop opens its offices at every start."""
    database.close()
    program = (
        "import sys; from pathlib import Path; from app.storage.database import open_database;"
        "open_database(Path(sys.argv[1]), bytes(range(32))).close();"
        "print(sorted(name for name in sys.modules if name.split('.')[0] in ('alembic', 'mako')))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(database.path)], cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert run.stdout.strip() == "[]"
