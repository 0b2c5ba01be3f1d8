"""Lane "clones": machines copied, databases put back, outside copies lost, in the worst weather (R7–R9, R22).

At the end every clone has an epoch of its own (invariant 10), nothing has applied twice (3), and every change that was
acknowledged to a person is in the journal or lies in a quarantine (2). Neighbours: world, copies, oracle.
"""

import datetime as dt
import random
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.actions import quarantine
from app.storage.database import open_database
from app.storage.outside_copy import OutsideCopy
from sync.client.engine import Engine
from tests.faults import copies, planted_copies
from tests.faults.lane import Findings, Wrong, of_seeds
from tests.faults.line import Line, late_arrivals
from tests.faults.oracle import Judge
from tests.faults.world import DROPS, Desktop, Drops, World, simulated
from tests.kit.offices import KEY
from tests.kit.secrets import MemorySecrets


@dataclass(frozen=True)
class Aside:
    """A desktop as it was when somebody copied it away."""

    desktop: Desktop
    database: bytes
    outside: dict[Path, bytes]
    """The copy outside the database, as a file."""
    secrets: dict[Any, Any]
    """And in the credential store."""
    promised: list[str]
    heard: dt.date | None
    """On what day it had last heard from the server."""


class Machines:
    """The disks of a town hall's desktops, and what becomes of them."""

    def __init__(self, world: World, folder: Path) -> None:
        self.world = world
        self.rng = world.rng
        self.findings = world.findings
        self._folder = folder
        self._made = 0
        self._disks: dict[int, tuple[Path, MemorySecrets]] = {}
        self.kept: list[Aside] = []
        self.gone: set[str] = set()
        """Sets that went with an overwritten database before they were sent: no machine has them."""

    def equip(self, desktop: Desktop, secrets: MemorySecrets | None = None) -> None:
        """Give a desktop its outside copy."""
        folder, device = desktop.office.database.path.parent, desktop.office.identity.device
        secrets = secrets or MemorySecrets()
        self._disks[id(desktop)] = (folder, secrets)
        desktop.outside = lambda: OutsideCopy(folder, KEY, secrets, "outside", device)
        desktop.restart()

    def clone(self, desktop: Desktop) -> Desktop:
        """The whole machine once more: database, outside copy, credential store."""
        self._made += 1
        folder, secrets = self._disks[id(desktop)]
        desktop.office.database.checkpoint()
        other = self._folder / f"clone {self._made}"
        shutil.copytree(folder, other, ignore=shutil.ignore_patterns("*.lock", "*-wal", "*-shm"))
        office = desktop.office
        database = open_database(other / "lligall.db", KEY)
        line, years = Line(self.world.weather, desktop.line.device), replace(desktop.years)
        line.ever_altered = desktop.line.ever_altered
        twin = replace(
            desktop,
            office=years.office(database, office),
            years=years,
            engine=Engine(database, line, office.identity, desktop.keys, office.clock),
            line=line,
            promised=list(desktop.promised),
        )
        twin.engine.conversation.batch = desktop.engine.conversation.batch
        line.meanwhile = lambda: self.world._meanwhile(twin)
        its = MemorySecrets()
        its.kept = dict(secrets.kept)
        self.world.desktops.append(twin)
        self.equip(twin, its)
        self.findings.saw("machines cloned")
        return twin

    def part(self, desktop: Desktop) -> None:
        """A machine is copied, perhaps with work that waits in it; and both go to work before either has been heard
        of."""
        for _ in range(self.rng.choice((0, 2, 3))):
            self.world.act(desktop)
        twin = self.clone(desktop)
        first, then = self.rng.sample((desktop, twin), 2)
        if self.rng.random() < 0.7:  # the sharpest: all at once, and after it what both have before what only it has
            first.engine.conversation.batch, then.engine.conversation.batch = Drops(*DROPS[4]), Drops(*DROPS[1])
        for each in (first, then):
            for _ in range(self.rng.choice((0, 1, 2, 3, 3))):
                self.world.act(each)
            self.world.exchange(each)

    def keep(self, desktop: Desktop) -> None:
        """Somebody copies the database away, or the whole machine."""
        desktop.office.database.checkpoint()
        folder, secrets = self._disks[id(desktop)]
        outside = {each: each.read_bytes() for each in folder.glob("outside.bin")}
        database = desktop.office.database.path.read_bytes()
        aside = Aside(desktop, database, outside, dict(secrets.kept), list(desktop.promised), desktop.years.heard)
        self.kept.append(aside)

    def put_back(self) -> list[Desktop]:
        """Somebody copies it back, over what is there; now and then the outside copy goes back or away with it. The
        desktops that cannot know what they handed out since."""
        if not self.kept:
            return []
        aside = self.kept.pop(self.rng.randrange(len(self.kept)))
        desktop, desktop.years.heard = aside.desktop, aside.heard
        self._remember_gone(desktop, aside.promised)
        desktop.office.close()
        path = desktop.office.database.path
        for name in ("-wal", "-shm"):
            path.with_name(path.name + name).unlink(missing_ok=True)
        path.write_bytes(aside.database)
        folder, secrets = self._disks[id(desktop)]
        dice = self.rng.random()
        if dice < 0.5:
            (folder / "outside.bin").unlink(missing_ok=True)
            secrets.reset()
        if dice < 0.3:  # a whole machine set back knows of nothing
            for file, content in aside.outside.items():
                file.write_bytes(content)
            secrets.kept = dict(aside.secrets)
        desktop.restart()
        self.findings.saw(
            "old copies that know nothing" if dice < 0.3 else "outside copies lost" if dice < 0.5 else "old copies"
        )
        return [desktop] if dice < 0.5 else []

    def _remember_gone(self, desktop: Desktop, promised: list[str]) -> None:
        """What waited in the outbox or in quarantine and is not in the older file either."""
        with desktop.office.database.reading() as connection:
            run = connection.exec_driver_sql
            waiting = set(run("SELECT set_id FROM outbox UNION SELECT set_id FROM quarantine").scalars())
        self.gone |= waiting - set(promised)
        desktop.promised = promised


def simulate(seed: int, findings: Findings) -> str | None:
    """One seed; returns what went wrong, or None."""
    return simulated("clones", _play, seed, findings)


def _play(world: World, folder: Path) -> str | None:
    machines = Machines(world, folder)
    _people(world, machines)
    _days(world, machines)
    return _end(world, machines)


def _people(world: World, machines: Machines) -> None:
    first = world.enrol("secretary")
    world.enrol("clerk")
    for desktop in world.desktops:
        world.exchange(desktop)
    world.begin(first)
    for desktop in list(world.desktops):
        world.exchange(desktop)
        machines.equip(desktop)
    world.weather.bad = world.rng.choice((0, 0.1, 0.3))


def _days(world: World, machines: Machines) -> None:
    rng = world.rng
    for _ in range(rng.randint(12, 30)):
        world.clock.forward(minutes=rng.choice((0, 1, 1, 30, 60 * 24)))
        desktop = rng.choice(world.desktops)
        dice = rng.random()
        if dice < 0.4:
            for _ in range(rng.randint(1, 3)):
                world.act(desktop)
        elif dice < 0.65:
            world.exchange(desktop)
        elif dice < 0.72:
            machines.keep(desktop)
        elif dice < 0.8:
            machines.put_back()
        elif dice < 0.86 and len(world.desktops) < 5:
            rng.choice((machines.clone, machines.part, machines.part))(desktop)
        elif dice < 0.92:
            world.crash(desktop)
        elif dice < 0.96:
            _offer(desktop, rng, world.findings)
        else:
            late_arrivals(world.weather)
        found = desktop.complaints()
        if found:
            raise Wrong(f"desktop {world.desktops.index(desktop) + 1}: {found}")


def _offer(desktop: Desktop, rng: random.Random, findings: Findings) -> None:
    done, refused = quarantine.offer_all(desktop.office)
    findings.saw("sets offered again", done)
    findings.saw("sets that could not be offered again", len(refused))


def _end(world: World, machines: Machines) -> str | None:
    late_arrivals(world.weather)
    world.weather.bad = 0
    for desktop in world.desktops:
        desktop.line.plugged = True
    if world.rng.random() < 0.3:
        machines.clone(world.rng.choice(world.desktops))  # the last copy may never write anything
    for _ in range(4):  # each round may find out one more clone
        for desktop in world.desktops:
            world.clock.forward(minutes=2)
            world.exchange(desktop)
    for desktop in world.desktops:
        _offer(desktop, world.rng, world.findings)
    for _ in range(3):
        ended = [world.exchange(desktop) for desktop in world.desktops]
    if not all(ended):
        return "not everybody got level"
    judge = world.judge()
    if judge.complaints:
        return judge.complaints[0]
    world.findings.saw("repeated sets", sum(entry.code == "repeated" for entry in judge.entries))
    epochs = [(desktop.office.identity.device, _state(desktop, "epoch") or 1) for desktop in world.desktops]
    if len(set(epochs)) != len(epochs):
        return f"two copies have one epoch: {epochs}"
    world.findings.saw("epochs", sum(epoch > 1 for _, epoch in epochs))
    return _lost(world, machines, judge) or _unequal(world, judge)


def _lost(world: World, machines: Machines, judge: Judge) -> str | None:
    for number, desktop in enumerate(world.desktops, 1):
        with desktop.office.database.reading() as connection:
            away = set(connection.exec_driver_sql("SELECT set_id FROM quarantine").scalars())
        missing = set(desktop.promised) - judge.set_ids - away - machines.gone
        if missing:
            return f"desktop {number}: acknowledged sets are nowhere: {sorted(missing)[:3]}"
    return None


def _unequal(world: World, judge: Judge) -> str | None:
    wanted = copies.of(judge.values)
    for number, desktop in enumerate(world.desktops, 1):
        found = desktop.complaints()
        with desktop.office.database.reading() as connection:
            found += copies.differences("not equal to the journal", copies.shown(connection), wanted)
            if copies.waiting(connection):
                found.append("something still waits")
        if found:
            return f"desktop {number} at the end: {found[:2]}"
    return None


def _state(desktop: Desktop, name: str) -> Any:
    from app.storage.journal import read_state

    with desktop.office.database.reading() as connection:
        return read_state(connection, name).get(name)


LANE = of_seeds("clones", simulate, planted_copies.CLONES, within=180, tested=25, short=300, full=6_000)
