"""What this desktop notes about the bytes of files: here, sent so far, at the server, why not. Local, never sent.

Each function is part of a transaction of whoever calls. Neighbours: model.files (the table), queries.files (reads it),
sync.client.files (moves the bytes).
"""

from collections.abc import Iterable

from sqlalchemy import Connection, text

_UPSERT = """INSERT INTO file_bytes (sha256, size, here, own, at_server, opened_at, "offset")
    VALUES (:sha256, :size, :here, :own, :at_server, :opened_at, 0) ON CONFLICT (sha256) DO UPDATE SET """
_HERE = text(_UPSERT + "here = 1, opened_at = excluded.opened_at, failed = NULL")
_AT_SERVER = text(
    """INSERT INTO file_bytes (sha256, size, here, own, at_server, "offset")
    SELECT :sha256, max(size), 0, 0, 1, 0 FROM file WHERE sha256 = :sha256 HAVING count(*) > 0
    ON CONFLICT (sha256) DO UPDATE SET at_server = 1, address = NULL, failed = NULL"""
)


def fetched(connection: Connection, sha256: str, size: int, moment: str) -> None:
    """The whole bytes have come from the server."""
    values = {"sha256": sha256, "size": size, "here": True, "own": False, "at_server": True, "opened_at": moment}
    connection.execute(_HERE, values)


def opened(connection: Connection, sha256: str, moment: str) -> None:
    """A person has looked at them: they are kept a while longer."""
    connection.execute(
        text("UPDATE file_bytes SET opened_at = :moment WHERE sha256 = :sha256"), {"sha256": sha256, "moment": moment}
    )


def at_server(connection: Connection, held: Iterable[str], missing: Iterable[str] = ()) -> None:
    """What the server has said that it holds, and that it does not."""
    for sha256 in held:
        connection.execute(_AT_SERVER, {"sha256": sha256})
    for sha256 in missing:
        connection.execute(text("UPDATE file_bytes SET at_server = 0 WHERE sha256 = :sha256"), {"sha256": sha256})


def sending(connection: Connection, sha256: str, address: str | None, offset: int) -> None:
    """Where they go, and how many bytes the server has acknowledged."""
    connection.execute(
        text('UPDATE file_bytes SET address = :address, "offset" = :offset, failed = NULL WHERE sha256 = :sha256'),
        {"sha256": sha256, "address": address, "offset": offset},
    )


def address(connection: Connection, sha256: str) -> str | None:
    """Where they were being sent to."""
    found: str | None = connection.execute(
        text("SELECT address FROM file_bytes WHERE sha256 = :sha256"), {"sha256": sha256}
    ).scalar()
    return found


def failed(connection: Connection, sha256: str, problem: str) -> None:
    """Why it did not work: the name of a class of app.errors."""
    connection.execute(
        text("UPDATE file_bytes SET failed = :problem WHERE sha256 = :sha256"), {"sha256": sha256, "problem": problem}
    )


def gone(connection: Connection, sha256: str) -> bool:
    """The bytes are let go from this desktop; only of what the server holds. False for anything else."""
    done = connection.execute(
        text("UPDATE file_bytes SET here = 0, own = 0 WHERE sha256 = :sha256 AND at_server"), {"sha256": sha256}
    )
    return done.rowcount == 1


def destroyed(connection: Connection, sha256: str) -> None:
    """The bytes are destroyed for good (R23): nothing is noted of them any more."""
    connection.execute(text("DELETE FROM file_bytes WHERE sha256 = :sha256"), {"sha256": sha256})


def stays(connection: Connection, sha256: str, moment: str) -> None:
    """The bytes could not be let go after all."""
    connection.execute(
        text("UPDATE file_bytes SET here = 1, opened_at = :moment WHERE sha256 = :sha256"),
        {"sha256": sha256, "moment": moment},
    )


def lost(connection: Connection, sha256: str) -> None:
    """The bytes here were damaged and have been put aside: they are not here any more."""
    connection.execute(text("UPDATE file_bytes SET here = 0, own = 0 WHERE sha256 = :sha256"), {"sha256": sha256})
