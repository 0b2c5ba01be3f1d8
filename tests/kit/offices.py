"""A working office without any server: a real encrypted database with its entity, one person and a device in it.

    office = make_office(tmp_path)
    office.write(open_case_file, "Llicència d'obres")

The finished file is made once and copied, so that a simulation can have thousands.
"""

import atexit
import dataclasses
import shutil
import tempfile
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, insert

from app.changes import Announcer
from app.context import Identity, Office
from app.domain.ids import stable_id
from app.domain.people import entity_id
from app.domain.procedures import GENERIC, GENERIC_VALUES
from app.model.people import Device, Entity, Person, RoleGrant
from app.model.procedures import Procedure
from app.ports import Clock
from app.storage import journal
from app.storage.database import Database, create_database, open_database
from tests.kit.clock import SettableClock

KEY = bytes(range(32))
"""The key of every office made here."""

ENTITY = "2504090008"
ENTITY_NAME = "Ajuntament de Vila de Prova"


def identity(
    person: str = "Maria Prova Exemple", entity: str = ENTITY, entity_name: str = ENTITY_NAME, desk: int = 1
) -> Identity:
    """Who a test office belongs to; the same words give the same ids everywhere."""
    return Identity(
        entity, entity_name, stable_id("person", entity, person), person, stable_id("device", entity, str(desk)), desk
    )


def make_office(
    folder: Path,
    *,
    who: Identity | None = None,
    roles: tuple[str, ...] = ("secretary",),
    clock: Clock | None = None,
    announcer: Announcer | None = None,
) -> Office:
    """An office in `folder/lligall.db`, as it is after enrolment and the first exchange."""
    who = who or identity()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "lligall.db"
    shutil.copyfile(_finished(who, roles), path)
    return Office(open_database(path, KEY), who, clock or SettableClock(), announcer or Announcer())


def reopen(office: Office) -> Office:
    """The same office after the program was started again."""
    office.close()
    database = open_database(office.database.path, KEY)
    return Office(database, office.identity, office.clock, office.announcer)


def empty_database(folder: Path, name: str = "lligall.db") -> Database:
    """A database with its tables and nothing in them, open."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(_empty(), folder / name)
    return open_database(folder / name, KEY)


def settle(connection: Connection, who: Identity, roles: tuple[str, ...] = ("secretary",)) -> None:
    """Write the rows that the central server makes: entity, person, roles, device, the generic procedure."""
    journal.write_state(connection, identity=dataclasses.asdict(who), epoch=1, device_seq=0, cursor=0)
    with journal.applying(connection):
        connection.execute(
            insert(Entity).values(
                id=entity_id(who.entity),
                ine10=who.entity,
                name=who.entity_name,
                entity_type="town_hall",
                languages=["ca"],
            )
        )
        connection.execute(insert(Person).values(id=who.person, name=who.person_name, active=True))
        for role in roles:
            connection.execute(
                insert(RoleGrant).values(id=stable_id("role", who.person, role), person=who.person, role=role)
            )
        connection.execute(
            insert(Device).values(
                id=who.device, person=who.person, desk=who.desk, name="prova", enrolled_at="2026-11-20T09:00:00.000Z"
            )
        )
        connection.execute(insert(Procedure).values(id=GENERIC, **GENERIC_VALUES))


@cache
def _scratch() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="lligall-offices-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def _empty() -> Path:
    path = _scratch() / "empty.db"
    create_database(path, KEY).close()
    return path


@cache
def _finished(who: Identity, roles: tuple[str, ...]) -> Path:
    path = _scratch() / f"{stable_id(repr(who), repr(roles))}.db"
    shutil.copyfile(_empty(), path)
    database = open_database(path, KEY)
    with database.writing() as connection:
        settle(connection, who, roles)
    database.close()
    return path
