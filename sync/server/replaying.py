"""An entry that is already decided has its effects again: rows, numbers, desktops, as they were when it was written.

For a journal that is put together again after a restore (R10, R12); nothing is judged here. Neighbours: recovering
(asks), rows, numbers (whose books are moved on as the entry says), desks.
"""

from collections.abc import Container, Iterable

import msgspec

from app.domain import numbering
from app.domain.change_sets import Change, Claim, Header, open_header, open_part
from app.domain.series import NUMBERED, Fate
from sync.protocol import disposed
from sync.protocol.blocks import Entry
from sync.protocol.messages import Verdict
from sync.server import desks, disposal
from sync.server.desks import Copy, Desk
from sync.server.transactions import SERVER, Work

_verdict = msgspec.msgpack.Decoder(Verdict).decode
IN_EFFECT = frozenset({"accepted", "partly"})


def replay(work: Work, entry: Entry, destroyed: Container[str] = ()) -> Header:
    """Do again what an entry did; its header comes back. Of `destroyed` case files bodies may be missing (R23). Raises
    msgspec.DecodeError or LookupError for what is no entry of ours: its signature was verified before."""
    header, verdict = open_header(entry.header), _verdict(entry.verdict)
    in_effect: list[tuple[Change, set[str]]] = []
    if verdict.status in IN_EFFECT:
        lost: dict[int, set[str]] = {}
        for index, unit in verdict.lost:
            lost.setdefault(index, set()).add(unit)
        for index, part in enumerate(entry.parts):
            change = open_part(part)
            if change is not None:
                in_effect.append((change, lost.get(index, set())))
    for part in entry.outcome:
        change = open_part(part)
        if change is not None:
            in_effect.append((change, set()))
    for change, without in in_effect:
        _put(work, change, without, entry.seq)
    changes = [change for change, _ in in_effect]
    if verdict.status in IN_EFFECT:
        claims = [claim for claim in header.claims if claim.id not in destroyed]
        _number(work, claims, changes, entry.seq)
    _keep_books(work, changes)
    if header.device == SERVER:
        _know_desks(work, changes)
        work.facts.roles.clear()
        told = disposed.told(entry.seq, header, verdict)
        if told is not None:
            disposal.again(work, told, entry.seq)
    return header


def _put(work: Work, change: Change, without: set[str], seq: int) -> None:
    row = work.rows.create(change) if change.create else work.rows.get(change.kind, change.id)
    if row is None:
        raise LookupError(change.kind, change.id)
    for unit, fields in change.units.items():
        if unit not in without:
            work.rows.put(row, unit, fields, seq)


def _number(work: Work, claims: Iterable[Claim], changes: Iterable[Change], seq: int) -> None:
    """A claim that the entry gives no number waits for the holder of the lease."""
    numbered = {(change.kind, change.id) for change in changes if _number_in(change) is not None}
    for claim in claims:
        if (claim.kind, claim.id) not in numbered:
            work.numbers.wait_again(claim, seq)


def _number_in(change: Change) -> str | None:
    return change.units.get("number", {}).get("number", (None, None))[1]


def _keep_books(work: Work, changes: Iterable[Change]) -> None:
    of_kind = {kind: name for name, kind in NUMBERED.items()}
    for change in changes:
        if change.kind == "spent_number":
            _keep_spent(work, change)
        elif change.kind == "series" and "lease" in change.units:
            held = {name: new for name, (_, new) in change.units["lease"].items()}
            if held.get("holder") is not None:
                row = work.rows.standing("series", change.id) or {}
                work.numbers.held_again(row["series"]["series"], held["incarnation"], held["lease"], held["holder"])
        elif change.kind in of_kind and (read := numbering.read(_number_in(change))) is not None:
            work.numbers.reach_again(of_kind[change.kind], *read, change.id)


def _keep_spent(work: Work, change: Change) -> None:
    units = work.rows.standing("spent_number", change.id) or {}
    said, belongs, fate = units["number"], units.get("belonging", {}), units["fate"]["fate"]
    taken = fate == Fate.TAKEN
    row, device = (None, None) if taken else (belongs.get("row"), belongs.get("device"))
    work.numbers.spend_again((said["series"], said["year"]), said["number"], row, device)


def _know_desks(work: Work, changes: Iterable[Change]) -> None:
    """Desktops that were enrolled, revoked or copied after the backup was made."""
    for change in changes:
        if change.kind != "device":
            continue
        units = work.rows.standing("device", change.id) or {}
        desk = work.facts.desks.get(change.id)
        if desk is None:
            key = units.get("key", {}).get("public_key")
            if key is None:
                continue
            enrolled = units["enrolment"]
            desk = Desk(
                enrolled["desk"], change.id, enrolled["person"], enrolled.get("name") or "", bytes.fromhex(key),
                enrolled["enrolled_at"],
            )  # fmt: skip
            desk.copies[1] = Copy(desk, 1, "", enrolled["enrolled_at"], used_at=enrolled["enrolled_at"])
            desks.add(work.connection, desk)
            work.facts.desks[change.id] = desk
        epoch = units.get("copy", {}).get("epoch")
        if epoch and epoch not in desk.copies:
            copy = desk.copies[epoch] = Copy(desk, epoch, "", units["copy"]["epoch_at"] or work.at, used_at=work.at)
            desks.add_copy(work.connection, copy)
        revocation = units.get("revocation", {})
        if revocation.get("revoked_at") and desk.revoked_at is None:
            desk.revoked_at, desk.revoked_reason = revocation["revoked_at"], revocation.get("revoked_reason")
            desks.write(work.connection, desk)
