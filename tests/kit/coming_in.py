"""What tests of coming in do: settle, press through the welcome, end a program as its user would."""

from PySide6.QtCore import QCoreApplication, QEvent

from ui.bootstrap import Program
from ui.screens.welcome.recovery_step import RecoveryStep
from ui.screens.welcome.room import Welcome
from ui.screens.welcome.steps import EnrolStep


def finish(program: Program) -> None:
    program.end()
    for shown in (program.window, program.screen):
        if shown is not None:
            shown.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(program: Program) -> None:
    for _ in range(3):
        program.background.wait_idle()


def welcome(program: Program) -> Welcome:
    assert isinstance(program.screen, Welcome)
    return program.screen


def enrol(program: Program, address: str, code: str) -> None:
    screen = welcome(program)
    screen.show_enrol()
    page = screen.page
    assert isinstance(page, EnrolStep)
    page.address.setText(address)
    page.code.setText(code)
    page.go.click()
    settle(program)


def note(program: Program) -> str:
    page = welcome(program).page
    assert isinstance(page, EnrolStep)
    return page.note.text() if not page.note.isHidden() else ""


def keep_the_key(program: Program) -> str:
    """Type the group that is asked for; answers the whole key."""
    page = welcome(program).page
    assert isinstance(page, RecoveryStep)
    page.answer.setText(page._key.split("-")[page._asked].lower())
    page.go.click()
    settle(program)
    return page._key


def practise(program: Program) -> str:
    """Through the welcome to the practice office; answers its recovery key."""
    screen = welcome(program)
    screen.show_enrol()
    assert isinstance(screen.page, EnrolStep)
    screen.page.practice.click()
    settle(program)
    return keep_the_key(program)
