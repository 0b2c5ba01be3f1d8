"""The desktop that is lied to: engine, HTTP transport, encrypted database, all real; and the line that lies to it.

Neighbours: door (the server behind the line), forged_answers (what the line makes of answers), forgeries (the lane).
"""

import io
import random
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any
from unittest.mock import patch
from urllib.parse import urlsplit

import msgspec
import requests
from requests.adapters import BaseAdapter
from urllib3 import HTTPResponse

from app.changes import Announcer
from app.context import Identity, Office
from app.domain import bundles, change_sets
from app.domain.ids import new_id
from app.errors import SyncProblem
from app.storage import outbox
from sync.client.asking import Keys
from sync.client.clock import ServerClock
from sync.client.engine import Engine
from sync.client.transport import HttpTransport, Signer
from sync.protocol import encoding
from sync.protocol.blocks import Block
from sync.protocol.messages import Checkpoint, ExchangeAnswer
from tests.faults import copies, stored
from tests.faults.door import HOST, Door, Letter
from tests.faults.habits import Habits
from tests.faults.lane import Findings
from tests.kit.offices import empty_database
from tests.kit.pretend import new_case_file

Answered = tuple[int, dict[str, str], bytes]
"""Status, headers, body."""


class Line(BaseAdapter):
    """Carries requests to the door, and brings back what `alter` makes of the answer; nothing when it is cut."""

    def __init__(self, door: Door) -> None:
        super().__init__()
        self.door = door
        self.alter: Callable[[Answered], Answered] = lambda answered: answered
        self.left = 10**9
        """Requests until it is cut."""

    def send(self, request: requests.PreparedRequest, *_: Any, **__: Any) -> requests.Response:  # type: ignore[override]
        self.left -= 1
        if self.left < 0:
            raise requests.exceptions.ConnectTimeout
        parts = urlsplit(request.url or "")
        body = request.body or b""
        assert isinstance(body, bytes)
        headers = {name.lower(): str(value) for name, value in request.headers.items()}
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        status, told, raw = self.alter(self.door.ask_whole(Letter(request.method or "", path, headers, body)))
        response = requests.Response()
        response.status_code, response.request, response.url = status, request, request.url or ""
        response.headers = requests.structures.CaseInsensitiveDict(told)
        response.raw = HTTPResponse(io.BytesIO(raw), headers=told, status=status, preload_content=False)
        return response

    def close(self) -> None:
        """Nothing is open."""


class Target:
    """The desktop that is lied to."""

    def __init__(self, folder: Path, door: Door, rng: random.Random, findings: Findings) -> None:
        desk = door.desks[0]
        self.rng, self.findings, self.door = rng, findings, door
        self.colleague = door.desks[1]
        identity = Identity(desk.entity, "Vila de Prova", desk.person, "Maria Prova", desk.device, 1)
        self.line = Line(door)
        signer = Signer(desk.device, desk.key, desk.server_key)
        transport = HttpTransport(f"http://{HOST}", desk.entity, signer, ServerClock(door.clock))
        transport.line.adapter = self.line
        self.office = Office(empty_database(folder), identity, door.clock, Announcer())
        keys = Keys(desk.key, desk.server_key)
        self.engine = Engine(self.office.database, transport, identity, keys, door.clock)
        self.habits = Habits(rng)
        self.old: list[Answered] = []
        self.checkpoints: list[Checkpoint] = []
        self.promised: list[str] = []
        self.journal = door.app.state.registry.journal(desk.entity)
        self.engine.exchange()
        self.promised += self.habits.begin(self.office)
        self.engine.exchange()

    def work(self) -> None:
        """Something new on both sides: own sets on their way, others' entries to come."""
        for _ in range(self.rng.randint(0, 3)):
            written = self.habits.act(self.office, self.findings)
            self.promised += [written] if written else []
        for _ in range(self.rng.randint(1, 4)):
            self.colleague.writes(new_case_file(new_id(), f"Rasa {self.rng.randrange(1_000)}"))
        self.door.deliver(self.colleague)

    def attack(self, alter: Callable[[Answered], Answered], inside: bool) -> str:
        """One synchronisation in which the answer is altered, and then the line cut; what it came to.

        `inside` is past the signature of the whole answer: only the history's own signatures are left to stop it.
        """
        self.line.alter, self.line.left = alter, 1
        try:
            with patch.object(HttpTransport, "_check_signed", lambda *_: None) if inside else nullcontext():
                self.engine.exchange()
        except SyncProblem as problem:
            self.findings.saw(f"answered by {type(problem).__name__}")
            return type(problem).__name__
        finally:
            self.line.alter, self.line.left = self._genuine, 10**9
        return "level"

    def recover(self) -> None:
        """The line is honest again. Raises SyncProblem when the desktop does not get level."""
        self.engine.exchange()

    def _genuine(self, answered: Answered) -> Answered:
        told = read(answered)
        if told is not None:
            self.old.append(answered)
            self.checkpoints.append(told.checkpoint)
        return answered

    def cursor(self) -> int:
        return self.engine.cursor()

    def complaints(self) -> list[str]:
        """What it shows must be the server's entries up to its cursor, and its outbox."""
        with self.journal.transaction() as work:
            genuine = stored.entries(work.connection)
        with self.office.database.reading() as connection:
            found = copies.complaints(connection)
            kept = copies.kept(connection)
            waiting = {header[0] for _, header, _ in copies.waiting(connection)}
        if kept != genuine[: len(kept)]:
            found.append("an entry is kept that the server did not write")
        passed = {change_sets.open_header(told.header).id for told in kept}
        if not set(self.promised) <= waiting | passed:
            found.append("an acknowledged set is neither waiting nor in the journal")
        return found

    def own(self, block: Block) -> Block:
        """A stub filled: whoever sits on the line has seen the sets go by."""
        with self.office.database.reading() as connection:
            frames = [frame for seq, frame in outbox.in_order(connection) if block.own <= seq < block.own + len(block)]
        sets = bundles.pack(bundles.bundle(map(change_sets.open_set, frames)))
        return msgspec.structs.replace(block, sets=sets, own=0)

    def close(self) -> None:
        self.office.close()


def read(answered: Answered) -> ExchangeAnswer | None:
    """An exchange's answer, opened."""
    status, headers, body = answered
    if status != 200 or headers.get("content-type") != encoding.MEDIA_TYPE:
        return None
    return encoding.decode(encoding.decompress(body, headers.get("content-encoding")), ExchangeAnswer)


def written(answered: Answered, answer: ExchangeAnswer) -> Answered:
    """The same answer with another body, as the line would write it."""
    status, headers, _ = answered
    body, coding = encoding.compress(encoding.encode(answer))
    told = {name: value for name, value in headers.items() if name not in ("content-encoding", "content-length")}
    told |= {"content-length": str(len(body))} | ({"content-encoding": coding} if coding else {})
    return status, told, body
