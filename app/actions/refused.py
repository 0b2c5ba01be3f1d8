"""The refused tray: an own change set without effect is kept whole until the person has dealt with it."""

import msgspec
from sqlalchemy import update

from app.actions.changing import change
from app.actions.declaring import action
from app.context import Office, Work
from app.domain.change_sets import Change
from app.domain.kind import Refusal
from app.errors import NotThere, Refused
from app.model import SYNCED, Synced
from app.model.journal import Refused as RefusedSet
from app.storage.entries import read_set


def deal_with(office: Office, set_id: str) -> None:
    """Take a refused set off the tray; it stays in the database and in the journal."""
    with office.database.writing() as connection:
        connection.execute(update(RefusedSet).where(RefusedSet.set_id == set_id).values(dealt_with=True))


@action("refused.again")
def try_again(work: Work, set_id: str) -> list[tuple[str, str]]:
    """Write a refused set's values again as a new change set, over what stands now; returns the rows, (kind, id).

    Whatever had been in the way (a closed file, a role) must be out of it, else this is refused too, and the set stays
    on the tray.
    """
    row = work.session.get(RefusedSet, set_id)
    if row is None:
        raise NotThere("refused", set_id)
    header, changes = read_set(row.frame)
    claimed = {(claim.kind, claim.id): claim for claim in header.claims}
    for one in changes:
        claim = claimed.get((one.kind, one.id))
        if claim is None:
            _write(work, one)
            continue
        units = {unit: fields for unit, fields in one.units.items() if unit != "number"}
        if work.session.get(SYNCED[one.kind], one.id) is not None:
            _write(work, msgspec.structs.replace(one, units=units))  # it has its number, or waits for it
            continue
        # The number it had is kept for it (R16); whoever numbers the series now says so.
        handed = work.number(claim.series, claim.year, claim.id)
        number = {"number": {"number": (None, handed.written if handed else None)}}
        thing = _write(work, msgspec.structs.replace(one, units={**units, **number}))
        work.claim(thing, claim.series, claim.year, handed)
    row.dealt_with = True
    return [(one.kind, one.id) for one in changes]


def _write(work: Work, one: Change) -> Synced:
    model = SYNCED.get(one.kind)
    if model is None:
        raise Refused(Refusal("cannot_apply", (one.kind,)))
    known = {name for spec in model.kind.units.values() for name in spec.fields}
    values = {name: new for fields in one.units.values() for name, (_, new) in fields.items() if name in known}
    thing = work.session.get(model, one.id)
    if thing is not None:
        change(work, thing, **values)
    elif one.create:
        place = {"case_file_id": one.case_file} if hasattr(model, "case_file_id") else {}
        made: Synced = model(**{"id": one.id, **place, **values})
        thing = work.add(made)
        if work.recorder.subject is None:
            work.about(thing)
    else:
        raise Refused(Refusal("cannot_apply", (one.kind,)))
    return thing
