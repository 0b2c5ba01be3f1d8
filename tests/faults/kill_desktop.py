"""`python -m tests.faults.kill_desktop FOLDER DIARY SEED [BUG]`: a desktop that works until it is killed.

Started by the lane "kills". It says "ready" when everything is loaded, opens the office in FOLDER when it is told to,
and from then on appends to DIARY what it is about to do and what it has acknowledged. BUG is one of planted_bugs.
"""

import os
import random
import sys
from contextlib import nullcontext
from pathlib import Path

import msgspec
from sqlalchemy.orm import configure_mappers

from app.clock import SystemClock
from app.desk import Desk
from app.errors import SyncProblem
from sync.client import starting
from tests.faults import planted_bugs
from tests.faults.habits import Habits
from tests.faults.lane import Findings


class FileSecrets:
    """A credential store in a file: the machine's, which outlives the program."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, name: str) -> str | None:
        return self._all().get(name)

    def put(self, name: str, secret: str) -> None:
        self._path.write_bytes(msgspec.json.encode(self._all() | {name: secret}))

    def delete(self, name: str) -> None:
        self._path.write_bytes(msgspec.json.encode({key: kept for key, kept in self._all().items() if key != name}))

    def _all(self) -> dict[str, str]:
        return msgspec.json.decode(self._path.read_bytes()) if self._path.exists() else {}


def secrets_of(folder: Path) -> FileSecrets:
    """The credential store of the machine that has its profile in `folder`."""
    return FileSecrets(folder.with_name(folder.name + "-secrets.json"))


def main(folder: Path, diary: Path, seed: int, bug: str | None) -> None:
    """Work until killed."""
    rng = random.Random(seed)
    habits, findings = Habits(rng), Findings()
    page = os.open(diary, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    configure_mappers()
    print("ready", flush=True)
    sys.stdin.readline()
    with getattr(planted_bugs, bug)() if bug else nullcontext():
        _note(page, "open")
        secrets, clock = secrets_of(folder), SystemClock()
        desk = Desk(folder)
        office = desk.open(desk.list()[0], secrets, clock)
        engine, _ = starting.engine_of(office, secrets, clock)
        while True:
            for _ in range(rng.randint(0, 6)):
                _note(page, "write")
                written = habits.act(office, findings)
                _note(page, f"wrote {written}" if written else "nothing")
            _note(page, "exchange")
            try:
                engine.exchange()
            except SyncProblem as problem:
                _note(page, f"problem {type(problem).__name__} {problem.about}")
            else:
                _note(page, "exchanged")


def _note(page: int, words: str) -> None:
    os.write(page, words.encode() + b"\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4] if len(sys.argv) > 4 else None)
