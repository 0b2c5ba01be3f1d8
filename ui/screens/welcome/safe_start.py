"""The screen after two crashes in a row: nothing is opened yet, and the person chooses how to go on.

It says what happened and what is safe. Neighbours: app.runs (counts the crashes), ui.program (does what is chosen).
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.look.tones import Tone
from ui.screens.welcome.steps import in_the_middle
from ui.widgets import Card, FlowLayout, IconLine, TopBar, announce, button, page_title, primary, secondary

WIDTH = 580


class SafeStart(QWidget):
    """`safely`: work without what may have crashed. `normally`: as always. `check`: look what is wrong."""

    safely = Signal()
    normally = Signal()
    check = Signal()

    def __init__(self, crashes: int, report: str, parent: QWidget | None = None) -> None:
        """`crashes` in a row; `report` is what the button copies."""
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("Safe start"))
        self.resize(1000, 720)
        top = TopBar()
        top.add_brand("Lligall")
        top.left.addStretch(1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(22, 36, 22, 24)
        column.setSpacing(12)
        head = QWidget()
        head.setFixedWidth(WIDTH)
        words = QVBoxLayout(head)
        words.setContentsMargins(9, 0, 9, 0)
        words.addWidget(page_title(self.tr("Lligall has closed by itself")))
        words.addWidget(secondary(self.tr("The last %n times it did so. You have done nothing wrong.", "", crashes)))
        column.addLayout(in_the_middle(head))
        column.addLayout(in_the_middle(self._choice()))
        column.addLayout(in_the_middle(self._help()))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(top)
        outer.addWidget(scroll, 1)
        self.safe.setFocus()

    def _choice(self) -> Card:
        card = Card(self.tr("How to go on"))
        card.setFixedWidth(WIDTH)
        card.add(IconLine("check-circle", self.tr("Everything you saved is on this computer."), Tone.GREEN))
        card.add(
            secondary(
                self.tr(
                    "With a safe start you can work as always, but nothing is sent or received and nothing that was "
                    "open is opened again. Whenever you like, you go on normally with one click."
                )
            )
        )
        self.safe = primary(self.tr("Work with a safe start"))
        self.safe.clicked.connect(self.safely)
        self.normal = button(self.tr("Start normally"))
        self.normal.clicked.connect(self.normally)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.normal)
        line.addWidget(self.safe)
        card.add_layout(line)
        return card

    def _help(self) -> Card:
        card = Card(self.tr("If it happens again"))
        card.setFixedWidth(WIDTH)
        card.add(
            secondary(
                self.tr(
                    "Check the program: it says what is wrong with the disk, the keys or the connection, and what to "
                    "do. The report for support has no personal data."
                )
            )
        )
        self.look = button(self.tr("Check this program"), "check-circle")
        self.look.clicked.connect(self.check)
        self.copy = button(self.tr("Copy a report for support"), "copy")
        self.copy.clicked.connect(self._copy)
        line = FlowLayout()
        line.addWidget(self.look)
        line.addWidget(self.copy)
        card.add_layout(line)
        return card

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self.copy.setText(self.tr("Report copied"))
        announce(self.copy, self.copy.text())
