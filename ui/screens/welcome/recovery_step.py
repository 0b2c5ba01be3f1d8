"""The recovery key: shown, printed, saved or copied, and confirmed by typing one of its groups from the paper."""

import datetime as dt
import random
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.errors import WrongRecoveryKey
from app.storage import recovery_key
from ui.look import paint, sizes
from ui.look.ink import ink_for
from ui.look.tones import Tone
from ui.screens.welcome import recovery_sheet
from ui.screens.welcome.steps import StepPage, in_the_middle
from ui.widgets import IconLine, announce, button, flat, primary, secondary, strong
from ui.wording import dates


class KeyPanel(QWidget):
    """The seven groups, each with its number, in letters that cannot be mistaken; selectable by a screen reader."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(15)
        font.setWeight(QFont.Weight.DemiBold)
        for number, group in enumerate(recovery_sheet.groups(key), 1):
            row, column = divmod(number - 1, 4)
            cell = strong(group)
            cell.setFont(font)
            cell.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(secondary(str(number), wrap=False), row * 2, column)
            grid.addWidget(cell, row * 2 + 1, column)
        self.setAccessibleName(" ".join(" ".join(group) for group in recovery_sheet.groups(key)))

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = ink_for(self.palette(), self.font())
        paint.rounded(QPainter(self), self.rect(), sizes.CARD_RADIUS, fill=ink.base, edge=ink.edge)


class RecoveryStep(StepPage):
    """`done` once the key has been kept. In practice it may be passed over."""

    done = Signal()

    def __init__(
        self,
        key: str,
        entity: str,
        person: str,
        made: str,
        practice: bool = False,
        number: int = 3,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(number, self.tr("Keep the recovery key"), parent)
        self._key, self._about = key, (entity, person, made)
        self._asked = random.randrange(recovery_key.GROUPS)
        self.column.addWidget(
            secondary(
                self.tr(
                    "The case files are encrypted on this computer. If Windows ever forgets its key, only this "
                    "recovery "
                    "key opens them: print it and lock it away in the town hall."
                )
            )
        )
        self.column.addWidget(KeyPanel(key))
        self.column.addLayout(self._ways())
        self._kept = IconLine("check-circle", "", Tone.GREEN)
        self._kept.hide()
        self.column.addWidget(self._kept)
        question = self.tr("To be sure, write here group number %1 of your copy:").replace("%1", str(self._asked + 1))
        label = secondary(question)
        self.answer = QLineEdit()
        self.answer.setMaxLength(60)
        self.answer.setFixedWidth(140)
        self.answer.setAccessibleName(question)
        self.answer.textChanged.connect(self._look)
        self.answer.returnPressed.connect(self._finish)
        label.setBuddy(self.answer)
        self.column.addSpacing(4)
        self.column.addWidget(label)
        self.column.addWidget(self.answer)
        self._wrong = IconLine(
            "warning", self.tr("That is not what group number %1 says.").replace("%1", str(self._asked + 1)), Tone.AMBER
        )
        self._wrong.hide()
        self.column.addWidget(self._wrong)
        self.go = primary(self.tr("I have kept it"))
        self.go.clicked.connect(self._finish)
        self.go.setEnabled(False)
        skip = None
        if practice:
            skip = flat(self.tr("Go on without it: this is only practice"))
            skip.clicked.connect(self.done)
        self.add_buttons(self.go, first=skip)

    def _ways(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        printing = button(self.tr("Print…"), "print")
        printing.clicked.connect(self._print)
        saving = button(self.tr("Save as PDF…"), "download")
        saving.clicked.connect(self._save)
        copying = button(self.tr("Copy"), "copy")
        copying.clicked.connect(self._copy)
        for way in (printing, saving, copying):
            line.addWidget(way)
        line.addStretch(1)
        return line

    def is_right(self, typed: str) -> bool:
        """Whether the group asked for was typed: alone, or within the whole key, as tolerant as unlocking is."""
        wanted = recovery_sheet.groups(self._key)[self._asked]
        try:
            return recovery_key.read(typed) == self._key
        except WrongRecoveryKey:
            plain = "".join(sign for sign in typed.upper() if sign.isalnum())
            return plain.translate(str.maketrans("OIL", "011")) == wanted

    @Slot()
    def _look(self) -> None:
        typed = self.answer.text()
        right = self.is_right(typed)
        self.go.setEnabled(right)
        self._wrong.setVisible(not right and sum(sign.isalnum() for sign in typed) >= 5)

    @Slot()
    def _finish(self) -> None:
        if self.is_right(self.answer.text()):
            self.done.emit()

    def _say_kept(self, text: str) -> None:
        self._kept.set("check-circle", text, Tone.GREEN)
        self._kept.show()
        announce(self, text)

    @Slot()
    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            recovery_sheet.draw(printer, self._key, *self._about)
            self._say_kept(self.tr("Sent to the printer. Look that the paper can be read."))

    @Slot()
    def _save(self) -> None:
        name = self.tr("recovery key") + ".pdf"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the recovery key"), name, "PDF (*.pdf)")
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the sheet where the person chose, and say how it went."""
        try:
            recovery_sheet.save_pdf(path, self._key, *self._about)
        except OSError:
            self._wrong.set(
                "warning", self.tr("The file could not be written there. Choose another folder."), Tone.AMBER
            )
            self._wrong.show()
            return
        self._say_kept(
            self.tr("Saved as %1. Print it, and do not leave the file on this computer.").replace("%1", path.name)
        )

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._key)
        self._say_kept(self.tr("Copied. Paste it in a safe place outside this computer."))

    def first_focus(self) -> QWidget:
        return self.answer


class NewKey(QScrollArea):
    """A new recovery key for an office that is open, in a dialog; the one before opens no more."""

    done = Signal()

    def __init__(self, key: str, entity: str, person: str, made: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        page = RecoveryStep(key, entity, person, dates.long_day(made), number=0)
        page.done.connect(self.done)
        middle = QWidget()
        around = QVBoxLayout(middle)
        around.setContentsMargins(22, 24, 22, 24)
        around.addLayout(in_the_middle(page))
        around.addStretch(1)
        self.setWidget(middle)
