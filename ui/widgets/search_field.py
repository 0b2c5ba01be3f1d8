"""The search box and the filter box: an icon, the key that reaches it, and a pause before the question is asked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.look import icons, paint, sizes
from ui.look.ink import ink_for

PAUSE_MS = 120
_ICON = 15
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}


class SearchField(QLineEdit):
    """`searched` comes when typing pauses; `entered` with Enter; `moved` with arrows (−1, 1, ±10); `left` with Esc."""

    searched = Signal(str)
    entered = Signal()
    moved = Signal(int)
    left = Signal()

    def __init__(self, placeholder: str, keycap: str = "", icon: str = "search", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keycap = keycap
        self._icon = icon
        self._asked = ""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setMaxLength(1000)
        self.setMinimumWidth(160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._clear = self.addAction(icons.icon("close"), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setText(self.tr("Clear"))
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear_text)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        self.textChanged.connect(self._changed)
        self._set_margins()

    def sizeHint(self) -> QSize:
        return QSize(330, max(sizes.SEARCH_HEIGHT, self.fontMetrics().height() + 16))

    def _keycap_width(self) -> int:
        if not self._keycap or self.text():
            return 0
        return ink_for(self.palette(), self.font()).badge_metrics.horizontalAdvance(self._keycap) + 10

    def _set_margins(self) -> None:
        keycap = self._keycap_width()
        self.setTextMargins(_ICON + 5, 0, keycap if keycap else 0, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_margins()

    @Slot(str)
    def _changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._set_margins()
        self._timer.start()

    @Slot()
    def _ask(self) -> None:
        self._timer.stop()
        if self.text() != self._asked:
            self._asked = self.text()
            self.searched.emit(self._asked)

    @Slot()
    def clear_text(self) -> None:
        """Empty the box and ask at once."""
        self.clear()
        self._ask()

    def set_quietly(self, text: str) -> None:
        """Show a text without asking for it (a saved filter already in force)."""
        self._asked = text
        self.setText(text)
        self._timer.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
            self.entered.emit()
        elif key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            if not self.text():
                self.left.emit()
                event.ignore()  # in a question Esc goes on to the dialog, which closes
                return
            self.clear_text()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        ink = ink_for(self.palette(), self.font())
        icons.paint_icon(painter, self._icon, ink.secondary, 8, (self.height() - _ICON) / 2, _ICON)
        width = self._keycap_width()
        if width:
            height = ink.badge_metrics.height() + 4
            box = QRect(self.width() - width - 6, (self.height() - height) // 2, width, height)
            paint.rounded(painter, box, 3, fill=ink.rail, edge=ink.edge)
            painter.setFont(ink.badge)
            painter.setPen(ink.secondary)
            painter.drawText(box, paint.CENTRE, self._keycap)
