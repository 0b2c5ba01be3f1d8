"""Two versions of the same fields side by side; one of each is chosen. For what two desktops changed at once."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextDocument,
    QTextDocumentFragment,
)
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QSizePolicy, QWidget

from ui.look import icons, paint, sizes
from ui.look.ink import ink_for
from ui.widgets.labels import RichLabel, TextLabel

_PAD = 14
_TICK = 15
_LABEL_WIDTH = 140


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One field that differs. The two versions are HTML: the caller escapes values and marks the words that differ."""

    key: Hashable
    label: str
    left_html: str
    right_html: str
    chosen: str = ""
    """"left", "right" or "" when nobody chose yet."""


class _Version(QRadioButton):
    """One version: a radio button that looks like a cell, with a tick and an edge when chosen."""

    def __init__(self, html: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(self.font())
        self._document.setHtml(html)
        self.setAccessibleName(spoken)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _text_width(self, width: int) -> int:
        return max(60, width - 2 * _PAD - _TICK - 6)

    def heightForWidth(self, width: int) -> int:
        self._document.setTextWidth(self._text_width(width))
        return max(40, round(self._document.size().height()) + 22)

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(240, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(140, 40)

    def hitButton(self, pos: QPoint) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = ink_for(self.palette(), self.font())
        box = self.rect().adjusted(1, 1, -1, -1)
        text = ink.text
        if self.isChecked():
            edge = ink.window_text if ink.contrast else ink.accent
            paint.rounded(painter, box, sizes.CONTROL_RADIUS, fill=ink.selected, edge=edge, width=2)
            text = ink.selected_text
        elif self.underMouse():
            edge = ink.highlight if ink.contrast else None
            paint.rounded(painter, box, sizes.CONTROL_RADIUS, fill=ink.hover, edge=edge)
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            paint.focus_ring(painter, self.rect(), ink, sizes.CONTROL_RADIUS)
        self._document.setTextWidth(self._text_width(self.width()))
        height = self._document.size().height()
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = QPalette(self.palette())
        context.palette.setColor(QPalette.ColorRole.Text, text)
        top = (self.height() - height) / 2
        painter.save()
        painter.translate(QPointF(_PAD, top))
        self._document.documentLayout().draw(painter, context)
        painter.restore()
        if self.isChecked():
            colour = ink.selected_text if ink.contrast else ink.accent
            x = min(_PAD + self._document.idealWidth() + 6, self.width() - _PAD - _TICK + 4)
            icons.paint_icon(painter, "check", colour, x, (self.height() - _TICK) / 2, _TICK)


class ChoiceGrid(QWidget):
    """Tab goes from field to field, arrows choose. `changed` after each choice of the person."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ChoiceRow] = []
        self._buttons: dict[Hashable, tuple[_Version, _Version]] = {}
        self._groups: list[QButtonGroup] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)

    def show_versions(self, left_title: str, right_title: str, rows: Sequence[ChoiceRow]) -> None:
        """`left_title` and `right_title` are HTML (whose version, where and when)."""
        self._clear()
        self._rows = list(rows)
        for column, title in ((1, left_title), (2, right_title)):
            label = RichLabel(title, small=False)
            label.setContentsMargins(_PAD, 10, _PAD, 10)
            self._grid.addWidget(label, 0, column)
        left_plain, right_plain = (QTextDocumentFragment.fromHtml(t).toPlainText() for t in (left_title, right_title))
        for place, row in enumerate(rows, start=1):
            name = TextLabel(row.label, wrap=True)
            name.setContentsMargins(_PAD, 0, 8, 0)
            self._grid.addWidget(name, place, 0)
            left = _Version(row.left_html, self._spoken(row.label, left_plain, row.left_html))
            right = _Version(row.right_html, self._spoken(row.label, right_plain, row.right_html))
            group = QButtonGroup(self)
            group.addButton(left)
            group.addButton(right)
            self._groups.append(group)
            self._grid.addWidget(left, place, 1)
            self._grid.addWidget(right, place, 2)
            self._buttons[row.key] = (left, right)
            if row.chosen:
                (left if row.chosen == "left" else right).setChecked(True)
            group.buttonClicked.connect(self._tell)
        self.updateGeometry()

    @staticmethod
    def _spoken(label: str, title: str, html: str) -> str:
        return f"{label}: {QTextDocumentFragment.fromHtml(html).toPlainText()} ({title})"

    def choices(self) -> dict[Hashable, str]:
        """ "left" or "right" for each key; "" where nothing is chosen yet."""
        return {
            key: "left" if left.isChecked() else "right" if right.isChecked() else ""
            for key, (left, right) in self._buttons.items()
        }

    def is_complete(self) -> bool:
        return all(self.choices().values())

    def choose_all(self, side: str) -> None:
        """Choose every "left" or every "right" version."""
        for left, right in self._buttons.values():
            (left if side == "left" else right).setChecked(True)
        self.changed.emit()

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for group in self._groups:
            group.deleteLater()
        self._groups.clear()
        self._buttons.clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = ink_for(self.palette(), self.font())
        painter.fillRect(0, 0, self.width(), 1, ink.hairline)
        for row in range(len(self._rows) + 1):
            item = self._grid.itemAtPosition(row, 1)
            if item is None:
                continue
            cell = item.geometry()
            if row == 0:
                painter.fillRect(0, 1, self.width(), cell.height() - 1, ink.rail)
            painter.fillRect(0, cell.bottom(), self.width(), 1, ink.hairline)
