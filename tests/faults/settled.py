"""What must hold once every program has come to rest, read from real stores: equal ends, nothing lost, nothing twice.

Neighbours: kills and proxied (ask), oracle and copies (judge).
"""

import contextlib
from collections.abc import Iterable
from pathlib import Path

from app.context import Office
from sync.server.registry import Registry
from sync.server.store import keys
from tests.faults import copies, stored
from tests.faults.lane import Findings
from tests.faults.oracle import Judge


def judged(store: Path, entity: str, findings: Findings) -> Judge:
    """The journal of a server that has stopped."""
    registry = Registry(store, master=keys.master_key(store, None))
    judge = Judge()
    with contextlib.closing(registry), registry.journal(entity).transaction() as work:
        for told in stored.entries(work.connection):
            judge.read(told)
        judge.complaints += stored.complaints(work.connection)
    findings.saw("entries", len(judge.entries))
    findings.saw("conflicts", sum(len(entry.lost) for entry in judge.entries))
    findings.saw("refusals", sum(entry.status == "refused" for entry in judge.entries))
    return judge


def repeated(judge: Judge) -> list[str]:
    """Sets that the journal holds a second time."""
    return [f"a set is twice in the journal: {entry.seq}" for entry in judge.entries if entry.code == "repeated"]


def unsettled(judge: Judge, number: int, office: Office, promised: Iterable[str]) -> list[str]:
    """What is wrong with one desktop's end: its copy, what still waits, what it had acknowledged to its person."""
    with office.database.reading() as connection:
        found = copies.complaints(connection)
        shown, waiting = copies.shown(connection), copies.waiting(connection)
        aside = set(connection.exec_driver_sql("SELECT set_id FROM quarantine").scalars())
    journal = iter([entry.set_id for entry in judge.entries if entry.device == office.identity.device])
    found += copies.differences(f"desktop {number} is not equal to the journal", shown, copies.of(judge.values))
    if waiting:
        found.append(f"desktop {number}: something still waits")
    if not all(promise in journal for promise in promised if promise not in aside):
        found.append(f"desktop {number}: an acknowledged set is not in the journal, or not in its order")
    return found
