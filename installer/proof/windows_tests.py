"""The part of the test suite that says something about Windows, run by Windows Python under Wine; and the starter,
which is no Python, run under Wine by ours.
"""

import os
import re
import sys

from installer import places
from installer.commands import Failed, run
from installer.freeze import python_path
from installer.wine import Prefix

TESTS = (
    "tests/windows",
    "tests/app/test_paths.py",
    "tests/app/test_policy.py",
    "tests/app/test_settings.py",
    "tests/app/test_selftest.py",
    "tests/app/test_desk.py",
    "tests/app/storage/test_database.py",
    "tests/app/storage/test_vault.py",
    "tests/app/storage/test_locking.py",
    "tests/app/storage/test_whole_files.py",
    "tests/app/storage/test_secret_store.py",
    "tests/app/storage/test_backup.py",
    "tests/app/storage/test_held_files.py",
    "tests/app/storage/test_long_paths.py",
    "tests/app/domain/test_files.py",
    "tests/app/test_autostart.py",
    "tests/app/domain/test_openings.py",
    "tests/app/test_opened_files.py",
    "tests/ui/later_starts/test_first_program.py",
)
LEAST, LEAST_STARTER = 120, 40
"""Fewer tests than this mean that they were not found."""
_COUNTS = re.compile(r"(\d+) passed")


def run_all(prefix: Prefix) -> str:
    """Raises Failed when one fails, or when hardly any ran."""
    said = prefix.run(
        [places.PYTHON / "python.exe", "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist",
         "--basetemp", prefix.inside(places.BUILD / "tests"), *TESTS],
        "tests", timeout=400, more={"QT_QPA_PLATFORM": "offscreen"} | python_path(prefix),
    )  # fmt: skip
    return _counted(said, LEAST, "tests")


def starter() -> str:
    """The starter against the law it follows, and the installer's last step killed at each step. Raises Failed."""
    said = run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/windows/test_starter.py",
         "tests/windows/test_laying.py"],
        "starter", timeout=300, environment={**os.environ, "STARTER_UNDER_WINE": "1"},
    )  # fmt: skip
    return _counted(said, LEAST_STARTER, "starter")


def _counted(said: str, least: int, log: str) -> str:
    last = said.strip().splitlines()[-1]
    passed = _COUNTS.search(last)
    if passed is None or int(passed[1]) < least:
        raise Failed(f"hardly any test ran: {last}", places.LOGS / f"{log}.log")
    return last.strip("= ")
