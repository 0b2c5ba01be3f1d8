"""The frame of every field: label above, words below when something is wrong, a chip for what is worth knowing.

Neighbours: `inline_fields` (edit in place), `date_field`, `form` (places fields). A field is saved when it is left.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look import fonts
from ui.look.style_panels import WRONG
from ui.look.tones import Tone
from ui.widgets.announce import announce
from ui.widgets.chip import Chip
from ui.widgets.labels import ElidedLabel, IconLabel, TextLabel, plain_tool_tip, secondary


class Field(QWidget):
    """Subclasses give the editor and implement `commit` and `revert`. The label is the editor's accessible name."""

    def __init__(self, label: str, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._label = ElidedLabel(label, font=fonts.secondary, muted=True)
        self._label.setBuddy(editor)
        if not label:
            self._label.hide()  # Never shown here: without a parent yet it would be a window of its own.
        self._note = Chip("")
        self._note.hide()
        self._problem_line = QWidget()
        problem = QHBoxLayout(self._problem_line)
        problem.setContentsMargins(0, 1, 0, 0)
        problem.setSpacing(6)
        problem.addWidget(IconLabel("warning", 14, Tone.RED), 0, Qt.AlignmentFlag.AlignTop)
        self._problem = secondary("")
        problem.addWidget(self._problem, 1)
        self._problem_line.hide()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._label, 1)
        head.addWidget(self._note)
        if label:
            self._label.setMinimumHeight(self._note.sizeHint().height())  # A chip that comes moves nothing.
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self._column.addLayout(head)
        self._column.addWidget(editor)
        self._column.addWidget(self._problem_line)
        editor.setAccessibleName(label)
        self.setFocusProxy(editor)

    @property
    def editor(self) -> QWidget:
        return self._editor

    @property
    def label(self) -> TextLabel:
        return self._label

    def set_label(self, text: str) -> None:
        self._label.setText(text)
        self._label.setVisible(bool(text))
        self._editor.setAccessibleName(text)

    def set_problem(self, text: str) -> None:
        """Say below the field what is wrong and what to do; empty takes it away. What was typed stays."""
        if text == self._problem.text():
            return
        self._problem.setText(text)
        self._problem_line.setVisible(bool(text))
        self._editor.setProperty(WRONG, bool(text))
        self._editor.update()
        self._editor.setAccessibleDescription(text)
        announce(self._editor, text)

    def problem(self) -> str:
        return self._problem.text()

    def set_note(self, text: str, tone: Tone = Tone.GREY, icon: str = "") -> None:
        """Something worth knowing about the value, as a chip beside the label; empty takes it away."""
        self._note.set(text, tone, icon)
        self._note.setVisible(bool(text))

    def note(self) -> str:
        return self._note.text() if not self._note.isHidden() else ""

    def set_read_only(self, read_only: bool, why: str = "") -> None:
        """A field that cannot be changed now; `why` is its tool tip and description."""
        self._set_editor_read_only(read_only)
        self._editor.setToolTip(plain_tool_tip(why) if read_only else "")
        self._editor.setAccessibleDescription(why if read_only else "")

    def _set_editor_read_only(self, read_only: bool) -> None:
        self._editor.setEnabled(not read_only)

    def commit(self) -> bool:
        """Save what was typed, if it changed. False when it cannot be saved (the reason is shown)."""
        raise NotImplementedError

    def revert(self) -> None:
        """Back to the saved value."""
        raise NotImplementedError


def commit_all(root: QWidget) -> bool:
    """Save every changed field below `root`, before a page goes or the program closes. False when one could not."""
    saved = [field.commit() for field in root.findChildren(Field)]  # Every one is tried, also after a refusal.
    return all(saved)
