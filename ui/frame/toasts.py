"""Shows what the desktop says in a toast; its Undo does what came with it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from ui.session import Desktop
from ui.widgets import Toast


class Toasts(QObject):
    """One toast at a time: a newer one takes the place of the older, whose undo stays behind Ctrl+Z."""

    def __init__(self, desktop: Desktop, host: QWidget) -> None:
        super().__init__(host)
        self.toast = Toast(host)
        self._undo: Callable[[], object] | None = None
        self.toast.undo.connect(self._run)
        desktop.toasted.connect(self._show)

    @Slot(str, object)
    def _show(self, text: str, undo: Callable[[], object] | None) -> None:
        self._undo = undo
        if undo is None:
            self.toast.say(text)
        else:
            self.toast.offer_undo(text)

    @Slot()
    def _run(self) -> None:
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()
