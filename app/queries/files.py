"""Files of a case file with where their bytes are, and what sending, fetching and letting go need to know."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text

from app.errors import NotThere
from app.queries.rows import tell


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file and where its bytes are."""

    id: str
    case_file: str | None
    name: str
    media_type: str
    size: int
    sha256: str
    here: bool
    at_server: bool
    sent: int
    """Bytes the server has acknowledged of those still on their way."""
    failed: str | None
    """Why the last attempt to send or fetch ended (a class of app.errors), if it did not work."""

    @property
    def state(self) -> str:
        """ "here" (and at the server), "sending" (here, not yet there), "server" (there, not here), "awaited" (neither:
        another desktop has not sent them yet)."""
        if self.here:
            return "here" if self.at_server else "sending"
        return "server" if self.at_server else "awaited"


_COLUMNS = """f.id, f.case_file_id, f.name, f.media_type, f.size, f.sha256, coalesce(b.here, 0) IS TRUE,
      coalesce(b.at_server, 0) IS TRUE, coalesce(b."offset", 0), b.failed
    FROM file AS f LEFT JOIN file_bytes AS b ON b.sha256 = f.sha256"""
_OF_CASE_FILE = text(
    f"SELECT {_COLUMNS} WHERE f.case_file_id = :id AND f.removed IS NOT TRUE ORDER BY lligall_sort_key(f.name), f.id"
)
_ONE = text(f"SELECT {_COLUMNS} WHERE f.id = :id")


def of_case_file(connection: Connection, case_file: str) -> list[FileRow]:
    """The files of a case file, by name."""
    return [_row(row) for row in connection.execute(_OF_CASE_FILE, {"id": case_file})]


def one(connection: Connection, file: str) -> FileRow:
    """A file. Raises NotThere."""
    row = connection.execute(_ONE, {"id": file}).first()
    if row is None:
        raise NotThere("file", file)
    return _row(row)


def _row(row: Sequence[object]) -> FileRow:
    return tell(FileRow, row)


def to_send(connection: Connection) -> list[tuple[str, int]]:
    """`(sha256, size)` of what is here and not at the server, small ones first: a video must not keep a letter
    waiting, nor what did not work the last time keep anything. Also of removed rows: taking away may be undone on
    another desktop."""
    return _pairs(
        connection,
        """SELECT b.sha256, b.size FROM file_bytes AS b WHERE b.here AND NOT b.at_server
        AND EXISTS (SELECT 1 FROM file AS f WHERE f.sha256 = b.sha256)
        ORDER BY b.failed IS NOT NULL, b.size, b.sha256""",
    )


def to_ask(connection: Connection) -> list[str]:
    """The SHA-256 of every live file of which this desktop does not know that the server has it."""
    return [
        sha256
        for (sha256,) in connection.execute(
            text(
                """SELECT DISTINCT f.sha256 FROM file AS f LEFT JOIN file_bytes AS b ON b.sha256 = f.sha256
                WHERE f.removed IS NOT TRUE AND coalesce(b.at_server, 0) IS NOT TRUE ORDER BY f.sha256"""
            )
        )
    ]


def to_fetch(connection: Connection, since: str | None) -> list[tuple[str, int]]:
    """`(sha256, size)` of live files at the server and not here, newest first, those that did not come the last time
    after the others; with `since` (a moment) only those of
    rows made after it."""
    newest = _id_at(since) if since else ""
    return _pairs(
        connection,
        """SELECT f.sha256, max(f.size) FROM file AS f JOIN file_bytes AS b ON b.sha256 = f.sha256
        WHERE f.removed IS NOT TRUE AND b.at_server AND NOT b.here AND f.id >= :newest
        GROUP BY f.sha256 ORDER BY max(b.failed IS NOT NULL), max(f.id) DESC""",
        newest=newest,
    )


def may_go(connection: Connection, before: str) -> list[str]:
    """The SHA-256 of what is here and at the server and was opened last before a moment. What has not been sent is
    never among them."""
    found = connection.execute(
        text(
            """SELECT sha256 FROM file_bytes WHERE here AND at_server AND (opened_at IS NULL OR opened_at < :before)
            ORDER BY opened_at, sha256"""
        ),
        {"before": before},
    )
    return [sha256 for (sha256,) in found]


def rows_of(connection: Connection, digests: Iterable[str]) -> frozenset[str]:
    """The identities of files with these bytes and of their case files: what to repaint."""
    found: set[str] = set()
    for sha256 in digests:
        for row, case_file in connection.execute(
            text("SELECT id, case_file_id FROM file WHERE sha256 = :sha256"), {"sha256": sha256}
        ):
            found.update(filter(None, (row, case_file)))
    return frozenset(found)


def _pairs(connection: Connection, statement: str, **values: object) -> list[tuple[str, int]]:
    return [(sha256, size) for sha256, size in connection.execute(text(statement), values)]


def _id_at(moment: str) -> str:
    """The least identity made at a moment: version 7 UUIDs begin with milliseconds (RFC 9562, 5.7)."""
    return f"{int(dt.datetime.fromisoformat(moment).timestamp() * 1000):012x}"
