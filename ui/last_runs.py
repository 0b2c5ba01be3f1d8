"""How the last runs ended, told to the person: a banner after a crash, the safe start after two, the report of both.

Neighbours: app.runs (what is known), ui.program (starts safely or normally), ui.screens.welcome.safe_start.
"""

import datetime as dt
from collections.abc import Callable
from html import escape

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from app.runs import SETTLED_AFTER, Run
from ui import report
from ui.session import Desktop
from ui.wording import dates


class LastRuns(QObject):
    """`run` is None in tests and wherever nobody counts."""

    def __init__(self, desktop: Desktop, run: Run | None, go_on: Callable[[], object]) -> None:
        """`go_on` goes from the safe start to the normal one."""
        super().__init__()
        self._desktop, self._run, self._go_on = desktop, run, go_on
        self.safe = False
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_AFTER * 1000)
        if run is not None:
            self._settled.timeout.connect(run.settled)
            self._settled.start()

    @property
    def must_be_safe(self) -> bool:
        return self._run is not None and self._run.must_be_safe

    @property
    def crashes(self) -> int:
        return self._run.crashes if self._run is not None else 0

    def lines(self) -> list[str]:
        """For reports."""
        return self._run.lines() if self._run is not None else []

    def text(self) -> str:
        """The report of what happened."""
        return report.text(self._desktop, more=["last runs:", *self.lines()])

    def begin_safely(self) -> None:
        """This run begins without what may have crashed."""
        self.safe = True
        if self._run is not None:
            self._run.is_safe()
        for name in ("window", "last"):  # what was open, and where
            self._desktop.memory.write(name, {})

    @Slot()
    def tell(self) -> None:
        """The banner of a safe start, or of a crash that was the only one so far."""
        commands = self._desktop.commands.program
        text = ""
        if self.safe:
            commands |= {"safe.normal": self._normally, "crash.report": self._copy}
            text = self.tr(
                "<b>Safe start.</b> You can work; nothing is sent or received until you go on normally. "
                '<a href="safe.normal">Go on normally</a> · <a href="check">Check this program</a> · '
                '<a href="crash.report">Copy the report</a>'
            )
        elif self.crashes and self._run is not None and self._run.last is not None:
            commands |= {"crash.report": self._copy, "crash.understood": self._understood}
            when = dates.moment(dt.datetime.fromisoformat(self._run.last.started))
            text = self.tr(
                "<b>Lligall closed by itself the last time</b> (it had been opened %1). Everything you saved is here. "
                '<a href="crash.report">Copy the report</a> · <a href="check">Check this program</a> · '
                '<a href="crash.understood">Understood</a>'
            ).replace("%1", escape(when))
        self._desktop.banner("runs", text)

    @Slot()
    def _normally(self) -> None:
        self.safe = False
        self._understood()
        self._go_on()

    @Slot()
    def _understood(self) -> None:
        self._desktop.banner("runs", "")
        self._desktop.commands.program.pop("safe.normal", None)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self._desktop.toast(self.tr("Report copied"))

    def failed(self) -> None:
        """The start did not succeed."""
        if self._run is not None:
            self._run.failed()

    def end(self) -> None:
        self._settled.stop()
        if self._run is not None:
            self._run.end()
