"""Desktops that synchronise: with a server's journal in the same process, or over HTTP with a real server.

town = Town()
maria, pere = town.desktop(folder / "a", "Maria Prova"), town.desktop(folder / "b", "Pere Mostra", "clerk")
maria.office.write(open_case_file, "Guals")
town.level(maria, pere)
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import select

from app.changes import Announcer
from app.context import Identity, Office
from app.domain import change_sets
from app.domain.roles import Role
from app.errors import Interrupted, Unreachable
from app.ports import Clock
from app.storage import outbox
from app.storage.database import Database, open_database
from app.storage.journal import row_units, write_state
from sync.client import handing_back
from sync.client.asking import Keys
from sync.client.copy_state import remembered
from sync.client.engine import Engine
from sync.client.failures import problem_of
from sync.client.report import Report
from sync.client.shapes import SHAPES
from sync.client.snapshot_line import SnapshotGone
from sync.client.transport import Traffic
from sync.protocol import encoding, signing
from sync.protocol.blocks import Entry, unfold
from sync.protocol.key_changes import KeyChange
from sync.protocol.messages import ExchangeAnswer, ExchangeRequest
from sync.protocol.snapshots import Manifest, Stretch, Telling
from sync.server import blocks, enrolment, people, restoring, snapshots, telling
from sync.server.failures import Failed
from sync.server.journal import EntityJournal
from sync.server.store.opening import open_memory
from sync.server.transactions import Work
from tests.kit.clock import SettableClock
from tests.kit.offices import ENTITY, ENTITY_NAME, KEY, empty_database

SERVER_KEY = signing.private_key(bytes(range(1, 33)))


class Road:
    """A transport to a journal in this process. `faults` are taken one per request: None for none, or a word of
    `FAULTS`."""

    FAULTS = ("unreachable", "answer lost", "twice", "twice, first answer")

    def __init__(self, journal: EntityJournal, device: str) -> None:
        self.journal = journal
        self.device = device
        self.traffic = Traffic()
        self.faults: list[str | None] = []
        self.alter: Callable[[ExchangeAnswer], ExchangeAnswer] = lambda answer: answer
        """What a hostile line makes of an answer."""
        self.meanwhile: Callable[[], object] | None = None
        """What a person does here while the first request is on its way."""
        self.asked: list[ExchangeRequest] = []
        self.got = 0
        """Questions about snapshots."""
        self.cuts: list[int | None] = []
        self.changes: tuple[KeyChange, ...] = ()
        """Of the server's key, as it tells them."""
        self.alter_piece: Callable[[bytes], bytes] = lambda some: some

    def clock_off(self) -> float:
        return 0.0

    def exchange(self, request: ExchangeRequest) -> ExchangeAnswer:
        fault = self.faults.pop(0) if self.faults else None
        self.asked.append(request)
        if fault == "unreachable":
            raise Unreachable("fault")
        self.traffic.requests += 1
        first = self._served(request)
        meanwhile, self.meanwhile = self.meanwhile, None
        if meanwhile is not None:
            meanwhile()
        if fault == "answer lost":
            raise Interrupted
        if fault in ("twice", "twice, first answer"):
            second = self._served(request)
            return self.alter(first if fault == "twice, first answer" else second)
        return self.alter(first)

    def key_changes(self) -> tuple[KeyChange, ...]:
        return self.changes

    # --- snapshots ---

    def manifest(self) -> Manifest:
        return encoding.decode(self._asked(lambda work: snapshots.manifest(work, self.device)), Manifest)

    def piece(self, snapshot: str, number: int, size: int, into: bytearray) -> None:
        """`cuts` are taken one per request: so many bytes come before the line is cut."""
        whole = self._asked(lambda work: snapshots.piece(work, self.device, snapshot, number))
        cut = self.cuts.pop(0) if self.cuts else None
        rest = self.alter_piece(whole[len(into) :])
        into += rest if cut is None else rest[:cut]
        if len(into) < size:
            raise Interrupted

    def stretch(self, after: int, until: int) -> Stretch:
        return encoding.decode(self._asked(lambda work: telling.stretch(work, self.device, after, until)), Stretch)

    def telling(self, row: str, before: int, limit: int) -> Telling:
        told = self._answered(lambda: telling.of_row(self.journal, self.device, row, before, limit))
        return encoding.decode(told, Telling)

    def _asked(self, ask: Callable[[Work], bytes]) -> bytes:
        def answer() -> bytes:
            with self.journal.transaction() as work:
                return ask(work)

        return self._answered(answer)

    def _answered(self, answer: Callable[[], bytes]) -> bytes:
        self.traffic.requests += 1
        self.got += 1
        try:
            return answer()
        except Failed as failed:
            if failed.code == "not_found":
                raise SnapshotGone(failed.status, failed.code) from failed
            raise problem_of(failed.status, failed.body(""), failed.wait) from failed

    def _served(self, request: ExchangeRequest) -> ExchangeAnswer:
        travelled = encoding.decode(encoding.encode(request), ExchangeRequest)
        try:
            return self.journal.exchange(self.device, travelled)
        except Failed as failed:
            raise problem_of(failed.status, failed.body(""), failed.wait) from failed


@dataclass
class Desktop:
    """One desktop: its office and its engine."""

    office: Office
    engine: Engine
    road: Road
    keys: Keys
    opened: list[Database]
    """Shared with the town, which closes what is still open."""

    @property
    def database(self) -> Database:
        return self.office.database

    def sync(self, after_each_page: Callable[[], None] | None = None) -> Report:
        """Exchange until level."""
        if after_each_page is None:
            return self.engine.exchange()
        return self.engine.exchange(lambda _applied: after_each_page())

    def restart(self) -> "Desktop":
        """The same desktop after its program was ended and started again."""
        self.database.close()
        database = open_database(self.database.path, KEY)
        self.opened.append(database)
        office = Office(database, self.office.identity, self.office.clock, self.office.announcer)
        return replace(
            self, office=office, engine=_engine(database, self.road, office.identity, self.keys, office.clock)
        )

    def shown(self) -> dict[tuple[str, str], dict[str, dict[str, Any]]]:
        """Every shown row of every synced kind, without empty units."""
        with self.database.reading() as connection:
            found = {}
            for kind, shape in SHAPES.items():
                for row in connection.execute(select(shape.table.c.id)).scalars():
                    found[kind, row] = present(row_units(connection, kind, row) or {})
            return found

    def waiting(self) -> list[change_sets.SealedSet]:
        """The outbox, in order."""
        with self.database.reading() as connection:
            return [change_sets.open_set(frame) for _, frame in outbox.in_order(connection)]

    def cursor(self) -> int:
        with self.database.reading() as connection:
            return remembered(connection).cursor


def _engine(database: Database, road: Road, identity: Identity, keys: Keys, clock: Clock) -> Engine:
    return Engine(database, road, identity, keys, clock, snapshots=road)


class Town:
    """An entity with its journal in memory and as many desktops as a test wants."""

    def __init__(self, clock: SettableClock | None = None) -> None:
        self.clock = clock or SettableClock()
        self.journal = EntityJournal.create(open_memory(), ENTITY, SERVER_KEY, self.clock)
        people.found(self.journal, ENTITY, {"name": ENTITY_NAME, "entity_type": "town_hall", "languages": ["ca"]})
        self._made = 0
        self._opened: list[Database] = []

    def close(self) -> None:
        """End everything."""
        for database in self._opened:
            database.close()
        self.journal.close()

    def person(self, name: str, *roles: str) -> str:
        return people.add_person(self.journal, name, [Role(role) for role in roles])

    def desktop(
        self,
        folder: Path,
        name: str = "Maria Prova Exemple",
        role: str = "secretary",
        person: str | None = None,
        sync: bool = True,
    ) -> Desktop:
        """A new desktop of a new person (or of one there is already), after its first exchange."""
        person = person or self.person(name, role)
        self._made += 1
        key = signing.private_key(bytes([self._made]) * 32)
        device = f"{self._made:032x}"
        with self.journal.transaction() as work:
            desk = enrolment.register(work, device, person, f"prova {self._made}", signing.public_bytes(key))
            told = told_at_enrolment(work)
        identity = Identity(ENTITY, ENTITY_NAME, person, name, device, desk.desk)
        database = empty_database(folder)
        self._opened.append(database)
        with database.writing() as connection:
            write_state(connection, server_key=self.journal.server_key, **told)
        office = Office(database, identity, self.clock, Announcer())
        road = Road(self.journal, device)
        keys = Keys(key, self.journal.server_key)
        desktop = Desktop(office, _engine(database, road, identity, keys, self.clock), road, keys, self._opened)
        if sync:
            desktop.sync()
        return desktop

    def level(self, *desktops: Desktop) -> None:
        """Let everybody exchange until nobody has anything new, and check that all hold the same."""
        for _ in range(2):
            for desktop in desktops:
                desktop.sync()
        copies = [desktop.shown() for desktop in desktops]
        assert all(copy == copies[0] for copy in copies)
        assert copies[0] == self.rows()

    def entries(self) -> list[Entry]:
        """The whole journal."""
        with self.journal.transaction() as work:
            return [entry for kept in blocks.read(work.connection, 0) for entry in unfold(kept.block())]

    def rows(self) -> dict[tuple[str, str], dict[str, dict[str, Any]]]:
        """What the server holds."""
        with self.journal.transaction() as work:
            found = work.connection.execute("SELECT kind, id FROM standing").fetchall()
            return {(kind, row): present(work.rows.standing(kind, row) or {}) for kind, row in found}


def told_at_enrolment(work: Work) -> dict[str, Any]:
    """What a desktop that is enrolled now keeps of what it is told about the server's restores."""
    incarnation = work.facts.incarnation
    notes = restoring.told(work)
    path = handing_back.beginning(notes, work.facts.entity, work.public_key, incarnation)
    return {"incarnation": incarnation, "incarnations": path}


def present(units: Any) -> dict[str, dict[str, Any]]:
    """Units without empty fields, and without units that then say nothing."""
    told = {
        unit: {name: value for name, value in values.items() if value is not None} for unit, values in units.items()
    }
    return {unit: values for unit, values in told.items() if values}
