"""What every story stands on: a real central server in this process and desktops enrolled by code over HTTP."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from app.clock import SystemClock
from app.context import Office
from app.desk import Desk
from app.ports import Clock
from sync.client import enrolment, starting
from sync.client.engine import Engine
from sync.client.report import Report
from sync.client.runner import Pace
from sync.client.starting import Synchronisation
from sync.client.transport import HttpTransport
from sync.server import admin
from sync.server.journal import EntityJournal
from tests.kit import equality
from tests.kit.secrets import MemorySecrets
from tests.kit.server import ENTITY, Served, running_server


class OffClock:
    """The machine's clock, wrong by a fixed time."""

    def __init__(self, **wrong_by: float) -> None:
        self._true = SystemClock()
        self._wrong_by = dt.timedelta(**wrong_by)

    def now(self) -> dt.datetime:
        return self._true.now() + self._wrong_by

    def today(self) -> dt.date:
        return self.now().date()


@dataclass
class Machine:
    """One enrolled desktop. Its runner works only where a story starts it."""

    desk: Desk
    office: Office
    secrets: MemorySecrets
    clock: Clock
    recovery_key: str
    engine: Engine
    transport: HttpTransport

    def sync(self) -> Report:
        return self.engine.exchange()

    def write(self, action: Any, *arguments: Any, **options: Any) -> Any:
        return self.office.write(action, *arguments, **options).result

    def shown(self) -> equality.Rows:
        return self.office.read(equality.shown)

    def run(self, pace: Pace = Pace()) -> Synchronisation:
        """Start its runner; the story stops it."""
        return starting.start(self.office, self.secrets, self.clock, pace)

    def switch_off(self) -> None:
        self.transport.close()
        self.office.close()

    def switch_on(self) -> "Machine":
        """The program started again, from what is on the disk and in the credential store."""
        (known,) = self.desk.list()
        office = self.desk.open(known, self.secrets, self.clock)
        engine, transport = starting.engine_of(office, self.secrets, self.clock)
        return replace(self, office=office, engine=engine, transport=transport)


@dataclass
class TownHall:
    """The server and whoever is enrolled."""

    served: Served
    folder: Path
    machines: list[Machine] = field(default_factory=list)

    @property
    def journal(self) -> EntityJournal:
        return self.served.running.registry.journal(ENTITY)

    def code(self, role: str, name: str) -> str:
        """A fresh code for a new person."""
        person = admin.add_person(self.served.running.registry, ENTITY, name, [role])
        return admin.new_code(self.served.running.registry, ENTITY, person)

    def machine(self, role: str, name: str, clock: Clock | None = None) -> Machine:
        """A desktop of a new person, enrolled and level."""
        return self.enrol(self.code(role, name), name, clock or SystemClock(), MemorySecrets())

    def enrol(self, code: str, name: str, clock: Clock, secrets: MemorySecrets, url: str | None = None) -> Machine:
        desk = Desk(self.folder / name)
        office, recovery_key = enrolment.enrol(url or self.served.url, code, desk, secrets, clock, f"PC de {name}")
        engine, transport = starting.engine_of(office, secrets, clock)
        made = Machine(desk, office, secrets, clock, recovery_key, engine, transport)
        self.machines.append(made)
        return made

    def level(self, *machines: Machine) -> None:
        """Everybody exchanges until nobody has news; then all hold the same, history and all."""
        for _ in range(2):
            for each in machines:
                each.sync()
        equality.compare(self.journal, *(each.office for each in machines))


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[TownHall]:
    with running_server(tmp_path / "central") as served:
        made = TownHall(served, tmp_path)
        yield made
        for each in made.machines:
            each.switch_off()


@pytest.fixture
def maria(hall: TownHall) -> Machine:
    """The secretary's."""
    return hall.machine("secretary", "Maria Prova")


@pytest.fixture
def pere(hall: TownHall, maria: Machine) -> Machine:
    """The clerk's."""
    return hall.machine("clerk", "Pere Mostra")
