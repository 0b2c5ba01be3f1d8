"""Lets Ctrl+Z reach the window when the field with the focus has no typing of its own to take back.

Qt's fields claim the undo keys always; a person who has just left a field would press Ctrl+Z and see nothing happen.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit


class UndoKeys(QObject):
    """An event filter of the application; keep it as long as the window lives."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.installEventFilter(self)

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
