"""Small files that are whole or not there; and what the system's error numbers mean."""

import errno
import os
from pathlib import Path

import pytest

from app.errors import DiskFull, StorageProblem
from app.storage import held_files, troubles
from app.storage.held_files import put_in_place
from app.storage.whole_files import write_whole


def test_written_and_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "x.json"
    for content in (b"one", b"", b"two" * 10_000):
        write_whole(path, content)
        assert path.read_bytes() == content
        assert [found.name for found in path.parent.iterdir()] == ["x.json"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize(
    ("number", "problem"), [(errno.ENOSPC, DiskFull), (errno.EIO, StorageProblem), (errno.EROFS, StorageProblem)]
)
def test_a_failure_keeps_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, problem: type[StorageProblem]
) -> None:
    path = tmp_path / "x.json"
    write_whole(path, b"before")

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as trouble:
        trouble.setattr(os, step, fail)
        with pytest.raises(problem):
            write_whole(path, b"after")
    assert path.read_bytes() == b"before"
    write_whole(path, b"after")
    assert path.read_bytes() == b"after"


def test_patience_with_whoever_holds_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a virus scanner does on Windows: refused a few times, then free; or never free."""
    monkeypatch.setattr(held_files, "PATIENCE", 0.2)
    (tmp_path / "new").write_bytes(b"new")
    real, refusals = os.replace, [3]

    def held(source: Path, target: Path) -> None:
        if refusals[0]:
            refusals[0] -= 1
            raise PermissionError(errno.EACCES, "held")
        real(source, target)

    with monkeypatch.context() as scanner:
        scanner.setattr(os, "replace", held)
        put_in_place(tmp_path / "new", tmp_path / "x")
    assert (tmp_path / "x").read_bytes() == b"new"
    refusals[0] = 10_000
    with monkeypatch.context() as scanner:
        scanner.setattr(os, "replace", held)
        with pytest.raises(StorageProblem):
            write_whole(tmp_path / "x", b"newer")
    assert (tmp_path / "x").read_bytes() == b"new"


def test_windows_says_full_with_its_own_numbers(tmp_path: Path) -> None:
    for number, problem in ((112, DiskFull), (39, DiskFull), (5, StorageProblem)):
        error = OSError(errno.EINVAL, "from Windows")
        error.winerror = number  # type: ignore[attr-defined]
        assert type(troubles.of_system(error, tmp_path)) is problem
