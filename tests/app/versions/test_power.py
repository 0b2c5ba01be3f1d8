"""Whatever ends the bringing of a version, at whichever step: one that is whole starts, and the next try ends it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.app.versions.power import NEW, OLD, REFUSED, SWITCHED_OFF

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork; installer/proof plays it there")

LEAST = 35
"""Steps; fewer mean that the disk was not watched."""


def lane(folder: Path, *words: str) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "tests.app.versions.power", str(folder), *words]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True, timeout=200)
    return [json.loads(line) for line in done.stdout.splitlines()]


def wrong(told: dict[str, Any]) -> bool:
    """Nothing whole starts, or the next try does not mend it, or something half stays for ever."""
    return (
        "crash" in told
        or told["starts"] not in (OLD, NEW)
        or bool(told["damaged"])
        or told["then"] != [0, NEW, []]
        or bool(told["left"])
    )


def test_one_version_starts_whatever_ends_it(tmp_path: Path) -> None:
    told = lane(tmp_path)
    assert [each for each in told if wrong(each)] == []
    ended = [each for each in told if each["status"] == SWITCHED_OFF]
    assert len(ended) >= LEAST and len(told) == 3 * len(ended) + 1
    assert {each["starts"] for each in ended} == {OLD, NEW}
    assert sum(each["status"] == REFUSED for each in told) >= LEAST


@pytest.mark.parametrize("fault", ["unflushed", "choice in place"])
def test_planted_fault_is_found(tmp_path: Path, fault: str) -> None:
    assert any(wrong(each) for each in lane(tmp_path, "--plant", fault))
