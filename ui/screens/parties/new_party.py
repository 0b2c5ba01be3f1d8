"""Write down a person before they are in any case file. Neighbours: forms.party_form, room."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.context import Done
from app.queries.parties import PartyRow
from ui.forms.dialog import FormDialog
from ui.forms.party_form import PartyForm
from ui.session import Desktop, OpenOffice


class NewPartyDialog(FormDialog):
    """Finishes with the person's id, new or found."""

    def __init__(self, desktop: Desktop, office: OpenOffice, parent: QWidget | None = None) -> None:
        super().__init__(desktop, "", "", parent, width=560)
        self.setWindowTitle(self.tr("New person"))
        self.do_button.setText(self.tr("Add the person"))
        self.form = PartyForm(desktop, office)
        self.form.use.connect(self._use)
        self.body.addWidget(self.form)
        self.form.first_field().setFocus()

    @Slot()
    def perform(self) -> None:
        if self.form.is_sound():
            self.wait()
            self.form.write(self._added, self.fail)

    def _added(self, done: Done[str]) -> None:
        self.finish(done.result)

    @Slot(object)
    def _use(self, party: PartyRow) -> None:
        self.finish(party.id)
