"""A line in which dates are typed freely ("23/11", "demà", "+10 hàbils"); the caller gives the reader of dates.

While one types, the date that was understood stands at the right with its weekday. Up and Down move a day, Alt+Down
opens a calendar.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget

from ui.look import icons, paint
from ui.look.ink import ink_for

_ICON_ROOM = 28


class DateField(QLineEdit):
    """`finished`: Enter or left. `picked`: chosen by calendar or arrows. `reverted`: Esc after a change."""

    finished = Signal()
    picked = Signal()
    reverted = Signal()

    def __init__(
        self,
        parse: Callable[[str], date | None],
        show: Callable[[date], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parse = parse
        self._show = show
        self._value: date | None = None
        self._hint = ""
        self._popup: QFrame | None = None
        self.setMinimumWidth(90)
        self.setTextMargins(0, 0, _ICON_ROOM - 4, 0)
        action = self.addAction(icons.icon("calendar"), QLineEdit.ActionPosition.TrailingPosition)
        action.setText(self.tr("Calendar"))
        action.triggered.connect(self.open_calendar)
        self.setTextMargins(0, 0, 0, 0)
        self.textEdited.connect(self._understand)
        self.returnPressed.connect(self.finished)

    # -- value ------------------------------------------------------------------------------------------------------

    def set_value(self, value: date | None) -> None:
        self._value = value
        self._hint = ""
        if value is None:
            text = ""
        else:
            text = self._short(value) if self.hasFocus() else self._show(value)
        if text != self.text():
            self.setText(text)
        self.update()

    def value(self) -> date | None:
        return self._value

    def is_changed(self) -> bool:
        """Whether the person typed something that was not read yet."""
        text = self.text().strip()
        if self._value is None:
            return bool(text)
        return text not in (self._short(self._value), self._show(self._value))

    def read(self) -> date | None:
        """The date that is typed; None for an empty line. ValueError with a sentence when it cannot be understood."""
        text = self.text().strip()
        if not text:
            return None
        if not self.is_changed():
            return self._value
        value = self._parse(text)
        if value is None:
            raise ValueError(self.tr("“{text}” is not a date. Write for example 23/11.").format(text=text[:40]))
        return value

    @staticmethod
    def _short(value: date) -> str:
        return f"{value.day:02d}/{value.month:02d}/{value.year:04d}"

    def hint(self) -> str:
        """The date that was understood so far, written out; empty while nothing was."""
        return self._hint

    @Slot(str)
    def _understand(self, _text: str) -> None:
        try:
            value = self.read()
        except ValueError:
            value = None  # Half a date is no fault: it is told when the field is left.
        self._hint = self._show(value) if value is not None and self.is_changed() else ""
        self.setAccessibleDescription(self._hint)
        self.update()

    # -- keys and calendar ------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if (key == Qt.Key.Key_Down and alt) or key == Qt.Key.Key_F4:
            self.open_calendar()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not self.isReadOnly():
            self._move(1 if key == Qt.Key.Key_Up else -1)
        elif key == Qt.Key.Key_Escape and self.is_changed():
            self.reverted.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _move(self, days: int) -> None:
        try:
            value = self.read() or date.today()  # noqa: DTZ011 - the day on the person's own wall calendar
            moved = value + timedelta(days=days)
        except (ValueError, OverflowError):
            return  # Nothing to move from, or the end of the calendar.
        self.setText(self._short(moved))
        self._understand("")

    @Slot()
    def open_calendar(self) -> None:
        if self.isReadOnly() or not self.isEnabled():
            return
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setFrameShape(QFrame.Shape.StyledPanel)
        calendar = QCalendarWidget(popup)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):  # Qt paints them pure red
            muted = QTextCharFormat()
            muted.setForeground(ink_for(self.palette(), self.font()).secondary)
            calendar.setWeekdayTextFormat(day, muted)
        try:
            chosen = self.read()
        except ValueError:
            chosen = None  # What is typed is no date: the calendar opens on today.
        if chosen is not None:
            calendar.setSelectedDate(QDate(chosen.year, chosen.month, chosen.day))
        column = QVBoxLayout(popup)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(calendar)
        calendar.activated.connect(self._pick)
        calendar.clicked.connect(self._pick)
        popup.adjustSize()
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._popup = popup
        popup.show()
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot(QDate)
    def _pick(self, chosen: QDate) -> None:
        if self._popup is None:
            return  # Enter in the calendar tells twice, activated and clicked.
        popup, self._popup = self._popup, None
        popup.close()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setText(self._short(date(chosen.year(), chosen.month(), chosen.day())))
        self.picked.emit()

    # -- focus and paint --------------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._value is not None and self.text() == self._show(self._value) and not self.isReadOnly():
            self.setText(self._short(self._value))
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        self.finished.emit()
        if self._value is not None and not self.is_changed():
            self.set_value(self._value)
        self._hint = ""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._hint:
            return
        ink = ink_for(self.palette(), self.font())
        typed = self.fontMetrics().horizontalAdvance(self.text()) + 24
        area = self.rect().adjusted(typed, 0, -_ICON_ROOM, 0)
        painter = QPainter(self)
        if area.width() > 40:
            paint.text_line(painter, area, self._hint, ink.small, ink.small_metrics, ink.secondary, paint.RIGHT)
