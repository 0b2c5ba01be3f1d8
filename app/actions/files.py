"""Files: bytes are taken in first (`bring_in`, outside any transaction), then the row is written and is there at once.

The bytes follow when the line allows (sync.client.files); the row says "on its way" until then. Neighbours:
storage.blobs (bytes), domain.files (names), queries.files.
"""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Row, select

from app.actions import access, typed
from app.actions.changing import change, live
from app.actions.changing import remove as take_away
from app.actions.declaring import action
from app.context import Office, Work
from app.domain import files
from app.domain.files import FILE
from app.domain.ids import new_id
from app.errors import FileDamaged, FileNotHere, FileNotReadable, NotThere
from app.model.case_files import CaseFile
from app.model.files import File, FileBytes
from app.storage import journal, kept_files, private_copies
from app.storage.blobs import Stored
from app.storage.long_paths import reachable


def bring_in(office: Office, path: Path, progress: Callable[[int, int], object] | None = None) -> Stored:
    """Read a file of the computer once and keep its bytes, sealed. The file itself is left as it is.

    `progress` is called with bytes done and in all; what it raises ends the work. Raises FileNotReadable, DiskFull
    or StorageProblem.
    """
    path = reachable(path)
    try:
        stream = path.open("rb")
    except OSError as error:
        raise FileNotReadable from error
    with stream:
        try:
            total = path.stat().st_size
            return office.blobs.put(stream, progress, total)
        except OSError as error:  # what went wrong on our side has its own name already
            raise FileNotReadable from error


def look_at(
    office: Office,
    file: str,
    fetch: Callable[[str, int, Callable[[int, int], object]], None] | None,
    progress: Callable[[int, int], object],
) -> Path:
    """A read-only copy of a file for a person to look at, fetched first when it is not here; its path.

    `fetch` is app.ports.SyncControl.fetch_file, None without a server. It is written to the access log. Raises
    FileProblem, SyncProblem, StorageProblem, NotThere; what `progress` raises ends it.
    """
    row = office.read(_named, file)
    for last in (False, True):
        if not office.blobs.has(row.sha256):
            if fetch is None:
                raise FileNotHere(row.sha256)
            fetch(row.sha256, row.size, progress)
        try:
            path = private_copies.make(office.database.path.parent, office.blobs, row.sha256, row.name, progress)
            break
        except FileDamaged:
            if last or fetch is None:
                raise
            office.blobs.put_aside(row.sha256)
            with office.database.writing() as connection:
                kept_files.lost(connection, row.sha256)
    with office.database.writing() as connection:
        kept_files.opened(connection, row.sha256, journal.moment(office.clock.now()))
    access.record(office, "opened", "file", file)
    return path


def _named(connection: Connection, file: str) -> Row[str, int, str]:
    row = connection.execute(select(File.sha256, File.size, File.name).where(File.id == file)).one_or_none()
    if row is None:
        raise NotThere("file", file)
    return row


@action("file.add")
def add(work: Work, case_file: str | None, name: str, stored: Stored) -> str:
    """A file in a case file (or in none), whose bytes are here; returns its id."""
    row = work.add(
        File(
            id=new_id(),
            case_file_id=work.get(CaseFile, case_file).id if case_file else None,
            name=typed.line(FILE, "name", files.shown_name(name)),
            sha256=stored.sha256,
            size=stored.size,
            media_type=files.media_type(name),
        )
    )
    kept = work.session.get(FileBytes, stored.sha256)
    if kept is None:
        kept = FileBytes(sha256=stored.sha256, size=stored.size, offset=0, at_server=False)
        work.session.add(kept)
    kept.here, kept.own, kept.opened_at = True, True, journal.moment(work.now)
    work.about(row)
    return row.id


@action("file.rename")
def rename(work: Work, file: str, name: str) -> None:
    """Give it another name; its bytes stay."""
    plain = typed.line(FILE, "name", name)  # an empty name is refused, not mended
    change(work, live(work, File, file), name=files.shown_name(plain or ""))


@action("file.remove")
def remove(work: Work, file: str) -> None:
    """Take a file away from its case file."""
    take_away(work, live(work, File, file))
