"""`python -m tests.speed [NAME…]`: the budgets of the design, measured; one JSON object a line. Slowness never fails.

A bench is a module of this package with `run() -> Iterable[dict]`, each dict being `{"bench", "value", "unit",
"budget", "floor", "ok"}`: value is a median unless the bench's name says p95; budget and floor may be None.
"""

import argparse
import importlib
import json
import pkgutil
import sys
from pathlib import Path

import tests.speed


def names() -> list[str]:
    """Every bench there is, in order of name."""
    found = pkgutil.iter_modules([str(Path(tests.speed.__file__).parent)])
    return sorted(module.name for module in found if not module.name.startswith(("_", "test_", "measuring", "peer_")))


def main() -> int:
    """Run the benches asked for; a bench that cannot run is an error, a slow one is not."""
    known = names()
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("name", nargs="*", choices=[[], *known], metavar="NAME", help=", ".join(known))
    options = parser.parse_args()
    for name in options.name or known:
        for line in importlib.import_module(f"tests.speed.{name}").run():
            print(json.dumps(line), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
