"""Many case files at once: one action on each, with progress and a stop; what may not be done is counted and told.

Each file keeps its own undo; the toast takes back all that were done. Neighbours: bulk_dialog (asks what to do).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.actions import undo
from app.context import Office
from app.errors import NotThere, Refused
from ui.background import Cancelled, Job, Progress
from ui.session import Desktop, OpenOffice
from ui.widgets import ProgressOverlay


@dataclass(frozen=True, slots=True)
class BulkResult:
    """What became of each file: change sets written, files that were so already, refusals by code."""

    sets: tuple[str, ...]
    unchanged: int
    refused: tuple[tuple[str, str], ...]
    """(case file, refusal code)."""
    stopped: bool = False


def do_to_each(
    progress: Progress, office: Office, action: Callable[..., Any], ids: Sequence[str], arguments: Sequence[Any]
) -> BulkResult:
    """`action(work, id, *arguments)` on every id, each its own change set. For `Background.run`.

    A stop keeps what has been done.
    """
    sets: list[str] = []
    refused: list[tuple[str, str]] = []
    unchanged = 0
    for number, row in enumerate(ids):
        try:
            progress(number, len(ids))
        except Cancelled:
            return BulkResult(tuple(sets), unchanged, tuple(refused), stopped=True)
        try:
            done = office.write(action, row, *arguments)
        except Refused as refusal:
            refused.append((row, refusal.refusal.code))
        except NotThere:
            refused.append((row, "not_there"))
        else:
            if done.set_id:
                sets.append(done.set_id)
            else:
                unchanged += 1
    return BulkResult(tuple(sets), unchanged, tuple(refused))


def undo_each(progress: Progress, office: Office, sets: Sequence[str]) -> int:
    """Take back every set, last first; how many had an effect."""
    found = 0
    for number, set_id in enumerate(reversed(sets)):
        progress(number, len(sets))
        found += undo.undo(office, set_id).set_id is not None
    return found


class Bulk(QObject):
    """Runs one bulk action at a time over `host`."""

    finished = Signal(object)

    def __init__(self, desktop: Desktop, host: QWidget) -> None:
        super().__init__(host)
        self._desktop = desktop
        self._job: Job | None = None
        self._progress = ProgressOverlay(host)
        self._progress.cancelled.connect(self._stop)

    @property
    def busy(self) -> bool:
        return self._job is not None

    def run(
        self,
        office: OpenOffice,
        action: Callable[..., Any],
        ids: Sequence[str],
        arguments: Sequence[Any],
        undoable: bool = True,
    ) -> None:
        """Do it to every file. `undoable`: the toast offers to take all of it back."""
        if self._job is not None:
            return
        self._progress.begin(self.tr("Changing the case files…"), len(ids))
        self._job = self._desktop.background.run(
            do_to_each,
            office.office,
            action,
            tuple(ids),
            tuple(arguments),
            then=lambda result: self._done(office, result, undoable),
            failed=self._fail,
            progressed=lambda done, total, _text: self._progress.advance(done, total),
        )

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _end(self) -> None:
        self._job = None
        self._progress.finish()

    def _done(self, office: OpenOffice, result: BulkResult, undoable: bool) -> None:
        self._end()
        words = [self.tr("%n case files changed", "", len(result.sets))]
        if result.unchanged:
            words.append(self.tr("%n were so already", "", result.unchanged))
        blocked = sum(code == "has_blockers" for _, code in result.refused)
        if blocked:
            words.append(self.tr("%n left as they are: something in them is still open", "", blocked))
        others = len(result.refused) - blocked
        if others:
            words.append(self.tr("%n left as they are: they cannot be changed", "", others))
        if result.stopped:
            words.append(self.tr("stopped where you said"))
        undo_all = (lambda: self._undo(office, result.sets)) if undoable and result.sets else None
        self._desktop.toast("; ".join(words), undo_all)
        self.finished.emit(result)

    def _undo(self, office: OpenOffice, sets: Sequence[str]) -> None:
        if self._job is not None:
            return
        self._progress.begin(self.tr("Undoing…"), len(sets))
        self._job = self._desktop.background.run(
            undo_each,
            office.office,
            tuple(sets),
            then=self._undone,
            failed=self._fail,
            progressed=lambda done, total, _text: self._progress.advance(done, total),
        )

    def _undone(self, count: int) -> None:
        self._end()
        self._desktop.toast(self.tr("Undone in %n case files", "", count))

    def _fail(self, problem: Exception) -> None:
        self._end()
        if not isinstance(problem, Cancelled):
            self._desktop.trouble(problem)
