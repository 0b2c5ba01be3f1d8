"""Letting go of what nobody names: files 30 days after the last live row did, uploads when their day is over, objects
that a crash left behind.

Run by the operator's command and by the server itself each night; every step may be cut short and done again.
Neighbours: uploads (the tables), storage (the objects).
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from sync.server.clock import moment
from sync.server.disposal import FREE_PAGES
from sync.server.files.pieces import Piece
from sync.server.files.uploads import DONE, EXPIRED, Uploads
from sync.server.journal import EntityJournal
from sync.server.store.connection import Busy

GRACE = dt.timedelta(days=30)
"""How long an unreferenced file stays: taking away may be undone, a desktop may have been on holiday."""
FORGOTTEN = dt.timedelta(days=7)
"""How long the bytes of an upload whose day is over wait for its desktop to go on."""
ORPHAN = dt.timedelta(days=2)
"""How old an object that no row names must be: a younger one may be about to be named."""


@dataclass(frozen=True)
class Collected:
    """What one round let go."""

    files: int = 0
    uploads: int = 0
    objects: int = 0
    waiting: int = 0
    """Unreferenced files still within their grace."""


def collect(uploads: Uploads, journal: EntityJournal, entity: str) -> Collected:
    """One round for one entity. Raises StorageTrouble; what was done before stays done."""
    now = uploads.registry.clock.now()
    pieces = uploads.pieces(entity)
    _mark(journal, now)
    gone = [
        sha256
        for (sha256,) in journal.rows(
            "SELECT sha256 FROM kept_file WHERE unreferenced_at IS NOT NULL AND unreferenced_at <= ?",
            (moment(now - GRACE),),
        )
    ]
    files = 0
    for sha256 in gone:
        let_go = _forget(journal, sha256, only_unreferenced=True)
        pieces.delete(let_go or ())
        files += let_go is not None
    ended = 0
    for upload, done in journal.rows(
        "SELECT id, ended FROM upload WHERE expires_at <= ? AND (ended IS NOT NULL AND ended <> ? OR expires_at <= ?)",
        (moment(now), EXPIRED, moment(now - FORGOTTEN)),
    ):
        ended += 1
        pieces.delete(_drop_upload(journal, upload, done == DONE))
    with journal.transaction() as work:
        work.connection.execute(
            "UPDATE upload SET ended = ? WHERE ended IS NULL AND expires_at <= ?", (EXPIRED, moment(now))
        )
    named = {name for (name,) in journal.rows("SELECT name FROM piece")}
    before = now - ORPHAN
    orphans = [name for name, put in uploads.objects.names(pieces.prefix) if name not in named and put < before]
    uploads.objects.delete(orphans)
    (waiting,) = journal.rows("SELECT count(*) FROM kept_file WHERE unreferenced_at IS NOT NULL")[0]
    return Collected(files, ended, len(orphans), waiting)


def dispose(uploads: Uploads, journal: EntityJournal, entity: str, digests: Iterable[str]) -> int:
    """Let files go at once, named or not: the disposal of their rows has been decided (R23). Returns how many.
    Raises StorageTrouble."""
    count = 0
    for sha256 in digests:
        gone = _forget(journal, sha256, only_unreferenced=False)
        uploads.pieces(entity).delete(gone or ())
        count += gone is not None
    return count


def destroy(uploads: Uploads, journal: EntityJournal, entity: str) -> int:
    """The files that disposals have left to be let go (R23), and what is on its way of them; one that another row names
    by now stays. Returns how many. Raises StorageTrouble; then the rest is still due."""
    count = 0
    for (sha256,) in journal.rows("SELECT sha256 FROM disposed_bytes WHERE sha256 <> ?", (FREE_PAGES,)):
        if not journal.rows("SELECT 1 FROM standing WHERE kind = 'file' AND mark = ?", (sha256,)):
            count += dispose(uploads, journal, entity, [sha256])
            for upload, ended in journal.rows("SELECT id, ended FROM upload WHERE sha256 = ?", (sha256,)):
                uploads.pieces(entity).delete(_drop_upload(journal, upload, ended == DONE))
        with journal.transaction() as work:
            work.connection.execute("DELETE FROM disposed_bytes WHERE sha256 = ?", (sha256,))
    return count


def scrub(journal: EntityJournal) -> bool:
    """Write the database anew after a disposal: what was taken out is not in its free pages either. Whether that was
    due; somebody else in the database puts it off to the next night."""
    if not journal.rows("SELECT 1 FROM disposed_bytes WHERE sha256 = ?", (FREE_PAGES,)):
        return False
    try:
        journal.scrub()
    except Busy:
        return False
    with journal.transaction() as work:
        work.connection.execute("DELETE FROM disposed_bytes WHERE sha256 = ?", (FREE_PAGES,))
    return True


_LIVE = "SELECT 1 FROM standing WHERE standing.kind = 'file' AND standing.mark = kept_file.sha256"


def _mark(journal: EntityJournal, now: dt.datetime) -> None:
    """Note since when files are named by no live row; who is named again begins anew."""
    with journal.transaction() as work:
        work.connection.execute(
            f"UPDATE kept_file SET unreferenced_at = NULL WHERE unreferenced_at IS NOT NULL AND EXISTS ({_LIVE})"  # noqa: S608
        )
        work.connection.execute(
            f"UPDATE kept_file SET unreferenced_at = ? WHERE unreferenced_at IS NULL AND NOT EXISTS ({_LIVE})",  # noqa: S608
            (moment(now),),
        )


def _forget(journal: EntityJournal, sha256: str, only_unreferenced: bool) -> list[Piece] | None:
    """Take a file out of the tables; its pieces, or None when it stays."""
    with journal.transaction() as work:
        run = work.connection.execute
        row = run("SELECT unreferenced_at FROM kept_file WHERE sha256 = ?", (sha256,)).fetchone()
        named = run("SELECT 1 FROM standing WHERE kind = 'file' AND mark = ?", (sha256,)).fetchone()
        if row is None or (only_unreferenced and (row[0] is None or named)):
            return None
        gone = [
            Piece(*each) for each in run("SELECT first, size, name FROM piece WHERE owner = ?", (sha256,)).fetchall()
        ]
        run("DELETE FROM piece WHERE owner = ?", (sha256,))
        run("DELETE FROM kept_file WHERE sha256 = ?", (sha256,))
        return gone


def _drop_upload(journal: EntityJournal, upload: str, done: bool) -> list[Piece]:
    with journal.transaction() as work:
        run = work.connection.execute
        gone = []
        if not done:
            rows = run("SELECT first, size, name FROM piece WHERE owner = ?", (upload,)).fetchall()
            gone = [Piece(*each) for each in rows]
            run("DELETE FROM piece WHERE owner = ?", (upload,))
        run("DELETE FROM upload WHERE id = ?", (upload,))
        return gone
