"""The fields of a new person, company or administration, with the NIF checked and duplicates shown as one types.

Neighbours: `names` (the first guess), `party_finder` (search before creating), app.actions.parties.add.
"""

from html import escape
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.actions import parties as party_actions
from app.domain.identifiers import identify
from app.domain.parties import IdentifierType, PartyType
from app.queries import parties as party_queries
from app.queries.parties import PartyRow
from ui.background import Questions
from ui.forms.names import guess
from ui.look.tones import Tone
from ui.session import Desktop, OpenOffice
from ui.widgets import Banner, Field, Form, InlineChoice, InlineText
from ui.wording import choices, kinds

PAUSE_MS = 250
_PERSON_FIELDS = ("given_name", "first_surname", "second_surname")
_TEXTS = (*_PERSON_FIELDS, "business_name", "identifier", "telephone", "email")


class PartyForm(QWidget):
    """`use` carries the PartyRow of somebody who is there already and was chosen instead."""

    use = Signal(object)

    def __init__(self, desktop: Desktop, office: OpenOffice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._office = office
        self._questions = Questions()
        self._found: dict[str, PartyRow] = {}
        self.party_type = InlineChoice(kinds.field("party", "party_type"), choices.options("party_type"))
        self.party_type.set_value(PartyType.PERSON.value)
        self.texts = {name: InlineText(kinds.field("party", name)) for name in _TEXTS}
        self.identifier_type = InlineChoice(
            kinds.field("party", "identifier_type"),
            [(None, self.tr("NIF or NIE, checked")), *(self._unchecked(name) for name in ("passport", "other"))],
        )
        self.duplicates = Banner(Tone.AMBER, icon="people")
        self.duplicates.link_activated.connect(self._use)
        form = Form(2)
        form.add(self.party_type, 2)
        for name in ("given_name", "first_surname", "second_surname"):
            form.add(self.texts[name])
        form.add(self.texts["business_name"], 2)
        form.add(self.texts["identifier"])
        form.add(self.identifier_type)
        form.add(self.texts["telephone"])
        form.add(self.texts["email"])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.duplicates)
        column.addWidget(form)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look_for_duplicates)
        self.party_type.committed.connect(self._arrange)
        self.identifier_type.committed.connect(self._check_identifier)
        for field in self.texts.values():
            field.editor.textChanged.connect(self._pause.start)  # type: ignore[attr-defined]
        self.texts["identifier"].committed.connect(self._check_identifier)
        self._arrange()

    def begin(self, typed: str) -> None:
        """Start from what somebody typed to find the person."""
        self.clear()
        found: dict[str, Any] = dict(guess(typed))
        self.party_type.set_value(str(found.pop("party_type", PartyType.PERSON)))
        for name, text in found.items():
            self.texts[name].set_value(str(text))
        self._arrange()

    def clear(self) -> None:
        for field in self.texts.values():
            field.set_value("")
            field.revert()
        self.identifier_type.set_value(None)
        self.party_type.set_value(PartyType.PERSON.value)
        self.duplicates.set_html("")
        self._questions.forget()
        self._arrange()

    def first_field(self) -> Field:
        """Where the keyboard goes: the first empty field of the name."""
        names = _PERSON_FIELDS if self._is_person() else ("business_name",)
        return next((self.texts[name] for name in names if not self.texts[name].text()), self.texts["identifier"])

    def values(self) -> dict[str, Any]:
        """What stands in the fields, as arguments of `actions.parties.add`."""
        shown = _PERSON_FIELDS if self._is_person() else ("business_name",)
        texts = {name: self.texts[name].text().strip() for name in (*shown, "identifier", "telephone", "email")}
        return texts | {
            "party_type": self.party_type.value(),
            "identifier_type": self.identifier_type.value() if texts["identifier"] else None,
        }

    def has_name(self) -> bool:
        values = self.values()
        return any(values.get(name) for name in (*_PERSON_FIELDS, "business_name"))

    def is_sound(self) -> bool:
        """Whether it may be asked to be saved; what is wrong is said beside its field."""
        self._check_identifier()
        name = self.texts["given_name" if self._is_person() else "business_name"]
        name.set_problem("" if self.has_name() else self.tr("Write at least a name."))
        return self.has_name() and not self.texts["identifier"].problem()

    def write(self, then: Any, failed: Any) -> None:
        """Save the new party; `then(done)` with its id in `done.result`."""
        self._desktop.background.write(
            self._office.office, party_actions.add, **self.values(), then=then, failed=failed, quiet=True
        )

    def _unchecked(self, name: str) -> tuple[str, str]:
        return name, choices.identifier_type(name)

    def _is_person(self) -> bool:
        return self.party_type.value() == PartyType.PERSON

    @Slot()
    def _arrange(self) -> None:
        person = self._is_person()
        for name in _PERSON_FIELDS:
            self.texts[name].setVisible(person)
        self.texts["business_name"].setVisible(not person)

    @Slot()
    def _check_identifier(self) -> None:
        field = self.texts["identifier"]
        text = field.text().strip()
        found = identify(text) if text else None
        if not text or self.identifier_type.value() in (IdentifierType.PASSPORT, IdentifierType.OTHER):
            field.set_problem("")
            field.set_note("")
        elif found is None:
            field.set_note("")
            field.set_problem(
                self.tr("Its check letter does not agree. Look at it again, or choose passport or another document.")
            )
        else:
            field.set_problem("")
            field.set_note(choices.identifier_type(found[0]), Tone.GREEN, "check")
            if found[0] is IdentifierType.CIF and self._is_person() and not self.texts["given_name"].text():
                self.party_type.set_value(PartyType.COMPANY.value)
                self._arrange()

    @Slot()
    def _look_for_duplicates(self) -> None:
        values = self.values()
        parts = (values.get("first_surname"), values.get("second_surname"), values.get("given_name"))
        name = " ".join(part for part in parts if part) if self._is_person() else values["business_name"]
        if not name and not values["identifier"]:
            self._show_duplicates([])
            return
        self._desktop.background.read(
            self._office.office,
            party_queries.duplicates,
            identifier=values["identifier"],
            name=name,
            then=self._show_duplicates,
            ticket=self._questions.next(),
        )

    def _show_duplicates(self, rows: list[PartyRow]) -> None:
        self._found = {row.id: row for row in rows[:3]}
        links = [
            f'<a href="{row.id}">{escape(row.name)}</a>' + (f" ({escape(row.identifier)})" if row.identifier else "")
            for row in self._found.values()
        ]
        text = self.tr("Perhaps already here: {names}. Choose the name to use it.").format(names=", ".join(links))
        self.duplicates.set_html(text if links else "")

    @Slot(str)
    def _use(self, party: str) -> None:
        if party in self._found:
            self.use.emit(self._found[party])
