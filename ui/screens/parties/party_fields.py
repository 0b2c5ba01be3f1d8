"""The fields of one person, each unit saved when one of its fields is left. Neighbours: party_page, forms.bound."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from app.actions import parties
from app.domain.identifiers import identify
from app.domain.parties import IdentifierType, PartyType
from app.queries.parties import PartyPage
from ui.forms.bound import BoundUnit
from ui.session import Desktop, OpenOffice
from ui.widgets import Field, Form, InlineChoice, InlineLongText, InlineText
from ui.wording import choices, kinds

_NAMES = ("given_name", "first_surname", "second_surname")
_ADDRESS = ("street", "postcode", "town", "province", "country")
_ORDER = (
    *("party_type", *_NAMES, "business_name", "identifier", "identifier_type", "telephone", "email"),
    *(*_ADDRESS, "channel", "obliged", "language", "remarks"),
)
_WIDE = frozenset(("business_name", "street", "remarks"))


class PartyFields(Form):
    """`party` is whose fields these are."""

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(2, parent)
        self._desktop = desktop
        self.party = ""
        self.fields: dict[str, Field] = {}
        for name in _ORDER:
            self.fields[name] = self._make(name)
            self.add(self.fields[name], 2 if name in _WIDE else 1)
        self._units = self._tie()
        self.fields["party_type"].committed.connect(self._arrange)  # type: ignore[attr-defined]

    def _make(self, name: str) -> Field:
        label = kinds.field("party", name)
        if name == "party_type":
            return InlineChoice(label, choices.options(name))
        if name in ("identifier_type", "channel", "language"):
            return InlineChoice(label, choices.options(name, empty=True))
        if name == "obliged":
            return InlineChoice(label, [(None, "—"), (True, kinds.yes_or_no(True)), (False, kinds.yes_or_no(False))])
        if name == "remarks":
            return InlineLongText(label, rows=2)
        return InlineText(label, check=self._check_identifier if name == "identifier" else None)

    def _tie(self) -> list[BoundUnit]:
        def unit(action: Callable[..., Any], *names: str) -> BoundUnit:
            fields = {name: self.fields[name] for name in names}
            return BoundUnit(
                self._desktop,
                "party",
                fields,
                lambda values: (action, self.party, *(values[name] for name in names)),
                self,
            )

        return [
            unit(parties.edit_name, "party_type", *_NAMES, "business_name"),
            unit(parties.edit_identifier, "identifier", "identifier_type"),
            unit(parties.edit_address, *_ADDRESS),
            unit(parties.edit_channel, "channel", "obliged"),
            unit(parties.edit_telephone, "telephone"),
            unit(parties.edit_email, "email"),
            unit(parties.edit_language, "language"),
            unit(parties.edit_remarks, "remarks"),
        ]

    def _check_identifier(self, text: str) -> str:
        free = self._value("identifier_type") in (IdentifierType.PASSPORT, IdentifierType.OTHER)
        if not text.strip() or free or identify(text) is not None:
            return ""
        return self.tr("Its check letter does not agree. Look at it again, or choose passport or another document.")

    def show_page(self, office: OpenOffice, page: PartyPage, fresh: bool, why_not: str) -> None:
        """Show what was read; `why_not` makes every field read-only and says why."""
        self.party = page.id
        values = {name: getattr(page, name) for name in _ORDER}
        for unit in self._units:
            unit.show(office, values, fresh)
            unit.set_read_only(bool(why_not), why_not)
        self._arrange()

    def _value(self, name: str) -> object:
        return self.fields[name].value()  # type: ignore[attr-defined]

    def _arrange(self, *_: object) -> None:
        """A person has given name and surnames, everybody else one name; what is filled is never hidden."""
        person = self._value("party_type") == PartyType.PERSON
        for name in _NAMES:
            self.fields[name].setVisible(person or bool(self._value(name)))
        self.fields["business_name"].setVisible(not person or bool(self._value("business_name")))
