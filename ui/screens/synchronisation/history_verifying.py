"""The verification under way: begun and cancelled from the card, told on it, one at a time.

Neighbours: history_card (what is seen), app.ports.SyncControl (does it, on a worker).
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from app.ports import SyncControl
from app.storage.verified import HistoryVerdict
from ui.background import Cancelled, Job, Progress
from ui.screens.synchronisation.history_card import HistoryCard
from ui.session import Desktop


def verify(progress: Progress, control: SyncControl) -> HistoryVerdict:
    """The long work."""
    return control.verify_history(progress)


class HistoryVerifying(QObject):
    """`found` is called when there is something new to read."""

    def __init__(self, desktop: Desktop, card: HistoryCard, found: Callable[[], object]) -> None:
        super().__init__(card)
        self._desktop, self._card, self._found = desktop, card, found
        self._job: Job | None = None
        card.verify.connect(self.begin)
        card.stop.connect(self._stop)

    @Slot()
    def begin(self) -> None:
        """Verify the office in front, unless one is being verified."""
        control = self._desktop.current.control if self._desktop.has_office else None
        if control is None or self._job is not None:
            return
        self._card.begin()
        self._job = self._desktop.background.run(
            verify, control, then=self._done, failed=self._failed, progressed=self._progressed
        )

    @Slot()
    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _progressed(self, done: int, total: int, _text: str) -> None:
        if self._job is not None:
            self._card.advance(done, total)

    def _done(self, verdict: HistoryVerdict) -> None:
        self._job = None
        self._found()
        self._card.end(verdict)

    def _failed(self, problem: Exception) -> None:
        self._job = None
        self._card.end(None)
        if not isinstance(problem, Cancelled):
            self._desktop.trouble(problem)
