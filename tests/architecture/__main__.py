"""`python -m tests.architecture`: one line a rule; what is wrong follows its line. Status 1 when anything is."""

import sys

from tests.architecture.rules import RULES
from tests.architecture.tree import ROOT

SHOWN = 40  # lines of one rule


def main() -> int:
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # Windows' console has its own
    worst = 0
    for name, problems in RULES.items():
        found = problems(ROOT)
        print(f"{'FAIL' if found else 'ok  '} {name}", flush=True)
        for line in found[:SHOWN]:
            print(f"       {line}", flush=True)
        if len(found) > SHOWN:
            print(f"       and {len(found) - SHOWN} more", flush=True)
        worst = 1 if found else worst
    return worst


if __name__ == "__main__":
    raise SystemExit(main())
