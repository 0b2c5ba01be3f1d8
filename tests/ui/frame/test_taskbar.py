"""The button in the task bar says how far a long work is and how many questions wait, and is quiet otherwise."""

import sys
import threading
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.queries.today import TodayCounts
from tests.kit.house import LEVEL, House
from ui import taskbar_windows
from ui.taskbar import LONG, MOST, TaskBar
from ui.taskbar_windows import NO_PROGRESS, NORMAL, TaskbarButton


class Button(TaskbarButton):
    """Notes what it is told."""

    def __init__(self) -> None:
        self.told: list[tuple[int, ...]] = []

    def show(self, window: int, state: int, done: int = 0, total: int = 0) -> bool:
        assert window
        self.told.append((state, done, total))
        return True


@pytest.fixture
def button(house: House, monkeypatch: pytest.MonkeyPatch) -> Button:
    monkeypatch.setattr("ui.taskbar.PAUSE_MS", 1)
    button = Button()
    house.task_bar = TaskBar(house.desktop, house.window.counts, house.window, button)  # type: ignore[attr-defined]
    return button


def rest(house: House) -> None:
    """Until the task bar has been told."""
    QTest.qWait(1)
    while house.task_bar._pause.isActive():
        QTest.qWait(1)


def test_an_exchange_of_many_entries_is_shown_until_it_ends(house: House, button: Button) -> None:
    for done in (0, 400, 1_000):
        house.tell(replace(LEVEL, phase="working", done=done, total=1_000))
        rest(house)
    house.tell(LEVEL)
    rest(house)
    assert button.told == [(NORMAL, 0, 1_000), (NORMAL, 400, 1_000), (NORMAL, 1_000, 1_000), (NO_PROGRESS, 0, 0)]


def test_an_ordinary_exchange_does_not_make_it_flicker(house: House, button: Button) -> None:
    for status in (replace(LEVEL, phase="working", done=1, total=LONG - 1), LEVEL):
        house.tell(status)
        rest(house)
    assert button.told == []


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    works=st.lists(
        st.tuples(st.integers(1, 3), st.integers(0, 10**10), st.integers(0, 10**10)), min_size=1, max_size=12
    )
)
def test_whatever_is_under_way_the_button_never_lies(
    house: House, button: Button, works: list[tuple[int, int, int]]
) -> None:
    button.told.clear()
    for work, done, total in works:
        house.desktop.background.advanced.emit(work, (done, total))
    for work in range(1, 4):
        rest(house)
        house.desktop.background.advanced.emit(work, (0, 0))
    rest(house)
    for state, done, total in button.told:
        assert (state == NORMAL and 0 <= done <= total and total >= LONG) or (state, done, total) == (NO_PROGRESS, 0, 0)
    assert not button.told or button.told[-1] == (NO_PROGRESS, 0, 0)


def test_a_long_work_of_the_person_is_shown(house: House, button: Button, qtbot) -> None:
    seen = threading.Event()

    def work(progress) -> None:
        progress(70, 100, "")
        assert seen.wait(20)

    done: list[object] = []
    house.desktop.background.run(work, then=done.append)
    qtbot.waitUntil(lambda: button.told == [(NORMAL, 70, 100)])
    seen.set()
    qtbot.waitUntil(lambda: bool(done) and button.told[-1] == (NO_PROGRESS, 0, 0))


@pytest.mark.parametrize(("conflicts", "refused", "shown"), [(2, 3, 5), (900, 900, MOST), (0, 0, 0)])
def test_the_badge_counts_what_waits_for_a_decision(
    house: House, button: Button, monkeypatch: pytest.MonkeyPatch, conflicts: int, refused: int, shown: int
) -> None:
    badges = [1]
    house.task_bar._badge = 1
    monkeypatch.setattr(QGuiApplication, "setBadgeNumber", lambda _self, number: badges.append(number))
    counts = house.window.counts
    entity = house.desktop.current.entity
    known = counts._found.get(entity) or TodayCounts(*([0] * len(TodayCounts.__dataclass_fields__)))
    counts._found[entity] = replace(known, conflicts=conflicts, refused=refused, overdue=40)
    counts.changed.emit()
    assert badges[-1] == shown


@pytest.mark.skipif(sys.platform == "win32", reason="there it does what it says: tests/windows")
def test_elsewhere_every_call_does_nothing_and_says_so(tmp_path) -> None:
    assert not TaskbarButton().is_there and not TaskbarButton().show(1, NORMAL, 1, 2)
    assert not taskbar_windows.claim_identity() and not taskbar_windows.is_remote()
    assert not taskbar_windows.name_relaunch(1, tmp_path)
