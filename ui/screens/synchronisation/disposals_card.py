"""Contents proposed for destruction and destroyed: the list where they are found once the file has gone (R23).

Neighbours: room (shows it), forms.disposal_words (the sentences); the answers are given on the case file's own page.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.queries.disposals import DisposalRow
from ui.forms.disposal_words import DisposalWords
from ui.widgets import Card, Row, RowList, secondary
from ui.wording import dates


class DisposalsCard(Card):
    """Hidden while nothing was ever proposed. `opened` carries the row whose case file is wanted."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Contents to be destroyed"))
        self._words = DisposalWords(self)
        self._rows: dict[str, DisposalRow] = {}
        self.list = RowList(self.tr("Contents to be destroyed"))
        self.list.fit_rows()
        self.list.run.connect(self._open)
        self.add(secondary(self.tr("One person proposes it and another decides; who and why stays on record.")))
        self.add(self.list)

    def show_rows(self, rows: Sequence[DisposalRow]) -> None:
        self._rows = {row.id: row for row in rows}
        self.list.set_items([self._row(row) for row in rows])
        self.setVisible(bool(rows))

    def _row(self, row: DisposalRow) -> Row:
        said = f"{row.proposer}, {dates.moment(row.proposed_at)} · {self._words.basis(row)}"
        return Row(row.id, self._words.title(row), said, chips=(self._words.chip(row),), strong=False)

    @Slot(object)
    def _open(self, id: object) -> None:
        self.opened.emit(self._rows[str(id)])
