"""The full counts in as many sittings as it takes: slices of every lane, each written down once it has been played.

What is written down holds for one tree of sources, those that the lanes play or are made of: on the same tree the next
sitting goes on from there, on another machine too when the record is committed; on another tree it begins anew. Nothing
is played twice and nothing is taken for played that was not. Neighbours: lane, __main__.
"""

import hashlib
import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

import grimp

from tests.faults.lane import Lane

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "tests" / "faults" / "played"
PACKAGES = ("app", "sync", "tests", "ui")
LANES = "tests.faults"
BESIDE = ("sync/**/*.sql", "requirements/dev.txt")
"""What is no module and played all the same."""
_TELL_EVERY = 60.0
"""Seconds between two words about how far it is."""


class Slice(NamedTuple):
    """Some seeds of a lane; a count of 0 stands for its planted bugs."""

    lane: str
    seed: int
    count: int


Played = dict[str, Any]
"""A slice as it is written down: lane, seed, count (as played), failures or missed, facts, seconds, sitting, at."""

Play = Callable[[Slice], Played]


def tree(sources: Sequence[Path], root: Path = ROOT) -> str:
    """A hash of names and contents; the same on Windows, where lines may end otherwise."""
    told = hashlib.sha256()
    for path in sources:
        told.update(f"{path.relative_to(root).as_posix()}\0".encode())
        told.update(hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).digest())
    return told.hexdigest()[:16]


def sources() -> list[Path]:
    """The lanes' modules, all that they import directly or not, and what lies beside them; in order."""
    graph = grimp.build_graph(*PACKAGES, cache_dir=None)
    lanes = {
        name
        for name in graph.find_descendants(LANES)
        if not name.rpartition(".")[2].startswith(("test_", "conftest"))
    }
    modules = lanes.union(*(graph.find_upstream_modules(name) for name in lanes))
    found = {path for name in modules for path in _files(name)}
    return sorted(found.union(*(ROOT.glob(pattern) for pattern in BESIDE)))


def _files(module: str) -> list[Path]:
    """A module's file, and those of the packages it is in: they are loaded with it."""
    place = ROOT.joinpath(*module.split("."))
    own = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
    return [own, *(above / "__init__.py" for above in place.parents if ROOT in above.parents)]


class Record:
    """What has been played on one tree, in a file of one line a slice."""

    def __init__(self, folder: Path, state: str, seed: int) -> None:
        """`seed` is where a new record begins; one that is there keeps its own."""
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / f"{state}.jsonl"
        lines = _lines(self.path) if self.path.exists() else []
        if self.path.exists() and not self.path.read_bytes().endswith(b"\n"):
            self.path.write_bytes(self.path.read_bytes() + b"\n")
        head = next((line for line in lines if "begun" in line), None)
        self.played = [line for line in lines if "lane" in line]
        self.seed: int = head["seed"] if head else seed
        self.sittings = max((line["sitting"] for line in self.played), default=0)
        if head is None:
            self._write({"begun": time.strftime("%Y-%m-%d %H:%M:%S"), "tree": state, "seed": seed})

    def add(self, played: Played) -> None:
        """Write one slice down, for good."""
        self.played.append(played)
        self._write(played)

    def of(self, lane: str) -> list[Played]:
        """The slices of a lane, planted bugs included."""
        return [each for each in self.played if each["lane"] == lane]

    def seconds(self) -> float:
        """How long all sittings took, as a clock on the wall says."""
        last = {each["sitting"]: 0.0 for each in self.played}
        for each in self.played:
            last[each["sitting"]] = max(last[each["sitting"]], each["at"])
        return sum(last.values())

    def _write(self, line: Mapping[str, Any]) -> None:
        with self.path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
            file.flush()
            os.fsync(file.fileno())


def _lines(path: Path) -> list[Played]:
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        with suppress(json.JSONDecodeError):  # the power went while it was written: that slice is played again
            found.append(json.loads(line))
    return found


def slices(lanes: Iterable[Lane], seed: int) -> list[Slice]:
    """All of the full counts: a slice of each lane, then the planted bugs of each, then every lane as far as every
    other, so that any part of it says something about all."""
    lanes = list(lanes)
    order: list[tuple[float, Slice]] = []
    for lane in lanes:
        starts = range(0, lane.full, lane.tested)
        for number, start in enumerate(starts):
            cut = Slice(lane.name, seed + start, min(lane.tested, lane.full - start))
            order.append(((number + 0.5) / len(starts) if number else -1.0, cut))
        order.append((0.0, Slice(lane.name, seed, 0)))
    return [cut for _, cut in sorted(order)]


def left(lanes: Iterable[Lane], record: Record) -> list[Slice]:
    """What has not been played yet."""
    done = {(each["lane"], each["seed"], each["asked"]) for each in record.played}
    return [each for each in slices(lanes, record.seed) if tuple(each) not in done]


def play(cut: Slice) -> Played:
    """Play one slice of a real lane."""
    from tests.faults.lanes import LANES  # here, because the lanes take seconds to load and only players need them

    return played(LANES[cut.lane], cut)


def played(lane: Lane, cut: Slice) -> Played:
    """Play one slice; what it was, to be written down. A lane that breaks off has failed, and the others go on."""
    began = time.perf_counter()
    told: Played = {"lane": cut.lane, "seed": cut.seed, "asked": cut.count, "count": 0}
    try:
        if cut.count:
            findings = lane.run(cut.count, cut.seed)
            told |= {"count": findings.count, "failures": findings.failures, "facts": findings.facts}
        else:
            told |= {"missed": lane.planted(cut.seed)}
    except Exception as problem:  # noqa: BLE001 - whatever it is, it is written down as a failure
        told |= {"failures": [f"broken off from seed {cut.seed}: {problem!r:.500}"]}
    return told | {"seconds": round(time.perf_counter() - began, 2)}


def sit(lanes: Sequence[Lane], record: Record, results: Callable[[list[Slice]], Iterator[Played]]) -> None:
    """One sitting: play what is left, until it is all played or somebody ends it; each slice is written when done."""
    todo = left(lanes, record)
    sitting, began, told = record.sittings + 1, time.monotonic(), time.monotonic()
    _say(f"{len(todo)} slices to play, {len(record.played)} played before; {estimate(lanes, record, todo)}")
    for number, result in enumerate(results(todo), 1):
        record.add({**result, "sitting": sitting, "at": round(time.monotonic() - began, 1)})
        for failure in result.get("failures", []) or [f"not noticed: {bug}" for bug in result.get("missed", [])]:
            _say(f"{result['lane']}: {failure}")
        if time.monotonic() - told > _TELL_EVERY:
            told = time.monotonic()
            _say(f"{number} of {len(todo)} slices; {estimate(lanes, record, left(lanes, record))}")


def by_processes(workers: int) -> Callable[[list[Slice]], Iterator[Played]]:
    """Play in so many processes, which give way to everything else the machine does."""

    def results(todo: list[Slice]) -> Iterator[Played]:
        waiting: set[Future[Played]] = set()
        with ProcessPoolExecutor(workers, get_context("spawn"), initializer=_give_way) as pool:
            try:
                for cut in todo:
                    waiting.add(pool.submit(play, cut))
                    if len(waiting) >= workers:
                        done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                        yield from (each.result() for each in done)
                while waiting:
                    done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                    yield from (each.result() for each in done)
            except KeyboardInterrupt:
                _say("ending; what is being played is played to its end and written down")
                yield from (each.result() for each in wait(waiting).done)
                raise

    return results


def _give_way() -> None:
    """At lower priority; and Ctrl+C is for the process that writes down, not for these and the servers they start."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "setsid"):
        os.setsid()
    if hasattr(os, "nice"):
        os.nice(10)
        with suppress(OSError):  # Linux weighs sessions against each other before it asks how nice who is in them is
            Path("/proc/self/autogroup").write_text("10", encoding="ascii")
    elif sys.platform == "win32":
        import ctypes

        below_normal = 0x4000
        ctypes.windll.kernel32.SetPriorityClass(ctypes.windll.kernel32.GetCurrentProcess(), below_normal)


def estimate(lanes: Iterable[Lane], record: Record, todo: Iterable[Slice]) -> str:
    """In words, how long what is left takes, from what was measured: here, or else in the newest record there is."""
    todo = list(todo)
    if not todo:
        return "nothing is left"
    measured = {lane.name: _rate(record.of(lane.name)) for lane in lanes}
    if None in measured.values():
        others = sorted(record.path.parent.glob("*.jsonl"), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in others:
            before = _lines(path)
            for name, rate in measured.items():
                if rate is None:
                    measured[name] = _rate(each for each in before if each.get("lane") == name)
    known = sum((measured[each.lane] or 0.0) * each.count for each in todo)
    unknown = sorted(name for name, rate in measured.items() if rate is None)
    words = f"about {known / 3600:.1f} h of one process for what has been measured" if known else "nothing measured yet"
    return words + (f"; not measured yet: {', '.join(unknown)}" if unknown and known else "")


def _rate(played: Iterable[Played]) -> float | None:
    """Seconds for one case."""
    some = [each for each in played if each.get("asked") and each.get("count")]
    return sum(each["seconds"] for each in some) / sum(each["asked"] for each in some) if some else None


def report(lanes: Sequence[Lane], record: Record, skipped: Mapping[str, str]) -> tuple[list[dict[str, Any]], bool]:
    """A line for each lane, one for the whole; and whether everything was played and held."""
    lines, sound, complete = [], True, True
    missing = {each.lane for each in left(lanes, record)}
    for lane in lanes:
        played = record.of(lane.name)
        failures = [failure for each in played for failure in each.get("failures", [])]
        missed = next((each["missed"] for each in played if "missed" in each), None)
        facts: dict[str, float] = {}
        for each in played:
            for fact, times in each.get("facts", {}).items():
                facts[fact] = round(facts.get(fact, 0) + times, 3)
        sound = sound and not failures and not missed
        complete = complete and lane.name not in missing
        lines.append(
            {
                "lane": lane.name,
                "count": sum(each["count"] for each in played),
                "of": lane.full,
                "seed": record.seed,
                "failures": len(failures),
                "planted_bug_caught": None if missed is None else not missed,
                "seconds": round(sum(each["seconds"] for each in played), 1),
                **facts,
            }
        )
    lines += [{"lane": name, "count": 0, "seed": record.seed, "skipped": why} for name, why in skipped.items()]
    sittings = len({each["sitting"] for each in record.played})
    whole = {"tree": record.path.stem, "sittings": sittings, "hours": round(record.seconds() / 3600, 2)}
    lines.append({**whole, "complete": complete, "skipped": len(skipped), "sound": sound})
    return lines, sound and complete


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
