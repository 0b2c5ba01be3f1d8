"""Fields of one value out of several, and of a date, edited in place; see `inline_fields`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from ui.look import sizes
from ui.widgets.date_field import DateField
from ui.widgets.field import Field


class _Choices(QComboBox):
    left = Signal()
    reverted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by_keys = False
        self.looks_elsewhere: Callable[[], bool] = lambda: False
        """Whether another value than the saved one is shown."""
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumHeight(sizes.CONTROL_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # Scrolling a page must never change what is saved.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
            event.ignore()  # in a question Enter goes on to its primary button, as it does from a line of text
            return
        if event.key() == Qt.Key.Key_Escape:
            if not self.looks_elsewhere():
                event.ignore()
                return
            self.reverted.emit()
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
        self._box.looks_elsewhere = lambda: self._shown() != self._value and self._box.currentIndex() >= 0
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
