"""What the database knows of files: uploads under way, pieces, whole files. Every step is one transaction.

A piece is in the store before its row is committed, and a row is gone before its piece is: a crash between leaves an
object too many (collecting finds it), never one too few. Neighbours: tus (HTTP), pieces, collecting.
"""

import datetime as dt
import hashlib
import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from app.domain.roles import Permission, may
from sync.server import readers
from sync.server.clock import moment
from sync.server.failures import Failed
from sync.server.files import sealing
from sync.server.files.pieces import PIECE, SMALL, Piece, Pieces
from sync.server.files.storage import Lost, Objects, StorageTrouble
from sync.server.journal import EntityJournal
from sync.server.registry import Registry
from sync.server.store import keys
from sync.server.store.connection import Connection
from sync.server.transactions import Work

LARGEST = 16 * 1024**3
"""Bytes of one file."""
QUOTA = 200 * 1024**3
"""Bytes of all files of one entity, those on their way included, unless the operator says otherwise."""
LIFE = dt.timedelta(hours=24)
"""How long an address works."""
MOST_OPEN = 100
"""Uploads that one desktop may have under way."""

DONE, WRONG, STOPPED, EXPIRED = "done", "wrong", "stopped", "expired"

_UNREADABLE = (sealing.Altered, Lost)
"""A piece is not what it was, and never will be: a restored database may name one that a later piece stood for."""


@dataclass(frozen=True, slots=True)
class Upload:
    """Bytes on their way: one row of the table."""

    id: str
    device: str
    sha256: str
    size: int
    received: int
    holder: int
    expires_at: str
    ended: str | None


_UPLOAD = "id, device, sha256, size, received, holder, expires_at, ended"
_OF = f"SELECT {_UPLOAD} FROM upload WHERE id = ?"  # noqa: S608 (our own names)


class Uploads:
    """The files of every entity of a server. Blocking: called from threads."""

    def __init__(self, registry: Registry, objects: Objects, quota: int = QUOTA, largest: int = LARGEST) -> None:
        self.registry = registry
        self.objects = objects
        self.quota = quota
        self.largest = largest
        self._pieces: dict[str, Pieces] = {}

    def pieces(self, entity: str) -> Pieces:
        """The entity's pieces, under its own key."""
        known = self._pieces.get(entity)
        if known is None:
            key = keys.derived(self.registry.files_key(entity), "files")
            known = self._pieces[entity] = Pieces(self.objects, entity, key)
        return known

    # --- an upload's life ---------------------------------------------------------------------------------------------

    def create(self, journal: EntityJournal, entity: str, device: str, sha256: str, size: int) -> tuple[str, Upload]:
        """A new address for a file of these bytes: its secret, and how far the file is held already. Raises Failed.

        What the same desktop has sent of the same file to an address before goes over to the new one, which kills the
        old: a lost address or a day that has passed costs no byte.
        """
        if size > self.largest:
            raise Failed("file_too_large", str(self.largest))
        secret = secrets.token_urlsafe(32)
        now = self.registry.clock.now()
        with journal.transaction() as work:
            _may_send(work, device)
            connection, made = work.connection, _id_of(secret)
            expires = moment(now + LIFE)
            held = _kept_size(connection, sha256)
            if held is not None and held != size:
                raise Failed("bad_request", "length")
            before = connection.execute(
                "SELECT id, received, ended FROM upload WHERE device = ? AND sha256 = ? AND size = ?"
                " AND (ended IS NULL OR ended = ?)",
                (device, sha256, size, EXPIRED),
            ).fetchone()
            if held is None and before is not None:
                _expect_wanted(work, device, sha256)
                if before[2] == EXPIRED:  # only what it had was counted since
                    self._expect_room(connection, device, size - before[1])
                connection.execute("UPDATE piece SET owner = ? WHERE owner = ?", (made, before[0]))
                connection.execute(
                    "UPDATE upload SET id = ?, holder = holder + 1, expires_at = ?, ended = NULL WHERE id = ?",
                    (made, expires, before[0]),
                )
                return secret, _found(connection, made)
            if held is None:
                _expect_wanted(work, device, sha256)
                self._expect_room(connection, device, size)
            connection.execute(
                f"INSERT INTO upload ({_UPLOAD}) VALUES (?, ?, ?, ?, ?, 0, ?, ?)",  # noqa: S608 (our own names)
                (made, device, sha256, size, 0 if held is None else size, expires, None if held is None else DONE),
            )
            return secret, _found(connection, made)

    def _expect_room(self, connection: Connection, device: str, size: int) -> None:
        (kept,) = connection.execute("SELECT coalesce(sum(size), 0) FROM kept_file").fetchone() or (0,)
        (coming,) = connection.execute(
            "SELECT coalesce(sum(CASE WHEN ended IS NULL THEN size ELSE received END), 0) FROM upload"
            " WHERE ended IS NULL OR ended = ?",
            (EXPIRED,),  # what it has waits for its desktop for days
        ).fetchone() or (0,)
        if kept + coming + size > self.quota:
            raise Failed("quota", str(self.quota))
        (under_way,) = connection.execute(
            "SELECT count(*) FROM upload WHERE device = ? AND ended IS NULL", (device,)
        ).fetchone() or (0,)
        if under_way >= MOST_OPEN:
            raise Failed("busy", wait=60)

    def look(self, journal: EntityJournal, secret: str) -> Upload:
        """The upload of an address that still works, or has done its work. Raises Failed."""
        rows = journal.rows(_OF, (_id_of(secret),))
        if not rows:
            raise Failed("not_found")
        upload = Upload(*rows[0])
        desk = journal.facts().desks.get(upload.device)
        if desk is None or desk.revoked_at is not None:
            raise Failed("gone", "revoked")  # an address is dead with its device
        if upload.ended not in (None, DONE):
            raise Failed("gone", upload.ended or "")
        if upload.expires_at <= moment(self.registry.clock.now()):
            raise Failed("gone", EXPIRED)
        return upload

    def take(self, journal: EntityJournal, upload: Upload) -> Upload:
        """From now on only this connection writes there; what another one still brings is not taken."""
        with journal.transaction() as work:
            work.connection.execute("UPDATE upload SET holder = holder + 1 WHERE id = ?", (upload.id,))
            return _found(work.connection, upload.id)

    def small_end(self, journal: EntityJournal, entity: str, upload: Upload) -> tuple[Piece, bytes] | None:
        """The last piece when it is a small one, with its bytes, to be put together with what comes next. Raises
        Failed("wrong_bytes") when the store has it no more: then all of the file must come again."""
        kept = _pieces_of(journal, upload.id)
        if not kept or kept[-1].size >= SMALL:
            return None
        last = kept[-1]
        try:
            return last, b"".join(self.pieces(entity).read([last], last.first, last.first + last.size))
        except _UNREADABLE as error:
            self.stop(journal, entity, upload, WRONG)
            raise Failed("wrong_bytes") from error

    def append(self, journal: EntityJournal, upload: Upload, holder: int, new: Sequence[Piece]) -> int:
        """Keep pieces that continue what there is (the first may stand for a small last one); the bytes held now.
        Raises Failed("taken") when another connection has the upload."""
        received = new[-1].first + new[-1].size
        with journal.transaction() as work:
            run = work.connection.execute
            moved = run(
                "UPDATE upload SET received = ? WHERE id = ? AND holder = ? AND ended IS NULL RETURNING received",
                (received, upload.id, holder),
            ).fetchone()
            if moved is None:
                raise Failed("taken")
            run("DELETE FROM piece WHERE owner = ? AND first >= ?", (upload.id, new[0].first))
            for piece in new:
                run(
                    "INSERT INTO piece (owner, first, size, name) VALUES (?, ?, ?, ?)",
                    (upload.id, piece.first, piece.size, piece.name),
                )
        return received

    def finish(self, journal: EntityJournal, entity: str, upload: Upload) -> None:
        """Every byte is held: read them all again, and let the file count when they are those that were declared.

        Raises Failed("wrong_bytes") when not (then they are thrown away), StorageTrouble. Twice is no harm.
        """
        pieces = _pieces_of(journal, upload.id)
        digest, size = hashlib.sha256(), 0
        try:
            for plain in self.pieces(entity).read(pieces, 0, upload.size):
                digest.update(plain)
                size += len(plain)
        except _UNREADABLE:
            size = -1  # the store has altered a piece, or lost it: the bytes must come again
        right = size == upload.size and digest.hexdigest() == upload.sha256
        with journal.transaction() as work:
            run = work.connection.execute
            now = _found(work.connection, upload.id)
            if now.ended == DONE:
                return
            if now.ended is not None or now.holder != upload.holder:
                raise Failed("taken")
            run("UPDATE upload SET ended = ? WHERE id = ?", (DONE if right else WRONG, upload.id))
            known = _kept_size(work.connection, upload.sha256) is not None
            if right and not known:
                run(
                    "INSERT INTO kept_file (sha256, size, kept_at) VALUES (?, ?, ?)",
                    (upload.sha256, upload.size, work.at),
                )
                run("DELETE FROM piece WHERE owner = ?", (upload.sha256,))  # of a file lost by a restore, say
                run("UPDATE piece SET owner = ? WHERE owner = ?", (upload.sha256, upload.id))
            else:  # wrong, or another desktop was quicker
                run("DELETE FROM piece WHERE owner = ?", (upload.id,))
        if known or not right:
            self.pieces(entity).delete(pieces)
        if not right:
            raise Failed("wrong_bytes")

    def stop(self, journal: EntityJournal, entity: str, upload: Upload, why: str = STOPPED) -> None:
        """End an upload and let its pieces go. A file that counts already stays."""
        pieces: list[Piece] = []
        with journal.transaction() as work:
            if _found(work.connection, upload.id).ended != DONE:
                pieces = _rows(work.connection, upload.id)
                work.connection.execute("DELETE FROM piece WHERE owner = ?", (upload.id,))
            work.connection.execute("UPDATE upload SET ended = ? WHERE id = ?", (why, upload.id))
        self.pieces(entity).delete(pieces)

    # --- whole files --------------------------------------------------------------------------------------------------

    def held(self, journal: EntityJournal, device: str, asked: Iterable[str]) -> tuple[str, ...]:
        """Those of the files asked for that are held and that the device's person may read."""
        wanted = sorted(set(asked))
        with journal.transaction() as work:
            query = "SELECT sha256 FROM kept_file WHERE sha256 IN list(?) ORDER BY 1"
            found = work.connection.execute(query, (wanted,))
            return tuple(_readable(work, device, [sha256 for (sha256,) in found.fetchall()]))

    def open(
        self, journal: EntityJournal, entity: str, device: str, sha256: str
    ) -> tuple[int, Callable[[int, int], Iterable[bytes]]]:
        """A held file's size and a reader of its ranges. Raises Failed("not_held") also for who may not read it."""
        with journal.transaction() as work:
            size = _kept_size(work.connection, sha256)
            if size is None or not _readable(work, device, [sha256]):
                raise Failed("not_held")
            pieces = _rows(work.connection, sha256)
        return size, lambda start, end: self.pieces(entity).read(pieces, start, end)


def _may_send(work: Work, device: str) -> None:
    if not may(work.roles(work.facts.desks[device].person), Permission.EDIT):
        raise Failed("not_allowed")


def _expect_wanted(work: Work, device: str, sha256: str) -> None:
    """A desktop that has not heard yet of every disposal may bring back the bytes of a file that was destroyed (R23):
    until it has, a row must name them first. The digest of what was destroyed is kept nowhere. Raises Failed."""
    heard = [copy.cursor for copy in work.facts.desks[device].copies.values() if copy.last_seen]
    run = work.connection.execute
    if (
        run("SELECT 1 FROM disposed_file WHERE seq > ? LIMIT 1", (min(heard, default=0),)).fetchone()
        and not run("SELECT 1 FROM standing WHERE kind = 'file' AND mark = ? LIMIT 1", (sha256,)).fetchone()
    ):
        raise Failed("not_found", "row")


def _readable(work: Work, device: str, digests: list[str]) -> list[str]:
    """Of these files, those in a row that the person reads: everything, or the files of their own scope."""
    person = work.facts.desks[device].person
    scope = readers.scope_of(work.connection, person, work.roles(person))
    if scope.everything:
        return digests
    rows = work.connection.execute(
        "SELECT mark, case_file FROM standing WHERE kind = 'file' AND mark IN list(?)", (digests,)
    )
    seen = {sha256 for sha256, case_file in rows.fetchall() if case_file in scope.files}
    return [sha256 for sha256 in digests if sha256 in seen]


def _kept_size(connection: Connection, sha256: str) -> int | None:
    row = connection.execute("SELECT size FROM kept_file WHERE sha256 = ?", (sha256,)).fetchone()
    return row[0] if row else None


def _found(connection: Connection, upload: str) -> Upload:
    row = connection.execute(_OF, (upload,)).fetchone()
    if row is None:
        raise Failed("taken")  # another connection has asked for a new address meanwhile
    return Upload(*row)


_PIECES = "SELECT first, size, name FROM piece WHERE owner = ? ORDER BY first"


def _rows(connection: Connection, owner: str) -> list[Piece]:
    return [Piece(*row) for row in connection.execute(_PIECES, (owner,)).fetchall()]


def _pieces_of(journal: EntityJournal, owner: str) -> list[Piece]:
    return [Piece(*row) for row in journal.rows(_PIECES, (owner,))]


def _id_of(secret: str) -> str:
    """Kept instead of the secret: whoever reads the database can send nothing."""
    return hashlib.sha256(b"lligall.upload.1/" + secret.encode()).hexdigest()


__all__ = ["DONE", "EXPIRED", "LARGEST", "LIFE", "PIECE", "QUOTA", "StorageTrouble", "Upload", "Uploads"]
