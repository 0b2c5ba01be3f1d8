"""`python -m tests.faults [LANE…] [--full] [--seed N]`: play the lanes; one JSON object a line; exit 1 if one fails."""

import argparse
import json
import sys
import time

from tests.faults.lanes import LANES


def main() -> int:
    """Run the lanes asked for, print what was seen, return the exit status."""
    parser = argparse.ArgumentParser(prog="dev.py faults", description=__doc__)
    parser.add_argument("lane", nargs="*", choices=[[], *LANES], metavar="LANE", help=", ".join(LANES))
    parser.add_argument("--full", action="store_true", help="the full counts (hours) instead of the short ones")
    parser.add_argument("--seed", type=int, default=None, help="first seed; by default the day's")
    parser.add_argument("--count", type=int, default=None, help="another count; a small one plays no planted bugs")
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else int(time.strftime("%Y%m%d")) * 1_000
    sound = True
    for name in options.lane or LANES:
        lane = LANES[name]
        reason = lane.needs()
        if reason:
            print(json.dumps({"lane": name, "count": 0, "seed": seed, "skipped": reason}), flush=True)
            continue
        started = time.perf_counter()
        count = options.count or (lane.full if options.full else lane.short)
        findings = lane.run(count, seed)
        took = time.perf_counter() - started
        again = count < lane.tested  # a seed played again: what it says about itself is enough
        missed = [] if again else lane.planted(seed)
        sound = sound and not missed and not findings.failures
        print(
            json.dumps(
                {
                    "lane": name,
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


if __name__ == "__main__":
    sys.exit(main())
