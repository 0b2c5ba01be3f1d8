"""Who a case file is about and who may read it: interested parties, named councillors. Neighbour: party_dialogs."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.actions import parties, readers
from app.domain.roles import Permission
from app.queries.case_file import CasePartyRow, ReaderRow
from ui.forms import people
from ui.forms.lines import Lines
from ui.forms.more_button import add_button, more_button
from ui.look import fonts
from ui.look.icons import icon
from ui.look.tones import Tone
from ui.screens.case_files.party_dialogs import AddPartyDialog, RoleDialog
from ui.screens.case_files.sheet import Hands, Sheet
from ui.widgets import Card, Chip, ChipSpec, ElidedLabel, FlowLayout, TitledLine, compact, flat, icon_button, secondary
from ui.wording import choices


class PartiesCard(Card):
    """Interested parties, representatives and third parties of the file."""

    def __init__(self, hands: Hands) -> None:
        super().__init__("")
        self.set_title(self.tr("Interested parties"))
        self._hands = hands
        self._sheet: Sheet | None = None
        self._shown: object = None
        self.add_button = add_button(self.tr("Add an interested party"))
        self.add_button.clicked.connect(self.begin_adding)
        self.header.addWidget(self.add_button)
        self.lines = Lines(8)
        self.add(self.lines)

    def show_sheet(self, sheet: Sheet) -> None:
        self._sheet = sheet
        writable = self._hands.writable
        self.add_button.setVisible(writable)
        if self._shown == (sheet.page.id, sheet.page.parties, writable):
            return
        self._shown = (sheet.page.id, sheet.page.parties, writable)
        lines: list[QWidget] = [self._line(party, writable) for party in sheet.page.parties]
        self.lines.renew(lines or [secondary(self.tr("Nobody yet."))])

    def _line(self, party: CasePartyRow, writable: bool) -> QWidget:
        line = QWidget()
        more = more_button(self.tr("What can be done with {name}").format(name=party.name), self._menu(party, writable))
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(ElidedLabel(party.name, font=fonts.strong), 1)
        head.addWidget(more)
        marks = QWidget()
        flow = FlowLayout(7, 3, marks)
        flow.addWidget(Chip(choices.party_role(party.role)))
        for words in self._facts(party):
            flow.addWidget(secondary(words, wrap=False))
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(marks)
        return line

    def _facts(self, party: CasePartyRow) -> list[str]:
        represents = self.tr("represents {name}").format(name=party.represents_name) if party.represents else ""
        parts = [party.identifier, represents, choices.channel(party.channel), party.telephone]
        return [part for part in parts if part]

    def _menu(self, party: CasePartyRow, writable: bool) -> QMenu:
        menu = QMenu()
        menu.addAction(icon("person"), self.tr("&Open the person"), partial(self._hands.open_party, party.party))
        if writable:
            menu.addAction(icon("pencil"), self.tr("&Role in this file…"), partial(self._change_role, party))
            remove = partial(self._hands.write, parties.remove_from_case_file, party.id)
            menu.addAction(icon("close"), self.tr("&Take out of this file"), remove)
        return menu

    def _change_role(self, party: CasePartyRow) -> None:
        if self._sheet is not None:
            RoleDialog(self._hands, self._sheet.page, party, self).open()

    @Slot()
    def begin_adding(self) -> None:
        """Ask who."""
        if self._sheet is not None:
            AddPartyDialog(self._hands, self._sheet.page, self).open()


class ReadersCard(Card):
    """Councillors to whom this file is named. Shown where there are councillors, and only to who may name them."""

    def __init__(self, hands: Hands) -> None:
        super().__init__("")
        self.set_title(self.tr("Councillors who read it"))
        self._hands = hands
        self._shown: object = None
        self.name_button = compact(flat(self.tr("Name one"), "plus"))
        self.lines = Lines(8)
        self.add(self.lines)
        self.body.addWidget(self.name_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_sheet(self, sheet: Sheet) -> None:
        named = {reader.person for reader in sheet.page.readers}
        others = [person for person in people.councillors(sheet.persons) if person.id not in named]
        may_name = self._hands.writable and self._hands.office.may(Permission.EDIT)
        self.setVisible(bool(sheet.page.readers) or (may_name and bool(others)))
        self.name_button.setVisible(may_name and bool(others))
        if self._shown == (sheet.page.id, sheet.page.readers, tuple(others), may_name):
            return
        self._shown = (sheet.page.id, sheet.page.readers, tuple(others), may_name)
        menu = QMenu(self.name_button)
        for person in others:
            name = partial(self._hands.write, readers.name_reader, self._hands.case_file, person.id)
            menu.addAction(icon("eye"), person.name.replace("&", "&&"), name)
        self.name_button.setMenu(menu)
        lines: list[QWidget] = [self._line(reader, may_name) for reader in sheet.page.readers]
        self.lines.renew(lines or [secondary(self.tr("None: councillors read only the files named to them."))])

    def _line(self, reader: ReaderRow, may_name: bool) -> TitledLine:
        line = TitledLine(reader.name, [ChipSpec(self.tr("reads"), Tone.GREY, "eye")])
        if may_name:
            words = self.tr("{name} no longer reads it").format(name=reader.name)
            remove = compact(icon_button("close", words))
            remove.clicked.connect(
                partial(self._hands.write, readers.withdraw_reader, self._hands.case_file, reader.person)
            )
            line.set_actions([remove])
        return line
