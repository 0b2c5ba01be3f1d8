"""The secretary's window in the demo: shown where there is a display, else drawn offscreen; its pictures."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.context import Office
from app.ports import SyncControl
from tests.kit.secrets import MemorySecrets

PATIENCE = 60.0
SIZE = (1280, 800)


def has_display() -> bool:
    """Whether a window can be shown here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


class Stage:
    """The window, when it is open, and the pictures taken of it."""

    def __init__(self, folder: Path, show: bool) -> None:
        self.show = show
        self.pictures = folder / "pictures"
        if not show:
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QApplication

        QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
        self._application = QApplication(sys.argv[:1])
        self._program: Any = None
        self._count = 0

    def welcome(self) -> None:
        """A picture of the first screen, on an empty profile."""
        from ui.bootstrap import Program

        program = Program(self._application, self.pictures.parent / "nobody", MemorySecrets())
        program.start()
        assert program.screen
        program.screen.resize(*SIZE)
        self._save(program.screen, "benvinguda")
        program.screen.close()
        program.end()

    def open(self, root: Path, secrets: MemorySecrets) -> None:
        """Start the program on a profile, as its user would."""
        from ui.bootstrap import Program

        self._application.setQuitOnLastWindowClosed(True)
        self._program = Program(self._application, root, secrets)
        self._program.start()
        self._program.window.resize(*SIZE)
        self.settle()

    @property
    def office(self) -> Office:
        """The office in front."""
        return self._program.desktop.current.office

    @property
    def control(self) -> SyncControl | None:
        """Its synchronisation, once it runs."""
        return self._program.desktop.current.control

    def settle(self) -> None:
        """Let the window finish what it was asked."""
        for _ in range(3):
            self._application.processEvents()
            if self._program is not None:
                self._program.background.wait_idle()
        self._application.processEvents()

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds, while the window lives. Raises TimeoutError."""
        limit = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > limit:
                raise TimeoutError("the demo waits for something that does not come")
            if self._program is not None:
                self._application.processEvents()
            time.sleep(0.005)
        if self._program is not None:
            self.settle()

    def picture(self, name: str, room: str, thing: str = "") -> None:
        """Go to a room, let it settle, and keep its picture."""
        self._program.desktop.go(room, thing)
        self.settle()
        self._save(self._program.window, name)

    def _save(self, widget: Any, name: str) -> None:
        self._application.processEvents()
        self.pictures.mkdir(parents=True, exist_ok=True)
        self._count += 1
        widget.grab().save(str(self.pictures / f"{self._count:02d}-{name}.png"))

    def stay(self) -> None:
        """Until the person closes the window."""
        self._application.exec()

    def close(self) -> None:
        """End the program."""
        if self._program is not None:
            self._program.end()
            self._program = None
