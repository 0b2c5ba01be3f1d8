"""What a long list asks of its database: ids in order, then pages of rows; again after changes, but never faster than
it can be answered. Neighbours: ui.tables (shows them), the two lists.
"""

import time
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background import Questions
from ui.session import Desktop, OpenOffice
from ui.tables import PagedModel, PagedTable, PageRequest

SOON_MS = 60
SLOWEST_MS = 3_000
_SHARE = 4
"""A list that changes all the time (a long exchange) takes a quarter of a reader's time at most."""


class Asking(QObject):
    """`due`: changes were gathered, ask for the ids again."""

    due = Signal()

    def __init__(self, desktop: Desktop, page: Callable[..., Sequence[Any]], parent: QObject) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._page = page
        self._questions = Questions()
        self._asked_at = 0.0
        self._took = 0.0
        self._answered: object = None
        self._office: OpenOffice | None = None
        self.model: PagedModel | None = None
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self.due)

    def ask(
        self,
        office: OpenOffice,
        query: Callable[..., list[str]],
        wanted: object,
        then: Callable[[list[str], bool], object],
    ) -> None:
        """Ask for the ids; an older question under way is not answered any more.

        `then(ids, other)`: whether the question is another than the one answered before (then the list begins at its
        top; asked again, it stays where it was).
        """
        self._office = office
        self._asked_at = time.monotonic()

        def answer(ids: list[str]) -> None:
            self._took = time.monotonic() - self._asked_at
            other = self._answered != (office.entity, wanted)
            self._answered = (office.entity, wanted)
            then(ids, other)

        self._desktop.background.read(office.office, query, wanted, then=answer, ticket=self._questions.next())

    def soon(self) -> None:
        """Rows have changed: ask again, once for all that change meanwhile."""
        if not self._later.isActive():
            self._later.start(round(min(max(SOON_MS, self._took * 1_000 * _SHARE), SLOWEST_MS)))

    def load_page(self, request: PageRequest) -> None:
        """The loader of the list's table."""
        office, model = self._office, self.model
        if office is None or model is None:
            return

        def deliver(rows: Sequence[Any]) -> None:
            found = {row.id: row for row in rows}
            model.deliver(request.page, [found.get(each) for each in request.ids], request.generation)

        def fail(problem: Exception) -> None:
            model.failed(request.page, request.generation)
            self._desktop.trouble(problem)

        self._desktop.background.read(office.office, self._page, list(request.ids), then=deliver, failed=fail)


def show_beginning(table: PagedTable) -> None:
    """Bring the current row into view where the new list still has it, else the first rows."""
    current = table.current_id()
    if current is None or not table.choose(current):
        table.scrollToTop()
