"""The kept journal verified again from its first entry: hashes, signed words, restores, and what was made of it.

It reads one consistent state of the database on any thread but the interface's, while everything goes on, and tells how
far it is after each block; what `progress` raises ends it. Nothing is mended here: a person is told what is wrong and
where. Neighbours: sync.protocol.proving (the walk), runner (offers it), app.storage.verified (what was found last).
"""

import itertools
import time
from collections.abc import Callable, Iterable, Iterator

import msgspec
from sqlalchemy import Connection, select

from app.domain import change_sets
from app.domain.change_sets import Change, Part
from app.model.journal import JournalBlock, JournalEntry, JournalTouch, KindTotal, SignedWord
from app.ports import Clock
from app.storage.database import Database
from app.storage.journal import moment, read_state, write_state
from app.storage.verified import PROVEN, REFUTED, UNFINISHED, HistoryVerdict
from sync.client import trust
from sync.client.copy_state import remembered
from sync.client.shapes import SHAPES
from sync.client.totals import counted
from sync.client.verifying import EVERYTHING
from sync.protocol import history, proving
from sync.protocol.blocks import Block
from sync.protocol.messages import Checkpoint
from sync.protocol.proving import Refuted, Walk, Walked

_IN_EFFECT = frozenset({"accepted", "partly"})
_BLOCKS = 20
"""Read at a time: a block is a quarter of a mebibyte."""

_block = msgspec.msgpack.Decoder(Block).decode

Progress = Callable[[int, int], object]


def recheck(
    database: Database, entity: str, server_keys: Iterable[bytes], clock: Clock, progress: Progress
) -> HistoryVerdict:
    """Verify everything that is kept here; what was found is kept too, and comes back. Raises StorageProblem, and what
    `progress` raises."""
    started = time.monotonic()
    with database.reading() as connection:
        found = _found(connection, entity, tuple(server_keys), moment(clock.now()), progress)
    found = msgspec.structs.replace(found, seconds=round(time.monotonic() - started, 1))
    with database.writing() as connection:
        write_state(connection, verified=msgspec.to_builtins(found))
    return found


def _found(
    connection: Connection, entity: str, keys: tuple[bytes, ...], at: str, progress: Progress
) -> HistoryVerdict:
    state = remembered(connection)
    if read_state(connection, "keeping").get("keeping") is not None or state.unverified:
        return HistoryVerdict(UNFINISHED, at, 0, state.cursor)
    after, digest = _beginning(connection)
    try:
        words = _words(connection, entity, keys, state.proof, after)
        full = state.scope == EVERYTHING
        walk = Walk(entity, after, digest, words)
        index = _Index(connection, full)
        for block in _blocks(connection, after):
            index.compare(walk.follow(block))
            progress(walk.seq - after, state.cursor - after)
        path = [incarnation for incarnation, _ in state.incarnations]
        walk.end(state.cursor, state.cursor_hash, itertools.pairwise(path))
        if full:
            walk.expect_named()
        if state.cursor > after and state.cursor not in words:
            raise Refuted("signature", walk.proven + 1, state.cursor)
        index.end()
        _compare_rows(connection, state.cursor)
    except Refuted as refuted:
        # The last block may say that it holds more than there is.
        last = max(refuted.first, min(refuted.last, state.cursor))
        return HistoryVerdict(REFUTED, at, after, state.cursor, refuted.what, refuted.first, last)
    return HistoryVerdict(PROVEN, at, after, state.cursor, words=len(words))


def _beginning(connection: Connection) -> tuple[int, bytes]:
    """What is kept begins after this entry: the journal's beginning, or what a snapshot left behind."""
    first = connection.execute(select(JournalBlock.first).order_by(JournalBlock.first).limit(1)).scalar()
    after = read_state(connection, "kept_after").get("kept_after")
    if after is None or first == 1:
        return 0, history.START
    return after[0], after[1]


def _words(
    connection: Connection, entity: str, keys: tuple[bytes, ...], proof: Checkpoint | None, after: int
) -> dict[int, bytes]:
    """The hashes that the server has signed, by seq. Raises Refuted for one that it has not."""
    kept = [
        Checkpoint(entity, *row)
        for row in connection.execute(
            select(SignedWord.incarnation, SignedWord.seq, SignedWord.hash, SignedWord.signature)
            .where(SignedWord.seq > after)
            .order_by(SignedWord.seq)
        )
    ]
    if proof is not None and proof.seq > after:
        kept.append(proof)
    for word in kept:
        proving.check_signed(entity, trust.believed_at(connection, word.seq, keys), word)
    return {word.seq: word.hash for word in kept}


def _blocks(connection: Connection, after: int) -> Iterator[Block]:
    query = select(JournalBlock.first, JournalBlock.frame).order_by(JournalBlock.first).limit(_BLOCKS)
    last = begin = after
    before: Block | None = None
    while rows := connection.execute(query.where(JournalBlock.first > last)).all():
        for first, frame in rows:
            try:
                block = _block(frame)
            except proving.UNREADABLE as error:
                raise Refuted("unreadable", begin + 1, first) from error
            if block.first != first:
                raise Refuted("order", begin + 1, max(begin + 1, first))
            if before is not None:
                if begin >= first:  # it says that it holds more entries than there is room for
                    raise Refuted("unreadable", before.first, first - 1)
                yield before
            before, begin, last = block, first + len(block) - 1, first
    if before is not None:
        yield before


class _Index:
    """What is asked of entries without opening them must be what stands in them."""

    def __init__(self, connection: Connection, full: bool) -> None:
        self._connection = connection
        self._full = full
        self._entries = 0
        self._touches = [0, 0]

    def compare(self, walked: list[Walked]) -> None:
        entry = JournalEntry
        first, last = walked[0].seq, walked[-1].seq
        kept = self._connection.execute(
            select(entry.seq, entry.set_id, entry.device, entry.person, entry.at, entry.action, entry.status)
            .where(entry.seq >= first, entry.seq <= last)
            .order_by(entry.seq)
        ).all()
        told = []
        for each in walked:
            head = each.header
            told.append((each.seq, head.id, head.device, head.person, head.at, head.action, each.verdict.status))
            for row in _touched(each):
                self._touches[0] += 1
                self._touches[1] ^= hash((row, each.seq))
        if [tuple(row) for row in kept] != told:
            raise Refuted("index", first, last)
        self._entries = last

    def end(self) -> None:
        beyond = self._connection.execute(select(JournalEntry.seq).where(JournalEntry.seq > self._entries)).first()
        kept = [0, 0]
        for row, seq in self._connection.execute(select(JournalTouch.row, JournalTouch.seq)):
            kept[0] += 1
            kept[1] ^= hash((row, seq))
        if beyond is not None or kept != self._touches:
            raise Refuted("index", 1, self._entries)


def _touched(walked: Walked) -> set[str]:
    rows: set[str] = set()
    parts = (*walked.parts, *walked.outcome) if walked.verdict.status in _IN_EFFECT else walked.outcome
    for change in _opened(walked.seq, parts):
        rows.add(change.id)
        if change.case_file is not None:
            rows.add(change.case_file)
    return rows


def _opened(seq: int, parts: Iterable[Part]) -> Iterator[Change]:
    for part in parts:
        try:
            change = change_sets.open_part(part)
        except proving.UNREADABLE as error:
            raise Refuted("unreadable", seq, seq) from error
        if change is not None:
            yield change


def _compare_rows(connection: Connection, cursor: int) -> None:
    """Everything shown, without what waits here, must add up to the totals that were compared with the server's."""
    unread = set(read_state(connection, "unread_kinds").get("unread_kinds") or ())
    kept = {
        kind: (count, int(total, 16))
        for kind, count, total in connection.execute(select(KindTotal.kind, KindTotal.count, KindTotal.sum))
    }
    for kind, shape in SHAPES.items():
        if kind not in unread and counted(connection, shape) != kept.get(kind, (0, 0)):
            raise Refuted("rows", 1, cursor)
