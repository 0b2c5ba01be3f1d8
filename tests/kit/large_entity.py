"""A town hall with very many rows: written straight into the server's store, and joined by a desktop in a process of
its own, so that what each of them holds at most can be measured. Both functions run by `elsewhere`."""

import multiprocessing
import random
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

from app.clock import SystemClock
from app.desk import Desk
from app.domain.ids import new_id
from app.queries import case_files
from app.queries.search import search
from sync.client import enrolment, starting
from sync.server.admin import operations
from sync.server.registry import Registry
from sync.server.store import keys
from sync.server.store.cluster import ClusterStore
from tests.kit.enrolled import ENTITY
from tests.kit.municipalities import BUILT_IN
from tests.kit.pretend import change, enrolled, new_case_file
from tests.kit.secrets import MemorySecrets

T = TypeVar("T")
NOTES = 48
"""In each case file; with a task and the file itself fifty rows, made in one set."""
WORD = "pontarró"
"""In one note only."""


def elsewhere(function: Callable[..., T], *arguments: Any) -> T:
    """What a function of this module says in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as other:
        return other.apply(function, arguments)


def seed(folder: Path, database: str | None, rows: int) -> list[str]:
    """Make a server's folder with one entity of so many rows; two codes, of a clerk each."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder.parent / "municipis.csv"
    file.write_text(BUILT_IN, encoding="utf-8")
    store = ClusterStore(database) if database else None
    with closing(Registry(folder, master=keys.master_key(folder, None), store=store)) as registry:
        operations.import_entities(registry, file)
        codes = [
            operations.new_code(registry, ENTITY, operations.add_person(registry, ENTITY, name, ["clerk"]))
            for name in ("Joan Mostra", "Neus Exemple")
        ]
        maria = enrolled(registry.journal(ENTITY), "secretary")
        maria.entity = ENTITY
        maria.level()
        chance = random.Random(1)
        sets = rows // (NOTES + 2)
        for number in range(sets):
            file_id = new_id()
            told = [change("note", new_id(), True, file_id, **_note(maria.person, chance)) for _ in range(NOTES)]
            if number == sets // 2:
                told[0] = change("note", told[0].id, True, file_id, **{**_note(maria.person, chance), "text": WORD})
            task = change("task", new_id(), True, file_id, title="Trucar")
            maria.writes(new_case_file(file_id, f"Expedient {number}"), *told, task)
            if len(maria.outbox) >= 60 or number == sets - 1:
                answer = maria.road.exchange(maria.device, maria.request())
                maria.outbox.clear()
                maria.cursor, maria.cursor_hash = answer.head, answer.page_hash
                maria.checkpoint, maria.token = answer.checkpoint, answer.token
    return codes


def _note(person: str, chance: random.Random) -> dict[str, Any]:
    said = f"Ha trucat {chance.getrandbits(256):x}"
    return {"author": person, "written_at": "2026-11-23T08:00:00.000Z", "text": said}


def join(folder: Path, url: str, code: str) -> dict[str, int]:
    """A new desktop, complete: what it holds, and by how many bytes its process grew."""
    clock, secrets = SystemClock(), MemorySecrets()
    before = peak()
    office, _ = enrolment.enrol(url, code, Desk(folder), secrets, clock, "new")
    engine, transport = starting.engine_of(office, secrets, clock)
    while engine.settle():
        pass
    engine.exchange()
    seen = {"grew": peak() - before, "requests": engine.exchange().requests, "cursor": engine.cursor()}
    with office.database.reading() as connection:
        for kind in ("case_file", "note", "task"):
            seen[kind] = connection.exec_driver_sql(f"SELECT count(*) FROM {kind}").scalar_one()
        seen["entries"] = connection.exec_driver_sql("SELECT count(*) FROM journal_entry").scalar_one()
        seen["found"] = len(search(connection, WORD))
        ids = case_files.ids(connection, case_files.CaseFilter())
        seen["listed"] = len(ids)
        seen["shown"] = len(case_files.page(connection, ids[-50:]))
    engine.stop()
    transport.close()
    office.close()
    return seen


def peak(process: int | str = "self") -> int:
    """The most that a process has ever held, in bytes. (What `resource` tells begins with the parent's.)"""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM"))
