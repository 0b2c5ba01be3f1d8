"""Who numbers which series: asking that a desktop do, giving a lease back, taking it from another desktop.

Each writes a wish that travels like any other change; the server answers in the same entry (sync.md, R18). Neighbours:
app.domain.series (the vocabulary), app.storage.handing_out (what a lease allows here), queries.numbers.
"""

from collections.abc import Mapping
from typing import Any

from app.actions import typed
from app.actions.declaring import NONE, action
from app.context import Work
from app.domain import series
from app.domain.ids import new_id
from app.domain.kind import Refusal
from app.domain.numbering import FIRST_YEAR, LARGEST
from app.domain.series import LEASE_REQUEST, NUMBERED, Lease, Wish
from app.errors import Refused
from app.model.people import Device
from app.model.series import LeaseRequest
from app.storage import handing_out, journal

ANSWERED = "lease_answered"
"""Why there is no undo: the server has answered; what answers it is another wish."""


@action("numbers.ask", NONE, ANSWERED)
def ask(work: Work, name: str, device: str | None = None, last: Mapping[int, int] | None = None) -> str:
    """Ask that a desktop (this one) number a series; returns the wish's id.

    `last`: the last number used of each year, when papers may carry more than the program knows: needed where the copy
    outside the database is gone (R19). Raises Refused: "numbers_unknown" there, "lease_taken" when another desktop
    holds it, "lease_held" when this one does and nothing is to be said.
    """
    device = device or work.identity.device
    lease = _lease(work, name)
    here = device == work.identity.device
    if lease is not None and lease.holder != device:
        raise Refused(Refusal("lease_taken", (name,)))
    if here and last is None and handing_out.is_suspended(work.connection(), name):
        raise Refused(Refusal("numbers_unknown", (name,)))
    desktop = work.session.get(Device, device)
    if desktop is None:
        raise Refused(Refusal("unknown_row", ("device",)))
    epoch = journal.read_state(work.connection(), "epoch").get("epoch", 1) if here else desktop.epoch or 1
    if lease is not None and last is None and lease.epoch == epoch:
        raise Refused(Refusal("lease_held", (name,)))
    outside = {year: number for (which, year), number in work.outside.items() if which == name} if here else {}
    used = series.as_used(_most(outside, _checked(last)))
    wish = _wish(work, series=name, wish=Wish.GIVE.value, device=device, epoch=epoch, used=used)
    if here and last is not None:
        handing_out.said(work.connection(), name, wish)
    return wish


@action("numbers.release", NONE, ANSWERED)
def release(work: Work, name: str) -> str:
    """Give the series back to the server. This desktop numbers no more from this moment on, connected or not."""
    lease = _lease(work, name)
    if lease is None or lease.holder != work.identity.device:
        raise Refused(Refusal("lease_not_held", (name,)))
    _expect_no_end(work, lease)
    return _wish(work, series=name, wish=Wish.END.value, device=lease.holder, lease=lease.n)


@action("numbers.revoke", NONE, ANSWERED)
def revoke(work: Work, name: str, reason: str, last: Mapping[int, int] | None = None) -> str:
    """Take the lease of a series from another desktop.

    What that desktop has given out since the server last heard of it is contested when it comes, unless `last` says how
    far its papers go: then those numbers are kept for it.
    """
    lease = _lease(work, name)
    why = typed.line(LEASE_REQUEST, "reason", reason)
    if lease is None:
        raise Refused(Refusal("lease_not_held", (name,)))
    if not why:
        raise Refused(Refusal("empty", ("lease_request", "reason")))
    _expect_no_end(work, lease)
    used = series.as_used(_checked(last))
    return _wish(
        work, series=name, wish=Wish.END.value, device=lease.holder, lease=lease.n, used=used, reason=why
    )


def _lease(work: Work, name: str) -> Lease | None:
    if name not in NUMBERED:
        raise Refused(Refusal("bad_choice", ("lease_request", "series")))
    return handing_out.lease_of(work.connection(), name)


def _expect_no_end(work: Work, lease: Lease) -> None:
    if handing_out.is_ending(work.connection(), lease):
        raise Refused(Refusal("lease_ending", (lease.series,)))


def _checked(last: Mapping[int, int] | None) -> dict[int, int]:
    for year, number in (last or {}).items():
        if not FIRST_YEAR <= year <= 9_999 or not 0 <= number <= LARGEST:
            raise Refused(Refusal("bad_last_number", (f"{year}/{number}",)))
    return dict(last or {})


def _most(one: Mapping[int, int], other: Mapping[int, int]) -> dict[int, int]:
    return {year: max(one.get(year, 0), other.get(year, 0)) for year in one.keys() | other.keys()}


def _wish(work: Work, **asked: Any) -> str:
    wish = work.add(LeaseRequest(id=new_id(), **asked))
    work.about(wish)
    return wish.id
