"""How runs end: two crashes in a row make a safe start, a cut of the power does not; a hard crash tells no folder."""

import datetime as dt
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import paths, runs
from app.version import VERSION

NOW = dt.datetime(2026, 11, 23, 8, 0, tzinfo=dt.UTC)
ROOT = Path(__file__).resolve().parents[2]


def begin(root: Path) -> runs.Run:
    run = runs.begin(root, NOW)
    assert run is not None
    return run


def crash(run: runs.Run) -> None:
    """The program is gone: only the operating system lets the lock go."""
    run._lock.release()


def test_an_orderly_end_is_no_crash(tmp_path: Path) -> None:
    for _ in range(3):
        run = begin(tmp_path)
        assert run.crashes == 0 and not run.must_be_safe
        run.end()


def test_two_crashes_in_a_row(tmp_path: Path) -> None:
    crash(begin(tmp_path))
    once = begin(tmp_path)
    assert once.crashes == 1 and not once.must_be_safe
    crash(once)
    twice = begin(tmp_path)
    assert twice.must_be_safe
    twice.is_safe()
    twice.end()
    after = begin(tmp_path)
    assert after.crashes == 0 and after.last is not None and after.last.safe
    after.end()


def test_a_start_that_failed_is_a_crash(tmp_path: Path) -> None:
    run = begin(tmp_path)
    run.failed()
    run.end()
    after = begin(tmp_path)
    assert after.crashes == 1
    after.end()


def test_a_cut_after_hours_of_work_is_none(tmp_path: Path) -> None:
    for _ in range(3):
        run = begin(tmp_path)
        run.settled()
        crash(run)
    after = begin(tmp_path)
    assert after.crashes == 0
    after.end()


def test_only_one_at_a_time(tmp_path: Path) -> None:
    run = begin(tmp_path)
    assert runs.begin(tmp_path, NOW) is None
    run.end()
    begin(tmp_path).end()


def test_a_list_that_cannot_be_read_keeps_nobody_out(tmp_path: Path) -> None:
    for rubbish in (b"", b"{", b"[1]", b'[{"started": "x"}]', b'{"a": 1}', b"\xff"):
        paths.runs_file(tmp_path).write_bytes(rubbish)
        run = begin(tmp_path)
        assert run.past == []
        run.end()


def test_the_list_stays_short(tmp_path: Path) -> None:
    for _ in range(30):
        begin(tmp_path).end()
    assert len(json.loads(paths.runs_file(tmp_path).read_text(encoding="utf-8"))) <= 12


DIES = """
import datetime, faulthandler, sys
from pathlib import Path
from app import logs, runs
root = Path(sys.argv[1])
logs.start(root)
run = runs.begin(root, datetime.datetime.now(datetime.UTC))
run.watch_faults()
run.settled()
faulthandler._sigsegv()
"""


def test_a_real_hard_crash_is_seen_at_the_next_start(tmp_path: Path) -> None:
    root = tmp_path / "Maria Canari"
    died = subprocess.run([sys.executable, "-c", DIES, str(root)], cwd=ROOT, capture_output=True, check=False)
    assert died.returncode != 0, died.stderr
    run = begin(root)
    assert run.crashes == 1 and run.last is not None
    said = "\n".join(run.lines())
    assert "Segmentation fault" in said or "access violation" in said
    assert "Canari" not in said and str(tmp_path) not in said
    run.end()


CANARY = ("Canari", "maria", "00000011B")


@given(st.sampled_from(["app", "ui", "Users", "site-packages"]), st.sampled_from(["/", "\\"]), st.booleans())
def test_no_folder_of_anybody_comes_through(top: str, slash: str, ours: bool) -> None:
    name = "window.py" if ours else "Canari 00000011B.docx"
    path = slash.join(["C:", "Users", "maria Canari", top, "maria Canari", *(["ui"] if ours else []), name])
    text = f'Fatal Python error: Aborted\n\nThread 0x00007f (most recent call first):\n  File "{path}", line 3 in f\n'
    said = "\n".join(runs.without_paths(text + "maria 00000011B\n"))
    assert "Aborted" in said
    assert not any(canary in said for canary in CANARY), said


def test_a_place_of_ours_is_told() -> None:
    line = '  File "C:\\Program Files\\Lligall\\_internal\\ui\\screens\\today\\room.py", line 41 in activate'
    assert runs.without_paths(line) == ("at ui/screens/today/room.py:41 activate",)


def test_the_version_is_that_of_the_project() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert declared["project"]["version"] == VERSION


@pytest.mark.skipif(sys.platform == "win32", reason="on Windows a folder without rights is made otherwise")
def test_a_profile_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(OSError, match=r"."):
        runs.begin(tmp_path / "file" / "profile", NOW)
