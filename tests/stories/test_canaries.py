"""A day's work with the whole program, then a stolen disk: desktops, server, logs and temporary folder tell nothing."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import logs
from app.actions import access, case_files, conflicts, lifecycle, steps
from app.queries import case_files as listed
from app.queries import conflicts as questions
from app.queries import sync
from tests.kit.canaries import TEMPORARY, Canaries, heard, sing
from tests.kit.coming_in import finish, settle
from tests.kit.isolation import HOME
from tests.kit.look import _installed, theme
from tests.kit.speaking import speak
from tests.stories.conftest import Machine, TownHall
from ui import places
from ui.bootstrap import Program

__all__ = ["_installed", "speak", "theme"]


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The temporary folder of the whole day, set before anything else is."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    for name in TEMPORARY:
        monkeypatch.setenv(name, str(folder))
    return folder


@pytest.fixture
def profile(tmp_path: Path) -> Iterator[Path]:
    """The secretary's, with its log running."""
    root = tmp_path / "Maria Prova"
    handler = logs.start(root)
    yield root
    logs.stop(handler)


def disagree(maria: Machine, pere: Machine, canaries: Canaries) -> None:
    """A question about a title with two versions, and a change refused because its file was closed meanwhile."""
    file, other = (maria.write(case_files.open_case_file, next(canaries)) for _ in range(2))
    maria.sync()
    pere.sync()
    for machine in (maria, pere):
        machine.write(case_files.rename, file, next(canaries))
    pere.write(case_files.set_remarks, other, next(canaries))
    for step in maria.office.read(listed.one, other).steps:
        maria.write(steps.set_state, step.id, "done")
    maria.write(lifecycle.close, other, next(canaries))
    access.record(maria.office, "opened", "case_file", file)
    for machine in (maria, pere, maria):
        machine.sync()
    assert len(pere.office.read(sync.refused)) == 1
    (question,) = maria.office.read(questions.open_conflicts)
    maria.write(conflicts.decide, question.id, "losing")


def walk(program: Program, canaries: Canaries, row: str) -> None:
    """Through the rooms, with something looked for and something found."""
    desktop, window = program.desktop, program.window
    assert window is not None
    for room in (places.TODAY, places.CASE_FILES, places.PARTIES, places.SYNCHRONISATION, places.SETTINGS):
        desktop.go(room)
        settle(program)
    desktop.go(places.CASE_FILES, row)
    settle(program)
    for typed in canaries.sung[:3]:
        window.top.search.setText(typed)
        QTest.qWait(200)  # the box waits until the typing pauses
        settle(program)
    desktop.set_setting("look", "dark")


def test_a_day_leaves_nothing_readable(
    temporary: Path,
    profile: Path,
    hall: TownHall,
    maria: Machine,
    pere: Machine,
    qapp: QApplication,
    theme: object,
    speak: Callable[[str], None],
) -> None:
    canaries = Canaries()
    sing(maria.office, canaries, 90)
    disagree(maria, pere, canaries)
    file = maria.office.read(listed.ids, listed.CaseFilter(), 1)[0]
    assert len(canaries.sung) >= 990
    maria.switch_off()
    program = Program(qapp, profile, maria.secrets)
    program.start()
    settle(program)
    try:
        walk(program, canaries, file)
        while_open = [name for folder in (hall.folder, HOME) for name in heard(folder, canaries.sung)]
    finally:
        finish(program)
    hall.machines.remove(maria)
    assert while_open == []
    names = {path.relative_to(profile).as_posix() for path in profile.rglob("*") if path.is_file()}
    assert {"settings.json", "memory.json", "logs/lligall.log"} <= names
    keys = [maria.recovery_key, pere.recovery_key, *maria.secrets.kept.values(), *pere.secrets.kept.values()]
    for folder in (hall.folder, HOME):
        assert heard(folder, [*canaries.sung, *keys]) == []
    assert os.environ["TMPDIR"] == str(temporary)
