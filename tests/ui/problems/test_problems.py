"""Every failure has words: what happened, what is safe, what to do; in Catalan and in Spanish, without holes."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app import errors
from app.actions.declaring import DECLARED, NONE
from app.domain.kind import Refusal
from app.errors import Problem
from tests.kit.speaking import speak
from ui import problems
from ui.background import Cancelled
from ui.wording import problem_words, refusals

__all__ = ["speak"]
ROOT = Path(problems.__file__).parents[1]

IN_EFFECT = {"accepted", "partly"}
FACTS: dict[type[Problem], tuple[object, ...]] = {
    errors.ClockWrong: (-7_200.0,),
    errors.UnsafePlace: (Path("x"), "network"),
    errors.WrongRecoveryKey: (3,),
    errors.CodeRefused: ("used",),
    errors.CertificateProblem: ("detail", True),
    errors.LibraryTooOld: ("3.40", "3.51.3"),
    errors.VersionTooOld: (2,),
    errors.NoRoomForFile: (2 * 1024**3, 300 * 1024**2),
    errors.ServerRecovering: (1, 2),
    errors.NotEmpty: (3,),
    errors.LockedByAbsence: (120,),
    errors.DeviceWiped: ("S'ha perdut l'ordinador",),
    errors.DeviceRevoked: ("S'ha perdut l'ordinador",),
}


def every_problem(of: type[Problem] = Problem) -> Iterator[type[Problem]]:
    yield of
    for below in of.__subclasses__():
        yield from every_problem(below)


def example(cls: type[Problem], facts: bool = True) -> Problem:
    if cls is errors.Refused:
        return errors.Refused(Refusal("case_file_closed", ("note",)))
    return cls(*FACTS.get(cls, ()) if facts else ())


def refusal_codes() -> set[str]:
    """Every code a refusal is made with, in the sources of the core, the server and the client."""
    found = set()
    for folder in ("app", "sync"):
        for path in (ROOT / folder).rglob("*.py"):
            for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                name = getattr(call.func, "id", "") if isinstance(call, ast.Call) else ""
                if isinstance(call, ast.Call) and name == "Refusal" and call.args:
                    found |= _texts(call.args[0])
                elif isinstance(call, ast.Call) and name in ("Verdict", "Decision"):
                    # A verdict without effect goes to the tray by its code, or by its status where it has none.
                    at = 2 if name == "Verdict" else 1
                    found |= (_texts(call.args[at]) if len(call.args) > at else _texts(call.args[0])) - IN_EFFECT
    return found


def _texts(tree: ast.expr) -> set[str]:
    constants = (value.value for value in ast.walk(tree) if isinstance(value, ast.Constant))
    return {value for value in constants if isinstance(value, str) and value}


@pytest.mark.parametrize("language", ["ca", "es"])
def test_every_problem_has_its_own_words(language: str, speak: Callable[[str], None]) -> None:
    speak(language)
    for cls in every_problem():
        if not cls.__module__.startswith("app."):
            continue  # those that other tests make up
        assert cls in problem_words.WORDS, f"{cls.__name__} has no words"
        for problem in (example(cls), example(cls, facts=False)):
            words = problems.words(problem)
            said = words.sentence()
            assert words.what and words.safe and (words.todo or cls is errors.Refused), cls
            assert "%" not in said and "()" not in said and ": ." not in said, said
        english = problem_words.WORDS[cls][0]
        assert english not in problems.words(example(cls)).what or cls is errors.Refused, (
            f"{cls.__name__}: untranslated"
        )


def test_every_refusal_has_words(speak: Callable[[str], None]) -> None:
    codes = refusal_codes()
    # The search sees what is there.
    assert {"case_file_closed", "bad_identifier", "has_blockers", "late", "repeated"} <= codes
    assert codes <= refusals.CODES, codes - refusals.CODES
    speak("ca")
    for code in refusals.CODES:
        for about in ((), ("case_file",), ("case_file", "title"), ("case_file", "title", "700", "500")):
            what, todo = refusals.sentences(code, about)
            assert what and todo and "%" not in what + todo, (code, about)
    what, _ = refusals.sentences("too_long", ("case_file", "title", "100000", "500"))
    assert what == "«Títol» té 100000 caràcters i n'hi caben 500."
    what, _ = refusals.sentences("status_passage", ("closed", "voided"))
    assert what == "Un expedient tancat no pot passar a anul·lat."


def test_an_unknown_refusal_is_told_honestly(speak: Callable[[str], None]) -> None:
    speak("ca")
    assert problems.refusal(Refusal("of_next_year")).startswith("El canvi no s'ha acceptat (of_next_year).")


def test_why_an_action_has_no_undo_has_words() -> None:
    import app.actions.conflicts  # noqa: F401 - declares

    reasons = {declared.answer for declared in DECLARED.values() if declared.undo == NONE}
    assert reasons and reasons <= refusals.REASONS


def test_a_fault_of_the_program_says_what_is_safe() -> None:
    words = problems.words(ZeroDivisionError("12345678Z"))
    assert words.fault and "safe" in words.safe and "12345678Z" not in words.sentence()


def test_cancelling_is_no_problem_to_try_again() -> None:
    assert problems.words(Cancelled()) == problems.Words("Cancelled.", "", "")


def test_while_enrolling_nothing_is_said_to_be_safe_here(speak: Callable[[str], None]) -> None:
    speak("ca")
    words = problems.enrolling(errors.Unreachable())
    assert words.safe == "No ha quedat res en aquest ordinador." and words.retry
    assert "Comproveu l'adreça" in words.todo
