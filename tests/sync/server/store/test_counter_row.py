"""Eight writers in as many processes' places: the counter row leaves no hole that a reader's cursor could step over."""

import contextlib
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from unittest.mock import patch

import pytest

from sync.server.journal import EntityJournal
from sync.server.people import found
from sync.server.store.cluster import ClusterStore
from sync.server.store.connection import Busy, Connection, DatabaseError
from sync.server.store.postgresql import PostgresDatabase
from tests.kit.clock import SettableClock
from tests.kit.postgresql import cluster
from tests.kit.pretend import ENTITY, SERVER_KEY, Pretender, enrolled

pytestmark = pytest.mark.postgresql_only

WRITERS, PUSHES = 8, 12
KEY = b"k" * 32


@pytest.fixture
def process() -> Iterator[Callable[[], EntityJournal]]:
    """Makes the same entity's journal as another process has it: with pools and memory of its own."""
    url = cluster().database()
    with contextlib.ExitStack() as closing:

        def opened() -> EntityJournal:
            store = ClusterStore(url)
            closing.callback(store.close)
            store.registry(bytes(32))
            return EntityJournal(store.entity(ENTITY, ENTITY, KEY), SERVER_KEY, SettableClock())

        first = opened()
        EntityJournal.create(first._database, ENTITY, SERVER_KEY, SettableClock())
        found(first, ENTITY, {"name": "Vila de Prova"})
        yield opened
    cluster().drop(url)


def race(process: Callable[[], EntityJournal]) -> tuple[list[int], list[int], EntityJournal]:
    """Eight push while one follows with a cursor. What the follower saw, what there is, and the journal."""
    first = process()
    desks = [enrolled(process(), "secretary", person=None) for _ in range(WRITERS)]
    going, failures, seen = threading.Event(), [], [0]

    def write(desk: Pretender) -> None:
        try:
            going.wait()
            for _ in range(PUSHES):
                desk.opens()
                while desk.outbox:
                    with contextlib.suppress(Busy):
                        desk.exchange()
        except BaseException as error:  # noqa: BLE001 - told by the test, in its own thread
            failures.append(error)

    def follow() -> None:
        while any(thread.is_alive() for thread in threads):
            seen.extend(seq for (seq,) in after(first, seen[-1]))

    threads = [threading.Thread(target=write, args=(desk,)) for desk in desks]
    following = threading.Thread(target=follow)
    for thread in threads:
        thread.start()
    following.start()
    going.set()
    for thread in [*threads, following]:
        thread.join()
    seen.extend(seq for (seq,) in after(first, seen[-1]))
    if failures:
        raise failures[0]
    blocks = first.rows("SELECT first, count FROM block ORDER BY first")
    return seen[1:], [last for begins, count in blocks for last in range(begins, begins + count)], first


def after(journal: EntityJournal, seq: int) -> list[tuple[int]]:
    found = journal.rows("SELECT first, count FROM block WHERE first > ? ORDER BY first", (seq,))
    return [(each,) for begins, count in found for each in range(begins, begins + count)]


def test_eight_writers_leave_no_hole(process: Callable[[], EntityJournal]) -> None:
    seen, there, journal = race(process)
    assert there == list(range(1, len(there) + 1)) and seen == there
    assert len(there) >= WRITERS * PUSHES and journal.facts().seq == there[-1]


def test_without_the_lock_the_counter_row_itself_says_no(process: Callable[[], EntityJournal]) -> None:
    """On an engine whose advisory locks do nothing two writers may meet: one is told to come again, nothing is lost."""

    def unlocked(database: PostgresDatabase) -> AbstractContextManager[Connection]:
        return database._transaction(database._look.replace(" READ ONLY", ""))

    with patch.object(PostgresDatabase, "writing", unlocked):
        try:
            seen, there, _ = race(process)
        except DatabaseError:
            return  # two blocks of the same seq: refused by the key, which is as good
    assert there == list(range(1, len(there) + 1)) and seen == there


def test_another_process_may_write_beside_us(process: Callable[[], EntityJournal]) -> None:
    serving, operator = process(), process()
    maria = enrolled(serving, "secretary")
    maria.opens()
    maria.level()
    pere = enrolled(operator, "clerk")
    pere.level()
    maria.opens("Font")
    maria.level()
    pere.level()
    maria.level()
    assert pere.sees() == maria.sees()
