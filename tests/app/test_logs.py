"""Logs hold no personal data, whoever logs it and however: planted names and identity numbers must not come through."""

import ast
import logging
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import logs, paths
from app.domain.ids import new_id

ROOT = Path(__file__).resolve().parents[2]
CANARIES = (
    "00000123T",
    "x0000123l",
    "Mercè Puig-fictici",
    "merce",
    "973600000",
    "mercepuig@correu.example",
    "12345678",
)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    handler = logs.start(tmp_path)
    logging.getLogger("app").setLevel(logging.INFO)
    yield paths.log_folder(tmp_path) / "lligall.log"
    logs.stop(handler)


class Sort(Enum):
    NETWORK = "a value that could be typed"


def everything(canary: str) -> None:
    """Every careless way of logging that we could think of."""
    ours, theirs = logging.getLogger("app.actions.parties"), logging.getLogger("urllib3.connectionpool")
    ours.warning("a party %s was not saved", canary)
    ours.warning("a party %r at %s", [canary], {"name": canary})
    ours.warning("%(name)s", {"name": canary})
    ours.warning("a field", extra={"row": canary, "kind": canary, "status": canary, "count": canary, "typed": canary})
    ours.warning(canary.replace("%", "%%") if canary[:1].isdigit() else "x")
    theirs.warning("GET /v1/parties?name=%s", canary)
    theirs.warning(f"Starting new connection for {canary}")
    logging.getLogger(canary).warning("a logger named so")
    ours.warning(object())
    try:
        try:
            raise ValueError(f"bad value {canary}")
        except ValueError as error:
            raise RuntimeError(canary) from error
    except RuntimeError:
        ours.warning("it failed", exc_info=True)
        ours.warning("stack", stack_info=True)


@pytest.mark.parametrize("canary", CANARIES)
def test_a_canary_does_not_come_through(log: Path, canary: str) -> None:
    everything(canary)
    written = log.read_text(encoding="utf-8")
    assert canary not in written
    assert "it failed" in written and "RuntimeError" in written and "ValueError" in written
    assert "test_logs.py:" in written


@given(typed=st.text(min_size=4, max_size=20).filter(lambda text: not text.isspace()))
def test_no_text_comes_through_as_an_argument(typed: str) -> None:
    formatter = logs.SafeFormatter()
    extra = {"row": typed, "set": typed, "device": typed, "entity": typed if not typed.isdigit() else "x"}
    record = logging.makeLogRecord({"name": "app.x", "msg": "%s", "args": (typed,), "levelname": "INFO", **extra})
    line = formatter.format(record)
    assert line.endswith(f"{logs.HIDDEN} entity=… device=… set=… row=…")


def test_a_message_that_does_not_fit_its_arguments() -> None:
    for message in ("too few %s %s", "too many", "%d", "%(name)s", "%"):
        record = logging.makeLogRecord({"name": "app.x", "msg": message, "args": ("00000123T",), "levelname": "INFO"})
        assert "00000123T" not in logs.SafeFormatter().format(record)


def test_what_is_allowed_does(log: Path) -> None:
    row = new_id()
    logging.getLogger("sync.client").info(
        "an exchange of %d entries in %.1f s, %s, %s", 12, 0.5, row, Sort.NETWORK,
        extra={"entity": "2504090008", "row": row, "kind": "case_file", "action": "case_file.rename",
               "status": "WrongKey", "seq": 41, "seconds": 0.25},
    )  # fmt: skip
    written = log.read_text(encoding="utf-8")
    assert f"an exchange of 12 entries in 0.5 s, {row}, NETWORK" in written
    assert (
        f"entity=2504090008 row={row} kind=case_file action=case_file.rename status=WrongKey seq=41 seconds=0.25"
        in written
    )
    assert "a value that could be typed" not in written


def test_files_stay_small(tmp_path: Path) -> None:
    handler = logs.start(tmp_path)
    for _ in range(60_000):
        logging.getLogger("app").warning("the same line again and again, until the file has been turned over")
    logs.stop(handler)
    sizes = [path.stat().st_size for path in paths.log_folder(tmp_path).iterdir()]
    assert 2 <= len(sizes) <= 6
    assert max(sizes) <= 1_000_000


def test_a_disk_without_room_stops_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "lligall.log").mkdir()  # cannot be opened as a file
    handler = logs.start(tmp_path)
    logging.getLogger("app").warning("a line of %s", "00000123T")
    logs.stop(handler)
    assert "00000123T" not in "".join(capsys.readouterr())


METHODS = {"debug", "info", "warning", "error", "critical", "exception", "log"}


def calls_with_made_messages(root: Path) -> list[str]:
    """Our calls of a logger whose message is not a literal: what it says could be anything."""
    found = []
    for path in sorted(path for folder in ("app", "ui", "sync") for path in (root / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in METHODS):
                continue
            owner = node.func.value
            name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            place = 1 if node.func.attr == "log" else 0
            if name in ("_log", "log", "logger", "logging", "_logger") and not (
                len(node.args) > place and isinstance(node.args[place], ast.Constant)
            ):
                found.append(f"{path.relative_to(root).as_posix()}:{node.lineno}")
    return found


def test_our_messages_are_literals(tmp_path: Path) -> None:
    assert calls_with_made_messages(ROOT) == []
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "bad.py").write_text("_log.warning(name)\n_log.info('fine')\n", encoding="utf-8")
    assert calls_with_made_messages(tmp_path) == ["app/bad.py:1"]
