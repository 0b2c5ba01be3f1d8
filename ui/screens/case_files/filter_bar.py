"""What narrows the list beyond its saved filters: a menu of stage, person, keyword, procedure, and a chip for each.

Neighbours: filters (values), listing (asks with them).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from app.queries.people import PersonRow
from app.queries.procedures import ProcedureRow
from app.queries.tags import TagRow
from ui.forms.more_button import filter_button
from ui.forms.procedures import procedure_name
from ui.look.icons import icon
from ui.screens.case_files.filters import Wanted
from ui.widgets import FlowLayout, button, compact, without_mnemonics
from ui.wording import choices


@dataclass(frozen=True, slots=True)
class Choices:
    """What one can choose from."""

    persons: tuple[PersonRow, ...] = ()
    tags: tuple[TagRow, ...] = ()
    procedures: tuple[ProcedureRow, ...] = ()


class FilterBar(QWidget):
    """`changed` carries the new Wanted. `menu_button` is placed by the list, the chips stand here."""

    changed = Signal(object)
    save_wanted = Signal()
    forget_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = Wanted()
        self._choices = Choices()
        self._own: Sequence[str] = ()
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.menu_button = filter_button(self.tr("More filters"), self.menu)
        self._flow = FlowLayout(6, 6, self)
        self.hide()

    def set_choices(self, choices: Choices) -> None:
        self._choices = choices
        self._renew()

    def set_own(self, names: Sequence[str]) -> None:
        """Names of the person's own filters, for taking one away."""
        self._own = names

    def show_wanted(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._renew()

    # --- chips --------------------------------------------------------------------------------------------------------

    def _renew(self) -> None:
        self._flow.clear()
        for words, without in self._parts():
            chip = compact(button(without_mnemonics(words), "close"))
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind the words
            chip.setAccessibleName(self.tr("No longer filter by {words}").format(words=words))
            chip.clicked.connect(partial(self._ask, without))
            self._flow.addWidget(chip)
        self.setVisible(bool(self._parts()))

    def _parts(self) -> list[tuple[str, Wanted]]:
        """Each narrowing in words, with the filter that is left without it."""
        wanted, found = self._wanted, []
        if wanted.stage is not None:
            found.append((choices.stage(wanted.stage), replace(wanted, stage=None)))
        if wanted.responsible is not None:
            found.append((self._person(wanted.responsible), replace(wanted, responsible=None)))
        if wanted.tag is not None:
            names = {tag.id: tag.name for tag in self._choices.tags}
            found.append((names.get(wanted.tag, self.tr("keyword")), replace(wanted, tag=None)))
        if wanted.procedure is not None:
            names = {row.id: procedure_name(row) for row in self._choices.procedures}
            found.append((names.get(wanted.procedure, self.tr("procedure")), replace(wanted, procedure=None)))
        if wanted.overdue:
            found.append((self.tr("Overdue"), replace(wanted, overdue=False)))
        return found

    def _person(self, responsible: str) -> str:
        if responsible == "me":
            return self.tr("Mine")
        names = {person.id: person.name for person in self._choices.persons}
        return names.get(responsible, self.tr("Nobody responsible"))

    # --- menu ---------------------------------------------------------------------------------------------------------

    @Slot()
    def _fill(self) -> None:
        menu, wanted = self.menu, self._wanted
        menu.clear()
        status = menu.addMenu(self.tr("Status"))
        for value, words in [(None, self.tr("All")), *choices.options("status")]:
            self._option(status, words, wanted.status == value, replace(wanted, status=value))
        stage = menu.addMenu(self.tr("Stage"))
        for value, words in [(None, self.tr("Any")), *choices.options("stage")]:
            self._option(stage, words, wanted.stage == value, replace(wanted, stage=value))
        who = menu.addMenu(self.tr("Responsible person"))
        people = [(person.id, person.name) for person in self._choices.persons if person.active]
        for value, words in [(None, self.tr("Anybody")), ("me", self.tr("Mine")), ("", self.tr("Nobody")), *people]:
            self._option(who, words, wanted.responsible == value, replace(wanted, responsible=value))
        if self._choices.tags:
            tags = menu.addMenu(self.tr("Keyword"))
            for value, words in [(None, self.tr("Any")), *((tag.id, tag.name) for tag in self._choices.tags)]:
                self._option(tags, words, wanted.tag == value, replace(wanted, tag=value))
        if len(self._choices.procedures) > 1:
            procedures = menu.addMenu(self.tr("Procedure"))
            rows = [(row.id, procedure_name(row)) for row in self._choices.procedures]
            for value, words in [(None, self.tr("Any")), *rows]:
                self._option(procedures, words, wanted.procedure == value, replace(wanted, procedure=value))
        self._option(menu, self.tr("Overdue only"), wanted.overdue, replace(wanted, overdue=not wanted.overdue))
        menu.addSeparator()
        menu.addAction(icon("star"), self.tr("Save this filter…"), self.save_wanted.emit)
        if self._own:
            forget = menu.addMenu(self.tr("Forget a saved filter"))
            for name in self._own:
                forget.addAction(without_mnemonics(name), partial(self.forget_wanted.emit, name))

    def _option(self, menu: QMenu, words: str, on: bool, wanted: Wanted) -> None:
        action = menu.addAction(without_mnemonics(words), partial(self._ask, wanted))
        action.setCheckable(True)
        action.setChecked(on)

    def _ask(self, wanted: Wanted, *_: object) -> None:
        self.show_wanted(wanted)
        self.changed.emit(wanted)
