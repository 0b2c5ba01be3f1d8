"""A machine that is switched off, or whose disk refuses, at each step of bringing a version: the lane, as a program.

    python -m tests.app.versions.power FOLDER [--plant NAME]

The steps are what Python asks the system for below the folder (audit events: open, rename, remove, rmdir, mkdir). Off
means that what was written and not flushed is lost: such a file keeps half of its bytes. Each case is a process of its
own (forked, so not on Windows), and one line of JSON: how, step, status, what starts, what of it is damaged.
"""

import errno
import hashlib
import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from backports import zstd

from app.errors import Problem
from app.versions.choice import Choice
from app.versions.release import Release, ReleaseFile
from app.versions.slots import PARTIAL, Slots
from app.versions.staging import Staging

OFF, FULL, HELD = "off", "full", "held"
OLD, NEW = "0.1.0", "0.2.0"
PROGRAMS = {
    OLD: {"Lligall.exe": b"one", "_internal/a.dll": b"a" * 5_000, "_internal/deep/b.pyd": b"b" * 300},
    NEW: {"Lligall.exe": b"two", "_internal/a.dll": b"a" * 5_000, "_internal/c.pyd": bytes(range(256)) * 3},
}
SWITCHED_OFF, REFUSED = 99, 3


def release_of(version: str) -> tuple[Release, dict[str, bytes]]:
    files, packed = [], {}
    for path, content in PROGRAMS[version].items():
        digest = hashlib.sha256(content).hexdigest()
        packed[digest] = zstd.compress(content)
        files.append(ReleaseFile(path, len(content), digest, len(packed[digest])))
    return Release(version, "2026-11-23", tuple(files)), packed


def bring(slots: Slots, version: str) -> None:
    """What app.versions.updating does, with everything that comes at hand."""
    release, packed = release_of(version)
    staging = Staging(slots, release)
    for file in staging.gather():
        start = staging.come(file)
        rest = packed[file.sha256][start:]
        staging.put(file, start, [rest[: len(rest) // 2], rest[len(rest) // 2 :]])
    staging.finish()


def live(slots: Slots) -> None:
    """A version comes, is started on trial, confirms itself, and the one before it is tidied away later."""
    bring(slots, NEW)
    slots.take(NEW)
    starts = slots.next_start()
    assert starts is not None
    slots.choose(starts)
    slots.confirm(NEW)
    slots.tidy()


def plant(name: str) -> None:
    """A fault that the lane must find."""
    if name == "unflushed":  # bytes of the version may be younger than its name
        whole = Staging._write

        def unflushed(self: Staging, file: ReleaseFile, pieces: Any) -> bool:
            flush, os.fsync = os.fsync, lambda _handle: None
            try:
                return whole(self, file, pieces)
            finally:
                os.fsync = flush

        Staging._write = unflushed
    elif name == "choice in place":
        from app.versions import choice as choices

        def in_place(self: Slots, choice: Choice) -> None:
            (self.root / "start").write_bytes(choices.write(choice))
            (self.of(OLD) / "Lligall.exe").unlink(missing_ok=True)

        Slots.choose = in_place
    elif name:
        raise ValueError(name)


class Steps:
    """Counts what is asked of the disk below a folder, and at one step ends it or refuses."""

    def __init__(self, root: Path, how: str, at: int) -> None:
        self._root, self._how, self._at, self.count = str(root), how, at, 0
        self._unflushed: set[str] = set()
        self._active = True
        flush = os.fsync

        def flushed(handle: int) -> None:
            self._step()
            flush(handle)
            self._unflushed.discard(str(Path(f"/proc/self/fd/{handle}").readlink()))

        os.fsync = flushed
        sys.addaudithook(self._asked)

    def _asked(self, event: str, words: tuple[Any, ...]) -> None:
        if not self._active or event not in ("open", "os.rename", "os.remove", "os.rmdir", "os.mkdir"):
            return
        path = os.fsdecode(words[0]) if isinstance(words[0], str | bytes | os.PathLike) else ""
        if not path.startswith(self._root):
            return
        writes = event != "open" or bool(words[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
        if not writes:
            return
        self._step()
        if event == "open":
            self._unflushed.add(path)
        elif event == "os.rename":
            target = os.fsdecode(words[1])
            self._unflushed = {
                target + each[len(path) :] if each == path or each.startswith(path + "/") else each
                for each in self._unflushed
            }

    def _step(self) -> None:
        self.count += 1
        if self.count != self._at:
            return
        if self._how == FULL:
            raise OSError(errno.ENOSPC, "No space left on device")
        if self._how == HELD:
            raise PermissionError(errno.EACCES, "Permission denied")
        self._active = False
        for path in map(Path, self._unflushed):
            if path.is_file():
                os.truncate(path, path.stat().st_size // 2)
        os._exit(SWITCHED_OFF)


def forked(work: Callable[[], None]) -> int:
    """The exit status of a process that does it."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except Problem:
            os._exit(REFUSED)
        except Exception as error:  # noqa: BLE001 (told to whoever reads the lane)
            print(json.dumps({"crash": repr(error)}), flush=True)
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def case(folder: Path, how: str, step: int) -> int:
    root = folder / "Lligall"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(folder / "before", root)
    slots = Slots(root)

    def watched() -> None:
        Steps(root, how, step)
        live(slots)

    status = forked(watched)
    starts = slots.next_start()
    version = starts.current if starts is not None else None
    told = {"how": how, "step": step, "status": status, "starts": version}
    told["damaged"] = [] if version is None else list(slots.damage(version))
    again = forked(lambda: live(slots))
    then = slots.next_start()
    told["then"] = [again, then.current if then is not None else None, list(slots.damage(NEW))]
    told["left"] = [path.name for path in (root / "versions").iterdir() if path.name.endswith((PARTIAL, ".going"))]
    print(json.dumps(told), flush=True)
    return status


def main(arguments: list[str]) -> None:
    folder = Path(arguments[0])
    before = Slots(folder / "before")
    bring(before, OLD)
    before.choose(Choice(OLD))
    plant(arguments[2] if arguments[1:2] == ["--plant"] else "")
    steps = 1
    while case(folder, OFF, steps) == SWITCHED_OFF:
        steps += 1
    for how in (FULL, HELD):
        for step in range(1, steps):
            case(folder, how, step)


if __name__ == "__main__":
    main(sys.argv[1:])
