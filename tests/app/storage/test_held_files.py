"""Somebody holds each file for a moment, as a virus scanner does on Windows: everything that alters a name waits, and
what is held for good fails as it should, with what was there before untouched.
"""

import io
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import paths, runs
from app.checks import of_machine
from app.clock import SystemClock
from app.errors import StorageProblem
from app.papers import spreadsheet
from app.settings import Settings
from app.storage import held_files, private_copies, wiping
from app.storage.blobs import Blobs
from app.storage.locking import Lock
from app.storage.outside_copy import OutsideCopy
from app.storage.whole_files import write_whole
from tests.kit.secrets import MemorySecrets

SHARING = 32
CALLS = ("replace", "unlink", "rmdir", "open")


class Scanner:
    """Holds every name at its first `times` tries to alter it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, times: int, folder: Path) -> None:
        self.times, self.folder = times, folder
        self.refused: dict[tuple[str, str], int] = {}
        self.pauses: list[float] = []
        for name in CALLS[:3]:
            monkeypatch.setattr(os, name, self._held(name, getattr(os, name)))
        monkeypatch.setattr(held_files.time, "sleep", self.pauses.append)

    def _held(self, call: str, really: Callable[..., object]) -> Callable[..., object]:
        def tried(path: object, *more: object, **named: object) -> object:
            key = call, os.fspath(path)  # type: ignore[call-overload]
            count = self.refused.get(key, 0)
            if count < self.times:
                self.refused[key] = count + 1
                error = PermissionError(13, "held")
                error.winerror = SHARING  # type: ignore[attr-defined]
                raise error
            return really(path, *more, **named)

        return tried

    def held(self, call: str) -> bool:
        return any(each == call for each, _ in self.refused)


@pytest.fixture
def scanner(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[int], Scanner]:
    return lambda times: Scanner(monkeypatch, times, tmp_path)


def _settings(folder: Path) -> None:
    Settings(folder / "settings.json").set("look", "dark")
    assert Settings(folder / "settings.json").get("look") == "dark"


def _list(folder: Path) -> None:
    (folder / "list.csv").write_text("before", encoding="utf-8")
    spreadsheet.write(folder / "list.csv", ["a"], [["1"], ["2"]])
    assert (folder / "list.csv").read_bytes().endswith(b"2\r\n")
    assert [each.name for each in folder.iterdir()] == ["list.csv"]


def _blobs(folder: Path) -> None:
    blobs = Blobs(folder / "files", b"k" * 32)
    stored = blobs.put(io.BytesIO(b"bytes"))
    assert blobs.put(io.BytesIO(b"bytes")) == stored
    assert not list((folder / "files" / "arriving").iterdir())
    blobs.put_aside(stored.sha256)
    blobs.put(io.BytesIO(b"bytes"))
    assert blobs.destroy(stored.sha256) and not list((folder / "files" / stored.sha256[:2]).iterdir())
    other = blobs.put(io.BytesIO(b"others"))
    assert blobs.let_go(other.sha256) and not blobs.has(other.sha256)
    blobs.arriving("0" * 64).discard()
    blobs.arriving("1" * 64).pause()
    blobs.sweep(older=-10)
    assert not list((folder / "files" / "arriving").iterdir())


def _copies(folder: Path) -> None:
    blobs = Blobs(folder / "files", b"k" * 32)
    made = private_copies.make(folder, blobs, blobs.put(io.BytesIO(b"bytes")).sha256, "acta.pdf")
    assert made.read_bytes() == b"bytes"
    assert private_copies.wipe(folder) and not (folder / paths.OPENED).exists()


def _wiped(folder: Path) -> None:
    office = folder / "office"
    (office / "files").mkdir(parents=True)
    for name in ("vault.json", "lligall.db", "files/ab"):
        (office / name).write_bytes(b"x" * 100)
    assert wiping.wipe(office, MemorySecrets()) and not office.exists()


def _run(folder: Path) -> None:
    begun = runs.begin(folder, SystemClock().now())
    assert begun is not None
    (folder / "logs").mkdir()
    begun.watch_faults()
    begun.end()
    assert not (folder / "logs" / "fault.txt").exists()


def _checked(folder: Path) -> None:
    assert of_machine._not_writable(folder) == "" and not list(folder.iterdir())


DOINGS = (_settings, _list, _blobs, _copies, _wiped, _run, _checked)


@pytest.mark.parametrize("doing", DOINGS, ids=[each.__name__[1:] for each in DOINGS])
@pytest.mark.parametrize("times", [1, 5])
def test_it_waits_until_the_scanner_lets_go(
    doing: Callable[[Path], None], times: int, tmp_path: Path, scanner: Callable[[int], Scanner]
) -> None:
    holding = scanner(times)
    doing(tmp_path)
    assert holding.refused and holding.pauses, "nothing was held: this shows nothing"
    assert all(count == times for count in holding.refused.values())


def test_together_they_meet_every_sort_of_call(tmp_path: Path, scanner: Callable[[int], Scanner]) -> None:
    holding = scanner(1)
    for number, doing in enumerate(DOINGS):
        folder = tmp_path / str(number)
        folder.mkdir()
        doing(folder)
    assert all(holding.held(call) for call in CALLS[:3])


def test_what_is_held_for_good_fails_and_stays_whole(tmp_path: Path, scanner: Callable[[int], Scanner]) -> None:
    write_whole(tmp_path / "x.json", b"before")
    scanner(10**9)
    held_files_patience, held_files.PATIENCE = held_files.PATIENCE, 0.0
    try:
        with pytest.raises(StorageProblem):
            write_whole(tmp_path / "x.json", b"after")
        assert not held_files.remove_folder(tmp_path)
        assert not Blobs(tmp_path, b"k" * 32).let_go("0" * 64)
    finally:
        held_files.PATIENCE = held_files_patience
    assert (tmp_path / "x.json").read_bytes() == b"before"


@pytest.fixture
def opening_held(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Path]]:
    """A file that is there already is opened at the third try only."""
    tries: dict[Path, int] = {}
    path_open, os_open = Path.open, os.open

    def held(path: Path) -> None:
        tries[path] = tries.get(path, 0) + 1
        if tries[path] < 3:
            raise PermissionError(13, "held")

    def by_path(self: Path, mode: str = "r", *more: object, **named: object) -> object:
        if mode in ("wb", "ab", "r+b"):
            held(self)
        return path_open(self, mode, *more, **named)  # type: ignore[call-overload]

    def by_number(path: object, flags: int, *more: object, **named: object) -> int:
        if flags & os.O_RDWR and str(path).endswith("outside.bin"):
            held(Path(str(path)))
        return os_open(path, flags, *more, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "open", by_path)
    monkeypatch.setattr(os, "open", by_number)
    monkeypatch.setattr(held_files.time, "sleep", lambda _seconds: None)
    found: list[Path] = []
    yield found
    found += tries


def test_a_file_to_be_written_again_is_waited_for(tmp_path: Path, opening_held: list[Path]) -> None:
    write_whole(tmp_path / "x.json", b"content")
    Lock(tmp_path / "x.lock").release()
    outside = OutsideCopy(tmp_path, b"k" * 32, MemorySecrets(), "secret", "device")
    outside.begin(2)
    assert (tmp_path / "x.json").read_bytes() == b"content"
    assert (tmp_path / "outside.bin").stat().st_size > 0


@given(number=st.integers(1, 2000))
def test_only_what_waiting_can_mend_is_waited_for(number: int) -> None:
    error = OSError(22, "from Windows")
    error.winerror = number  # type: ignore[attr-defined]
    assert held_files.is_held(error) is (number in {5, 32, 33, 145, 303, 1224})


def test_the_pauses_grow_and_end(monkeypatch: pytest.MonkeyPatch) -> None:
    now, pauses = [0.0], []

    def sleep(seconds: float) -> None:
        pauses.append(seconds)
        now[0] += seconds

    monkeypatch.setattr(held_files.time, "sleep", sleep)
    monkeypatch.setattr(held_files.time, "monotonic", lambda: now[0])

    def never() -> None:
        raise PermissionError

    with pytest.raises(PermissionError):
        held_files.patiently(never)
    assert pauses == sorted(pauses) and pauses[0] < 0.01
    assert 0.7 * held_files.PATIENCE < sum(pauses) <= held_files.PATIENCE


def test_another_trouble_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(held_files.time, "sleep", lambda _seconds: pytest.fail("it was waited for"))
    with pytest.raises(FileNotFoundError):
        held_files.patiently(lambda: Path("not there").unlink())
