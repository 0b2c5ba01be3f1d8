"""The steps of a build or a proof, one after the other: each printed with its time and kept in steps.json.

A step returns what it has to say. What fails stops everything, with the end of the log of the program that failed.
Neighbour: commands (whose failures carry a log).
"""

import json
import time
from collections.abc import Callable
from pathlib import Path

from installer.commands import Failed

LAST_LINES = 40


class Steps:
    """`report` is written anew after every step, so that an aborted run leaves its times too."""

    def __init__(self, report: Path, budget: float | None = None) -> None:
        """`budget` in seconds for all steps together; going over it fails at the end."""
        self._report, self._budget = report, budget
        self._done: list[dict[str, object]] = []
        self._began = time.perf_counter()

    def do(self, name: str, work: Callable[[], str]) -> None:
        """Do one step. Raises Failed (after printing why)."""
        print(f"          {name} …", flush=True)
        began = time.perf_counter()
        try:
            said = work()
        except Failed as failed:
            self._keep(name, began, str(failed), ok=False)
            print(f"FAILED    {name}: {failed}", flush=True)
            for line in failed.last_lines(LAST_LINES):
                print(f"          | {line}", flush=True)
            raise
        except BaseException as error:
            self._keep(name, began, f"{type(error).__name__}: {error}", ok=False)
            raise
        took = self._keep(name, began, said, ok=True)
        print(f"{took:7.1f} s {name}: {said}", flush=True)

    def end(self) -> None:
        """Say the sum. Raises Failed when it is over the budget."""
        took = time.perf_counter() - self._began
        print(f"{took:7.1f} s in all; {self._report.parent.name}/{self._report.name} has each step", flush=True)
        if self._budget is not None and took > self._budget:
            raise Failed(f"{took:.0f} s in all are over the budget of {self._budget:.0f} s")

    def _keep(self, name: str, began: float, said: str, *, ok: bool) -> float:
        took = time.perf_counter() - began
        self._done.append({"step": name, "seconds": round(took, 2), "ok": ok, "said": said})
        whole = {"seconds": round(time.perf_counter() - self._began, 2), "steps": self._done}
        self._report.parent.mkdir(parents=True, exist_ok=True)
        self._report.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        return took
