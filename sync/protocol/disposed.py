"""Which entries carry a disposal out, and what they name (R23): the one place where both ends read that.

Neighbours: app.domain.disposals (names, packed), proving (a body that is missing must be named), the server's
disposal and recovering, the client's disposing.
"""

from collections.abc import Iterable

import msgspec

from app.domain import change_sets, disposals
from app.domain.change_sets import Header
from app.domain.disposals import Name
from sync.protocol import signing
from sync.protocol.blocks import Entry
from sync.protocol.messages import Verdict

_read_verdict = msgspec.msgpack.Decoder(Verdict).decode


class Told(msgspec.Struct, frozen=True):
    """What such an entry says."""

    disposal: str
    case_file: str
    names: tuple[Name, ...]
    """Every body that is gone; all of them stand before the entry."""


def told(seq: int, header: Header, verdict: Verdict) -> Told | None:
    """What an entry names, None when it carries out no disposal. Raises ValueError for what the server never writes."""
    if verdict.code != disposals.CODE or header.device != signing.SERVER:
        return None
    disposal, case_file, fact = verdict.about
    names = disposals.unpack(fact)
    if any(named >= seq for named, _ in names):
        raise ValueError("it names what was not there yet")
    return Told(disposal, case_file, tuple(names))


def told_in(entries: Iterable[Entry]) -> list[Told]:
    """Of all these entries. Raises ValueError, msgspec.DecodeError."""
    found = []
    for entry in entries:
        header = change_sets.open_header(entry.header)
        if header.device == signing.SERVER:
            each = told(entry.seq, header, _read_verdict(entry.verdict))
            if each is not None:
                found.append(each)
    return found
