"""How many things wait for the person in each entity: for the rail and for the switcher."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.changes import Changes
from app.queries import today
from app.queries.today import TodayCounts
from ui.background import Questions
from ui.session import Desktop, OpenOffice

PAUSE_MS = 250
_KINDS = frozenset({"task", "case_file", "step", "conflict"})


class Counts(QObject):
    """Asks each open office for its counts, soon after something changed and when a new day begins."""

    changed = Signal()

    def __init__(self, desktop: Desktop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._found: dict[str, TodayCounts] = {}
        self._questions: dict[str, Questions] = {}
        self._stale: set[str] = set()
        self._day = desktop.today()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._midnight = QTimer(self, interval=60_000)
        self._midnight.timeout.connect(self._look_at_the_day)
        self._midnight.start()
        desktop.background.changed.connect(self._take)
        desktop.background.status_changed.connect(self._take_status)
        desktop.offices_changed.connect(self._take_offices)
        self._take_offices()

    def of(self, entity: str) -> TodayCounts | None:
        """None while they are not known yet."""
        return self._found.get(entity)

    def urgent(self, entity: str) -> int:
        """What is overdue, due today or waits for a decision."""
        counts = self.of(entity)
        if counts is None:
            return 0
        return counts.overdue + counts.today + counts.conflicts + counts.refused

    def urgent_everywhere(self) -> int:
        return sum(self.urgent(opened.entity) for opened in self._desktop.offices)

    def questions_everywhere(self) -> int:
        """What waits for somebody's decision: two versions, changes not accepted."""
        return sum(counts.conflicts + counts.refused for counts in self._found.values())

    def overdue_everywhere(self) -> int:
        return sum(counts.overdue for counts in self._found.values())

    @Slot(object)
    def _take(self, changes: Changes) -> None:
        if changes.kinds & _KINDS:
            self._renew(changes.entity)

    @Slot(str, object)
    def _take_status(self, entity: str, _status: object) -> None:
        self._renew(entity)

    @Slot()
    def _take_offices(self) -> None:
        open_now = {opened.entity for opened in self._desktop.offices}
        self._found = {entity: counts for entity, counts in self._found.items() if entity in open_now}
        for entity in open_now - set(self._found):
            self._renew(entity)

    @Slot()
    def _look_at_the_day(self) -> None:
        if self._desktop.today() != self._day:
            self._day = self._desktop.today()
            for opened in self._desktop.offices:
                self._renew(opened.entity)

    def _renew(self, entity: str) -> None:
        self._stale.add(entity)
        if not self._pause.isActive():
            self._pause.start()

    @Slot()
    def _ask(self) -> None:
        stale, self._stale = self._stale, set()
        for opened in self._desktop.offices:
            if opened.entity in stale:
                self._ask_one(opened)

    def _ask_one(self, opened: OpenOffice) -> None:
        entity = opened.entity
        questions = self._questions.setdefault(entity, Questions())

        def keep(counts: TodayCounts) -> None:
            self._found[entity] = counts
            self.changed.emit()

        self._desktop.background.read(
            opened.office,
            today.counts,
            opened.office.identity.person,
            self._desktop.today().isoformat(),
            then=keep,
            ticket=questions.next(),
        )
