"""A new case file in ten seconds: a title is enough; who asked for it can be found or created in the same place."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.actions import case_files
from app.context import Done
from app.domain.case_files import SERIES, TITLE_LONGEST
from app.domain.parties import PartyRole
from app.domain.procedures import GENERIC
from app.queries import numbers, procedures
from app.queries import parties as party_queries
from app.queries.parties import PartyRow
from app.queries.procedures import ProcedureRow
from ui.forms.dialog import FormDialog
from ui.forms.party_finder import PartyFinder
from ui.forms.procedures import options as procedure_options
from ui.session import Desktop, OpenOffice
from ui.widgets import Form, InlineChoice, InlineText, secondary
from ui.wording import choices, kinds


def read_procedures(connection: Any) -> tuple[ProcedureRow, ...]:
    """The procedures a file can follow."""
    return tuple(row for row in procedures.procedures(connection) if row.active)


class NewCaseFileDialog(FormDialog):
    """Finishes with the new file's id."""

    def __init__(self, desktop: Desktop, office: OpenOffice, party: str = "", parent: QWidget | None = None) -> None:
        super().__init__(desktop, "", "", parent, width=560)
        self.setWindowTitle(self.tr("New case file · {entity}").format(entity=office.name))
        self.do_button.setText(self.tr("Open the case file"))
        self._office = office
        self._procedures: dict[str, ProcedureRow] = {}
        self.title = InlineText(
            self.tr("What it is about"), placeholder=self.tr("Minor works licence — Cal Pere"), check=self._check_title
        )
        self.finder = PartyFinder(desktop, office, self.tr("Who asks for it, or whom it concerns (if anybody yet)"))
        self.initiation = InlineChoice(kinds.field("case_file", "initiation"), choices.options("initiation"))
        self.procedure = InlineChoice(kinds.field("case_file", "procedure"))
        self.initiation.set_value("request")
        self.procedure.set_value(GENERIC)
        self.hint = secondary(self._provisional())
        form = Form(2)
        form.add(self.initiation)
        form.add(self.procedure)
        for widget in (self.title, self.finder, form, self.hint):
            self.body.addWidget(widget)
        self.finder.changed.connect(self.adjustSize)
        self.finder.passed.connect(self.press)
        self.procedure.committed.connect(self._follow_procedure)
        desktop.background.read(office.office, read_procedures, then=self._show_procedures)
        desktop.background.read(
            office.office,
            numbers.next_number,
            office.office.identity.device,
            SERIES,
            desktop.today(),
            office.office.numbers_outside,
            then=self._show_number,
        )
        if party:
            desktop.background.read(office.office, party_queries.page, [party], then=self._show_party)
        self.title.setFocus()

    def _provisional(self) -> str:
        return self.tr("The number is given when there is a connection; until then it has a provisional one.")

    def _show_number(self, number: str | None) -> None:
        """What it will be called if nobody is faster: numbers are given only when the file is opened."""
        self.hint.setText(self.tr("Next: {number}").format(number=number) if number else self._provisional())

    def _check_title(self, text: str) -> str:
        length = len(text.strip())
        if not length:
            return self.tr("Write what it is about; a few words are enough.")
        if length > TITLE_LONGEST:
            return self.tr("The title is too long: {length} characters of at most {longest}.").format(
                length=length, longest=TITLE_LONGEST
            )
        return ""

    def _show_party(self, rows: list[PartyRow]) -> None:
        if rows:
            self.finder.choose(rows[0])
            self.title.setFocus()

    def _show_procedures(self, rows: tuple[ProcedureRow, ...]) -> None:
        self._procedures = {row.id: row for row in rows}
        self.procedure.set_options(procedure_options(rows))
        self.procedure.setVisible(len(rows) > 1)

    @Slot(object)
    def _follow_procedure(self, procedure: object) -> None:
        row = self._procedures.get(str(procedure))
        if row is not None and row.initiation:
            self.initiation.set_value(row.initiation)

    @Slot()
    def perform(self) -> None:
        self.title.set_problem(self._check_title(self.title.text()))
        self.initiation.commit()
        self.procedure.commit()
        if self.title.problem():
            self.title.setFocus()
            return
        typed = self.finder.typed()
        if typed:
            said = self.tr("Choose “{name}” from the list, create it, or leave the box empty.")
            self.trouble.set_html(said.format(name=typed.replace("<", "&lt;")[:60]))
            self.finder.setFocus()
            return
        if self.finder.is_sound():
            self.wait()
            self.finder.resolve(self._open, self.fail)

    def _open(self, party: str | None) -> None:
        parties = [(party, PartyRole.INTERESTED.value)] if party else []
        self.desktop.background.write(
            self._office.office,
            case_files.open_case_file,
            self.title.text(),
            procedure=self.procedure.value() or GENERIC,
            initiation=self.initiation.value(),
            parties=parties,
            responsible=self._office.office.identity.person,
            then=self._opened,
            failed=self.fail,
        )

    def _opened(self, done: Done[str]) -> None:
        self.finish(done.result)
