"""The search box's answers: one list under it for everything: commands, case files, people, notes, tasks, steps.

The focus stays in the search box; arrows move in the list, Enter goes there, Esc leaves. Text beginning with ">" asks
for commands only. Neighbours: frame.found (rows), app.queries.search, ui.widgets.SearchField.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.queries.search import Hit, search
from ui.background import Questions
from ui.frame import found
from ui.look import paint, sizes
from ui.look.ink import ink_for
from ui.places import Place
from ui.session import Desktop, OpenOffice
from ui.widgets import Heading, Row, RowList, SearchField, announce, secondary

LIMIT = 12
SEEN = 6
WIDTH = 620


class Palette(QFrame):
    """A panel over the room, not a window of its own, so that the keyboard never leaves the search box."""

    def __init__(self, desktop: Desktop, field: SearchField, host: QWidget) -> None:
        super().__init__(host)
        self._desktop = desktop
        self._field = field
        self._host = host
        self._questions = Questions()
        self._hits: dict[str, list[Hit]] = {}
        self._visited: list[tuple[Place, str]] = []
        self._text = ""
        self._before: QWidget | None = None
        self.list = RowList(self.tr("Results"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.run.connect(self._run)
        self._nothing = secondary("")
        self._nothing.setContentsMargins(14, 10, 14, 10)
        self._hint = secondary(self.tr("↑ ↓ choose · Enter opens · Esc leaves · > for commands only"))
        self._hint.setContentsMargins(14, 4, 14, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 8, 6, 2)
        column.setSpacing(2)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        column.addWidget(self._hint)
        field.searched.connect(self._ask)
        field.entered.connect(self._enter)
        field.moved.connect(self._move)
        field.left.connect(self.leave)
        field.installEventFilter(self)
        host.installEventFilter(self)
        self.hide()

    # --- coming and going ---------------------------------------------------------------------------------------------

    def enter(self) -> None:
        """The keyboard comes to the search box (Ctrl+K)."""
        focused = self._host.window().focusWidget()
        if focused is not self._field:
            self._before = focused
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._open()

    @Slot()
    def leave(self) -> None:
        """Close it and give the keyboard back."""
        self.hide()
        self._field.set_quietly("")
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._field.clearFocus()
        self._before = None

    def remember(self, place: Place, title: str) -> None:
        """A thing was visited; the list before typing shows the last ones."""
        kept = [(other, name) for other, name in self._visited if other != place]
        self._visited = [(place, title), *kept][: SEEN + 1]

    def _open(self) -> None:
        if not self.isVisible():
            self.show()
            self.raise_()
            self._ask(self._field.text())
            QTimer.singleShot(0, self, self._place)  # once more when the rows know their width

    def _place(self) -> None:
        corner = self._field.mapTo(self._host, QPoint(0, self._field.height() + 4))
        width = min(max(WIDTH, self._field.width()), self._host.width() - corner.x() - 12)
        room = self._host.height() - corner.y() - 60
        rows = self.list.items()
        wanted = sum(self.list.sizeHintForRow(row) for row in range(len(rows))) + 46
        if not rows:
            wanted = 46
        if self._nothing.isVisibleTo(self):
            wanted += self._nothing.sizeHint().height()
        self.setGeometry(corner.x(), corner.y(), width, max(90, min(room, wanted)))

    # --- asking -------------------------------------------------------------------------------------------------------

    @Slot(str)
    def _ask(self, text: str) -> None:
        self._text = text.strip()
        self._hits = {}
        if not self.isVisible():
            if self._field.hasFocus():
                self._open()
            return
        if not self._text or self._text.startswith(">"):
            self._questions.forget()
            self._show()
        else:
            ticket = self._questions.next()
            for opened in self._offices():
                self._desktop.background.read(
                    opened.office, search, self._text, LIMIT, then=self._keeper(opened), ticket=ticket
                )
            if not self._desktop.has_office:
                self._show()

    def _keeper(self, opened: OpenOffice):
        def keep(hits: list[Hit]) -> None:
            self._hits[opened.entity] = list(hits)
            self._show()

        return keep

    def _offices(self) -> list[OpenOffice]:
        if not self._desktop.has_office:
            return []
        current = self._desktop.current
        return [current, *(opened for opened in self._desktop.offices if opened is not current)]

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        rows = self._rows()
        self.list.set_items(rows)
        first = next((row for row in rows if isinstance(row, Row)), None)
        if first is not None:
            self.list.choose(first.id)
        self.list.setVisible(bool(rows))
        waiting = len(self._hits) < len(self._offices()) and self._text and not self._text.startswith(">")
        building = self._building() if self._text and not self._text.startswith(">") else ""
        self._nothing.setVisible(not rows or bool(building))
        self._nothing.setText(
            building
            or (
                self.tr("Searching…")
                if waiting
                else self.tr("Nothing found. Try fewer letters, a number without signs, or the other surname.")
            )
        )
        if not rows and not waiting:
            announce(self._field, self._nothing.text())
        self._place()

    def _building(self) -> str:
        """On a new desktop what is searched comes after the lists: said as long as it is so."""
        parts = [opened.status.index for opened in self._offices() if opened.status is not None]
        made = min((part for part in parts if part is not None), default=None)
        if made is None:
            return ""
        return self.tr("The search index is being made ({part} %): not everything is found yet.").format(
            part=int(made * 100)
        )

    def _rows(self) -> list[Heading | Row]:
        if not self._text:
            return found.first_rows(self._desktop, self._visited[:SEEN])
        if self._text.startswith(">"):
            return list(found.command_rows(self._desktop, self._text[1:], found.COMMANDS_ALONE))
        several = len(self._offices()) > 1
        rows: list[Heading | Row] = []
        for opened in self._offices():
            rows += found.hit_rows(opened, self._hits.get(opened.entity, []), several)
        commands = found.command_rows(self._desktop, self._text, found.COMMANDS_SHOWN)
        if commands:
            rows += [Heading(self.tr("Commands")), *commands]
        return rows

    # --- choosing -----------------------------------------------------------------------------------------------------

    @Slot(int)
    def _move(self, steps: int) -> None:
        if not self.isVisible():
            self._open()
            return
        self.list.move(steps)
        row = self.list.row(self.list.current_id()) if self.list.current_id() is not None else None
        if row is not None:
            announce(self._field, ", ".join(part for part in (row.title, row.subtitle) if part))

    @Slot()
    def _enter(self) -> None:
        if self.isVisible() and self.list.current_id() is not None:
            self._run(self.list.current_id())

    @Slot(object)
    def _run(self, chosen: object) -> None:
        if not isinstance(chosen, found.Chosen):
            return
        self.leave()
        if chosen.place is not None:
            if chosen.place.entity:
                self._desktop.choose(chosen.place.entity)
            self._desktop.navigator.go(chosen.place)
        else:
            self._desktop.commands.run(chosen.command, self._desktop)

    # --- the panel itself ---------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field:
            if event.type() == QEvent.Type.MouseButtonPress:
                self._open()
            elif event.type() == QEvent.Type.FocusOut and not self.underMouse():
                self.hide()
        elif watched is self._host and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = ink_for(self.palette(), self.font())
        paint.rounded(QPainter(self), self.rect(), sizes.CARD_RADIUS, fill=ink.base, edge=ink.field_edge)
