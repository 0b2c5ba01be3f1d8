"""Notes of a case file: what was said on the telephone, what is being waited for; each with its author and day."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from app.actions import notes
from app.context import Done
from app.queries.case_file import NoteRow
from ui import problems
from ui.forms.dialog import FormDialog
from ui.forms.lines import Lines
from ui.forms.more_button import add_button, more_button
from ui.look import fonts
from ui.look.icons import icon
from ui.screens.case_files.sheet import Hands, Sheet
from ui.widgets import Card, ElidedLabel, InlineLongText, TextLabel, secondary
from ui.wording import dates


class NotesCard(Card):
    """A new note is saved when its field is left, or with Ctrl+Enter."""

    def __init__(self, hands: Hands) -> None:
        super().__init__("")
        self.set_title(self.tr("Notes"))
        self._hands = hands
        self._shown: object = None
        self._mores: dict[str, QPushButton] = {}
        self.lines = Lines(7)
        self.add_button = add_button(self.tr("Add a note"))
        self.add_button.clicked.connect(self.begin_adding)
        self.header.addWidget(self.add_button)
        self.new = InlineLongText(self.tr("New note"), rows=2)
        self.new.committed.connect(self._write)
        self.new.hide()
        self.add(self.new)
        self.add(self.lines)

    def show_sheet(self, sheet: Sheet, fresh: bool) -> None:
        writable = self._hands.writable
        self.add_button.setVisible(writable)
        if fresh:
            self.new.set_value("")
            self.new.revert()
            self.new.hide()
        if self._shown == (sheet.page.id, sheet.page.notes, writable):
            return
        self._shown = (sheet.page.id, sheet.page.notes, writable)
        self._mores.clear()
        lines = [self._line(note, writable) for note in sheet.page.notes]
        self.lines.renew(lines or [secondary(self.tr("None yet."))])

    def _line(self, note: NoteRow, writable: bool) -> QWidget:
        line = QWidget()
        head = QHBoxLayout()
        head.setSpacing(4)
        when = f"{dates.moment(note.written_at)} · {note.author_name}"
        head.addWidget(ElidedLabel(when, font=fonts.secondary, muted=True), 1)
        if writable:
            menu = QMenu()
            menu.addAction(icon("pencil"), self.tr("&Change…"), partial(self._edit, note))
            menu.addAction(icon("trash"), self.tr("&Remove"), partial(self._hands.write, notes.remove, note.id))
            more = more_button(self.tr("What can be done with this note"), menu)
            more.setAccessibleDescription(note.text[:200])
            self._mores[note.id] = more
            head.addWidget(more)
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(TextLabel(note.text, font=fonts.secondary, wrap=True))
        return line

    def reveal(self, note: str) -> None:
        """The keyboard goes to a note, so that it is in view."""
        more = self._mores.get(note)
        if more is not None:
            more.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def begin_adding(self) -> None:
        self.new.show()
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _write(self, text: str) -> None:
        if not text.strip():
            return
        self._hands.write(
            notes.add, self._hands.case_file, text, then=self._written, failed=partial(self._refused, text)
        )

    def _written(self, _done: Done[str]) -> None:
        self.new.set_value("")
        self.new.revert()
        if not self.new.editor.hasFocus():
            self.new.hide()

    def _refused(self, text: str, problem: Exception) -> None:
        # What was typed is kept in its field, not taken for saved.
        self.new.set_value("")
        self.new.editor.setPlainText(text)  # type: ignore[attr-defined]
        self.new.set_problem(problems.one_line(problem))

    def _edit(self, note: NoteRow) -> None:
        _NoteDialog(self._hands, note, self).open()


class _NoteDialog(FormDialog):
    """Change the text of a note; the earlier one stays in the history."""

    def __init__(self, hands: Hands, note: NoteRow, parent: QWidget) -> None:
        super().__init__(hands.desktop, "", "", parent)
        self.setWindowTitle(self.tr("Change the note"))
        self.do_button.setText(self.tr("Save"))
        self._hands = hands
        self._id = note.id
        self.text = InlineLongText(self.tr("Note"), note.text, rows=5)
        self.body.addWidget(self.text)
        self.text.setFocus()

    @Slot()
    def perform(self) -> None:
        text = self.text.text()
        self.text.set_problem("" if text.strip() else self.tr("Write something, or remove the note."))
        if text.strip():
            self.wait()
            self._hands.write(notes.edit, self._id, text, then=self._saved, failed=self.fail)

    def _saved(self, _done: Done[None]) -> None:
        self.finish(self._id)
