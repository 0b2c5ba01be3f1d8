"""The server's part of a push and a pull, without HTTP: EntityJournal.exchange on an encrypted file, synchronous=FULL."""

import statistics
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

import msgspec

from app.domain.ids import new_id
from sync.protocol import history
from sync.server.journal import EntityJournal
from sync.server.people import found
from sync.server.store.opening import open_file
from tests.kit.clock import SettableClock
from tests.kit.pretend import ENTITY, SERVER_KEY, Pretender, change, enrolled

SETS = 10_000
TEXT = "La sol·licitud de la Maria demana l'ocupació de la via pública davant de cal Ferrer. " * 12
BATCH = 700
"""Sets in a request of about 256 KiB compressed."""


def run() -> Iterable[dict[str, object]]:
    """Push 10,000 notes of 1.1 KB, pull them on another desktop, change 100, ask for nothing."""
    pushes, pulls, hundreds, nothings = [], [], [], []
    size = 0
    for _ in range(3):
        with tempfile.TemporaryDirectory(prefix="lligall-bench-") as folder:
            journal = EntityJournal.create(open_file(Path(folder) / "e.db", bytes(32)), ENTITY, SERVER_KEY, SettableClock())
            found(journal, ENTITY, {"name": "Vila de Prova"})
            maria, reader = enrolled(journal, "secretary"), enrolled(journal, "clerk")
            notes = _notes(maria)
            seconds, size = _push(journal, maria)
            pushes.append(seconds)
            pulls.append(_pull(journal, reader))
            for note in notes[:100]:
                maria.writes(change("note", note, False, _file_of[note], text=(TEXT, "Canviat")))
            hundreds.append(_push(journal, maria)[0])
            for _ in range(20):
                began = time.perf_counter()
                journal.exchange_wire(maria.device, maria.request())
                nothings.append(time.perf_counter() - began)
            journal.close()
    yield _line("server_push_10000", pushes, "s", 0.5)
    yield {"bench": "server_push_10000_bytes_per_set", "value": size // SETS, "unit": "B", "budget": None, "floor": None, "ok": True}
    yield _line("server_pull_10000", pulls, "s", None)
    yield _line("server_100_changed_of_10000", hundreds, "s", None)
    yield _line("server_nothing_to_do", nothings, "s", None)


_file_of: dict[str, str] = {}


def _notes(maria: Pretender) -> list[str]:
    notes = []
    file = ""
    for number in range(SETS):
        if number % 100 == 0:
            file = maria.opens()
        note = new_id()
        values = {"author": maria.person, "written_at": "2026-11-23T08:00:00Z", "text": TEXT + note}
        maria.writes(change("note", note, True, file, **values))
        _file_of[note] = file
        notes.append(note)
    return notes


def _push(journal: EntityJournal, maria: Pretender) -> tuple[float, int]:
    """Seconds in the server, and bytes of sets. What the desktop does in between is not counted."""
    seconds, size = 0.0, 0
    while maria.outbox:
        request = maria.request(BATCH)
        size += len(msgspec.msgpack.encode(request))
        began = time.perf_counter()
        journal.exchange_wire(maria.device, request)
        seconds += time.perf_counter() - began
        maria.takes(journal.exchange(maria.device, request))  # its stored answer, by the nonce
    return seconds, size


def _pull(journal: EntityJournal, reader: Pretender) -> float:
    seconds, cursor, digest = 0.0, 0, history.START
    while True:
        request = reader.request(0, cursor=cursor, cursor_hash=digest, incarnation="" if not cursor else incarnation, most_bytes=1 << 20)
        began = time.perf_counter()
        journal.exchange_wire(reader.device, request)
        seconds += time.perf_counter() - began
        answer = journal.exchange(reader.device, request)
        cursor, digest, incarnation = answer.entries[-1].seq, answer.page_hash, answer.incarnation
        if not answer.more:
            return seconds


def _line(name: str, seconds: list[float], unit: str, budget: float | None) -> dict[str, object]:
    value = round(statistics.median(seconds), 4)
    return {"bench": name, "value": value, "unit": unit, "budget": budget, "floor": None, "ok": budget is None or value <= budget}
