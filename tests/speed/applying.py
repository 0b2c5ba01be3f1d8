"""Bench "applying": one desktop's side of a pull of 10,000 creations of 1.1 KB, without any line: verify, apply, index.

Measured in processor seconds of this thread where the machine is shared, next to the wall clock.
"""

import statistics
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sync.client import verifying
from sync.client.apply import apply_page
from sync.client.asking import reading_request
from sync.client.copy_state import remembered
from sync.client.own_sets import Outbox
from sync.protocol.messages import ExchangeAnswer
from tests.kit.desktops import Desktop, Town
from tests.kit.outbox import write_notes

RECORDS = 10_000
BUDGET = 0.6


def run(records: int = RECORDS, times: int = 3) -> Iterable[dict[str, Any]]:
    """Verify and apply; then a no-op page."""
    with tempfile.TemporaryDirectory(prefix="lligall-applying-") as name:
        town = Town()
        maria = town.desktop(Path(name) / "maria")
        write_notes(maria.office, records)
        readers = [town.desktop(Path(name) / str(turn), f"Lectora {turn}") for turn in range(times)]
        maria.sync()
        walls, processors = [], []
        for reader in readers:
            answers = _answers(reader)
            wall, processor = time.perf_counter(), time.thread_time()
            for answer in answers:
                _apply(reader, answer)
            walls.append(time.perf_counter() - wall)
            processors.append(time.thread_time() - processor)
            reader.database.close()
        maria.database.close()
        yield _line(f"apply {records} creations", statistics.median(walls), BUDGET)
        yield _line(f"apply {records} creations, processor time", statistics.median(processors), BUDGET)


def _answers(desktop: Desktop) -> list[ExchangeAnswer]:
    """The pages of the journal above the desktop's cursor, fetched beforehand."""
    with desktop.database.reading() as connection:
        state = remembered(connection)
        cursor, cursor_hash, pages = state.cursor, state.cursor_hash, []
        while not pages or pages[-1].more:
            request = reading_request(
                connection, desktop.office.identity, desktop.keys, state.scope, cursor, cursor_hash, 4 * 1024 * 1024
            )
            pages.append(desktop.road.exchange(request))
            last = pages[-1].blocks[-1]
            cursor, cursor_hash = last.first + len(last) - 1, pages[-1].page_hash
    return pages


def _apply(desktop: Desktop, answer: ExchangeAnswer) -> None:
    with desktop.database.reading() as connection:
        state = remembered(connection)
        known = state.known(desktop.office.identity.entity, desktop.keys.server)
        page = verifying.verify(known, answer, Outbox(connection, state.epoch))
    with desktop.database.writing() as connection:
        apply_page(connection, page, desktop.office.identity.device)


def _line(bench: str, value: float, budget: float) -> dict[str, Any]:
    return {
        "bench": bench, "value": round(value, 4), "unit": "s", "budget": budget, "floor": None, "ok": value <= budget,
    }  # fmt: skip
