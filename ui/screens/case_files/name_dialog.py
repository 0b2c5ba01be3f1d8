"""Asks for one short name."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.forms.dialog import FormDialog
from ui.session import Desktop
from ui.widgets import InlineText

LONGEST = 40


class NameDialog(FormDialog):
    """Finishes with the name."""

    def __init__(self, desktop: Desktop, title: str, label: str, do: str, parent: QWidget | None = None) -> None:
        super().__init__(desktop, title, do, parent)
        self.name = InlineText(label)
        self.name.editor.setMaxLength(LONGEST)  # type: ignore[attr-defined]
        self.body.addWidget(self.name)
        self.name.setFocus()

    @Slot()
    def perform(self) -> None:
        name = " ".join(self.name.text().split())
        self.name.set_problem("" if name else self.tr("Write a name."))
        if name:
            self.finish(name)
