"""Own sets that were accepted whole and that nobody else met: what is shown becomes confirmed without being looked at.

By far the most common page after work offline. What it needs was worked out when the sets were frozen (outbox.grown);
any doubt sends the page the long way (confirmed.Slate). Neighbours: apply (asks), app.storage.journal, totals.
"""

from typing import Any

import msgspec
from sqlalchemy import Connection

from sync.client.totals import Totals
from sync.client.verifying import Page

_grown = msgspec.msgpack.Decoder(dict[str, tuple[int, int]]).decode

_ARRIVED = """UPDATE overlay SET confirmed = x'80' WHERE confirmed IS NULL AND first_device_seq > :last AND EXISTS (
    SELECT 1 FROM overlay AS passed
    WHERE passed.kind = overlay.kind AND passed.row = overlay.row AND passed.first_device_seq <= :last)"""
"""The row's creation passes, and these units of it wait yet: nothing of them is confirmed (MessagePack's empty map)."""

_UNFORESEEN = """UPDATE overlay SET disturbed = TRUE
    WHERE first_device_seq <= :last AND last_device_seq > :last AND NOT disturbed"""

_DOUBT = """SELECT 1 FROM overlay WHERE first_device_seq <= :last AND (last_device_seq > :last OR disturbed) LIMIT 1"""


def may_pass(connection: Connection, page: Page) -> bool:
    """Whether a page is nothing but own sets accepted whole, over units that only they have touched."""
    for block in page.blocks:
        if not block.own or any(each.outcome for each in block.block.decided):
            return False
    if any(heard.verdict.status != "accepted" for heard in page.entries):
        return False
    last = page.blocks[-1].own + len(page.blocks[-1].entries) - 1
    return connection.exec_driver_sql(_DOUBT, {"last": last}).first() is None


def doubt(connection: Connection, last: int) -> None:
    """A page that ends with the own set `last` went the long way: one of its sets may have had no effect, and what
    waits over the same units was then not worked out from what is confirmed now."""
    connection.exec_driver_sql(_UNFORESEEN, {"last": last})


def grow(connection: Connection, epoch: int, last: int) -> None:
    """Let the totals grow by the sets of the outbox up to `last` (device_seq), and confirm the rows they made."""
    rows: Any = connection.exec_driver_sql(
        "SELECT grown FROM outbox WHERE epoch = :epoch AND device_seq <= :last", {"epoch": epoch, "last": last}
    ).all()
    totals = Totals(connection)
    for (packed,) in rows:
        for kind, (count, total) in _grown(packed).items():
            totals.grow(kind, count, total)
    totals.write(connection)
    connection.exec_driver_sql(_ARRIVED, {"last": last})
