"""Make somebody part of a case file, and say what they are in it. Neighbours: people_cards, forms.party_finder."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.actions import parties
from app.context import Done
from app.domain.parties import PartyRole
from app.queries.case_file import CaseFilePage, CasePartyRow
from ui.forms.dialog import FormDialog
from ui.forms.party_finder import PartyFinder
from ui.screens.case_files.sheet import Hands
from ui.widgets import Form, InlineChoice, secondary
from ui.wording import choices, kinds


class _RoleFields(Form):
    """The role, and for a representative whom it represents."""

    def __init__(self, page: CaseFilePage, but: str | None = None) -> None:
        super().__init__()
        self.role = InlineChoice(kinds.field("case_party", "role"), choices.options("party_role"))
        self.role.set_value(PartyRole.INTERESTED.value)
        others = {party.party: party.name for party in page.parties if party.party != but}
        self.represents = InlineChoice(
            kinds.field("case_party", "represents"), [(None, self.tr("Nobody in particular")), *others.items()]
        )
        self.add(self.role)
        self.add(self.represents)
        self.role.committed.connect(self.arrange)
        self.arrange()

    @Slot()
    def arrange(self) -> None:
        self.represents.setVisible(self.role.value() == PartyRole.REPRESENTATIVE)

    def values(self) -> tuple[Any, Any]:
        """Role and whom it represents."""
        self.role.commit()
        self.represents.commit()
        shown = self.role.value() == PartyRole.REPRESENTATIVE
        return self.role.value(), self.represents.value() if shown else None


class AddPartyDialog(FormDialog):
    """Find or create the person, choose the role, add."""

    def __init__(self, hands: Hands, page: CaseFilePage, parent: QWidget | None = None) -> None:
        super().__init__(hands.desktop, "", "", parent, width=560)
        self.setWindowTitle(self.tr("Add an interested party"))
        self.do_button.setText(self.tr("Add to the file"))
        self._hands = hands
        self.finder = PartyFinder(hands.desktop, hands.office, self.tr("Who"), optional=False)
        self.fields = _RoleFields(page)
        self.body.addWidget(self.finder)
        self.body.addWidget(self.fields)
        self.finder.changed.connect(self.adjustSize)
        self.finder.passed.connect(self.press)
        self.finder.setFocus()

    @Slot()
    def perform(self) -> None:
        if not self.finder.is_sound():
            if self.finder.is_empty:
                self.trouble.set_html(self.tr("Write who it is: a name or a NIF, and choose from the list."))
                self.finder.setFocus()
            return
        self.wait()
        self.finder.resolve(self._join, self.fail)

    def _join(self, party: str | None) -> None:
        role, represents = self.fields.values()
        self._hands.write(
            parties.add_to_case_file,
            self._hands.case_file,
            party,
            role,
            represents,
            then=self._joined,
            failed=self.fail,
        )

    def _joined(self, done: Done[str]) -> None:
        self.finish(done.result)


class RoleDialog(FormDialog):
    """What somebody is in this file."""

    def __init__(self, hands: Hands, page: CaseFilePage, party: CasePartyRow, parent: QWidget | None = None) -> None:
        super().__init__(hands.desktop, "", "", parent)
        self.setWindowTitle(self.tr("Role in this file"))
        self.do_button.setText(self.tr("Change the role"))
        self._hands = hands
        self._case_party = party.id
        self.fields = _RoleFields(page, but=party.party)
        self.fields.role.set_value(party.role)
        self.fields.represents.set_value(party.represents)
        self.fields.arrange()
        self.body.addWidget(secondary(party.name))
        self.body.addWidget(self.fields)
        self.fields.role.setFocus()

    @Slot()
    def perform(self) -> None:
        role, represents = self.fields.values()
        self.wait()
        self._hands.write(parties.set_role, self._case_party, role, represents, then=self._changed, failed=self.fail)

    def _changed(self, _done: Done[Any]) -> None:
        self.finish(self._case_party)
