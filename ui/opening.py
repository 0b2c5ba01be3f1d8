"""Shows what was asked from outside (a later start, a double click on a `.lligall` file, a `lligall:` link): the window
comes to the front at the case file, or at the enrolment with what the file says filled in. Nothing is done by itself.

Neighbours: ui.first_program (brings it), app.domain.openings (its form), ui.program.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from app.domain import openings
from app.domain.openings import CaseFileLink, Invitation
from ui import places
from ui.places import Place
from ui.problems import Words

if TYPE_CHECKING:
    from ui.program import Running

LOOK_AGAIN = 400
"""Milliseconds until it is looked again whether what is in front lets something else be shown."""
COMES_WITHIN = 60_000
"""Milliseconds for which an office that opens at the start is waited for."""


class Opening(QObject):
    """Shows one thing after the other; while a question is in front, it waits for the answer to that."""

    def __init__(self, program: "Running") -> None:
        super().__init__(program)
        self._program = program
        self._waiting: list[str] = []
        self._patience = 0
        self._again = QTimer(self, singleShot=True, interval=LOOK_AGAIN)
        self._again.timeout.connect(self._go_on)

    @Slot(str)
    def ask(self, text: str) -> None:
        """Come to the front; then show what `text` asks for, "" for nothing more."""
        self.come_to_front()
        if text and text not in self._waiting:
            self._waiting.append(text)
            self._go_on()

    def come_to_front(self) -> None:
        """What is in front of the person's own work comes with it: a dialog that waits."""
        shown = self._program.window or self._program.screen
        for one in (shown, QApplication.activeModalWidget()):
            if one is not None:
                top = one.window()
                top.setWindowState(top.windowState() & ~Qt.WindowState.WindowMinimized)
                top.show()
                top.raise_()
                top.activateWindow()

    @Slot()
    def _go_on(self) -> None:
        while self._waiting:
            if not self._show(openings.read(self._waiting[0])):
                self._again.start()
                return
            self._waiting.pop(0)
            self._patience = 0

    def _show(self, asked: openings.Opening) -> bool:
        """Whether it could be shown now."""
        if isinstance(asked, Invitation):
            return self._invite(asked)
        if QApplication.activeModalWidget() is not None or not (self._program.window or self._program.screen):
            return False
        if isinstance(asked, CaseFileLink):
            return self._go_to(asked)
        self._say(_not_understood(asked.is_link))
        return True

    # --- a case file --------------------------------------------------------------------------------------------------

    def _go_to(self, link: CaseFileLink) -> bool:
        desktop = self._program.desktop
        if any(opened.entity == link.entity for opened in desktop.offices):
            if self._program.window is None:
                return False
            desktop.navigator.go(Place(places.CASE_FILES, link.entity, link.id))
            return True
        known = next((one for one in self._program.desk.list() if one.entity == link.entity), None)
        if known is None:
            self._say(_of_another_entity(link.entity))
            return True
        if self._is_on_its_way(link.entity):
            return False
        self._say(_still_locked(known.entity_name))
        return True

    def _is_on_its_way(self, entity: str) -> bool:
        """Whether an office of this desktop may still open by itself."""
        refused = any(one.entity == entity for one, _, _ in self._program.offices.refused)
        self._patience += LOOK_AGAIN
        return not refused and self._program.window is not None and self._patience < COMES_WITHIN

    # --- an invitation ------------------------------------------------------------------------------------------------

    def _invite(self, asked: Invitation) -> bool:
        from ui.screens.welcome.room import Welcome
        from ui.screens.welcome.safe_start import SafeStart

        in_front = QApplication.activeModalWidget() or self._program.screen
        welcome = in_front if isinstance(in_front, Welcome) else in_front and in_front.findChild(Welcome)
        if isinstance(welcome, Welcome):
            return welcome.propose(asked.address, asked.code)
        if QApplication.activeModalWidget() is not None or isinstance(self._program.screen, SafeStart):
            return False
        if not (self._program.window or self._program.screen):
            return False
        self._program.add_entity()
        return False  # the next look finds it

    # --- in words -----------------------------------------------------------------------------------------------------

    def _say(self, words: Words) -> None:
        from ui.frame.problem_box import ProblemBox

        over: QWidget | None = self._program.window or self._program.screen
        ProblemBox(words, "", None, over).open()


def _not_understood(is_link: bool) -> Words:
    """What it was is not repeated: it may be anybody's."""
    translate = QCoreApplication.translate
    if is_link:
        return Words(
            translate("Opening", "The link that was opened is not one that this version of Lligall understands."),
            translate("Opening", "Nothing was opened or changed."),
            translate("Opening", "Ask whoever sent it to copy it again, or look for the case file with Ctrl+K."),
        )
    return Words(
        translate("Opening", "The file that was opened is not an enrolment file of Lligall, or could not be read."),
        translate("Opening", "Nothing was opened or changed."),
        translate("Opening", "Enrolment files come from the Diputació. If this one did, ask for another."),
    )


def _of_another_entity(entity: str) -> Words:
    translate = QCoreApplication.translate
    return Words(
        translate("Opening", "The link is to a case file of an entity that is not on this desktop (code %1).").replace(
            "%1", entity
        ),
        translate("Opening", "Nothing was opened or changed."),
        translate("Opening", "If you also work for that entity, add it with an enrolment code of your own."),
    )


def _still_locked(name: str) -> Words:
    translate = QCoreApplication.translate
    return Words(
        translate("Opening", "The link is to a case file of %1, which is not open on this desktop just now.").replace(
            "%1", name
        ),
        translate("Opening", "Nothing was opened or changed."),
        translate("Opening", "Open it with “Open what is still locked” (Ctrl+K), and then the link again."),
    )
