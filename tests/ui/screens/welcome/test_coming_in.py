"""Coming in: enrolling with a real server, practising, the recovery key, and every way a start can go wrong."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app import errors, practice
from app.actions import case_files
from app.clock import SystemClock
from app.desk import Desk
from app.queries import case_files as lists
from app.storage import places as disk
from tests.kit.look import _installed, theme
from tests.kit.secrets import MemorySecrets, NoSecrets
from tests.kit.server import ENTITY, Served, running_server
from tests.kit.speaking import speak
from ui.bootstrap import Program
from ui.entrance import is_address, read_letter, tidy_address, tidy_code
from ui.screens.welcome.door import Door
from ui.screens.welcome.recovery_sheet import html, save_pdf
from ui.screens.welcome.recovery_step import RecoveryStep
from ui.screens.welcome.room import Welcome
from ui.screens.welcome.steps import EnrolStep

__all__ = ["_installed", "speak", "theme"]


@pytest.fixture
def start(qapp: QApplication, theme, speak, tmp_path: Path) -> Iterator[Callable[..., Program]]:
    """Start the program on a profile; `start(secrets)` again is the next morning."""
    running: list[Program] = []

    def go(secrets: object | None = None, root: Path | None = None) -> Program:
        while running:
            finish(running.pop())
        program = Program(qapp, root or tmp_path / "profile", secrets or MemorySecrets())  # type: ignore[arg-type]
        running.append(program)
        program.start()
        settle(program)
        return program

    yield go
    while running:
        finish(running.pop())


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


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with running_server(tmp_path_factory.mktemp("server")) as running:
        yield running


# --- enrolling --------------------------------------------------------------------------------------------------------


def test_a_code_from_the_letter_leads_to_work(start, served: Served) -> None:
    program = start()
    enrol(program, served.url, served.codes[ENTITY, "secretary"].lower().replace("-", " "))
    key = keep_the_key(program)
    assert program.window is not None and program.window.isVisible()
    assert program.desktop.current.name == "Vila de Prova"
    assert program.desktop.current.roles == ("secretary",)
    assert len(key.split("-")) == 7
    assert program.desktop.current.control is not None  # and it synchronises


def test_wrong_used_and_expired_codes_say_which(start, served: Served) -> None:
    program = start()
    enrol(program, served.url, "0000-0000-0000-0000")
    assert "no coneix el codi" in note(program) and "No ha quedat res" in note(program)
    enrol(program, served.url, "0000-0000")
    assert "16 lletres i xifres, i aquest en té 8" in note(program)
    enrol(program, served.url, "")
    assert "Calen l'adreça i el codi" in note(program)
    enrol(program, "ftp://lligall", "0000-0000-0000-0000")
    assert "no és l'adreça" in note(program)
    assert program.desk.list() == []


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (errors.CodeRefused("used"), "ja s'ha fet servir"),
        (errors.CodeRefused("expired"), "ha caducat"),
        (errors.Unreachable(), "No hi ha connexió"),
        (errors.NotOurServer("text/html", 200), "pàgina d'entrada"),
        (errors.CertificateProblem("expired", True), "la data de l'ordinador"),
        (errors.ClockWrong(86_400.0 * 400), "1 any"),
        (errors.ServerTrouble(503), "té un problema"),
        (errors.SecretStoreMissing("none"), "lloc segur per a claus"),
        (errors.DiskFull("x"), "El disc és ple"),
        (errors.UnsafePlace("x", disk.NETWORK), "carpeta de xarxa"),
    ],
)
def test_every_failure_of_enrolling_has_its_words(start, problem: errors.Problem, said: str) -> None:
    program = start()

    def fail(*_arguments: object) -> None:
        raise problem

    program.entrance.enrol = fail  # type: ignore[method-assign]
    enrol(program, "https://lligall.example.cat", "0000-0000-0000-0000")
    assert said in note(program)
    assert welcome(program).page.isEnabled()  # it can be tried again


def test_nobody_answers_at_the_address(start) -> None:
    program = start()
    enrol(program, "http://127.0.0.1:9", "0000-0000-0000-0000")
    assert "No hi ha connexió" in note(program) and "Comproveu l'adreça" in note(program)


@contextmanager
def captive_portal() -> Iterator[str]:
    """A hotel's network: whatever is asked, its own page answers."""

    class Page(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = b"<html><body>Accept our conditions</body></html>"
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST

        def log_message(self, *_arguments: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Page)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_captive_portal_is_told_as_such(start) -> None:
    with captive_portal() as address:
        program = start()
        enrol(program, address, "0000-0000-0000-0000")
        assert "pàgina d'entrada d'una xarxa" in note(program) and "navegador" in note(program)


def test_a_letter_pasted_whole_fills_both_fields(start) -> None:
    program = start()
    screen = welcome(program)
    screen.show_enrol()
    page = screen.page
    assert isinstance(page, EnrolStep)
    page.code.setText("Benvolguda, l'adreça és https://lligall.example.cat/ i el codi ABCD-EFGH-1234-5678. Salutacions")
    assert (page.address.text(), page.code.text()) == ("https://lligall.example.cat", "ABCD-EFGH-1234-5678")


@given(
    st.text(alphabet="0123456789ABCDEFGHJKMNPQRSTVWXYZ", min_size=16, max_size=16), st.sampled_from(["", " ", "-", "–"])
)
def test_a_code_is_read_however_it_is_written(code: str, between: str) -> None:
    groups = [code[at : at + 4] for at in range(0, 16, 4)]
    assert tidy_code(between.join(groups).lower()) == "-".join(groups)
    if any(sign.isdigit() for sign in code):
        letter = f"Adreça: https://lligall.example.cat/\nel codi {between.join(groups)} és per a vós"
        assert read_letter(letter).code == "-".join(groups)
        assert read_letter(letter).address == "https://lligall.example.cat/"


@given(st.text(max_size=300))
def test_any_text_can_be_pasted(text: str) -> None:
    read_letter(text)
    is_address(tidy_address(text))


@pytest.mark.parametrize(
    ("typed", "good"),
    [
        ("lligall.example.cat", True),
        (" https://lligall.example.cat/ ", True),
        ("http://lligall.example.cat", False),
        ("http://127.0.0.1:8080", True),
        ("http://[::1]:8080", True),
        ("https://", False),
        ("javascript://x", False),
        ("", False),
    ],
)
def test_addresses(typed: str, good: bool) -> None:
    assert is_address(tidy_address(typed)) is good


# --- practising -------------------------------------------------------------------------------------------------------


def practise(program: Program) -> str:
    screen = welcome(program)
    screen.show_enrol()
    assert isinstance(screen.page, EnrolStep)
    screen.page.practice.click()
    settle(program)
    return keep_the_key(program)


def test_practice_is_full_of_invented_work_and_says_so(start) -> None:
    program = start()
    practise(program)
    opened = program.desktop.current
    assert opened.practice and opened.control is None
    assert "Pràctiques" in program.window.banners._banners["practice"].text()
    assert len(opened.office.read(lists.ids, lists.CaseFilter(status=None))) == 12
    assert practice.is_practice(opened.office)


def test_practice_never_touches_an_office_that_has_a_server(start, served: Served, tmp_path: Path) -> None:
    from app.storage import practice_rows

    program = start()
    enrol(program, served.url, served.codes[ENTITY, "clerk"])
    keep_the_key(program)
    office = program.desktop.current.office
    assert not practice.is_practice(office)
    with pytest.raises(errors.JournalBypassed), office.database.writing() as connection:
        practice_rows.found(connection, office.identity, "secretary", ("0" * 32, "x"), "2026-11-23T08:00:00.000Z")


# --- the recovery key -------------------------------------------------------------------------------------------------


def test_the_key_must_be_copied_before_going_on(start) -> None:
    program = start()
    screen = welcome(program)
    screen.show_enrol()
    screen.page.practice.click()  # type: ignore[attr-defined]
    settle(program)
    page = screen.page
    assert isinstance(page, RecoveryStep) and not page.go.isEnabled()
    page.answer.setText("XXXXX")
    assert not page.go.isEnabled() and not page._wrong.isHidden()
    other = page._key.split("-")[(page._asked + 1) % 7]
    page.answer.setText(other)
    assert not page.go.isEnabled() or other == page._key.split("-")[page._asked]
    page.answer.setText(page._key.split("-")[page._asked].replace("0", "o").replace("1", "l"))
    assert page.go.isEnabled()
    page.answer.setText(page._key.lower().replace("-", " "))  # the whole key is as good
    assert page.go.isEnabled()


def test_a_key_that_nobody_confirmed_is_asked_for_again(start) -> None:
    program = start()
    screen = welcome(program)
    screen._practice = False
    screen._show_recovery(program.entrance.practise(lambda *_: None))  # type: ignore[arg-type]
    screen.close()
    settle(program)
    banner = program.window.banners._banners["recovery"].text()
    assert "encara no s'ha guardat" in banner
    program.renew_recovery_key()
    settle(program)
    from ui.screens.welcome.recovery_step import NewKey

    (page,) = program.window.findChildren(NewKey)
    page.done.emit()
    settle(program)
    assert "recovery" not in program.window.banners._banners


def test_the_sheet_can_be_saved_and_holds_the_whole_key(qapp, tmp_path: Path) -> None:
    key = "D5CPE-R2JXT-7J4V2-CMMP1-S8Z86-HB6PK-9YMNY"
    text = html(key, "Ajuntament de <b>Prova</b>", "Maria", "avui")
    assert all(group in text for group in key.split("-")) and "&lt;b&gt;Prova" in text
    save_pdf(tmp_path / "clau.pdf", key, "Ajuntament", "Maria", "avui")
    assert (tmp_path / "clau.pdf").read_bytes().startswith(b"%PDF")
    with pytest.raises(OSError, match="no-folder"):
        save_pdf(tmp_path / "no-folder" / "clau.pdf", key, "Ajuntament", "Maria", "avui")


# --- the next morning -------------------------------------------------------------------------------------------------


def door(program: Program) -> Door:
    assert isinstance(program.screen, Door), program.screen
    return program.screen


def test_the_next_start_opens_by_itself(start) -> None:
    secrets = MemorySecrets()
    program = start(secrets)
    practise(program)
    program = start(secrets)
    assert program.window is not None and program.window.isVisible() and program.screen is None


def test_a_reset_store_is_answered_by_the_recovery_key_once(start) -> None:
    secrets = MemorySecrets()
    key = practise(start(secrets))
    secrets.reset()
    program = start(secrets)
    card = door(program).cards[0]
    assert "ja no té la clau" in card.note.text() and "No s'ha canviat ni esborrat res" in card.note.text()
    card.field.setText("AAAAA-BBBBB")
    card.go.click()
    settle(program)
    assert "té un error" in card.note.text()
    card.field.setText(key.lower().replace("-", ""))
    card.go.click()
    settle(program)
    assert program.window is not None and program.window.isVisible()
    assert start(secrets).window is not None  # the store holds it again


def test_a_machine_without_a_store_still_opens_with_the_paper(start) -> None:
    key = practise(start())
    program = start(NoSecrets())
    card = door(program).cards[0]
    assert "lloc segur per a claus" in card.note.text()
    card.field.setText(key)
    card.go.click()
    settle(program)
    assert program.window is not None and program.window.isVisible()


def test_two_programs_on_one_database(start, tmp_path: Path) -> None:
    secrets = MemorySecrets()
    practise(start(secrets))
    start(secrets, tmp_path / "elsewhere")  # so that the first one has ended
    desk = Desk(tmp_path / "profile")
    holding = desk.open(desk.list()[0], secrets, SystemClock())
    program = start(secrets)
    card = door(program).cards[0]
    assert "ja és obert" in card.note.text() and not card.field.isVisible()
    assert card.go.text() == "Torna-ho a provar"
    holding.close()
    card.go.click()
    settle(program)
    assert program.window is not None and program.window.isVisible()


def test_a_damaged_page_at_the_start_says_not_to_delete_anything(start, tmp_path: Path) -> None:
    secrets = MemorySecrets()
    practise(start(secrets))
    start(secrets, tmp_path / "elsewhere")
    path = next((tmp_path / "profile").rglob("lligall.db"))
    content = bytearray(path.read_bytes())
    content[64:4096] = bytes(4032)
    path.write_bytes(content)
    program = start(secrets)
    said = door(program).cards[0].note.text()
    assert "malmesa" in said and "No esborreu res" in said
    assert path.exists()


def test_two_people_of_one_town_hall_take_turns(start, tmp_path: Path) -> None:
    secrets = MemorySecrets()
    program = start(secrets)
    practise(program)
    first = program.desktop.current.office
    second, _ = practice.create(Desk(tmp_path / "profile"), secrets, SystemClock())
    second.close()
    program.background.write(first, case_files.open_case_file, "Abans del relleu")
    program.offices._offer_other_people()
    assert program.desktop.commands.run("person.switch", program.desktop)
    settle(program)
    assert program.desktop.current.office.identity.person == second.identity.person
    assert len(program.desktop.offices) == 1
    program = start(secrets)  # the one who was in front comes in again
    assert program.desktop.current.office.identity.person == second.identity.person
    program.desktop.commands.run("person.switch", program.desktop)
    settle(program)
    office = program.desktop.current.office
    titles = [row.title for row in office.read(lists.page, office.read(lists.ids, lists.CaseFilter()))]
    assert "Abans del relleu" in titles


def test_one_locked_office_does_not_keep_the_others_closed(start, tmp_path: Path, monkeypatch) -> None:
    secrets = MemorySecrets()
    program = start(secrets)
    practise(program)
    kept = dict(secrets.kept)
    monkeypatch.setattr(practice, "ENTITY", "9900200008")
    office, key = practice.create(Desk(tmp_path / "profile"), secrets, SystemClock())
    office.close()
    secrets.kept = kept  # the second one's secret is lost
    program = start(secrets)
    settle(program)
    assert program.window is not None and program.window.isVisible()
    assert "no s'ha pogut obrir" in program.window.banners._banners["refused"].text()
    assert program.desktop.commands.run("entity.unlock", program.desktop)
    settle(program)
    (inside,) = program.window.findChildren(Door)
    inside.cards[0].field.setText(key)
    inside.cards[0].go.click()
    settle(program)
    assert "refused" not in program.window.banners._banners


def test_the_language_changes_at_once_and_the_person_stays_where_they_are(start) -> None:
    program = start()
    practise(program)
    from ui import places

    program.desktop.go(places.SETTINGS)
    settle(program)
    assert program.window.rail.isVisible() and "Configuració" in program.window.windowTitle()
    program.desktop.set_setting("language", "es")
    settle(program)
    QCoreApplication.processEvents()
    settle(program)
    assert "Configuración" in program.window.windowTitle()
    assert program.desktop.navigator.current.room == places.SETTINGS  # type: ignore[union-attr]
    program.desktop.set_setting("text_size", 150)
    assert program._application.font().pointSizeF() == pytest.approx(9.75 * 1.5, abs=0.1)
    program.desktop.set_setting("text_size", 100)


def test_what_is_written_survives_the_end(start) -> None:
    secrets = MemorySecrets()
    program = start(secrets)
    practise(program)
    program.background.write(program.desktop.current.office, case_files.open_case_file, "Abans de plegar")
    program = start(secrets)  # ends the first one at once
    office = program.desktop.current.office
    titles = [row.title for row in office.read(lists.page, office.read(lists.ids, lists.CaseFilter()))]
    assert "Abans de plegar" in titles


def test_the_first_run_speaks_catalan(start) -> None:
    program = start()
    assert welcome(program).windowTitle() == "Benvinguda · Lligall"
