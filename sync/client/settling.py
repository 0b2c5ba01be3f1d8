"""What is left for afterwards: the search index, slice by slice, and the entries that are to be kept whole.

Every desktop keeps whole entries down to the oldest backup of the server (R13, R14); a new one fetches them once it can
be worked with. They are verified against both ends that the manifest signed before the last of them counts. All of it
goes on where it was cut. Neighbours: engine (calls), newcomer (what is left to do), verifying, apply, search_index.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection

from app.errors import HistoryAlarm, ServerTrouble
from app.storage import index_progress, search_index
from app.storage.journal import read_state, write_state
from sync.client import disposing, kept, verifying
from sync.client.copy_state import remembered
from sync.client.own_sets import NoOwnSets
from sync.client.snapshot_line import SnapshotLine
from sync.client.verifying import EVERYTHING, UNREADABLE, HeardBlock
from sync.protocol import encoding
from sync.protocol.snapshots import Stretch


@dataclass(frozen=True)
class Keeping:
    """The entries still to be fetched: after one whose hash is known, up to another."""

    after: int
    hash: bytes
    until: int
    until_hash: bytes
    waymarks: dict[int, bytes]
    scope: str
    incarnation: str


class Doubt(Exception):
    """What came is not the journal that the snapshot's manifest signed."""

    def __init__(self, alarm: HistoryAlarm, evidence: bytes) -> None:
        super().__init__(alarm)
        self.alarm = alarm
        self.evidence = evidence


_Transaction = Callable[[], AbstractContextManager[Connection]]


def go_on(reading: _Transaction, writing: _Transaction, line: SnapshotLine | None, entity: str) -> bool:
    """Do the next slice; whether there is more to do. Raises Doubt, SyncProblem.

    While a restored server is not level with this desktop, nothing is fetched: its history may be another (R20)."""
    with reading() as connection:
        is_indexed = index_progress.part_made(connection) is None
        keeping = None if remembered(connection).unverified else left(connection)
    if not is_indexed:
        with writing() as connection:
            search_index.go_on(connection)
        return True
    if keeping is None or line is None:
        with writing() as connection:
            return search_index.merge(connection)
    stretch = line.stretch(keeping.after, keeping.until)
    try:
        with writing() as connection:
            if left(connection) == keeping:
                keep(connection, keeping, stretch, entity)
    except HistoryAlarm as problem:
        raise Doubt(problem, encoding.compress(encoding.encode(stretch))[0]) from problem
    return True


def left(connection: Connection) -> Keeping | None:
    """What is still to be fetched."""
    found = read_state(connection, "keeping", "scope", "incarnation")
    told: dict[str, Any] | None = found.get("keeping")
    if told is None:
        return None
    marks: dict[int, bytes] = dict(told["waymarks"])
    return Keeping(
        told["after"], told["hash"], told["until"], told["until_hash"], marks,
        found.get("scope") or "", found.get("incarnation") or "",
    )  # fmt: skip


def keep(connection: Connection, keeping: Keeping, stretch: Stretch, entity: str) -> Keeping | None:
    """Keep a stretch; what is left then. The caller owns the transaction. Raises HistoryAlarm, and ServerTrouble when
    the reader's scope, or the server's incarnation, is another by now: the next exchange sees to that."""
    if stretch.scope != keeping.scope:
        raise ServerTrouble(200, "scope")
    if stretch.incarnation not in ("", keeping.incarnation):  # "": of a server that does not tell yet
        raise ServerTrouble(200, "incarnation")
    heard, digest = _verified(keeping, stretch, entity)
    kept.keep(connection, kept.kept(heard))
    disposing.apply(connection, heard)
    last = heard[-1].last
    rest = None if last == keeping.until else replace(keeping, after=last, hash=digest)
    if rest is None:
        disposing.expect_named(connection)
    write_state(
        connection,
        keeping=rest
        and {
            "after": rest.after,
            "hash": rest.hash,
            "until": rest.until,
            "until_hash": rest.until_hash,
            "waymarks": [[seq, rest.waymarks[seq]] for seq in sorted(rest.waymarks)],
        },
    )
    return rest


def _verified(keeping: Keeping, stretch: Stretch, entity: str) -> tuple[Sequence[HeardBlock], bytes]:
    marks = {**keeping.waymarks, keeping.until: keeping.until_hash}
    seq, digest = keeping.after, keeping.hash
    heard = []
    for block in stretch.blocks:
        if block.first != seq + 1 or not len(block) or block.own or seq + len(block) > keeping.until:
            raise HistoryAlarm("sequence", seq + 1, block.first)
        try:
            each, digest = verifying.follow(block, digest, marks, NoOwnSets(), entity, keeping.scope == EVERYTHING)
        except UNREADABLE as error:
            raise HistoryAlarm("unreadable", block.first) from error
        heard.append(each)
        seq = each.last
    if not heard:
        raise HistoryAlarm("sequence", seq + 1, 0)
    return heard, digest
