"""Lets Ctrl+Z reach the window when the field with the focus has no typing of its own to take back.

Qt's fields claim the undo keys always; a person who has just left a field would press Ctrl+Z and see nothing happen.
"""

import shiboken6
from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget


class UndoKeys(QObject):
    """Keep it as long as the window lives, then `stop` it.

    It filters the events of the field with the focus only: a filter of the whole application is asked at each of the
    thousands of events of a start.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._field: QWidget | None = None
        application.focusChanged.connect(self._follow)
        self._follow(None, application.focusWidget())

    @Slot(QWidget, QWidget)
    def _follow(self, _left: QWidget | None, entered: QWidget | None) -> None:
        if self._field is not None and shiboken6.isValid(self._field):
            self._field.removeEventFilter(self)
        self._field = entered
        if entered is not None:
            entered.installEventFilter(self)

    def stop(self) -> None:
        """Hear nothing more."""
        self._application.focusChanged.disconnect(self._follow)
        self._follow(None, None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not _has_undo(watched)
            redo = event.matches(QKeySequence.StandardKey.Redo) and not _has_redo(watched)
            if undo or redo:
                event.ignore()
                return True  # not offered to the field: the window's shortcut takes it
        return False


def _has_undo(field: QObject) -> bool:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable()
    if isinstance(field, QPlainTextEdit | QTextEdit):
        return field.document().isUndoAvailable()
    return False


def _has_redo(field: QObject) -> bool:
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable()
    if isinstance(field, QPlainTextEdit | QTextEdit):
        return field.document().isRedoAvailable()
    return False
