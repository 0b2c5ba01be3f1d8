"""What the system says of the network, as a hint: whether it has come back, and whether its line is metered.

Nothing is left undone because of what is said here but the bytes of files (and new versions of the program) on a
metered line. Windows' network list or NetworkManager answers; where nobody does, the line counts as an ordinary one.
They are asked on a thread of its own: a service of the system that hangs must not hang the window.
Neighbours: app.ports.SyncControl (is told), app.settings (metered_lines), sync.client.files (waits).
"""

import threading

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal, SignalInstance, Slot

from app.ports import SyncControl
from ui.session import Desktop

SETTLED = 2_000
"""Milliseconds after the last sign of change: a network comes up with many of them."""


BACK_WITHIN = 20.0
"""Seconds over which a thousand desktops come back after the same power cut."""


class Network(QObject):
    """Watches the network and tells every open office, and the person where something waits for another line."""

    _found = Signal(QObject)

    def __init__(self, desktop: Desktop) -> None:
        super().__init__(desktop)
        self._desktop = desktop
        desktop.setting_changed.connect(self._follow_setting)
        self._metered = False
        self._online: bool | None = None
        self._where: object = None
        self._information: QObject | None = None
        self._quiet = QTimer(self, singleShot=True, interval=SETTLED)
        self._quiet.timeout.connect(self._look)
        self._found.connect(self.follow)

    def metered(self) -> bool:
        """Whether every megabyte of this line is paid for, as far as known. From any thread."""
        return self._metered

    def files_wait(self) -> bool:
        """Whether files, and new versions of the program, wait for a line that is not metered. From any thread."""
        return self._metered and self._desktop.settings.get("metered_lines") == "wait"

    def begin(self) -> None:
        """Ask the system; it answers when it does, or never."""
        threading.Thread(target=_listen, args=(self._found,), name="network", daemon=True).start()

    @Slot(QObject)
    def follow(self, information: QObject) -> None:
        """Hear what a QNetworkInformation tells."""
        self._information = information
        for signal in ("reachabilityChanged", "transportMediumChanged", "isMeteredChanged"):
            getattr(information, signal).connect(self._hear)
        self._online, self._where, metered = self._told()
        self._set_metered(metered)

    def _told(self) -> tuple[bool, object, bool]:
        information = self._information
        name = information.reachability().name  # type: ignore[union-attr]
        return name != "Disconnected", information.transportMedium(), bool(information.isMetered())  # type: ignore[union-attr]

    @Slot()
    def _hear(self, *_what: object) -> None:
        self._quiet.start()

    @Slot()
    def _look(self) -> None:
        online, where, metered = self._told()
        came = online and (not self._online or where != self._where)
        self._online, self._where = online, where
        self._set_metered(metered)
        if came:
            for control in self._controls():
                control.line_is_new(BACK_WITHIN)

    def _set_metered(self, metered: bool) -> None:
        if metered != self._metered:
            self._metered = metered
            self._go_on()

    @Slot(str)
    def _follow_setting(self, key: str) -> None:
        if key == "metered_lines":
            self._go_on()

    def _go_on(self) -> None:
        """Bytes go on at once when nothing waits any more."""
        self.tell()
        for control in self._controls():
            control.keep_files_anew()

    @Slot()
    def tell(self) -> None:
        """Said for as long as something may wait for it."""
        text = self.tr("This line is metered: files wait for another one. Everything else goes on as usual.")
        link = self.tr("Change it")
        self._desktop.banner("metered", f'{text} <a href="settings">{link}</a>' if self.files_wait() else "")

    def _controls(self) -> list[SyncControl]:
        return [opened.control for opened in self._desktop.offices if opened.control is not None]


def _listen(found: SignalInstance) -> None:
    """Ask for a QNetworkInformation and let it listen, here, for as long as the program runs: it belongs to the thread
    that has asked, and so does the event loop through which the system's words come. Qt ends it with the program."""
    from PySide6.QtNetwork import QNetworkInformation  # not before the window stands

    features = QNetworkInformation.Feature
    for wanted in (features.Reachability | features.Metered, features.Reachability):
        if QNetworkInformation.loadBackendByFeatures(wanted):
            found.emit(QNetworkInformation.instance())
            QEventLoop().exec()
            return
