"""Bench "newcomer": a new desktop of an entity with 100,000 notes of 1.1 KB, from the enrolment code to usable (lists,
case files), searchable (the index is whole) and complete (the journal above the oldest backup is kept too).

A real server in a process of its own, over the loopback. The budgets are 0.9 and 1.3 of what Anki takes for its whole
file (`python -m tests.speed.peer_anki`): about 2.4 s on the machine of the design. This process's processor seconds are
told too, because on a busy machine the clock says little. The shared snapshot is made when the operator makes the code.
"""

import gc
import multiprocessing
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.clock import SystemClock
from app.desk import Desk
from app.domain.ids import new_id
from sync.client import enrolment, starting
from sync.server.admin import operations
from sync.server.registry import Registry
from sync.server.store import keys
from tests.kit.enrolled import ENTITY, serving
from tests.kit.municipalities import BUILT_IN
from tests.kit.outbox import text
from tests.kit.pretend import Pretender, change, enrolled
from tests.kit.secrets import MemorySecrets

RECORDS = 100_000
PEER = 2.4
"""Seconds; see above."""
_TEXTS = 5_000
_BATCH = 700


def run(records: int = RECORDS) -> Iterable[dict[str, Any]]:
    """One new desktop from a snapshot, and another that reads the whole journal."""
    with tempfile.TemporaryDirectory(prefix="lligall-newcomer-") as name:
        folder = Path(name)
        # In a process of its own: what this one holds at most is to be that of a desktop.
        with multiprocessing.get_context("spawn").Pool(1) as other:
            codes = other.apply(_seeded, (folder, records))
        yield _line(f"{records}: snapshot made with the code", codes.seconds, "s", None)
        with serving(folder / "server") as url:
            enrolment.enrol(url, codes.small, Desk(folder / "warm"), MemorySecrets(), SystemClock(), "warm")[0].close()
            yield from _one(folder / "new", url, codes.first, records)


@dataclass
class _Codes:
    first: str = ""
    small: str = ""
    seconds: float = 0.0


def _seeded(folder: Path, records: int) -> _Codes:
    store = folder / "server"
    store.mkdir(parents=True)
    file = folder / "municipis.csv"
    file.write_text(BUILT_IN, encoding="utf-8")
    codes = _Codes()
    registry = Registry(store, master=keys.master_key(store, None))
    operations.import_entities(registry, file)
    journal = registry.journal(ENTITY)
    maria = enrolled(journal, "secretary")
    maria.entity = ENTITY
    maria.level()
    _write(maria, records)
    person = operations.add_person(registry, ENTITY, "Joan", ["clerk"])
    began = time.perf_counter()
    codes.first = operations.new_code(registry, ENTITY, person)
    codes.seconds = time.perf_counter() - began
    other = next(each.ine10 for each in registry.entities() if each.ine10 != ENTITY)
    codes.small = operations.new_code(registry, other, operations.add_person(registry, other, "Neus", ["clerk"]))
    registry.close()
    return codes


def _write(maria: Pretender, records: int) -> None:
    chance = random.Random(1)
    texts = [text(chance) for _ in range(min(records, _TEXTS))]
    file = ""
    for number in range(records):
        if number % 100 == 0:
            file = maria.opens()
        # The middle of a text is another each time: equal notes would compress to nothing.
        one = texts[number % _TEXTS]
        said = f"{one[:500]} {chance.getrandbits(200):x} {texts[chance.randrange(len(texts))][500:]}"
        values = {"author": maria.person, "written_at": "2026-11-23T08:00:00Z", "text": said}
        maria.writes(change("note", new_id(), True, file, **values))
        if len(maria.outbox) >= _BATCH or number == records - 1:
            answer = maria.road.exchange(maria.device, maria.request())
            maria.outbox.clear()
            maria.cursor, maria.cursor_hash = answer.head, answer.page_hash
            maria.checkpoint, maria.token = answer.checkpoint, answer.token


def _one(folder: Path, url: str, code: str, records: int) -> Iterable[dict[str, Any]]:
    secrets = MemorySecrets()
    clock = SystemClock()
    gc.collect()
    before, began, busy = _memory(), time.perf_counter(), time.process_time()
    office, _ = enrolment.enrol(url, code, Desk(folder), secrets, clock, "new")
    yield _line(f"{records}: usable", time.perf_counter() - began, "s", 0.9 * PEER)
    yield _line(f"{records}: usable, processor", time.process_time() - busy, "s", None)
    with office.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM note").scalar() == records
    yield _line(f"{records}: memory grown at its highest", _memory() - before, "MB", None)
    engine, transport = starting.engine_of(office, secrets, clock)
    while engine.part_indexed() is not None:
        engine.settle()
    yield _line(f"{records}: searchable", time.perf_counter() - began, "s", 1.3 * PEER)
    yield _line(f"{records}: searchable, processor", time.process_time() - busy, "s", None)
    while engine.settle():
        pass
    yield _line(f"{records}: the whole journal kept", time.perf_counter() - began, "s", None)
    with office.database.reading() as connection:
        kept = connection.exec_driver_sql("SELECT count(*) FROM journal_entry").scalar()
    assert kept == engine.cursor()
    engine.stop()
    transport.close()
    office.close()


def _memory() -> float:
    """The most this process has ever held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _line(bench: str, value: float, unit: str, budget: float | None) -> dict[str, Any]:
    return {
        "bench": f"new desktop, {bench}",
        "value": round(value, 3),
        "unit": unit,
        "budget": budget if budget is None else round(budget, 3),
        "floor": None,
        "ok": budget is None or value <= budget,
    }


if __name__ == "__main__":
    for line in run(int(sys.argv[1]) if len(sys.argv) > 1 else RECORDS):
        print(line, flush=True)
