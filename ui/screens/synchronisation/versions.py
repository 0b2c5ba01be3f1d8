"""Two versions of one thing, field by field: mine or the town hall's, all of one side, or later.

Neighbours: word_difference (marks), app.queries.conflicts (rows), app.actions.conflicts (the decision).
"""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.kinds import KINDS
from app.queries.conflicts import ConflictRow, FieldValue
from ui.screens.synchronisation.word_difference import marked
from ui.widgets import Card, ChoiceGrid, ChoiceRow, RichLabel, button, link_button, primary, secondary
from ui.wording import dates, kinds

LOSING, STANDING = "losing", "standing"
_SIDES = {"left": LOSING, "right": STANDING}


def grouped(rows: Sequence[ConflictRow]) -> list[list[ConflictRow]]:
    """Conflicts of the same thing and of the same two people together, in the order they came."""
    groups: dict[tuple[str, str, str, str], list[ConflictRow]] = {}
    for row in rows:
        key = (row.row, row.losing_person_name, row.losing_device_name, row.standing_person_name)
        groups.setdefault(key, []).append(row)
    return list(groups.values())


def shown(kind: str, values: Sequence[FieldValue]) -> str:
    """One version's fields in words; fields without a value are left out."""
    parts = []
    for value in values:
        text = kinds.value(kind, value.field, value.text if value.text else value.value)
        if text:
            parts.append(text if len(values) == 1 else f"{kinds.field(kind, value.field)}: {text}")
    return "\n".join(parts) or "—"


def fields_in_all(kind: str) -> int:
    """How many units a thing of this kind has, to tell how many are equal."""
    return len(KINDS[kind].units) if kind in KINDS else 0


class VersionsCard(Card):
    """The conflicts of one thing. `decided` carries [(conflict id, choice)]; `later`: its first id."""

    decided = Signal(list)
    later = Signal(str)
    opened = Signal(object)

    def __init__(
        self, group: Sequence[ConflictRow], me: str, desk: str, may_decide: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.group = list(group)
        self._me, self._desk = me, desk
        first = self.group[0]
        self.body.setSpacing(10)
        self.add(self._head(first))
        self._grid = ChoiceGrid()
        self._grid.show_versions(*self._titles(first), [self._row(row) for row in self.group])
        self._grid.changed.connect(self._look)
        self.add(self._grid)
        for row in self.group:
            if row.moved_on:
                self.add(secondary(self._moved_on(row)))
        self._save = primary(self.tr("Save the choice"))
        self._save.clicked.connect(self._decide)
        self._mine = button(self.tr("All mine") if self._is_mine() else self.tr("All the other's"))
        self._mine.clicked.connect(self._all_left)
        self._theirs = button(self.tr("All the town hall's"))
        self._theirs.clicked.connect(self._all_right)
        later = button(self.tr("Later"))
        later.clicked.connect(self._put_off)
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in (self._save, self._mine, self._theirs):
            line.addWidget(widget)
            widget.setVisible(may_decide)
        line.addStretch(1)
        line.addWidget(later)
        self.add_layout(line)
        if not may_decide:
            self.add(secondary(self.tr("Your role may look at this but not decide it.")))
        self._look()

    # --- what it says -------------------------------------------------------------------------------------------------

    def _head(self, first: ConflictRow) -> QWidget:
        if first.kind == "case_file":
            name = " · ".join(part for part in (first.number, first.case_title) if part) or first.label
        else:
            name = f"{kinds.kind(first.kind)}: {first.label}"
            if first.number:
                name += f" · {first.number} {first.case_title}"
        different = len(self.group)
        equal = max(0, fields_in_all(first.kind) - different)
        detail = self.tr("%n different fields", "", different) + ", " + self.tr("%n equal", "", equal)
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(RichLabel(f"<b>{escape(name)}</b> · {escape(detail)}", small=False), 1)
        if first.case_file_id or first.kind == "party":
            see = link_button(self.tr("Open"))
            see.setAccessibleName(f"{see.text()}: {name}")
            see.clicked.connect(lambda: self.opened.emit(first))
            line.addWidget(see)
        self.setAccessibleName(name)
        return head

    def _is_mine(self) -> bool:
        return self.group[0].losing_person_name == self._me

    def _titles(self, first: ConflictRow) -> tuple[str, str]:
        losing_when = dates.moment(first.losing_at)
        standing_when = dates.moment(first.standing_at)
        if self._is_mine():
            left = self.tr("Yours")
            here = first.losing_device_name in ("", self._desk)
            origin = self.tr("this desktop") if here else first.losing_device_name
        else:
            left = self.tr("The one of %1").replace("%1", first.losing_person_name or "?")
            origin = first.losing_device_name
        right = self.tr("The town hall’s")
        return (
            f"<b>{escape(left)}</b>{_detail(origin, losing_when)}",
            f"<b>{escape(right)}</b>{_detail(first.standing_person_name, standing_when)}",
        )

    def _row(self, row: ConflictRow) -> ChoiceRow:
        left, right = marked(shown(row.kind, row.losing), shown(row.kind, row.standing))
        return ChoiceRow(row.id, kinds.unit(row.kind, row.unit), left, right)

    def _moved_on(self, row: ConflictRow) -> str:
        text = self.tr("“%1” has been changed again since and now says: %2")
        return text.replace("%1", kinds.unit(row.kind, row.unit)).replace("%2", shown(row.kind, row.current))

    # --- choosing -----------------------------------------------------------------------------------------------------

    def choices(self) -> list[tuple[str, str]]:
        """What has been chosen so far: (conflict id, "losing" or "standing")."""
        return [(str(key), _SIDES[side]) for key, side in self._grid.choices().items() if side]

    @Slot()
    def _look(self) -> None:
        self._save.setEnabled(bool(self.choices()))

    @Slot()
    def _decide(self) -> None:
        self._save.setEnabled(False)
        self.decided.emit(self.choices())

    @Slot()
    def _all_left(self) -> None:
        self._grid.choose_all("left")

    @Slot()
    def _all_right(self) -> None:
        self._grid.choose_all("right")

    @Slot()
    def _put_off(self) -> None:
        self.later.emit(self.group[0].id)

    def let_go(self) -> None:
        """The decision could not be written: the person may try again."""
        self._look()


def _detail(*parts: str) -> str:
    said = ", ".join(part for part in parts if part)
    return f" · {escape(said)}" if said else ""
