"""Underlined letters appear while Alt is down, as on Windows. One watcher per top-level window.

The filter sits on the window's QWindow: there it sees keys before any widget, and few other events.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.look.style import LookStyle


class _AltWatcher(QObject):
    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        handle = window.windowHandle()
        if handle is None:
            window.winId()  # Makes the QWindow; a window shown later keeps it.
            handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress or kind == QEvent.Type.KeyRelease:
            if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat():
                self._show(kind == QEvent.Type.KeyPress)
        elif kind == QEvent.Type.FocusOut:
            self._show(False)
        return False

    def _show(self, underline: bool) -> None:
        style = QApplication.style()
        if isinstance(style, LookStyle) and style.underline_mnemonics != underline:
            style.underline_mnemonics = underline
            self._window.update()
            for child in self._window.findChildren(QWidget):
                if child.isVisible():
                    child.update()


def watch_alt(window: QWidget) -> QObject:
    """Show mnemonics of `window` while Alt is down. Returns the watcher, owned by the window."""
    return _AltWatcher(window)
