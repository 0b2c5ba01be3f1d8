"""Fields that are edited in place and saved when left: text, title, long text, choice, date.

All keep what is saved (`value`), emit `committed` only when it changed, and Esc goes back. A value that arrives while
the person is typing does not touch what they type.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from ui.look import fonts, sizes
from ui.widgets.date_field import DateField
from ui.widgets.field import Field

LONGEST_TEXT = 1_000_000
"""Qt cuts a line at 32,767 letters without a word; here nothing is cut, the rules of the domain refuse with words."""

_MODIFIERS = Qt.KeyboardModifier


class _LineEdit(QLineEdit):
    """A line edit whose Esc goes back first, and reaches the page only when there is nothing to go back from."""

    reverted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST_TEXT)
        self.setMinimumWidth(60)
        self.changed_from: Callable[[str], bool] = lambda _text: False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.changed_from(self.text()):
            self.reverted.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setCursorPosition(0)


class InlineText(Field):
    """One line of text. `check` gives the sentence that says what is wrong, or nothing."""

    committed = Signal(str)

    def __init__(
        self,
        label: str,
        value: str = "",
        placeholder: str = "",
        check: Callable[[str], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._edit = _LineEdit()
        super().__init__(label, self._edit, parent)
        self._value = value
        self._check = check
        self._edit.changed_from = lambda text: text != self._value
        self._edit.setPlaceholderText(placeholder)
        self._edit.editingFinished.connect(self._leave)
        self._edit.reverted.connect(self.revert)
        self._edit.textEdited.connect(self._retry)
        self._show(value)

    def value(self) -> str:
        """What is saved, as far as this field knows."""
        return self._value

    def text(self) -> str:
        """What is typed now."""
        return self._edit.text()

    def set_value(self, value: str) -> None:
        """What is saved now. Does not touch a text that is being typed."""
        typing = self._edit.text() != self._value
        self._value = value
        if not typing:
            self._show(value)

    def _show(self, value: str) -> None:
        if self._edit.text() != value:
            self._edit.setText(value)
        if not self._edit.hasFocus():
            self._edit.setCursorPosition(0)

    @Slot()
    def _leave(self) -> None:
        self.commit()

    @Slot(str)
    def _retry(self, text: str) -> None:
        if self.problem() and (self._check is None or not self._check(text)):
            self.set_problem("")

    def commit(self) -> bool:
        text = self._edit.text()
        if text == self._value:
            return True
        problem = self._check(text) if self._check is not None else ""
        self.set_problem(problem)
        if problem:
            return False
        self._value = text
        self.committed.emit(text)
        return True

    @Slot()
    def revert(self) -> None:
        self._edit.setText(self._value)
        self.set_problem("")

    def _set_editor_read_only(self, read_only: bool) -> None:
        self._edit.setReadOnly(read_only)


class InlineTitle(InlineText):
    """The title of a page as a field: looks like one until it is pointed at or typed in. Its label is spoken only."""

    def __init__(
        self,
        label: str,
        value: str = "",
        placeholder: str = "",
        check: Callable[[str], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, value, placeholder, check, parent)
        self.label.hide()
        self._edit.setFrame(False)
        self._edit.setFont(fonts.page_title())
        self._edit.setFixedHeight(self._edit.fontMetrics().height() + 4)
        self._edit.setTextMargins(-2, 0, 0, 0)  # The text stands exactly at the page's margin.
        self.layout().setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class _Area(QPlainTextEdit):
    left = Signal()
    reverted = Signal()

    def __init__(self, rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(8)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._rows = rows
        self.textChanged.connect(self.updateGeometry)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _height(self) -> int:
        lines = int(self.document().size().height())  # QPlainTextDocumentLayout counts lines, not pixels.
        lines = max(self._rows, min(lines, self._rows + 9))
        return lines * self.fontMetrics().lineSpacing() + 20

    def sizeHint(self) -> QSize:
        return QSize(240, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & _MODIFIERS.ControlModifier:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.document().isModified():
            self.reverted.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class InlineLongText(Field):
    """A text of several lines; grows with what is written. Ctrl+Enter saves without leaving it."""

    committed = Signal(str)

    def __init__(
        self, label: str, value: str = "", placeholder: str = "", rows: int = 3, parent: QWidget | None = None
    ) -> None:
        self._area = _Area(rows)
        super().__init__(label, self._area, parent)
        self._value = value
        self._area.setPlaceholderText(placeholder)
        self._area.setPlainText(value)
        self._area.left.connect(self._leave)
        self._area.reverted.connect(self.revert)

    def value(self) -> str:
        return self._value

    def text(self) -> str:
        return self._area.toPlainText()

    def set_value(self, value: str) -> None:
        typing = self.text() != self._value
        self._value = value
        if not typing:
            self._area.setPlainText(value)

    @Slot()
    def _leave(self) -> None:
        self.commit()

    def commit(self) -> bool:
        text = self.text()
        if text != self._value:
            self._value = text
            self._area.document().setModified(False)
            self.committed.emit(text)
        return True

    @Slot()
    def revert(self) -> None:
        self._area.setPlainText(self._value)

    def _set_editor_read_only(self, read_only: bool) -> None:
        self._area.setReadOnly(read_only)


class _Choices(QComboBox):
    left = Signal()
    reverted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by_keys = False
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumHeight(sizes.CONTROL_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # Scrolling a page must never change what is saved.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.reverted.emit()
            event.ignore()
            return
        else:
            self.by_keys = True
            try:
                super().keyPressEvent(event)
            finally:
                self.by_keys = False
            return
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class InlineChoice(Field):
    """One of several values, `options` as (value, words). Arrows only look: saved on Enter, choosing or leaving."""

    committed = Signal(object)

    def __init__(
        self,
        label: str,
        options: Sequence[tuple[object, str]] = (),
        value: object = None,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._box = _Choices()
        super().__init__(label, self._box, parent)
        self._value = value
        self._values: list[object] = []
        self._box.setPlaceholderText(placeholder or "—")
        self._box.activated.connect(self._choose)
        self._box.left.connect(self._leave)
        self._box.reverted.connect(self.revert)
        self.set_options(options)

    def set_options(self, options: Sequence[tuple[object, str]]) -> None:
        """Other options; the saved value stays, shown empty when it is none of them."""
        self._values = [value for value, _ in options]
        self._box.clear()
        self._box.addItems([words for _, words in options])
        self._show()

    def value(self) -> object:
        return self._value

    def set_value(self, value: object) -> None:
        looking = self._shown() != self._value and self._box.hasFocus()
        self._value = value
        if not looking:
            self._show()

    def _shown(self) -> object:
        place = self._box.currentIndex()
        return self._values[place] if 0 <= place < len(self._values) else None

    def _show(self) -> None:
        self._box.setCurrentIndex(self._values.index(self._value) if self._value in self._values else -1)

    @Slot(int)
    def _choose(self, _place: int) -> None:
        if not self._box.by_keys:
            self.commit()

    @Slot()
    def _leave(self) -> None:
        self.commit()

    def commit(self) -> bool:
        if self._box.currentIndex() >= 0 and self._shown() != self._value:
            self._value = self._shown()
            self.committed.emit(self._value)
        return True

    @Slot()
    def revert(self) -> None:
        self._show()
        self.set_problem("")


class InlineDate(Field):
    """A date typed freely. `parse` reads it (ValueError carries the sentence for the person), `show` writes it out."""

    committed = Signal(object)

    def __init__(
        self,
        label: str,
        value: date | None = None,
        *,
        parse: Callable[[str], date | None],
        show: Callable[[date], str],
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._date = DateField(parse, show)
        super().__init__(label, self._date, parent)
        self._value = value
        self._date.setPlaceholderText(placeholder)
        self._date.set_value(value)
        self._date.finished.connect(self._leave)
        self._date.picked.connect(self._leave)
        self._date.reverted.connect(self.revert)
        self._date.textEdited.connect(self._retry)

    def value(self) -> date | None:
        return self._value

    def set_value(self, value: date | None) -> None:
        typing = self._date.is_changed()
        self._value = value
        if not typing:
            self._date.set_value(value)

    @Slot()
    def _leave(self) -> None:
        self.commit()

    @Slot(str)
    def _retry(self, _text: str) -> None:
        if self.problem():
            self.set_problem("")

    def commit(self) -> bool:
        try:
            value = self._date.read()
        except ValueError as error:
            self.set_problem(str(error))
            return False
        self.set_problem("")
        self._date.set_value(value)
        if value != self._value:
            self._value = value
            self.committed.emit(value)
        return True

    @Slot()
    def revert(self) -> None:
        self._date.set_value(self._value)
        self.set_problem("")

    def _set_editor_read_only(self, read_only: bool) -> None:
        self._date.setReadOnly(read_only)
