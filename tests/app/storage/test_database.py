"""The database: what is true of every connection, and that each trouble has its word and loses nothing."""

import os
import random
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlcipher3 import dbapi2

from app.errors import (
    DatabaseDamaged,
    DatabaseInUse,
    DatabaseMissing,
    DatabaseTooNew,
    DiskFull,
    LibraryTooOld,
    StorageProblem,
    WrongKey,
)
from app.storage import database as database_module
from app.storage import migrations
from app.storage.database import Database, create_database, open_database, unlock
from tests.app.storage.files import open_file
from tests.kit.offices import KEY, empty_database, make_office

library: Any = dbapi2
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = empty_database(tmp_path)
    yield database
    database.close()


def fill(path: Path, files: int = 300) -> None:
    """An office with some pages of everything, closed."""
    office = make_office(path.parent)
    for number in range(files // 100):
        office.write(open_file, f"Expedient {number}", remarks="paraules " * 2_000)
    office.close()


# --- what is true of every connection ------------------------------------------------------------------------------


def test_pragmas_on_every_connection(database: Database) -> None:
    expected = {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 0, "temp_store": 2, "secure_delete": 2,
        "cell_size_check": 1, "recursive_triggers": 1,
    }  # fmt: skip
    with database.reading() as one, database.reading() as other, database.writing() as writer:
        for connection in (one, other, writer):
            found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in expected}
            assert found == expected
        assert one.exec_driver_sql("PRAGMA query_only").scalar() == 1
        assert writer.exec_driver_sql("PRAGMA query_only").scalar() == 0
        assert one.exec_driver_sql("PRAGMA cipher_version").scalar()


def test_functions_on_every_connection(database: Database) -> None:
    question = "SELECT lligall_sort_key('La zona'), lligall_number_forms('2026/1'), "
    question += "lligall_number_key('2026/41', NULL), lligall_writing()"
    for connect in (database.reading, database.writing):
        with connect() as connection:
            assert connection.exec_driver_sql(question).one()[0] == "zona\x01la zona"
            assert connection.exec_driver_sql(question).one()[-1] == 0


def test_nothing_readable_is_on_the_disk(tmp_path: Path) -> None:
    office = make_office(tmp_path)
    office.write(open_file, "Canari de la mina", remarks="Canari " * 2_000)
    with office.database.writing() as connection:
        for path in tmp_path.iterdir():
            content = path.read_bytes()
            assert b"SQLite format" not in content and b"Canari" not in content and b"CREATE" not in content, path
        connection.execute(text("SELECT 1"))
    office.close()


def test_a_reader_sees_one_state(database: Database) -> None:
    with database.reading() as reader:
        assert reader.execute(text("SELECT count(*) FROM state WHERE name <> 'blob_key'")).scalar() == 0
        with database.writing() as writer:
            writer.execute(text("INSERT INTO state VALUES ('a', x'00')"))
        assert reader.execute(text("SELECT count(*) FROM state WHERE name <> 'blob_key'")).scalar() == 0
    with database.reading() as reader:
        assert reader.execute(text("SELECT count(*) FROM state WHERE name <> 'blob_key'")).scalar() == 1


def test_writers_take_turns(database: Database) -> None:
    def write(name: int) -> None:
        for number in range(20):
            with database.writing() as connection:
                count = connection.execute(text("SELECT count(*) FROM state WHERE name <> 'blob_key'")).scalar_one()
                connection.execute(
                    text("INSERT INTO state VALUES (:name, :value)"), {"name": f"{name}/{number}", "value": count}
                )

    threads = [threading.Thread(target=write, args=(name,)) for name in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.reading() as connection:
        kept = connection.execute(text("SELECT value FROM state WHERE name <> 'blob_key'")).scalars()
        assert sorted(kept) == list(range(100))


def test_a_transaction_inside_a_transaction_is_refused(database: Database) -> None:
    with pytest.raises(StorageProblem), database.writing() as outer:
        outer.execute(text("INSERT INTO state VALUES ('a', x'00')"))
        with database.writing():
            pass
    with database.writing() as connection:
        assert connection.execute(text("SELECT count(*) FROM state WHERE name <> 'blob_key'")).scalar() == 0


def test_a_closed_database_is_not_opened_again_by_a_late_question(database: Database) -> None:
    """Behind the lock's back: another program may have it by now."""
    with database.reading():
        pass
    database.close()
    database.close()
    for late in (database.reading, database.writing):
        with pytest.raises(StorageProblem), late():
            pass
    assert other_program(database.path) == "opened"


# --- keys and other programs -----------------------------------------------------------------------------------------


def test_a_wrong_key(database: Database) -> None:
    database.close()
    before = database.path.read_bytes()
    for salt in (None, bytes(16)):
        with pytest.raises(WrongKey):
            open_database(database.path, bytes(32), salt)
    assert database.path.read_bytes() == before
    open_database(database.path, KEY).close()  # the lock was let go


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    for content in (b"x" * 10_000, b"SQLite format 3\0" + bytes(5_000), b"x"):
        (tmp_path / "x.db").write_bytes(content)
        with pytest.raises((WrongKey, DatabaseDamaged)):
            open_database(tmp_path / "x.db", KEY)
        assert (tmp_path / "x.db").read_bytes() == content


def test_missing_and_already_there(tmp_path: Path, database: Database) -> None:
    with pytest.raises(DatabaseMissing):
        open_database(tmp_path / "no.db", KEY)
    assert not (tmp_path / "no.db").exists()
    with pytest.raises(FileExistsError):
        create_database(database.path, KEY)


OTHER_PROGRAM = """
import sys
from pathlib import Path
from app.errors import DatabaseInUse
from app.storage.database import open_database
try:
    open_database(Path(sys.argv[1]), bytes(range(32))).close()
    print("opened")
except DatabaseInUse:
    print("in use")
"""


HOLDER = """
import sys
from pathlib import Path
from app.storage.database import open_database
database = open_database(Path(sys.argv[1]), bytes(range(32)))
print("held", flush=True)
sys.stdin.read()
"""


ALSO_OURS = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
"""Another process that finds what this one finds."""


def other_program(path: Path) -> str:
    run = subprocess.run(
        [sys.executable, "-c", OTHER_PROGRAM, str(path)], cwd=ROOT,
        env=ALSO_OURS, capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return run.stdout.strip()


def test_two_programs_on_one_database(database: Database) -> None:
    assert other_program(database.path) == "in use"
    with pytest.raises(DatabaseInUse):
        open_database(database.path, KEY)
    database.close()
    assert other_program(database.path) == "opened"
    open_database(database.path, KEY).close()


def test_a_program_that_was_killed_leaves_no_lock(database: Database) -> None:
    database.close()
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(database.path)],
        cwd=ROOT, env=ALSO_OURS, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        encoding="utf-8",
    ) as holder:  # fmt: skip
        assert holder.stdout and holder.stdout.readline().strip() == "held"
        with pytest.raises(DatabaseInUse):
            open_database(database.path, KEY)
        holder.kill()
    open_database(database.path, KEY).close()


def test_the_log_is_brought_in_when_it_is_much(tmp_path: Path) -> None:
    office = make_office(tmp_path)
    database = office.database

    def in_log() -> int:
        with closing(database._reader.raw_connection()) as raw:
            _, pages, brought_in = raw.cursor().execute("PRAGMA wal_checkpoint(NOOP)").fetchone()
            return pages - brought_in

    database.checkpoint()
    office.write(open_file, "Poca cosa")
    little = in_log()
    database.bring_in_log()
    assert 0 < in_log() == little, "not worth it"
    for number in range(120):
        office.write(open_file, f"Molt {number}", remarks="paraules " * 2_000)
    assert in_log() > 1_000
    with database.reading() as reader:
        reader.exec_driver_sql("SELECT count(*) FROM case_file").scalar()
        database.bring_in_log()
    assert in_log() == 0
    assert database.path.stat().st_size > 4_000_000
    office.close()


def test_a_backup_program_that_holds_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program that knows nothing of our lock file but holds SQLite's own."""
    monkeypatch.setattr(database_module, "_WAIT", 0.05)
    database = empty_database(tmp_path)
    other = library.connect(database.path, isolation_level=None)
    unlock(other, KEY)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseInUse), database.writing():
        pass
    with database.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM state WHERE name <> 'blob_key'")).scalar() == 0
    other.execute("ROLLBACK")
    other.close()
    with database.writing() as connection:
        connection.execute(text("INSERT INTO state VALUES ('a', x'00')"))
    database.close()


# --- damage ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a filled database."""
    path = tmp_path_factory.mktemp("whole") / "lligall.db"
    fill(path)
    return path.read_bytes()


PAGE = 4096


def noticed(path: Path) -> str:
    """How damage shows itself to a person: at opening, while reading, or when everything is checked."""
    try:
        database = open_database(path, KEY)
    except (DatabaseDamaged, WrongKey) as problem:
        return type(problem).__name__
    try:
        database.check()
    except DatabaseDamaged:
        return "DatabaseDamaged"
    finally:
        database.close()
    return "nothing"


def test_a_flipped_byte_in_any_page_is_noticed(tmp_path: Path, whole: bytes) -> None:
    """One byte of each page in turn; what is on the disk stays, and the other pages can still be read."""
    pages = len(whole) // PAGE
    assert pages > 40
    rng = random.Random(41)
    path = tmp_path / "lligall.db"
    for page in [0, *rng.sample(range(1, pages), 25)]:
        damaged = bytearray(whole)
        damaged[page * PAGE + rng.randrange(16 if page == 0 else 0, PAGE)] ^= 1 << rng.randrange(8)
        path.write_bytes(damaged)
        assert noticed(path) in ("DatabaseDamaged", "WrongKey"), page
        assert path.read_bytes() == bytes(damaged), "nothing is deleted, nothing is repaired behind our back"
    path.write_bytes(whole)
    assert noticed(path) == "nothing"


def test_a_query_over_a_damaged_page_says_so(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "lligall.db"
    damaged = bytearray(whole)
    last = len(whole) // PAGE
    for page in range(last - 10, last):  # of the rows; the schema stands before
        damaged[page * PAGE + 100] ^= 1
    path.write_bytes(damaged)
    database = open_database(path, KEY)
    with pytest.raises(DatabaseDamaged), database.reading() as connection:
        connection.execute(text("SELECT max(length(remarks)) FROM case_file")).all()
        connection.execute(text("SELECT max(length(frame)) FROM outbox_frame")).all()
        connection.execute(text("SELECT max(length(changes)) FROM undo_step")).all()
    database.close()


@pytest.mark.parametrize("size", [0, 1, 100, PAGE - 1, PAGE, 10 * PAGE, 10 * PAGE + 7])
def test_a_truncated_file(tmp_path: Path, whole: bytes, size: int) -> None:
    path = tmp_path / "lligall.db"
    path.write_bytes(whole[:size])
    if size == 0:  # SQLite takes an empty file for a new database; we know that it should not be empty
        with pytest.raises(DatabaseDamaged):
            open_database(path, KEY)
        assert path.read_bytes() == b""
    else:
        assert noticed(path) in ("DatabaseDamaged", "WrongKey")
    assert path.read_bytes() == whole[:size]


def test_the_check_tells_how_far_it_is_and_can_be_stopped(tmp_path: Path, whole: bytes) -> None:
    (tmp_path / "lligall.db").write_bytes(whole)
    database = open_database(tmp_path / "lligall.db", KEY)
    told: list[float] = []
    database.check(lambda part: told.append(part) or True)
    assert told == sorted(told) and told[0] == 0 and told[-1] == 1 and len(told) > 10
    few: list[float] = []
    database.check(lambda part: few.append(part) or len(few) < 3)
    assert len(few) == 3
    database.close()


# --- no room ---------------------------------------------------------------------------------------------------------


def state_of(database: Database) -> list[Any]:
    with database.reading() as connection:
        return list(connection.execute(text("SELECT id, title FROM case_file ORDER BY id")))


def test_a_full_database_keeps_the_last_committed_state(tmp_path: Path) -> None:
    """SQLite's own limit: the same error as a disk without room, at any statement or at the commit."""
    office = make_office(tmp_path)
    office.write(open_file, "Abans")
    before = state_of(office.database)
    with office.database.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 3}")
    with pytest.raises(DiskFull):
        office.write(open_file, "Massa", remarks="gros " * 3_900)
    assert state_of(office.database) == before
    office.database.check()
    with office.database.writing() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    office.write(open_file, "Després", remarks="gros " * 3_900)
    assert len(state_of(office.database)) == 2
    office.close()


def test_a_disk_without_room(tmp_path: Path) -> None:
    """A real file system of two megabytes."""
    disk = tmp_path / "disc"
    disk.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("a small disk can only be mounted by root on Linux")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)], capture_output=True, text=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"this machine does not let us mount: {mounted.stderr.strip()}")
    try:
        office = make_office(disk)
        written = 0
        with pytest.raises(DiskFull):
            for written in range(1_000):
                office.write(open_file, f"Expedient {written}", remarks="gros " * 2_000)
        assert written > 3
        assert len(state_of(office.database)) == written
        office.database.check()
        office.close()
        with pytest.raises(DiskFull):
            create_database(disk / "other.db", KEY)
        (disk / "other.db").unlink(missing_ok=True)
        subprocess.run(["mount", "-o", "remount,size=8m", str(disk)], check=True)
        database = open_database(disk / "lligall.db", KEY)
        assert len(state_of(database)) == written
        database.check()
        database.close()
    finally:
        subprocess.run(["umount", "--lazy", str(disk)], check=True)


# --- versions --------------------------------------------------------------------------------------------------------


def test_a_library_with_the_known_bug_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(LibraryTooOld):
        create_database(tmp_path / "x.db", KEY)
    assert list(tmp_path.iterdir()) == []


def test_a_database_of_a_newer_program(database: Database) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql(f"PRAGMA user_version = {migrations.REVISION + 1}")
    database.close()
    before = database.path.read_bytes()
    with pytest.raises(DatabaseTooNew) as found:
        open_database(database.path, KEY)
    assert found.value.about == (migrations.REVISION + 1,)
    assert database.path.read_bytes() == before
