"""Lane "kills": real desktops over HTTP with a real server are killed at any moment, started again, killed again.

Two desktops in processes of their own write and exchange as fast as they can; each is killed (SIGKILL, on Windows
TerminateProcess) at random moments, also while it opens. At the end nothing acknowledged may be missing, nothing there
twice, the chains whole and all copies equal. Neighbours: kill_desktop (the process), settled.
"""

import contextlib
import os
import random
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

from app.clock import SystemClock
from app.context import Office
from app.desk import Desk
from sync.client import enrolment, starting
from sync.server.admin import operations
from sync.server.registry import Registry
from sync.server.store import keys
from tests.faults import copies, settled
from tests.faults.habits import Habits
from tests.faults.kill_desktop import secrets_of, work
from tests.faults.lane import Findings, Lane
from tests.faults.places import fast_place
from tests.kit.enrolled import ENTITY, serving
from tests.kit.municipalities import BUILT_IN

PEOPLE = (("Maria Prova", "secretary"), ("Pere Mostra", "clerk"))
LONGEST_LIFE = 0.4
"""Seconds, from the first action on."""
LOOK_EVERY = 4
"""Kills of a desktop after which its copy is looked at in between."""


_PROCESSES = get_context("forkserver" if hasattr(os, "fork") else "spawn")
_PROCESSES.set_forkserver_preload([work.__module__])


@dataclass
class Victim:
    """One desktop and the process that is at work in it."""

    folder: Path
    diary: Path
    seed: int
    bug: str | None
    process: BaseProcess | None = None
    kills: int = 0
    promised: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, folder: Path, seed: int, bug: str | None) -> "Victim":
        return cls(folder, folder.with_name(folder.name + "-diary"), seed, bug)

    def begin(self) -> None:
        """Start it."""
        self.diary.write_bytes(b"")
        self.process = _PROCESSES.Process(target=work, args=(self.folder, self.diary, self.seed, self.bug), daemon=True)
        self.process.start()
        self.seed += 1

    def kill(self, rng: random.Random) -> str:
        """Kill it at a moment; the last line of its diary."""
        if rng.random() < 0.15:
            time.sleep(rng.uniform(0, 0.1))  # maybe while it opens
        else:
            self._until("write")
            time.sleep(rng.uniform(0, LONGEST_LIFE))
        if self._ended() is not None:
            raise RuntimeError(f"the desktop ended by itself with {self._ended()}")
        self.end()
        self.kills += 1
        # Each line is written by one call: the kill comes before it or after it.
        lines = self.diary.read_text(encoding="utf-8").splitlines()
        self.promised += [line.split()[1] for line in lines if line.startswith("wrote ")]
        problems = [line for line in lines if line.startswith("problem ")]
        if problems:
            raise RuntimeError(problems[0])
        return lines[-1].split()[0] if lines else "nothing yet"

    def end(self) -> None:
        """Kill what is at work, if anything is."""
        if self.process is not None:
            self.process.kill()
            self.process.join()
            self.process.close()
            self.process = None

    def _ended(self) -> int | None:
        assert self.process is not None
        return self.process.exitcode

    def _until(self, word: str) -> None:
        for _ in range(2_000):
            if word in self.diary.read_text(encoding="utf-8") or self._ended() is not None:
                return
            time.sleep(0.01)
        raise TimeoutError(f"the desktop does not come to {word}")

    @contextlib.contextmanager
    def opened(self) -> Iterator[Office]:
        """The office, opened here, with nobody else in it."""
        desk = Desk(self.folder)
        office = desk.open(desk.list()[0], secrets_of(self.folder), SystemClock())
        try:
            yield office
        finally:
            office.close()

    def complaints(self) -> list[str]:
        with self.opened() as office, office.database.reading() as connection:
            return copies.complaints(connection)

    def exchange(self) -> None:
        """One whole synchronisation."""
        with self.opened() as office:
            engine, transport = starting.engine_of(office, secrets_of(self.folder))
            with contextlib.closing(transport):
                engine.exchange()


@contextlib.contextmanager
def _town_hall(folder: Path, seed: int, bug: str | None) -> Iterator[list[Victim]]:
    """A server in its own process and enrolled desktops that nobody has started yet."""
    store, file = folder / "server", folder / "municipis.csv"
    store.mkdir()
    file.write_text(BUILT_IN, encoding="utf-8")
    registry = Registry(store, master=keys.master_key(store, None))
    operations.import_entities(registry, file)
    persons = [operations.add_person(registry, ENTITY, name, [role]) for name, role in PEOPLE]
    codes = [operations.new_code(registry, ENTITY, person) for person in persons]
    registry.close()
    victims = []
    with serving(store) as url:
        try:
            for number, code in enumerate(codes):
                place = folder / f"desktop-{number}"
                office, _ = enrolment.enrol(url, code, Desk(place), secrets_of(place), SystemClock(), "prova")
                if not victims:
                    Habits(random.Random(seed)).begin(office)
                office.close()
                victims.append(Victim.of(place, seed * 10_000 + number * 5_000, bug))
            yield victims
        finally:
            for victim in victims:
                victim.end()


def play(count: int, seed: int, bug: str | None = None) -> Findings:
    """Kill `count` times. Stops at the first thing that is wrong."""
    findings, rng = Findings(), random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="lligall-kills-", dir=fast_place()) as name:
        folder = Path(name)
        try:
            with _town_hall(folder, seed, bug) as victims:
                while findings.count < count and not findings.failures:
                    _round(victims, rng, findings)
                for _ in range(2):
                    for victim in victims:
                        if not findings.failures:
                            victim.exchange()
            if not findings.failures:
                findings.failures += _end(folder, victims, findings)
        except Exception as error:  # noqa: BLE001 (whatever the product does not cope with is what the lane is for)
            findings.failures.append(f"{type(error).__name__}: {error}")
    findings.failures = [f"kills seed {seed}, after {findings.count}: {failure}" for failure in findings.failures]
    return findings


def _round(victims: list[Victim], rng: random.Random, findings: Findings) -> None:
    """Everybody works at once; each is killed at its moment."""
    for victim in victims:
        victim.begin()
    for victim in rng.sample(victims, len(victims)):
        findings.saw(f"killed in: {victim.kill(rng)}")
        findings.count += 1
    for victim in victims:
        if victim.kills % LOOK_EVERY == 0:
            findings.saw("copies checked")
            findings.failures += victim.complaints()


def _end(folder: Path, victims: list[Victim], findings: Findings) -> list[str]:
    """The server has stopped; its journal and all copies are read."""
    judge = settled.judged(folder / "server", ENTITY, findings)
    found = judge.complaints[:3] + settled.repeated(judge)
    for number, victim in enumerate(victims, 1):
        with victim.opened() as office:
            found += settled.unsettled(judge, number, office, victim.promised)
        findings.saw("acknowledged sets", len(victim.promised))
    return found


def run(count: int, seed: int) -> Findings:
    """The product as it is."""
    return play(count, seed)


def planted(seed: int) -> list[str]:
    """What belongs in one transaction is stored in two: a kill in between must be noticed."""
    bugs = ("cursor_first_and_slow", "set_after_rows_and_slow")
    return [bug for bug in bugs if not play(120, seed, bug).failures]


LANE = Lane("kills", tested=16, short=100, full=10_000, run=run, planted=planted)
