"""The starter in C follows the law of app.versions.choice: both are played over the same folders, under Wine."""

import random
from collections.abc import Mapping

import pytest

from app.versions import choice as choices
from app.versions.choice import Choice
from app.versions.slots import START, Slots
from tests.windows.laid import Installed, missing

pytestmark = pytest.mark.skipif(missing() is not None, reason=missing() or "")

VERSIONS = ("0.9.0", "0.10.0", "0.2.1")


@pytest.mark.parametrize("seed", range(16))
def test_starter_and_law_agree(installed: Installed, seed: int) -> None:
    """What is there, what works and what is chosen are drawn; "start" may be cut, strange or absent."""
    rng = random.Random(seed)
    works = {version: rng.random() < 0.6 for version in VERSIONS}
    for version in VERSIONS:
        if rng.random() < 0.75:
            installed.add(version, 0 if works[version] else 7)
    choice = Choice(
        rng.choice(VERSIONS),
        rng.choice((None, *VERSIONS)),
        rng.choice((None, None, 0, 1, 2)),
        rng.choice((None, *VERSIONS)),
    )
    raw = choices.write(choice)
    cut, strange = raw[: rng.randrange(len(raw))], raw.replace(b"\n", b"\r\n")
    raw = rng.choice((raw, raw, raw, cut, raw + b"later 7\n", strange, b""))
    if raw:
        (installed.slots.root / START).write_bytes(raw)
    expected_starts, expected = played(installed.slots, works)
    if expected is None:  # a box would wait for somebody to read it: only that nothing is said to work
        assert installed.start("--selftest") != 0
        return
    installed.start("fitxer.lligall")
    assert installed.started(len(expected_starts)) == sorted(expected_starts)
    assert installed.slots.choice() == expected


def played(slots: Slots, works: Mapping[str, bool]) -> tuple[list[str], Choice | None]:
    """The law: which versions are started by one start, and what is chosen in the end; None: nothing can start."""
    now, started = slots.choice(), []
    for _ in range(6):
        if now is None:
            return [], None
        then = now.starting().without(slots.is_there)
        if slots.is_there(then.current):
            started.append(then.current)
        elif then.trial is None:
            return [], None
        if then.trial is None or (slots.is_there(then.current) and works[then.current]):
            return started, then
        if then.previous is None and then.trial >= choices.TRIALS:
            return [], None
        now = then
    return [], None


def test_arguments_and_exit_status_pass_through(installed: Installed) -> None:
    installed.add("0.2.0", 5)
    installed.slots.choose(Choice("0.2.0", None, 1))
    assert installed.start("--selftest", "amb espais", 'i "cometes"') == 5
    line = (installed.slots.of("0.2.0") / "started").read_text(encoding="utf-8")
    assert line.rstrip().endswith('--selftest "amb espais" "i \\"cometes\\""')
    assert installed.slots.choice() == Choice("0.2.0", None, 1)  # what is asked on a command line is no trial


def test_nothing_to_start_is_an_exit_status(installed: Installed) -> None:
    assert installed.start("--selftest") == 3


CASES = (
    Choice("0.9.0"), Choice("0.10.0", "0.9.0", 0), Choice("0.10.0", "0.9.0", 1), Choice("0.10.0", "0.9.0", 2),
    Choice("0.2.1", "0.9.0", None),
)  # fmt: skip


@pytest.mark.parametrize("choice", CASES, ids=str)
def test_power_goes_at_each_step_of_the_starter(installed: Installed, choice: Choice) -> None:
    """What it keeps is what was kept or what it was about to keep, and the next start starts a version that is there.
    A disk that takes nothing more does not keep it from starting."""
    for version in ("0.9.0", "0.10.0"):
        installed.add(version)
    stops, raw = installed.programs["starter that stops"].read_bytes(), choices.write(choice)
    (installed.slots.root / "Stops.exe").write_bytes(stops)
    (installed.slots.root / START).write_bytes(raw)
    _, then = played(installed.slots, dict.fromkeys(VERSIONS, True))
    begun = 0
    for how in ("STOP_AT", "FAIL_AT"):
        for step in range(1, 9):
            (installed.slots.root / START).write_bytes(raw)
            status = installed.run(installed.slots.root / "Stops.exe", "fitxer", **{how: str(step)})
            assert status == (99 if how == "STOP_AT" and status else 0)
            assert installed.slots.choice() in (choice, then)
            installed.start("fitxer")
            begun += 1 if status else 2
            assert len(installed.started(begun)) == begun
            if not status and how == "STOP_AT":
                break


def test_broken_version_is_left_also_when_nothing_can_be_kept(installed: Installed) -> None:
    installed.add("0.9.0")
    installed.add("0.10.0", 7)
    (installed.slots.root / "Stops.exe").write_bytes(installed.programs["starter that stops"].read_bytes())
    installed.slots.choose(Choice("0.10.0", "0.9.0", 0))
    assert installed.run(installed.slots.root / "Stops.exe", "fitxer", FAIL_FROM="1") == 0
    assert installed.started(3) == ["0.10.0", "0.10.0", "0.9.0"]
    assert installed.slots.choice() == Choice("0.10.0", "0.9.0", 0)
