"""The server's part of an exchange, without HTTP and without a desktop: an encrypted file, synchronous=FULL."""

import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
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
RUNS = 5
BATCH = 700
"""Sets in a request: about a megabyte, 256 KiB compressed."""
WORDS = (
    "la el de amb per a llicència d'obres sol·licitud informe ajuntament carrer Major plaça venciment notificació"
    " resolució acord Ple decret tràmit interessada representant façana coberta neu camí aigua taxa padró any mes dia"
).split()


def run() -> Iterable[dict[str, object]]:
    """Push 10,000 notes of 1.1 KB, pull them on another desktop, change 100, ask for nothing."""
    seconds: dict[str, list[float]] = {"push": [], "pull": [], "changed": [], "nothing": []}
    disk = []
    for turn in range(RUNS):
        with tempfile.TemporaryDirectory(prefix="lligall-bench-") as folder:
            path = Path(folder) / "entity.db"
            journal = EntityJournal.create(open_file(path, bytes(32)), ENTITY, SERVER_KEY, SettableClock())
            found(journal, ENTITY, {"name": "Vila de Prova"})
            maria, reader = enrolled(journal, "secretary"), enrolled(journal, "clerk")
            notes = _notes(maria, random.Random(turn))
            seconds["push"].append(_push(journal, maria))
            disk.append(path.stat().st_size / SETS)
            seconds["pull"].append(_pull(journal, reader))
            for note, (file, text) in list(notes.items())[:100]:
                maria.writes(change("note", note, False, file, text=(text, "Canviat")))
            seconds["changed"].append(_push(journal, maria))
            for _ in range(20):
                request = maria.request()
                seconds["nothing"].append(_timed(lambda: journal.exchange_wire(maria.device, request)))  # noqa: B023
            journal.close()
    yield _line("server: push of 10,000 sets", seconds["push"], 0.5)
    yield _line("server: pull of 10,000 sets", seconds["pull"], None)
    yield _line("server: 100 changed of 10,000", seconds["changed"], None)
    yield _line("server: nothing to do", seconds["nothing"], None)
    kept = round(statistics.median(disk))
    name = "server: kept on disk for a set of 1.1 KB"
    yield {"bench": name, "value": kept, "unit": "B", "budget": None, "floor": 1_100, "ok": True}


def _notes(maria: Pretender, chance: random.Random) -> dict[str, tuple[str, str]]:
    notes = {}
    file = ""
    for number in range(SETS):
        if number % 100 == 0:
            file = maria.opens()
        note, text = new_id(), " ".join(chance.choices(WORDS, k=160))[:1_000]
        values = {"author": maria.person, "written_at": "2026-11-23T08:00:00Z", "text": text}
        maria.writes(change("note", note, True, file, **values))
        notes[note] = (file, text)
    return notes


def _push(journal: EntityJournal, maria: Pretender) -> float:
    """Seconds in the server. What the desktop does in between is not counted."""
    seconds = 0.0
    while maria.outbox:
        request = maria.request(BATCH)
        seconds += _timed(lambda: journal.exchange_wire(maria.device, request))  # noqa: B023
        maria.takes(journal.exchange(maria.device, request))  # its stored answer, by the nonce
    return seconds


def _pull(journal: EntityJournal, reader: Pretender) -> float:
    seconds, cursor, digest, incarnation = 0.0, 0, history.START, ""
    while True:
        request = reader.request(cursor=cursor, cursor_hash=digest, incarnation=incarnation)
        request = msgspec.structs.replace(request, most_bytes=1 << 20)
        seconds += _timed(lambda: journal.exchange_wire(reader.device, request))  # noqa: B023
        answer = journal.exchange(reader.device, request)
        last = answer.blocks[-1]
        cursor, digest, incarnation = last.first + len(last) - 1, answer.page_hash, answer.incarnation
        if not answer.more:
            return seconds


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _line(name: str, seconds: list[float], budget: float | None) -> dict[str, object]:
    value = round(statistics.median(seconds), 4)
    ok = budget is None or value <= budget
    return {"bench": name, "value": value, "unit": "s", "budget": budget, "floor": None, "ok": ok}
