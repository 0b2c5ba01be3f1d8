"""Where every problem that nobody answered for ends: one box in words, or the crash box for a fault of the program.

It also takes what would otherwise only be printed: exceptions in slots, in threads and where nobody could catch them.
Logged by type and place only; a fault that comes again and again is told once in a while, and does not fill the log.
"""

import datetime as dt
import logging
import sys
import threading
import time
import traceback
from dataclasses import replace
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app import errors
from ui import problems, report
from ui.background import Cancelled, Written
from ui.frame.problem_box import ProblemBox
from ui.session import Desktop
from ui.wording import actions, dates

log = logging.getLogger(__name__)

AGAIN_AFTER = 60.0
"""Seconds for which the same fault, once told, is not told again: a list that cannot be painted fails at every turn."""


class Troubles(QObject):
    """Listens to the desktop and to Python's hooks; shows one box at a time."""

    _caught = Signal(object)

    def __init__(self, desktop: Desktop, window: QWidget | None) -> None:
        """`window` is None before there is one."""
        super().__init__(window)
        self._desktop = desktop
        self._window = window
        self._box: ProblemBox | None = None
        self._saved: tuple[str, dt.datetime] | None = None
        self._told: dict[str, float] = {}
        self._counts: dict[str, int] = {}
        self._before: tuple[Any, Any, Any] | None = None
        desktop.troubled.connect(self.show)
        desktop.background.written.connect(self._remember)
        self._caught.connect(self.show, Qt.ConnectionType.QueuedConnection)

    def watch_python(self) -> None:
        """Take exceptions that reach the interpreter's hooks, from any thread, until `stop_watching`."""
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._hook
        threading.excepthook = lambda arguments: self._caught.emit(arguments.exc_value)
        sys.unraisablehook = _log_unraisable

    def stop_watching(self) -> None:
        """Give the hooks back to whom they belonged."""
        if self._before is not None:
            sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
            self._before = None

    def rest(self) -> None:
        """Another one shows the boxes from now on; the hooks it took stay its own until it gives them back."""
        self._desktop.troubled.disconnect(self.show)

    def _hook(self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, problem, trace)
            return
        self._caught.emit(problem.with_traceback(trace))

    @Slot(object)
    def _remember(self, written: Written) -> None:
        self._saved = written.action, self._desktop.clock.now()

    @Slot(object)
    def show(self, problem: BaseException) -> None:
        """Tell the person. A second problem while a box is open is only logged: one sentence at a time."""
        if isinstance(problem, Cancelled) or problem is None:
            return
        words = problems.words(problem)
        if words.fault:
            if not self._is_news(problem):
                return
            words = replace(words, safe=self._what_was_saved(words.safe))
        if isinstance(problem, errors.Refused):
            self._desktop.toast(problems.one_line(problem))
            return
        if self._box is not None:
            return
        self._box = ProblemBox(words, report.text(self._desktop, problem), None, self._window)
        self._box.finished.connect(self._forget)
        self._box.open()

    def _is_news(self, problem: BaseException) -> bool:
        """Log a fault (the 1st, 2nd, 4th, 8th… time), and whether it is to be told."""
        last = traceback.extract_tb(problem.__traceback__)[-1:]
        key = f"{type(problem).__name__} {last[0].filename}:{last[0].lineno}" if last else type(problem).__name__
        count = self._counts[key] = self._counts.get(key, 0) + 1
        if count & (count - 1) == 0:
            log.error("unexpected %s, %d times", type(problem).__name__, count, exc_info=problem)
        now = time.monotonic()
        if now - self._told.get(key, -AGAIN_AFTER) < AGAIN_AFTER:
            return False
        if self._box is None:
            self._told[key] = now
        return True

    def _what_was_saved(self, safe: str) -> str:
        """The last thing that is certainly on the disk, by its name and time."""
        if self._saved is None:
            return safe
        action, at = self._saved
        said = self.tr("Saved last: %1, at %2.").replace("%2", dates.time_of_day(at))
        return f"{said.replace('%1', actions.noun(action))} {safe}"

    @Slot()
    def _forget(self) -> None:
        self._box = None


def _log_unraisable(unraisable: Any) -> None:
    """What fails while something is thrown away: nobody waits for it, so nobody is told."""
    log.error("unraisable %s", unraisable.exc_type, exc_info=unraisable.exc_value)
