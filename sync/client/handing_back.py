"""What this desktop does when its server was brought back from a backup (sync.md, R10, R12, R20).

It believes the server's signed notes, and only those; hands back the entries above the restored head as it kept them,
with the server's own signature for the last one, and the numbers it handed out; and waits with its outbox until the
server judges again. Neighbours: engine (asks), verifying (keeps the proof), the server's recovering.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection, select, update

from app.domain import bundles, change_sets
from app.errors import HistoryAlarm
from app.model.journal import AccessRow, JournalBlock, OutboxRow
from app.storage.journal import read_state, write_state
from app.storage.outside_copy import OutsideCopy
from sync.client.clock import kept_time
from sync.client.copy_state import Remembered
from sync.protocol import history, signing
from sync.protocol.blocks import Block, each_decided
from sync.protocol.messages import Checkpoint, ExchangeAnswer, ExchangeRequest, Recovery, RestoreNote, Spent

LARGEST = 1024 * 1024
"""Bytes of blocks in one hand-back, unless a single block is larger."""

_block = msgspec.msgpack.Decoder(Block).decode


@dataclass(frozen=True)
class Believed:
    """Where the notes lead."""

    incarnations: tuple[tuple[str, int], ...]
    """All that this desktop has come through, the present one last; with the head that the note restored which began
    it: what an earlier one had above that may not be in the history as it is now."""
    last: RestoreNote
    waymarks: dict[int, bytes]
    """By restored head, and where what is known here ends to be common: the hash that the history must have there,
    however it goes on."""
    common: int
    """Up to where what is kept here must be in that history."""


def believe(
    connection: Connection, state: Remembered, entity: str, server_key: signing.PublicKeys, answer: ExchangeAnswer
) -> Believed:
    """Follow the notes from what is known here to the incarnation that answers. Raises HistoryAlarm: for a note that is
    not the server's, that restores another history than the one verified here, or that does not lead there."""
    path = list(state.incarnations) or [(state.incarnation, 0)]
    before = {incarnation for incarnation, _ in path}
    # After a restore that is not yet overcome, only what came before it is the server's for certain.
    common, last = min(state.cursor, state.common) if state.unverified else state.cursor, None
    waymarks: dict[int, bytes] = {}
    for note in answer.notes:
        _check(note, entity, server_key)
        left = _left(path, note)
        if left is None:
            continue
        # Beyond where that incarnation was left, and beyond this head, the history may go on otherwise than here.
        common = min(common, left)
        # What is not kept here was never verified here either, but by this server's signature for what came of it.
        if note.head <= common and hash_at(connection, note.head) not in (note.hash, None):
            raise HistoryAlarm("note", note.head)
        common = min(common, note.head)
        waymarks = {seq: digest for seq, digest in waymarks.items() if seq <= note.head} | {note.head: note.hash}
        path.append((note.new_incarnation, min(left, note.head)))
        last = note
    if common:
        # Whatever was restored, what was verified here and stands before it must stand there (invariant 9).
        digest = state.cursor_hash if common == state.cursor else hash_at(connection, common)
        if digest is not None:
            waymarks[common] = digest
    if last is None or last.new_incarnation != answer.incarnation or answer.incarnation in before:
        # No note that is new here leads to it: an earlier state of this server, brought back without a word.
        raise HistoryAlarm("incarnation", state.incarnation, answer.incarnation)
    return Believed(tuple(path), last, waymarks, common)


def beginning(
    notes: Sequence[RestoreNote], entity: str, server_key: signing.PublicKeys, incarnation: str
) -> tuple[tuple[str, int], ...]:
    """What a desktop that comes new must know of the restores that were before it, as in `Believed.incarnations`: a
    later note may go on from before them. Raises HistoryAlarm for notes that the server has not signed, or that do not
    lead to the incarnation it is in."""
    path: list[tuple[str, int]] = []
    for note in notes:
        _check(note, entity, server_key)
        path = path or [(note.old_incarnation, 0)]
        left = _left(path, note)
        if left is not None:
            path.append((note.new_incarnation, min(left, note.head)))
    if path and path[-1][0] != incarnation:
        raise HistoryAlarm("incarnation", path[-1][0], incarnation)
    return tuple(path)


def _check(note: RestoreNote, entity: str, server_key: signing.PublicKeys) -> None:
    statement = history.restore_statement(note)
    if note.entity != entity or not signing.is_signed(server_key, statement, note.signature):
        raise HistoryAlarm("note", note.new_incarnation)


def _left(path: Sequence[tuple[str, int]], note: RestoreNote) -> int | None:
    """Where the incarnation that a note restores was left first, on the way known here; None for a note that is known
    or goes on from nothing known."""
    known = [incarnation for incarnation, _ in path]
    if note.new_incarnation in known or note.old_incarnation not in known:
        return None
    return min([head for _, head in path[known.index(note.old_incarnation) + 1 :]], default=note.head)


def take(connection: Connection, state: Remembered, believed: Believed, now: str) -> None:
    """Go on under the new incarnation. What the server held of ours may be lost there: all of it may be sent again."""
    note = believed.last
    write_state(
        connection,
        incarnation=note.new_incarnation,
        incarnations=[list(each) for each in believed.incarnations],
        checkpoint=None,
        # What the server had signed before it was restored: it tells how much is lost (R9).
        former_checkpoint=state.checkpoint or state.former_checkpoint,
        waymarks=[[seq, digest] for seq, digest in sorted(believed.waymarks.items())],
        unverified=True,
        common=believed.common,
        reported=False,
        wanted=0,
        **kept_time(now),
        restored={
            "at": note.at,
            "operators": note.operators,
            "reason": note.reason,
            "recovering": True,
            "reported": 0,
            "desktops": 0,
        },
    )
    connection.execute(update(OutboxRow).values(acknowledged=False))
    connection.execute(update(AccessRow).values(sent=False))


def heed(connection: Connection, recovery: Recovery) -> None:
    """Keep what the server says about its recovery."""
    told = read_state(connection, "restored").get("restored") or {}
    told |= {"recovering": recovery.is_open, "reported": recovery.reported, "desktops": recovery.desktops}
    news: dict[str, Any] = {"restored": told, "wanted": recovery.wanted, "reported": not recovery.wanted}
    if recovery.reread:
        news["reread"] = "restored"
    write_state(connection, **news)


def heard(request: ExchangeRequest) -> dict[str, bool]:
    """What to keep when a request was answered as an exchange is: a server that was restored and takes up an exchange
    wants nothing of what is kept here, and what was put off until it had said so is due."""
    return {"reported": True} if request.chain_before else {}


def over(connection: Connection) -> None:
    """Both ends are level again under the new incarnation."""
    told = read_state(connection, "restored").get("restored") or {}
    write_state(
        connection, restored=told | {"recovering": False}, unverified=False, former_checkpoint=None, waymarks=[]
    )


def handing(
    connection: Connection, state: Remembered, asked: ExchangeRequest, outside: OutsideCopy | None
) -> ExchangeRequest:
    """A request that hands back what is kept from `state.wanted` on. `asked` is one that only reads."""
    return msgspec.structs.replace(
        asked,
        checkpoint=state.checkpoint or state.former_checkpoint,
        handed=tuple(_kept(connection, state.wanted)),
        proof=proof_of(state),
        spent=spent(outside),
    )


def proof_of(state: Remembered) -> Checkpoint | None:
    """The server's signature over the cursor."""
    proof = state.proof
    return proof if proof is not None and (proof.seq, proof.hash) == (state.cursor, state.cursor_hash) else None


def spent(outside: OutsideCopy | None) -> tuple[Spent, ...]:
    """The numbers handed out here, by the copy outside the database (R19)."""
    place = outside.place if outside is not None else None
    if place is None:
        return ()
    return tuple(Spent(series, year, last) for (series, year), last in sorted(place.numbers.items()))


def hash_at(connection: Connection, seq: int) -> bytes | None:
    """The entry hash at a seq of the kept journal, worked out from where what is kept begins: seconds for 100,000
    entries, asked only when a server was restored. None where nothing is kept: of before the snapshot this desktop
    began with, and of what it has not fetched yet of the entries since (settling)."""
    at, digest = _before(connection, seq)
    for block in _blocks(connection, at + 1):
        if block.first + len(block) <= at + 1:
            continue  # of before what is still to be fetched
        if at >= seq or block.first != at + 1:
            break
        sets = bundles.unpack(block.sets).sets()
        for at, (sealed, (verdict, outcome)) in enumerate(zip(sets, each_decided(block), strict=True), block.first):
            hashed = change_sets.set_hash(sealed.header, sealed.parts)
            digest = history.entry_hash(digest, at, block.incarnation, hashed, verdict, outcome)
            if at == seq:
                break
    return digest if at == seq else None


def _before(connection: Connection, seq: int) -> tuple[int, bytes]:
    """The last place up to a seq, whose hash is known, after which entries are kept."""
    found = read_state(connection, "kept_after", "keeping")
    places = [(0, history.START)]
    first = connection.execute(select(JournalBlock.first).order_by(JournalBlock.first).limit(1)).scalar()
    if found.get("kept_after") is not None and first != 1:
        places.append(tuple(found["kept_after"]))
    if found.get("keeping") is not None:
        places.append((found["keeping"]["until"], found["keeping"]["until_hash"]))
    return max([place for place in places if place[0] <= seq], key=lambda place: place[0])


def _kept(connection: Connection, first: int) -> Iterable[Block]:
    """The blocks from an entry on, without a hole; none when that entry is not kept here."""
    size, wanted = 0, first
    for block in _blocks(connection, first):
        if block.first + len(block) <= wanted:
            continue
        size += len(block.sets)
        if block.first > wanted or (size > LARGEST and size > len(block.sets)):
            return
        yield msgspec.structs.replace(block, own=0)
        wanted = block.first + len(block)


def _blocks(connection: Connection, first: int) -> Iterable[Block]:
    """The kept blocks from the one that holds an entry."""
    begins = connection.execute(
        select(JournalBlock.first).where(JournalBlock.first <= first).order_by(JournalBlock.first.desc()).limit(1)
    ).scalar()
    after = -1 if begins is None else begins - 1
    query = select(JournalBlock.first, JournalBlock.frame).order_by(JournalBlock.first).limit(20)
    while True:
        rows: Sequence[Any] = connection.execute(query.where(JournalBlock.first > after)).all()
        for at, frame in rows:
            yield _block(frame)
            after = at
        if not rows:
            return
