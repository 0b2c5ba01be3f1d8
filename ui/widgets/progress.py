"""Progress over a part of the window: appears after 0.3 s, counts, says how long after 10 s, can be cancelled."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.look import fonts
from ui.look.ink import ink_for
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labels import TextLabel, secondary

APPEARS_AFTER_MS = 300
TELLS_TIME_AFTER_S = 10.0


class ProgressOverlay(QWidget):
    """A child that covers `host` while work goes on. `cancelled` asks the caller to stop; the caller calls `finish`."""

    cancelled = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._started = 0.0
        self._done = 0
        self._total = 0
        self._focus_before: QWidget | None = None
        self._card = Card()
        self._card.setFixedWidth(360)
        self._text = TextLabel("", font=fonts.strong, wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(12)
        self._count = secondary("", wrap=False)
        self._cancel = button(self.tr("Cancel"))
        self._cancel.clicked.connect(self._press_cancel)
        self._card.add(self._text)
        self._card.add(self._bar)
        last = QHBoxLayout()
        last.addWidget(self._count, 1)
        last.addWidget(self._cancel)
        self._card.add_layout(last)
        column = QVBoxLayout(self)
        column.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(APPEARS_AFTER_MS)
        self._timer.timeout.connect(self._appear)
        host.installEventFilter(self)
        self.hide()

    def begin(self, text: str, total: int = 0) -> None:
        """Work starts. `total` things are to be done; 0 when nobody knows."""
        self._text.setText(text)
        self._bar.setAccessibleName(text)
        self._started = monotonic()
        self._done = 0
        self._total = total
        self._cancel.setEnabled(True)
        self._renew()
        self._timer.start()

    def advance(self, done: int, total: int | None = None) -> None:
        self._done = done
        if total is not None:
            self._total = total
        if self.isVisible():
            self._renew()

    def finish(self) -> None:
        """Work ended, was cancelled or failed; the focus returns to where it was."""
        self._timer.stop()
        self.hide()
        if self._focus_before is not None:
            self._focus_before.setFocus(Qt.FocusReason.OtherFocusReason)
            self._focus_before = None

    def count_text(self) -> str:
        return self._count.text()

    def _renew(self) -> None:
        self._bar.setMaximum(self._total)
        self._bar.setValue(self._done)
        self._count.setText(self._words(monotonic() - self._started))

    def _words(self, seconds: float) -> str:
        locale = QLocale()
        if self._total <= 0:
            return locale.toString(self._done) if self._done else ""
        words = self.tr("{done} of {total}").format(
            done=locale.toString(self._done), total=locale.toString(self._total)
        )
        if seconds >= TELLS_TIME_AFTER_S and self._done > 0:
            left = seconds / self._done * max(0, self._total - self._done)
            words = f"{words} · {self._time_left(left)}"
        return words

    def _time_left(self, seconds: float) -> str:
        if seconds >= 90:
            return self.tr("about %n min left", "", round(seconds / 60))
        return self.tr("about %n s left", "", max(1, round(seconds)))

    @Slot()
    def _appear(self) -> None:
        self._renew()
        self.setGeometry(self._host.rect())
        focused = self._host.window().focusWidget()
        if focused is not None and self._host.isAncestorOf(focused):
            self._focus_before = focused
        self.show()
        self.raise_()
        if self._focus_before is not None:
            self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._text.text())

    @Slot()
    def _press_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self.cancelled.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._host:
            self.setGeometry(self._host.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = ink_for(self.palette(), self.font())
        ground = QColor(ink.window)
        ground.setAlphaF(0.72)
        QPainter(self).fillRect(self.rect(), ground)
