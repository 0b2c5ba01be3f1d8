"""Bugs against single rules that no other module of bugs has (R3, R4, R6, R13, R14, R19): patches, as in planted_bugs.

Neighbour: rules (says who notices each).
"""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from app.actions import undo
from app.domain import change_sets
from app.domain.change_sets import SealedSet
from app.domain.merging import Meeting
from app.storage import handing_out
from app.storage.outside_copy import OutsideCopy
from sync.client import conversation, handing_back, sending, settling
from sync.client.conversation import Conversation
from sync.server import exchanging, judging, snapshots
from sync.server.failures import Failed
from tests.faults.planted_bugs import Bug


def units_torn() -> AbstractContextManager[Any]:
    """Of a unit only the fields that the set alters are compared (R3)."""
    original = judging.merging.meet

    def meets(standing: Mapping[str, Any], fields: Mapping[str, tuple[Any, Any]]) -> Meeting:
        altered = {name: (old, new) for name, (old, new) in fields.items() if change_sets.old_form(new) != old}
        return original(standing, altered or fields)

    return patch.object(judging.merging, "meet", meets)


def undo_takes_all_back() -> AbstractContextManager[Any]:
    """Undoing brings back the value of before, whoever has written since (R4)."""
    return patch.object(undo, "_shows", lambda _thing, _fields, which: which == undo._NEW)


def sealed_again_when_sent() -> AbstractContextManager[Any]:
    """What is sent is made anew from what was kept (R6)."""

    def opens(frame: bytes) -> SealedSet:
        kept = change_sets.open_set(frame)
        parts = tuple(change_sets.seal(made) for part in kept.parts if (made := change_sets.open_part(part)))
        return SealedSet(kept.header, parts)

    return patch.object(sending, "change_sets", SimpleNamespace(open_set=opens))


def sent_before_it_stands_outside() -> AbstractContextManager[Any]:
    """Sets leave the machine though the copy outside the database could not be written (R6)."""
    return patch.object(OutsideCopy, "before_sending", lambda _self: None)


def older_entries_not_kept() -> AbstractContextManager[Any]:
    """A new desktop is content with its snapshot (R13)."""
    return patch.object(settling, "left", lambda _connection: None)


def kept_of_any_server() -> AbstractContextManager[Any]:
    """What is still to be kept is taken from a restored server as if it were the one of before (R20)."""
    original = settling.keep

    def keeps(connection: Any, keeping: Any, stretch: Any, entity: str) -> Any:
        return original(connection, replace(keeping, incarnation=stretch.incarnation), stretch, entity)

    return patch.object(settling, "keep", keeps)


def kept_by_a_clock() -> AbstractContextManager[Any]:
    """Desktops are told to keep what comes from this moment on, whatever backup there is (R14)."""
    original = snapshots._make

    def makes(work: Any, *more: Any) -> bytes:
        with patch.object(work.facts, "oldest_backup", work.facts.seq):
            return original(work, *more)

    return patch.object(snapshots, "_make", makes)


def numbers_not_kept_outside() -> AbstractContextManager[Any]:
    """Only the database knows which numbers were handed out (R19)."""
    original = OutsideCopy.reached

    def forgets(self: OutsideCopy, epoch: int, device_seq: int, _numbers: object = None) -> None:
        original(self, epoch, device_seq)

    return patch.object(OutsideCopy, "reached", forgets)


def lease_goes_on_in_a_copy() -> AbstractContextManager[Any]:
    """A copy that knows nothing of what was handed out numbers on (R19)."""
    return patch.object(handing_out, "suspend", lambda _connection: None)


def outside_numbers_not_reported() -> AbstractContextManager[Any]:
    """The server never hears of numbers that stand only outside the database (R19)."""
    return patch.object(handing_back, "spent", lambda _outside: ())


def old_ones_turned_away() -> AbstractContextManager[Any]:
    """A desktop too old to pull may not push either."""
    original = exchanging.exchange

    def turns_away(work: Any, device: str, request: Any, *more: Any) -> Any:
        if request.protocol < exchanging.LEAST:
            raise Failed("too_old", str(exchanging.LEAST))
        return original(work, device, request, *more)

    return patch.object(exchanging, "exchange", turns_away)


def frozen_however_large() -> AbstractContextManager[Any]:
    """What the server will never take is frozen all the same, and everything behind it waits."""
    return patch.object(change_sets, "LARGEST_SET", 2**40)


def asked_ahead_of_what_is_kept() -> AbstractContextManager[Any]:
    """What follows a page is asked before its token is kept (R8): who ends then comes again as an old copy."""
    original = Conversation.ask_ahead

    def asks(conversing: Any, answer: Any, page: Any) -> None:
        with patch.object(conversation, "write_state", lambda *_, **__: None):
            original(conversing, answer, page)

    return patch.object(Conversation, "ask_ahead", asks)


ENGINE: Sequence[Bug] = (units_torn, undo_takes_all_back, sealed_again_when_sent, asked_ahead_of_what_is_kept)
"""Those that the lane "engine" must notice."""

RESTORES: Sequence[Bug] = (older_entries_not_kept, kept_by_a_clock)
"""Those that the lane "restores" must notice, and only where desktops begin with a snapshot."""

NUMBERS: Sequence[Bug] = (numbers_not_kept_outside, outside_numbers_not_reported)
"""Those that the lane "numbers" must notice."""
