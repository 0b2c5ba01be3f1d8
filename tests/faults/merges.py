"""Lane "merges": the merge rule alone, in a pure model of server and desktops, against schedules nobody would think of.

The server of the model decides with app.domain.merging; desktops keep confirmed values and an outbox. Exchanges are
cut before and after the server's commit, repeated, and interleaved; conflicts are decided twice. What must hold at the
end is checked from the journal by rules written here a second time, in the plainest way.
"""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.domain import merging
from app.domain.merging import Meeting
from tests.faults.lane import Findings, Lane

Meet = Callable[[Mapping[str, Any], Mapping[str, tuple[Any, Any]]], Meeting]

UNITS = {"title": ("title",), "lifecycle": ("status", "reason")}
ROWS = ("a", "b")
Key = tuple[str, str]


def _blank() -> dict[Key, dict[str, Any]]:
    return {(row, unit): {} for row in ROWS for unit in UNITS}


@dataclass
class Set:
    """A change set of the model: one or two units of one or two rows, maybe the decision of a conflict."""

    number: tuple[int, int]
    units: dict[Key, dict[str, tuple[Any, Any]]]
    decides: int | None = None
    choice: str | None = None


@dataclass
class Verdict:
    """An entry of the model's journal."""

    change: Set
    lost: set[Key] = field(default_factory=set)
    conflicts: list[int] = field(default_factory=list)
    late: bool = False


@dataclass
class Server:
    """Orders, merges, remembers what it has seen."""

    meet: Meet
    values: dict[Key, dict[str, Any]] = field(default_factory=_blank)
    journal: list[Verdict] = field(default_factory=list)
    seen: set[tuple[int, int]] = field(default_factory=set)
    conflicts: list[dict[str, Any]] = field(default_factory=list)

    def take(self, change: Set) -> None:
        """Judge one set, once."""
        if change.number in self.seen:
            return
        self.seen.add(change.number)
        verdict = Verdict(change)
        if change.decides is not None and self.conflicts[change.decides]["decision"] is not None:
            verdict.late = True
            verdict.lost = set(change.units)
        else:
            if change.decides is not None:
                self.conflicts[change.decides]["decision"] = (change.number, change.choice)
            for key, fields in change.units.items():
                if self.meet(self.values[key], fields) is Meeting.CONFLICTS:
                    verdict.lost.add(key)
                    verdict.conflicts.append(len(self.conflicts))
                    self.conflicts.append(
                        {
                            "key": key,
                            "standing": dict(self.values[key]),
                            "losing": {name: new for name, (_, new) in fields.items()},
                            "decision": None,
                        }
                    )
                else:
                    self.values[key] = merging.applied(self.values[key], fields)
        self.journal.append(verdict)


@dataclass
class Desktop:
    """Confirmed values up to a cursor, and an outbox on top."""

    number: int
    values: dict[Key, dict[str, Any]] = field(default_factory=_blank)
    cursor: int = 0
    outbox: list[Set] = field(default_factory=list)
    made: int = 0
    decisions: dict[int, Any] = field(default_factory=dict)
    known: int = 0

    def shown(self, key: Key) -> dict[str, Any]:
        """Confirmed, with the own outbox on top."""
        value = dict(self.values[key])
        for change in self.outbox:
            value.update({name: new for name, (_, new) in change.units.get(key, {}).items()})
        return value

    def edit(self, keys: list[Key], rng: random.Random) -> Set:
        """One action on some units."""
        units = {}
        for key in keys:
            old = self.shown(key)
            units[key] = {name: (old.get(name), rng.randrange(4)) for name in UNITS[key[1]]}
        return self._keep(Set((self.number, self.made), units))

    def decide(self, conflict: int, about: dict[str, Any], choice: str) -> Set:
        """Choose one of two versions, as seen here."""
        units = {}
        if choice == "losing":
            key = about["key"]
            shown = self.shown(key)
            units[key] = {name: (shown.get(name), about["losing"][name]) for name in UNITS[key[1]]}
        return self._keep(Set((self.number, self.made), units, conflict, choice))

    def _keep(self, change: Set) -> Set:
        self.made += 1
        self.outbox.append(change)
        return change

    def pull(self, server: Server, most: int) -> None:
        """Apply whole entries in order."""
        for verdict in server.journal[self.cursor : self.cursor + most]:
            self.cursor += 1
            for key, fields in verdict.change.units.items():
                if key not in verdict.lost:
                    self.values[key] = merging.applied(self.values[key], fields)
            if verdict.change.number[0] == self.number:
                self.outbox = [waiting for waiting in self.outbox if waiting.number != verdict.change.number]
            self.known = max([self.known, *[conflict + 1 for conflict in verdict.conflicts]])


def simulate(seed: int, findings: Findings, meet: Meet = merging.meet) -> str | None:
    """One schedule; returns what went wrong, or None."""
    rng = random.Random(seed)
    server = Server(meet)
    desktops = [Desktop(number) for number in range(rng.randint(2, 4))]
    keys = list(server.values)
    for _ in range(rng.randint(6, 20)):
        desktop = rng.choice(desktops)
        dice = rng.random()
        if dice < 0.5:
            desktop.edit(rng.sample(keys, rng.randint(1, 2)), rng)
        elif dice < 0.68 and desktop.known:
            conflict = rng.randrange(desktop.known)
            desktop.decide(conflict, server.conflicts[conflict], rng.choice(("standing", "losing")))
        elif dice < 0.9:
            _exchange(desktop, server, rng)
        else:
            for change in desktop.outbox[: rng.randint(0, 2)]:
                server.take(change)
    for _ in range(2):
        for desktop in desktops:
            for change in list(desktop.outbox):
                server.take(change)
            desktop.pull(server, 10_000)
    findings.saw("entries", len(server.journal))
    findings.saw("conflicts", len(server.conflicts))
    findings.saw("late decisions", sum(verdict.late for verdict in server.journal))
    return _what_is_wrong(server, desktops)


def _exchange(desktop: Desktop, server: Server, rng: random.Random) -> None:
    sent = desktop.outbox[: rng.randint(0, len(desktop.outbox))]
    for change in sent:
        server.take(change)
        if rng.random() < 0.1:
            server.take(change)
    if rng.random() < 0.7:  # else the answer is lost after the commit
        desktop.pull(server, rng.choice((1, 2, 10_000)))


def _what_is_wrong(server: Server, desktops: list[Desktop]) -> str | None:
    for desktop in desktops:
        if desktop.outbox or any(desktop.shown(key) != server.values[key] for key in server.values):
            return "not everybody ended equal"
    values = _blank()
    expected = 0
    numbers = set()
    decided: set[int] = set()
    for verdict in server.journal:
        change = verdict.change
        if change.number in numbers:
            return "a set was judged twice"
        numbers.add(change.number)
        if change.decides is not None:
            if verdict.late != (change.decides in decided):
                return "a conflict was decided twice, or a first decision was called late"
            decided.add(change.decides)
        for key, fields in change.units.items():
            standing = {name: values[key].get(name) for name in fields}
            old = {name: pair[0] for name, pair in fields.items()}
            new = {name: pair[1] for name, pair in fields.items()}
            unseen = standing not in (old, new)
            if verdict.late:
                if key not in verdict.lost:
                    return "a late decision changed something"
            elif (key in verdict.lost) != unseen:
                return "a value was overwritten unseen, or lost without reason"
            elif unseen:
                expected += 1
            else:
                values[key].update(new)
    if expected != len(server.conflicts):
        return "a loser is not exactly one conflict"
    if {key: _plain(value) for key, value in values.items()} != {k: _plain(v) for k, v in server.values.items()}:
        return "the journal does not give the server's values"
    if len(numbers) != sum(desktop.made for desktop in desktops):
        return "a set was lost"
    return None


def _plain(value: dict[str, Any]) -> dict[str, Any]:
    return {name: item for name, item in value.items() if item is not None}


def run(count: int, seed: int) -> Findings:
    """Play `count` schedules with seeds `seed`, `seed + 1`, …"""
    findings = Findings()
    for number in range(seed, seed + count):
        wrong = simulate(number, findings)
        findings.count += 1
        if wrong:
            findings.failures.append(f"merges seed {number}: {wrong}")
    return findings


def planted(seed: int) -> list[str]:
    """Three bugs, each of which must be noticed: the last writer wins; fields merge one by one; old is not asked."""

    def last_wins(_standing: Mapping[str, Any], _fields: Mapping[str, tuple[Any, Any]]) -> Meeting:
        return Meeting.APPLIES

    def field_by_field(standing: Mapping[str, Any], fields: Mapping[str, tuple[Any, Any]]) -> Meeting:
        fits = any(standing.get(name) in pair for name, pair in fields.items())
        return Meeting.APPLIES if fits else Meeting.CONFLICTS

    def only_new(standing: Mapping[str, Any], fields: Mapping[str, tuple[Any, Any]]) -> Meeting:
        blank = all(standing.get(name) is None for name in fields)
        same = all(standing.get(name) == new for name, (_, new) in fields.items())
        return Meeting.APPLIES if blank or same else Meeting.CONFLICTS

    return [
        bug.__name__
        for bug in (last_wins, field_by_field, only_new)
        if not any(simulate(number, Findings(), bug) for number in range(seed, seed + 400))
    ]


LANE = Lane("merges", tested=50_000, short=100_000, full=1_000_000, run=run, planted=planted)
