"""A desktop without a past, or one that must begin anew, takes a snapshot instead of the whole journal (sync.md).

Pieces are fetched one by one and gone on with where the line was cut; they wait in memory, compressed: personal data is
never in a plain file. Nothing is written before all are here; then one transaction puts what stands in place, compares
the totals and sets the cursor. The index and the entries that must be kept whole come after, in slices (`settling`).
Neighbours: engine (when), snapshot_line, incoming (the rows), totals, app.storage.search_index.
"""

import hashlib
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, select

from app.errors import HistoryAlarm, Interrupted, NotOurServer, ServerTrouble
from app.model.disposals import MissingBody
from app.model.journal import JournalBlock, JournalEntry, JournalTouch, OutboxRow, Overlay, Quarantined, SignedWord
from app.storage import search_index
from app.storage.journal import applying, read_state, write_state
from sync.client import disposing, incoming, shapes, totals
from sync.client.apply import Applied, keep_word
from sync.client.shapes import SHAPES
from sync.client.snapshot_line import SnapshotGone, SnapshotLine
from sync.client.totals import Totals
from sync.client.verifying import Known
from sync.protocol import snapshots
from sync.protocol.messages import ExchangeAnswer
from sync.protocol.snapshots import BadPiece, Manifest

FROM = 3_000
"""Entries from which a snapshot is worth its making."""

_CUTS = 5
"""Cuts in a row, none of which let a byte through, after which a fetch ends and is gone on with another time."""

_MANIFESTS = 3
"""How often, in one synchronisation, a snapshot may be gone before it was whole."""

Progress = Callable[[int, int], None]


def is_due(connection: Connection, answer: ExchangeAnswer, why: str | None) -> bool:
    """Whether to take a snapshot rather than read the journal from its beginning. `why` is None for a new desktop.

    Own sets that the server may have decided keep to the journal: their verdicts are in it, not in what stands. So does
    whoever looks for sets that another copy sent (R8), and whoever a restore leads elsewhere (R20).
    """
    if answer.head < FROM or why not in (None, "scope", "totals", "form"):
        return False
    first = connection.execute(select(OutboxRow.device_seq).order_by(OutboxRow.epoch, OutboxRow.device_seq).limit(1))
    waiting = first.scalar()
    if waiting is not None and (why is None or waiting <= answer.received_device_seq):
        return False
    lost = connection.execute(select(Quarantined.set_id).where(Quarantined.state == "waiting").limit(1)).first()
    return lost is None and not read_state(connection, "unverified").get("unverified")


@dataclass
class Download:
    """A snapshot on its way. Kept by the engine between attempts, so that a bad line loses nothing of it."""

    known: Known
    manifest: Manifest | None = None
    pieces: list[bytearray] = field(default_factory=list)
    _begun: int = 0

    def fetch(self, line: SnapshotLine, progress: Progress) -> Manifest:
        """Fetch what is missing. Raises SyncProblem, HistoryAlarm; then it may be called again."""
        while True:
            manifest = self.manifest or self._begin(line)
            try:
                self._fetch(line, manifest, progress)
                return manifest
            except SnapshotGone:
                self.manifest = None
                self.pieces.clear()
                if self._begun >= _MANIFESTS:
                    self._begun = 0
                    raise

    def _begin(self, line: SnapshotLine) -> Manifest:
        self._begun += 1
        manifest = line.manifest()
        if self._begun > 1 and manifest.checkpoint.incarnation != self.known.incarnation:
            # Restored since the exchange: whether that was an honest one is for the next to say (R20).
            raise ServerTrouble(200, "incarnation")
        check(manifest, self.known)
        self.manifest = manifest
        return manifest

    def _fetch(self, line: SnapshotLine, manifest: Manifest, progress: Progress) -> None:
        done = sum(piece.rows for piece in manifest.pieces[: max(0, len(self.pieces) - 1)])
        for number in range(max(0, len(self.pieces) - 1), len(manifest.pieces)):
            piece = manifest.pieces[number]
            if number == len(self.pieces):
                self.pieces.append(bytearray())
            into, cuts = self.pieces[number], 0
            while len(into) < piece.size:
                before = len(into)
                try:
                    line.piece(manifest.id, number, piece.size, into)
                except Interrupted:
                    cuts = 0 if len(into) > before else cuts + 1
                    if cuts == _CUTS:
                        raise
            if hashlib.sha256(into).digest() != piece.sha256:
                # Parts of two answers, or somebody on the line: the manifest's word is signed, these bytes are not.
                into.clear()
                raise NotOurServer("piece", 200)
            done += piece.rows
            progress(done, manifest.rows)

    def go_on_from(self, known: Known, scope: str) -> None:
        """Another attempt: what has come is of use while it is about the same history and the same scope. After a
        restore of the server it is not; whether that was an honest one is for the exchange to say (R20)."""
        self.known = known
        if self.manifest is not None:
            if (self.manifest.checkpoint.incarnation, self.manifest.scope) != (known.incarnation, scope):
                self.manifest = None
                self.pieces.clear()
            else:
                check(self.manifest, known)


def check(manifest: Manifest, known: Known) -> None:
    """Whether a manifest is this server's word about this entity, and about no other history than what is known here.
    Raises HistoryAlarm; NotOurServer for a form that a newer server makes."""
    if not snapshots.is_signed(manifest, known.server_key):
        raise HistoryAlarm("signature", manifest.checkpoint.seq)
    if manifest.form != snapshots.FORM:
        raise NotOurServer("form", 200)
    at, mark = manifest.checkpoint, manifest.kept_after
    if at.entity != known.entity or mark.entity != known.entity:
        raise HistoryAlarm("foreign", at.entity)
    if known.incarnation and at.incarnation != known.incarnation:
        raise HistoryAlarm("incarnation", known.incarnation, at.incarnation)
    if mark.seq > at.seq:
        raise HistoryAlarm("snapshot", mark.seq)
    for seq, digest in waymarks(known).items():
        for end in (at, mark):
            if end.seq == seq and end.hash != digest:
                raise HistoryAlarm("checkpoint", seq)


def waymarks(known: Known) -> dict[int, bytes]:
    """Hashes that the history must have where it passes, from all that is known here."""
    marks = {**known.waymarks, known.cursor: known.cursor_hash}
    if known.checkpoint is not None:
        marks[known.checkpoint.seq] = known.checkpoint.hash
    marks.pop(0, None)
    return marks


def bring_in(
    connection: Connection,
    manifest: Manifest,
    pieces: Iterable[bytes | bytearray],
    known: Known,
    lay_over: Callable[[Connection], None],
    tell: Progress = lambda _done, _total: None,
) -> Applied:
    """Put what a snapshot says in the place of everything confirmed here, and the cursor at its seq. The caller owns
    the transaction. Raises HistoryAlarm; then it must be rolled back.

    `lay_over` shows the waiting sets over it again.
    """
    files = disposing.files_of(connection)
    gone = _clear(connection)
    count = Totals(connection)
    shown: set[str] = set()
    done = 0
    try:
        with applying(connection, many=True), closing(incoming.ahead(pieces)) as ready:
            for found in ready:
                for rows in found:
                    done += len(rows.ids)
                    rows.write(connection, count)
                    shown.update(rows.ids)
                tell(done, manifest.rows)
    except BadPiece as error:  # its hash was the one signed: the server made rubbish
        raise HistoryAlarm("unreadable", manifest.checkpoint.seq) from error
    count.write(connection)
    different = totals.differing(connection, manifest.totals)
    if different:
        raise HistoryAlarm("totals", *different)
    at, mark = manifest.checkpoint, manifest.kept_after
    marks = waymarks(known)
    write_state(
        connection,
        cursor=at.seq,
        cursor_hash=at.hash,
        incarnation=at.incarnation,
        proof=at,
        scope=manifest.scope,
        form=shapes.FORM,
        reread=None,
        # What this desktop keeps of the journal begins after this entry; what is between it and the snapshot's is still
        # to be fetched (settling).
        kept_after=[mark.seq, mark.hash],
        keeping={
            "after": mark.seq,
            "hash": mark.hash,
            "until": at.seq,
            "until_hash": at.hash,
            "waymarks": [[seq, marks[seq]] for seq in sorted(marks) if mark.seq < seq <= at.seq],
        }
        if mark.seq < at.seq
        else None,
    )
    if at.seq > mark.seq:
        keep_word(connection, at)
    with applying(connection):
        lay_over(connection)
    disposing.read_anew(connection, files)
    search_index.begin(connection)
    return Applied(at.seq, frozenset(SHAPES), frozenset(gone | shown), 0, 0, at.seq, 0)


def _clear(connection: Connection) -> set[str]:
    """Forget everything confirmed; the identities that were shown come back."""
    gone: set[str] = set()
    with applying(connection):
        for shape in SHAPES.values():
            ids = connection.execute(select(shape.table.c.id)).scalars().all()
            if ids:
                gone.update(ids)
                connection.execute(delete(shape.table))
    for table in (Overlay, JournalBlock, JournalEntry, JournalTouch, SignedWord, MissingBody):
        connection.execute(delete(table))
    totals.forget(connection)
    return gone
