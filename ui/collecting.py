"""Python's cyclic rubbish is collected on the GUI thread only.

Left alone, Python collects on whichever thread happens to allocate, and would there destroy widgets caught in a cycle:
Qt then crashes, rarely and far from the cause. Neighbour: ui.background, which brings the other threads.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS = 1_000
_working: list["Collector"] = []


class Collector(QObject):
    """While there is one, automatic collection is off, and this one looks every second on the thread it was born on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        _working.append(self)
        gc.disable()

    @Slot()
    def look(self) -> None:
        """Collect each generation that is due by Python's own thresholds."""
        for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
            if threshold and count > threshold:
                gc.collect(generation)

    def stop(self) -> None:
        """No other thread of ours is left: Python may collect by itself again."""
        self._timer.stop()
        if self in _working:
            _working.remove(self)
        if not _working:
            gc.enable()


def keep_what_is_there() -> None:
    """What has been made and loaded so far stays for good: collecting need not look through it again and again.

    Also what is rubbish among it stays; so this is for the end of a start, and for nothing else.
    """
    gc.freeze()
