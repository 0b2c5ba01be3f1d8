"""Lane "proxy": real desktops over HTTP with a real server, and between them a TCP proxy that does its worst (proxy).

Each seed is one town hall whose people write and exchange while requests are cut at any byte, delayed, doubled,
shortened, altered, answered by somebody else or by nobody. Then the line heals, and both ends must be equal, nothing
acknowledged lost, nothing there twice, no alarm without a cause. The faults come from the seed; keys and nonces do not.
"""

import random
import tempfile
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

from app.actions import quarantine
from app.clock import SystemClock
from app.context import Office
from app.desk import Desk
from app.errors import HistoryAlarm, SyncProblem
from app.storage.journal import read_state
from sync.client import enrolment, kept_line, starting
from sync.client.conversation import Conversation
from sync.client.engine import Engine
from tests.faults import planted_bugs, settled
from tests.faults.habits import Habits
from tests.faults.lane import Findings, Wrong, of_seeds, verdict
from tests.faults.places import fast_place
from tests.faults.proxy import LONG, Proxy
from tests.faults.statements import shared
from tests.faults.world import DROPS, Drops
from tests.kit.secrets import MemorySecrets
from tests.kit.server import ENTITY, Served, running_server

PEOPLE = ("secretary", "clerk")
PATIENCE = LONG / 2
"""Seconds of silence after which a desktop gives up here; the product waits a minute."""
LONGEST = 12.0
"""Seconds that one synchronisation may take here, whatever the line does: a silent line must be given up."""


@dataclass
class Desktop:
    """One desktop and its line."""

    office: Office
    engine: Engine
    proxy: Proxy
    promised: list[str] = field(default_factory=list)

    def exchange(self, findings: Findings) -> bool:
        """One synchronisation; whether it ended level."""
        began = time.monotonic()
        try:
            self.engine.exchange()
        except HistoryAlarm as alarm:  # nobody on this line can sign: whatever is altered is not the server's word
            raise Wrong(f"an alarm without a cause: {alarm.about}") from alarm
        except SyncProblem as problem:
            findings.saw(f"ended with {type(problem).__name__}")
            return False
        finally:
            if time.monotonic() - began > LONGEST:
                raise Wrong(f"a synchronisation took {time.monotonic() - began:.1f} s")
        findings.saw("exchanges")
        return True


def simulate(seed: int, findings: Findings) -> str | None:
    """One seed; returns what went wrong, or None."""
    place = tempfile.TemporaryDirectory(prefix="lligall-proxy-", dir=fast_place(), ignore_cleanup_errors=True)
    with shared(), place as name, ExitStack() as opened:
        return verdict(lambda: _play(Path(name), random.Random(seed), findings, opened))


def _play(folder: Path, rng: random.Random, findings: Findings, opened: ExitStack) -> str | None:
    with running_server(folder) as served:
        desktops = list(_enrolled(served, folder, rng, findings, opened))
        with patch.object(kept_line, "READ", PATIENCE):
            _days(desktops, rng, findings)
        wrong = _level(desktops, findings)
    return wrong or _end(folder, desktops, findings)


def _enrolled(
    served: Served, folder: Path, rng: random.Random, findings: Findings, opened: ExitStack
) -> Iterator[Desktop]:
    """The desktops, each through a proxy of its own, after their first exchange; the first one has begun to work."""
    for role in PEOPLE:
        proxy = Proxy(served.url, random.Random(rng.random()), findings)
        opened.callback(proxy.end)
        secrets, clock, desk = MemorySecrets(), SystemClock(), Desk(folder / role)
        office, _ = enrolment.enrol(proxy.url, served.codes[ENTITY, role], desk, secrets, clock, role)
        opened.callback(office.close)
        engine, road = starting.engine_of(office, secrets, clock)
        opened.callback(road.close)
        engine.conversation.batch = Drops(*rng.choice(DROPS))
        desktop = Desktop(office, engine, proxy)
        if role == PEOPLE[0]:
            desktop.promised += Habits(rng).begin(office)
        if not desktop.exchange(findings):
            raise Wrong("not even a quiet line will do")
        proxy.bad = rng.choice((0.2, 0.5, 0.8))
        yield desktop


def _days(desktops: list[Desktop], rng: random.Random, findings: Findings) -> None:
    habits = Habits(rng)
    for _ in range(rng.randint(8, 16)):
        desktop = rng.choice(desktops)
        for _ in range(rng.randint(0, 3)):
            written = habits.act(desktop.office, findings)
            desktop.promised += [written] if written else []
        desktop.exchange(findings)
        if rng.random() < 0.15:
            desktop.proxy.deliver_late()


def _level(desktops: list[Desktop], findings: Findings) -> str | None:
    """The line heals. What went aside, because an overtaken request looked like an old copy's, is offered again."""
    for desktop in desktops:
        desktop.proxy.deliver_late()
        desktop.proxy.bad = 0
    for _ in range(2):
        for desktop in desktops:
            desktop.exchange(findings)
            findings.saw("sets offered again", quarantine.offer_all(desktop.office)[0])
    level = all(desktop.exchange(findings) for _ in range(2) for desktop in desktops)
    return None if level else "not everybody got level"


def _end(folder: Path, desktops: list[Desktop], findings: Findings) -> str | None:
    """The server has stopped; its journal and all copies are read."""
    judge = settled.judged(folder / "server", ENTITY, findings)
    found = judge.complaints[:3]
    overtaken = any(desktop.proxy.overtaken for desktop in desktops)
    if not overtaken:
        found += settled.repeated(judge)
    for number, desktop in enumerate(desktops, 1):
        found += settled.unsettled(judge, number, desktop.office, desktop.promised)
        with desktop.office.database.reading() as connection:
            epoch = read_state(connection, "epoch").get("epoch") or 1
        if epoch > 1 and not desktop.proxy.overtaken:
            found.append(f"desktop {number}: an honest desktop was taken for a copy of itself")
    return found[0] if found else None


def sent_is_held_for_safe() -> AbstractContextManager[Any]:
    """What has been sent leaves the outbox though no answer came (R1, 2)."""
    original = Conversation.ask

    def asks(self: Conversation, asking: Any) -> Any:
        try:
            return original(self, asking)
        except SyncProblem:
            with self._gate.writing() as connection:
                connection.exec_driver_sql("UPDATE outbox SET acknowledged = TRUE")
            raise

    return patch.object(Conversation, "ask", asks)


def silence_waited_for() -> AbstractContextManager[Any]:
    """A line on which nothing comes is never given up."""
    ask = kept_line.KeptLine.ask
    patiently = {"patience": LONGEST + 1}
    return patch.object(kept_line.KeptLine, "ask", lambda *asked, **options: ask(*asked, **{**options, **patiently}))


BUGS = (
    planted_bugs.no_idempotency,
    planted_bugs.answers_not_verified,
    planted_bugs.last_writer_wins,
    planted_bugs.promises_early,
    sent_is_held_for_safe,
    silence_waited_for,
)


LANE = of_seeds("proxy", simulate, BUGS, within=60, tested=12, short=80, full=2_400)
