"""The check in words: every code has them, on the screen, at the command line and as JSON; nobody's data in any."""

import ast
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from app.checks import finding
from app.checks.finding import CHECKS, Finding, Verdict
from app.storage import places as places_unsafe
from tests.kit.clock import SettableClock
from tests.kit.house import House
from tests.kit.secrets import MemorySecrets
from ui import __main__ as main
from ui import checking, doctor, places
from ui.checking import Checked
from ui.frame.check_dialog import CheckDialog
from ui.wording import checks

ROOT = Path(checks.__file__).parents[2]
CLOCK = SettableClock()

EVERY = [
    Finding("disk", Verdict.TROUBLE, "full", (10**7,), {"free": 10**7}),
    Finding("clock", Verdict.ATTENTION, "slow", (7200,), {"off": -7200}, "2504090008"),
    Finding("certificate", Verdict.OK, "ok", ("Autoritat",), {"issuer": "Autoritat de Prova"}, "2504090008"),
]


def codes_in_source() -> set[str]:
    """Every lower-case word that a check of ours could give as its code."""
    folders = (ROOT / "app" / "checks", ROOT / "sync" / "client" / "checks")
    return {
        node.value
        for folder in folders
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"[a-z_]+", node.value)
    }


def codes_given(path: Path) -> Iterator[tuple[str, str]]:
    """(check, code) of every finding written out in a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Finding" and len(node.args) > 2:
            check, code = node.args[0], node.args[2]
            if isinstance(check, ast.Constant) and isinstance(code, ast.Constant):
                yield str(check.value), str(code.value)


def test_every_code_has_words_and_every_word_a_code() -> None:
    given = {pair for folder in ("app/checks", "sync/client/checks") for path in (ROOT / folder).glob("*.py")
             for pair in codes_given(path)}  # fmt: skip
    assert given <= checks.CODES, given - checks.CODES
    assert {check for check, _ in checks.CODES} == set(CHECKS)
    assert {code for _, code in checks.CODES} <= codes_in_source() | {places_unsafe.NETWORK, places_unsafe.SYNCHRONISED}


@pytest.mark.parametrize("language", ["ca", "es", "en"])
def test_words_leave_no_holes(speak: Callable[[str], None], language: str) -> None:
    speak(language)
    samples = {"disk": (10**9,), "clock": (7200,), "certificate": ("2026-11-30", "2026-11-23")}
    for check, code in checks.CODES:
        facts = samples.get(check, (3, 50))
        if (check, code) == ("clock", "since"):
            facts = ("2026-11-20T08:00:00+00:00",)
        for verdict in Verdict:
            one = Finding(check, verdict, code, facts)
            said = f"{checks.name(check)} {checks.what(one)} {checks.todo(one)} {checks.verdict(verdict)}"
            assert not re.search(r"%[1-9n]", said), said
            assert checks.what(one).endswith(".")
    assert {f"{checks.what(each)}" for each in EVERY} != set()


def test_trouble_always_says_what_to_do() -> None:
    """Every sentence that is given with a verdict worse than OK in the checks has its second part."""
    well = {"ok", "fixed", "none", "part", "passphrase", "at_server", "practice", "since", "not_known", "inspected",
            "this_machine", "never", "off", "not_here", "waiting"}  # fmt: skip
    for check, code in checks.CODES:
        if code not in well:
            assert checks.todo(Finding(check, Verdict.TROUBLE, code)), (check, code)


def test_text_and_json(speak: Callable[[str], None]) -> None:
    speak("ca")
    checked = Checked(CLOCK.now(), tuple(finding.in_order(EVERY)))
    text = checking.as_text(checked, ["system: x"])
    assert "Hi ha 1 cosa que no va com ha d'anar" in text and "Buideu la paperera" in text and "2 hores" in text
    assert "clock 2504090008 attention slow off=-7200" in text
    said = json.loads(checking.as_json(checked))
    assert said["verdict"] == "trouble"
    assert [one["check"] for one in said["findings"]] == ["disk", "clock", "certificate"]
    assert checked.status == 3
    assert [Checked(CLOCK.now(), tuple(EVERY[at:])).status for at in (1, 2)] == [1, 0]


def no_line(*_asked: object) -> Iterator[Finding]:
    return iter(())


@pytest.mark.parametrize("as_json", [False, True])
def test_the_command_line(qapp, speak, tmp_path: Path, capsys, as_json: bool) -> None:
    root = tmp_path / "Maria Canari"
    status = doctor.run(root, MemorySecrets(), CLOCK, no_line, as_json)
    printed = capsys.readouterr().out
    (written,) = (root / "logs").iterdir()
    content = written.read_text(encoding="utf-8")
    assert status == 0 and printed.startswith(content)
    assert "Canari" not in content
    assert (json.loads(content)["verdict"] == "ok") if as_json else ("Tot està en ordre" in content)


def test_without_an_output_the_report_is_a_file(qapp, speak, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("sys.stdout", None)  # the windowed program on Windows
    file = tmp_path / "informe.txt"
    assert doctor.run(tmp_path, MemorySecrets(), CLOCK, no_line, False, file) == 0
    assert "Tot està en ordre" in file.read_text(encoding="utf-8")


def test_a_report_that_cannot_be_written_where_it_should(qapp, speak, tmp_path: Path, capsys) -> None:
    (tmp_path / "logs").write_text("not a folder", encoding="utf-8")
    doctor.run(tmp_path, MemorySecrets(), CLOCK, no_line)
    assert "lligall-check.txt" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["--nothing"], ["--profile"], ["x"], ["--report"]])
def test_a_wrong_command_line(words: list[str], capsys) -> None:
    assert main.main(words) == main.WRONG
    assert "usage" in capsys.readouterr().err


def test_a_command_line() -> None:
    assert main.read(["--doctor", "--json", "--profile", "x"]) == {"--doctor": "", "--json": "", "--profile": "x"}


def texts(dialog: CheckDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_the_dialog(house: House, speak) -> None:
    speak("ca")
    house.go(places.TODAY)
    answers = [Checked(CLOCK.now(), tuple(EVERY)), Checked(CLOCK.now(), tuple(EVERY[2:]))]
    names = {"2504090008": "Gósol"}
    dialog = CheckDialog(house.background, lambda _progress: answers.pop(0), names, ["x"], house.window)
    dialog.open()
    house.settle()
    assert "1 cosa" in dialog.windowTitle() or "Hi ha 1 cosa" in texts(dialog)
    assert "Buideu la paperera" in texts(dialog) and "Va 2 hores endarrerit" in texts(dialog)
    dialog.copy.click()
    assert "clock 2504090008 attention slow" in QGuiApplication.clipboard().text()
    dialog.again.click()
    house.settle()
    assert "Tot està en ordre" in texts(dialog) and "Buideu" not in texts(dialog)
    dialog.accept()


def test_a_check_that_fails_says_so(house: House) -> None:
    house.go(places.TODAY)

    def broken(_progress: object) -> Checked:
        raise ZeroDivisionError("Maria Canari")

    dialog = CheckDialog(house.background, broken, {}, ["x"], house.window)
    dialog.open()
    house.settle()
    assert "failed" in texts(dialog)
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "ZeroDivisionError" in copied and "Canari" not in copied
    dialog.accept()
