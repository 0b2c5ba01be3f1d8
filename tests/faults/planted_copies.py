"""Bugs about copies, restores and keys that lanes and scenarios must notice (R7–R14, R20): patches, as in planted_bugs.

Neighbours: clones and restores (play CLONES and RESTORES), test_rules (each of the others against its scenario).
"""

import dataclasses
from collections.abc import Sequence
from contextlib import AbstractContextManager
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import msgspec

from app import desk
from app.actions import quarantine as actions
from app.domain import change_sets
from app.domain.ids import new_id
from sync.client import apply, handing_back, old_copy
from sync.protocol import key_changes
from sync.server import arrivals, copies, exchanging, merging_again, recovering, replaying, restoring
from sync.server.numbers import Numbers
from tests.faults.planted_bugs import Bug


def tokens_not_asked() -> AbstractContextManager[Any]:
    """Whoever signs with the desktop's key is the desktop (R8)."""
    return patch.object(copies, "check", lambda *_: None)


def other_bodies_taken_for_the_same() -> AbstractContextManager[Any]:
    """A key that is held is held, whatever stands under it (R8)."""
    return patch.object(arrivals, "_check_held", lambda *_: None)


def forgetting_not_noticed() -> AbstractContextManager[Any]:
    """A desktop that says less than it has sent is believed (R9)."""
    original = arrivals.follow_chain

    def follows(connection: Any, entity: str, desk: Any, request: Any, *more: Any) -> Any:
        if request.last_device_seq < desk.device_seq:
            return []
        return original(connection, entity, desk, request, *more)

    return patch.object(arrivals, "follow_chain", follows)


def forgotten_epochs_given_again() -> AbstractContextManager[Any]:
    """A restored server gives an epoch that a machine still to come has had since before (R8)."""
    return patch.object(copies, "LEAP", 1)


def quarantine_forgotten() -> AbstractContextManager[Any]:
    """What waited in an old copy is thrown away (R8, 2)."""
    return patch.object(
        old_copy, "_to_quarantine", lambda connection, _at: connection.exec_driver_sql("DELETE FROM outbox")
    )


def old_outbox_still_shown() -> AbstractContextManager[Any]:
    """What went to quarantine goes on being shown as if it were on its way (R8, 8)."""
    return patch.object(old_copy, "show_confirmed", lambda _connection: [])


def held_is_taken_for_shown() -> AbstractContextManager[Any]:
    """A copy is sent stubs of whatever is held under its epoch, though it has not shown to have it (R8)."""
    return patch.object(exchanging, "_shown_to_be_held", lambda copy, *_: copy.device_seq)


def another_copys_sets_taken_for_own() -> AbstractContextManager[Any]:
    """What the journal has in the place of an own set is that set, whoever wrote it (R8)."""
    return patch.object(apply, "_is_anothers", lambda *_: False)


CLONES: Sequence[Bug] = (
    held_is_taken_for_shown,
    another_copys_sets_taken_for_own,
    tokens_not_asked,
    other_bodies_taken_for_the_same,
    forgetting_not_noticed,
    quarantine_forgotten,
    old_outbox_still_shown,
)


def hand_backs_forgotten() -> AbstractContextManager[Any]:
    """What the desktops bring is thanked for and thrown away (R10)."""
    return patch.object(recovering, "_believe", lambda *_: None)


def effects_not_done_again() -> AbstractContextManager[Any]:
    """The entries come back, and nothing of what they did (R12)."""
    return patch.object(replaying, "_put", lambda *_: None)


def late_ones_turned_away() -> AbstractContextManager[Any]:
    """What has lost its place in the journal is lost (R12)."""
    return patch.object(merging_again, "merge", lambda *_: None)


def numbers_used_again() -> AbstractContextManager[Any]:
    """The series go on from the backup, whatever was given since (R12, 4)."""
    return patch.object(Numbers, "reach_again", lambda *_: None)


def nothing_kept() -> AbstractContextManager[Any]:
    """The desktops have nothing to bring: they prune what they pulled by their own clock (R13, R14)."""
    return patch.object(handing_back, "_kept", lambda *_: iter(()))


def outbox_held_for_safe() -> AbstractContextManager[Any]:
    """What the server had acknowledged before it was restored is never sent again (R1, R12)."""
    original = handing_back.take

    def takes(connection: Any, *more: Any) -> None:
        before = connection.exec_driver_sql("SELECT device_seq, epoch FROM outbox WHERE acknowledged").all()
        original(connection, *more)
        for device_seq, epoch in before:
            connection.exec_driver_sql(
                "UPDATE outbox SET acknowledged = TRUE WHERE device_seq = ? AND epoch = ?", (device_seq, epoch)
            )

    return patch.object(handing_back, "take", takes)


def readings_put_off_for_ever() -> AbstractContextManager[Any]:
    """Who sees more or less than before waits to be asked what he holds, and a server that recovered without him never
    asks (R10, R11)."""
    return patch.object(handing_back, "heard", lambda _request: {})


def hollow_ones_laid_down() -> AbstractContextManager[Any]:
    """An entry comes back without what its bearer may not read, and nothing names that as destroyed (R10, R23)."""
    return patch.object(recovering, "_is_whole", lambda *_: True)


def keys_followed_blindly() -> AbstractContextManager[Any]:
    """The server's key becomes whichever a change names, whoever has signed it."""
    return patch.object(key_changes, "signing", SimpleNamespace(is_signed=lambda *_: True))


def identities_not_kept() -> AbstractContextManager[Any]:
    """What is offered again is a new set (R7)."""
    original = actions.read_set

    def reads(frame: bytes) -> Any:
        header, changes = original(frame)
        return msgspec.structs.replace(header, id=new_id()), changes

    return patch.object(actions, "read_set", reads)


def outside_not_asked() -> AbstractContextManager[Any]:
    """The database is believed, whatever stands outside of it (R8)."""
    return patch.object(desk, "compare", lambda *_: None)


def nobody_waited_for() -> AbstractContextManager[Any]:
    """The first desktop to come is taken for all (R11)."""
    return patch.object(recovering, "absent", lambda *_: [])


def refusals_outrank() -> AbstractContextManager[Any]:
    """A set that was refused since stays refused, whatever proof arrives (R12)."""
    original = merging_again.merge

    def merges(work: Any, entry: Any, *more: Any) -> None:
        if not work.recorded([change_sets.open_header(entry.header).id]):
            original(work, entry, *more)

    return patch.object(merging_again, "merge", merges)


def contested_numbers_forgotten() -> AbstractContextManager[Any]:
    """A row whose number is another's by now gets the next one, and its paper is forgotten (R12)."""
    original = Numbers.give_again

    def gives(self: Numbers, claim: Any, *more: Any) -> Any:
        made = original(self, claim, *more)
        return [msgspec.structs.replace(each, units={"number": each.units["number"]}) for each in made]

    return patch.object(Numbers, "give_again", gives)


def lost_ones_given_again() -> AbstractContextManager[Any]:
    """What nobody brought never was: its places in the journal are given again (R10)."""
    return patch.object(recovering, "_mark_lost", lambda *_: 0)


def histories_not_compared() -> AbstractContextManager[Any]:
    """A note by the right hand is believed whatever history it restores (R20, 9)."""
    original = handing_back.believe

    def believes(connection: Any, *more: Any) -> Any:
        with patch.object(handing_back, "hash_at", lambda *_: b""):
            return dataclasses.replace(original(connection, *more), waymarks={})

    return patch.object(handing_back, "believe", believes)


def notes_not_verified() -> AbstractContextManager[Any]:
    """Anybody's note is the server's (R20)."""
    return patch.object(handing_back.signing, "is_signed", lambda *_: True)


def past_not_told() -> AbstractContextManager[Any]:
    """Who comes new is not told what was restored before (R20): a backup of before that is another server's to him."""
    return patch.object(restoring, "told", lambda _work: ())


def checkpoints_not_asked() -> AbstractContextManager[Any]:
    """What a desktop has heard of above its cursor is not compared (R9)."""
    original = arrivals.check_history

    def checks(request: Any, *more: Any) -> None:
        original(msgspec.structs.replace(request, checkpoint=None), *more)

    return patch.object(arrivals, "check_history", checks)


RESTORES: Sequence[Bug] = (
    hand_backs_forgotten,
    effects_not_done_again,
    late_ones_turned_away,
    nothing_kept,
    outbox_held_for_safe,
    nobody_waited_for,
    numbers_used_again,
    histories_not_compared,
    notes_not_verified,
    past_not_told,
)
