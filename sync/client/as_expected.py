"""Own sets that were accepted whole and that nobody else met: what is shown becomes confirmed without being looked at.

By far the most common page after work offline. What it needs was worked out when the sets were frozen (outbox.grown);
any doubt sends the page the long way (confirmed.Slate). Neighbours: apply (asks), app.storage.journal, totals.
"""

from typing import Any

import msgspec
from sqlalchemy import Connection

from app.domain import change_sets
from app.storage import outbox
from app.storage.journal import write_state
from sync.client.totals import Totals
from sync.client.verifying import Page

_grown = msgspec.msgpack.Decoder(dict[str, tuple[int, int]]).decode

_ARRIVED = """UPDATE overlay SET confirmed = x'80' WHERE confirmed IS NULL AND first_device_seq > :last AND EXISTS (
    SELECT 1 FROM overlay AS passed
    WHERE passed.kind = overlay.kind AND passed.row = overlay.row AND passed.first_device_seq <= :last)"""
"""The row's creation passes, and these units of it wait yet: nothing of them is confirmed (MessagePack's empty map)."""

_UNFORESEEN = """UPDATE overlay SET disturbed = TRUE
    WHERE first_device_seq <= :last AND last_device_seq > :last AND NOT disturbed"""

_WAITING = """SELECT count(DISTINCT epoch), min(device_seq), count(*) FROM outbox WHERE device_seq <= :last"""

_TOUCHED = """SELECT DISTINCT t.value FROM outbox AS o, json_each(o.touched) AS t WHERE o.device_seq <= :last"""

_KEEP = (
    """INSERT INTO journal_entry (seq, set_id, device, person, at, action, status)
       SELECT device_seq + :ahead, set_id, :device, person, at, action, 'accepted' FROM outbox
       WHERE device_seq <= :last ORDER BY device_seq""",
    """INSERT INTO journal_touch (row, seq) SELECT t.value, o.device_seq + :ahead
       FROM outbox AS o, json_each(o.touched) AS t WHERE o.device_seq <= :last""",
)

_DOUBT = """SELECT 1 FROM overlay WHERE first_device_seq <= :last AND (last_device_seq > :last OR disturbed) LIMIT 1"""


def may_pass(connection: Connection, page: Page) -> bool:
    """Whether a page is nothing but own sets accepted as they are, the outbox's oldest, over units that only they have
    touched."""
    first = following = page.blocks[0].own
    for block in page.blocks:
        if not block.as_sent or block.own != following:
            return False
        following += len(block.block)
    last = following - 1
    waiting = connection.exec_driver_sql(_WAITING, {"last": last}).one()
    if tuple(waiting) != (1, first, following - first):
        return False
    return connection.exec_driver_sql(_DOUBT, {"last": last}).first() is None


def passes(connection: Connection, page: Page, device: str) -> tuple[frozenset[str], frozenset[str], int]:
    """Let the sets of a page that `may_pass` leave the outbox. Returns the kinds and the rows touched, and how many
    sets they were; what is said of them stands in the outbox, so that none is opened."""
    last = page.cursor - page.blocks[0].block.first + page.blocks[0].own
    values = {"last": last, "ahead": page.cursor - last, "device": device}
    kinds = _grow(connection, last)
    run = connection.exec_driver_sql
    ids = run(_TOUCHED, values).scalars().all()
    run(_ARRIVED, values)
    run(
        "INSERT INTO journal_block (first, frame) VALUES (?, ?)",
        [(each.block.first, change_sets.encode(each.block)) for each in page.blocks],
    )
    for statement in _KEEP:
        run(statement, values)
    epoch, chain = run("SELECT epoch, chain FROM outbox WHERE device_seq = :last", values).one()
    write_state(connection, passed_chain=chain)
    run("DELETE FROM overlay WHERE last_device_seq <= :last", values)
    return frozenset(kinds), frozenset(ids), outbox.leave(connection, epoch, last)


def doubt(connection: Connection, last: int) -> None:
    """A page that ends with the own set `last` went the long way: one of its sets may have had no effect, and what
    waits over the same units was then not worked out from what is confirmed now."""
    connection.exec_driver_sql(_UNFORESEEN, {"last": last})


def _grow(connection: Connection, last: int) -> set[str]:
    rows: Any = connection.exec_driver_sql("SELECT grown FROM outbox WHERE device_seq <= :last", {"last": last}).all()
    totals = Totals(connection)
    kinds = set()
    for (packed,) in rows:
        for kind, (count, total) in _grown(packed).items():
            totals.grow(kind, count, total)
            kinds.add(kind)
    totals.write(connection)
    return kinds
