"""What a desktop that began from a snapshot asks of the journal afterwards: stretches of it to keep, and the older
history of one row (sync.md: older history of a file on demand).

Neighbours: snapshots, newcomers (HTTP), blocks (the journal), exchanging (`as_read` withholds), protocol.snapshots.
"""

from collections.abc import Iterator

import msgspec

from app.domain import change_sets
from app.domain.change_sets import Change, Part
from sync.protocol import encoding, history, snapshots
from sync.protocol.blocks import Block, Entry, fold, unfold
from sync.protocol.messages import Verdict
from sync.protocol.snapshots import MOST_TOLD, Stretch, Telling, Told
from sync.server import blocks, exchanging
from sync.server.desks import Desk
from sync.server.failures import Failed
from sync.server.journal import EntityJournal
from sync.server.readers import Scope
from sync.server.snapshots import admitted
from sync.server.transactions import Work

STRETCH = 1024 * 1024
"""About how many bytes of blocks one answer carries."""

_OPENED = 200
_UNPACKED = 8 * 1024 * 1024
"""Blocks, and bytes of their sets, opened in one transaction, in which nobody else gets to the entity's journal. A row
touched in many is told in several answers; where nothing of it is for this reader to see, in several transactions."""

_IN_EFFECT = ("accepted", "partly")
_verdict = msgspec.msgpack.Decoder(Verdict).decode


def stretch(work: Work, device: str, after: int, until: int) -> bytes:
    """The encoded Stretch of the entries after a seq, not beyond `until`. Raises Failed."""
    desk = admitted(work, device)
    if not 0 <= after <= until <= work.facts.seq:
        raise Failed("bad_request", "seq")
    scope = exchanging.seen_by(work, desk.person).scope
    blocks_then = tuple(_stretch(work, desk, scope, after, until))
    return encoding.encode(Stretch(blocks_then, scope.name, work.facts.incarnation))


def _stretch(work: Work, desk: Desk, scope: Scope, after: int, until: int) -> Iterator[Block]:
    size = 0
    found = blocks.read(work.connection, after)
    try:
        for kept in found:
            if kept.first > until or size >= STRETCH:
                return
            size += len(kept.sets)
            if scope.everything and kept.first > after and kept.last <= until:
                yield kept.block()
                continue
            entries = [entry for entry in unfold(kept.block()) if after < entry.seq <= until]
            yield from fold(exchanging.as_read(entry, scope, desk.newest) for entry in entries)
    finally:
        found.close()


def of_row(journal: EntityJournal, device: str, row: str, before: int, limit: int) -> bytes:
    """The encoded Telling of what touched a case file (or a row outside any) before a seq, newest first, as much of it
    as this reader may see. Raises Failed."""
    below = before
    while True:
        with journal.transaction() as work:
            found = _of_row(work, device, row, before, below, limit)
        if isinstance(found, bytes):
            return found
        below = found


def _of_row(work: Work, device: str, row: str, before: int, below: int, limit: int) -> bytes | int:
    """The same, looking below a seq only; or where to look on, when nothing was found in what may be opened at once."""
    desk = admitted(work, device)
    scope = exchanging.seen_by(work, desk.person).scope
    limit = max(1, min(limit, MOST_TOLD))
    told: list[Told] = []
    more = False
    for entry, previous in _touching(work, row, below):
        if len(told) == limit:
            more = True
            break
        if isinstance(entry, int):  # enough has been opened
            if not told:
                return entry
            more = True
            break
        shown = exchanging.as_read(entry, scope, desk.newest)
        if scope.everything or _is_shown(shown, row):
            told.append(Told(shown, previous))
    facts = work.facts
    plain = Telling(facts.entity, facts.incarnation, row, before, tuple(told), more)
    signature = work.sign(snapshots.telling_statement(plain))
    return encoding.encode(msgspec.structs.replace(plain, signature=signature))


def _touching(work: Work, row: str, before: int) -> Iterator[tuple[Entry | int, bytes]]:
    """Entries in effect that touched a row, with the hash before each, newest first; where it gave up, the seq below
    which to look on."""
    firsts = work.connection.execute(
        "SELECT first FROM touch WHERE row = ? AND first < ? ORDER BY first DESC LIMIT ?", (row, before, _OPENED + 1)
    ).fetchall()
    unpacked = 0
    for place, (first,) in enumerate(firsts):
        if place == _OPENED or unpacked >= _UNPACKED:
            yield firsts[place - 1][0], b""
            return
        found = []
        digest = work.hash_at(first - 1)
        kept = blocks.holding(work.connection, first)
        unpacked += kept.unpacked
        for entry in unfold(kept.block()):
            if entry.seq < before and _touches(entry, row):
                found.append((entry, digest))
            digest = history.follow(digest, entry)
        yield from reversed(found)


def _touches(entry: Entry, row: str) -> bool:
    parts = entry.outcome if _verdict(entry.verdict).status not in _IN_EFFECT else (*entry.parts, *entry.outcome)
    return any(_is_about(part, row) for part in parts)


def _is_about(part: Part, row: str) -> bool:
    # An id stands in a body as its plain letters: most parts need not be opened.
    if part.withheld or row.encode() not in part.body:
        return False
    change: Change | None = change_sets.open_part(part)
    return change is not None and row in (change.id, change.case_file)


def _is_shown(entry: Entry, row: str) -> bool:
    return any(_is_about(part, row) for part in (*entry.parts, *entry.outcome))
