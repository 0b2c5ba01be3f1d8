"""Lane "restores": servers brought back from backups, again and again, while desktops are late, lost or mid-flight.

What was acknowledged and pulled by any desktop that returns is in effect at the end (invariant 2), once (3), under its
number or with the old one beside the new (4); an honest restore is never an alarm, and has its way out (9).
Neighbours: world, copies, oracle, tests.kit.restores.
"""

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any
from unittest.mock import patch

import msgspec

from app.errors import HistoryAlarm, SyncProblem, Unreachable
from app.storage.journal import read_state
from app.storage.verified import PROVEN
from sync.client.verifying import EVERYTHING
from sync.protocol.messages import ExchangeAnswer, ExchangeRequest
from sync.server import people, restoring
from sync.server.admin import backups as noted
from sync.server.clock import moment
from sync.server.journal import EntityJournal
from sync.server.transactions import SERVER
from tests.faults import beginnings, copies, planted_copies, rule_bugs, stored
from tests.faults.lane import Findings, Wrong, of_seeds
from tests.faults.line import late_arrivals
from tests.faults.oracle import Entry, Judge, open_entry
from tests.faults.world import Desktop, Drops, World, simulated
from tests.kit import restores
from tests.kit.restores import Kept

IN_EFFECT = ("accepted", "partly")
MOST = 5
"""Desktops at once."""
SETTLES = 60
"""Calls of settle that must do for anything this small."""


class Annals(Judge):
    """A journal that was put together again: what was decided in a history that is gone cannot be judged by this one,
    but each set has its effect once, and what stood in every history stands."""

    def _judge(self, entry: Entry, complain: Any) -> None:
        before = self._sets.get(entry.set_id)
        if before is not None and entry.status in IN_EFFECT and before.status in IN_EFFECT:
            complain("an identity that had its effect had it again")
        if before is not None and before.status not in IN_EFFECT and entry.status in IN_EFFECT:
            self._sets[entry.set_id] = entry


class Backups:
    """What the operators have, and what the desktops were told."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.rng = world.rng
        self.kept: list[Kept] = []
        self.make()
        self.restored = 0
        self.pulled: dict[str, set[str]] = {}
        """Sets in effect that desktops have pulled, and which devices."""
        self._servers: set[str] = set()
        """Those of them that are the server's own."""
        self.awaited: set[str] = set()
        """Devices that the server may not go on without; empty once an operator has closed the recovery."""

    def make(self) -> None:
        """One more backup; the server tells desktops from where on to keep what they pull (R14)."""
        journal = self.world.weather.journal
        noted._note(journal, moment(journal.clock.now()), f"còpia {len(self.kept)}")
        self.kept.append(Kept(journal))

    def join(self) -> None:
        """Somebody more comes; once a colleague has heard of it, the server may go back to before another restore."""
        world, rng = self.world, self.rng
        if len(world.desktops) < MOST and not world.weather.journal.facts().recovering:
            desktop, first = world.enrol(rng.choice(("clerk", "clerk", "secretary", "councillor"))), world.desktops[0]
            world.findings.saw("came new in between")
            if rng.random() < 0.7:
                world.exchange(desktop)
            present = world.weather.journal.facts().incarnation
            older = [each for each in self.kept if each.incarnation != present]
            if older and rng.random() < 0.7:
                world.exchange(first)
                self.restore(rng.choice(older))
                for each in (first, desktop):
                    world.exchange(each)

    def restore(self, kept: Kept | None = None) -> None:
        """Bring one back, usually the newest; now and then just after somebody's role has changed."""
        if self.rng.random() < 0.3 and not self.world.weather.journal.facts().recovering:
            self.world.change_people()
            if self.rng.random() < 0.5:
                self.make()
        self.note_pulled()
        kept = kept or (self.kept[-1] if self.rng.random() < 0.7 else self.rng.choice(self.kept))
        self.world.weather.journal = kept.restored()
        self.world.weather.late.clear()
        self.world.weather.heard.clear()
        self.awaited = set(self.world.weather.journal.facts().desks)
        self.restored += 1
        self.world.findings.saw("servers restored")

    def close(self) -> None:
        """An operator does without the desktops that have not come."""
        journal = self.world.weather.journal
        if journal.facts().recovering:
            restores.close(journal, "prova")
            self.awaited.clear()
            self.world.findings.saw("recoveries closed by an operator")

    def overcome(self) -> bool:
        """Everybody comes once more, an operator does without the lost, and all exchange until level; whether they got
        there."""
        for desktop in self.world.desktops:
            self.world.exchange(desktop)
        self.close()
        self._leave_unknown()
        for _ in range(3):
            ended = [self.world.exchange(desktop) for desktop in self.world.desktops]
        return all(ended)

    def _leave_unknown(self) -> None:
        """Who was enrolled after the backup, and of whom nobody has brought anything in time, is enrolled again."""
        known = self.world.weather.journal.facts().desks
        for desktop in [each for each in self.world.desktops if each.line.device not in known]:
            self.world.desktops.remove(desktop)
            self.world.lost.append(desktop)
            self.world.findings.saw("desktops that are to be enrolled again")

    def check_kept(self, desktop: Desktop) -> None:
        """What a desktop keeps begins at the oldest backup, or before it (R14)."""
        with desktop.office.database.reading() as connection:
            after = read_state(connection, "kept_after").get("kept_after") or [0]
        if after[0] > self.kept[0].seq:
            raise Wrong(f"the oldest backup is of {self.kept[0].seq}, and what is kept begins after {after[0]} (R14)")

    def check_waited(self) -> None:
        """Nothing is judged until every desktop has come, or an operator does without (R11)."""
        missing = self.awaited - self.world.weather.heard
        if missing and not self.world.weather.journal.facts().recovering:
            raise Wrong(f"the server went on though {sorted(missing)} had not come (R11)")

    def other_history(self, desktop: Desktop) -> None:
        """Somebody puts another history in the server's place, under its own key, with a note or without (R20)."""
        world = self.world
        true, bad, world.weather.bad = world.weather.journal, world.weather.bad, 0
        # What it took over with a snapshot and does not keep yet it could not compare.
        heard = world.exchange(desktop) and world.settle(desktop, SETTLES) and not true.facts().recovering
        # What came of an older incarnation after it was left is not known here: it would be told once both are level.
        known = [each for each in self.kept if each.incarnation == true.facts().incarnation and not each.recovering]
        older = [each for each in known if heard and each.seq < desktop.engine.cursor()]
        kept = self.rng.choice(older) if older else self.kept[0]
        other = kept.journal()
        if kept in older and desktop.line.device in other.facts().desks:  # else it is turned away there
            for _ in range(self.rng.randint(1, desktop.engine.cursor() - kept.seq)):
                people.add_person(other, "Una Altra Història", ["clerk"])
            if self.rng.random() < 0.7:
                with other.transaction() as work:
                    restoring.begin(work, "Ningú", "Res")
            world.weather.journal = other
            self._expect_alarm(desktop, "another history")
            world.weather.journal = true
        world.weather.bad = bad

    def forged_note(self, desktop: Desktop) -> None:
        """What the server says of its restore is altered on the way (R20)."""
        lies = ("head", 1), ("hash", b"x" * 32), ("new_incarnation", "f" * 32), ("reason", "")
        field, value = self.rng.choice(lies)
        bad, self.world.weather.bad = self.world.weather.bad, 0
        serve, altered = desktop.line.exchange, []

        def alter(request: ExchangeRequest) -> ExchangeAnswer:
            answer = serve(request)
            altered.extend(answer.notes)
            notes = tuple(msgspec.structs.replace(note, **{field: value}) for note in answer.notes)
            return msgspec.structs.replace(answer, notes=notes)

        with patch.object(desktop.line, "exchange", alter):
            self._expect_alarm(desktop, "a forged note", lambda: bool(altered))
        self.world.weather.bad = bad

    def _expect_alarm(self, desktop: Desktop, what: str, happened: Callable[[], bool] = lambda: True) -> None:
        try:
            desktop.engine.exchange()
        except HistoryAlarm:
            self.world.findings.saw(f"{what} noticed")
            return
        except SyncProblem:
            pass
        if happened():
            raise Wrong(f"{what} was believed (R20)")

    def hurry(self, desktop: Desktop) -> None:
        """An operator waits for one desktop only; the others' hand-backs come late, when new sets have been judged."""
        self.world.exchange(desktop)
        self.close()
        for _ in range(2):
            self.world.act(desktop)
        self.world.exchange(desktop)

    def stop_short(self, desktop: Desktop) -> None:
        """A desktop pulls an entry or two of what there is, and hears of the head: then its line ends."""
        batch, left = desktop.engine.conversation.batch, [self.rng.randint(1, 2)]
        desktop.engine.conversation.batch = Drops(1, 1)
        serve = desktop.line.exchange

        def some(request: ExchangeRequest) -> ExchangeAnswer:
            left[0] -= 1
            if left[0] < 0:
                raise Unreachable("connection")
            return serve(request)

        with patch.object(desktop.line, "exchange", some):
            self.world.exchange(desktop)
        desktop.engine.conversation.batch = batch

    def disaster(self, desktop: Desktop) -> None:
        """One desktop has heard of a head; the server is set back, and whoever wrote what led there is gone."""
        other = self.rng.choice([each for each in self.world.desktops if each is not desktop])
        if len(self.world.desktops) > 2 and other is not self.world.desktops[0]:
            self.world.exchange(desktop)
            self.make()
            for _ in range(3):
                self.world.act(other)
            self.world.exchange(other)
            self.stop_short(desktop)
            self.lose(other)
            self.restore()
            self.hurry(desktop)

    def lose(self, desktop: Desktop) -> None:
        """A machine is stolen, broken, drowned; it never returns."""
        if desktop is not self.world.desktops[0] and len(self.world.desktops) > 2:
            desktop.line.plugged = False
            self.world.desktops.remove(desktop)
            self.world.lost.append(desktop)
            self.world.findings.saw("desktops lost")

    def note_pulled(self) -> None:
        query = "SELECT set_id, device FROM journal_entry WHERE status IN ('accepted', 'partly')"
        for desktop in self.world.desktops:
            with desktop.office.database.reading() as connection:
                if read_state(connection, "scope").get("scope") != EVERYTHING:
                    # What somebody may not read, or no longer, is not whole here: others bring it, or it is lost.
                    for devices in self.pulled.values():
                        devices.discard(desktop.line.device)
                    continue
                for set_id, device in connection.exec_driver_sql(query):
                    self.pulled.setdefault(set_id, set()).add(desktop.line.device)
                    if device == SERVER:
                        self._servers.add(set_id)

    def returning(self) -> set[str]:
        """What must be in effect at the end: everything that a desktop which is still there has pulled. What an
        operator had done is not brought back by somebody who is late: he does it again where it is wanted."""
        there = {desktop.line.device for desktop in self.world.desktops}
        return {set_id for set_id, devices in self.pulled.items() if devices & there} - self._servers


def simulate(seed: int, findings: Findings) -> str | None:
    """One seed; returns what went wrong, or None."""
    return simulated("restores", _play, seed, findings)


def _play(world: World, _folder: Path) -> str | None:
    world.snapshots = world.rng.random() < 0.5
    with beginnings.of_anything() if world.snapshots else nullcontext():
        _people(world)
        backups = Backups(world)
        _days(world, backups)
        return _end(world, backups)


def _people(world: World) -> None:
    first = world.enrol("secretary")
    world.enrol("clerk")
    for role in world.rng.choices(("clerk", "secretary"), k=world.rng.randint(0, 1)):
        world.enrol(role)
    for desktop in world.desktops:
        world.exchange(desktop)
    world.begin(first)
    for desktop in world.desktops:
        world.exchange(desktop)
    world.weather.bad = world.rng.choice((0, 0.1, 0.3))


def _days(world: World, backups: Backups) -> None:
    rng = world.rng
    for _ in range(rng.randint(14, 34)):
        world.clock.forward(minutes=rng.choice((0, 1, 1, 30, 60 * 24)))
        desktop = rng.choice(world.desktops)
        dice = rng.random()
        if dice < 0.36:
            for _ in range(rng.randint(1, 3)):
                world.act(desktop)
        elif dice < 0.64:
            world.exchange(desktop)
            world.settle(desktop, rng.choice((0, 0, 1, 4)))
        elif dice < 0.66:
            backups.join()
        elif dice < 0.69:
            backups.other_history(desktop)
        elif dice < 0.74:
            backups.make()
        elif dice < 0.8:
            backups.restore()
            if rng.random() < 0.3:
                backups.forged_note(desktop)
            if rng.random() < 0.5:
                backups.hurry(desktop)
        elif dice < 0.84:
            backups.stop_short(desktop)
        elif dice < 0.88:
            backups.close()
        elif dice < 0.93:
            world.crash(desktop)
        elif dice < 0.94:
            backups.lose(desktop)
        elif dice < 0.95:
            backups.disaster(desktop)
        elif dice < 0.97 and not world.weather.journal.facts().recovering:
            world.change_people()
        else:
            late_arrivals(world.weather)
        backups.check_waited()
        backups.check_kept(desktop)
        found = desktop.complaints()
        if found:
            raise Wrong(f"{desktop.office.identity.desk}: {found}")


def _end(world: World, backups: Backups) -> str | None:
    late_arrivals(world.weather)
    world.weather.bad = 0
    for desktop in world.desktops:
        desktop.line.plugged = True
    backups.note_pulled()
    if not backups.overcome():
        return "not everybody got level"
    expected = backups.returning()
    judge = _judged(world.weather.journal)
    if judge.complaints:
        return judge.complaints[0]
    in_effect = {entry.set_id for entry in judge.entries if entry.status in IN_EFFECT}
    world.findings.saw("sets that had been pulled", len(expected))
    merged = [entry for entry in judge.entries if entry.code == "restored" and entry.device != "server"]
    world.findings.saw("merged again", len(merged))
    world.findings.saw("marked lost", sum(entry.code == "lost" for entry in judge.entries))
    missing = expected - in_effect
    if missing:
        return f"sets that a returning desktop had pulled are lost: {sorted(missing)[:3]}"
    return _unfair(judge, world) or _unequal(world, judge)


def _judged(journal: EntityJournal) -> Annals:
    judge = Annals()
    with journal.transaction() as work:
        for told in stored.entries(work.connection):
            judge.read(told)
        judge.complaints += [
            words for words in stored.complaints(work.connection) if "another place in its desktop's chain" not in words
        ]
    return judge


def _unfair(judge: Judge, world: World) -> str | None:
    """Numbers: one row each. What was promised is somewhere."""
    numbers: dict[str, str] = {}
    for (kind, row), values in judge.values.rows.items():
        number = values.get("number") if kind == "case_file" else None
        if number and numbers.setdefault(number, row) != row:
            return f"number {number} was given twice"
    for desktop in world.desktops:
        with desktop.office.database.reading() as connection:
            told = {entry.set_id for entry in map(open_entry, copies.kept(connection))}
            if desktop.snapshots is not None:
                told |= {open_entry(entry).set_id for entry in desktop.snapshots.stood_in(connection)}
            # What had no effect in a history that is gone is not brought back; the person has it in the tray.
            told |= set(connection.exec_driver_sql("SELECT set_id FROM refused").scalars())
        missing = set(desktop.promised) - told
        if missing:
            return f"acknowledged sets are nowhere: {sorted(missing)[:3]}"
    return None


def _unequal(world: World, judge: Judge) -> str | None:
    wanted, now = copies.of(judge.values), world.weather.journal.clock.now().isoformat()
    for desktop in world.desktops:
        if not world.settle(desktop, SETTLES):
            return f"desktop {desktop.office.identity.desk} is never done with what its snapshot left"
        found = desktop.complaints()
        if desktop.engine.verify_history(lambda *_: None).outcome != PROVEN:
            found.append("its history does not verify")
        with desktop.office.database.reading() as connection:
            if judge.roles(desktop.office.identity.person, now) & {"secretary", "clerk"}:
                found += copies.differences("not equal to the journal", copies.shown(connection), wanted)
            else:
                world.findings.saw("limited readers")
            if copies.waiting(connection):
                found.append("something still waits")
            told = read_state(connection, "restored", "epoch")
        if (told.get("restored") or {}).get("recovering"):
            found.append("it is told that the server still recovers")
        if (told.get("epoch") or 1) > 1:
            found.append("it was taken for an old copy of itself")
        if found:
            return f"desktop {desktop.office.identity.desk} at the end: {found[:2]}"
    return None


BUGS = (*planted_copies.RESTORES, *rule_bugs.RESTORES)
LANE = of_seeds("restores", simulate, BUGS, within=180, tested=25, short=300, full=6_000)
