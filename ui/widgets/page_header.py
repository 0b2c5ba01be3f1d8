"""The head of a page: the way back, title, subtitle, chips, and the buttons with the one primary among them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.look import fonts
from ui.widgets.buttons import LinkButton
from ui.widgets.chip import Chip, ChipSpec
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.inline_fields import InlineTitle
from ui.widgets.labels import ElidedLabel, page_title

_CHIP_GAP = 11


class PageHeader(QWidget):
    """Chips stand before the buttons while the whole title fits beside them, else on a line of their own at the end.

    The subtitle has the whole width, below buttons and chips.
    """

    back = Signal()

    def __init__(self, title: str = "", inline_subtitle: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._back = LinkButton("")
        self._back.clicked.connect(self.back)
        self._back.hide()
        self._title = page_title(title)
        self._title_widget: QWidget = self._title
        self._subtitle = ElidedLabel("", font=fonts.body, muted=True)
        self._subtitle.hide()
        self._texts = QVBoxLayout()
        self._texts.setSpacing(0)
        self._texts.addWidget(self._back)
        self._title_line = QHBoxLayout()
        self._title_line.setSpacing(9)
        self._title_line.addWidget(self._title)
        if inline_subtitle:
            self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            holder = QVBoxLayout()
            holder.setContentsMargins(0, 8, 0, 0)
            holder.addWidget(self._subtitle)
            self._title_line.addLayout(holder, 1)
        self._inline = inline_subtitle
        self._texts.addLayout(self._title_line)
        self._chips = QWidget()
        self._chips_flow = FlowLayout(_CHIP_GAP, 6, self._chips)
        self._chips.hide()
        self._actions = QHBoxLayout()
        self._actions.setSpacing(10)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(11)
        self._grid.setVerticalSpacing(0)
        self._grid.addLayout(self._texts, 0, 0)
        self._grid.addLayout(self._actions, 0, 2)
        if not inline_subtitle:
            self._grid.addWidget(self._subtitle, 1, 0, 1, 3)
        self._grid.setColumnStretch(0, 1)
        self._below: bool | None = None
        self._chips_need = 0

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self._place_chips()

    def title(self) -> str:
        return self._title.text()

    def set_title_widget(self, widget: QWidget) -> None:
        """Put an editable title in the title's place."""
        self._title_line.replaceWidget(self._title_widget, widget)
        self._title_widget.hide()
        self._title_widget = widget
        if isinstance(widget, InlineTitle):
            widget.shown.connect(self._place_chips)
        QWidget.setTabOrder(self._back, widget)

    def set_subtitle(self, text: str) -> None:
        self._subtitle.setText(text)
        self._subtitle.setVisible(bool(text))

    def set_back(self, text: str) -> None:
        """The way back, such as "Case files"; empty takes it away."""
        self._back.setText(f"‹ {text}" if text else "")
        self._back.setAccessibleName(text)
        self._back.setVisible(bool(text))

    def set_chips(self, chips: Sequence[ChipSpec]) -> None:
        self._chips_flow.clear()
        made = [Chip(chip.text, chip.tone, chip.icon) for chip in chips]
        for chip in made:
            self._chips_flow.addWidget(chip)
        # Asked of the chips themselves: what is not shown yet has no size in its layout.
        self._chips_need = sum(chip.sizeHint().width() + _CHIP_GAP for chip in made)
        self._chips.setVisible(bool(chips))
        self._below = None
        self._place_chips()

    def add_action(self, widget: QWidget) -> QWidget:
        self._actions.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._place_chips()
        return widget

    def _texts_need(self) -> int:
        """Pixels the title needs, with the subtitle where that stands beside it, to be read whole."""
        title = self._title_widget
        width = title.text_width() if isinstance(title, InlineTitle) else title.sizeHint().width()
        return width + (self._title_line.spacing() + self._subtitle.sizeHint().width() if self._inline else 0)

    @Slot()
    def _place_chips(self) -> None:
        needed = self._texts_need() + self._chips_need + self._actions.sizeHint().width() + 30
        below = self.width() < needed
        if below == self._below:
            return
        self._below = below
        self._grid.removeWidget(self._chips)
        if below:
            self._chips.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            self._chips.setContentsMargins(0, 6, 0, 0)
            self._grid.addWidget(self._chips, 2, 0, 1, 3)
        else:
            self._chips.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            self._chips.setContentsMargins(0, 0, 0, 0)
            self._grid.addWidget(self._chips, 0, 1, Qt.AlignmentFlag.AlignVCenter)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a button came, went or says something else
            self._place_chips()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_chips()
