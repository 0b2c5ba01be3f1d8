"""A main part with a side column; where the window is narrow the side becomes a tab beside the main part."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from ui.look import fonts, sizes

_NARROWEST = 360
_SHARE, _WIDEST = 0.22, 1.7
"""On a wide screen the side takes this share of the width, up to so many times its usual width."""


class SideBySide(QWidget):
    """`main_label` and `side_label` are the names of the two tabs shown below `main_needs` + `side_width` pixels."""

    def __init__(
        self,
        main: QWidget,
        side: QWidget,
        side_width: int,
        main_label: str,
        side_label: str,
        main_needs: int = 560,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._main = main
        self._side = side
        self._side_width = side_width
        self._main_needs = main_needs
        self._narrow: bool | None = None
        # Its own minimum, not that of both parts beside each other: else a window could never become narrow.
        self.setMinimumWidth(_NARROWEST)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(True)
        self.tabs.setExpanding(False)
        self.tabs.addTab(main_label)
        self.tabs.addTab(side_label)
        self.tabs.currentChanged.connect(self._show_tab)
        self.tabs.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tabs)
        line = QHBoxLayout()
        line.setSpacing(sizes.GAP)
        line.addWidget(main, 1)
        line.addWidget(side)
        column.addLayout(line, 1)
        self._arrange(narrow=False)

    def is_narrow(self) -> bool:
        return bool(self._narrow)

    def show_side(self) -> None:
        """Make the side part seen, whatever the width."""
        if self._narrow:
            self.tabs.setCurrentIndex(1)

    def show_main(self) -> None:
        if self._narrow:
            self.tabs.setCurrentIndex(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width() < self._needs())
        if not self._narrow:
            self._side.setFixedWidth(self._side_takes(event.size().width()))

    def _side_takes(self, width: int) -> int:
        usual = fonts.scaled(self._side_width)
        return max(usual, min(round(usual * _WIDEST), round(width * _SHARE)))

    def _needs(self) -> int:
        return fonts.scaled(self._main_needs + self._side_width) + sizes.GAP

    def take_font(self) -> None:
        self._narrow = None
        self._arrange(self.width() < self._needs())

    def _arrange(self, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.tabs.setVisible(narrow)
        if narrow:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)
            self._show_tab(self.tabs.currentIndex())
        else:
            self._side.setFixedWidth(self._side_takes(self.width()))
            self._main.show()
            self._side.show()

    @Slot(int)
    def _show_tab(self, place: int) -> None:
        if self._narrow:
            self._main.setVisible(place == 0)
            self._side.setVisible(place == 1)
