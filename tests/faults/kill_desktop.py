"""A desktop that works until it is killed: the process of the lane "kills".

It appends to a diary what it is about to do and what it has acknowledged. Desktops are forked from one process that has
loaded all this before (on Windows each loads it itself): a second of loading would be most of what is played.
"""

import os
import random
from contextlib import nullcontext
from pathlib import Path

import msgspec
from sqlalchemy.orm import configure_mappers

from app.clock import SystemClock
from app.desk import Desk
from app.errors import SyncProblem
from app.storage import held_files
from sync.client import starting
from tests.faults import planted_bugs
from tests.faults.habits import Habits
from tests.faults.lane import Findings


class FileSecrets:
    """A credential store in a file: the machine's, which outlives the program. As the machine's, it holds what it held
    before or what it was given, whenever whoever writes to it is killed."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, name: str) -> str | None:
        return self._all().get(name)

    def put(self, name: str, secret: str) -> None:
        self._keep(self._all() | {name: secret})

    def delete(self, name: str) -> None:
        self._keep({key: kept for key, kept in self._all().items() if key != name})

    def _keep(self, secrets: dict[str, str]) -> None:
        written = self._path.with_suffix(".new")
        written.write_bytes(msgspec.json.encode(secrets))
        held_files.put_in_place(written, self._path)

    def _all(self) -> dict[str, str]:
        return msgspec.json.decode(self._path.read_bytes()) if self._path.exists() else {}


def secrets_of(folder: Path) -> FileSecrets:
    """The credential store of the machine that has its profile in `folder`."""
    return FileSecrets(folder.with_name(folder.name + "-secrets.json"))


configure_mappers()  # once for all that are forked


def work(folder: Path, diary: Path, seed: int, bug: str | None) -> None:
    """Open the office in `folder` and work until killed. `bug` is one of planted_bugs."""
    rng = random.Random(seed)
    habits, findings = Habits(rng), Findings()
    page = os.open(diary, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
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
