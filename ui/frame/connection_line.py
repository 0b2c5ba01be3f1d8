"""The bottom line: the connection in words, how many changes wait, the last success; and what was just done."""

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from ui import places
from ui.look.tones import Tone
from ui.session import Desktop
from ui.widgets import StatusLine
from ui.wording import connection

RENEW_MS = 20_000
"""How often words that depend on the time ("2 minutes ago") are said anew."""


class ConnectionLine(QObject):
    """Fills a StatusLine from the current office's SyncStatus, and from nothing else."""

    def __init__(self, desktop: Desktop, parent: QWidget) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self.line = StatusLine(parent)
        self.line.pressed.connect(self._open)
        desktop.office_changed.connect(self.renew)
        desktop.offices_changed.connect(self.renew)
        desktop.said.connect(self.line.say)
        self._timer = QTimer(self, interval=RENEW_MS)
        self._timer.timeout.connect(self.renew)
        self._timer.start()
        self.renew()

    @Slot()
    def renew(self) -> None:
        if not self._desktop.has_office:
            self.line.set_connection("computer", self.tr("No municipality is open"))
            self.line.set_facts([])
            return
        opened = self._desktop.current
        now = self._desktop.clock.now()
        said = connection.said(opened.status, now, opened.practice)
        self.line.set_connection(said.icon, said.text, Tone[said.tone] if said.tone else None)
        self.line.set_facts(connection.facts(opened.status, now, opened.practice))

    @Slot()
    def _open(self) -> None:
        if self._desktop.has_office:
            self._desktop.go(places.SYNCHRONISATION)
