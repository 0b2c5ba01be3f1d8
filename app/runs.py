"""How the last runs of the program on a profile ended: told at the next start; after two crashes it starts safely.

A small file is written at each start and at each orderly end; what Python's faulthandler leaves of a hard crash is read
at the next start and kept without paths. Neighbours: app.paths, app.storage.locking; ui.bootstrap (begins and ends).
"""

import contextlib
import datetime as dt
import faulthandler
import json
import logging
import re
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import IO, Any

from app import paths
from app.errors import DatabaseInUse, StorageProblem
from app.storage.held_files import remove
from app.storage.locking import Lock
from app.storage.whole_files import write_whole
from app.version import VERSION

_log = logging.getLogger(__name__)

STARTING, SETTLED, ENDED, FAILED = "starting", "settled", "ended", "failed"
SETTLED_AFTER = 60
"""Seconds for which a run must last before it counts as having started."""
SAFE_AFTER = 2
"""Crashes in a row."""

_KEPT = 12
_LINES = 60
_FAULT = "fault.txt"
_LARGEST_FAULT = 200_000

_LINE = re.compile(r'\s*File "(?P<path>[^"]*)", line (?P<line>\d+) in (?P<name>[\w<>.]+)')
_HEAD = re.compile(r"(?:Fatal Python error|Windows fatal exception): [A-Za-z0-9 _]{1,60}")
_THREAD = re.compile(r"(Current thread|Thread) 0x[0-9a-fA-F]+")


@dataclass(frozen=True)
class Past:
    """One run, as it is known."""

    started: str
    version: str
    state: str
    safe: bool = False
    fault: tuple[str, ...] = ()
    """What a hard crash left, without paths."""

    @property
    def crashed(self) -> bool:
        """Whether the program ended by itself. One that ran and was then cut off (power, a killed task) did not."""
        return self.state in (STARTING, FAILED) or (self.state == SETTLED and bool(self.fault))


class Run:
    """This run. Made by `begin`; `settled`, `failed` and `end` say how it went."""

    def __init__(self, root: Path, lock: Lock, past: list[Past], now: dt.datetime) -> None:
        self._root, self._lock, self.past = root, lock, past
        self._me = Past(now.astimezone(dt.UTC).isoformat(timespec="seconds"), VERSION, STARTING)
        self._fault_file: IO[str] | None = None
        self._write()

    @property
    def last(self) -> Past | None:
        """The run before this one."""
        return self.past[-1] if self.past else None

    @property
    def crashes(self) -> int:
        """How many runs of this version have crashed one after the other before this one: another version's crashes say
        nothing of it."""
        count = 0
        for one in reversed(self.past):
            if not one.crashed or one.version != VERSION:
                break
            count += 1
        return count

    @property
    def must_be_safe(self) -> bool:
        return self.crashes >= SAFE_AFTER

    def lines(self) -> list[str]:
        """For the report: the last runs, and what the last crash left."""
        found = [f"run {one.started} {one.version} {one.state}{' safe' if one.safe else ''}" for one in self.past[-5:]]
        last = self.last
        return [*found, *(f"  {line}" for line in (last.fault if last else ()))]

    def watch_faults(self) -> None:
        """From now on a hard crash leaves its stack in a file beside the log."""
        with contextlib.suppress(OSError):  # a profile that cannot be written must not keep the program from starting
            self._fault_file = _fault_file(self._root).open("w", encoding="utf-8")
            faulthandler.enable(self._fault_file, all_threads=True)

    def is_safe(self) -> None:
        """It began without what may have crashed."""
        self._set(replace(self._me, safe=True))

    def settled(self) -> None:
        """It has lasted long enough to count as started."""
        if self._me.state == STARTING:
            self._set(replace(self._me, state=SETTLED))

    def failed(self) -> None:
        """It ends because it could not start."""
        self._set(replace(self._me, state=FAILED))

    def end(self) -> None:
        """It ends in order, or after `failed`."""
        if self._me.state != FAILED:
            self._set(replace(self._me, state=ENDED))
        if self._fault_file is not None:
            faulthandler.disable()
            self._fault_file.close()
            with contextlib.suppress(OSError):  # an empty file more disturbs nobody
                remove(_fault_file(self._root))
        self._lock.release()

    def _set(self, me: Past) -> None:
        self._me = me
        self._write()

    def _write(self) -> None:
        text = json.dumps([asdict(one) for one in [*self.past, self._me][-_KEPT:]], indent=1)
        try:
            write_whole(paths.runs_file(self._root), text.encode())
        except StorageProblem as problem:  # the work itself will say it
            _log.warning("how the program runs could not be written", extra={"status": type(problem).__name__})


def begin(root: Path, now: dt.datetime) -> Run | None:
    """Begin a run; None when the program already runs on this profile. Raises OSError when nothing can be written."""
    root.mkdir(parents=True, exist_ok=True)
    try:
        lock = Lock(paths.running_file(root))
    except DatabaseInUse:
        return None
    past = _read(paths.runs_file(root))
    fault = _read_fault(root)
    if past and fault and past[-1].state != ENDED:
        past[-1] = replace(past[-1], fault=fault)
    return Run(root, lock, past, now)


def _fault_file(root: Path) -> Path:
    return paths.log_folder(root) / _FAULT


def _read(file: Path) -> list[Past]:
    try:
        return [_past(one) for one in json.loads(file.read_bytes())][-_KEPT:]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, TypeError, KeyError):
        _log.warning("the list of runs cannot be read")
        return []


def _past(said: dict[str, Any]) -> Past:
    dt.datetime.fromisoformat(said["started"])
    version = re.sub(r"[^\w.+-]", "", str(said["version"]))[:20]
    state = said["state"] if said["state"] in (STARTING, SETTLED, ENDED, FAILED) else FAILED
    fault = tuple(str(line) for line in said.get("fault", ()))[:_LINES]
    return Past(str(said["started"])[:32], version, state, bool(said.get("safe")), fault)


def _read_fault(root: Path) -> tuple[str, ...]:
    try:
        with _fault_file(root).open(encoding="utf-8", errors="replace") as file:
            return without_paths(file.read(_LARGEST_FAULT))
    except OSError:  # there is none: nothing crashed that hard
        return ()


def without_paths(text: str) -> tuple[str, ...]:
    """What a fault file says, of each line only what is known to be ours: no folder of anybody's."""
    found: list[str] = []
    for line in text.splitlines():
        if place := _LINE.fullmatch(line.rstrip()):
            found.append(f"at {_place(place['path'])}:{place['line']} {place['name']}")
        elif head := _HEAD.match(line):
            found.append(head[0].strip())
        elif thread := _THREAD.match(line):
            found.append(thread[1].lower())
    return tuple(found[:_LINES])


def _place(path: str) -> str:
    """A file of ours by its place in the program, another by its name."""
    parts = path.replace("\\", "/").split("/")
    tops = [at for at, part in enumerate(parts[:-1]) if part in ("app", "ui", "sync")]
    inside = parts[tops[-1] :] if tops and "site-packages" not in parts else []
    # Only what looks like a module of ours: a person's own folder could be called so too.
    ours = 2 <= len(inside) <= 5 and all(re.fullmatch(r"[a-z0-9_]+(\.py)?", part) for part in inside)
    if ours:
        return "/".join(inside)
    return parts[-1] if re.fullmatch(r"[\w.<> -]{1,60}\.(py|pyx|pyd)", parts[-1]) else "a file"
