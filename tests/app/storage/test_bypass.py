"""Nothing can be written past the journal: everything that a program, or a person with the key, could try."""

import contextlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, func, insert, text, update
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from app.context import Office, Work
from app.domain.kinds import KINDS
from app.errors import JournalBypassed
from app.model import SYNCED
from app.model.case_files import CaseFile
from app.storage import guard, journal
from app.storage.database import create_database, open_database, unlock
from tests.app.storage.files import case_file, open_file
from tests.kit.actions import test_action
from tests.kit.offices import KEY, make_office

TABLES = sorted(model.__tablename__ for model in SYNCED.values())  # type: ignore[attr-defined]
library: Any = dbapi2


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = make_office(tmp_path)
    yield office
    office.close()


@pytest.fixture
def row(office: Office) -> str:
    return office.write(open_file, "Llicència").result


def everything(connection: Connection) -> list[tuple]:
    """Every row of every synced table and of the journal's own."""
    tables = [*TABLES, "outbox", "overlay", "undo_step", "state"]
    return [(table, *found) for table in tables for found in connection.execute(text(f"SELECT * FROM {table}"))]


def attempts(table: str) -> list[str]:
    columns = ", ".join(column.name for column in SYNCED[KINDS[table].name].__table__.columns)  # type: ignore[attr-defined]
    a_row = f"SELECT {', '.join(['1'] * (columns.count(',') + 1))}"
    return [
        f"INSERT INTO {table} ({columns}) {a_row}",
        f"INSERT OR IGNORE INTO {table} ({columns}) {a_row}",
        f"INSERT OR REPLACE INTO {table} ({columns}) {a_row}",
        f"INSERT INTO {table} ({columns}) {a_row} WHERE true ON CONFLICT DO NOTHING",
        f"UPDATE {table} SET id = id",
        f"UPDATE OR IGNORE {table} SET id = 'x'",
        f"DELETE FROM {table}",
        f"WITH x(v) AS (SELECT 1) DELETE FROM {table} WHERE true",
    ]


@pytest.mark.parametrize("table", TABLES)
def test_sql_on_the_writing_connection_is_refused(office: Office, row: str, table: str) -> None:
    """Where a table is empty an UPDATE or DELETE finds nothing to write, so each table is given a row first."""
    with office.database.writing() as connection, journal.applying(connection):
        connection.execute(text(f"INSERT OR IGNORE INTO {attempts(table)[0].removeprefix('INSERT INTO ')}"))
    before = office.read(everything)
    for statement in attempts(table):
        with pytest.raises(JournalBypassed, match=table), office.database.writing() as connection:
            connection.execute(text(statement))
    assert office.read(everything) == before


@pytest.mark.parametrize("table", TABLES)
def test_another_program_with_the_key_is_refused(office: Office, row: str, table: str) -> None:
    before = office.read(everything)
    path = office.database.path
    other = library.connect(path, isolation_level=None)
    unlock(other, KEY)
    assert other.execute("SELECT count(*) FROM case_file").fetchone() == (1,)
    for statement in attempts(table):
        with pytest.raises(library.OperationalError, match="no such function: lligall_writing"):
            other.execute(statement)
    other.close()
    assert office.read(everything) == before


def test_frozen_bytes_never_change(office: Office, row: str) -> None:
    """R6: not even inside an application of entries, when the guard is open."""
    own = [("outbox", column) for column in ("hash", "chain", "set_id", "device_seq", "epoch")]
    for table, column in (*own, ("outbox_frame", "frame"), ("outbox_frame", "device_seq")):
        with (
            pytest.raises(JournalBypassed, match="outbox"),
            office.database.writing() as connection,
            journal.applying(connection),
        ):
            connection.execute(text(f"UPDATE {table} SET {column} = 'x'"))
    with office.database.writing() as connection:
        connection.execute(text("UPDATE outbox SET acknowledged = true"))


def orm_update(work: Work, row: str) -> None:
    work.session.execute(update(CaseFile).where(CaseFile.id == row).values(title="x"))


def orm_insert(work: Work, _row: str) -> None:
    values = {name: value for name, value in vars(case_file(work, "x")).items() if not name.startswith("_")}
    work.session.execute(insert(CaseFile), [values])


def query_update(work: Work, row: str) -> None:
    work.session.query(CaseFile).filter_by(id=row).update({"title": "x"}, synchronize_session=False)


def query_delete(work: Work, row: str) -> None:
    work.session.query(CaseFile).filter_by(id=row).delete(synchronize_session=False)


def bulk_insert(work: Work, _row: str) -> None:
    work.session.bulk_save_objects([case_file(work, "x")])


def bulk_update(work: Work, row: str) -> None:
    work.session.bulk_update_mappings(CaseFile, [{"id": row, "title": "x"}])


def on_the_connection(work: Work, row: str) -> None:
    work.connection().execute(update(CaseFile).where(CaseFile.id == row).values(title="x"))


def in_a_plain_session(work: Work, row: str) -> None:
    with Session(bind=work.connection()) as session:
        found = session.get(CaseFile, row)
        assert found
        found.title = "x"
        session.flush()


def sql_expression(work: Work, row: str) -> None:
    work.get(CaseFile, row).title = func.upper("x")


def unread_attribute(work: Work, row: str) -> None:
    thing = work.get(CaseFile, row)
    work.session.expire(thing)
    thing.title = "x"


def deleted_attribute(work: Work, row: str) -> None:
    del work.get(CaseFile, row).title


def deletion(work: Work, row: str) -> None:
    work.session.delete(work.get(CaseFile, row))


def another_identity(work: Work, row: str) -> None:
    work.get(CaseFile, row).id = "0" * 32


def derived_column(work: Work, row: str) -> None:
    work.get(CaseFile, row).title_key = "x"


def part_of_a_flush(work: Work, row: str) -> None:
    thing = work.get(CaseFile, row)
    thing.title = "x"
    work.session.flush([thing])


def savepoint(work: Work, row: str) -> None:
    work.get(CaseFile, row).title = "x"
    work.session.begin_nested()


def early_commit(work: Work, row: str) -> None:
    work.get(CaseFile, row).title = "x"
    work.session.commit()


def early_rollback(work: Work, row: str) -> None:
    work.get(CaseFile, row).title = "x"
    work.session.rollback()


BYPASSES = [
    orm_update, orm_insert, query_update, query_delete, bulk_insert, bulk_update, on_the_connection, in_a_plain_session,
    sql_expression, unread_attribute, deleted_attribute, deletion, another_identity, derived_column, part_of_a_flush,
    savepoint, early_commit, early_rollback,
]  # fmt: skip


@pytest.mark.parametrize("attempt", BYPASSES, ids=lambda attempt: attempt.__name__)
def test_no_road_of_the_session_leads_past_the_journal(
    office: Office, row: str, attempt: Callable[[Work, str], None]
) -> None:
    before = office.read(everything)
    with pytest.raises(JournalBypassed):
        office.write(test_action("test.bypass")(attempt), row)
    assert office.read(everything) == before
    # Neither does a bypass that is caught and followed by an honest write leave anything of itself.
    office.write(open_file, "Una altra")
    assert office.read(everything)[:1] == before[:1]


def test_a_swallowed_failure_writes_nothing(office: Office, row: str) -> None:
    """An action that goes on after its flush has failed cannot commit what came before the failure."""

    @test_action("test.careless")
    def careless(work: Work) -> None:
        work.get(CaseFile, row).title = "mig fet"
        work.session.flush()
        work.session.add(case_file(work, "x", number=func.upper("x")))
        try:
            work.session.flush()
        except JournalBypassed:
            pass

    before = office.read(everything)
    with pytest.raises(Exception):  # noqa: B017 (which one is SQLAlchemy's affair; that nothing is written is ours)
        office.write(careless)
    assert office.read(everything) == before


def test_the_guard_is_shut_after_every_failure(office: Office, row: str) -> None:
    for attempt in BYPASSES:
        with pytest.raises(JournalBypassed):
            office.write(test_action("test.bypass")(attempt), row)
        with office.database.writing() as connection:
            assert connection.info["guard"].open == 0


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER guard_case_file_update",
        "CREATE TRIGGER x BEFORE UPDATE ON state BEGIN DELETE FROM outbox; END",
        "CREATE TEMP TRIGGER x BEFORE UPDATE ON state BEGIN DELETE FROM outbox; END",
        "DROP TABLE case_file",
        "DROP TABLE search_words",
        "ALTER TABLE case_file RENAME TO other",
        "ATTACH DATABASE 'x.db' AS x KEY ''",
        "PRAGMA writable_schema = ON",
        "PRAGMA trusted_schema = OFF",
        "PRAGMA synchronous = OFF",
        "PRAGMA journal_mode = DELETE",
        "PRAGMA query_only = OFF",
        "PRAGMA rekey = 'x'",
    ],
)
def test_the_guard_cannot_be_taken_away_by_sql(office: Office, row: str, statement: str) -> None:
    for connect in (office.database.writing, office.database.reading):
        with pytest.raises(JournalBypassed), connect() as connection:
            connection.execute(text(statement))
    database = office.database
    with database.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM case_file")).scalar() == 1


def test_readers_cannot_write_at_all(office: Office) -> None:
    with pytest.raises(Exception, match="readonly"), office.database.reading() as connection:
        connection.execute(text("DELETE FROM undo_step"))


OPENED = f"""DROP TRIGGER guard_guard_update; UPDATE guard SET open = 1;
    {guard.triggers_of_guard()[1]}"""


@pytest.mark.parametrize(
    "statement",
    ["UPDATE guard SET open = 1", "INSERT INTO guard VALUES (1)", "REPLACE INTO guard (rowid, open) VALUES (1, 1)",
     "DELETE FROM guard"],
)  # fmt: skip
def test_nobody_else_opens_the_guard_by_its_row(office: Office, row: str, statement: str) -> None:
    with pytest.raises(JournalBypassed, match="guard"), office.database.writing() as connection:
        connection.execute(text(statement))
    other = library.connect(office.database.path, isolation_level=None)
    unlock(other, KEY)
    with pytest.raises(library.OperationalError, match="no such function: lligall_writing"):
        other.execute(statement)
    assert other.execute("SELECT open FROM guard").fetchall() == [(0,)]
    other.close()


def test_the_row_is_shut_before_anybody_else_sees_it(office: Office, row: str) -> None:
    """After an application of many rows, one that failed, and one whose failure was swallowed."""
    forged = "UPDATE case_file SET title = 'x'"
    for fails in (False, True):
        with office.database.writing() as connection:
            with contextlib.suppress(ZeroDivisionError), journal.applying(connection, many=True):
                connection.execute(text("UPDATE case_file SET title = title"))
                assert fails is False or 1 / 0
            with pytest.raises(JournalBypassed):
                connection.execute(text(forged))
            assert connection.info["guard"].open == 0
        with pytest.raises(JournalBypassed), office.database.writing() as connection:
            connection.execute(text(forged))


def test_many_rows_ask_no_function(office: Office, row: str) -> None:
    """Else other threads would have to let go of the interpreter at each row."""
    asked: list[int] = []
    with office.database.writing() as connection:
        raw: Any = connection.connection.driver_connection
        raw.create_function(guard.GUARD, 0, lambda: asked.append(1) or 1)
        with journal.applying(connection):
            connection.execute(text("UPDATE case_file SET title = title"))
        assert asked == [1]
        with journal.applying(connection, many=True):
            asked.clear()
            connection.execute(text("UPDATE case_file SET title = title"))
            assert asked == []


def test_a_guard_without_its_row_is_shut(office: Office, row: str) -> None:
    with office.database.writing() as connection, journal.applying(connection):
        connection.execute(text("DELETE FROM guard"))
    with pytest.raises(JournalBypassed), office.database.writing() as connection:
        connection.execute(text("DELETE FROM case_file"))


@pytest.mark.parametrize(
    "theft",
    [
        "DROP TRIGGER guard_case_file_update",
        "DROP TRIGGER guard_outbox_frozen",
        "DROP TRIGGER guard_note_insert; CREATE TRIGGER guard_note_insert BEFORE INSERT ON note BEGIN SELECT 1; END",
        "DROP TABLE tag; CREATE TABLE tag (id VARCHAR(32) NOT NULL PRIMARY KEY, name VARCHAR NOT NULL)",
        "DROP TRIGGER guard_guard_update",
        "DROP TABLE guard; CREATE TABLE guard (open INTEGER NOT NULL); INSERT INTO guard VALUES (0)",
        OPENED,
    ],
)
def test_a_database_without_its_guard_is_not_opened(office: Office, tmp_path: Path, theft: str) -> None:
    """The planted bypass: somebody with the key takes a trigger away in a copy."""
    office.close()
    copy = tmp_path / "copy.db"
    shutil.copyfile(office.database.path, copy)
    other = library.connect(copy, isolation_level=None)
    unlock(other, KEY)
    other.executescript(theft)
    other.close()
    with pytest.raises(JournalBypassed):
        open_database(copy, KEY)


def test_every_synced_table_is_guarded(tmp_path: Path) -> None:
    database = create_database(tmp_path / "new.db", KEY)
    with database.reading() as connection:
        found = set(connection.execute(text("SELECT name FROM sqlite_schema WHERE type = 'trigger'")).scalars())
    database.close()
    assert found == {f"guard_{t}_{w}" for t in [*TABLES, "guard"] for w in ("insert", "update", "delete")} | {
        "guard_outbox_frozen",
        "guard_outbox_frame_frozen",
    }


def test_no_column_of_a_synced_table_fills_itself() -> None:
    """A default or an onupdate would be written by the flush after the record was made."""
    for model in SYNCED.values():
        for column in model.__table__.columns:  # type: ignore[attr-defined]
            assert column.default is None and column.server_default is None and column.onupdate is None, column
            assert column.computed is None and column.identity is None, column


def test_kinds_and_tables_agree() -> None:
    """Every field of every unit is a column of its own name; the others say that they do not travel."""
    assert set(SYNCED) == set(KINDS)
    for name, model in SYNCED.items():
        columns = model.__table__.columns  # type: ignore[attr-defined]
        travelling = {column.name for column in columns if not column.info.get("local")} - {"id"}
        assert travelling == set(KINDS[name].unit_of), name
        assert model.kind is KINDS[name]
