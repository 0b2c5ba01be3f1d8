"""What one synchronisation did, measured, and to whom it is told. Neighbours: engine (counts), runner (tells)."""

from collections.abc import Callable
from dataclasses import dataclass

from sync.client.apply import Applied

Progress = Callable[[int, int], None]
"""`(done, total)` sets and entries of the synchronisation under way."""

Announce = Callable[[Applied], None]
"""Called after each committed page, outside any transaction."""


def nobody(_applied: Applied) -> None:
    """For whoever wants no announcements."""


def untold(_done: int, _total: int) -> None:
    """For whoever wants no progress."""


@dataclass
class Report:
    """What one synchronisation did, measured."""

    sent: int = 0
    """Own sets sent, also those sent again after a lost answer."""
    applied: int = 0
    """Entries applied."""
    passed: int = 0
    """Own sets that left the outbox."""
    refused: int = 0
    lost: int = 0
    head: int = 0
    snapshot: bool = False
    """Whether a snapshot was taken instead of the journal."""
    reread: tuple[str, ...] = ()
    """Why the journal was read from its beginning: "scope", "totals", "form", "old_copy" or "restored"."""
    requests: int = 0
    bytes_sent: int = 0
    bytes_received: int = 0
    least_version: tuple[str, str] | None = None
    """The oldest program that the server exchanges with, and from which day, by its last answer."""
    clock_off: float = 0.0
    """Seconds by which this machine's clock is ahead of the server's."""

    def add(self, applied: Applied) -> None:
        """Count a page."""
        self.applied += applied.entries
        self.passed += applied.passed
        self.refused += applied.refused
        self.lost += applied.lost
