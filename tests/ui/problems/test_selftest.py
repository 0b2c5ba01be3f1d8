"""`--selftest`: its words, its report, its exit status; and a whole exchange with a server."""

import json
from pathlib import Path

import pytest

from app.selftest import Check, CheckFailed
from sync.client import selftest as network
from tests.architecture.tree import ROOT
from tests.kit.secrets import MemorySecrets
from tests.kit.server import ENTITY, running_server
from ui import __main__ as program
from ui import bootstrap, selftest

GOOD = Check("good", lambda: "seen")


def _bad() -> str:
    raise CheckFailed("not there")


def test_one_bad_check_is_the_exit_status_and_the_others_are_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert selftest.run([GOOD], {}) == 0
    assert selftest.run([Check("bad", _bad), GOOD], {}) == 1
    assert "FAILED bad: not there\nok     good: seen\nsomething is wrong\n" in capsys.readouterr().out


def test_without_a_console_the_report_stands_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)
    report = tmp_path / "report.json"
    assert selftest.run([GOOD, Check("bad", _bad)], {"--json": "yes", "--report": str(report)}) == 1
    told = json.loads(report.read_text(encoding="utf-8"))
    assert told["ok"] is False
    assert [(one["name"], one["ok"]) for one in told["checks"]] == [("good", True), ("bad", False)]


@pytest.mark.parametrize(
    "words", [["--report"], ["--nonsense"], ["--server", "http://127.0.0.1:1"], ["--code", "A"], ["--json", "extra"]]
)
def test_words_it_does_not_know_are_refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["--selftest", *words]) == 2
    assert "usage" in capsys.readouterr().err


def test_a_double_click_starts_the_program_and_is_told_of(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What the installer registers for .lligall and lligall: must start the program, not end it with a usage."""
    started: list[tuple[object, ...]] = []
    monkeypatch.setattr(bootstrap, "run", lambda *arguments: started.append(arguments) or 0)
    assert program.main(["--profile", str(tmp_path), "--open", "lligall:<b>x</b>"]) == 0
    assert program.main(["--profile", str(tmp_path)]) == 0
    assert started == [(tmp_path, None, False, "lligall:<b>x</b>", False), (tmp_path, None, False, "", False)]
    command = (ROOT / "installer" / "nsis" / "lligall.nsi").read_text(encoding="utf-8")
    assert command.count('--open "%1"') == 2


def test_a_language_without_words_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "ca" in selftest.translations()
    monkeypatch.setattr(selftest, "_KNOWN", ("Welcome", "nobody has translated this"))
    with pytest.raises(CheckFailed):
        selftest.translations()
    monkeypatch.setattr(selftest.languages, "FOLDER", tmp_path)
    with pytest.raises(CheckFailed):
        selftest.translations()


def test_the_systems_authorities_are_there(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "authorities" in network.certificates()
    monkeypatch.setattr(network, "LEAST_ROOTS", 100_000)
    with pytest.raises(CheckFailed):
        network.certificates()


def test_an_exchange_leaves_nothing_here_and_one_case_file_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = MemorySecrets()
    monkeypatch.setattr(network, "SystemSecrets", lambda: store)
    with running_server(tmp_path) as served:
        said = network.exchange(served.url, served.codes[ENTITY, "secretary"])
    assert "taken" in said
    assert not store.kept
