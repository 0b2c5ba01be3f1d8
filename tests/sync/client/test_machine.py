"""Three desktops and a server against an oracle: random work, random faults, restarts, roles taken away; sync.md,
invariants 1, 3, 5, 6, 7, 8, 11 and 12. A planted bug shows that the machine can fail.
"""

import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from sqlalchemy import select

from app.actions import case_files, conflicts, lifecycle, notes, tasks
from app.errors import NotThere, Refused, SyncProblem
from app.model.conflicts import Conflict
from app.model.journal import JournalEntry, OutboxRow, Overlay
from app.model.journal import Refused as RefusedRow
from app.storage.journal import write_state
from sync.client import confirmed
from sync.server import people
from tests.kit.desktops import Desktop, Road, Town
from tests.sync.client import oracle

DESKS = st.integers(0, 2)
WORDS = st.sampled_from(["Guals", "Obres", "Padró", "Llar d'infants", "x" * 40])
"""Few, so that two people write the same; one long, so that its old value travels as a digest."""


NOWHERE = "0" * 32


class Machine(RuleBasedStateMachine):
    """Any order of work, exchanges and accidents."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="machine-"))
        self.town = Town()
        self.desks: list[Desktop] = [
            self.town.desktop(self.folder / str(number), f"Persona {number}", role)
            for number, role in enumerate(("secretary", "secretary", "clerk"))
        ]

    files = Bundle("files")
    notes_ = Bundle("notes_")
    tasks_ = Bundle("tasks_")
    parties_ = Bundle("parties_")

    @initialize(target=files, desk=DESKS)
    def first_file(self, desk: int) -> str:
        row = self.desks[desk].office.write(case_files.open_case_file, "Primer").result
        self.town.level(*self.desks)
        return row

    @rule(target=files, desk=DESKS, title=WORDS)
    def open_file(self, desk: int, title: str) -> str:
        return self._try(desk, case_files.open_case_file, title) or NOWHERE

    @rule(desk=DESKS, row=files, title=WORDS)
    def rename(self, desk: int, row: str, title: str) -> None:
        self._try(desk, case_files.rename, row, title)

    @rule(desk=DESKS, row=files, day=st.integers(1, 28), reason=WORDS)
    def due(self, desk: int, row: str, day: int, reason: str) -> None:
        self._try(desk, case_files.set_due, row, f"2026-12-{day:02}", reason)

    @rule(desk=DESKS, row=files, words=WORDS | st.none())
    def remarks(self, desk: int, row: str, words: str | None) -> None:
        self._try(desk, case_files.set_remarks, row, words)

    @rule(desk=DESKS, row=files)
    def close(self, desk: int, row: str) -> None:
        self._try(desk, lifecycle.void, row, "per error")

    @rule(desk=DESKS, row=files)
    def reopen(self, desk: int, row: str) -> None:
        self._try(desk, lifecycle.reopen, row, "es reprèn")

    @rule(target=notes_, desk=DESKS, row=files, words=WORDS)
    def add_note(self, desk: int, row: str, words: str) -> str:
        return self._try(desk, notes.add, row, words) or NOWHERE

    @rule(desk=DESKS, row=notes_, words=WORDS)
    def edit_note(self, desk: int, row: str, words: str) -> None:
        self._try(desk, notes.edit, row, words)

    @rule(target=tasks_, desk=DESKS, title=WORDS)
    def add_task(self, desk: int, title: str) -> str:
        return self._try(desk, tasks.add, title) or NOWHERE

    @rule(desk=DESKS, row=tasks_)
    def complete_task(self, desk: int, row: str) -> None:
        self._try(desk, tasks.complete, row)

    @rule(desk=DESKS, choice=st.sampled_from([conflicts.STANDING, conflicts.LOSING]), which=st.integers(0, 5))
    def decide(self, desk: int, choice: str, which: int) -> None:
        with self.desks[desk].database.reading() as connection:
            open_ones = connection.execute(select(Conflict.id).where(Conflict.decision.is_(None))).scalars().all()
        if open_ones:
            self._try(desk, conflicts.decide, open_ones[which % len(open_ones)], choice)

    @rule(
        desk=DESKS,
        fault=st.sampled_from([None, None, *Road.FAULTS]),
        batch=st.sampled_from([300, 3_000, 256 * 1024]),
        row=files,
        title=WORDS | st.none(),
    )
    def exchange(self, desk: int, fault: str | None, batch: int, row: str, title: str | None) -> None:
        """In small pages or large ones, with trouble on the way or a person who goes on writing."""
        desktop = self.desks[desk]
        desktop.road.faults = [fault]
        desktop.engine.conversation.batch.size = batch
        if title is not None:
            desktop.road.meanwhile = lambda: self._try(desk, case_files.rename, row, title)
        try:
            desktop.sync(lambda: self._check(desktop))
        except SyncProblem:
            assert fault in ("unreachable", "answer lost")
        self._check(desktop)

    @rule(desk=DESKS, other=DESKS, row=files, theirs=WORDS, ours=WORDS)
    def race(self, desk: int, other: int, row: str, theirs: str, ours: str) -> None:
        """Two write the same field, one of them while an exchange is under way."""
        self._try(other, case_files.rename, row, theirs)
        self.exchange(other, None, 256 * 1024, row, None)
        self.exchange(desk, None, 256 * 1024, row, ours)

    @rule(desk=DESKS)
    def restart(self, desk: int) -> None:
        self.desks[desk] = self.desks[desk].restart()
        self._check(self.desks[desk])

    @rule(desk=DESKS)
    def read_again(self, desk: int) -> None:
        """As after an upgrade: the journal from its beginning, under the outbox."""
        with self.desks[desk].database.writing() as connection:
            write_state(connection, form="an older program's")
        self.desks[desk].sync()
        self._check(self.desks[desk])

    @rule(give=st.booleans())
    def role_of_the_clerk(self, give: bool) -> None:
        """Taken away and given back while the desktop may be offline: what it sends without it is refused."""
        person = self.desks[2].office.identity.person
        if give:
            people.grant(self.town.journal, person, "clerk")
            people.grant(self.town.journal, person, "mayor")
        else:
            people.grant(self.town.journal, person, "mayor")
            people.withdraw(self.town.journal, person, "clerk")

    def teardown(self) -> None:
        try:
            self.town.level(*self.desks)
            for desktop in self.desks:
                self._check(desktop)
                with desktop.database.reading() as connection:
                    assert connection.execute(select(OutboxRow)).first() is None, "something blocks"
                    assert connection.execute(select(Overlay)).first() is None
            self._check_losers()
            self._check_numbers()
        finally:
            self.town.close()
            shutil.rmtree(self.folder, ignore_errors=True)

    def _try(self, desk: int, action: Any, *arguments: Any) -> Any:
        try:
            return self.desks[desk].office.write(action, *arguments).result
        except (Refused, NotThere):
            return None

    def _check(self, desktop: Desktop) -> None:
        """Shown is confirmed and outbox; the cursor has skipped nothing; every refusal of ours is in the tray."""
        entries = self.town.entries()[: desktop.cursor()]
        assert desktop.shown() == oracle.shown(entries, desktop.waiting())
        with desktop.database.reading() as connection:
            kept = connection.execute(select(JournalEntry.seq).order_by(JournalEntry.seq)).scalars().all()
            tray = set(connection.execute(select(RefusedRow.set_id)).scalars())
        assert kept == list(range(1, desktop.cursor() + 1))
        device = desktop.office.identity.device
        refused = {
            header.id
            for entry in entries
            if (header := oracle.change_sets.open_header(entry.header)).device == device
            and oracle.verdict_of(entry).status in ("refused", "late")
        }
        assert tray == refused

    def _check_losers(self) -> None:
        rows = self.town.rows()
        found = sorted(
            (
                units["losing"]["losing_set"],
                units["target"]["target_kind"],
                units["target"]["target_id"],
                units["target"]["target_unit"],
                tuple(sorted((name, value) for name, value in units["losing"]["losing"])),
            )
            for (kind, _), units in rows.items()
            if kind == "conflict"
        )
        assert found == sorted(oracle.losers(self.town.entries()))

    def _check_numbers(self) -> None:
        numbers = [
            int(units["number"]["number"].partition("/")[2])
            for (kind, _), units in self.town.rows().items()
            if kind == "case_file" and "number" in units
        ]
        assert sorted(numbers) == list(range(1, len(numbers) + 1))


EXAMPLES = settings(max_examples=10, stateful_step_count=30, deadline=None)


def test_any_order_of_work_and_accidents(full: bool) -> None:
    run_state_machine_as_test(Machine, settings=settings(EXAMPLES, max_examples=300) if full else EXAMPLES)


def test_the_machine_catches_a_planted_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    """Writing another desktop's change over what waits here, instead of under it, must be seen."""

    def over_everything(row: Any) -> dict[str, Any]:
        return {
            name: value
            for unit, values in row.values.items()
            for name, value in values.items()
            if row.shown[name] != value
        }

    monkeypatch.setattr(confirmed, "_different", over_everything)
    with pytest.raises(AssertionError):
        run_state_machine_as_test(Machine, settings=settings(EXAMPLES, phases=[Phase.generate], max_examples=200))
