"""What a case file says of itself, edited in place: stage, who, due date, priority, papers, remarks.

Each field is one unit of the row, or a part of one, saved when left (forms.bound). Neighbours: marks_row (keywords and
related files), due_words (why this date).
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from app.actions import case_files as actions
from app.domain import due_dates
from app.queries.case_files import CaseFilePage
from ui.forms.bound import BoundUnit
from ui.forms.due_words import DueWords
from ui.forms.people import options as people_options
from ui.forms.procedures import options as procedure_options
from ui.forms.typed_dates import reader, show
from ui.screens.case_files.marks_rows import KeywordsRow, RelatedRow
from ui.screens.case_files.sheet import Hands, Sheet
from ui.widgets import Card, Field, Form, InlineChoice, InlineDate, InlineLongText, InlineText, LinkButton, ScrollColumn
from ui.wording import choices, kinds

_ORDER = (
    "stage responsible due_on due_reason priority priority_reason silence initiation keywords remarks related "
    "procedure classification opened_on former_number paper_location"
).split()
_WIDE = ("keywords", "remarks", "related")
_FIELDS = [name for name in _ORDER if name not in ("keywords", "related")]


class DataCard(Card):
    """The centre of the one screen while documents are not there yet."""

    def __init__(self, hands: Hands) -> None:
        super().__init__("")
        self.set_title(self.tr("Details"))
        self._hands = hands
        self._words = DueWords(self)
        self._page: CaseFilePage | None = None
        desktop = hands.desktop
        label = _label
        self.stage = InlineChoice(label("stage"), choices.options("stage"))
        self.responsible = InlineChoice(label("responsible"))
        self.due_on = InlineDate(
            label("due_on"), parse=reader(desktop, "future"), show=show, placeholder=self.tr("23/11, +10 working days")
        )
        self.due_reason = InlineText(self.tr("Why this date"))
        self.priority = InlineChoice(label("priority"), choices.options("priority", empty=True))
        self.priority_reason = InlineText(label("priority_reason"))
        self.silence = InlineChoice(label("silence"), choices.options("silence", empty=True))
        self.initiation = InlineChoice(label("initiation"), choices.options("initiation"))
        self.procedure = InlineChoice(label("procedure"))
        self.classification = InlineText(label("classification"))
        self.opened_on = InlineDate(label("opened_on"), parse=reader(desktop, "past"), show=show)
        self.former_number = InlineText(label("former_number"))
        self.paper_location = InlineText(label("paper_location"), placeholder=self.tr("Shelf, box, folder"))
        self.remarks = InlineLongText(label("remarks"), rows=2)
        self.keywords = KeywordsRow(hands)
        self.related = RelatedRow(hands)
        self.compute_button = LinkButton(self.tr("Compute the due date from the term"))
        self.compute_button.clicked.connect(self._compute)
        self.header.addWidget(self.compute_button)
        form = Form(2)
        for name in _ORDER:
            form.add(getattr(self, name), 2 if name in _WIDE else 1)
        self._column = ScrollColumn()
        self._column.body.addWidget(form)
        self._column.body.addStretch(1)
        self.add(self._column, 1)
        self._units = self._tie()

    def field(self, name: str) -> Field:
        """A field by its name in the row."""
        return getattr(self, name)

    def _tie(self) -> list[BoundUnit]:
        one = self._one
        return [
            one(actions.set_stage, "stage"),
            one(actions.set_responsible, "responsible"),
            self._unit(self._save_due, "due_on", "due_reason"),
            self._unit(
                lambda values: (actions.set_priority, self._id(), values["priority"], values["priority_reason"]),
                "priority",
                "priority_reason",
            ),
            one(actions.set_silence, "silence"),
            one(actions.set_initiation, "initiation"),
            one(actions.set_procedure, "procedure"),
            one(actions.set_classification, "classification"),
            one(actions.set_opened_on, "opened_on"),
            one(actions.set_former_number, "former_number"),
            one(actions.set_paper_location, "paper_location"),
            one(actions.set_remarks, "remarks"),
        ]

    def _one(self, action: Callable[..., Any], name: str) -> BoundUnit:
        return self._unit(lambda values: (action, self._id(), values[name]), name)

    def _unit(self, save: Callable[[dict[str, Any]], tuple[Any, ...]], *names: str) -> BoundUnit:
        return BoundUnit(self._hands.desktop, "case_file", {name: self.field(name) for name in names}, save, self)

    def _id(self) -> str:
        return self._hands.case_file

    def _save_due(self, values: dict[str, Any]) -> tuple[Any, ...]:
        """A date set by hand has a reason by hand: the words of the computation are not kept for it."""
        page = self._page
        shown = self._words.explanation(page.due_reason) if page is not None else ""
        reason = values["due_reason"]
        computed = page is not None and due_dates.read(page.due_reason) is not None
        return actions.set_due, self._id(), values["due_on"], "" if computed and reason == shown else reason

    @Slot()
    def _compute(self) -> None:
        self._hands.write(actions.recompute_due, self._id())

    # --- show ---------------------------------------------------------------------------------------------------------

    def show_sheet(self, sheet: Sheet, fresh: bool) -> None:
        page = self._page = sheet.page
        self._show_options(sheet)
        computed = due_dates.read(page.due_reason) is not None
        values = {name: getattr(page, name, None) for name in _FIELDS}
        values["procedure"] = page.procedure.id
        values["due_reason"] = self._words.explanation(page.due_reason)
        writable, why = self._hands.writable, self._hands.why_not
        for unit in self._units:
            unit.show(self._hands.office, values, fresh)
            unit.set_read_only(not writable, why)
        if writable and computed:
            self.due_reason.set_read_only(True, self.tr("Computed. Change the date to give a reason of your own."))
        self.due_reason.editor.setToolTip(values["due_reason"])
        self.compute_button.setVisible(writable and not computed)
        self.keywords.show_sheet(sheet)
        self.related.show_sheet(sheet)

    def _show_options(self, sheet: Sheet) -> None:
        page = sheet.page
        _offer(self.responsible, people_options(sheet.persons, keep=page.responsible))
        _offer(self.procedure, procedure_options(sheet.procedures, keep=page.procedure.id))

    def focus_due(self) -> None:
        """The keyboard goes to the due date, in view."""
        self._column.ensureWidgetVisible(self.due_on)
        self.due_on.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def reveal(self, widget: QWidget) -> None:
        """Scroll to one of the parts."""
        self._column.ensureWidgetVisible(widget)


def _label(name: str) -> str:
    return kinds.field("case_file", name)


def _offer(field: InlineChoice, options: list[tuple[Any, str]]) -> None:
    """Other options, only when they are other: a list that is open under the pointer is not rebuilt."""
    if field.property("offered") != options:
        field.setProperty("offered", options)
        field.set_options(options)
