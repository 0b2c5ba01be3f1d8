"""Every lane in the count that fits a test run, and its planted bugs; what was played is printed at the end."""

import json
import os
import time
from collections.abc import Callable

import pytest

from tests.faults.lane import Lane
from tests.faults.lanes import LANES

SEED = int(os.environ.get("LLIGALL_FAULT_SEED", "20260101"))
LONGEST_FIRST = (
    "engine", "restores", "clones", "disposals", "numbers", "masses", "kills", "proxy", "power", "merges", "forgeries",
)  # fmt: skip
NAMES = sorted(LANES, key=LONGEST_FIRST.index)

Tell = Callable[[str, object], None]
pytestmark = pytest.mark.timeout(900)


@pytest.mark.parametrize("name", NAMES)
def test_lane_holds(name: str, full: bool, record_property: Tell) -> None:
    lane = _here(name)
    started = time.perf_counter()
    findings = lane.run(lane.full if full else lane.tested, SEED)
    report = {"lane": name, "count": findings.count, "seed": SEED, "failures": len(findings.failures)}
    report |= {"seconds": round(time.perf_counter() - started, 1), **findings.facts}
    record_property("lane", json.dumps(report))
    assert not findings.failures, findings.failures[:5]
    assert findings.count > 0


@pytest.mark.parametrize("name", NAMES)
def test_lane_catches_its_planted_bugs(name: str, record_property: Tell) -> None:
    lane = _here(name)
    started = time.perf_counter()
    missed = lane.planted(SEED)
    report = {"lane": name, "planted_bug_caught": not missed, "seconds": round(time.perf_counter() - started, 1)}
    record_property("lane", json.dumps(report))
    assert not missed


def test_full_counts_hold_fifty_thousand_simulations_of_the_whole_engine() -> None:
    """Old copies, clones, restored servers and leases have lanes of their own; together they are the design's count."""
    whole_engine = ("engine", "clones", "restores", "numbers", "masses", "disposals")
    assert sum(LANES[name].full for name in whole_engine) == 50_000


def _here(name: str) -> Lane:
    reason = LANES[name].needs()
    if reason:
        pytest.skip(reason)
    return LANES[name]
