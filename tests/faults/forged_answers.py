"""A desktop under a hostile line: the server's answers edited, cut, inserted, forked, reordered, replayed, re-signed.

The desktop is real: engine, HTTP transport, encrypted database; the line is in this process and has the server's
genuine answers, old and new, but not its key. Nothing may be applied that the server did not write.
Neighbours: door (the server), copies (what the desktop shows), forgeries (the lane).
"""

import datetime as dt
import io
import os
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
from app.domain import change_sets
from app.domain.change_sets import Change, Header, Part
from app.domain.ids import new_id
from app.errors import SyncProblem
from sync.client.asking import Keys
from sync.client.clock import ServerClock
from sync.client.engine import Engine
from sync.client.transport import HttpTransport, Signer
from sync.protocol import encoding, history, signing
from sync.protocol.messages import Checkpoint, Entry, ExchangeAnswer, Failure, Verdict
from sync.server import frames
from tests.faults import copies
from tests.faults.door import HOST, Door, Letter
from tests.faults.habits import Habits
from tests.faults.lane import Findings
from tests.kit.offices import empty_database
from tests.kit.pretend import new_case_file

WORSE_KEY = signing.private_key(bytes(range(9, 41)))
Answered = tuple[int, dict[str, str], bytes]


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
        transport._session.mount("http://", self.line)
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
            genuine = [bytes(frame) for _, frame in frames.read(work.connection, 0)]
        with self.office.database.reading() as connection:
            found = copies.complaints(connection)
            kept = copies.frames(connection)
            waiting = {header[0] for _, header, _ in copies.waiting(connection)}
        if kept != genuine[: len(kept)]:
            found.append("an entry is kept that the server did not write")
        passed = {change_sets.open_header(encoding.decode(frame, Entry).header).id for frame in kept}
        if not set(self.promised) <= waiting | passed:
            found.append("an acknowledged set is neither waiting nor in the journal")
        return found

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


Forger = Callable[[Target, random.Random, ExchangeAnswer], ExchangeAnswer | None]
"""What becomes of an answer; None when this one has nothing to forge."""


def _refooted(target: Target, answer: ExchangeAnswer, entries: list[Entry], **more: Any) -> ExchangeAnswer:
    """The answer with other entries and the page's hash that fits them: all that needs no key."""
    with target.office.database.reading() as connection:
        state = copies.cursor_of(connection)
    digest = state
    for entry in entries:
        digest = history.follow(digest, entry)
    return msgspec.structs.replace(answer, entries=tuple(entries), page_hash=digest, **more)


def _false_entry(answer: ExchangeAnswer, seq: int, device: str | None = None) -> Entry:
    """Something the server never wrote, as it would write it."""
    first = answer.checkpoint
    header = Header(
        new_id(), first.entity, device or "server", 1, seq, 0, "server", "2026-11-23T08:00:00.000Z", "case_file.open"
    )
    sealed = change_sets.encode(header), (change_sets.seal(new_case_file(new_id(), "Fals")),)
    verdict = encoding.encode(Verdict("accepted", "2026-11-23T08:00:00.000Z"))
    return Entry(seq, answer.incarnation, change_sets.set_hash(*sealed), *sealed, verdict)


def _edited_body(target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer | None:
    """A value in somebody's set is another one, with or without hashes that fit."""
    entries = list(answer.entries)
    whole = [at for at, entry in enumerate(entries) if entry.parts]
    if not whole:
        return None
    at = rng.choice(whole)
    entry, parts = entries[at], list(entries[at].parts)
    number = rng.randrange(len(parts))
    told = change_sets.open_part(parts[number])
    if told is None or not told.units:
        return None
    unit, fields = rng.choice(sorted(told.units.items()))
    other = told.units | {unit: {name: (old, "Fals") for name, (old, _) in fields.items()}}
    body = change_sets.encode(msgspec.structs.replace(told, units=other))
    parts[number] = rng.choice((Part(parts[number].salt, body), Part(parts[number].salt, body, parts[number].hash())))
    fits = change_sets.set_hash(entry.header, parts) if rng.random() < 0.7 else entry.set_hash
    entries[at] = msgspec.structs.replace(entry, parts=tuple(parts), set_hash=fits)
    return _refooted(target, answer, entries)


def _edited_verdict(target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer | None:
    """Accepted is refused, refused is accepted, a unit is lost."""
    entries = list(answer.entries)
    if not entries:
        return None
    at = rng.randrange(len(entries))
    verdict = rng.choice(
        (
            Verdict("refused", "2026-11-23T08:00:00.000Z", "role_may_not"),
            Verdict("late", "2026-11-23T08:00:00.000Z"),
            Verdict("accepted", "2026-11-23T08:00:01.000Z"),
            Verdict("partly", "2026-11-23T08:00:00.000Z", lost=((0, "title"),)),
        )
    )
    entries[at] = msgspec.structs.replace(entries[at], verdict=encoding.encode(verdict))
    return _refooted(target, answer, entries)


def _edited_outcome(target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer | None:
    """Another number, or a row that the server did not make."""
    entries = list(answer.entries)
    if not entries:
        return None
    at = rng.randrange(len(entries))
    file = new_id()
    number = Change("case_file", file, False, file, {"number": {"number": (None, "2026/777")}})
    false = change_sets.seal(rng.choice((number, new_case_file(file, "Fals"))))
    outcome = rng.choice(((false,), (*entries[at].outcome, false), ()))
    if outcome == entries[at].outcome:
        return None
    entries[at] = msgspec.structs.replace(entries[at], outcome=outcome)
    return _refooted(target, answer, entries)


def _inserted(target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer:
    """An entry more: put in between, at the end, or in another's place."""
    entries, start = list(answer.entries), target.cursor() + 1
    at = rng.randint(0, len(entries))
    false = _false_entry(answer, start + at, rng.choice((None, target.colleague.device)))
    if rng.random() < 0.5 and at < len(entries):
        entries[at] = false
    else:
        entries.insert(at, false)
    entries = [msgspec.structs.replace(entry, seq=start + number) for number, entry in enumerate(entries)]
    more = {"head": start + len(entries) - 1} if rng.random() < 0.5 else {}
    return _refooted(target, answer, entries, **more)


def _order(target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer | None:
    """Entries missing, doubled or in another order, with or without new numbers."""
    entries = list(answer.entries)
    if len(entries) < 2:
        return None
    way = rng.randrange(4)
    if way == 0:
        del entries[rng.randrange(len(entries) - 1)]
    elif way == 1:
        entries.insert(0, rng.choice(entries))
    elif way == 2:
        entries.reverse()
    else:
        at = rng.randrange(len(entries) - 1)
        entries[at], entries[at + 1] = entries[at + 1], entries[at]
    start = target.cursor() + 1
    if rng.random() < 0.7:
        entries = [msgspec.structs.replace(entry, seq=start + number) for number, entry in enumerate(entries)]
    return _refooted(target, answer, entries, head=entries[-1].seq if rng.random() < 0.5 else answer.head)


def _cut(_target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer | None:
    """The last entries are kept back, and the head says that there are none."""
    entries = answer.entries[:-1]
    if not answer.entries:
        return None
    head = answer.entries[-1].seq - 1
    checkpoint = msgspec.structs.replace(answer.checkpoint, seq=head)
    return msgspec.structs.replace(
        answer, entries=entries, head=head, checkpoint=rng.choice((answer.checkpoint, checkpoint))
    )


def _forked(target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer:
    """Another history, whole, with a checkpoint that is not the server's: old, re-signed, or with its hash replaced."""
    start = target.cursor() + 1
    entries = [_false_entry(answer, start + number) for number in range(rng.randint(1, 3))]
    forked = _refooted(target, answer, entries)
    genuine = answer.checkpoint
    false = Checkpoint(genuine.entity, genuine.incarnation, entries[-1].seq, forked.page_hash, genuine.signature)
    signed = msgspec.structs.replace(false, signature=WORSE_KEY.sign(history.checkpoint_statement(false)))
    checkpoint = rng.choice((false, signed, genuine, rng.choice([genuine, *target.checkpoints])))
    return msgspec.structs.replace(
        forked, checkpoint=checkpoint, head=rng.choice((false.seq, checkpoint.seq)), more=False
    )


def _under_a_later_checkpoint(target: Target, _rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer | None:
    """A false page that ends before the genuine head: the signed checkpoint does not reach it, and more is to come."""
    if answer.head <= target.cursor() + 1:
        return None
    false = _false_entry(answer, target.cursor() + 1)
    return _refooted(target, answer, [false], more=True, totals=None)


def _withheld(target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer | None:
    """Parts withheld from somebody who reads everything: hashes stay, the change is gone."""
    entries = list(answer.entries)
    whole = [at for at, entry in enumerate(entries) if any(not part.withheld for part in entry.parts)]
    if not whole:
        return None
    at = rng.choice(whole)
    entries[at] = msgspec.structs.replace(
        entries[at], parts=tuple(change_sets.withhold(part) for part in entries[at].parts)
    )
    return msgspec.structs.replace(answer, entries=tuple(entries), totals=rng.choice((None, answer.totals)))


def _stub(target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer | None:
    """Somebody else's set said to be one's own, or a header taken away."""
    entries = list(answer.entries)
    if not entries:
        return None
    at = rng.randrange(len(entries))
    entries[at] = msgspec.structs.replace(entries[at], header=b"", parts=(), own=True, set_hash=os.urandom(32))
    return _refooted(target, answer, entries)


def _another_place(_target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer:
    """Another entity's word, or another incarnation's."""
    if rng.random() < 0.5:
        other = msgspec.structs.replace(answer.checkpoint, entity="2500240003")
        return msgspec.structs.replace(answer, checkpoint=other)
    checkpoint = msgspec.structs.replace(answer.checkpoint, incarnation="0" * 32)
    return msgspec.structs.replace(answer, incarnation="0" * 32, checkpoint=rng.choice((answer.checkpoint, checkpoint)))


def _unsigned(_target: Target, rng: random.Random, answer: ExchangeAnswer) -> ExchangeAnswer:
    """Words that no checkpoint covers."""
    name, values = rng.choice(
        (
            ("token", (b"", os.urandom(16))),
            ("now", ("", "demà", "2099-01-01T00:00:00.000Z")),
            ("received_device_seq", (0, answer.received_device_seq + 1, 2**62, -1)),
            ("access_number", (10**6, -1)),
            ("scope", ("", "part-0", "all")),
            ("totals", ({}, {"case_file": (0, 0)}, None)),
            ("head", (answer.head + 1, 0, -1)),
            ("more", (not answer.more,)),
            ("page_hash", (bytes(32), b"")),
            ("least_protocol", (99,)),
            ("protocol", (0, 99)),
        )
    )
    return msgspec.structs.replace(answer, **{name: rng.choice(values)})


FORGERS: dict[str, tuple[float, Forger]] = {
    "an edited body": (4, _edited_body),
    "an edited verdict": (4, _edited_verdict),
    "an edited outcome": (3, _edited_outcome),
    "an inserted entry": (4, _inserted),
    "another order": (4, _order),
    "the end kept back": (2, _cut),
    "a fork": (4, _forked),
    "a false page under a later checkpoint": (2, _under_a_later_checkpoint),
    "parts withheld": (2, _withheld),
    "a false stub": (1, _stub),
    "another place": (2, _another_place),
    "unsigned words": (6, _unsigned),
}


def bits(rng: random.Random, answered: Answered) -> Answered:
    """Any bits of the body as it travels, or of what it decompresses to."""
    status, headers, body = answered
    plain = encoding.decompress(body, headers.get("content-encoding")) if rng.random() < 0.7 else None
    raw = bytearray(body if plain is None else plain)
    for _ in range(rng.randint(1, 4)):
        raw[rng.randrange(len(raw))] ^= 1 << rng.randrange(8)
    if plain is None:
        return status, headers, bytes(raw)
    again, coding = encoding.compress(bytes(raw))
    told = {name: value for name, value in headers.items() if name not in ("content-encoding", "content-length")}
    return status, told | {"content-length": str(len(again))} | ({"content-encoding": coding} if coding else {}), again


def false_failure(rng: random.Random, answered: Answered) -> Answered:
    """A word that would stop the desktop until a person acts, from somebody who is not the server."""
    word = Failure(rng.choice(("revoked", "history", "not_enrolled", "gap", "too_old", "clock")), ("1",))
    body, told = encoding.encode(word), {"content-type": encoding.MEDIA_TYPE}
    if rng.random() < 0.5:
        told |= signing.sign_answer(WORSE_KEY, 409, body, dt.datetime.now(dt.UTC), "a-nonce", {})
    else:
        told |= {name: value for name, value in answered[1].items() if name.startswith(("signature", "content-digest"))}
    return 409, {name.lower(): value for name, value in told.items()} | {"content-length": str(len(body))}, body
