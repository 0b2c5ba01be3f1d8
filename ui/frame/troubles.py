"""Where every problem that nobody answered for ends: one box in words, or the crash box for a fault of the program.

It also takes what would otherwise only be printed: exceptions in slots and in threads. Logged by type and place only.
"""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app import errors
from ui import problems, report
from ui.background import Cancelled
from ui.frame.problem_box import ProblemBox
from ui.session import Desktop

log = logging.getLogger(__name__)


class Troubles(QObject):
    """Listens to the desktop and to Python's hooks; shows one box at a time."""

    _caught = Signal(object)

    def __init__(self, desktop: Desktop, window: QWidget) -> None:
        super().__init__(window)
        self._desktop = desktop
        self._window = window
        self._box: ProblemBox | None = None
        desktop.troubled.connect(self.show)
        self._caught.connect(self.show, Qt.ConnectionType.QueuedConnection)

    def watch_python(self) -> None:
        """Take exceptions that reach the interpreter's hooks, from any thread. Called once, by ui.bootstrap."""
        sys.excepthook = self._hook
        threading.excepthook = lambda arguments: self._caught.emit(arguments.exc_value)

    def stop_watching(self) -> None:
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _hook(self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, problem, trace)
            return
        self._caught.emit(problem.with_traceback(trace))

    @Slot(object)
    def show(self, problem: BaseException) -> None:
        """Tell the person. A second problem while a box is open is only logged: one sentence at a time."""
        if isinstance(problem, Cancelled) or problem is None:
            return
        words = problems.words(problem)
        if words.fault:
            log.error("unexpected %s", type(problem).__name__, exc_info=problem)
        if isinstance(problem, errors.Refused):
            self._desktop.toast(problems.one_line(problem))
            return
        if self._box is not None:
            return
        self._box = ProblemBox(words, report.text(self._desktop, problem), None, self._window)
        self._box.finished.connect(self._forget)
        self._box.open()

    @Slot()
    def _forget(self) -> None:
        self._box = None
