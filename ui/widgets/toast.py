"""The toast: "Saved" at the bottom of the window, with the undo that names what it undoes. Never takes the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from ui.look import fonts, paint, sizes
from ui.look.ink import ink_for
from ui.look.palette import inverted
from ui.look.scheme import Scheme, current_scheme
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.labels import ElidedLabel

SHOWN_MS = 8000
_ABOVE_BOTTOM = 45


class Toast(QFrame):
    """One per window, a child of `host`. It goes after eight seconds, but not under the pointer or with the focus."""

    undo = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._hovered = False
        self._text = ElidedLabel("", font=fonts.strong)
        self._undo = button(self.tr("Undo"))
        self._undo.clicked.connect(self._press_undo)
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(13, 7, 7, 7)
        line.setSpacing(12)
        line.addWidget(self._text, 1)
        line.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        host.installEventFilter(self)
        self._take_palette()
        self.hide()

    def say(self, text: str) -> None:
        """Tell something that was done and cannot or need not be undone."""
        self._show(text, offer=False)

    def offer_undo(self, text: str) -> None:
        """Tell what was done; the button (and Ctrl+Z, wired by the window) undoes it."""
        self._show(text, offer=True)

    def text(self) -> str:
        return self._text.text()

    def _show(self, text: str, offer: bool) -> None:
        self._text.setText(text)
        self._undo.setVisible(offer)
        self._undo.setAccessibleName(f"{self.tr('Undo')}: {text}")
        self.setMinimumHeight(46)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MS)
        announce(self, text)

    def _place(self) -> None:
        self._line.activate()
        width = min(self.sizeHint().width(), self._host.width() - 32)
        height = self.sizeHint().height()
        x = (self._host.width() - width) // 2
        self.setGeometry(x, self._host.height() - height - _ABOVE_BOTTOM, width, height)

    @Slot()
    def _press_undo(self) -> None:
        self.hide()
        self.undo.emit()

    @Slot()
    def _leave(self) -> None:
        if self._hovered or self._undo.hasFocus():
            self._timer.start(SHOWN_MS // 4)
        else:
            self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        elif event.type() == QEvent.Type.PaletteChange and watched is self._host:
            self._take_palette()
        return False

    def _take_palette(self) -> None:
        palette = QApplication.palette()
        self.setPalette(palette if current_scheme() is Scheme.CONTRAST else inverted(palette))

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = ink_for(self.palette(), self.font())
        ground = self.palette().color(QPalette.ColorRole.Window)
        edge = ink.window_text if ink.contrast else ground
        width = 2 if ink.contrast else 1
        paint.rounded(QPainter(self), self.rect(), sizes.CARD_RADIUS, fill=ground, edge=edge, width=width)
