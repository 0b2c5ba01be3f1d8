"""Asks what to do with the case files selected: hand over, put a keyword, set the stage, close those that can be."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.actions import case_files, lifecycle, tags
from ui.forms.dialog import FormDialog
from ui.forms.people import options as people_options
from ui.screens.case_files.filter_bar import Choices
from ui.session import Desktop
from ui.widgets import Field, InlineChoice, InlineLongText, InlineText, secondary
from ui.wording import choices, kinds

RESPONSIBLE, KEYWORD, STAGE, CLOSE = "responsible", "keyword", "stage", "close"


class BulkDialog(FormDialog):
    """Finishes with `(action, arguments, undoable)` for `Bulk.run`."""

    def __init__(self, desktop: Desktop, what: str, count: int, known: Choices, parent: QWidget | None = None) -> None:
        super().__init__(desktop, "", "", parent)
        self._what = what
        self.setWindowTitle(self.tr("%n case files", "", count))
        self.field: Field
        if what == RESPONSIBLE:
            self.field = InlineChoice(kinds.field("case_file", "responsible"), people_options(known.persons))
            self.do_button.setText(self.tr("Hand them over"))
        elif what == KEYWORD:
            self.field = InlineText(self.tr("Keyword"))
            self.do_button.setText(self.tr("Add the keyword"))
        elif what == STAGE:
            self.field = InlineChoice(kinds.field("case_file", "stage"), choices.options("stage"))
            self.do_button.setText(self.tr("Set the stage"))
        else:
            self.field = InlineLongText(self.tr("Reason (it stays on record)"), rows=2)
            self.do_button.setText(self.tr("Close those that can be"))
            said = self.tr("Those with open steps, tasks or two versions stay open. What is closed can be reopened.")
            self.body.addWidget(secondary(said))
        self.body.addWidget(self.field)
        self.field.setFocus()

    @Slot()
    def perform(self) -> None:
        field = self.field
        if isinstance(field, InlineChoice):
            field.commit()
            if self._what == STAGE and field.value() is None:
                field.set_problem(self.tr("Choose one."))
                return
            action = case_files.set_responsible if self._what == RESPONSIBLE else case_files.set_stage
            self.finish((action, (field.value(),), True))
            return
        text = field.text().strip() if isinstance(field, InlineText | InlineLongText) else ""
        field.set_problem("" if text else self.tr("Write something here."))
        if text:
            closing = self._what == CLOSE
            self.finish((lifecycle.close if closing else tags.put, (text,), not closing))
