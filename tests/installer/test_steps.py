"""Steps and the programs they run: times kept, a failure stops with the end of its log, nobody waits for ever."""

import json
import sys
from pathlib import Path

import pytest

from installer import places
from installer.commands import Failed, run
from installer.steps import Steps


@pytest.fixture(autouse=True)
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(places, "LOGS", tmp_path / "logs")
    return tmp_path / "logs"


def test_each_step_is_kept_with_its_time(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    steps = Steps(tmp_path / "steps.json")
    steps.do("one", lambda: "done")
    steps.do("two", lambda: "done too")
    steps.end()
    told = json.loads((tmp_path / "steps.json").read_text(encoding="utf-8"))
    assert [(step["step"], step["ok"], step["said"]) for step in told["steps"]] == [
        ("one", True, "done"),
        ("two", True, "done too"),
    ]
    assert told["seconds"] >= sum(step["seconds"] for step in told["steps"]) - 0.05
    assert "two: done too" in capsys.readouterr().out


def test_a_failure_stops_with_the_end_of_what_was_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    steps = Steps(tmp_path / "steps.json")
    program = "for number in range(100): print('line', number)\nraise SystemExit(3)"
    with pytest.raises(Failed, match="status 3"):
        steps.do("it", lambda: run([sys.executable, "-c", program], "it"))
    printed = capsys.readouterr().out
    assert "line 99" in printed
    assert "line 12\n" not in printed
    assert json.loads((tmp_path / "steps.json").read_text(encoding="utf-8"))["steps"][0]["ok"] is False


def test_what_takes_too_long_in_all_fails_at_the_end(tmp_path: Path) -> None:
    steps = Steps(tmp_path / "steps.json", budget=0)
    steps.do("one", lambda: "done")
    with pytest.raises(Failed, match="budget"):
        steps.end()


def test_a_program_that_does_not_end_is_ended(logs: Path) -> None:
    with pytest.raises(Failed, match="had not ended"):
        run([sys.executable, "-c", "import time; print('here', flush=True); time.sleep(60)"], "slow", timeout=1.5)
    assert "here" in (logs / "slow.log").read_text(encoding="utf-8")


def test_its_input_has_ended_and_an_expected_status_is_no_failure() -> None:
    program = "import sys; print(repr(sys.stdin.read())); raise SystemExit(4)"
    assert run([sys.executable, "-c", program], "input", expected=(4,)).strip() == "''"
    with pytest.raises(Failed):
        run([sys.executable, "-c", "pass"], "input", expected=(4,))


def test_its_environment_is_only_what_it_is_given() -> None:
    said = run([sys.executable, "-I", "-c", "import os; print(sorted(os.environ))"], "env", environment={"ONE": "1"})
    assert "'ONE'" in said
    assert "PATH" not in said
