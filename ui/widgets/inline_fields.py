"""Fields that are edited in place and saved when left: text, title, long text. Neighbour: `inline_choices`.

All keep what is saved (`value`), emit `committed` only when it changed, and Esc goes back. A value that arrives while
the person is typing does not touch what they type.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionFrame,
    QToolTip,
    QWidget,
)

from ui.look import fonts, paint, sizes
from ui.look.ink import ink_for
from ui.widgets.field import Field
from ui.widgets.labels import plain_tool_tip

LONGEST_TEXT = 1_000_000
"""Qt cuts a line at 32,767 letters without a word; here nothing is cut, the rules of the domain refuse with words."""

_MEASURED = 400
_TOLD = 2000
_MODIFIERS = Qt.KeyboardModifier


class _LineEdit(QLineEdit):
    """A line edit whose Esc goes back first, and reaches the page only when there is nothing to go back from."""

    reverted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST_TEXT)
        self.setMinimumWidth(60)
        self.setMinimumHeight(sizes.CONTROL_HEIGHT)
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

    def event(self, event: QEvent) -> bool:
        """A text that is shown cut tells itself whole when pointed at."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and not self.toolTip():
            whole = "" if self._fits(self._area()) else plain_tool_tip(self.text()[:_TOLD])
            QToolTip.showText(event.globalPos(), whole, self)
            return True
        return super().event(event)

    def _area(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        area = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return area.marginsRemoved(self.textMargins()).adjusted(2, 0, -2, 0)

    def _fits(self, area: QRect) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()[:_MEASURED]) <= area.width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A text that does not fit ends in "…" while nobody types in it, as labels do."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        area = self._area()
        text = self.text()
        metrics = self.fontMetrics()
        if self.hasFocus() or self._fits(area):
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        ink = ink_for(self.palette(), self.font())
        paint.text_line(painter, area, text, self.font(), metrics, ink.text if self.isEnabled() else ink.disabled)


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
    """The title of a page as a field: looks like one until it is pointed at or typed in. Its label is spoken only.

    `shown` tells that it shows another text, typed or set: what stands beside it may have to make room.
    """

    shown = Signal()

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
        self._edit.textChanged.connect(self.shown)
        self.take_font()
        self._edit.setTextMargins(-2, 0, 0, 0)  # The text stands exactly at the page's margin.
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def take_font(self) -> None:
        self._edit.setFont(fonts.page_title())
        self._edit.setFixedHeight(self._edit.fontMetrics().height() + 4)

    def text_width(self) -> int:
        """Pixels the whole title needs."""
        return self._edit.fontMetrics().horizontalAdvance(self._edit.text()[:_MEASURED]) + 6


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
