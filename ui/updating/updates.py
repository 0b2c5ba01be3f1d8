"""When new versions are looked for, and what the person is told: quietly, once it is all here, and never at work.

Neighbours: app.versions.updating (the look itself), trial (this version's own first starts), look_dialog and
notes_dialog (on demand), restarting, least (what the server asks for), ui.bootstrap (gives the line).
"""

import datetime as dt
import logging
import random
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from app import errors
from app.context import Office
from app.ports import UpdateSource
from app.queries import sync
from app.versions import installed as versions
from app.versions import looked as looks
from app.versions.installed import Installed
from ui.background import Cancelled, Job, Progress
from ui.session import Desktop
from ui.updating import words
from ui.updating.trial import FAULT, Trial
from ui.updating.words import Outcome
from ui.wording import dates

if TYPE_CHECKING:
    from ui.program import Running

log = logging.getLogger(__name__)

FIRST_MS = 5 * 60_000
"""After the start; as long again by chance, so that a county's desktops do not all ask at nine o'clock."""
TICK_MS = 10 * 60_000
EVERY = dt.timedelta(hours=24)
AGAIN_AFTER = dt.timedelta(hours=1)
"""After a look that did not come to its end."""

UPDATES_ROOT = Path(__file__).resolve().parents[2] / "resources" / "updates" / "root.json"
"""The keys of those who release, which the product carries; not in the source."""

Source = Callable[[str], UpdateSource]
"""From the repository's address, on a worker. Raises SyncProblem."""


class Updates(QObject):
    """Made once the window is there, and kept as long as the program runs."""

    progressed = Signal(int, int)
    ended = Signal(object)
    """An Outcome."""

    def __init__(
        self,
        desktop: Desktop,
        window: Callable[[], QWidget | None],
        profile: Path,
        installed: Installed | None,
        source: Source | None,
        trial: Trial | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`source` is None where the program carries no keys of those who release."""
        super().__init__(parent)
        self._desktop, self._window, self._profile = desktop, window, profile
        self.installed, self._source = installed, source
        self.trial = trial or Trial(installed)
        self.allowed: Callable[[], bool] = lambda: True
        """Whether this line may be used for what nobody is waiting for (a metered one may not)."""
        self.launch: Callable[[], None] | None = None
        """Opens the program again at the very end; None: the starter."""
        self.passed: Callable[[], None] = lambda: None
        """Called when the window can be used: there is no going back from what this version has made of the disk."""
        self.least: Any = None
        """What the server asks for (ui.updating.least), kept with this."""
        self._job: Job | None = None
        self._again = False
        self._put_away: set[str | None] = set()
        self._told_now: set[str] = set()
        """Versions that the person has understood; that failed and were told of in this run."""
        self._first = QTimer(self, singleShot=True, interval=FIRST_MS + random.randrange(FIRST_MS))
        self._first.timeout.connect(self.begin_looking)
        self._often = QTimer(self, interval=TICK_MS)
        self._often.timeout.connect(self.look_when_due)
        desktop.commands.program["updates.look"] = self.show_dialog
        desktop.setting_changed.connect(self._setting_changed)
        desktop.closing.connect(self.cancel)
        desktop.troubled.connect(self._may_be_a_failed_trial)
        if installed is not None:
            self._first.start()
            desktop.background.later(self.usable)

    # --- this version -------------------------------------------------------------------------------------------------

    @Slot()
    def usable(self) -> None:
        """What is shown can be used: a version on trial has passed, and what happened to another one is told."""
        self.trial.usable()
        try:
            if not self.trial.on:
                self.passed()
        except errors.StorageProblem:  # held: the next start does it
            log.warning("what the version before would need could not be removed")
        self.tell()

    @Slot(object)
    def _may_be_a_failed_trial(self, problem: Exception) -> None:
        if self.trial.ends(problem):
            QTimer.singleShot(0, self, partial(QApplication.exit, FAULT))  # it may not run yet

    # --- looking ------------------------------------------------------------------------------------------------------

    @Slot()
    def begin_looking(self) -> None:
        """The start is over: look now, if it is time, and from now on whenever it is."""
        self._often.start()
        self._desktop.background.later(self._tidy)
        self.look_when_due()

    @Slot()
    def look_when_due(self) -> None:
        """Look, if a day has gone by, the line is there and nobody has said no."""
        if self.trial.on:
            self.usable()  # it could not be kept the last time
        wanted = self.why_not() is None and self._job is None and self._desktop.settings.get("auto_update")
        if wanted and self._is_due() and self._has_line() and self.allowed():
            self._look()

    def why_not(self) -> Outcome | None:
        """Why this program does not look for new versions at all; None where it does."""
        settings = self._desktop.settings
        if "auto_update" in settings.fixed_keys() and not settings.get("auto_update"):
            return Outcome(words.FIXED)
        if self.installed is None:
            return Outcome(versions.why_not())
        return Outcome(versions.SOURCE) if self._source is None else None

    def look_now(self) -> None:
        """Because the person asks; one that is under way already goes on."""
        no = self.why_not()
        if no is not None:
            self.ended.emit(no)
        elif self._job is None:
            self._look()

    @Slot()
    def cancel(self) -> None:
        """Stop; what came is kept."""
        if self._job is not None:
            self._job.cancel()

    @property
    def is_looking(self) -> bool:
        return self._job is not None

    def _look(self) -> None:
        offices = [opened.office for opened in self._desktop.offices if not opened.practice]
        said, enrols_at = (str(self._desktop.settings.get(key)).strip() for key in ("updates_url", "server_url"))
        self._job = self._desktop.background.run(
            self._find, said, enrols_at, offices, then=self._found, failed=self._failed, progressed=self._tell_progress
        )

    def _find(self, progress: Progress, said: str, enrols_at: str, offices: list[Office]) -> Outcome:
        """On a worker."""
        from app.versions import updating

        assert self.installed is not None and self._source is not None
        address = said or _address(offices, enrols_at)
        if not address:
            return Outcome(words.NO_SERVER)
        source = self._source(address)
        try:
            found = updating.update(self.installed, source, progress)
        finally:
            source.close()
        return Outcome(found.result, found.version or self.installed.version)

    def _tell_progress(self, done: int, total: int, _text: str) -> None:
        self.progressed.emit(done, total)

    def _found(self, outcome: Outcome) -> None:
        self._keep(outcome.result, outcome.version, outcome.result not in (words.NO_SERVER, looks.ELSEWHERE))
        if outcome.result == looks.NONE and self.installed is not None:
            outcome = Outcome(outcome.result, self.installed.version)
        self._end(outcome)
        self.tell()

    def _failed(self, problem: Exception) -> None:
        if isinstance(problem, Cancelled):
            self._keep(words.STOPPED, "", False)
            self._end(Outcome(words.STOPPED))
            return
        log.info("looking for a new version ended: %s", type(problem).__name__)
        about = problem.about[:1] if isinstance(problem, errors.UpdateNotTrusted | errors.Unreachable) else ()
        self._keep(" ".join([type(problem).__name__, *map(str, about)]), "", False)
        self._end(Outcome("failed", problem=problem))

    def _end(self, outcome: Outcome) -> None:
        self._job = None
        self.ended.emit(outcome)

    def _keep(self, found: str, version: str, succeeded: bool) -> None:
        if self.installed is not None:
            slots = self.installed.slots
            looks.write(slots, looks.read(slots).now(self._desktop.clock.now(), found, version, succeeded))

    def _is_due(self) -> bool:
        assert self.installed is not None
        kept, now = looks.read(self.installed.slots), self._desktop.clock.now()
        known, tried = looks.since(kept.succeeded, now), looks.since(kept.at, now)
        return (known is None or known >= EVERY) and (tried is None or tried >= AGAIN_AFTER)

    def _has_line(self) -> bool:
        """Some server has answered lately; where no office could tell, it is tried."""
        real = [opened for opened in self._desktop.offices if not opened.practice]
        return not real or any(
            opened.status is not None and not isinstance(opened.status.problem, errors.Unreachable | errors.Interrupted)
            for opened in real
        )

    def _tidy(self) -> None:
        """In a pause: what no start can need any more."""
        if self.installed is not None:
            self._desktop.background.run(partial(_tidied, self.installed))

    # --- telling ------------------------------------------------------------------------------------------------------

    @Slot(str)
    def _setting_changed(self, key: str) -> None:
        if key == "language":
            QTimer.singleShot(0, self, self.tell)  # the window is made anew before

    @Slot()
    def tell(self) -> None:
        """The banner: what the next start brings, or that a new version did not work here, which is said in one run."""
        program = self._desktop.commands.program
        for name in ("updates.notes", "updates.restart", "updates.understood"):
            program.pop(name, None)
        text = ""
        if self.installed is not None and (waiting := self.installed.waiting) is not None:
            program["updates.restart"] = self.restart
            if words.notes(self.installed.slots.release(waiting), self._language()):
                program["updates.notes"] = self.show_notes
            text = self._waits(waiting) if waiting not in self._put_away else ""
        elif self.installed is not None and (failed := self.installed.failed) is not None:
            text = self._did_not_work(failed) if failed not in self._put_away else ""
        if text:
            program["updates.understood"] = self._understood
        self._desktop.banner("updates", text)

    def _waits(self, version: str) -> str:
        links = [("updates.restart", self.tr("Restart now")), ("updates.understood", self.tr("Understood"))]
        if "updates.notes" in self._desktop.commands.program:
            links.insert(0, ("updates.notes", self.tr("What is new")))
        text = self.tr("<b>Version %1 will start next time.</b> Go on working: it is all here already.")
        return _with_links(text.replace("%1", escape(version)), links)

    def _did_not_work(self, version: str) -> str:
        assert self.installed is not None
        slots, said = self.installed.slots, self.tr(
            "<b>The new version %1 did not work on this computer</b>, so Lligall goes on with the one before, %2. "
            "Everything you saved is here."
        )
        kept = looks.read(slots)
        if kept.told == version and version not in self._told_now:
            return ""
        self._told_now.add(version)
        looks.write(slots, replace(kept, told=version))
        said = said.replace("%1", escape(version)).replace("%2", escape(self.installed.version))
        return _with_links(
            said, [("check", self.tr("Check this program")), ("updates.understood", self.tr("Understood"))]
        )

    @Slot()
    def _understood(self) -> None:
        if self.installed is not None:
            self._put_away |= {self.installed.waiting, self.installed.failed}
        self.tell()

    def show_dialog(self) -> None:
        """Look now, over the window, and say what came of it."""
        from ui.updating.look_dialog import LookDialog

        LookDialog(self, self._window()).open()

    @Slot()
    def show_notes(self) -> None:
        """What the version that waits brings."""
        from ui.updating.notes_dialog import NotesDialog

        waiting = self.installed.waiting if self.installed is not None else None
        if waiting is not None:
            NotesDialog(self, waiting, self.notes(waiting), self._window()).open()

    def notes(self, version: str) -> str:
        """What a version that is here brings, in the person's language."""
        return words.notes(self.installed.slots.release(version), self._language()) if self.installed else ""

    def last_looked(self) -> str:
        """When, in words; "" for never."""
        kept = looks.read(self.installed.slots).succeeded if self.installed is not None else ""
        return dates.ago(kept, self._desktop.clock.now()) if kept else ""

    def _language(self) -> str:
        return str(self._desktop.settings.get("language"))

    # --- restarting ---------------------------------------------------------------------------------------------------

    @Slot()
    def restart(self) -> None:
        """Close and open again with the version that waits; never while something is unsaved or under way."""
        from ui.updating import restarting

        if self.installed is None:
            return
        self.cancel()
        window = self._window()
        open_ = restarting.what_is_open(window, self._desktop.background)
        if open_:
            self._desktop.toast(open_)
            return
        self._again = True
        if window is None:
            QApplication.quit()
        elif not window.close():
            self._again = False

    @Slot()
    def end(self) -> None:
        """The program has ended and let go of everything: open it again, if that was asked for."""
        from ui.updating import restarting

        self._first.stop()
        self._often.stop()
        again, self._again = self._again, False
        if again and self.installed is not None:
            try:
                (self.launch or partial(restarting.launch, self.installed.slots.root, self._profile))()
            except OSError as error:  # the person opens it; the version that waits starts all the same
                log.warning("it could not be opened again: %s", type(error).__name__)


def _with_links(text: str, links: list[tuple[str, str]]) -> str:
    return text + " " + " · ".join(f'<a href="{command}">{escape(label)}</a>' for command, label in links)


def _address(offices: list[Office], enrols_at: str) -> str:
    """Of the repository at the central server, on a worker; "" where none is known."""
    found = (office.read(sync.facts).server_url for office in offices)
    server = next((url for url in found if url), enrols_at)
    return f"{server.rstrip('/')}/updates" if server else ""


def _tidied(installed: Installed, _progress: Progress) -> None:
    installed.slots.tidy()


def begin_updates(
    running: "Running", installed: Installed | None, root: Path, source: Callable[[str, bytes, Path], UpdateSource]
) -> Updates:
    """What the running program asks for: its updates, ended after everything else has ended."""
    from ui.updating.least import LeastVersion

    kept = running.root / "updates"
    made = partial(_source_of, source, root, kept) if root.is_file() else None
    updates = Updates(running.desktop, lambda: running.window, running.root, installed, made, parent=running)
    updates.passed = running.desk.passed
    updates.least = LeastVersion(running.desktop, updates)
    QApplication.instance().aboutToQuit.connect(updates.end)  # type: ignore[union-attr]
    return updates


def _source_of(
    source: Callable[[str, bytes, Path], UpdateSource], root: Path, kept: Path, address: str
) -> UpdateSource:
    """On a worker."""
    try:
        return source(address, root.read_bytes(), kept)
    except OSError as error:  # an antivirus holds it
        raise errors.StorageProblem(root, type(error).__name__) from error
