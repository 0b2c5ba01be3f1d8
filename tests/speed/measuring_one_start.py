"""One start of the program as `python -m ui` starts it, watched from inside; for the bench `starting`.

`python -m tests.speed.measuring_one_start PROFILE [SECONDS]` prints one JSON object: when the window could be used (the
rows of the first room painted and a pressed key obeyed), which modules it had taken when it painted them, and what came
in the seconds after, so that nothing hides there.
"""

import gc
import json
import sys
import time
from pathlib import Path
from typing import Any

SECRETS = "secrets.json"
WATCHED_SECONDS = 3.0
"""How long the window is watched once it can be used, when nothing else is said."""


def main(root: Path, watched: float) -> None:
    gc.disable()  # as ui.__main__ does, before it imports anything
    from PySide6.QtCore import QEvent, QObject, Qt, QTimer
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    from ui import __main__, bootstrap

    told: dict[str, Any] = {}

    class Watch(QObject):
        def __init__(self, program: bootstrap.Program) -> None:
            super().__init__(program)
            assert program.window is not None and program.window.isVisible(), "there is no window"
            self.program, self.list = program, program.window.room.list
            self.entities = len(program.desk.list())
            self.ticks = QTimer(self, interval=2, timerType=Qt.TimerType.PreciseTimer)
            self.ticks.timeout.connect(self.tick)
            self.list.viewport().installEventFilter(self)

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and self.list.items():
                if "usable" not in told:
                    told.update(usable=0.0, modules=list(sys.modules))
                    QTimer.singleShot(0, self.press)  # when this paint is done
                if "whole" not in told and self.shown_entities() == self.entities:
                    told["whole"] = 0.0
                    QTimer.singleShot(0, lambda: told.update(whole=time.time()))
            return False

        def shown_entities(self) -> int:
            return len({item.id.entity for item in self.list.items() if hasattr(item, "id")})

        def press(self) -> None:
            pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
            focus = QApplication.focusWidget()
            if focus is not None:
                QApplication.sendEvent(focus, pressed)
            self.list.viewport().repaint()
            told.update(usable=time.time(), cpu=time.process_time(), stall=0.0)
            told["obeyed"] = self.list.current_id() is not None
            self.last = time.perf_counter()
            self.ticks.start()
            QTimer.singleShot(round(watched * 1000), self.end)

        def tick(self) -> None:
            now = time.perf_counter()
            told["stall"], self.last = max(told["stall"], now - self.last), now

        def end(self) -> None:
            told.update(cpu_after=time.process_time() - told["cpu"], memory=_memory())
            told["busy"] = self.program.background.busy
            QApplication.quit()

    class Watched(bootstrap.Program):
        def start(self, safely: bool = False) -> None:
            super().start(safely)
            self.watch = Watch(self)

    bootstrap.Program = Watched
    bootstrap.system_secrets = lambda: _secrets(root)
    __main__.main(["--profile", str(root)])
    print(json.dumps(told))


def _secrets(root: Path) -> Any:
    """The system's store as the program uses it, through keyring, but for the answer, which comes from a file."""
    from keyring.backend import KeyringBackend

    from app.storage.secret_store import SystemSecrets

    kept: dict[str, str] = json.loads((root / SECRETS).read_text(encoding="utf-8"))

    class Kept(KeyringBackend):
        __module__ = "keyring.backends.Windows"
        priority = 1  # type: ignore[assignment]

        def get_password(self, service: str, username: str) -> str | None:
            return kept.get(service.removeprefix("Lligall/"))

        def set_password(self, service: str, username: str, password: str) -> None:
            raise AssertionError("a start keeps no secret")

    return SystemSecrets(Kept())


def _memory() -> float | None:
    """Megabytes this process has in memory; None where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    line = next(line for line in status.read_text(encoding="utf-8").splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else WATCHED_SECONDS)
