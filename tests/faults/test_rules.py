"""Every rule of sync.md has a bug that disables it and is caught: by a lane, which plays it, or by a scenario, here."""

from pathlib import Path
from typing import Any

import pytest

from app.errors import Problem
from sync.server.failures import Failed
from tests.faults.lanes import LANES
from tests.faults.planted_bugs import Bug
from tests.faults.rules import IN_LANES, RULES, WITHOUT_NUMBER, Scenario

NUMBERS = range(1, 24)
BY_SCENARIO = [
    pytest.param(bug, noticed, id=f"{rule} {bug.__name__}")
    for rule, bugs in (*RULES.items(), *WITHOUT_NUMBER.items())
    for bug, noticed in bugs.items()
    if not isinstance(noticed, str)
]


@pytest.mark.parametrize(("bug", "scenario"), BY_SCENARIO)
def test_the_rules_scenario_fails_without_it(bug: Bug, scenario: Scenario, tmp_path: Path) -> None:
    scenario(_new(tmp_path / "sound"))
    noticed: tuple[Any, ...] = (AssertionError, pytest.fail.Exception, LookupError, Failed, Problem)
    with bug(), pytest.raises(noticed):
        scenario(_new(tmp_path / "planted"))


@pytest.mark.parametrize("rule", [f"R{number}" for number in NUMBERS])
def test_each_rule_has_a_bug_that_somebody_notices(rule: str) -> None:
    assert any(isinstance(noticed, str) for noticed in RULES[rule].values()), f"no simulation fails without {rule}"
    for bug, noticed in RULES[rule].items():
        assert not isinstance(noticed, str) or (noticed in LANES and bug in IN_LANES[noticed]), bug.__name__
        assert rule in (bug.__doc__ or ""), f"{bug.__name__} does not say that it breaks {rule}"


@pytest.mark.parametrize("promise", WITHOUT_NUMBER)
def test_so_has_each_promise_without_a_number(promise: str) -> None:
    assert WITHOUT_NUMBER[promise]
    for bug, noticed in WITHOUT_NUMBER[promise].items():
        assert not isinstance(noticed, str) or (noticed in LANES and bug in IN_LANES[noticed]), bug.__name__


def test_the_table_knows_no_other_rules() -> None:
    assert list(RULES) == [f"R{number}" for number in NUMBERS]


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder
