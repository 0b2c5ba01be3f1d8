"""The screen at the start while an office does not open by itself: one card each, until all are open or passed over."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.desk import Enrolment
from ui.background import Background
from ui.entrance import Entrance
from ui.screens.welcome.steps import in_the_middle
from ui.screens.welcome.unlock import Unlock
from ui.widgets import TopBar, button, flat, page_title, secondary


class Door(QWidget):
    """`opened` carries an Office each time; `go_on` when the person wants to work with what is open."""

    opened = Signal(object)
    go_on = Signal()
    enrol = Signal()
    closed = Signal()

    def __init__(
        self,
        background: Background,
        entrance: Entrance,
        waiting: Sequence[tuple[Enrolment, Exception, str]],
        some_open: bool,
        parent: QWidget | None = None,
    ) -> None:
        """`waiting`: (office, why it did not open, report for support)."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open Lligall"))
        self.resize(1000, 720)
        self._some_open = some_open
        top = TopBar()
        top.add_brand("Lligall")
        top.left.addStretch(1)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(22, 36, 22, 24)
        self._column.setSpacing(12)
        head = QWidget()
        head.setFixedWidth(560)
        words = QVBoxLayout(head)
        words.setContentsMargins(9, 0, 9, 0)
        several = len(waiting) > 1
        words.addWidget(page_title(self.tr("Not open yet")))
        words.addWidget(
            secondary(
                self.tr("These municipalities need you before they open. Nothing has been lost.")
                if several
                else self.tr("This municipality needs you before it opens. Nothing has been lost.")
            )
        )
        self._column.addLayout(in_the_middle(head))
        self.cards = [Unlock(background, entrance, one, problem, report) for one, problem, report in waiting]
        for card in self.cards:
            card.opened.connect(self._take)
            self._column.addWidget(card)
        self._go_on = button(self.tr("Go on with the others"), "arrow-right")
        self._go_on.clicked.connect(self.go_on)
        self._go_on.setVisible(some_open)
        self._column.addLayout(in_the_middle(self._go_on))
        again = flat(self.tr("Enrol this desktop with a new code"))
        again.clicked.connect(self.enrol)
        self._column.addLayout(in_the_middle(again))
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(top)
        outer.addWidget(scroll, 1)
        if self.cards:
            self.cards[0].first_focus().setFocus()

    @Slot(object)
    def _take(self, office: object) -> None:
        card = self.sender()
        self.opened.emit(office)
        if isinstance(card, Unlock) and card in self.cards:
            self.cards.remove(card)
            card.hide()
            card.deleteLater()
        self._go_on.show()
        if not self.cards:
            self.go_on.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)
