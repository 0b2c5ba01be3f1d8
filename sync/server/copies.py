"""Old copies and clones of a desktop's database (sync.md, R8, R9): who is taken for one, and the epoch they are given.

A stale token, a device_seq behind, another body for a key or the desktop's own word mean that a database is an old copy
or a clone of itself. It gets a new epoch, nothing of its request is judged, and the other machine keeps its own.
Neighbours: desks (what is held of each copy), arrivals (follows a copy's chain), exchanging (asks).
"""

import secrets
from collections.abc import Sequence

from app.domain import people
from sync.protocol import history
from sync.protocol.messages import ExchangeRequest, NewEpoch, Spent
from sync.server import desks
from sync.server.desks import Copy, Desk
from sync.server.transactions import Work, made

UNUSED_KEPT = 8
"""Epochs that were given and never used, of each desk: a request that was on its way for long is answered with one that
nobody ever hears of."""

LEAP = 2**16
"""Once a server was restored, it leaps over so many epochs at most, at random: those that it gave and has forgotten may
be in use on machines that are still to come, and none is ever given twice."""

HIGHEST = 2**30
"""Above this nobody's word is taken for an epoch: there is room above it for those that are given then."""

RETIRED = "retired"
"""The reason told of a desktop that its own person ended."""

WHYS = ("outside", "missing", "restored")
"""What a desktop may say of itself (app.storage.outside_copy)."""


class OldCopy(Exception):
    """What a desktop says proves that its database is an old copy or a clone: `(why,)`."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def of(work: Work, desk: Desk, request: ExchangeRequest) -> Copy | None:
    """What is held of the copy that speaks. One whose epoch this server gave before it was restored, and forgot with
    that, is taken at its word while it comes through that restore; from then on its token shows it to be one."""
    epoch = request.epoch
    copy = desk.copies.get(epoch)
    comes_through = bool(request.chain_before) or request.proof is not None
    if copy is None and comes_through and work.facts.notes and 0 < epoch < HIGHEST:
        copy = desk.copies[epoch] = Copy(desk, epoch, "", work.at, used_at=work.at, why="before")
        desks.add_copy(work.connection, copy)
    return copy


def is_new_here(work: Work, copy: Copy) -> bool:
    """Whether a copy comes for the first time since this server was restored: it knows better than the server."""
    return copy.incarnation != work.facts.incarnation


def check(work: Work, copy: Copy | None, request: ExchangeRequest) -> None:
    """Raise OldCopy for what the request itself says: the desktop's own word, an unknown epoch, a stale token."""
    if request.old_copy:
        raise OldCopy(request.old_copy if request.old_copy in WHYS else "said")
    if copy is None:
        raise OldCopy("epoch")
    if not is_new_here(work, copy) and not copy.knows(request.token):
        raise OldCopy("token")


def begin(work: Work, desk: Desk, why: str, spent: Sequence[Spent], token: bytes) -> Copy:
    """Give the next epoch. Nobody else is told before it is used: then it is a second copy for certain.

    The numbers that this copy says it handed out are recorded at once (R19)."""
    unused = [epoch for epoch, copy in desk.copies.items() if copy.used_at is None]
    for epoch in sorted(unused)[:-UNUSED_KEPT]:
        del desk.copies[epoch]
        work.connection.execute("DELETE FROM copy WHERE desk = ? AND epoch = ?", (desk.desk, epoch))
    given = (work.rows.standing("device", desk.device) or {}).get("copy", {}).get("epoch") or 1
    epoch = max(given, *desk.copies) + 1 + (int.from_bytes(secrets.token_bytes(4)) % LEAP if work.facts.notes else 0)
    copy = Copy(desk, epoch, work.facts.incarnation, work.at, token_issued=token, why=why)
    desk.copies[copy.epoch] = copy
    desks.add_copy(work.connection, copy)
    report_numbers(work, desk, spent)
    return copy


def report_numbers(work: Work, desk: Desk, spent: Sequence[Spent], restored: bool = False) -> None:
    """Record the numbers that a desktop's outside copy says were handed out, in an entry of their own. Only of whom a
    lease was, or could be, given: nobody else's word makes a hole in a register. When this server is `restored`, the
    lease itself may be what was lost."""
    told = {
        (each.series, each.year): each.last
        for each in spent
        if restored or _may_have_numbered(work, desk, each.series)
    }
    outcome = work.numbers.report(desk.device, told)
    if outcome:
        work.decree("numbers.report", (), outcome)


def _may_have_numbered(work: Work, desk: Desk, series: str) -> bool:
    if work.may_number(desk.device):
        return True
    held = "SELECT 1 FROM lease WHERE series = ? AND device = ?"
    return work.connection.execute(held, (series, desk.device)).fetchone() is not None


def used(work: Work, copy: Copy) -> None:
    """A copy comes with its epoch. The first time everybody is told: an entry on its device's row."""
    if copy.used_at is not None:
        return
    copy.used_at = work.at
    work.decree(
        "device.copy", [made(people.DEVICE, copy.device, False, epoch=copy.epoch, epoch_at=copy.begun_at)]
    )


def signed(work: Work, desk: Desk, request: ExchangeRequest, epoch: int) -> NewEpoch:
    """The epoch as it is told, signed for this very request."""
    statement = history.epoch_statement(work.facts.entity, desk.device, request.nonce, epoch)
    return NewEpoch(epoch, work.sign(statement))


def retire(work: Work, desk: Desk) -> None:
    """A desktop ends by its own person's will: it is revoked, and wiped wherever a copy of it comes again."""
    work.decree(
        "device.retire", [made(people.DEVICE, desk.device, False, revoked_at=work.at, revoked_reason=RETIRED)]
    )
    desk.revoked_at, desk.revoked_reason, desk.wipe = work.at, RETIRED, 1
    desks.write(work.connection, desk)
