"""What the core needs from outside, as protocols; ui.bootstrap injects the implementations."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from app.errors import Problem

if TYPE_CHECKING:
    from app.storage.entries import OlderEntries
    from app.storage.verified import HistoryVerdict
    from app.versions.release import Release
    from app.versions.staging import Staging


class Clock(Protocol):
    """Where the time comes from; tests and simulations turn it."""

    def now(self) -> dt.datetime:
        """This moment, in UTC, aware."""
        ...

    def today(self) -> dt.date:
        """The civil date at the seat (Europe/Madrid)."""
        ...


class SecretStore(Protocol):
    """The operating system's credential store. Raises SecretStoreMissing when there is none fit for use."""

    def get(self, name: str) -> str | None:
        """The secret of that name, or None."""
        ...

    def put(self, name: str, secret: str) -> None:
        """Keep a secret of at most 1,280 characters."""
        ...

    def delete(self, name: str) -> None:
        """Forget a secret; no error when it is not there."""
        ...


@dataclass(frozen=True)
class SyncStatus:
    """What is true about one entity's synchronisation now; every field is measured, none is hoped for."""

    phase: str
    """"idle", "working", "waiting" (for the next attempt), "stopped" (not enrolled, revoked or alarmed)."""
    waiting: int
    """Own change sets the cursor has not passed."""
    last_success: dt.datetime | None
    last_attempt: dt.datetime | None
    next_attempt: dt.datetime | None
    problem: Problem | None
    """A SyncProblem, or what stood in the way of applying here: a full disk is a StorageProblem."""
    offline_since: dt.datetime | None
    done: int = 0
    """Entries applied or sent in the exchange under way, for progress."""
    total: int = 0
    clock_off: float = 0.0
    """Seconds by which this machine's clock was ahead of the server's when last measured; negative: behind."""
    index: float | None = None
    """How much of the search index is made, from 0 to 1, while it is being made on a new desktop."""
    least_version: tuple[str, str] | None = None
    """The oldest version of the program that the server exchanges with, and from which day (ISO 8601; "": already), by
    its last answer."""


class SyncControl(Protocol):
    """The desktop's handle on one entity's synchronisation."""

    def status(self) -> SyncStatus: ...

    def subscribe(self, listener: Callable[[SyncStatus], None]) -> Callable[[], None]: ...

    def wake(self) -> None:
        """Something changed here, or the person asks: exchange soon."""
        ...

    def older_entries(self, row: str, before: int, limit: int) -> "OlderEntries":
        """What touched a case file or a person before an entry, newest first, from the server. On any thread but the
        interface's. Raises SyncProblem."""
        ...

    def fetch_file(self, sha256: str, size: int, progress: Callable[[int, int], object]) -> None:
        """Have a file's bytes here, for a person who waits; what `progress` raises ends it and keeps what has come.
        Raises FileProblem, SyncProblem, StorageProblem."""
        ...

    def verify_history(self, progress: Callable[[int, int], object]) -> "HistoryVerdict":
        """Verify again all that is kept of the journal, and what is shown of it; what was found is kept. On any thread
        but the interface's; what `progress` raises ends it. Raises StorageProblem."""
        ...

    def keep_files_anew(self) -> None:
        """The rule which bytes are kept here is another."""
        ...

    def line_is_new(self, within: float) -> None:
        """The machine has woken, or has come into another network: connections of before are not trusted, and an
        exchange comes at some moment of the next `within` seconds, so that not all desktops come at once."""
        ...

    def stop(self) -> None:
        """End the background work; returns when it has ended."""
        ...


class UpdateSource(Protocol):
    """Where new versions of the program come from. One look, on any thread but the interface's."""

    def newest(self) -> "Release":
        """The newest release, proven. Raises UpdateNotTrusted, SyncProblem, StorageProblem."""
        ...

    def bring(self, staging: "Staging", progress: Callable[[int, int], None]) -> None:
        """Put a whole version on the disk under its name; what `progress` raises ends it and keeps what has come.
        Raises UpdateNotTrusted, SyncProblem, NoRoomForFile, StorageProblem."""
        ...

    def close(self) -> None:
        """Let the line go."""
        ...
