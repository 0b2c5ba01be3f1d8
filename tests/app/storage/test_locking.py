"""The lock file, on this system and, with a msvcrt of our own, as on Windows."""

import importlib.util
import sys
import types
from pathlib import Path
from typing import IO, Any

import pytest

from app.errors import DatabaseInUse
from app.storage import locking
from app.storage.locking import Lock


class Msvcrt(types.ModuleType):
    """Byte locks as Windows gives them: one holder per byte of a file, at the place the file is read from."""

    LK_NBLCK, LK_UNLCK = 2, 0

    def __init__(self) -> None:
        super().__init__("msvcrt")
        self.held: dict[tuple[int, int], int] = {}

    def locking(self, number: int, mode: int, length: int) -> None:
        import os

        key = (os.fstat(number).st_ino, os.lseek(number, 0, os.SEEK_CUR))
        assert length == 1
        if mode == self.LK_NBLCK:
            if key in self.held:
                raise PermissionError(13, "Permission denied")
            self.held[key] = number
        else:
            del self.held[key]


@pytest.fixture(params=["here", "windows"])
def lock_class(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> type[Lock]:
    if request.param == "here":
        return Lock
    monkeypatch.setitem(sys.modules, "msvcrt", Msvcrt())
    monkeypatch.setattr(sys, "platform", "win32")
    spec = importlib.util.spec_from_file_location("locking_on_windows", locking.__file__)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Lock


def test_one_holder_at_a_time(lock_class: type[Lock], tmp_path: Path) -> None:
    path = tmp_path / "x.lock"
    first = lock_class(path)
    with pytest.raises(DatabaseInUse) as refused:
        lock_class(path)
    assert refused.value.about == (path,)
    first.release()
    first.release()
    second = lock_class(path)
    other = lock_class(tmp_path / "y.lock")
    second.release()
    other.release()
    assert path.exists(), "the file stays, or two programs could hold locks on two files of one name"


def test_a_file_that_another_program_filled_is_locked_at_its_beginning(lock_class: type[Lock], tmp_path: Path) -> None:
    path = tmp_path / "x.lock"
    path.write_bytes(b"something" * 1_000)
    first = lock_class(path)
    with pytest.raises(DatabaseInUse):
        lock_class(path)
    first.release()
    assert path.read_bytes() == b"something" * 1_000


def test_a_refused_lock_keeps_no_file_open(
    lock_class: type[Lock], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[IO[Any]] = []
    real = Path.open

    def watched(self: Path, mode: str) -> IO[Any]:
        opened.append(real(self, mode))
        return opened[-1]

    first = lock_class(tmp_path / "x.lock")
    monkeypatch.setattr(Path, "open", watched)
    with pytest.raises(DatabaseInUse):
        lock_class(tmp_path / "x.lock")
    assert [file.closed for file in opened] == [True]
    first.release()
