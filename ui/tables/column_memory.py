"""Remembers widths, order, hidden columns and sort of a table under its name, in the store the caller gives.

Widths are set, never computed from contents: measuring 200,000 rows would take seconds.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QHeaderView

from ui.look import fonts
from ui.tables.columns import Column, ColumnStore

_WRITTEN_AFTER_MS = 400
NARROWEST = 48
_WIDEST = 4000


class ColumnMemory(QObject):
    """Writes a while after the last change, so that dragging a border is one write."""

    def __init__(
        self,
        header: QHeaderView,
        columns: Sequence[Column],
        name: str,
        store: ColumnStore | None,
    ) -> None:
        super().__init__(header)
        self._header = header
        self._columns = columns
        self._name = name
        self._store = store
        self.sort: tuple[str, bool] | None = None
        self.away: dict[int, int] = {}
        """Columns hidden only for want of room, with their widths: to the person they are shown."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WRITTEN_AFTER_MS)
        self._timer.timeout.connect(self.write)

    def restore(self) -> None:
        """Set widths and order as they were left, the columns' own where nothing is remembered or it makes no sense."""
        remembered = self._read()
        widths = remembered.get("widths")
        hidden = remembered.get("hidden")
        for place, column in enumerate(self._columns):
            width = widths.get(column.key) if isinstance(widths, dict) else None
            if not isinstance(width, int) or not NARROWEST <= width <= _WIDEST:
                width = fonts.scaled(column.width)
            self._header.resizeSection(place, width)
            away = column.key in hidden if isinstance(hidden, list) else column.hidden
            self._header.setSectionHidden(place, away and not column.stretch)
        self._restore_order(remembered.get("order"))
        sort = remembered.get("sort")
        if isinstance(sort, list) and len(sort) == 2 and any(column.key == sort[0] for column in self._columns):
            self.sort = (str(sort[0]), bool(sort[1]))

    def _read(self) -> dict[str, Any]:
        found = self._store.read(self._name) if self._store is not None and self._name else None
        return found if isinstance(found, dict) else {}

    def _restore_order(self, order: object) -> None:
        keys = [column.key for column in self._columns]
        if not isinstance(order, list) or sorted(map(str, order)) != sorted(keys):
            return  # Columns came or went with a new version: their own order.
        for visual, key in enumerate(order):
            self._header.moveSection(self._header.visualIndex(keys.index(key)), visual)

    @Slot()
    def later(self) -> None:
        """Something changed: write soon."""
        if self._store is not None and self._name:
            self._timer.start()

    @Slot()
    def write(self) -> None:
        self._timer.stop()
        if self._store is None or not self._name:
            return
        header = self._header
        places = range(len(self._columns))
        order = sorted(places, key=header.visualIndex)
        shown = [place for place in places if place in self.away or not header.isSectionHidden(place)]
        widths = {self._columns[place].key: self.away.get(place, header.sectionSize(place)) for place in shown}
        value: dict[str, Any] = {
            "order": [self._columns[place].key for place in order],
            "widths": {key: width for key, width in widths.items() if width >= NARROWEST},
            "hidden": [self._columns[place].key for place in places if place not in shown],
        }
        if self.sort is not None:
            value["sort"] = list(self.sort)
        self._store.write(self._name, value)
