"""The program tries itself on this machine: what a support desk asks for first, and what proves an installation.

Each check does the real thing in a folder of its own that it takes away again; nothing of any office is touched.
Further checks are brought by ui (words) and sync.client (network). Neighbour: ui.selftest (runs and prints them).
"""

import datetime as dt
import os
import secrets
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.errors import Problem, WrongKey


class CheckFailed(Exception):
    """What a check has found wrong, in an English sentence for the support desk."""


@dataclass(frozen=True)
class Check:
    """`run` returns what it saw, in an English sentence without personal data. It raises CheckFailed, or whatever went
    wrong."""

    name: str
    run: Callable[[], str]


@dataclass(frozen=True)
class Outcome:
    """How one check went."""

    name: str
    ok: bool
    said: str


def run(checks: Sequence[Check], tell: Callable[[Outcome], None]) -> list[Outcome]:
    """Run each, whatever became of those before it."""
    outcomes = []
    for check in checks:
        try:
            outcome = Outcome(check.name, True, check.run())
        except CheckFailed as failed:
            outcome = Outcome(check.name, False, str(failed))
        except Exception as error:  # noqa: BLE001  # whatever it is, it is the answer to the question
            outcome = Outcome(check.name, False, _words(error))
        tell(outcome)
        outcomes.append(outcome)
    return outcomes


def checks() -> list[Check]:
    """Those of the core."""
    return [
        Check("database", database),
        Check("vault", vault),
        Check("migrations", migrations),
        Check("calendar", calendar),
    ]


def _words(error: BaseException) -> str:
    about = f" {error.about}" if isinstance(error, Problem) else f": {error}"
    cause = f", because of {_words(error.__cause__)}" if error.__cause__ is not None else ""
    return f"{type(error).__name__}{about}{cause}"


def database() -> str:
    """Make an encrypted database, write, read it again with its key, and not with another."""
    from sqlcipher3 import dbapi2

    from app.storage.database import create_database, open_database
    from app.storage.journal import read_state, write_state

    with tempfile.TemporaryDirectory(prefix="lligall-selftest-") as folder:
        path, key = Path(folder) / "selftest.db", os.urandom(32)
        written = secrets.token_hex(8)
        made = create_database(path, key, os.urandom(16))
        try:
            with made.writing() as connection:
                write_state(connection, server_url=written)
        finally:
            made.close()
        if b"SQLite format 3" in path.read_bytes()[:4_096] or written.encode() in path.read_bytes():
            raise CheckFailed("the file on the disk is in plain text")
        again = open_database(path, key)
        try:
            with again.reading() as connection:
                if read_state(connection, "server_url")["server_url"] != written:
                    raise CheckFailed("what was written is not what is read")
            again.check()
        finally:
            again.close()
        try:
            open_database(path, os.urandom(32)).close()
        except WrongKey:
            pass
        else:
            raise CheckFailed("it opens with any key")
    library: Any = dbapi2  # it has no type stubs
    return f"SQLite {library.sqlite_version}, encrypted, written, read again and whole; another key is refused"


def vault() -> str:
    """Keep a secret in the system's credential store, read it, forget it; and open a vault by it."""
    from app.storage import vault as vaults
    from app.storage.secret_store import SystemSecrets

    store, name, secret = SystemSecrets(), f"selftest/{secrets.token_hex(8)}", secrets.token_urlsafe(900)
    store.put(name, secret)
    try:
        if store.get(name) != secret:
            raise CheckFailed("the store gave back another secret")
    finally:
        store.delete(name)
    if store.get(name) is not None:
        raise CheckFailed("the store still has a secret that was deleted")
    with tempfile.TemporaryDirectory(prefix="lligall-selftest-") as folder:
        home = Path(folder)
        _known, key, printed = vaults.create(home, store, name)
        try:
            if vaults.open(home, store) != key or vaults.open_with_recovery(home, printed) != key:
                raise CheckFailed("the vault gave another key than it was made with")
        finally:
            for each in vaults.secret_names(home):
                store.delete(each)
    return f"{store.name}: a secret of {len(secret)} signs kept, read, deleted; it opens a vault, as the sheet does"


def migrations() -> str:
    """Bring a database of the first revision up to this one, and look whether it guards itself."""
    from sqlalchemy import create_engine
    from sqlcipher3 import dbapi2

    from app.storage import migrations as revisions
    from app.storage import schema

    engine = create_engine("sqlite+pysqlite://", module=dbapi2)
    try:
        with engine.begin() as connection:
            revisions.migrate(connection, 1)
            first = revisions.revision_of(connection)
            revisions.migrate(connection)
            schema.verify(connection, Path("selftest"))
            newest = revisions.revision_of(connection)
    finally:
        engine.dispose()
    if (first, newest) != (1, revisions.REVISION):
        raise CheckFailed(f"from revision {first} to {newest} instead of from 1 to {revisions.REVISION}")
    return f"from revision {first} to {newest}, with every guard in its place"


def calendar() -> str:
    """The holidays from which every deadline is counted are there, with the names that are shown."""
    from app.domain.working_days import SEAT

    diada, name = dt.date(2026, 9, 11), SEAT.holiday_name(dt.date(2026, 9, 11))
    if not name or SEAT.is_working(diada):
        raise CheckFailed("11 September is no holiday")
    return f"{diada.isoformat()} is {name!r}, and no working day"
