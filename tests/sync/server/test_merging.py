"""Merging and numbering under any interleaving, against a second, plain statement of the rules (R2, R3, R7, R15)."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import merging
from app.domain.change_sets import Change, Claim
from app.domain.merging import Meeting
from sync.server import rows
from sync.server.numbers import Numbers
from tests.kit.pretend import Pretender, change, empty_journal, enrolled, totals

UNITS = {"title": ("title",), "due": ("due_on", "due_reason"), "remarks": ("remarks",)}
VALUES = {
    "title": [("A",), ("B",), ("a title long enough to travel as a digest when it is old",)],
    "due": [("2026-12-01", "x"), ("2026-12-02", "x"), ("2026-12-01", None), (None, None)],
    "remarks": [("A",), ("B",), (None,)],
}
DESKTOPS, FILES = 3, 2

edits = st.tuples(
    st.just("edit"),
    st.integers(0, DESKTOPS - 1),
    st.lists(
        st.tuples(st.integers(0, FILES - 1), st.sampled_from(sorted(UNITS)), st.integers(0, 3)),
        min_size=1,
        max_size=3,
        unique_by=lambda one: one[:2],
    ),
)
others = st.tuples(st.sampled_from(["exchange", "lose the answer", "send twice", "open"]), st.integers(0, DESKTOPS - 1))
schedules = st.lists(edits | others, max_size=40)


@dataclass
class Waiting:
    set_id: str
    units: list[tuple[int, str, tuple[Any, ...], tuple[Any, ...]]]
    """(file, unit, old, new)"""


@dataclass
class Oracle:
    """The server in the plainest words, and what each desktop believes."""

    standing: dict[tuple[int, str], tuple[Any, ...]] = field(default_factory=dict)
    believed: list[dict[tuple[int, str], tuple[Any, ...]]] = field(default_factory=list)
    waiting: list[list[Waiting]] = field(default_factory=lambda: [[] for _ in range(DESKTOPS)])
    decided: dict[str, str] = field(default_factory=dict)
    conflicts: set[tuple[str, int, str]] = field(default_factory=set)

    def arrives(self, desktop: int) -> None:
        """Everything that waits on a desktop reaches the server, in order."""
        for each in self.waiting[desktop]:
            if each.set_id in self.decided:
                continue
            lost = False
            for file, unit, old, new in each.units:
                now = self.standing[file, unit]
                if now == old:
                    self.standing[file, unit] = new
                elif now != new:
                    lost = True
                    self.conflicts.add((each.set_id, file, unit))
            self.decided[each.set_id] = "partly" if lost else "accepted"

    def hears(self, desktop: int) -> None:
        """The desktop gets the answer."""
        self.waiting[desktop].clear()
        self.believed[desktop] = dict(self.standing)


@given(schedules)
def test_any_schedule_ends_as_the_rules_say(schedule: list[Any]) -> None:
    play(schedule)


def always_applies(standing: Any, fields: Any) -> Meeting:
    return Meeting.ALREADY if not fields else Meeting.APPLIES


def forgets_its_last_number(numbers: Numbers, claim: Claim) -> Change:
    numbers._years.clear()
    return _give(numbers, claim)


_give = Numbers.give


@pytest.mark.parametrize(
    ("place", "name", "bug"),
    [(merging, "meet", always_applies), (Numbers, "give", forgets_its_last_number)],
    ids=["last writer wins", "numbers given twice"],
)
def test_a_planted_bug_is_caught(monkeypatch: pytest.MonkeyPatch, place: Any, name: str, bug: Any) -> None:
    monkeypatch.setattr(place, name, bug)
    schedule = [("edit", 0, [(0, "title", 1)]), ("edit", 1, [(0, "title", 2)]), ("open", 0), ("open", 0)]
    with pytest.raises(AssertionError):
        play(schedule)


def play(schedule: list[Any]) -> None:
    journal = empty_journal()
    desktops = [enrolled(journal, role, name=role) for role in ("secretary", "clerk", "technician")]
    files = [desktops[0].opens("A") for _ in range(FILES)]
    for desktop in desktops:
        desktop.level()
    oracle = Oracle()
    for file in range(FILES):
        for unit, fields in UNITS.items():
            oracle.standing[file, unit] = ("A",) if unit == "title" else (None,) * len(fields)
    oracle.believed = [dict(oracle.standing) for _ in desktops]
    opened = FILES
    for step, number, *more in schedule:
        desktop = desktops[number]
        if step == "edit":
            edit(oracle, desktop, number, files, more[0])
        elif step == "open":
            desktop.opens("B")
            opened += 1
        elif step == "lose the answer":
            journal.exchange(desktop.device, desktop.request())
            oracle.arrives(number)
        else:
            if step == "send twice":
                journal.exchange(desktop.device, desktop.request())
            desktop.level()
            oracle.arrives(number)
            oracle.hears(number)
    for number, desktop in enumerate(desktops):
        desktop.level()
        oracle.arrives(number)
    for desktop in desktops:
        answer = desktop.level()
        check(oracle, desktop, files, opened)
        assert answer.totals == totals(desktop.sees())
    assert journal.look(rows.recount) == journal.look(rows.read_totals)
    assert desktops[0].sees() == desktops[1].sees() == desktops[2].sees()


def edit(oracle: Oracle, desktop: Pretender, number: int, files: list[str], wanted: list[tuple[int, str, int]]) -> None:
    units = []
    for file, unit, at in wanted:
        old, new = oracle.believed[number][file, unit], VALUES[unit][at % len(VALUES[unit])]
        if old != new:
            units.append((file, unit, old, new))
            oracle.believed[number][file, unit] = new
    if units:
        by_file: dict[int, dict[str, Any]] = {}
        for file, unit, old, new in units:
            by_file.setdefault(file, {}).update(zip(UNITS[unit], zip(old, new, strict=True), strict=True))
        changes = [change("case_file", files[file], **fields) for file, fields in by_file.items()]
        oracle.waiting[number].append(Waiting(desktop.writes(*changes), units))


def check(oracle: Oracle, desktop: Pretender, files: list[str], opened: int) -> None:
    seen = desktop.sees()
    for (file, unit), value in oracle.standing.items():
        shown = seen["case_file", files[file]].get(unit, {})
        assert tuple(shown.get(name) for name in UNITS[unit]) == value
    for set_id, status in oracle.decided.items():
        assert desktop.status(set_id) == status
    conflicts = {
        (units["losing"]["losing_set"], files.index(units["target"]["target_id"]), units["target"]["target_unit"])
        for (kind, _), units in seen.items()
        if kind == "conflict"
    }
    assert conflicts == oracle.conflicts
    numbers = [units["number"]["number"] for (kind, _), units in seen.items() if kind == "case_file"]
    assert numbers == [f"2026/{n}" for n in range(1, opened + 1)], "unique, without holes, in the order of the journal"
