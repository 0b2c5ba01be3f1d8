"""Find a person as one types, or create one without leaving: the field of every "interested party".

Three states: searching (a box and what was found), somebody chosen, somebody new (PartyForm). `resolve` gives the id.
"""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.context import Done
from app.queries import parties as party_queries
from app.queries.parties import PartyRow
from ui.background import Questions
from ui.forms.fitted_lists import FittedList
from ui.forms.party_form import PartyForm
from ui.session import Desktop, OpenOffice
from ui.widgets import Row, SearchField, TitledLine, flat, secondary
from ui.wording import choices

SHOWN = 6
_NEW = "new"
_SEARCHING, _CHOSEN, _CREATING = range(3)


class PartyFinder(QWidget):
    """`changed` when the state is another; `passed` on Enter in the empty box."""

    changed = Signal()
    passed = Signal()

    def __init__(
        self, desktop: Desktop, office: OpenOffice, label: str, parent: QWidget | None = None, optional: bool = True
    ) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._office = office
        self._optional = optional
        self._questions = Questions()
        self._found: dict[str, PartyRow] = {}
        self._take_first = False
        self.party: PartyRow | None = None
        self.label = secondary(label, wrap=False)
        self.box = SearchField(self.tr("Name, NIF, telephone or e-mail"))
        self.box.setAccessibleName(label)
        self.label.setBuddy(self.box)
        self.list = FittedList(self.tr("People found"), SHOWN + 1)
        self.list.hide()
        self.form = PartyForm(desktop, office)
        self.form.use.connect(self.choose)
        self._state = _SEARCHING
        self._pages = (self._searching(), self._chosen(), self._creating())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.label)
        for page in self._pages:
            column.addWidget(page)
        self.box.searched.connect(self._search)
        self.box.moved.connect(self.list.move)
        self.box.entered.connect(self._enter)
        self.list.run.connect(self._pick)
        self.setFocusProxy(self.box)
        self._show(_SEARCHING)

    # --- what it holds ------------------------------------------------------------------------------------------------

    @property
    def is_new(self) -> bool:
        """Somebody new is being written down."""
        return self._state == _CREATING

    @property
    def is_empty(self) -> bool:
        return self.party is None and not self.is_new

    def typed(self) -> str:
        """What stands in the box, while nobody has been chosen."""
        return self.box.text().strip() if self.is_empty else ""

    def is_sound(self) -> bool:
        """Whether `resolve` may be asked."""
        if self.is_new:
            return self.form.is_sound()
        return self.party is not None or self._optional

    def resolve(self, then: Callable[[str | None], object], failed: Callable[[Exception], object]) -> None:
        """The id of the person chosen, created first when new; None when nobody was named."""
        if not self.is_new:
            then(self.party.id if self.party else None)
            return

        def created(done: Done[str]) -> None:
            if not shiboken6.isValid(self):
                return  # The question was taken back meanwhile; the person written down stays among the people.
            # Chosen from now on: a second press after a later failure must not create the person twice.
            self._desktop.background.read(
                self._office.office, party_queries.page, [done.result], then=self._choose_first
            )
            then(done.result)

        self.form.write(created, failed)

    def _choose_first(self, rows: list[PartyRow]) -> None:
        if rows:
            self.choose(rows[0])

    @Slot(object)
    def choose(self, party: PartyRow) -> None:
        self.party = party
        detail = " · ".join(part for part in (party.identifier, party.town, party.telephone) if part)
        self._line.set(party.name, detail or choices.party_type(party.party_type))
        self._show(_CHOSEN)

    @Slot()
    def start_again(self) -> None:
        """Back to the box, with the keyboard in it."""
        self.party = None
        self._show(_SEARCHING)
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.box.selectAll()

    @Slot()
    def create(self) -> None:
        """Write down somebody new, starting from what was typed."""
        self.form.begin(self.box.text())
        self._show(_CREATING)
        self.form.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    # --- searching ----------------------------------------------------------------------------------------------------

    @Slot(str)
    def _search(self, text: str) -> None:
        if not text.strip():
            self._questions.forget()
            self._show_found([])
            return
        self._desktop.background.read(
            self._office.office,
            party_queries.suggest,
            text,
            SHOWN,
            then=self._show_found,
            ticket=self._questions.next(),
        )

    def _show_found(self, rows: list[PartyRow]) -> None:
        self._found = {row.id: row for row in rows}
        typed = self.box.text().strip()
        items = [self._row(row) for row in rows]
        if typed:
            words = self.tr("New person: “{text}”").format(text=typed)
            items.append(Row(_NEW, words, icon="person-plus", strong=False))
        self.list.set_items(items)
        self.list.setVisible(bool(items))
        if items:
            self.list.choose(items[0].id)
        self.changed.emit()
        if self._take_first and items:
            self._take_first = False
            self._pick(self.list.current_id())

    def _row(self, row: PartyRow) -> Row:
        detail = " · ".join(part for part in (row.identifier, row.town, row.telephone) if part)
        icon = "person" if row.party_type == "person" else "building"
        files = self.tr("%n case files", "", row.case_files) if row.case_files else ""
        return Row(row.id, row.name, detail or choices.party_type(row.party_type), icon=icon, trailing=files)

    @Slot()
    def _enter(self) -> None:
        if not self.box.text().strip():
            self.passed.emit()
        elif self.list.isVisible() and self.list.current_id() is not None:
            self._pick(self.list.current_id())
        else:
            self._take_first = True  # Enter came before the answer did.

    @Slot(object)
    def _pick(self, row: object) -> None:
        if row == _NEW:
            self.create()
        elif row in self._found:
            self.choose(self._found[row])  # type: ignore[index]

    # --- parts --------------------------------------------------------------------------------------------------------

    def _searching(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.box)
        column.addWidget(self.list)
        return page

    def _chosen(self) -> QWidget:
        page = QWidget()
        line = QHBoxLayout(page)
        line.setContentsMargins(0, 2, 0, 2)
        self._line = PartyLine()
        self.change_button = flat(self.tr("Change"))
        self.change_button.setAccessibleName(self.tr("Choose another person"))
        self.change_button.clicked.connect(self.start_again)
        line.addWidget(self._line, 1)
        line.addWidget(self.change_button, 0, Qt.AlignmentFlag.AlignTop)
        return page

    def _creating(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.back_button = flat(self.tr("Search instead"), "search")
        self.back_button.clicked.connect(self.start_again)
        column.addWidget(self.form)
        column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        return page

    def _show(self, state: int) -> None:
        if state != _CHOSEN:
            self.party = None
        self._state = state
        for place, page in enumerate(self._pages):
            page.setVisible(place == state)
        self.changed.emit()


class PartyLine(QWidget):
    """The person chosen: name and what tells one from another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._line: TitledLine | None = None

    def set(self, name: str, detail: str = "") -> None:
        if self._line is not None:
            self._line.deleteLater()
        self._line = TitledLine(name, (), detail)
        self._column.addWidget(self._line)
        self.setAccessibleName(name)
