"""The window's button in the task bar: how far a long work is, and how many questions wait for the person.

Progress is what the synchronisation and works with a count tell, the badge what Avui calls questions: two versions, and
changes not accepted. Neighbours: ui.taskbar_windows (tells Windows; the badge is Qt's), ui.frame.counts, ui.window.
"""

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.ports import SyncStatus
from ui.frame.counts import Counts
from ui.session import Desktop
from ui.taskbar_windows import NO_PROGRESS, NORMAL, TaskbarButton, name_relaunch

LONG = 50
"""Entries, or pieces of a work, from which it is worth showing: an ordinary exchange flickers otherwise."""
MOST = 999
"""Of what a badge shows."""
PAUSE_MS = 300
"""Between two words to the task bar."""


class TaskBar(QObject):
    """Follows the desktop for one window. `button` is another one in tests."""

    def __init__(self, desktop: Desktop, counts: Counts, window: QWidget, button: TaskbarButton | None = None) -> None:
        super().__init__(window)
        self._counts, self._window = counts, window
        self._button = button
        self._under_way: dict[object, tuple[int, int]] = {}
        self._shown: tuple[int, int, int] = (NO_PROGRESS, 0, 0)
        self._badge = 0
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        desktop.background.status_changed.connect(self._take_status)
        desktop.background.advanced.connect(self._take_work)
        desktop.background.later(self._name_relaunch)
        counts.changed.connect(self._show_badge)

    @Slot(str, object)
    def _take_status(self, entity: str, status: SyncStatus) -> None:
        working = status.phase == "working"
        self._note(entity, status.done if working else 0, status.total if working else 0)

    @Slot(object, object)
    def _take_work(self, work: object, progress: tuple[int, int]) -> None:
        self._note(work, *progress)

    def _note(self, key: object, done: int, total: int) -> None:
        if total >= LONG:
            self._under_way[key] = (min(done, total), total)
        elif self._under_way.pop(key, None) is None:
            return
        if not self._pause.isActive():
            self._pause.start()

    @Slot()
    def _tell(self) -> None:
        """All works together; a work that has ended goes out of the sum."""
        done = sum(each for each, _ in self._under_way.values())
        total = sum(each for _, each in self._under_way.values())
        shown = (NORMAL, done, total) if total else (NO_PROGRESS, 0, 0)
        if shown != self._shown:
            self._shown = shown
            if self._button is None:
                self._button = TaskbarButton()
            self._button.show(int(self._window.winId()), *shown)

    @Slot()
    def _show_badge(self) -> None:
        number = min(self._counts.questions_everywhere(), MOST)
        if number != self._badge:
            self._badge = number
            QGuiApplication.instance().setBadgeNumber(number)  # type: ignore[union-attr]

    def _name_relaunch(self) -> None:
        from app import autostart  # nobody pins a button before the window stands

        starts = autostart.program()
        if starts is not None:
            name_relaunch(int(self._window.winId()), starts)
