"""What the last verification of the kept history found."""

from typing import Any

import msgspec
from sqlalchemy import Connection

from app.storage.journal import read_state

PROVEN, REFUTED, UNFINISHED = "proven", "refuted", "unfinished"


class HistoryVerdict(msgspec.Struct, frozen=True):
    """`outcome` is PROVEN: what is kept is the journal the server signed, and what is shown is what it leads to;
    REFUTED: something between the entries `first` and `last` is not; UNFINISHED: part of it is still to be fetched."""

    outcome: str
    at: str
    """When, by this machine's clock."""
    after: int
    """What is kept begins after this entry; 0 is the journal's beginning."""
    until: int
    """The last entry applied here."""
    what: str = ""
    """Of REFUTED: a word of sync.protocol.proving.Refuted; "index" (the entries are whole, what is kept about them is
    not) or "rows" (what is shown is not what the entries lead to)."""
    first: int = 0
    last: int = 0
    words: int = 0
    """How many of the server's signatures it was held against."""
    seconds: float = 0.0


def verified(connection: Connection) -> HistoryVerdict | None:
    """The last one; None when there was none."""
    told: Any = read_state(connection, "verified").get("verified")
    return None if told is None else msgspec.convert(told, HistoryVerdict)
