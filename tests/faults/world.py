"""A town hall with its people, desktops and server in one process, under a clock that jumps and a line that fails.

Everything is the product's own: journal, engine, encrypted databases; only the clock, the line and the moments at which
programs end are simulated. Neighbours: line, habits, oracle, copies.
"""

import datetime as dt
import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.exc import PendingRollbackError

from app.actions import access
from app.changes import Announcer
from app.context import Identity, Office
from app.domain.ids import new_id
from app.errors import DeviceRevoked, HistoryAlarm, SyncProblem
from app.storage.database import open_database
from app.storage.journal import write_state
from app.storage.outside_copy import OutsideCopy, compare
from sync.client.asking import Keys
from sync.client.batch import Batch
from sync.client.engine import Engine
from sync.protocol import signing
from sync.server import enrolment, people
from tests.faults import copies, stored
from tests.faults.beginnings import SnapshotRoad
from tests.faults.chance import seeded
from tests.faults.habits import Habits
from tests.faults.lane import Findings, Wrong, verdict
from tests.faults.line import Line, Weather
from tests.faults.oracle import Judge, Told
from tests.faults.places import fast_place
from tests.faults.statements import shared
from tests.faults.years import Watched, Years
from tests.kit.clock import SettableClock
from tests.kit.desktops import Town, told_at_enrolment
from tests.kit.offices import ENTITY, ENTITY_NAME, KEY, empty_database


class PowerGone(BaseException):
    """The desktop's program ends here; nothing catches it."""


DROPS = ((1, 700), (1, 786_432), (700, 700), (5_000, 5_000), (786_432, 786_432))
"""Bytes sent and asked for at once: one set in a request and everything in its answer is the sharpest of them."""


class Drops(Batch):
    """Batches of one size, mostly so small that every exchange takes several."""

    def __init__(self, plain: int, size: int) -> None:
        super().__init__()
        self.size = size
        """Of what is asked for."""
        self._plain = plain
        """Of what is sent."""

    def plain(self) -> int:
        return self._plain

    def went(self, *_: float) -> None:
        """It stays as it is."""

    def trouble(self) -> None:
        """It stays as it is."""


class Offset:
    """A machine's clock, wrong by a fixed time."""

    def __init__(self, true: SettableClock, wrong_by: dt.timedelta) -> None:
        self._true = true
        self._wrong_by = wrong_by

    def now(self) -> dt.datetime:
        return self._true.now() + self._wrong_by

    def today(self) -> dt.date:
        return SettableClock(self.now()).today()


@dataclass
class Desktop:
    """One desktop and what it was promised."""

    office: Office
    engine: Engine
    line: Line
    keys: Keys
    years: Years
    """What it may know of the year."""
    promised: list[str] = field(default_factory=list)
    """Sets whose writing was acknowledged to the person, in order."""
    access_lines: int = 0
    revoked: bool = False
    outside: Callable[[], OutsideCopy | None] = lambda: None
    """Opens the copy outside the database, for lanes that look at what it is for."""
    snapshots: SnapshotRoad | None = None
    """For lanes in which desktops may begin with one."""

    def restart(self) -> None:
        """Start the program again on what is on the disk."""
        office, batch = self.office, self.engine.conversation.batch
        office.close()
        database = open_database(office.database.path, KEY)
        outside = self.outside()
        if outside is not None:
            with database.writing() as connection:
                compare(connection, outside)
        self.office = self.years.office(database, office, outside)
        self.engine = Engine(
            database, self.line, office.identity, self.keys, office.clock, outside, self.snapshots
        )
        self.engine.conversation.batch = batch

    def complaints(self) -> list[str]:
        """What is wrong with its copy now."""
        with self.office.database.reading() as connection:
            return copies.complaints(connection, self.snapshots.stood_in(connection) if self.snapshots else ())


class World:
    """One seed's town hall."""

    def __init__(self, folder: Path, rng: random.Random, findings: Findings) -> None:
        self.rng = rng
        self.findings = findings
        self.clock = SettableClock(tick=dt.timedelta(milliseconds=7))
        self.town = Town(self.clock)
        self.weather = Weather(rng, findings, self.town.journal)
        self.desktops: list[Desktop] = []
        self.lost: list[Desktop] = []
        """Machines that never return."""
        self.roles: dict[str, str] = {}
        self.refused: set[str] = set()
        """Devices of which the operator did not let a mass change through."""
        self.snapshots = False
        """Whether desktops may begin with one."""
        self.habits = Habits(rng)
        self._folder = folder

    def enrol(self, role: str, person: str | None = None) -> Desktop:
        """One more desktop, of a new person or of one there is already."""
        number = len(self.desktops) + len(self.lost) + 1
        person = person or people.add_person(self.weather.journal, f"Persona {number} Prova", [role])
        self.roles[person] = role
        key, device = signing.private_key(self.rng.randbytes(32)), new_id()
        with self.weather.journal.transaction() as work:
            desk = enrolment.register(work, device, person, f"prova {number}", signing.public_bytes(key))
            told = told_at_enrolment(work)
        wrong_by = self.rng.choice((0, 0, 0, 0, 40, -40, 3_650, -3_650))
        clock = Offset(self.clock, dt.timedelta(days=wrong_by))
        self.findings.saw("clocks off by ten years", int(abs(wrong_by) == 3_650))
        identity = Identity(ENTITY, ENTITY_NAME, person, f"Persona {number} Prova", device, desk.desk)
        database = empty_database(self._folder / str(number))
        with database.writing() as connection:
            write_state(connection, **told)
        line = Line(self.weather, device)
        snapshots = SnapshotRoad(line) if self.snapshots else None
        keys = Keys(key, self.weather.journal.server_key)
        years = Years(self.clock, self.findings)
        office = Watched(years, database, identity, clock, Announcer())
        engine = Engine(database, line, identity, keys, clock, snapshots=snapshots)
        desktop = Desktop(office, engine, line, keys, years, snapshots=snapshots)
        desktop.engine.conversation.batch = Drops(*self.rng.choice(DROPS))
        line.meanwhile = lambda: self._meanwhile(desktop)
        self.desktops.append(desktop)
        return desktop

    def close(self) -> None:
        for desktop in (*self.desktops, *self.lost):
            desktop.office.close()

    def act(self, desktop: Desktop) -> None:
        """One action, and now and then a look that is logged."""
        if self.rng.random() < 0.05:
            access.record(desktop.office, "opened", "entity", ENTITY)
            desktop.access_lines += 1
        if self.rng.random() < 0.12:
            desktop.promised += self.habits.errand(desktop.office)
        written = self.habits.act(desktop.office, self.findings)
        if written is not None:
            desktop.promised.append(written)

    def quarrel(self) -> None:
        """Several desktops change the same thing before they hear of each other; or hear, and all decide."""
        quarrelling = self.rng.sample(self.desktops, self.rng.randint(2, len(self.desktops)))
        self._all_at_once(quarrelling, self.habits.edit_same)
        if self.rng.random() < 0.5:
            for desktop in (*quarrelling, *quarrelling):
                self.exchange(desktop)
            self._all_at_once(quarrelling, self.habits.decide_same)

    def insist(self, desktop: Desktop) -> None:
        """Somebody writes the same thing again and again: own sets lie over each other when some of them are heard."""
        self._all_at_once([desktop] * self.rng.randint(2, 5), self.habits.edit_same)

    def take_back(self) -> None:
        """Somebody changes something, a colleague who has heard of it changes it again, and the first, who has heard of
        that too, undoes what he did (R4)."""
        one, other = self.rng.sample(self.desktops, 2)
        change = self.habits.changing_one()
        for desktop, step in ((one, change), (other, change), (one, self.habits.undo)):
            self._all_at_once([desktop], lambda offices, step=step: [step(offices[0])])
            for each in (one, other, one):
                self.exchange(each)
        self.findings.saw("undone after a colleague")

    def _all_at_once(self, desktops: list[Desktop], together: Callable[[list[Office]], list[str | None]]) -> None:
        written = together([desktop.office for desktop in desktops])
        for desktop, set_id in zip(desktops, written, strict=True):
            desktop.promised += [set_id] if set_id else []

    def begin(self, desktop: Desktop) -> None:
        """What is there before the first day. A wrong clock takes no role away: the server has told the day by then."""
        desktop.promised += self.habits.begin(desktop.office)

    def _meanwhile(self, desktop: Desktop) -> None:
        if self.weather.bad and self.rng.random() < 0.15:
            self.findings.saw("actions during an exchange")
            self.act(desktop)

    def exchange(self, desktop: Desktop) -> bool:
        """One synchronisation; whether it ended as it must. An alarm without a cause is an error."""
        desktop.line.altered = False
        began = self.clock.today()
        try:
            report = desktop.engine.exchange()
        except HistoryAlarm as alarm:
            if not desktop.line.altered:
                raise Wrong(f"an alarm without a cause: {alarm.about}") from alarm
            self.findings.saw("alarms at altered answers")
            return False
        except SyncProblem as problem:
            self.findings.saw("exchanges that failed")
            return desktop.revoked and isinstance(problem, DeviceRevoked)
        desktop.years.heard = began
        self.findings.saw("exchanges")
        self.findings.saw("refusals", report.refused)
        self.findings.saw("snapshots taken over", int(report.snapshot))
        self.findings.saw("own sets that lost something", report.lost)
        for reason in report.reread:
            self.findings.saw(f"read again ({reason})")
        if "totals" in report.reread and not desktop.line.ever_altered:
            raise Wrong("the journal was read again because totals differed, though nobody altered anything")
        return True

    def settle(self, desktop: Desktop, slices: int = 1) -> bool:
        """Some of what a snapshot left for afterwards; whether that is all of it. An alarm without a cause is one."""
        try:
            for _ in range(slices):
                if not desktop.engine.settle():
                    return True
        except HistoryAlarm as alarm:
            raise Wrong(f"an alarm without a cause, afterwards: {alarm.about}") from alarm
        except SyncProblem:
            self.findings.saw("what was left for afterwards failed")
        return False

    def crash(self, desktop: Desktop) -> None:
        """End the desktop's program at one of the next statements of an action or an exchange; start it again."""
        try:
            with power_cut(desktop, self.rng.randint(1, 45)):
                if self.rng.random() < 0.5:
                    self.act(desktop)
                else:
                    self.exchange(desktop)
        except (PowerGone, PendingRollbackError):  # the latter: somebody still wanted to tidy up
            self.findings.saw("desktop crashes")
        desktop.restart()

    def change_people(self) -> None:
        """The operator gives or takes a role."""
        journal = self.weather.journal
        known = journal.facts().desks  # a restored server may not yet have heard again of everybody
        there = [each for each in self.desktops[1:] if each.line.device in known]
        if not there:
            return
        desktop = self.rng.choice(there)
        person = desktop.office.identity.person
        held, wanted = self.roles[person], self.rng.choice(("clerk", "councillor", "secretary"))
        if wanted != held:
            people.withdraw(journal, person, held)
            people.grant(journal, person, wanted)
            self.roles[person] = wanted
            self.findings.saw("roles changed")

    def revoke(self, desktop: Desktop) -> None:
        """The operator lets a desktop in no more; never the first one."""
        if desktop is not self.desktops[0] and not desktop.revoked:
            enrolment.revoke(self.weather.journal, desktop.office.identity.device, "prova")
            desktop.revoked = True
            self.findings.saw("desktops revoked")

    def judge(self) -> Judge:
        """The server's whole journal, read by the oracle."""
        judge = Judge()
        judge.refused_by_a_person = self.refused
        for told in self.entries():
            judge.read(told)
        with self.weather.journal.transaction() as work:
            judge.complaints += stored.complaints(work.connection)
        return judge

    def entries(self) -> list[Told]:
        """The entries as the server keeps them."""
        with self.weather.journal.transaction() as work:
            return stored.entries(work.connection)


def simulated(name: str, play: Callable[[World, Path], str | None], seed: int, findings: Findings) -> str | None:
    """One seed of a lane, in a town hall and a folder of its own; what went wrong, or None."""
    place = tempfile.TemporaryDirectory(prefix=f"lligall-{name}-", dir=fast_place())
    with seeded(seed), shared(), place as folder:
        world = World(Path(folder), random.Random(seed), findings)
        try:
            return verdict(lambda: play(world, Path(folder)))
        finally:
            world.close()


@contextmanager
def power_cut(desktop: Desktop, at: int) -> Iterator[None]:
    """End the program (PowerGone) at the n-th statement of its writer."""
    left = [at]

    def count(*_: Any) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise PowerGone

    engine = desktop.office.database._writer
    event.listen(engine, "before_cursor_execute", count)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", count)
