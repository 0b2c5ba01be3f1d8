"""A new version comes by itself, is told quietly, starts the next time and proves itself; or goes, and that is said."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from app.errors import DiskFull, Interrupted, Unreachable
from app.versions import installed as versions
from app.versions import looked
from app.versions.choice import Choice
from app.versions.installed import Installed, find
from app.versions.slots import Slots
from tests.kit.clock import SettableClock
from tests.kit.house import LEVEL
from tests.ui.updating.conftest import SECOND, Updating
from ui.updating.look_dialog import LookDialog
from ui.updating.notes_dialog import NotesDialog
from ui.updating.updates import Updates


def dialogs(updating: Updating) -> list[QDialog]:
    return [each for each in updating.house.window.findChildren(QDialog) if each.isVisible()]


def test_it_comes_by_itself_and_starts_the_next_time(updating: Updating, tmp_path: Path) -> None:
    updating.publisher.release("0.2.0", SECOND, tmp_path)
    updating.updates.look_when_due()
    updating.house.background.wait_idle(30)
    assert updating.slots.choice() == Choice("0.2.0", "0.1.0", 0)
    assert updating.banner().startswith("La versió 0.2.0 començarà la pròxima vegada")
    assert "Novetats" in updating.banner() and not dialogs(updating), "told quietly"
    kept = looked.read(updating.slots)
    assert (kept.found, kept.version) == ("taken", "0.2.0")
    # The next start: the starter counts, the version proves itself, and what is no longer needed goes in a pause.
    starting = updating.slots.next_start()
    assert starting is not None
    updating.slots.choose(starting)
    updating.run("0.2.0")
    assert updating.slots.choice() == Choice("0.2.0", "0.1.0", None) and updating.banner() == ""


def test_once_a_day_and_an_hour_after_what_failed(updating: Updating, clock: SettableClock) -> None:
    def looks() -> int:
        before = len(updating.outcomes)
        updating.updates.look_when_due()
        updating.house.background.wait_idle(30)
        return len(updating.outcomes) - before

    assert looks() == 1 and looks() == 0
    clock.forward(hours=23, minutes=59)
    assert looks() == 0
    clock.forward(minutes=2)
    good, updating.url = updating.url, "http://127.0.0.1:9"
    updating.house.desktop.settings.set("updates_url", updating.url)
    assert looks() == 1 and isinstance(updating.outcomes[-1].problem, Unreachable) and looks() == 0
    assert updating.banner() == "" and not dialogs(updating), "nobody is troubled by what nobody asked for"
    updating.house.desktop.settings.set("updates_url", good)
    clock.forward(hours=1)
    assert looks() == 1 and updating.outcomes[-1].result == looked.NONE


@pytest.mark.parametrize("problem", [Unreachable("connection"), Interrupted()])
def test_not_without_a_line_nor_on_one_that_costs(updating: Updating, problem: Exception) -> None:
    from dataclasses import replace

    updating.house.tell(replace(LEVEL, phase="waiting", problem=problem))
    updating.updates.look_when_due()
    updating.house.tell(LEVEL)
    updating.updates.allowed = lambda: False
    updating.updates.look_when_due()
    updating.house.background.wait_idle(30)
    assert updating.outcomes == []
    assert updating.look().result == looked.NONE, "a person who asks is answered all the same"


def test_switched_off_it_comes_only_when_asked_for(updating: Updating, tmp_path: Path) -> None:
    updating.publisher.release("0.2.0", SECOND, tmp_path)
    updating.house.desktop.set_setting("auto_update", False)
    updating.updates.look_when_due()
    updating.house.background.wait_idle(30)
    assert updating.unharmed and updating.outcomes == []
    assert updating.look().result == looked.TAKEN
    assert updating.look().result == looked.WAITING


def test_the_dialog_says_how_far_it_is_and_what_came_of_it(updating: Updating, tmp_path: Path) -> None:
    updating.publisher.release("0.2.0", SECOND, tmp_path)
    assert updating.house.desktop.commands.run("updates.look", updating.house.desktop)
    (dialog,) = dialogs(updating)
    assert isinstance(dialog, LookDialog) and dialog.stop.isVisible()
    updating.house.background.wait_idle(30)
    assert dialog._title.text() == "La versió 0.2.0 començarà la pròxima vegada."
    assert dialog.restart.isVisible()
    dialog.news.click()
    notes = next(each for each in dialogs(updating) if isinstance(each, NotesDialog))
    assert notes.news.text() == "Coses noves"
    notes.accept()
    dialog.accept()


def test_stopped_it_keeps_what_came(updating: Updating, tmp_path: Path) -> None:
    updating.publisher.release("0.2.0", SECOND, tmp_path)
    updating.updates.look_now()
    updating.updates.cancel()
    updating.house.background.wait_idle(30)
    assert updating.outcomes[-1].result == "stopped" and updating.unharmed
    assert updating.look().result == looked.TAKEN


def test_restart_never_while_something_is_open_or_under_way(updating: Updating, tmp_path: Path, qtbot) -> None:
    updating.publisher.release("0.2.0", SECOND, tmp_path)
    updating.look()
    import threading

    gate = threading.Event()
    updating.house.background.run(lambda _progress: gate.wait(20))
    from ui.updating import restarting

    restarting.PATIENCE, usual = 0.2, restarting.PATIENCE
    try:
        updating.updates.restart()
        assert updating.house.window.isVisible(), "a document is being made"
    finally:
        restarting.PATIENCE = usual
        gate.set()
        updating.house.background.wait_idle()
    open_ = QDialog(updating.house.window)
    open_.setModal(True)
    open_.open()
    updating.updates.restart()
    assert updating.house.window.isVisible()
    open_.reject()
    updating.updates.restart()
    assert not updating.house.window.isVisible() and updating.opened_again == []
    updating.updates.end()
    assert updating.opened_again == [updating.slots.root]
    updating.updates.end()
    assert len(updating.opened_again) == 1


def test_going_back_is_said_once(updating: Updating) -> None:
    updating.slots.choose(Choice("0.1.0", None, None, "0.2.0"))
    updating.run("0.1.0")
    assert "La versió nova 0.2.0 no ha funcionat en aquest ordinador" in updating.banner()
    updating.house.desktop.commands.run("updates.understood", updating.house.desktop)
    assert updating.banner() == ""
    updating.run("0.1.0")
    assert updating.banner() == ""


def test_what_failed_here_is_not_brought_again_and_the_next_one_is(updating: Updating, tmp_path: Path) -> None:
    updating.publisher.release("0.2.0", SECOND, tmp_path)
    updating.slots.choose(Choice("0.1.0", None, None, "0.2.0"))
    assert updating.look().result == looked.FAILED_HERE and updating.slots.all() == ["0.1.0"]
    updating.publisher.release("0.2.1", SECOND | {"Lligall.exe": b"mended"}, tmp_path)
    assert updating.look().result == looked.TAKEN


def test_a_copy_without_versions_says_why(house, tmp_path: Path, speak) -> None:
    speak("es")
    said = []
    for installed in (None, Installed(Slots(tmp_path), "0.1.0")):
        updates = Updates(house.desktop, lambda: house.window, tmp_path, installed, None)
        updates.ended.connect(said.append)
        updates.look_now()
        updates.look_when_due()
    assert [each.result for each in said] == [versions.SOURCE] * 2


def test_only_a_folder_of_versions_is_one(tmp_path: Path) -> None:
    slots = Slots(tmp_path / "Lligall")
    slots.of("0.1.0").mkdir(parents=True)
    program = slots.of("0.1.0") / "Lligall.exe"
    assert find(program) is None
    slots.choose(Choice("0.1.0"))
    assert find(program) == Installed(slots, "0.1.0")
    assert find(slots.root / "Lligall.exe") is None and find(slots.of("abc") / "Lligall.exe") is None
    assert find(slots.of("0.1.0") / "python.exe") is None


def test_the_program_asks_for_it_by_itself(qapp: QApplication) -> None:
    assert versions.this_program() is None and versions.why_not() == versions.SOURCE


def test_what_the_version_before_needs_is_kept_until_this_one_has_passed(
    updating: Updating, clock: SettableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its copies of the databases go only once it is kept that there is no going back."""
    updating.slots.choose(Choice("0.1.0", "0.0.9", 1))
    passed: list[bool] = []
    with monkeypatch.context() as full:
        full.setattr("app.versions.slots.write_whole", lambda *_: (_ for _ in ()).throw(DiskFull("x")))
        updates = updating.run("0.1.0")
        updates.passed = lambda: passed.append(True)
        updates.usable()
        assert updates.trial.on and not passed
    updates.look_when_due()
    assert not updates.trial.on and passed and updating.slots.choice() == Choice("0.1.0", "0.0.9", None)
    updating.house.background.wait_idle(30)
