"""The quarantine: what waited here when this database turned out to be an old copy (sync.md, R8), for the person to
offer again or to put away.

A set offered again keeps its identity (R7): if the other copy has sent it after all, the server takes it once only.
Neighbours: sync.client.old_copy (fills it), app.queries.quarantine (shows it), actions.refused (the other tray).
"""

import dataclasses
import datetime as dt

from sqlalchemy import Connection, select, update

from app.actions.changing import change
from app.actions.declaring import action
from app.context import Office, Work
from app.domain import change_sets
from app.domain.change_sets import Change, Value
from app.domain.kind import Refusal
from app.errors import NotThere, Refused
from app.model import SYNCED, Synced
from app.model.journal import Quarantined
from app.model.people import Device
from app.storage import journal
from app.storage.entries import read_set

WAITING, OFFERED, AWAY, RECORDED = "waiting", "offered", "away", "recorded"


@action("quarantine.offer_again")
def offer_again(work: Work, set_id: str) -> list[tuple[str, str]]:
    """Write a quarantined set again, as the person meant it then; returns the rows, (kind, id).

    It travels with the old values that were seen then: what somebody has changed since becomes a question about two
    versions and is not overwritten (invariant 11). Raises Refused when the law forbids it now; then it stays here.
    """
    row = work.session.get(Quarantined, set_id)
    if row is None or row.state != WAITING:
        raise NotThere("quarantine", set_id)
    header, changes = read_set(row.frame)
    recorder = work.recorder
    recorder.set_id, recorder.undoes = header.id, header.undoes
    recorder.action, recorder.undo = header.action, row.undo
    recorder.author = dataclasses.replace(recorder.author, at=dt.datetime.fromisoformat(header.at))
    for one in changes:
        _write(work, one)
    recorder.claims += header.claims
    row.state = OFFERED
    return [(one.kind, one.id) for one in changes]


def put_away(office: Office, set_id: str) -> None:
    """Take a set off the tray; it stays in the database."""
    with office.database.writing() as connection:
        _settle(connection, set_id, AWAY)


def bring_back(office: Office, set_id: str) -> None:
    """Undo `put_away`."""
    with office.database.writing() as connection:
        connection.execute(
            update(Quarantined).where(Quarantined.set_id == set_id, Quarantined.state == AWAY).values(state=WAITING)
        )


def understood(office: Office) -> None:
    """The person has read what there was to tell of old copies and of a restored server; it is not told again."""
    with office.database.writing() as connection:
        state = journal.read_state(connection, "restored")
        last = connection.execute(select(Device.epoch).where(Device.id == office.identity.device)).scalar()
        news: dict[str, object] = {"became_old_copy": None, "epoch_seen": last}
        if state.get("restored"):
            news["restored"] = state["restored"] | {"seen": True}
        journal.write_state(connection, **news)


def offer_all(office: Office) -> tuple[int, tuple[tuple[str, Refusal], ...]]:
    """Offer every waiting set again, in the order in which they were written: how many were, and (set id, why not)."""
    with office.database.reading() as connection:
        waiting = connection.execute(
            select(Quarantined.set_id)
            .where(Quarantined.state == WAITING)
            .order_by(Quarantined.epoch, Quarantined.device_seq)
        ).scalars().all()
    refused = []
    for set_id in waiting:
        try:
            office.write(offer_again, set_id)
        except Refused as problem:
            refused.append((set_id, problem.refusal))
        except NotThere:
            refused.append((set_id, Refusal("unknown_row")))
    return len(waiting) - len(refused), tuple(refused)


def _settle(connection: Connection, set_id: str, state: str) -> None:
    connection.execute(
        update(Quarantined).where(Quarantined.set_id == set_id, Quarantined.state == WAITING).values(state=state)
    )


def _write(work: Work, one: Change) -> None:
    model = SYNCED.get(one.kind)
    if model is None:
        raise Refused(Refusal("cannot_apply", (one.kind,)))
    known = {name for spec in model.kind.units.values() for name in spec.fields}
    new = {name: value for fields in one.units.values() for name, (_, value) in fields.items() if name in known}
    thing = work.session.get(model, one.id)
    if thing is not None:
        seen = {unit: {name: old for name, (old, _) in fields.items()} for unit, fields in one.units.items()}
        if not one.create:
            work.recorder.saw[one.kind, one.id] = {
                unit: olds for unit, olds in seen.items() if _is_other(thing, olds, one.units[unit])
            }
        change(work, thing, **new)
    elif one.create:
        place = {"case_file_id": one.case_file} if hasattr(model, "case_file_id") else {}
        made: Synced = model(**{"id": one.id, **place, **new})
        thing = work.add(made)
        if work.recorder.subject is None:
            work.about(thing)
    else:
        raise Refused(Refusal("unknown_row", (one.kind,)))


def _is_other(thing: Synced, olds: dict[str, Value], fields: dict[str, tuple[Value, Value]]) -> bool:
    """Whether a unit shows now neither what the person had seen nor what they wrote."""
    now = {name: getattr(thing, name, None) for name in olds}
    seen = all(change_sets.is_old(now[name], old) for name, old in olds.items())
    return not seen and any(now[name] != new for name, (_, new) in fields.items())
