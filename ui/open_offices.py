"""The offices of the profile: opening them, their synchronisation, and who of several people is in front.

The first opens before the window is there, the others while the person already works; one that does not open stands in
`refused` and never keeps the others closed. Neighbours: app.desk, ui.session.Desktop, ui.program (the screens).
"""

import logging
import threading
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.context import Office
from app.desk import Desk, Enrolment
from app.errors import Problem, SyncProblem
from app.ports import SyncControl, SyncStatus
from app.queries import sync
from app.storage.practice_rows import is_practice
from ui import report
from ui.background import Progress
from ui.entrance import Entrance
from ui.look.tones import entity_colour
from ui.session import Desktop, OpenOffice

log = logging.getLogger(__name__)

StartSync = Callable[[Office], SyncControl]
Refused = tuple[Enrolment, Exception, str]
"""An office that did not open, why, and the report for support."""


class OpenOffices(QObject):
    """Made by ui.program; `came_in` after an office has been added by the person's own wish."""

    came_in = Signal(object)
    asks = Signal()
    """Something has to be typed before the office that was asked for opens."""

    def __init__(self, desktop: Desktop, desk: Desk, entrance: Entrance, start_sync: StartSync) -> None:
        super().__init__()
        self._desktop, self._desk, self._entrance, self._start_sync = desktop, desk, entrance, start_sync
        self.refused: list[Refused] = []
        self._waiting: list[Enrolment] = []
        self._may_sync = False
        self._lock = threading.Lock()
        self._ended = False
        desktop.office_changed.connect(self._offer_other_people)

    # --- opening ------------------------------------------------------------------------------------------------------

    def open_first(self) -> None:
        """Open the office that was in front last, or the next that opens; those not tried yet wait."""
        self._waiting = self._last_first(self._one_for_each(self._desk.list()))
        while self._waiting and not self._desktop.offices:
            following = self._waiting.pop(0)
            try:
                self.add(self._entrance.open_now(following))
            except Problem as problem:
                self.keep_refused(following, problem)

    def open_others(self) -> None:
        """The other offices, one after the other, while the person already works."""
        if not self._waiting:
            self.tell_refused()
            return
        following = self._waiting.pop(0)

        def opened(office: Office) -> None:
            self.add(office)
            self.open_others()

        def failed(problem: Exception) -> None:
            self.keep_refused(following, problem)
            self.open_others()

        self._desktop.background.run(self._entrance.open, following, None, None, then=opened, failed=failed)

    def keep_refused(self, enrolment: Enrolment, problem: Exception) -> None:
        log.warning("an office did not open", extra={"status": type(problem).__name__, "entity": enrolment.entity})
        self.refused.append((enrolment, problem, report.text(self._desktop, problem)))

    def take_refused(self) -> list[Refused]:
        """Those that wait; they are the caller's now."""
        taken, self.refused = self.refused, []
        return taken

    def tell_refused(self) -> None:
        """A banner while an office of this desktop is still closed."""
        names = ", ".join(enrolment.entity_name for enrolment, _, _ in self.refused)
        text = self.tr("%1 could not be opened and needs you.").replace("%1", names)
        link = self.tr("Look at it")
        self._desktop.banner("refused", f'{text} <a href="entity.unlock">{link}</a>' if names else "")

    def _one_for_each(self, found: list[Enrolment]) -> list[Enrolment]:
        """Of the people who work in the same entity on this account, the one who was in front last."""
        last = self._desktop.memory.read("people") or {}
        chosen: dict[str, Enrolment] = {}
        for one in found:
            if one.entity not in chosen or last.get(one.entity) == one.person:
                chosen[one.entity] = one
        return list(chosen.values())

    def _last_first(self, found: list[Enrolment]) -> list[Enrolment]:
        last = (self._desktop.memory.read("last") or {}).get("entity")
        return sorted(found, key=lambda one: one.entity != last)

    # --- one office ---------------------------------------------------------------------------------------------------

    def add(self, office: Office) -> OpenOffice:
        """An office is open: the frame shows it, and its synchronisation begins (of the first ones: at `sync`)."""
        identity, memory = office.identity, self._desktop.memory
        opened = OpenOffice(office, self._colour(identity.entity), practice=office.read(is_practice))
        self.let_go(identity.entity)
        memory.write("people", {**(memory.read("people") or {}), identity.entity: identity.person})
        self._desktop.add_office(opened)
        self._offer_other_people()
        if self._may_sync:
            self._sync(opened)
        return opened

    def sync(self) -> None:
        """From now on offices synchronise; what that takes to load must not delay the first window."""
        self._may_sync = True
        for opened in self._desktop.offices:
            self._sync(opened)

    def _sync(self, opened: OpenOffice) -> None:
        if not opened.practice:
            self._desktop.background.run(
                self._begin_sync, opened, then=partial(self._attach, opened), failed=partial(self._cannot_sync, opened)
            )

    def _begin_sync(self, _progress: Progress, opened: OpenOffice) -> SyncControl:
        """On a worker. A synchronisation that began when the program was ending ends at once."""
        control = self._start_sync(opened.office)
        with self._lock:
            if not self._ended:
                opened.control = control
                return control
        control.stop()
        return control

    @Slot(object, object)
    def _attach(self, opened: OpenOffice, control: SyncControl) -> None:
        """The synchronisation runs: its status is the only source of what is said about it."""
        if opened not in self._desktop.offices:  # another person took the place meanwhile
            control.stop()
            return
        background = self._desktop.background
        control.subscribe(partial(background.report, opened.entity))
        background.report(opened.entity, control.status())

    @Slot(object, object)
    def _cannot_sync(self, opened: OpenOffice, problem: Exception) -> None:
        """Without its keys an office works, but only here; that is said, and how much waits is measured."""
        if not isinstance(problem, SyncProblem):
            self._desktop.trouble(problem)
            return
        waiting = opened.office.read(sync.facts).waiting
        self._desktop.background.report(opened.entity, SyncStatus("stopped", waiting, None, None, None, problem, None))

    def let_go(self, entity: str) -> None:
        """Another person comes in to the same entity: the one before goes, after what they asked to be written."""
        before = next((opened for opened in self._desktop.offices if opened.entity == entity), None)
        if before is not None:
            self._desktop.background.finish(before.office)
            self._desktop.remove_office(entity)
            if before.control is not None:
                before.control.stop()
            before.office.close()

    def _colour(self, entity: str) -> str:
        """A colour of its own for each entity, the same at every start."""
        known = self._desktop.memory.read("colours") or {}
        if not isinstance(known.get(entity), int):
            known[entity] = len(known)
            self._desktop.memory.write("colours", known)
        return entity_colour(int(str(known[entity])))

    # --- several people -----------------------------------------------------------------------------------------------

    def others(self) -> list[Enrolment]:
        """Who else works on this account in the entity in front."""
        if not self._desktop.has_office:
            return []
        identity = self._desktop.current.office.identity
        return [one for one in self._desk.list() if one.entity == identity.entity and one.person != identity.person]

    @Slot()
    def _offer_other_people(self, _why: object = None) -> None:
        program = self._desktop.commands.program
        program.pop("person.switch", None)
        if self.others():
            program["person.switch"] = self.switch_person

    def switch_person(self) -> None:
        """The next person of this entity comes to the front; a passphrase or a key is asked where it is needed."""
        following = self.others()[0]
        self._desktop.background.run(
            self._entrance.open, following, None, None, then=self._come_to_front, failed=partial(self._ask, following)
        )

    def _come_to_front(self, office: Office) -> None:
        opened = self.add(office)
        self._desktop.choose(opened.entity)
        self.came_in.emit(opened)

    def _ask(self, enrolment: Enrolment, problem: Exception) -> None:
        self.keep_refused(enrolment, problem)
        self.asks.emit()

    # --- the end ------------------------------------------------------------------------------------------------------

    def stop(self) -> None:
        """End every synchronisation; the offices are closed by the caller."""
        with self._lock:
            self._ended = True
        for opened in self._desktop.offices:
            if opened.control is not None:
                opened.control.stop()
