"""The sheet of keyboard shortcuts, made from the commands."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.commands.command import Command
from ui.session import Desktop
from ui.translating import QT_TRANSLATE_NOOP
from ui.widgets import TextLabel, button, card_title, page_title, secondary

_GROUPS = (
    (QT_TRANSLATE_NOOP("Shortcuts", "Everywhere"), ("search", "undo", "redo", "help", "shortcuts", "settings", "quit")),
    (QT_TRANSLATE_NOOP("Shortcuts", "Rooms"), ("go.", "entity.")),
    (QT_TRANSLATE_NOOP("Shortcuts", "New"), ("case_file.new", "party.new", "task.new")),
    (QT_TRANSLATE_NOOP("Shortcuts", "In a case file"), ("case_file.", "party.", "task.")),
    (QT_TRANSLATE_NOOP("Shortcuts", "In a list"), ("list.", "print")),
    (QT_TRANSLATE_NOOP("Shortcuts", "Synchronisation"), ("sync.",)),
)
_LIST_KEYS = (
    ("Return", QT_TRANSLATE_NOOP("Shortcuts", "Open")),
    ("Backspace", QT_TRANSLATE_NOOP("Shortcuts", "Go back")),
    ("Space", QT_TRANSLATE_NOOP("Shortcuts", "Tick a task")),
    ("Esc", QT_TRANSLATE_NOOP("Shortcuts", "Leave a field as it was")),
    ("Alt", QT_TRANSLATE_NOOP("Shortcuts", "Show the underlined letters")),
)
"""Keys of lists and fields, which are no commands."""

_BETWEEN_GROUPS = 18

Line = tuple[str, str]


def keys(command: Command) -> str:
    """All its shortcuts as keyboards call them here."""
    return ", ".join(QKeySequence(one).toString(QKeySequence.SequenceFormat.NativeText) for one in command.shortcuts())


def groups(desktop: Desktop) -> list[tuple[str, list[Line]]]:
    """(heading, [(keys, what they do)]) for every command that has a shortcut; each stands once."""
    left = {command.id: command for command in desktop.commands.all() if command.shortcut}
    found = []
    for heading, beginnings in _GROUPS:
        mine = [id for id in left if any(id == one or (one.endswith(".") and id.startswith(one)) for one in beginnings)]
        lines = [(keys(left[id]), left.pop(id).title()) for id in mine]
        if heading == "In a list":
            lines += [
                (QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key, _say(text))
                for key, text in _LIST_KEYS
            ]
        if lines:
            found.append((_say(heading), lines))
    assert not left, f"shortcuts without a group: {', '.join(left)}"
    return found


def _say(text: str) -> str:
    return QCoreApplication.translate("Shortcuts", text)


class ShortcutSheet(QDialog):
    """Two columns of groups; Esc closes it."""

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(900, 640)
        columns = [QVBoxLayout(), QVBoxLayout()]
        heights = [0, 0]
        for heading, lines in groups(desktop):
            shorter = heights.index(min(heights))
            columns[shorter].addLayout(_grid(heading, lines))
            columns[shorter].addSpacing(_BETWEEN_GROUPS)
            heights[shorter] += len(lines) + 2
        inside = QWidget()
        line = QHBoxLayout(inside)
        line.setContentsMargins(0, 0, 8, 0)
        line.setSpacing(36)
        for column in columns:
            column.setSpacing(0)
            column.addStretch(1)
            line.addLayout(column, 1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setAccessibleName(self.windowTitle())
        close = button(self.tr("Close"))
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 20, 20, 18)
        column.setSpacing(12)
        column.addWidget(page_title(self.windowTitle()))
        column.addWidget(scroll, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def _grid(heading: str, lines: list[Line]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, 140)
    grid.addWidget(card_title(heading), 0, 0, 1, 2)
    for row, (key, text) in enumerate(lines, 1):
        grid.addWidget(secondary(key, wrap=False), row, 0)
        label = TextLabel(text)
        label.setAccessibleName(f"{text}: {key}")
        grid.addWidget(label, row, 1)
    return grid
