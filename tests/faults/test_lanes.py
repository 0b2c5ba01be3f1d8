"""Every lane, in the count that fits a test run, with its planted bug. Prints what was played."""

import json
import os
import time

import pytest

from tests.faults.lanes import LANES

SEED = int(os.environ.get("LLIGALL_FAULT_SEED", "20260101"))
FULL = os.environ.get("LLIGALL_FULL_FAULTS") == "1"


@pytest.mark.timeout(900)
@pytest.mark.parametrize("name", LANES)
def test_lane_holds_and_catches_its_planted_bug(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    lane = LANES[name]
    reason = lane.needs()
    if reason:
        pytest.skip(reason)
    started = time.perf_counter()
    findings = lane.run(lane.full if FULL else lane.tested, SEED)
    caught = lane.planted(SEED)
    report = {"lane": name, "count": findings.count, "seed": SEED, "failures": len(findings.failures)}
    report |= {"planted_bug_caught": caught, "seconds": round(time.perf_counter() - started, 1), **findings.facts}
    with capsys.disabled():
        print("\n" + json.dumps(report))
    assert not findings.failures, findings.failures[:5]
    assert findings.count > 0
    assert caught
