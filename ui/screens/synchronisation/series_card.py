"""Who numbers each series: in words, with what comes next and what waits; and the buttons that ask for it or end it.

Neighbours: room (shows it, asks the actions), lease_dialogs (the questions), numbers_dialog (every number of a year).
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.queries.numbers import SeriesRow
from ui.look.tones import Tone
from ui.widgets import Card, FlowLayout, IconLine, button, compact, secondary, strong
from ui.wording import numbers as words


class SeriesLine(QFrame):
    """One series."""

    asked = Signal(object)
    released = Signal(object)
    revoked = Signal(object)
    listed = Signal(object)

    def __init__(self, row: SeriesRow, may_lease: bool, practice: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(4)
        name = strong(words.series(row.series))
        column.addWidget(name)
        who, tone, icon = self._who(practice)
        column.addWidget(IconLine(icon, who, tone))
        for line in self._facts(practice):
            column.addWidget(secondary(line))
        buttons = FlowLayout()
        for text, icon_name, signal in self._buttons(may_lease and not practice):
            one = compact(button(text, icon_name))
            one.clicked.connect(lambda _checked=False, emit=signal: emit.emit(self.row))
            buttons.addWidget(one)
        column.addLayout(buttons)
        self.setAccessibleName(f"{words.series(row.series)}. {who}")

    def _who(self, practice: bool) -> tuple[str, Tone | None, str]:
        row = self.row
        if practice:
            return self.tr("In a practice office nobody gives official numbers."), None, "computer"
        if row.unknown and row.mine:
            said = self.tr("This computer holds the turn, but nobody can tell which numbers it has already given.")
            return said, Tone.AMBER, "warning"
        if row.ending:
            return self.tr("The turn is being ended: the server numbers as soon as it hears of it."), None, "hourglass"
        if row.numbers_here:
            said = self.tr("This computer numbers: its numbers are official at once, also without a connection.")
            return said, Tone.GREEN, "computer"
        if row.mine:
            said = self.tr("Another copy of this computer's data numbers; here numbers are provisional.")
            return said, Tone.AMBER, "warning"
        if row.holder is not None:
            said = self.tr(
                "Numbered by {computer} ({person}); elsewhere numbers are provisional until it hears of them."
            )
            return said.format(computer=row.holder_name, person=row.holder_person), None, "computer"
        return self.tr("Numbered by the server: the number is official when there is a connection."), None, "server"

    def _facts(self, practice: bool) -> list[str]:
        row = self.row
        facts = []
        if not practice:
            facts.append(self.tr("Next number: {number}").format(number=row.next))
        if row.waiting and not practice:
            facts.append(self.tr("%n files wait for their official number", "", row.waiting))
        if row.asked:
            facts.append(self.tr("It has been asked that this computer number; the server has not answered yet."))
        if row.answer:
            facts.append(words.answer(row.answer))
        return facts

    def _buttons(self, may_lease: bool) -> list[tuple[str, str, SignalInstance]]:
        row = self.row
        found: list[tuple[str, str, SignalInstance]] = []
        if may_lease and not row.ending and not row.asked:
            if row.unknown:
                found.append((self.tr("Say the last number used…"), "pencil", self.asked))
            elif row.holder is None:
                found.append((self.tr("Number from this computer…"), "computer", self.asked))
            if row.numbers_here:
                found.append((self.tr("Give it back to the server…"), "server", self.released))
            elif row.holder is not None:
                found.append((self.tr("Take it from that computer…"), "prohibited", self.revoked))
        found.append((self.tr("Every number…"), "list", self.listed))
        return found


class SeriesCard(Card):
    """All series."""

    asked = Signal(object)
    released = Signal(object)
    revoked = Signal(object)
    listed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Series and numbers"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list = QVBoxLayout()
        self.add_layout(self._list)
        self._shown: tuple[object, ...] = ()

    def show_rows(self, rows: Sequence[SeriesRow], may_lease: bool, practice: bool) -> None:
        if (tuple(rows), may_lease, practice) == self._shown:
            return
        self._shown = (tuple(rows), may_lease, practice)
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            line = SeriesLine(row, may_lease, practice)
            for name in ("asked", "released", "revoked", "listed"):
                getattr(line, name).connect(getattr(self, name))
            self._list.addWidget(line)
