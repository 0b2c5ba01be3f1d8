"""The first start of a new version, in a process of its own: it confirms itself, or it ends in silence by a fault."""

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import runs
from app.errors import DiskFull
from app.versions.choice import Choice
from app.versions.installed import Installed
from app.versions.slots import Slots
from tests.architecture.tree import ROOT
from tests.ui.updating.conftest import FIRST
from ui.updating.trial import FAULT, Trial, TrialFailed

START = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.versions.installed import Installed
from app.versions.slots import Slots
from tests.kit.secrets import MemorySecrets
from ui import bootstrap, cannot_start

bootstrap.this_program = lambda: Installed(Slots(Path(sys.argv[1])), "0.1.0")
bootstrap.system_secrets = MemorySecrets
cannot_start.tell = lambda problem, *_: print("told", type(problem).__name__) or 3
start = bootstrap.Program.start
{change}
begin = bootstrap.Program.start


def and_end(*arguments):
    QTimer.singleShot(2_000, QApplication.quit)
    begin(*arguments)


bootstrap.Program.start = and_end
raise SystemExit(bootstrap.run(Path(sys.argv[2])))
"""


@pytest.fixture
def slots(first: bytes, tmp_path: Path) -> Slots:
    """0.1.0 came by itself and has been started once."""
    slots = Slots(tmp_path / "Lligall")
    slots.choose(Choice("0.1.0", "0.0.9", 1))
    return slots


def start(slots: Slots, profile: Path, change: str = "") -> subprocess.CompletedProcess[str]:
    profile.mkdir(exist_ok=True)
    script = START.replace("{change}", change)
    return subprocess.run(
        [sys.executable, "-c", script, str(slots.root), str(profile)],
        cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, encoding="utf-8",
        timeout=60, check=False,
    )  # fmt: skip


def test_a_version_that_works_says_so(slots: Slots, tmp_path: Path) -> None:
    ended = start(slots, tmp_path / "profile")
    assert ended.returncode == 0, ended.stderr
    assert slots.choice() == Choice("0.1.0", "0.0.9", None)


@pytest.mark.parametrize(
    "change",
    [
        "bootstrap.Program.start = lambda *_: 1 / 0",
        "import app.selftest; app.selftest.database = lambda: 1 / 0",
        "bootstrap.Program.start = lambda self, *_: (start(self), self.desktop.trouble(KeyError('x')))",
        "import os; bootstrap.Program.start = lambda *_: os._exit(139)",
    ],
)
def test_one_that_does_not_work_says_nothing_and_ends_by_a_fault(slots: Slots, tmp_path: Path, change: str) -> None:
    ended = start(slots, tmp_path / "profile", change)
    assert ended.returncode != 0 and "told" not in ended.stdout, (ended.returncode, ended.stderr)
    assert slots.choice() == Choice("0.1.0", "0.0.9", 1), "it never said that it works"


def test_damaged_files_end_it_before_anything_is_opened(slots: Slots, tmp_path: Path) -> None:
    (slots.of("0.1.0") / "_internal" / "shared.dll").write_bytes(b"an antivirus has been here")
    ended = start(slots, tmp_path / "profile")
    assert ended.returncode == FAULT and "told" not in ended.stdout
    assert not list((tmp_path / "profile").glob("offices/*")) and not (tmp_path / "profile" / "runs.json").exists()


def test_this_machines_trouble_is_told_and_is_no_fault_of_the_version(slots: Slots, tmp_path: Path) -> None:
    full = "from app.errors import DiskFull\ndef full(*_): raise DiskFull('x')\nbootstrap.Program.start = full"
    ended = start(slots, tmp_path / "profile", full)
    assert ended.returncode == 0 and "told DiskFull" in ended.stdout
    assert slots.choice() == Choice("0.1.0", "0.0.9", 0), "this start is not counted against it"


def test_a_double_click_while_the_version_before_is_open_counts_for_nothing(slots: Slots, tmp_path: Path) -> None:
    """Somebody opens files all morning, while 0.0.9 runs and 0.1.0 waits for the next start."""
    profile = tmp_path / "profile"
    open_ = runs.begin(profile, dt.datetime.now(dt.UTC))
    assert open_ is not None
    try:
        for _ in range(3):
            starting = slots.next_start()
            assert starting is not None and starting.current == "0.1.0"
            slots.choose(starting)
            ended = start(slots, profile, "import ui.second_start as s; s.hand_over = lambda *_: print('handed') or 0")
            assert ended.returncode == 0 and "handed" in ended.stdout, ended.stderr
    finally:
        open_.end()
    assert slots.choice() == Choice("0.1.0", "0.0.9", 1)


def test_what_is_not_on_trial_tells_its_faults_as_ever(slots: Slots, tmp_path: Path) -> None:
    slots.choose(Choice("0.1.0", "0.0.9", None))
    ended = start(slots, tmp_path / "profile", "bootstrap.Program.start = lambda *_: 1 / 0")
    assert ended.returncode == 3 and "told ZeroDivisionError" in ended.stdout


def test_every_damaged_file_is_found(slots: Slots) -> None:
    trial = Trial(Installed(slots, "0.1.0"))
    assert trial.on
    trial.prove()
    for name in FIRST:
        path = slots.of("0.1.0") / name
        whole = path.read_bytes()
        path.write_bytes(whole[:-1] + b"?")
        with pytest.raises(TrialFailed):
            trial.prove()
        path.write_bytes(whole)
    assert not trial.ends(DiskFull("x")) and trial.ends(ValueError())
    trial.usable()
    assert trial.on, "what has failed does not confirm itself any more"


def test_a_full_disk_does_not_lose_the_trial(slots: Slots, monkeypatch: pytest.MonkeyPatch) -> None:
    trial = Trial(Installed(slots, "0.1.0"))
    with monkeypatch.context() as full:
        full.setattr("app.versions.slots.write_whole", lambda *_: (_ for _ in ()).throw(DiskFull("x")))
        trial.usable()
        assert trial.on
    trial.usable()
    assert not trial.on and slots.choice() == Choice("0.1.0", "0.0.9", None)
