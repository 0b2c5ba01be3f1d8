"""`dev.py demo`: a server, a real town hall, two desktops, a year of work, a conflict and how it is settled.

Plays the story with the real server and the real desktops, prints each step with its time, takes pictures under
build/demo/, and, where there is a display, leaves the secretary's window open. Sample people are invented; the
municipalities are real.
"""

import argparse
import sys
import time
from pathlib import Path

from tests.kit.demo_story import Story
from tests.kit.demo_window import Stage, has_display

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Play, print, and show."""
    parser = argparse.ArgumentParser(prog="dev.py demo", description=__doc__)
    parser.add_argument("--no-window", action="store_true", help="do not open the window at the end")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "demo", help="where everything is put")
    options = parser.parse_args()
    started = time.perf_counter()
    stage = Stage(options.folder, show=has_display() and not options.no_window)
    with Story(options.folder, stage) as story:
        for step in story.steps():
            before = time.perf_counter()
            said = step()
            print(f"{time.perf_counter() - before:7.2f} s  {said}", flush=True)
        print(f"{time.perf_counter() - started:7.2f} s  in all; pictures: {stage.pictures}", flush=True)
        if stage.show:
            print("The window of the secretary is open; the server and the other desktop run until you close it.")
            stage.stay()
    return 0


if __name__ == "__main__":
    sys.exit(main())
