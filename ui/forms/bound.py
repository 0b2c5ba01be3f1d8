"""Fields tied to one unit of a row: shown from what was read, saved when left, never overwritten while typed in.

A unit's fields are written together (R3 of sync.md), so each save carries the others as they stand. Neighbours:
ui.widgets.inline_fields, app.actions (what `save` names).
"""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPlainTextEdit

from app.context import Done
from ui import problems
from ui.forms.typed_dates import as_date, as_iso
from ui.look.tones import Tone
from ui.session import Desktop, OpenOffice
from ui.widgets import DateField, Field, InlineChoice, InlineDate, InlineLongText, InlineText
from ui.wording import kinds

Values = Mapping[str, Any]
Save = Callable[[dict[str, Any]], tuple[Any, ...]]
"""The unit's new values, as rows keep them, to `(action, argument, …)`."""


class BoundUnit(QObject):
    """The fields of one unit on one page."""

    def __init__(
        self, desktop: Desktop, kind: str, fields: Mapping[str, Any], save: Save, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._office: OpenOffice | None = None
        self._kind = kind
        self._fields: dict[str, Any] = dict(fields)  # of ui.widgets.inline_fields and inline_choices
        self._save = save
        self._saved: dict[str, Any] = {}
        self._on_their_way: set[_Write] = set()
        for name, field in self._fields.items():
            field.committed.connect(lambda _value, name=name: self._commit(name))
            _changes_of(field).connect(lambda *_, field=field: _forget_note(field))

    def show(self, office: OpenOffice, values: Values, fresh: bool) -> None:
        """Show what was read. `fresh`: another row than before, so nothing typed is kept."""
        self._office = office
        if fresh:
            self._on_their_way.clear()
        elif self._on_their_way:
            return  # What is being written is read again as soon as it has been.
        for name, field in self._fields.items():
            value = _inward(field, values.get(name))
            known = self._saved.get(name)
            typing = not fresh and is_typing(field)
            self._saved[name] = value
            if fresh:
                field.set_value(value)
                field.revert()
                field.set_problem("")
                field.set_note("")
            elif value != known:
                field.set_value(value)
                field.set_note(self._note(name, values.get(name)) if typing else "", Tone.AMBER, "versions")

    def set_read_only(self, read_only: bool, why: str = "") -> None:
        for field in self._fields.values():
            field.set_read_only(read_only, why)

    def _note(self, name: str, value: Any) -> str:
        words = kinds.value(self._kind, name, value)
        if not words:
            return self.tr("emptied meanwhile")
        return self.tr("changed meanwhile: {value}").format(value=words if len(words) <= 40 else words[:39] + "…")

    def _commit(self, name: str) -> None:
        if self._office is None:
            return
        values = {other: _outward(field.value()) for other, field in self._fields.items()}
        write = _Write(self, self._desktop, name, self._saved.get(name))
        self._saved[name] = self._fields[name].value()
        self._fields[name].set_note("")
        self._on_their_way.add(write)
        action, *arguments = self._save(values)
        self._desktop.background.write(
            self._office.office, action, *arguments, then=write.written, failed=write.refused
        )

    def is_closed(self) -> bool:
        """Whether its dialog has been closed, though Qt has not deleted it yet: nobody reads words put there."""
        window = next(iter(self._fields.values())).window()
        return isinstance(window, QDialog) and not window.isVisible()

    def end(self, write: "_Write", problem: Exception | None, unchanged: bool) -> None:
        """A write has ended. Of a page left meanwhile only the trouble is told."""
        if write not in self._on_their_way:
            if problem is not None:
                self._desktop.trouble(problem)
            return
        self._on_their_way.discard(write)
        field = self._fields[write.name]
        if problem is None and not unchanged:
            return
        # Refused: what was typed stays, with the words below it, and is not taken for saved. Unchanged: only its
        # spaces were other; what is kept is shown again.
        text = "" if unchanged or isinstance(field.editor, DateField) else _typed(field)
        self._saved[write.name] = write.before
        field.set_value(write.before)
        if text:
            _type(field, text)
        field.set_problem(problems.one_line(problem) if problem is not None else "")


class _Write:
    """One save on its way: what stood in the field's place before. It outlives a window that is closed meanwhile, so
    that a refusal is told all the same."""

    def __init__(self, unit: BoundUnit, desktop: Desktop, name: str, before: Any) -> None:
        self._unit = unit
        self._desktop = desktop
        self.name = name
        self.before = before

    def written(self, done: Done[Any]) -> None:
        if shiboken6.isValid(self._unit):
            self._unit.end(self, None, unchanged=done.set_id is None)

    def refused(self, problem: Exception) -> None:
        if shiboken6.isValid(self._unit) and not self._unit.is_closed():
            self._unit.end(self, problem, unchanged=False)
        else:
            self._desktop.trouble(problem)


def is_typing(field: Field) -> bool:
    """Whether a field holds something typed that has not been saved."""
    if isinstance(field, InlineText | InlineLongText):
        return field.text() != field.value()
    if isinstance(field, InlineDate):
        editor = field.editor
        return isinstance(editor, DateField) and editor.is_changed()
    return False


def _typed(field: Field) -> str:
    editor = field.editor
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    return editor.text() if isinstance(editor, QLineEdit) else ""


def _type(field: Field, text: str) -> None:
    editor = field.editor
    if isinstance(editor, QPlainTextEdit):
        editor.setPlainText(text)
    elif isinstance(editor, QLineEdit):
        editor.setText(text)


def _changes_of(field: Field) -> Any:
    editor: Any = field.editor
    return editor.currentIndexChanged if isinstance(editor, QComboBox) else editor.textChanged


def _forget_note(field: Field) -> None:
    if field.note() and not is_typing(field):
        field.set_note("")


def _inward(field: Field, value: Any) -> Any:
    if isinstance(field, InlineDate):
        return value if isinstance(value, dt.date) else as_date(value)
    if isinstance(field, InlineChoice):
        return value
    return value or ""


def _outward(value: Any) -> Any:
    return as_iso(value) if isinstance(value, dt.date) else value
