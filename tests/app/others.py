"""What other people did, entered here as the exchange would: rows under the guard, the kept entry, its touches."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, insert, select, text, update

from app.context import Office
from app.domain import change_sets
from app.domain.change_sets import Change, Header
from app.domain.ids import new_id, stable_id
from app.model import SYNCED
from app.model.journal import JournalBlock, JournalEntry, JournalTouch
from app.model.people import Person
from app.storage import journal, search_index
from sync.protocol.blocks import Entry, fold
from sync.protocol.messages import Verdict

JOAN = "Joan Altre Exemple"


def joan(office: Office) -> str:
    """Another person of the entity; made at first use."""
    person = stable_id("person", office.identity.entity, JOAN)
    with office.database.writing() as connection:
        known = connection.execute(select(Person.id).where(Person.id == person)).first()
        if known is None:
            with journal.applying(connection):
                connection.execute(insert(Person).values(id=person, name=JOAN, active=True))
    return person


def change(kind: str, row: str, case_file: str | None, create: bool = False, /, **fields: tuple[Any, Any]) -> Change:
    """A change by fields `name=(old, new)`, put into the kind's units; old values over 24 bytes become digests."""
    units: dict[str, dict[str, tuple[Any, Any]]] = {}
    for name, (old, new) in fields.items():
        unit = SYNCED[kind].kind.unit_of[name]
        units.setdefault(unit, {})[name] = (change_sets.old_form(old), new)
    return Change(kind, row, create, case_file, units)


def enter(
    office: Office,
    action: str,
    changes: Sequence[Change],
    outcome: Sequence[Change] = (),
    person: str | None = None,
    status: str = "accepted",
    lost: Sequence[tuple[int, str]] = (),
    undoes: str | None = None,
) -> int:
    """Enter one accepted action of Joan's (or of `person`) into the copy; returns its seq."""
    person = person or joan(office)
    with office.database.writing() as connection:
        seq = 1 + (connection.execute(text("SELECT max(seq) FROM journal_entry")).scalar() or 0)
        at = journal.moment(office.clock.now())
        header = Header(
            new_id(), office.identity.entity, stable_id("other"), 1, seq, seq - 1, person, at, action, (), undoes
        )
        parts = tuple(change_sets.seal(one) for one in changes)
        made = tuple(change_sets.seal(one) for one in outcome)
        raw = change_sets.encode(header)
        verdict = change_sets.encode(Verdict(status, at, lost=tuple(lost)))
        entry = Entry(seq, "one", change_sets.set_hash(raw, parts), raw, parts, verdict, made)
        (block,) = fold([entry])
        connection.execute(insert(JournalBlock).values(first=seq, frame=change_sets.encode(block)))
        connection.execute(
            insert(JournalEntry).values(
                seq=seq, set_id=header.id, device=header.device, person=person, at=at, action=action, status=status
            )
        )
        touched = {(one.kind, one.id) for one in (*changes, *outcome)}
        rows = {row for _, row in touched} | {one.case_file for one in (*changes, *outcome) if one.case_file}
        connection.execute(insert(JournalTouch), [{"row": row, "seq": seq} for row in rows])
        with journal.applying(connection):
            for one in (*changes, *outcome):
                _apply(connection, one)
        search_index.refresh(connection, touched)
        journal.write_state(connection, cursor=seq)
    return seq


def _apply(connection: Connection, one: Change) -> None:
    model = SYNCED[one.kind]
    values = {name: new for fields in one.units.values() for name, (_, new) in fields.items()}
    if one.create:
        place = {"case_file_id": one.case_file} if hasattr(model, "case_file_id") else {}
        connection.execute(insert(model).values(id=one.id, **place, **values))
    elif values:
        connection.execute(update(model).where(model.id == one.id).values(**values))
