"""The last conflicts that were decided: by whom, when and which version stayed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.queries.conflicts import ConflictRow
from ui.screens.synchronisation.versions import LOSING, shown
from ui.widgets import Card, Row, RowList
from ui.wording import dates, kinds


class DecidedCard(Card):
    """Hidden while there are none."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Decided"))
        self._list = RowList(self.tr("Decided"))
        self._list.fit_rows()
        self._list.run.connect(self._open)
        self._rows: dict[str, ConflictRow] = {}
        self.add(self._list)
        self.hide()

    def show_rows(self, rows: Sequence[ConflictRow]) -> None:
        self._rows = {row.id: row for row in rows}
        self._list.set_items([self._row(row) for row in rows])
        self.setVisible(bool(rows))

    def _row(self, row: ConflictRow) -> Row:
        kept, other = (row.losing, row.standing) if row.decision == LOSING else (row.standing, row.losing)
        parts = (row.label,) if row.kind == "case_file" else (row.number, row.label)
        name = " · ".join(part for part in parts if part)
        detail = self.tr("stays “%1”, instead of “%2”")
        detail = detail.replace("%1", _one_line(shown(row.kind, kept)))
        detail = detail.replace("%2", _one_line(shown(row.kind, other)))
        who = " · ".join(part for part in (row.decided_by_name, dates.moment(row.decided_at)) if part)
        return Row(row.id, f"{kinds.unit(row.kind, row.unit)} · {name}", detail, trailing=who, strong=False)

    @Slot(object)
    def _open(self, conflict: object) -> None:
        self.opened.emit(self._rows[str(conflict)])


def _one_line(text: str, longest: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
