"""After two crashes: nothing opens by itself, work goes on without the line, and one click leads back to normal."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app import runs
from app.runs import Run
from tests.kit.coming_in import finish, practise, settle
from tests.kit.secrets import MemorySecrets
from ui.bootstrap import Program
from ui.frame.check_dialog import CheckDialog
from ui.frame.problem_box import ProblemBox
from ui.screens.welcome.safe_start import SafeStart

NOW = dt.datetime.now(dt.UTC)


@pytest.fixture
def counted(qapp: QApplication, theme, speak, tmp_path: Path):
    """Start a program whose runs are counted; `counted(secrets)` again is the next start."""
    running: list[Program] = []

    def go(secrets: MemorySecrets) -> Program:
        while running:
            finish(running.pop())
        run = runs.begin(tmp_path / "profile", NOW)
        assert run is not None
        program = Program(qapp, tmp_path / "profile", secrets, run=run)
        running.append(program)
        program.start()
        settle(program)
        return program

    yield go
    while running:
        finish(running.pop())


def banner(program: Program) -> str:
    assert program.window is not None
    found = program.window.banners._banners.get("runs")
    return found.text() if found is not None else ""


def test_one_crash_is_told_and_nothing_else_changes(counted, monkeypatch) -> None:
    secrets = MemorySecrets()
    practise(counted(secrets))
    end = Run.end
    assert banner(counted(secrets)) == ""
    monkeypatch.setattr(Run, "end", lambda self: self._lock.release())
    program = counted(secrets)
    monkeypatch.setattr(Run, "end", end)
    assert "tancar tot sol" in banner(program)
    assert program.desktop.commands.run("crash.report", program.desktop)
    copied = QGuiApplication.clipboard().text()
    assert "last runs:" in copied and "starting" in copied
    assert program.desktop.commands.run("crash.understood", program.desktop)
    assert banner(program) == ""


def test_two_crashes_make_a_safe_start(counted, monkeypatch) -> None:
    secrets = MemorySecrets()
    practise(counted(secrets))
    end = Run.end
    monkeypatch.setattr(Run, "end", lambda self: self._lock.release())
    counted(secrets)
    program = counted(secrets)
    monkeypatch.setattr(Run, "end", end)
    screen = program.screen
    assert isinstance(screen, SafeStart) and program.window is None and not program.desktop.offices
    screen.copy.click()
    assert "run " in QGuiApplication.clipboard().text()
    screen.look.click()
    settle(program)
    (dialog,) = screen.findChildren(CheckDialog)
    assert dialog.checked is not None and not any(one.check == "server" for one in dialog.checked.findings)
    dialog.accept()
    rest: list[str] = []
    monkeypatch.setattr(program.offices, "sync", lambda: rest.append("sync"))
    monkeypatch.setattr(program.offices, "open_others", lambda: rest.append("others"))
    screen.safe.click()
    settle(program)
    assert program.window is not None and program.window.isVisible() and rest == []
    assert "Arrencada segura" in banner(program)
    assert program.desktop.commands.run("safe.normal", program.desktop)
    settle(program)
    assert rest == ["others", "sync"] and banner(program) == ""
    program.end()
    again = runs.begin(program.root, NOW)
    assert again is not None and again.crashes == 0 and again.last is not None and again.last.safe
    again.end()


def test_a_fault_before_there_is_a_window_is_told(counted, expect_log) -> None:
    expect_log("unexpected ZeroDivisionError")
    program = counted(MemorySecrets())  # the welcome
    program._troubles._hook(ZeroDivisionError, ZeroDivisionError("Canari"), None)
    QApplication.processEvents()
    boxes = [each for each in QApplication.topLevelWidgets() if isinstance(each, ProblemBox) and each.isVisible()]
    assert len(boxes) == 1 and boxes[0].words.fault
    boxes[0].accept()
