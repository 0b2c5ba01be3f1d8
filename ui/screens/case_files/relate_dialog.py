"""Relate this case file to another: found by number, title or person as one types."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.actions import links
from app.context import Done
from app.queries import case_files
from app.queries.case_files import CaseFileRow, CaseFilter
from ui.background import Questions
from ui.forms.dialog import FormDialog
from ui.screens.case_files.sheet import Hands
from ui.widgets import InlineChoice, Row, RowList, SearchField, secondary
from ui.wording import choices, kinds

SHOWN = 8


def find(connection: Any, text: str, but: str) -> list[CaseFileRow]:
    """The first files that match, open or not, newest first, without the one asking."""
    found = [each for each in case_files.ids(connection, CaseFilter(text=text, status=None)) if each != but]
    return case_files.page(connection, found[:SHOWN])


class RelateDialog(FormDialog):
    """The other file is chosen in the list; what the relation is stands below."""

    def __init__(self, hands: Hands, parent: QWidget | None = None) -> None:
        super().__init__(hands.desktop, "", "", parent, width=560)
        self.setWindowTitle(self.tr("Relate to another case file"))
        self.do_button.setText(self.tr("Relate"))
        self.do_button.setEnabled(False)
        self._hands = hands
        self._questions = Questions()
        self.box = SearchField(self.tr("Number, title or person"))
        self.list = RowList(self.tr("Case files found"))
        self.list.setMinimumHeight(220)
        self.nothing = secondary(self.tr("No case file found."))
        self.nothing.hide()
        self.relation = InlineChoice(kinds.field("case_link", "relation"), choices.options("relation"))
        self.relation.set_value("related")
        for widget in (self.box, self.list, self.nothing, self.relation):
            self.body.addWidget(widget)
        self.box.searched.connect(self._search)
        self.box.moved.connect(self.list.move)
        self.box.entered.connect(self.press)
        self.list.run.connect(self.press)
        self.list.chosen.connect(self._choose)
        self.box.setFocus()
        self._search("")

    @Slot(str)
    def _search(self, text: str) -> None:
        self.desktop.background.read(
            self._hands.office.office,
            find,
            text,
            self._hands.case_file,
            then=self._show,
            ticket=self._questions.next(),
        )

    def _show(self, rows: list[CaseFileRow]) -> None:
        self.list.set_items([Row(row.id, row.title, f"{row.number} · {choices.status(row.status)}") for row in rows])
        self.nothing.setVisible(not rows)
        if rows:
            self.list.choose(rows[0].id)
        self.do_button.setEnabled(bool(rows))

    @Slot(object)
    def _choose(self, row: object) -> None:
        self.do_button.setEnabled(row is not None)

    @Slot()
    def perform(self) -> None:
        other = self.list.current_id()
        if other is None or not self.relation.commit():
            return
        self.wait()
        self._hands.write(
            links.relate,
            self._hands.case_file,
            other,
            self.relation.value(),
            then=self._related,
            failed=self.fail,
        )

    def _related(self, done: Done[str]) -> None:
        self.finish(done.result)
