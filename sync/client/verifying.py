"""Whether an answer continues the very history this desktop has verified; nothing is applied before it does.

Completes own stubs from the outbox, follows the hash chain entry by entry and checks the signed checkpoints with the
pinned key (R1, R9 of sync.md). Neighbours: engine (asks), apply (what happens then), sync.protocol.history (the chain).
"""

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from app.domain import change_sets
from app.domain.change_sets import Change, Header, SealedSet
from app.errors import HistoryAlarm
from sync.protocol import history, signing
from sync.protocol.messages import Checkpoint, Entry, ExchangeAnswer, Verdict

UNREADABLE = (msgspec.MsgspecError, ValueError, OverflowError, RecursionError)
"""Everything that decoding hostile bytes can raise; text that is no UTF-8 is a ValueError."""

EVERYTHING = "all"
"""The scope of a full reader."""

_read_verdict = msgspec.msgpack.Decoder(Verdict).decode


@dataclass(frozen=True)
class Known:
    """What this desktop has verified so far."""

    entity: str
    """INE10 code."""
    server_key: bytes
    """Ed25519, raw, pinned at enrolment."""
    incarnation: str
    """"" before the first answer."""
    cursor: int
    cursor_hash: bytes
    checkpoint: Checkpoint | None
    """The highest one seen; it may be above the cursor, and is then compared when the cursor passes it."""


class Heard(msgspec.Struct, frozen=True, gc=False):
    """One verified entry, opened. Changes withheld from this reader are None, so that indices stay true."""

    seq: int
    entry: Entry
    """Whole: a stub has got its header and parts back."""
    header: Header
    verdict: Verdict
    changes: list[Change | None]
    outcome: list[Change | None]


@dataclass(frozen=True)
class Page:
    """A verified stretch of the journal and where it ends."""

    entries: list[Heard]
    cursor: int
    cursor_hash: bytes
    incarnation: str
    checkpoint: Checkpoint
    """The highest one known now."""


def verify(known: Known, answer: ExchangeAnswer, own: Mapping[bytes, bytes]) -> Page:
    """Check a whole answer. `own` gives the frames of the outbox by set hash. Raises HistoryAlarm.

    Every page ends in a signature: the head's checkpoint or one of its own. A checkpoint above the page's end is kept
    and compared when a later page reaches it.
    """
    _check_checkpoint(known, answer)
    waymarks = {answer.checkpoint.seq: answer.checkpoint.hash}
    if answer.entries and answer.entries[-1].seq != answer.head:
        waymarks[answer.entries[-1].seq] = _page_end(known, answer).hash
    if known.checkpoint is not None and known.checkpoint.seq > known.cursor:
        waymarks[known.checkpoint.seq] = known.checkpoint.hash
    seq, digest = known.cursor, known.cursor_hash
    heard = []
    for entry in answer.entries:
        if entry.seq != seq + 1:
            raise HistoryAlarm("sequence", seq + 1, entry.seq)
        seq = entry.seq
        try:
            whole = _whole(entry, own)
            digest = history.follow(digest, whole)
            opened = _open(whole)
        except UNREADABLE as error:
            # The server judged these bytes before it signed them: no honest mistake of a desktop looks like this.
            raise HistoryAlarm("unreadable", seq) from error
        if waymarks.get(seq, digest) != digest:
            raise HistoryAlarm("checkpoint", seq)
        if opened.header.entity != known.entity:
            raise HistoryAlarm("foreign", opened.header.entity)
        if answer.scope == EVERYTHING and None in (*opened.changes, *opened.outcome):
            # Nobody withholds anything from a full reader but somebody on the line.
            raise HistoryAlarm("withheld", seq)
        heard.append(opened)
    if answer.page_hash != digest or answer.head < seq or waymarks.get(seq, digest) != digest:
        raise HistoryAlarm("page", seq)
    if not answer.more and answer.head != seq:
        raise HistoryAlarm("head", seq, answer.head)
    return Page(heard, seq, digest, answer.incarnation, answer.checkpoint)


def _check_checkpoint(known: Known, answer: ExchangeAnswer) -> None:
    checkpoint = answer.checkpoint
    if known.incarnation and answer.incarnation != known.incarnation:
        # A restored server shows a signed note; reading those notes arrives with restores.
        raise HistoryAlarm("incarnation", known.incarnation, answer.incarnation)
    if checkpoint.entity != known.entity or checkpoint.incarnation != answer.incarnation:
        raise HistoryAlarm("foreign", checkpoint.entity)
    if checkpoint.seq != answer.head:
        raise HistoryAlarm("head", checkpoint.seq, answer.head)
    _check_signature(known, checkpoint)
    before = known.checkpoint
    highest = max(known.cursor, before.seq if before else 0)
    if checkpoint.seq < highest:
        raise HistoryAlarm("shorter", highest, checkpoint.seq)
    if before is not None and before.seq == checkpoint.seq and before.hash != checkpoint.hash:
        raise HistoryAlarm("checkpoint", before.seq)


def _page_end(known: Known, answer: ExchangeAnswer) -> Checkpoint:
    """The signed word for the page's last entry."""
    end, last = answer.page, answer.entries[-1].seq
    if end is None or (end.entity, end.incarnation, end.seq) != (known.entity, answer.incarnation, last):
        raise HistoryAlarm("page", last)
    _check_signature(known, end)
    return end


def _check_signature(known: Known, checkpoint: Checkpoint) -> None:
    if not signing.is_signed(known.server_key, history.checkpoint_statement(checkpoint), checkpoint.signature):
        raise HistoryAlarm("signature", checkpoint.seq)


def _whole(entry: Entry, own: Mapping[bytes, bytes]) -> Entry:
    header, parts = entry.header, entry.parts
    if not header or any(part.withheld for part in parts):
        frame = own.get(entry.set_hash)
        if frame is not None:
            sealed: SealedSet = change_sets.open_set(frame)
            header, parts = sealed.header, sealed.parts
        elif not header:
            raise HistoryAlarm("stub", entry.seq)
    if change_sets.set_hash(header, parts) != entry.set_hash:
        raise HistoryAlarm("set", entry.seq)
    if header is entry.header and not entry.own:
        return entry
    return Entry(entry.seq, entry.incarnation, entry.set_hash, header, parts, entry.verdict, entry.outcome)


def _open(entry: Entry) -> Heard:
    for part in (*entry.parts, *entry.outcome):
        if part.withheld and (part.salt or part.body):
            raise ValueError("a part is there or withheld, not both")
    return Heard(
        entry.seq,
        entry,
        change_sets.open_header(entry.header),
        _read_verdict(entry.verdict),
        [change_sets.open_part(part) for part in entry.parts],
        [change_sets.open_part(part) for part in entry.outcome],
    )
