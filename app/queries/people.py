"""The entity, its people with their roles, and its enrolled desktops."""

import datetime as dt
import json
from dataclasses import dataclass

from sqlalchemy import Connection, text

from app.context import current_roles
from app.queries.rows import tell


@dataclass(frozen=True, slots=True)
class EntityRow:
    """The municipality this database belongs to."""

    id: str
    ine10: str
    ine6: str | None
    dir3: str | None
    name: str
    entity_type: str | None
    comarca: str | None
    population: int | None
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody of the house, with the roles held on the day asked about."""

    id: str
    name: str
    email: str | None
    active: bool
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """An enrolled desktop."""

    id: str
    person: str
    person_name: str
    desk: int | None
    name: str | None
    enrolled_at: str | None
    revoked_at: str | None
    revoked_reason: str | None


def entity(connection: Connection) -> EntityRow | None:
    """The entity, or None before the first exchange."""
    row = connection.execute(
        text("SELECT id, ine10, ine6, dir3, name, entity_type, comarca, population, languages FROM entity LIMIT 1")
    ).first()
    return None if row is None else tell(EntityRow, (*row[:8], tuple(json.loads(row.languages or "[]"))))


def persons(connection: Connection, today: str) -> list[PersonRow]:
    """Everybody, those who still work first, by name."""
    statement = text(
        """SELECT id, name, email, active IS NOT FALSE AS active,
             (SELECT json_group_array(DISTINCT role ORDER BY role) FROM role
              WHERE role.person = person.id AND coalesce(starts_on, :today) <= :today
                AND coalesce(ends_on, :today) >= :today
             ) AS roles
           FROM person ORDER BY active DESC, lligall_sort_key(name), id"""
    )
    return [
        PersonRow(row.id, row.name, row.email, bool(row.active), tuple(json.loads(row.roles)))
        for row in connection.execute(statement, {"today": today})
    ]


def devices(connection: Connection) -> list[DeviceRow]:
    """Every desktop ever enrolled, by its number."""
    statement = text(
        """SELECT d.id, d.person, coalesce(p.name, ''), d.desk, d.name, d.enrolled_at, d.revoked_at, d.revoked_reason
           FROM device AS d LEFT JOIN person AS p ON p.id = d.person ORDER BY d.desk, d.id"""
    )
    return [tell(DeviceRow, row) for row in connection.execute(statement)]


def roles(connection: Connection, person: str, today: str) -> tuple[str, ...]:
    """The roles a person holds on a day."""
    return current_roles(connection, person, dt.date.fromisoformat(today))
