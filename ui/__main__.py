"""Starts the desktop: `python -m ui [--profile FOLDER] [--screenshot FILE]`."""

import gc
import sys
from pathlib import Path

USAGE = "python -m ui [--profile FOLDER] [--screenshot FILE]"


def main(arguments: list[str]) -> int:
    """Read the options and run. argparse is left out: it would cost the start more than these lines."""
    options: dict[str, str] = {}
    while arguments:
        name, *arguments = arguments
        if name not in ("--profile", "--screenshot") or not arguments:
            sys.stderr.write(f"usage: {USAGE}\n")
            return 2
        options[name], *arguments = arguments
    gc.disable()  # nothing made while starting becomes rubbish; from then on ui.collecting looks
    from app import paths
    from ui import bootstrap

    root = Path(options["--profile"]) if "--profile" in options else paths.profile()
    screenshot = Path(options["--screenshot"]) if "--screenshot" in options else None
    return bootstrap.run(root, screenshot)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
