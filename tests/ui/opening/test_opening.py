"""What was opened from outside is shown, in words where it cannot be, and never done by itself."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from app.domain import openings
from app.opened_files import NOT_OURS
from app.queries import case_files as lists
from app.queries.case_files import CaseFilter
from tests.kit.coming_in import practise, settle, welcome
from tests.kit.secrets import MemorySecrets
from tests.kit.server import Served
from ui import places
from ui.bootstrap import Program
from ui.frame.problem_box import ProblemBox
from ui.opening import Opening
from ui.screens.case_files.case_file import CaseFileScreen
from ui.screens.welcome.room import Welcome
from ui.screens.welcome.steps import EnrolStep

ADDRESS, CODE = "https://lligall.example.cat", "ABCD-EFGH-1234-5678"
FILE = openings.invitation(ADDRESS, CODE)
OTHER = openings.link("0801930008", "0" * 32)


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.opening.LOOK_AGAIN", 5)


def boxes() -> list[ProblemBox]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, ProblemBox) and one.isVisible()]


def told() -> str:
    """What the box in front says; it is closed."""
    [box] = boxes()
    said = box.words.sentence()
    box.accept()
    QCoreApplication.processEvents()
    return said


def page(shown: Welcome) -> EnrolStep:
    assert isinstance(shown.page, EnrolStep)
    return shown.page


def one_case_file(program: Program) -> str:
    office = program.desktop.current.office
    return office.read(lists.ids, CaseFilter())[0]


def test_a_copied_link_comes_back_to_its_case_file(start) -> None:
    program = start()
    practise(program)
    program.desktop.go(places.CASE_FILES, one_case_file(program))
    settle(program)
    assert program.desktop.commands.run("case_file.copy_link", program.desktop)
    link = QGuiApplication.clipboard().text()
    program.desktop.go(places.TODAY)
    program.opening.ask(link)
    settle(program)
    screen = program.window.findChild(CaseFileScreen)
    assert screen.sheet is not None and screen.hands.case_file in link
    assert program.desktop.navigator.current.id in link


def test_a_link_that_cannot_be_followed_is_told(start) -> None:
    program = start()
    practise(program)
    here = program.desktop.navigator.current
    for text, word in ((OTHER, "0801930008"), ("lligall:<b>x</b>\u202e", "Lligall"), (NOT_OURS, "Diputació")):
        program.opening.ask(text)
        said = told()
        assert word in said and "<b>" not in said and "\u202e" not in said
    assert program.desktop.navigator.current == here


def test_a_case_file_that_is_not_here(start) -> None:
    program = start()
    practise(program)
    said: list[str] = []
    program.desktop.toasted.connect(lambda text, _undo: said.append(text))
    program.opening.ask(openings.link(program.desktop.current.entity, "0" * 32))
    settle(program)
    assert said == ["Aquest expedient no és en aquest ordinador."]


def test_a_file_is_filled_in_on_the_first_day_and_never_sent(start, monkeypatch: pytest.MonkeyPatch) -> None:
    program = start()
    monkeypatch.setattr(type(program.entrance), "enrol", lambda *_: pytest.fail("it was sent by itself"))
    program.opening.ask(FILE)
    settle(program)
    filled = page(welcome(program))
    assert (filled.address.text(), filled.code.text()) == (ADDRESS, CODE)
    assert "Diputació" in filled.note.text()


def test_a_file_opened_while_working_offers_another_municipality(start, qtbot) -> None:
    program = start()
    practise(program)
    program.opening.ask(FILE)
    qtbot.waitUntil(lambda: bool(program.window.findChildren(Welcome)) and not program.opening._waiting)
    [shown] = program.window.findChildren(Welcome)
    assert (page(shown).address.text(), page(shown).code.text()) == (ADDRESS, CODE)
    shown.left.emit()


def test_an_address_fixed_by_it_stays(start, monkeypatch: pytest.MonkeyPatch) -> None:
    program = start()
    monkeypatch.setattr(program.settings, "is_fixed", lambda key: key == "server_url")
    monkeypatch.setattr(program.settings, "get", lambda key: {"server_url": "https://fixed.example.cat"}.get(key, "ca"))
    program.show_welcome()
    program.opening.ask(FILE)
    filled = page(welcome(program))
    assert (filled.address.text(), filled.code.text()) == ("https://fixed.example.cat", "")
    assert ADDRESS in filled.note.text()
    program.opening.ask(openings.invitation("https://FIXED.example.cat/", CODE))
    assert page(welcome(program)).code.text() == CODE


def test_a_question_in_front_is_answered_first(start, qtbot) -> None:
    program = start()
    practise(program)
    question = QDialog(program.window)
    question.open()
    program.opening.ask(OTHER)
    qtbot.wait(50)
    assert boxes() == []
    question.accept()
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    told()


def test_while_a_desktop_enrols_a_file_waits(start, served: Served, qtbot) -> None:
    """What is under way is not taken from the person's hands."""
    program = start()
    screen = welcome(program)
    screen.show_enrol()
    screen._job = object()
    program.opening.ask(FILE)
    qtbot.wait(50)
    assert page(screen).code.text() == ""
    screen._job = None
    qtbot.waitUntil(lambda: page(screen).code.text() == CODE)


def test_before_a_safe_start_nothing_is_opened(start, qtbot) -> None:
    program = start(MemorySecrets())
    program.show_safe_start()
    for text in (FILE, OTHER):
        program.opening.ask(text)
    qtbot.wait(50)
    assert program.opening._waiting == [FILE, OTHER]
    program.show_welcome()
    qtbot.waitUntil(lambda: isinstance(program.screen, Welcome) and isinstance(program.screen.page, EnrolStep))
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    told()


def test_it_comes_to_the_front_out_of_the_task_bar(start, qtbot) -> None:
    program = start()
    practise(program)
    program.window.showMinimized()
    qtbot.wait(20)
    program.opening.ask("")
    qtbot.wait(20)
    assert not program.window.windowState() & Qt.WindowState.WindowMinimized
    assert isinstance(program.opening, Opening) and program.window.isVisible()
