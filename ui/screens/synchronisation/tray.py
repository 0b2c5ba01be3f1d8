"""The refused tray: own changes that the server did not accept, why, and what to do with each. Nothing is lost."""

from html import escape

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.queries.quarantine import QuarantinedRow
from app.queries.sync import RefusedRow
from ui.widgets import Card, FlowLayout, RichLabel, announce, button, compact, secondary
from ui.wording import actions, dates, kinds, refusals

_UNSAID = frozenset({"author", "written_at", "position", "eni_identifier", "provisional_number", "due_reason"})
"""Fields that the program writes by itself: they say nothing to the person."""


def values(row: RefusedRow | QuarantinedRow) -> list[str]:
    """What had been written, field by field, for showing and for copying."""
    lines = []
    for change in row.changes:
        text = kinds.value(change.kind, change.field, change.new)
        if text and not change.by_server and change.field not in _UNSAID:
            lines.append(f"{kinds.field(change.kind, change.field)}: {text}")
    return lines


def plain(row: RefusedRow) -> str:
    """The whole change as text for the clipboard."""
    what, todo = refusals.sentences(row.code, row.about)
    about = " · ".join(dict.fromkeys(name for name in (row.subject, row.case_file) if name))
    head = f"{_upper(actions.noun(row.action))} · {about} ({dates.moment(row.at)})"
    return "\n".join([head, what, todo, "", *values(row)])


class Refusal(QFrame):
    """One refused change."""

    opened = Signal(object)
    again = Signal(object)
    dealt_with = Signal(object)

    def __init__(self, row: RefusedRow, may_edit: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        what, todo = refusals.sentences(row.code, row.about)
        title = f"<b>{escape(_upper(actions.noun(row.action)))}</b>"
        for name in dict.fromkeys(name for name in (row.subject, row.case_file) if name):
            title += f" · {escape(name)}"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(4)
        column.addWidget(RichLabel(f"{title} · {escape(dates.moment(row.at))}", small=False))
        column.addWidget(secondary(f"{what} {todo}"))
        for line in values(row)[:6]:
            column.addWidget(secondary(line))
        buttons = FlowLayout()
        self._copy = compact(button(self.tr("Copy the text"), "copy"))
        self._copy.clicked.connect(self._copy_text)
        buttons.addWidget(self._copy)
        if row.case_file or (row.subject_kind == "party" and row.code != "unknown_row"):
            see = compact(button(self.tr("Open")))
            see.clicked.connect(lambda: self.opened.emit(self.row))
            buttons.addWidget(see)
        if may_edit:
            again = compact(button(self.tr("Try again")))
            again.clicked.connect(lambda: self.again.emit(self.row))
            buttons.addWidget(again)
        done = compact(button(self.tr("Mark as dealt with"), "check"))
        done.clicked.connect(lambda: self.dealt_with.emit(self.row))
        buttons.addWidget(done)
        column.addLayout(buttons)
        self.setAccessibleName(f"{actions.noun(row.action)} {row.subject}. {what}")

    @Slot()
    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(plain(self.row))
        self._copy.setText(self.tr("Copied"))
        announce(self._copy, self._copy.text())


class Tray(Card):
    """All refused changes; hidden while there are none."""

    opened = Signal(object)
    again = Signal(object)
    dealt_with = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Changes not accepted"))
        self._explanation = secondary(
            self.tr(
                "The town hall's server did not accept these changes of yours. They are kept here whole until you have "
                "dealt with them; everything else has been synchronised."
            )
        )
        self.add(self._explanation)
        self._list = QVBoxLayout()
        self.add_layout(self._list)
        self._shown: list[RefusedRow] = []
        self.hide()

    def show_rows(self, rows: list[RefusedRow], may_edit: bool) -> None:
        if rows == self._shown:
            return
        self._shown = rows
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            one = Refusal(row, may_edit)
            one.opened.connect(self.opened)
            one.again.connect(self.again)
            one.dealt_with.connect(self.dealt_with)
            self._list.addWidget(one)
        self.set_detail(str(len(rows)) if rows else "")
        self.setVisible(bool(rows))


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
