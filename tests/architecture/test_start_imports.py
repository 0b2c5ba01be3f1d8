"""What the first window does without is not loaded before it can be used: the budget of the start (tests/speed)."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec

import pytest

from tests.architecture.tree import ROOT
from tests.speed.starting import make_profile

LATER = {
    "alembic": "only a database of another version needs it",
    "mako": "it comes with alembic",
    "argon2": "only who set a passphrase needs it",
    "holidays": "three hundred modules, for whoever counts days",
    "dateutil": "it comes with holidays",
    "requests": "synchronisation begins when the window stands",
    "urllib3": "synchronisation begins when the window stands",
    "truststore": "synchronisation begins when the window stands",
    "http_message_signatures": "synchronisation begins when the window stands",
    "cryptography.x509": "nothing is signed or sent yet",
    "sync": "synchronisation begins when the window stands",
    "stdnum": "who types an identity number needs it",
    "app.actions": "the first window only reads",
    "app.autostart": "what starts with Windows is looked at when the window stands",
    "app.versions.staging": "a version is brought when the window stands; only whether one is on trial is asked before",
    "app.versions.updating": "the same",
    "app.practice": "a practice office is made on the first day only",
    "PySide6.QtNetwork": "nobody calls before the window stands",
    "PySide6.QtPrintSupport": "who prints needs it",
    "PySide6.QtTest": "it belongs to the tests",
    "ui.tables": "the first room has no long list",
    "ui.forms.dialog": "no dialog is open yet",
}
"""What must not be there yet, and why not."""


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that a start has taken when the rows of its first room are painted."""
    profile = tmp_path_factory.mktemp("profile")
    make_profile(profile, 30)
    told = subprocess.run(
        [sys.executable, "-m", "tests.speed.measuring_one_start", str(profile), "0.05"],
        cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, encoding="utf-8",
        timeout=60, check=False,
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    answer = json.loads(told.stdout.splitlines()[-1])
    assert answer["obeyed"]
    return set(answer["modules"])


@pytest.mark.parametrize("name", LATER)
def test_it_is_not_loaded_before_the_window_can_be_used(name: str, taken: set[str]) -> None:
    assert find_spec(name) is not None, "no such module: this could not fail"
    found = sorted(module for module in taken if module == name or module.startswith(name + "."))
    assert not found, f"{LATER[name]}, but the start has taken {found[:5]}"


def test_only_the_first_room_is_built(taken: set[str]) -> None:
    assert "ui.screens.today.room" in taken
    rooms = {module.split(".")[2] for module in taken if module.startswith("ui.screens.")}
    assert rooms == {"today"}


def test_the_window_is_a_window_with_its_data(taken: set[str]) -> None:
    """Else the tests above would hold for a program that shows nothing."""
    assert {"ui.window", "sqlalchemy", "sqlcipher3", "app.queries.today", "keyring"} <= taken
