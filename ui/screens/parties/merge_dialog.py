"""Two persons that are one: which of them is kept. Nothing is lost: they can be separated again."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.actions import parties
from app.context import Done
from app.queries.parties import PartyPage, PartyRow
from ui.forms.dialog import FormDialog
from ui.forms.party_finder import PartyFinder
from ui.session import Desktop, OpenOffice
from ui.widgets import Row, RowList, secondary, strong
from ui.wording import choices


class MergeDialog(FormDialog):
    """Finishes with the id of the person kept. Without `other` it asks who first."""

    def __init__(
        self,
        desktop: Desktop,
        office: OpenOffice,
        page: PartyPage,
        other: PartyRow | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desktop, "", "", parent, width=560)
        self.setWindowTitle(self.tr("Merge duplicates"))
        self.do_button.setText(self.tr("Merge"))
        self._office = office
        self._page = page
        self._other = other
        self.explanation = secondary(
            self.tr("The files of both appear under the one kept. Nothing is lost: they can be separated again.")
        )
        self.finder = PartyFinder(desktop, office, self.tr("With whom"), optional=False)
        self.finder.changed.connect(self._take_other)
        self.finder.setVisible(other is None)
        self.question = strong(self.tr("Who is kept?"))
        self.list = RowList(self.tr("Who is kept?"))
        for widget in (self.explanation, self.finder, self.question, self.list):
            self.body.addWidget(widget)
        self.list.run.connect(self.press)
        self._show_both()
        (self.finder if other is None else self.list).setFocus()

    @Slot()
    def _take_other(self) -> None:
        self._other = self.finder.party
        self._show_both()
        self.adjustSize()

    def _show_both(self) -> None:
        both = self._other is not None
        page = self._page
        self.question.setVisible(both)
        self.list.setVisible(both)
        self.do_button.setEnabled(both)
        if self._other is None:
            return
        address = ", ".join(part for part in (page.street, page.town) if part)
        mine = " · ".join(part for part in (page.identifier, address, page.telephone) if part)
        other = self._other
        theirs = " · ".join(part for part in (other.identifier, other.town, other.telephone) if part)
        self.list.set_items(
            [
                self._row(page.id, page.name, mine or choices.party_type(page.party_type), len(page.case_files)),
                self._row(other.id, other.name, theirs or choices.party_type(other.party_type), other.case_files),
            ]
        )
        self.list.setFixedHeight(2 * self.list.sizeHintForRow(0) + 4)
        # The one in more files is the likelier to be kept.
        self.list.choose(other.id if other.case_files > len(page.case_files) else page.id)

    def _row(self, id: str, name: str, detail: str, files: int) -> Row:
        return Row(id, name, detail, icon="person", trailing=self.tr("%n case files", "", files))

    @Slot()
    def perform(self) -> None:
        keep = self.list.current_id()
        if self._other is None or keep is None:
            return
        duplicate = self._page.id if keep == self._other.id else self._other.id
        self.wait()
        self.desktop.background.write(
            self._office.office, parties.merge, keep, duplicate, then=self._merged, failed=self.fail
        )

    def _merged(self, _done: Done[Any]) -> None:
        self.finish(self.list.current_id())
