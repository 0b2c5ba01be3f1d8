"""R4: whatever was done, undoing all of it gives back how it was, but what others have changed meanwhile stays.

The oracle knows nothing of sets: it compares the rows before, after, and after others wrote in them.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, text

from app.actions import case_files, links, notes, parties, steps, tags, tasks
from app.actions.undo import next_redo, next_undo, offered, redo, undo
from app.changes import Announcer
from app.context import Office
from app.domain.ids import stable_id
from app.domain.kinds import KINDS
from app.errors import Refused
from app.storage.database import open_database
from app.storage.journal import row_units
from tests.app.others import change, enter, joan
from tests.kit.clock import SettableClock
from tests.kit.offices import KEY, identity, make_office

State = dict[tuple[str, str, str], Any]


def state(connection: Connection) -> State:
    """Every field of every synced row."""
    found: State = {}
    for kind in KINDS:
        for row in connection.execute(text(f"SELECT id FROM {kind}")).scalars():
            for fields in (row_units(connection, kind, row) or {}).values():
                found |= {(kind, row, name): value for name, value in fields.items()}
    return found


@dataclass
class World:
    """Rows that exist, by kind, in the order of their making."""

    office: Office
    rows: dict[str, list[str]] = field(default_factory=dict)

    def pick(self, kind: str, number: int) -> str:
        rows = self.rows[kind]
        return rows[number % len(rows)]

    def look(self) -> None:
        found: dict[str, list[str]] = {}
        for kind, row, _ in self.office.read(state):
            found.setdefault(kind, [])
            if row not in found[kind]:
                found[kind].append(row)
        self.rows = {kind: sorted(rows) for kind, rows in found.items()}


Do = Callable[[World, int, int, str], tuple[Any, ...]]
STEP_STATES = ("done", "skipped", "current", "pending")
OWN: dict[str, Do] = {
    "rename": lambda w, a, b, s: (case_files.rename, w.pick("case_file", a), s),
    "stage": lambda w, a, b, s: (case_files.set_stage, w.pick("case_file", a), ("initiation", "resolution")[b % 2]),
    "due": lambda w, a, b, s: (case_files.set_due, w.pick("case_file", a), f"2027-01-{b % 28 + 1:02}", s),
    "opened": lambda w, a, b, s: (case_files.set_opened_on, w.pick("case_file", a), f"2026-10-{b % 28 + 1:02}"),
    "step": lambda w, a, b, s: (steps.add, w.pick("case_file", a), s, b % 8),
    "step state": lambda w, a, b, s: (steps.set_state, w.pick("step", a), STEP_STATES[b % 4]),
    "step move": lambda w, a, b, s: (steps.move, w.pick("step", a), b % 8),
    "step remove": lambda w, a, b, s: (steps.remove, w.pick("step", a)),
    "wait": lambda w, a, b, s: (steps.set_waiting, w.pick("step", a), "2026-12-24" if b % 2 else None),
    "task": lambda w, a, b, s: (tasks.add, s, w.pick("case_file", a) if b % 2 else None),
    "complete": lambda w, a, b, s: (tasks.complete, w.pick("task", a)),
    "reopen": lambda w, a, b, s: (tasks.reopen, w.pick("task", a)),
    "task remove": lambda w, a, b, s: (tasks.remove, w.pick("task", a)),
    "note": lambda w, a, b, s: (notes.add, w.pick("case_file", a), s),
    "note edit": lambda w, a, b, s: (notes.edit, w.pick("note", a), s),
    "tag": lambda w, a, b, s: (tags.put, w.pick("case_file", a), ("Obres", "Aigua", "Neu")[b % 3]),
    "tag take": lambda w, a, b, s: (tags.take, w.pick("case_file", a), w.pick("tag", b)),
    "tag remove": lambda w, a, b, s: (tags.remove, w.pick("tag", a)),
    "link": lambda w, a, b, s: (links.relate, w.pick("case_file", a), w.pick("case_file", b)),
    "party": lambda w, a, b, s: (parties.add, "person", s),
    "party name": lambda w, a, b, s: (parties.edit_name, w.pick("party", a), "person", s),
    "party remove": lambda w, a, b, s: (parties.remove, w.pick("party", a)),
    "join": lambda w, a, b, s: (parties.add_to_case_file, w.pick("case_file", a), w.pick("party", b)),
    "leave": lambda w, a, b, s: (parties.remove_from_case_file, w.pick("case_party", a)),
    "merge": lambda w, a, b, s: (parties.merge, w.pick("party", a), w.pick("party", b)),
    "unmerge": lambda w, a, b, s: (parties.unmerge, w.pick("party", a)),
}  # fmt: skip
THEIRS = {
    "case_file": ("title", "due_reason"), "step": ("title",), "task": ("title",), "note": ("text",),
    "party": ("given_name",),
}  # fmt: skip
"""What others write in, by kind: fields that take any text."""

PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
"""Shrinking would take minutes: the deeds that failed are printed and few enough to be read."""
NUMBERS = st.integers(0, 30)
NAMES = st.sampled_from(["Aigua", "Bosc", "Camí", "Dipòsit"])
DEEDS = st.lists(st.tuples(st.sampled_from(sorted(OWN)), NUMBERS, NUMBERS, NAMES), min_size=1, max_size=12)
SOMETIMES_OTHERS = st.lists(
    st.tuples(st.sampled_from([*sorted(OWN), "others", "others", "others join"]), NUMBERS, NUMBERS, NAMES),
    min_size=2,
    max_size=14,
)


@pytest.fixture(scope="module")
def village(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two files with all they can hold; nothing of it can be undone."""
    folder = tmp_path_factory.mktemp("village")
    office = make_office(folder)
    joan(office)
    for number in range(2):
        file = office.write(case_files.open_case_file, f"Expedient {number}").result
        office.write(tags.put, file, "Obres")
        office.write(notes.add, file, "Nota")
        office.write(tasks.add, "Trucar", file)
        party = office.write(parties.add, "person", f"Persona {number}").result
        office.write(parties.add_to_case_file, file, party)
    with office.database.writing() as connection:
        connection.execute(text("DELETE FROM undo_step"))
    office.close()
    return folder / "lligall.db"


@contextmanager
def world(village: Path) -> Iterator[World]:
    """The village, copied."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copyfile(village, Path(folder) / "lligall.db")
        who = identity()
        office = Office(open_database(Path(folder) / "lligall.db", KEY), who, SettableClock(), Announcer())
        made = World(office)
        made.look()
        yield made
        office.close()


def do(made: World, deed: tuple[str, int, int, str]) -> None:
    name, a, b, word = deed
    action, *values = OWN[name](made, a, b, word)
    try:
        made.office.write(action, *values)
    except Refused:
        return
    made.look()


def undo_all(office: Office) -> None:
    while (what := office.read(next_undo)) is not None:
        promised = office.read(offered)
        assert (promised == what) == (undo(office).set_id is not None), what


@settings(max_examples=60, phases=PHASES)
@given(DEEDS, st.integers(0, 12))
def test_alone_everything_goes_back_and_forth(village: Path, deeds: list[tuple[str, int, int, str]], back: int) -> None:
    with world(village) as made:
        forth_and_back(made, deeds, back)


def forth_and_back(made: World, deeds: list[tuple[str, int, int, str]], back: int) -> None:
    office, before = made.office, made.office.read(state)
    for deed in deeds:
        do(made, deed)
    after = office.read(state)
    for _ in range(back):
        if office.read(next_undo) is not None:
            undo(office)
    while office.read(next_redo) is not None:
        redo(office)
    assert office.read(state) == after
    undo_all(office)
    undone = office.read(state)
    assert {key: undone[key] for key in before} == before
    created = {key[:2] for key in undone} - {key[:2] for key in before}
    assert all(undone[kind, row, "removed"] for kind, row in created)
    with pytest.raises(Refused, match="nothing_to_undo"):
        undo(office)


@settings(max_examples=60, phases=PHASES)
@given(SOMETIMES_OTHERS)
def test_what_others_changed_stays_and_all_else_goes_back(
    village: Path, deeds: list[tuple[str, int, int, str]]
) -> None:
    with world(village) as made:
        among_others(made, deeds)


def among_others(made: World, deeds: list[tuple[str, int, int, str]]) -> None:
    office, before = made.office, made.office.read(state)
    theirs: State = {}
    named: set[str] = set()
    for number, deed in enumerate(deeds):
        if deed[0] == "others join":
            mine = [row for kind, row in _written(office, before) if kind == "party"] or made.rows["party"]
            party, file = mine[deed[1] % len(mine)], made.pick("case_file", deed[2])
            row = stable_id("join", str(number))
            fields = {"party": (None, party), "role": (None, "third")}
            enter(office, "party.join", [change("case_party", row, file, True, **fields)])
            named.add(party)
            made.look()
        elif deed[0] == "others":
            # Most often the very thing the person has just written in, else anything.
            meeting = [(kind, row) for kind, row in _written(office, before) if kind in THEIRS] if deed[1] % 4 else []
            kind = meeting[-1 - deed[2] % len(meeting)][0] if meeting else sorted(THEIRS)[deed[1] % len(THEIRS)]
            row = meeting[-1 - deed[2] % len(meeting)][1] if meeting else made.pick(kind, deed[2])
            name = THEIRS[kind][deed[2] % len(THEIRS[kind])]
            now = office.read(state)
            unit = KINDS[kind].units[KINDS[kind].unit_of[name]]
            fields = {each: (now[kind, row, each], now[kind, row, each]) for each in unit.fields}
            fields[name] = (now[kind, row, name], f"d'altri {number}")
            file = row if kind == "case_file" else None if kind == "party" else _file_of(office, kind, row)
            enter(office, f"{kind}.edit", [change(kind, row, file, **fields)])
            theirs |= {(kind, row, each): new for each, (_, new) in fields.items()}
        else:
            do(made, deed)
    undo_all(office)
    after = office.read(state)
    assert {key: after[key] for key in theirs} == theirs
    # A unit whose fields others wrote is theirs whole; every other one is as it was.
    for key, value in before.items():
        if key not in theirs:
            assert after[key] == value, key
    for kind, row in {key[:2] for key in after} - {key[:2] for key in before}:
        touched = (
            any(key[:2] == (kind, row) for key in theirs) or row in named or after.get((kind, row, "role")) == "third"
        )
        assert bool(after[kind, row, "removed"]) != touched, (kind, row)


def _written(office: Office, before: State) -> list[tuple[str, str]]:
    """Rows that are not as they were, the last made last."""
    now = office.read(state)
    return sorted({key[:2] for key, value in now.items() if before.get(key) != value}, key=lambda thing: thing[1])


def _file_of(office: Office, kind: str, row: str) -> str | None:
    statement = text(f"SELECT case_file_id FROM {kind} WHERE id = :id")
    return office.read(lambda connection: connection.execute(statement, {"id": row}).scalar())
