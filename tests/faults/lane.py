"""What a lane is: many seeded cases, each of which must hold, and a planted bug that must make some of them fail."""

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any


class Wrong(Exception):
    """Something that must never be."""


@dataclass
class Findings:
    """What a run of a lane saw. `failures` are seeds (or descriptions) that anybody can run again."""

    count: int = 0
    failures: list[str] = field(default_factory=list)
    facts: dict[str, int | float] = field(default_factory=dict)

    def saw(self, fact: str, times: int = 1) -> None:
        """Count something worth reporting: a lane that never met a conflict has proven nothing about conflicts."""
        self.facts[fact] = self.facts.get(fact, 0) + times


def noticed(wrong: str | None) -> bool:
    """Whether what a simulation says of a planted bug is that it was noticed. Raises RuntimeError for a patch that no
    longer fits what it patches: it would be “noticed” in every lane for ever, and prove nothing."""
    if wrong and wrong.startswith("TypeError") and ("<locals>" in wrong or "<lambda>" in wrong):
        raise RuntimeError(f"the planted bug does not fit the product any more: {wrong}")
    return bool(wrong)


@dataclass(frozen=True)
class Lane:
    """One lane. `run(count, seed)` plays the product; `planted(seed)` plays it with each of its bugs, put in by a patch
    here and never by a switch in the product, and names those that the lane did not notice."""

    name: str
    tested: int
    """How many cases every test run plays; all lanes together stay under six minutes."""
    short: int
    """How many `dev.py faults` plays."""
    full: int
    """How many `dev.py faults --full` plays."""
    run: Callable[[int, int], Findings]
    planted: Callable[[int], list[str]]
    needs: Callable[[], str | None] = lambda: None
    """Why the lane cannot run here, in words, or None."""


Simulate = Callable[[int, Findings], str | None]
"""Plays one seed; says what went wrong, or None."""
Bug = Callable[[], AbstractContextManager[Any]]


def verdict(play: Callable[[], str | None]) -> str | None:
    """What one simulation came to, in words: whatever the product does not cope with is what the lanes are for."""
    try:
        return play()
    except Wrong as wrong:
        return str(wrong)
    except Exception as error:  # noqa: BLE001 (any error at all is a finding)
        return f"{type(error).__name__}: {error}"


def of_seeds(
    name: str, simulate: Simulate, bugs: Collection[Bug], *, within: int, tested: int, short: int, full: int
) -> Lane:
    """A lane whose cases are seeds, one simulation each; each of `bugs` must be noticed `within` so many of them."""

    def run(count: int, seed: int) -> Findings:
        findings = Findings()
        for number in range(seed, seed + count):
            wrong = simulate(number, findings)
            findings.count += 1
            if wrong:
                findings.failures.append(f"{name} seed {number}: {wrong}")
        return findings

    def is_noticed(bug: Bug, seed: int) -> bool:
        with bug():
            return any(noticed(simulate(number, Findings())) for number in range(seed, seed + within))

    def planted(seed: int) -> list[str]:
        return [bug.__name__ for bug in bugs if not is_noticed(bug, seed)]

    return Lane(name, tested=tested, short=short, full=full, run=run, planted=planted)
