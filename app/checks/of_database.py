"""Whether an office's database opens, is whole, and is one that this program knows; and what it says of itself.

Read-only: nothing is mended here. Neighbours: app.storage.looking, of_keys (whether there is a key), profile (asks).
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from app import paths
from app.checks.finding import Detail, Finding, Verdict
from app.errors import DatabaseDamaged, DatabaseMissing, KeyProblem, Problem
from app.storage import migrations
from app.storage.database import LEAST_SQLITE
from app.storage.looking import Look

SECONDS = 20.0
"""For how long its pages are read; what is left then is read by "Verify the history" and by the next check."""

STATE = (
    "identity", "server_url", "server_key", "server_now", "last_success", "backup_made", "device_key", "cursor",
    "epoch", "device_seq", "alarm", "offline_since", "key_number", "recovery_key_of_server",
)  # fmt: skip

_library: Any = dbapi2  # it has no type stubs

Open = Callable[[], AbstractContextManager[Look]]


@dataclass(frozen=True)
class Seen:
    """What a database said of itself, for the other checks."""

    state: dict[str, Any]
    waiting: int


def check(folder: Path, office: str, look: Open, seconds: float = SECONDS) -> tuple[Finding, Seen | None]:
    """The finding, and what the database says; None when it cannot be read at all."""
    path = folder / paths.DATABASE
    details: dict[str, Detail] = {"size": _size(path), "log_size": _size(path.with_name(path.name + "-wal"))}
    details["sqlite"] = str(_library.sqlite_version)

    def said(verdict: Verdict, code: str, *facts: Detail) -> Finding:
        return Finding("database", verdict, code, facts, details, office)

    if _library.sqlite_version_info < LEAST_SQLITE:
        return said(Verdict.TROUBLE, "old_library", str(_library.sqlite_version)), None
    try:
        with look() as seen:
            details["revision"] = revision = seen.revision()
            if revision > migrations.REVISION:
                return said(Verdict.TROUBLE, "too_new"), None
            if not revision:
                return said(Verdict.TROUBLE, "damaged"), None
            state, waiting = seen.state(*STATE), seen.count("outbox")
            details |= {name: state.get(name) for name in ("cursor", "epoch", "device_seq")} | {"waiting": waiting}
            details["rows"] = rows = seen.count("case_file")
            details["checked"] = part = round(seen.check(seconds), 2)
    except DatabaseMissing:
        return said(Verdict.TROUBLE, "missing"), None
    except DatabaseDamaged:
        return said(Verdict.TROUBLE, "damaged"), None
    except KeyProblem as problem:
        details["problem"] = type(problem).__name__
        return said(Verdict.ATTENTION, "locked"), None
    except Problem as problem:
        details["problem"] = type(problem).__name__
        return said(Verdict.TROUBLE, "not_readable"), None
    if state.get("alarm"):
        return said(Verdict.TROUBLE, "alarm"), Seen(state, waiting)
    return said(Verdict.OK, "ok" if part == 1 else "part", rows, round(part * 100)), Seen(state, waiting)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # there is no such file; that is told by the check itself
        return 0
