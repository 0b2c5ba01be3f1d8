"""Bytes of files between two desktops and a real server: cut anywhere, damaged, let go, never lost."""

import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.actions import case_files, files
from app.clock import SystemClock
from app.context import Office
from app.desk import Desk
from app.errors import FileNotAtServer, ServerFull, ServerTrouble, SyncProblem
from app.queries import files as queries
from app.queries.files import FileRow
from sync.client import enrolment, starting
from sync.client.engine import Engine
from sync.client.files.line import HttpFileLine
from sync.client.files.mover import Mover
from sync.client.files.sending import LARGEST, Sender
from sync.client.transport import HttpTransport
from tests.kit.cut_line import CutLine, cut_line
from tests.kit.secrets import MemorySecrets
from tests.kit.server import ENTITY, Served, running_server


@dataclass
class Desktop:
    office: Office
    engine: Engine
    transport: HttpTransport
    mover: Mover
    line: HttpFileLine
    rule: list[tuple[str, int]]

    def row(self, file: str) -> FileRow:
        return self.office.read(queries.one, file)

    def bytes_of(self, file: str) -> bytes:
        out = io.BytesIO()
        self.office.blobs.copy_to(self.row(file).sha256, out)
        return out.getvalue()

    def round(self) -> None:
        self.engine.exchange()
        self.mover.round()


@dataclass
class Hall:
    served: Served
    cut: CutLine
    maria: Desktop
    pere: Desktop
    case_file: str

    def add(self, content: bytes, name: str = "plànol.pdf") -> str:
        stored = self.maria.office.blobs.put(io.BytesIO(content))
        return self.maria.office.write(files.add, self.case_file, name, stored).result


def desktop(served: Served, url: str, folder: Path, role: str) -> Desktop:
    secrets, clock = MemorySecrets(), SystemClock()
    office, _ = enrolment.enrol(url, served.codes[ENTITY, role], Desk(folder), secrets, clock, role)
    engine, transport = starting.engine_of(office, secrets, clock)
    line, rule = transport.beside(HttpFileLine), [("on_demand", 0)]
    mover = Mover(office, line, transport.beside(HttpFileLine), lambda: rule[0])
    return Desktop(office, engine, transport, mover, line, rule)


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    root = tmp_path_factory.mktemp("hall")
    with running_server(root) as served, cut_line(served.url) as line:
        maria = desktop(served, line.url, root / "maria", "secretary")
        pere = desktop(served, line.url, root / "pere", "clerk")
        case_file = maria.office.write(case_files.open_case_file, "Guals").result
        maria.round()
        yield Hall(served, line, maria, pere, case_file)
        for each in (maria, pere):
            each.mover.stop()
            each.transport.close()
            each.office.close()


_seed = iter(range(10**9))


def content(size: int) -> bytes:
    return hashlib.shake_128(f"moving {next(_seed)}".encode()).digest(size)


def nothing(_done: int, _total: int) -> None:
    pass


def test_a_row_comes_before_its_bytes_and_then_they_follow(hall: Hall) -> None:
    whole = content(300_000)
    file = hall.add(whole)
    assert hall.maria.row(file).state == "sending"
    hall.maria.engine.exchange()
    hall.pere.round()
    assert hall.pere.row(file).state == "awaited"
    with pytest.raises(FileNotAtServer):
        row = hall.pere.row(file)
        hall.pere.mover.fetch(row.sha256, row.size, nothing)
    hall.maria.mover.round()
    assert hall.maria.row(file).state == "here"
    hall.pere.round()
    assert hall.pere.row(file).state == "server"
    row = hall.pere.row(file)
    seen: list[tuple[int, int]] = []
    hall.pere.mover.fetch(row.sha256, row.size, lambda done, total: seen.append((done, total)))
    assert hall.pere.row(file).state == "here" and hall.pere.bytes_of(file) == whole
    assert seen[-1] == (300_000, 300_000) and sorted(seen) == seen


def until_sent(hall: Hall, tries: int = 20) -> None:
    for _ in range(tries):
        try:
            hall.maria.mover.round()
            return
        except SyncProblem:
            continue
    raise AssertionError("it is never sent")


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.integers(0, 1_600_000),
    st.lists(st.integers(1, 1_200_000), max_size=3),
    st.lists(st.integers(1, 900_000), max_size=2),
)
def test_cut_anywhere_both_ways(hall: Hall, size: int, ups: list[int], downs: list[int]) -> None:
    whole = content(size)
    file = hall.add(whole)
    sender: Sender = hall.maria.mover._sender
    for up in ups:
        sender.part = 256 * 1024
        hall.cut.cut_up = hall.cut.up + up
        try:
            hall.maria.round()
        except SyncProblem:
            pass  # that was the cut; the others had more luck
    hall.cut.cut_up = None
    hall.maria.engine.exchange()
    until_sent(hall)
    assert hall.maria.row(file).at_server
    hall.pere.round()
    row = hall.pere.row(file)
    for down in downs:
        hall.cut.cut_down = hall.cut.down + down
        try:
            hall.pere.mover.fetch(row.sha256, row.size, nothing)
        except SyncProblem:
            assert not hall.pere.office.blobs.has(row.sha256)
    hall.cut.cut_down = None
    hall.pere.mover.fetch(row.sha256, row.size, nothing)
    assert hall.pere.bytes_of(file) == whole


def test_fifty_megabytes_cut_in_the_middle_cost_at_most_one_part_twice(hall: Hall) -> None:
    size = 50_000_000
    whole = content(size)
    file = hall.add(whole)
    hall.maria.engine.exchange()
    sender, sent = hall.maria.mover._sender, hall.maria.mover._sender.sent
    hall.cut.cut_up = hall.cut.up + size // 2
    with pytest.raises(SyncProblem):
        hall.maria.mover.round()
    part = sender.part * 2  # it halves when it is cut
    until_sent(hall)
    twice = sender.sent - sent - size
    assert 0 <= twice <= part <= LARGEST
    assert hall.maria.row(file).state == "here"
    hall.pere.round()
    row = hall.pere.row(file)
    hall.cut.cut_down = hall.cut.down + size // 2
    down = hall.cut.down
    with pytest.raises(SyncProblem):
        hall.pere.mover.fetch(row.sha256, row.size, nothing)
    hall.pere.mover.fetch(row.sha256, row.size, nothing)
    assert hall.cut.down - down - size < 400_000
    assert hashlib.sha256(hall.pere.bytes_of(file)).hexdigest() == row.sha256


def test_whoever_cancels_keeps_what_has_come(hall: Hall) -> None:
    file = hall.add(content(2_000_000))
    hall.maria.round()
    hall.pere.round()
    row = hall.pere.row(file)

    class Cancelled(Exception):
        pass

    def cancel(done: int, _total: int) -> None:
        if done > 1_000_000:
            raise Cancelled

    with pytest.raises(Cancelled):
        hall.pere.mover.fetch(row.sha256, row.size, cancel)
    first: list[int] = []
    hall.pere.mover.fetch(row.sha256, row.size, lambda done, _total: first.append(done))
    assert first[0] > 900_000


def test_what_is_damaged_here_is_never_sent_and_comes_from_the_other_desktop(hall: Hall) -> None:
    whole = content(400_000)
    file = hall.add(whole)
    hall.maria.engine.exchange()
    path = hall.maria.office.blobs.path(hall.maria.row(file).sha256)
    bad = bytearray(path.read_bytes())
    bad[200_000] ^= 1
    path.write_bytes(bad)
    hall.maria.mover.round()
    assert hall.maria.row(file).state == "awaited" and hall.maria.row(file).failed == "FileDamaged"
    assert list(path.parent.glob("*.damaged-*"))
    stored = hall.pere.office.blobs.put(io.BytesIO(whole))
    hall.pere.engine.exchange()
    hall.pere.office.write(files.add, hall.case_file, "el mateix.pdf", stored)
    hall.pere.round()
    hall.maria.rule[0] = ("always", 0)
    hall.maria.round()
    hall.maria.rule[0] = ("on_demand", 0)
    assert hall.maria.bytes_of(file) == whole


def test_what_is_kept_follows_the_rule_and_what_is_not_sent_stays(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    sent, unsent = hall.add(content(10_000)), None
    hall.maria.round()
    unsent = hall.add(content(20_000))

    def ask(rule: tuple[str, int]) -> None:
        hall.maria.rule[0] = rule
        monkeypatch.setattr(Mover, "_send", lambda *_: None)
        hall.maria.mover.round()
        monkeypatch.undo()

    later = SystemClock()
    monkeypatch.setattr(hall.maria.office, "clock", Later(later, days=70))
    hall.maria.rule[0] = ("months", 3)
    hall.maria.mover._let_go()
    assert hall.maria.row(sent).here
    hall.maria.rule[0] = ("months", 2)
    hall.maria.mover._let_go()
    assert not hall.maria.row(sent).here and hall.maria.row(sent).state == "server"
    assert not hall.maria.office.blobs.has(hall.maria.row(sent).sha256)
    assert hall.maria.row(unsent).here and hall.maria.bytes_of(unsent)
    hall.maria.rule[0] = ("always", 0)
    monkeypatch.undo()
    hall.maria.round()
    assert hall.maria.row(sent).here and hall.maria.row(unsent).state == "here"
    hall.maria.rule[0] = ("on_demand", 0)


class Later:
    def __init__(self, clock: Any, **by: float) -> None:
        import datetime as dt

        self._clock, self._by = clock, dt.timedelta(**by)

    def now(self) -> Any:
        return self._clock.now() + self._by

    def today(self) -> Any:
        return self.now().date()


def test_bytes_that_the_server_lost_are_not_let_go_but_sent_again(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    file = hall.add(content(10_000))
    hall.maria.round()
    journal = hall.served.running.registry.journal(ENTITY)
    sha256 = hall.maria.row(file).sha256
    with journal.transaction() as work:
        work.connection.execute("DELETE FROM kept_file WHERE sha256 = ?", (sha256,))
        work.connection.execute("DELETE FROM upload WHERE sha256 = ?", (sha256,))
    monkeypatch.setattr(hall.maria.office, "clock", Later(SystemClock(), days=70))
    hall.maria.mover._let_go()
    monkeypatch.undo()
    assert hall.maria.row(file).state == "sending"
    hall.maria.mover.round()
    assert hall.maria.row(file).state == "here"


def test_bytes_that_the_server_only_says_to_hold_are_not_let_go(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its files were on another disk than its database, say, and only that came back."""
    whole = content(10_000)
    file, other = hall.add(whole), hall.add(content(9_000))
    hall.maria.round()
    uploads, journal = hall.served.running.app.state.tus.uploads, hall.served.running.registry.journal(ENTITY)
    names = journal.rows("SELECT name FROM piece WHERE owner = ?", (hall.maria.row(file).sha256,))
    uploads.objects.delete([name for (name,) in names])
    monkeypatch.setattr(hall.maria.office, "clock", Later(SystemClock(), days=70))
    hall.maria.mover._let_go()
    monkeypatch.undo()
    assert hall.maria.row(other).state == "server"
    assert hall.maria.row(file).state == "here" and hall.maria.bytes_of(file) == whole
    with journal.transaction() as work:
        work.connection.execute("DELETE FROM kept_file WHERE sha256 = ?", (hall.maria.row(file).sha256,))


def test_one_file_that_the_server_cannot_give_or_take_keeps_no_other_waiting(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    uploads, journal = hall.served.running.app.state.tus.uploads, hall.served.running.registry.journal(ENTITY)
    good, bad, stuck, last = (hall.add(content(size)) for size in (10_000, 11_000, 12_000, 13_000))
    finish = uploads.finish

    def fails(journal: object, entity: str, upload: Any) -> None:
        if upload.sha256 == hall.maria.row(stuck).sha256:
            raise OSError
        finish(journal, entity, upload)

    monkeypatch.setattr(uploads, "finish", fails)
    with pytest.raises(ServerTrouble):
        hall.maria.round()
    assert [hall.maria.row(file).state for file in (good, bad, stuck, last)] == ["here", "here", "sending", "here"]
    assert hall.maria.row(stuck).failed == "ServerTrouble"
    monkeypatch.undo()
    names = journal.rows("SELECT name FROM piece WHERE owner = ?", (hall.maria.row(bad).sha256,))
    uploads.objects.delete([name for (name,) in names])
    hall.pere.rule[0] = ("always", 0)
    hall.pere.engine.exchange()
    with pytest.raises(SyncProblem):
        hall.pere.mover.round()
    assert [hall.pere.row(file).state for file in (good, bad, last)] == ["here", "server", "here"]
    hall.maria.mover.round()
    assert hall.maria.row(stuck).state == "here"
    with journal.transaction() as work:
        work.connection.execute("DELETE FROM kept_file WHERE sha256 = ?", (hall.maria.row(bad).sha256,))
    hall.pere.rule[0] = ("on_demand", 0)


def test_a_full_server_and_a_store_that_is_down_are_told_and_the_exchange_goes_on(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sync.server.files.storage import StorageDown, StorageFull

    uploads = hall.served.running.app.state.tus.uploads
    file = hall.add(content(50_000))
    monkeypatch.setattr(uploads, "quota", 1)
    with pytest.raises(ServerFull, match="quota"):
        hall.maria.mover.round()
    assert hall.maria.row(file).failed == "ServerFull" and hall.maria.row(file).here
    monkeypatch.undo()
    for trouble, problem in ((StorageDown, ServerTrouble), (StorageFull, ServerFull)):

        def broken(*_: object, trouble: type[Exception] = trouble) -> None:
            raise trouble

        monkeypatch.setattr(uploads.objects, "put", broken)
        with pytest.raises(problem):
            hall.maria.mover.round()
        hall.maria.engine.exchange()  # the database is up, and so is all the rest
        monkeypatch.undo()
    hall.maria.mover.round()
    assert hall.maria.row(file).state == "here"


def test_removed_and_undone(hall: Hall) -> None:
    from app.actions import undo

    file = hall.add(content(5_000))
    hall.maria.office.write(files.rename, file, "../../un altre*nom.PDF")
    assert hall.maria.row(file).name == "un altre*nom.PDF"
    hall.maria.office.write(files.remove, file)
    assert file not in [row.id for row in hall.maria.office.read(queries.of_case_file, hall.case_file)]
    undo.undo(hall.maria.office)
    assert file in [row.id for row in hall.maria.office.read(queries.of_case_file, hall.case_file)]
