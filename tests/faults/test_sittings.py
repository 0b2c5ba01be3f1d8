"""The full counts in several sittings: nothing twice, nothing left out, nothing taken for played that was not."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults import sittings
from tests.faults.lane import Findings, Lane
from tests.faults.merges import LANE as MERGES
from tests.faults.sittings import Played, Record, Slice, left, played, report, sit, slices

SEED = 7_000


class Toy:
    """Lanes whose cases are known: every thousandth seed of the second fails when `sound` is taken away."""

    def __init__(self) -> None:
        self.seeds: dict[str, list[int]] = {"even": [], "odd": []}
        self.sound = self.noticed = True
        self.breaks = False
        self.lanes = [
            Lane("even", 10, 10, 95, lambda count, seed: self._run("even", count, seed), self._planted),
            Lane("odd", 3, 3, 31, lambda count, seed: self._run("odd", count, seed), self._planted),
        ]

    def _run(self, name: str, count: int, seed: int) -> Findings:
        found = Findings()
        for number in range(seed, seed + count):
            self.seeds[name].append(number)
            found.count += 1
            found.saw("cases")
            if number % 1_000 == 0 and name == "odd" and self.breaks:
                raise TimeoutError("strace")
            if number % 1_000 == 0 and name == "odd" and not self.sound:
                found.failures.append(f"odd seed {number}")
        return found

    def _planted(self, _seed: int) -> list[str]:
        return [] if self.noticed else ["a bug"]

    def here(self, todo: list[Slice]) -> Iterator[Played]:
        """Play in this process."""
        for cut in todo:
            yield played({lane.name: lane for lane in self.lanes}[cut.lane], cut)

    def some(self, many: int) -> object:
        """Play so many slices; then somebody presses Ctrl+C."""

        def results(todo: list[Slice]) -> Iterator[Played]:
            for number, each in enumerate(self.here(todo)):
                if number == many:
                    raise KeyboardInterrupt
                yield each

        return results


@pytest.fixture
def toy() -> Toy:
    return Toy()


def test_the_slices_of_a_lane_are_its_whole_count_once(toy: Toy) -> None:
    cuts = slices(toy.lanes, SEED)
    assert [(cut.lane, cut.count) for cut in cuts[:4]] == [("even", 10), ("odd", 3), ("even", 0), ("odd", 0)]
    for lane in toy.lanes:
        seeds = [seed for cut in cuts if cut.lane == lane.name for seed in range(cut.seed, cut.seed + cut.count)]
        assert sorted(seeds) == list(range(SEED, SEED + lane.full))
    halves = [sum(cut.count for cut in cuts[: len(cuts) // 2] if cut.lane == name) for name in ("even", "odd")]
    assert halves[0] >= 40 and halves[1] >= 12, "all lanes get on together"


def test_several_sittings_play_everything_once_and_add_up(toy: Toy, tmp_path: Path) -> None:
    for many in (1, 5, 0, 4):
        with pytest.raises(KeyboardInterrupt):
            sit(toy.lanes, Record(tmp_path, "tree", SEED + many), toy.some(many))  # type: ignore[arg-type]
        _lines, sound = report(toy.lanes, Record(tmp_path, "tree", 0), {})
        assert not sound, "not all of it has been played"
    sit(toy.lanes, Record(tmp_path, "tree", 0), toy.here)
    seed = Record(tmp_path, "tree", 0).seed
    # What was being played when it was ended is played again; nothing else is.
    assert set(toy.seeds["even"]) == set(range(seed, seed + 95))
    assert set(toy.seeds["odd"]) == set(range(seed, seed + 31))
    lines, sound = report(toy.lanes, Record(tmp_path, "tree", 0), {"power": "no strace"})
    assert sound
    even, odd, power, whole = lines
    assert (even["count"], even["of"], even["cases"], even["failures"]) == (95, 95, 95, 0)
    assert even["planted_bug_caught"] is True
    assert (odd["count"], power["skipped"]) == (31, "no strace")
    assert (whole["complete"], whole["sittings"], whole["skipped"], whole["tree"]) == (True, 4, 1, "tree")
    assert not left(toy.lanes, Record(tmp_path, "tree", 0))


def test_on_another_tree_it_begins_anew(toy: Toy, tmp_path: Path) -> None:
    sit(toy.lanes, Record(tmp_path, "one", SEED), toy.here)
    assert len(left(toy.lanes, Record(tmp_path, "other", SEED))) == len(slices(toy.lanes, SEED))


def test_a_failure_stays_a_failure_in_the_next_sitting(toy: Toy, tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    toy.sound = False
    with pytest.raises(KeyboardInterrupt):
        sit(toy.lanes, Record(tmp_path, "tree", SEED), toy.some(12))  # type: ignore[arg-type]
    assert "odd: odd seed 7000" in capsys.readouterr().err
    toy.sound = True
    sit(toy.lanes, Record(tmp_path, "tree", SEED), toy.here)
    lines, sound = report(toy.lanes, Record(tmp_path, "tree", SEED), {})
    assert (lines[1]["failures"], lines[-1]["sound"], lines[-1]["complete"], sound) == (1, False, True, False)


def test_a_planted_bug_that_nobody_noticed_is_a_failure(toy: Toy, tmp_path: Path) -> None:
    toy.noticed = False
    sit(toy.lanes, Record(tmp_path, "tree", SEED), toy.here)
    lines, sound = report(toy.lanes, Record(tmp_path, "tree", SEED), {})
    assert lines[0]["planted_bug_caught"] is False and not sound


def test_a_lane_that_breaks_off_has_failed_and_the_others_go_on(toy: Toy, tmp_path: Path) -> None:
    toy.breaks = True
    sit(toy.lanes, Record(tmp_path, "tree", SEED), toy.here)
    lines, sound = report(toy.lanes, Record(tmp_path, "tree", SEED), {})
    assert not sound and lines[0]["count"] == 95 and (lines[1]["count"], lines[1]["failures"]) == (28, 1)


def test_a_line_that_the_power_cut_is_played_again(toy: Toy, tmp_path: Path) -> None:
    sit(toy.lanes, Record(tmp_path, "tree", SEED), toy.here)
    file = tmp_path / "tree.jsonl"
    file.write_bytes(file.read_bytes()[:-20])
    (cut,) = left(toy.lanes, Record(tmp_path, "tree", SEED))
    sit(toy.lanes, Record(tmp_path, "tree", SEED), toy.here)
    assert not left(toy.lanes, Record(tmp_path, "tree", SEED)), cut


def test_the_estimate_is_from_what_was_measured(toy: Toy, tmp_path: Path) -> None:
    before = Record(tmp_path, "before", SEED)
    assert "nothing measured yet" in sittings.estimate(toy.lanes, before, slices(toy.lanes, SEED))
    for name in ("even", "odd"):
        told = {"lane": name, "seed": 1, "asked": 10, "count": 10, "failures": [], "facts": {}, "seconds": 1_000.0}
        before.add({**told, "sitting": 1, "at": 2_000.0 if name == "odd" else 1_000.0})
    now = Record(tmp_path, "now", SEED)
    assert "about 3.5 h" in sittings.estimate(toy.lanes, now, slices(toy.lanes, SEED))  # 126 cases of 100 s
    assert before.seconds() == 2_000.0


def test_another_content_or_name_is_another_tree_and_other_line_ends_are_not(tmp_path: Path) -> None:
    source, renamed = tmp_path / "one.py", tmp_path / "two.py"
    source.write_bytes(b"x = 1\ny = 2\n")
    before = sittings.tree([source], tmp_path)
    source.write_bytes(b"x = 1\r\ny = 2\r\n")
    assert sittings.tree([source], tmp_path) == before
    source.write_bytes(b"x = 2\n")
    after = sittings.tree([source], tmp_path)
    source.rename(renamed)
    assert len({before, after, sittings.tree([renamed], tmp_path)}) == 3


PLAYED = """
import sys
from tests.faults.lanes import LANES
for name in ("engine", "restores", "disposals", "merges"):
    LANES[name].run(1, 7_000)
for module in list(sys.modules.values()):
    if module.__name__.split(".")[0] in ("app", "sync", "tests", "ui"):
        print(module.__file__)
"""


def test_the_sources_are_what_is_played_and_what_plays() -> None:
    found = {path.relative_to(sittings.ROOT).as_posix() for path in sittings.sources()}
    told = subprocess.run([sys.executable, "-c", PLAYED], cwd=sittings.ROOT, capture_output=True, text=True, check=True)
    loaded = {Path(line).relative_to(sittings.ROOT).as_posix() for line in told.stdout.splitlines()}
    assert len(loaded) > 100
    assert loaded <= found
    assert any(name.endswith("0001_journal.sql") for name in found)
    assert {"requirements/dev.txt", "tests/faults/power_writer.py"} <= found
    assert not {name for name in found if name.startswith(("ui/", "sync/client/updates/")) or "/test_lanes" in name}


def test_processes_play_the_real_lanes(tmp_path: Path) -> None:
    record = Record(tmp_path, "tree", SEED)
    todo = [Slice("merges", SEED, 40), Slice("merges", SEED + 40, 40), Slice("merges", SEED + 80, 40)]
    found = sorted(sittings.by_processes(2)(todo), key=lambda each: each["seed"])
    assert [(each["seed"], each["count"], each["failures"]) for each in found] == [
        (SEED, 40, []), (SEED + 40, 40, []), (SEED + 80, 40, []),
    ]  # fmt: skip
    for each in found:
        record.add({**each, "sitting": 1, "at": 1.0})
    assert MERGES.run(40, SEED).facts == found[0]["facts"], "the same as anywhere else"
    assert json.loads(record.path.read_text(encoding="utf-8").splitlines()[0])["seed"] == SEED
