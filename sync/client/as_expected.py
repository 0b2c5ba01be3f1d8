"""Own sets that were accepted whole and that nobody else met: what is shown becomes confirmed without being looked at.

By far the most common page after work offline. What it needs was worked out when the sets were frozen (outbox.grown);
any doubt sends the page the long way (confirmed.Slate). Neighbours: apply (asks), app.storage.journal, totals.
"""

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection

from app.storage import many_rows, outbox
from app.storage.journal import write_state
from sync.client.totals import Totals
from sync.client.verifying import Page

_grown = msgspec.msgpack.Decoder(dict[str, tuple[int, int]]).decode

_ARRIVED = """UPDATE overlay SET confirmed = x'80' WHERE confirmed IS NULL AND +first_device_seq > :last
    AND (kind, row) IN (SELECT kind, row FROM overlay WHERE first_device_seq <= :last)"""
"""The row's creation passes, and these units of it wait yet: nothing of them is confirmed (MessagePack's empty map)."""

_UNFORESEEN = """UPDATE overlay SET disturbed = TRUE
    WHERE first_device_seq <= :last AND last_device_seq > :last AND NOT disturbed"""

# Every statement looks only at what passes, however much waits behind it.
_EPOCHS = """SELECT (SELECT min(epoch) FROM outbox), (SELECT max(epoch) FROM outbox)"""

_WAITING = """SELECT min(device_seq), count(*) FROM outbox WHERE epoch = :epoch AND device_seq <= :last"""

_TOUCHED = """SELECT DISTINCT t.value FROM outbox AS o, json_each(o.touched) AS t
    WHERE o.epoch = :epoch AND o.device_seq <= :last"""

_GROWN = """SELECT grown FROM outbox WHERE epoch = :epoch AND device_seq <= :last"""

_KEEP = (
    """INSERT INTO journal_entry (seq, set_id, device, person, at, action, status)
       SELECT device_seq + :ahead, set_id, :device, person, at, action, 'accepted' FROM outbox
       WHERE epoch = :epoch AND device_seq <= :last ORDER BY device_seq""",
    """INSERT INTO journal_touch (row, seq) SELECT t.value, o.device_seq + :ahead
       FROM outbox AS o, json_each(o.touched) AS t WHERE o.epoch = :epoch AND o.device_seq <= :last""",
)

END_OVERLAY = """DELETE FROM overlay WHERE first_device_seq <= :last AND last_device_seq <= :last"""
"""What waits over confirmed values no longer, once the cursor has passed the own set `:last`."""

_DOUBT = """SELECT 1 FROM overlay WHERE first_device_seq <= :last AND (last_device_seq > :last OR disturbed) LIMIT 1"""


def may_pass(connection: Connection, page: Page) -> bool:
    """Whether a page is nothing but own sets accepted as they are, the outbox's oldest, over units that only they have
    touched."""
    first = following = page.blocks[0].own
    for block in page.blocks:
        if not block.as_sent or block.own != following:
            return False
        following += len(block)
    last = following - 1
    epoch, newest = connection.exec_driver_sql(_EPOCHS).one()
    waiting = connection.exec_driver_sql(_WAITING, {"epoch": epoch, "last": last}).one()
    if epoch != newest or tuple(waiting) != (first, following - first):
        return False
    return connection.exec_driver_sql(_DOUBT, {"last": last}).first() is None


def passes(connection: Connection, page: Page, device: str) -> tuple[frozenset[str], frozenset[str], int]:
    """Let the sets of a page that `may_pass` leave the outbox. Returns the kinds and the rows touched, and how many
    sets they were; what is said of them stands in the outbox, so that none is opened."""
    last = page.cursor - page.blocks[0].first + page.blocks[0].own
    run = connection.exec_driver_sql
    epoch, _ = run(_EPOCHS).one()
    values = {"epoch": epoch, "last": last, "ahead": page.cursor - last, "device": device}
    kinds = _grow(connection, run(_GROWN, values).all())
    ids = run(_TOUCHED, values).scalars().all()
    run(_ARRIVED, values)
    many_rows.insert(
        connection, "INSERT INTO journal_block (first, frame)", [frame for each in page.blocks for frame in each.frames]
    )
    for statement in _KEEP:
        run(statement, values)
    chain = run("SELECT chain FROM outbox WHERE epoch = :epoch AND device_seq = :last", values).scalar_one()
    write_state(connection, passed_chain=chain)
    run(END_OVERLAY, values)
    return frozenset(kinds), frozenset(ids), outbox.leave(connection, epoch, last)


def doubt(connection: Connection, last: int) -> None:
    """A page that ends with the own set `last` went the long way: one of its sets may have had no effect, and what
    waits over the same units was then not worked out from what is confirmed now."""
    connection.exec_driver_sql(_UNFORESEEN, {"last": last})


def _grow(connection: Connection, rows: Sequence[Any]) -> set[str]:
    totals = Totals(connection)
    kinds = set()
    for (packed,) in rows:
        for kind, (count, total) in _grown(packed).items():
            totals.grow(kind, count, total)
            kinds.add(kind)
    totals.write(connection)
    return kinds
