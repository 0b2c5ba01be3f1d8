"""The words for what the core calls by names: complete, translated, and right in Catalan."""

import datetime as dt
import importlib
import pkgutil
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import app.actions
from app.actions.declaring import DECLARED
from app.domain import case_files, parties, roles
from app.domain.forms import Form
from app.domain.kinds import KINDS
from app.errors import CertificateProblem, ClockWrong, DeviceRevoked, Held, Outdated, Unreachable
from app.ports import SyncStatus
from tests.kit.clock import MONDAY
from tests.kit.speaking import speak
from ui.wording import actions, choices, connection, dates, kinds

__all__ = ["speak"]

for module in pkgutil.iter_modules(app.actions.__path__):
    importlib.import_module(f"app.actions.{module.name}")

TODAY = MONDAY.date()


def test_every_action_has_a_name_for_undo_and_history(speak: Callable[[str], None]) -> None:
    assert len(DECLARED) > 40
    assert set(DECLARED) <= set(actions.NOUNS), set(DECLARED) - set(actions.NOUNS)
    speak("ca")
    assert actions.noun("case_file.rename") == "canvi de títol"
    assert actions.saved("case_file.rename", "2026/41") == "títol del 2026/41"
    assert actions.saved("task.complete", "Trucar") == "tasca feta · Trucar"
    assert actions.undoing("undo", "case_file.stage") == "desfet: canvi d'estat"


def test_every_kind_unit_and_field_has_a_name(speak: Callable[[str], None]) -> None:
    speak("ca")
    for kind in KINDS.values():
        assert kinds.kind(kind.name) != kind.name
        for unit, spec in kind.units.items():
            for field in spec.fields:
                assert kinds.field(kind.name, field) != field, (kind.name, field)
            if kind.creates is not roles.Permission.SERVER and kind.name != "conflict":
                assert kinds.unit(kind.name, unit) != unit, (kind.name, unit)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("stage", case_files.Stage),
        ("status", case_files.Status),
        ("initiation", case_files.Initiation),
        ("step_state", case_files.StepState),
        ("party_type", parties.PartyType),
        ("party_role", parties.PartyRole),
        ("identifier_type", parties.IdentifierType),
        ("channel", parties.Channel),
        ("role", roles.Role),
    ],
)
def test_every_closed_list_is_told(name: str, words: type) -> None:
    assert set(choices.LISTS[name][1]) == {str(word.value) for word in words}  # type: ignore[attr-defined]


def test_every_choice_of_the_domain_is_told() -> None:
    for kind in KINDS.values():
        for unit in kind.units.values():
            for field, spec in unit.fields.items():
                if spec.form is Form.CHOICE:
                    for value in spec.choices:
                        assert str(value) in choices.LISTS[kinds._LISTS[kind.name, field]][1], (kind.name, field)


def test_values_are_told_as_an_office_says_them(speak: Callable[[str], None]) -> None:
    speak("ca")
    assert kinds.value("case_file", "due_on", "2026-11-23") == "dilluns, 23/11/2026"
    assert kinds.value("case_file", "stage", "instruction") == "Instrucció"
    assert kinds.value("party", "obliged", True) == "sí"
    assert kinds.value("case_file", "title", None) == ""
    assert kinds.value("of_next_year", "thing", "x") == "x"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ca", ("dilluns, 23 de novembre de 2026", "dijous, 1 d’abril de 2027")),
        ("es", ("lunes, 23 de noviembre de 2026", "jueves, 1 de abril de 2027")),
        ("en", ("Monday, 23 November 2026", "Thursday, 1 April 2027")),
    ],
)
def test_long_dates(language: str, told: tuple[str, str], speak: Callable[[str], None]) -> None:
    speak(language)
    assert (dates.long_day("2026-11-23"), dates.long_day("2027-04-01")) == told


def test_what_aranese_does_not_say_yet_is_said_in_catalan(speak: Callable[[str], None]) -> None:
    speak("oc_ES")
    assert dates.moment(MONDAY, TODAY).startswith("aué")
    assert actions.noun("case_file.rename") == "canvi de títol"
    assert dates.weekday("2026-11-23") == "deluns"
    speak("en")
    assert actions.noun("case_file.rename") == "change of title"


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (-1, "fa 1 dia"),
        (-2, "fa 2 dies"),
        (0, "venç avui"),
        (1, "demà"),
        (3, "dijous 26"),
        (30, "23/12"),
        (400, "28/12/2027"),
    ],
)
def test_due_dates_in_a_chip(days: int, told: str, speak: Callable[[str], None]) -> None:
    speak("ca")
    assert dates.due(TODAY + dt.timedelta(days=days), TODAY) == told


@pytest.mark.parametrize(
    ("hours", "moment", "since"),
    [
        (0, "avui 9:00", "des de les 9:00"),
        (-20, "ahir 13:00", "des d'ahir a les 13:00"),
        (-32, "ahir 1:00", "des d'ahir a la 1:00"),
        (-91, "dijous 14:00", "des de dijous a les 14:00"),
        (-400, "06/11/2026 17:00", "des del 06/11/2026"),
    ],
)
def test_moments(hours: int, moment: str, since: str, speak: Callable[[str], None]) -> None:
    speak("ca")
    at = MONDAY + dt.timedelta(hours=hours)
    assert dates.moment(at, TODAY) == moment
    assert dates.since(at, TODAY) == since


def test_how_long_ago_and_how_soon(speak: Callable[[str], None]) -> None:
    speak("ca")
    assert dates.ago(MONDAY - dt.timedelta(seconds=20), MONDAY) == "ara mateix"
    assert dates.ago(MONDAY - dt.timedelta(minutes=1), MONDAY) == "fa 1 minut"
    assert dates.ago(MONDAY - dt.timedelta(minutes=59), MONDAY) == "fa 59 minuts"
    assert dates.until(MONDAY + dt.timedelta(seconds=40), MONDAY) == "d'aquí a 40 segons"
    assert dates.lasting(2 * 365 * 86400) == "2 anys"


CENTURIES = st.integers(-100 * 365, 150 * 365).map(lambda days: MONDAY + dt.timedelta(days=days, minutes=days % 1440))


@given(CENTURIES)
def test_every_moment_can_be_told(at: dt.datetime) -> None:
    assert dates.moment(at, TODAY) and dates.since(at, TODAY) and dates.ago(at, MONDAY) and dates.until(at, MONDAY)


# --- the connection: it says only what was measured -------------------------------------------------------------------


def status(**changes: object) -> SyncStatus:
    base = {
        "phase": "idle",
        "waiting": 0,
        "last_success": MONDAY - dt.timedelta(minutes=2),
        "last_attempt": MONDAY,
        "next_attempt": None,
        "problem": None,
        "offline_since": None,
    }
    return SyncStatus(**(base | changes))  # type: ignore[arg-type]


def test_connected_is_said_only_after_a_recent_success(speak: Callable[[str], None]) -> None:
    speak("ca")
    level = "Connectat · tot sincronitzat"
    assert connection.said(status(), MONDAY).text == level
    for other in (
        None,
        status(last_success=None),
        status(waiting=1),
        status(problem=Unreachable()),
        status(phase="working"),
        status(phase="stopped"),
        status(last_success=MONDAY - dt.timedelta(hours=2)),
    ):
        assert connection.said(other, MONDAY).text != level
    assert connection.said(status(), MONDAY, practice=True).text == "Pràctiques: res no surt d'aquest ordinador"


def test_offline_is_grey_and_what_needs_a_person_is_not(speak: Callable[[str], None]) -> None:
    speak("ca")
    offline = connection.said(status(problem=Unreachable(), waiting=3), MONDAY)
    assert (offline.text, offline.tone) == ("Sense connexió — es pot continuar treballant", "")
    assert connection.said(status(problem=ClockWrong(900)), MONDAY).tone == "AMBER"
    assert connection.said(status(problem=CertificateProblem("x", False)), MONDAY).tone == "AMBER"
    held = connection.said(status(problem=Held(10_000, 500), waiting=40), MONDAY)
    assert (held.text, held.tone) == ("Moltíssims canvis de cop — retinguts fins que algú ho miri", "AMBER")
    assert connection.said(status(problem=DeviceRevoked("x")), MONDAY).tone == "RED"
    outdated = status(problem=Outdated(2), waiting=3)
    assert connection.said(outdated, MONDAY).text.startswith("Cal actualitzar el Lligall")
    assert connection.facts(outdated, MONDAY) == ["Última sincronització: fa 2 minuts"]  # the three have been sent
    assert connection.facts(status(waiting=3), MONDAY) == ["3 canvis per enviar", "Última sincronització: fa 2 minuts"]
    away = status(offline_since=MONDAY, problem=Unreachable())
    assert connection.since(away, MONDAY).startswith("Sense connexió des de")
    for other in (None, ClockWrong(900), DeviceRevoked("x")):  # the line is not what is missing
        assert connection.since(status(offline_since=MONDAY, problem=other), MONDAY) == ""


@pytest.mark.parametrize("seconds", [301, -301, 5 * 3_600, -400 * 86_400])
def test_a_wrong_clock_is_told_though_everything_is_sent(speak: Callable[[str], None], seconds: float) -> None:
    speak("ca")
    off = status(clock_off=seconds)
    assert connection.said(off, MONDAY).tone == "AMBER"
    way = "avançat" if seconds > 0 else "endarrerit"
    assert way in connection.clock(off) and way in connection.facts(off, MONDAY)[0]
    assert connection.clock(off, practice=True) == "" and connection.said(off, MONDAY, practice=True).tone == ""
    stopped = status(clock_off=seconds, problem=ClockWrong(seconds))  # that trouble has its own words
    assert not any(way in fact for fact in connection.facts(stopped, MONDAY))
    offline = connection.said(status(clock_off=seconds, problem=Unreachable()), MONDAY)
    assert offline.tone == ""  # offline is normal; the clock is told among the facts


@pytest.mark.parametrize("seconds", [0, 299, -300])
def test_a_clock_that_is_nearly_right_is_nobodys_business(seconds: float) -> None:
    assert connection.clock(status(clock_off=seconds)) == "" and connection.said(status(), MONDAY).tone == ""
