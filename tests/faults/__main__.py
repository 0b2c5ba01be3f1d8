"""`python -m tests.faults [LANE…] [--full [--workers N]] [--seed N]`: play the lanes; one JSON object a line.

With --full what has been played is kept in tests/faults/played, slice by slice: the same words again go on from there
on the same sources, on another machine too when that file is committed. Exit status 1 when a lane fails, or when not
all of it has been played.
"""

import argparse
import json
import sys
import time
from collections.abc import Sequence

from tests.faults import sittings
from tests.faults.lane import Lane
from tests.faults.lanes import LANES


def main() -> int:
    """Run the lanes asked for, print what was seen, return the exit status."""
    parser = argparse.ArgumentParser(prog="dev.py faults", description=__doc__)
    parser.add_argument("lane", nargs="*", choices=[[], *LANES], metavar="LANE", help=", ".join(LANES))
    parser.add_argument("--full", action="store_true", help="the full counts (hours), in as many sittings as it takes")
    parser.add_argument("--workers", type=int, default=1, help="with --full: processes that play, at lower priority")
    parser.add_argument("--seed", type=int, default=None, help="first seed; by default the day's")
    parser.add_argument("--count", type=int, default=None, help="another count; a small one plays no planted bugs")
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else int(time.strftime("%Y%m%d")) * 1_000
    lanes = [LANES[name] for name in options.lane or LANES]
    if options.full and options.count is None:
        return _full(lanes, seed, options.workers)
    return _short(lanes, seed, options.count)


def _short(lanes: Sequence[Lane], seed: int, wanted: int | None) -> int:
    sound = True
    for lane in lanes:
        reason = lane.needs()
        if reason:
            print(json.dumps({"lane": lane.name, "count": 0, "seed": seed, "skipped": reason}), flush=True)
            continue
        started = time.perf_counter()
        count = wanted or lane.short
        findings = lane.run(count, seed)
        took = time.perf_counter() - started
        again = count < lane.tested  # a seed played again: what it says about itself is enough
        missed = [] if again else lane.planted(seed)
        sound = sound and not missed and not findings.failures
        print(
            json.dumps(
                {
                    "lane": lane.name,
                    "count": findings.count,
                    "seed": seed,
                    "failures": len(findings.failures),
                    "planted_bug_caught": None if again else not missed,
                    "seconds": round(took, 1),
                    **findings.facts,
                }
            ),
            flush=True,
        )
        for failure in [*findings.failures[:10], *(f"planted and not noticed: {bug}" for bug in missed)]:
            print("  " + failure, file=sys.stderr)
    return 0 if sound else 1


def _full(lanes: Sequence[Lane], seed: int, workers: int) -> int:
    skipped = {lane.name: reason for lane in lanes if (reason := lane.needs())}
    lanes = [lane for lane in lanes if lane.name not in skipped]
    record = sittings.Record(sittings.KEPT, sittings.tree(sittings.sources()), seed)
    if record.seed != seed and record.played:
        print(f"this tree's seeds begin at {record.seed}, as in the sittings before", file=sys.stderr)
    try:
        sittings.sit(lanes, record, sittings.by_processes(workers))
    except KeyboardInterrupt:
        print("ended; the same words go on from here", file=sys.stderr)
    lines, sound = sittings.report(lanes, record, skipped)
    for line in lines:
        print(json.dumps(line, ensure_ascii=False), flush=True)
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
