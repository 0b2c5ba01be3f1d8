"""The entity, its people and their roles: rows that only the server writes, as entries of the journal.

Used by the operator's commands (admin) and by tests. Neighbours: enrolment (desktops), transactions (`decree`),
app.domain.people (the vocabulary).
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain import people, procedures
from app.domain.ids import new_id
from app.domain.roles import Role
from sync.server.journal import EntityJournal
from sync.server.transactions import Work, made

_DAY = dt.timedelta(days=1)


class PeopleProblem(ValueError):
    """What was asked cannot be: the text says why."""


@dataclass(frozen=True)
class PersonRow:
    """A person as the operator sees them."""

    id: str
    name: str
    roles: tuple[str, ...]
    """Held today."""


def found(journal: EntityJournal, ine10: str, values: Mapping[str, Any]) -> None:
    """The first entry of a journal: the entity itself and the generic procedure. `values` are fields of the entity."""
    with journal.transaction() as work:
        work.decree(
            "entity.found",
            [
                made(people.ENTITY, people.entity_id(ine10), True, ine10=ine10, **values),
                made(procedures.PROCEDURE, procedures.GENERIC, True, **procedures.GENERIC_VALUES),
            ],
        )


def change_entity(journal: EntityJournal, ine10: str, values: Mapping[str, Any]) -> bool:
    """Bring the entity's row up to date; False when it said so already."""
    row = people.entity_id(ine10)
    with journal.transaction() as work:
        units = work.rows.standing("entity", row) or {}
        now = {name: value for fields in units.values() for name, value in fields.items()}
        different = {name: value for name, value in values.items() if now.get(name) != value}
        if different:
            work.decree("entity.change", [made(people.ENTITY, row, False, **different)])
    return bool(different)


def add_person(journal: EntityJournal, name: str, roles: Sequence[str], email: str | None = None) -> str:
    """A person with their roles, in one entry. Returns the person's id. Raises PeopleProblem.

    The roles have no first day: a desktop whose clock is behind would not believe in it yet.
    """
    unknown = [role for role in roles if role not in set(Role)]
    if unknown:
        raise PeopleProblem(f"no such role: {', '.join(unknown)}; there are {', '.join(Role)}")
    for field, value in (("name", name), ("email", email)):
        if not people.PERSON.field(field).accepts(value):
            raise PeopleProblem(f"the {field} is empty, too long or has control characters")
    person = new_id()
    with journal.transaction() as work:
        work.decree(
            "person.add",
            [
                made(people.PERSON, person, True, name=name, email=email, active=True),
                *(
                    made(people.ROLE, new_id(), True, person=person, role=role)
                    for role in dict.fromkeys(roles)
                ),
            ],
        )
    return person


def grant(
    journal: EntityJournal, person: str, role: str, starts_on: str | None = None, ends_on: str | None = None
) -> str:
    """One more role, for a period (ISO dates; a technician's is the invitation). Returns the role row's id."""
    _known(journal, person)
    if role not in set(Role):
        raise PeopleProblem(f"no such role: {role}; there are {', '.join(Role)}")
    row = new_id()
    with journal.transaction() as work:
        work.decree(
            "role.grant",
            [made(people.ROLE, row, True, person=person, role=role, starts_on=starts_on, ends_on=ends_on)],
        )
    return row


def withdraw(journal: EntityJournal, person: str, role: str) -> int:
    """End a person's role yesterday, so that it does not hold today. Returns how many grants ended."""
    _known(journal, person)
    with journal.transaction() as work:
        yesterday = (work.clock.today() - _DAY).isoformat()
        ended = [
            made(people.ROLE, row, False, ends_on=yesterday)
            for row, name, end in _grants(work, person)
            if name == role and (end is None or end > yesterday)
        ]
        if ended:
            work.decree("role.withdraw", ended)
    return len(ended)


def persons(journal: EntityJournal) -> list[PersonRow]:
    """Everybody, in order of their adding, with the roles they hold today."""
    with journal.transaction() as work:
        rows = work.connection.execute("SELECT id FROM standing WHERE kind = 'person' ORDER BY id").fetchall()
        listed = []
        for (row,) in rows:
            units = work.rows.standing("person", row) or {}
            listed.append(PersonRow(row, units.get("name", {}).get("name", ""), work.roles(row)))
    return listed


def is_date(text: str) -> bool:
    """Whether a text is an ISO date, as role periods want it."""
    return people.ROLE.field("starts_on").accepts(text)


def _known(journal: EntityJournal, person: str) -> None:
    if not journal.rows("SELECT 1 FROM standing WHERE kind = 'person' AND id = ?", (person,)):
        raise PeopleProblem("there is no such person in this entity")


def _grants(work: Work, person: str) -> list[tuple[str, str, str | None]]:
    found = work.connection.execute("SELECT id FROM standing WHERE kind = 'role' AND mark = ?", (person,)).fetchall()
    grants = []
    for (row,) in found:
        units = work.rows.standing("role", row) or {}
        grants.append((row, units["grant"]["role"], units.get("period", {}).get("ends_on")))
    return grants
