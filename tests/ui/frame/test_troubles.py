"""Problems end in one box, in words; the report for support holds nothing about any person."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from app.actions import case_files, parties
from app.domain.kind import Refusal
from app.errors import DatabaseDamaged, DiskFull, Refused
from tests.kit.house import House
from ui import places, report
from ui.background import Cancelled
from ui.frame.problem_box import ProblemBox

CANARIES = ("Canari Fictici", "00000011B", "Camí Secret", "canari@example.cat")


def test_a_problem_is_told_once_in_words(house: House, speak: Callable[[str], None]) -> None:
    speak("ca")
    house.go(places.TODAY)
    house.desktop.trouble(DiskFull("lligall.db"))
    house.desktop.trouble(DiskFull("lligall.db"))
    boxes = house.window.findChildren(ProblemBox)
    assert [box.words.what for box in boxes] == ["El disc és ple i l'últim canvi no s'ha pogut desar."]
    boxes[0].accept()


def test_a_refusal_needs_no_box(house: House) -> None:
    house.go(places.TODAY)
    house.desktop.trouble(Refused(Refusal("case_file_closed", ("note",))))
    assert not house.window.findChildren(ProblemBox)
    assert "closed" in house.window.toasts.toast.text()


def test_cancelling_is_silent(house: House) -> None:
    house.go(places.TODAY)
    house.desktop.trouble(Cancelled())
    assert not house.window.findChildren(ProblemBox)


def test_a_fault_in_the_program_ends_in_the_crash_box(house: House, expect_log) -> None:
    expect_log("unexpected ZeroDivisionError")
    house.go(places.TODAY)
    house.background.read(house.office, lambda _c: 1 / 0, then=print)
    house.settle()
    (box,) = house.window.findChildren(ProblemBox)
    assert box.words.fault and "safe" in box.words.safe
    box._copy_report()
    copied = QGuiApplication.clipboard().text()
    assert "ZeroDivisionError" in copied and "test_troubles.py" in copied
    box.accept()


def test_the_report_carries_no_personal_data(house: House) -> None:
    house.background.write(
        house.office,
        parties.add,
        given_name="Canari",
        first_surname="Fictici",
        identifier="00000011B",
        email="canari@example.cat",
    )
    house.background.write(house.office, case_files.open_case_file, "Camí Secret")
    house.settle()
    house.desktop.current.office.identity.__dict__  # noqa: B018 - the person's own name is a canary too
    for problem in (
        None,
        ValueError("Canari Fictici 00000011B Camí Secret"),
        DatabaseDamaged("/x/Canari Fictici/lligall.db", "00000011B"),
        _raised(),
    ):
        text = report.text(house.desktop, problem)
        for canary in (*CANARIES, house.office.identity.person_name, house.office.identity.entity_name):
            assert canary not in text, canary
        assert house.office.identity.entity in text  # the municipality's public code is needed and is nobody's


def _raised() -> Exception:
    try:
        raise KeyError("00000011B") from ValueError("Canari Fictici")
    except KeyError as problem:
        return problem
