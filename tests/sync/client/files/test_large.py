"""A video of two gigabytes (a tenth of it on ordinary runs) goes up and comes down over a line that is cut, with little
memory on both ends; it counts only whole; and a disk without room for it says so before anything is written."""

import shutil
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.actions import case_files, files
from app.clock import SystemClock
from app.context import Office
from app.desk import Desk
from app.errors import DiskFull, FileDamaged, NoRoomForFile, SyncProblem
from app.paths import OPENED
from app.queries import files as queries
from app.storage import kept_files, room
from app.storage.blobs import Arriving
from sync.client import enrolment, starting
from sync.client.engine import Engine
from sync.client.files.line import HttpFileLine
from sync.client.files.mover import Mover
from sync.client.files.sending import LARGEST
from tests.kit.cut_line import CutLine, cut_line
from tests.kit.killable import Killable
from tests.kit.large_entity import peak
from tests.kit.secrets import MemorySecrets
from tests.kit.speaking import speak
from ui import problems

__all__ = ["speak"]
MIB = 1024**2
MOST_HERE, MOST_THERE = 96 * MIB, 256 * MIB
"""Bytes: of Python's own at the peak here, and of the whole server process."""


@dataclass
class Desktop:
    office: Office
    engine: Engine
    mover: Mover
    case_file: str
    line: CutLine
    server: int
    """Its process."""

    def add(self, path: Path) -> str:
        return self.office.write(files.add, self.case_file, path.name, files.bring_in(self.office, path)).result


@pytest.fixture
def maria(tmp_path: Path) -> Iterator[Desktop]:
    """Behind a line that can be cut, with a server in a process of its own."""
    server, clock, secrets = Killable(tmp_path), SystemClock(), MemorySecrets()
    with server.started() as process, cut_line(server.url) as line:
        office, _ = enrolment.enrol(line.url, server.code, Desk(tmp_path / "desktop"), secrets, clock, "maria")
        engine, transport = starting.engine_of(office, secrets, clock)
        lines = transport.beside(HttpFileLine), transport.beside(HttpFileLine)
        mover = Mover(office, *lines, lambda: ("on_demand", 0))
        case_file = office.write(case_files.open_case_file, "Ple").result
        yield Desktop(office, engine, mover, case_file, line, process.pid)
        mover.stop()
        transport.close()
        office.close()


def video(path: Path, size: int) -> Path:
    with path.open("wb") as file:
        file.truncate(size - 5)
        file.seek(size - 5)
        file.write(b"final")
    return path


def until_done(line: CutLine, work: Callable[[], object]) -> None:
    """Do it again after each cut, as the program does."""
    for _ in range(10):
        try:
            work()
            return
        except SyncProblem:
            continue
    raise AssertionError("it is never done")


@pytest.mark.skipif(sys.platform != "linux", reason="the other process's memory is read in /proc")
def test_a_large_file_takes_little_memory_and_a_cut_costs_one_part(tmp_path: Path, maria: Desktop, full: bool) -> None:
    size = 2 * 1024**3 if full else 200 * MIB
    path, line = video(tmp_path / "ple.mp4", size), maria.line
    tracemalloc.start()
    try:
        file = maria.add(path)
        maria.engine.exchange()
        row = maria.office.read(queries.one, file)
        line.up, line.cut_up = 0, size // 2
        until_done(line, maria.mover.round)
        assert maria.office.read(queries.one, file).state == "here"
        assert size < line.up < size + LARGEST + MIB and line.cuts == 1
        assert maria.office.blobs.let_go(row.sha256)
        line.down, line.cut_down = 0, size // 2
        until_done(line, lambda: maria.mover.fetch(row.sha256, size, lambda _done, _total: None))
        assert size < line.down < size + 4 * MIB and line.cuts == 2
        here = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    with maria.office.blobs.open(row.sha256) as reader:
        assert reader.size == size and b"".join(reader.read(size - 5)) == b"final"
    there = peak(maria.server)
    print(f"{size // MIB} MiB up and down: {here // MIB} MiB here, {there // MIB} MiB at the server")
    assert here < MOST_HERE, here
    assert there < MOST_THERE, there


def test_what_came_otherwise_than_it_was_counts_for_nothing(tmp_path: Path, maria: Desktop) -> None:
    """One byte in the middle of what had come before a cut is another (a bad disk): the whole file says so."""
    path = video(tmp_path / "ple.mp4", 6 * MIB)
    file = maria.add(path)
    maria.engine.exchange()
    maria.mover.round()
    row = maria.office.read(queries.one, file)
    maria.office.blobs.let_go(row.sha256)
    arriving = maria.office.blobs.arriving(row.sha256, row.size)
    arriving.write(bytes(2 * MIB) + b"x" + bytes(MIB))
    arriving.pause()
    with pytest.raises(FileDamaged):
        maria.mover.fetch(row.sha256, row.size, lambda _done, _total: None)
    assert not maria.office.blobs.has(row.sha256)
    maria.mover.fetch(row.sha256, row.size, lambda _done, _total: None)
    with maria.office.blobs.open(row.sha256) as reader:
        assert b"".join(reader.read()) == path.read_bytes()


# --- no room ----------------------------------------------------------------------------------------------------------


def leave(free: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """So much is left on every disk."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=free))


def left_over(office: Office) -> list[Path]:
    return [path for path in office.blobs.folder.rglob("*") if path.is_file()]


def test_a_file_that_does_not_fit_is_not_begun(
    tmp_path: Path, maria: Desktop, monkeypatch: pytest.MonkeyPatch, speak: Callable[[str], None]
) -> None:
    path = video(tmp_path / "ple.mp4", 300 * MIB)
    leave(room.LEFT + 200 * MIB, monkeypatch)
    with pytest.raises(NoRoomForFile) as told:
        maria.add(path)
    assert told.value.about == (300 * MIB, 200 * MIB) and not left_over(maria.office)
    speak("ca")
    assert "300,0 MB" in problems.words(told.value).what and "200,0 MB" in problems.words(told.value).what
    (tmp_path / "carta.txt").write_text("Fins i tot llavors hi cap una carta", encoding="utf-8")
    leave(room.LEFT // 2, monkeypatch)
    assert maria.add(tmp_path / "carta.txt")


def test_nor_fetched_nor_opened_and_smaller_ones_and_the_rest_go_on(
    tmp_path: Path, maria: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    large, small = maria.add(video(tmp_path / "ple.mp4", 40 * MIB)), maria.add(video(tmp_path / "acta.pdf", 2 * MIB))
    maria.engine.exchange()
    maria.mover.round()
    rows = {file: maria.office.read(queries.one, file) for file in (large, small)}
    leave(room.LEFT + 30 * MIB, monkeypatch)
    with pytest.raises(NoRoomForFile):
        files.look_at(maria.office, large, None, lambda _done, _total: None)
    assert not list((maria.office.database.path.parent / OPENED).rglob("*.*"))
    for row in rows.values():
        with maria.office.database.writing() as connection:
            assert kept_files.gone(connection, row.sha256)
        maria.office.blobs.let_go(row.sha256)
    keeping = Mover(maria.office, *maria.mover._lines, lambda: ("always", 0))
    keeping.round()
    found = maria.office.read(queries.one, large)
    assert (found.state, found.failed) == ("server", "NoRoomForFile")
    assert maria.office.read(queries.one, small).state == "here"
    monkeypatch.undo()
    keeping.round()
    found = maria.office.read(queries.one, large)
    assert (found.state, found.failed) == ("here", None)
    keeping.stop()


def test_a_disk_that_is_full_all_the_same_is_given_back_what_had_come(
    tmp_path: Path, maria: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = maria.add(video(tmp_path / "ple.mp4", 5 * MIB))
    maria.engine.exchange()
    maria.mover.round()
    row = maria.office.read(queries.one, file)
    maria.office.blobs.let_go(row.sha256)
    write = Arriving._write

    def full(self: Arriving, sealed: bytes) -> None:
        if self.size > 2 * MIB:
            raise DiskFull(self._path)
        write(self, sealed)

    monkeypatch.setattr(Arriving, "_write", full)
    with pytest.raises(DiskFull):
        maria.mover.fetch(row.sha256, row.size, lambda _done, _total: None)
    assert not left_over(maria.office)
