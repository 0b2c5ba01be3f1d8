"""Enrolling with a real server and by every way it can fail; practising."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import errors
from app.queries import case_files as lists
from app.storage import places as disk
from app.storage import practice_rows
from tests.kit.coming_in import enrol, keep_the_key, note, practise, welcome
from tests.kit.server import ENTITY, Served
from ui.entrance import is_address, read_letter, tidy_address, tidy_code
from ui.screens.welcome.steps import EnrolStep


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


def test_practice_is_full_of_invented_work_and_says_so(start) -> None:
    program = start()
    practise(program)
    opened = program.desktop.current
    assert opened.practice and opened.control is None
    assert "Pràctiques" in program.window.banners._banners["practice"].text()
    assert len(opened.office.read(lists.ids, lists.CaseFilter(status=None))) == 12
    assert opened.office.read(practice_rows.is_practice)


def test_practice_never_touches_an_office_that_has_a_server(start, served: Served) -> None:
    program = start()
    enrol(program, served.url, served.codes[ENTITY, "clerk"])
    keep_the_key(program)
    office = program.desktop.current.office
    assert not office.read(practice_rows.is_practice)
    with pytest.raises(errors.JournalBypassed), office.database.writing() as connection:
        practice_rows.found(connection, office.identity, "secretary", ("0" * 32, "x"), "2026-11-23T08:00:00.000Z")
