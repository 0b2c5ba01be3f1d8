"""Lane "power": the power goes at any moment of a working desktop; whatever was acknowledged must still be there.

A real desktop runs under a system call tracer. From the trace we rebuild what the disk may hold if the power goes after
any call: everything synced, and of what was written since the last sync of each file any part, in any order, torn at
sectors of 512 bytes. Each such image is opened as the program would open it.
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from app.errors import Problem
from app.storage import journal
from app.storage.database import open_database
from tests.faults import traces
from tests.faults.lane import Findings, Lane
from tests.faults.places import fast_place
from tests.faults.power_writer import DATABASE
from tests.faults.traces import Operation
from tests.kit.offices import KEY, make_office

SECTOR = 512
ACTIONS = 75
SHORT = 15
"""Actions that are traced: for counting images, and for looking whether a planted bug shows."""


class Disk:
    """The files of one folder: what is durable, and what is only on its way."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.durable = {
            str(path): bytearray(path.read_bytes()) for path in folder.rglob("*") if path.is_file() and _kept(path)
        }
        self.waiting: dict[str, list[Operation]] = {}
        self.removed: set[str] = set()
        self.acknowledged = 0

    def take(self, operation: Operation) -> None:
        """Follow one operation of the trace."""
        if operation.what == "say":
            self.acknowledged = int(operation.data.split()[1])
        elif operation.path == str(self.folder) or not _kept(Path(operation.path)):
            return
        elif operation.what == "sync":
            content = self.durable.setdefault(operation.path, bytearray())
            for waiting in self.waiting.pop(operation.path, []):
                _lay(content, waiting)
        elif operation.what in ("write", "truncate"):
            self.waiting.setdefault(operation.path, []).append(operation)
        elif operation.what == "create":
            self.durable.setdefault(operation.path, bytearray())
        elif operation.what == "remove":
            self.durable.pop(operation.path, None)
            self.waiting.pop(operation.path, None)

    def image(self, target: Path, rng: random.Random) -> None:
        """Write one possible state of the disk into `target`."""
        how = rng.choice(("none", "all", "some", "some", "torn"))
        for path in {*self.durable, *self.waiting}:
            content = bytearray(self.durable.get(path, b""))
            for waiting in self.waiting.get(path, []):
                if how == "torn":
                    for piece in _torn(waiting, rng):
                        _lay(content, piece)
                elif how == "all" or (how == "some" and rng.random() < 0.5):
                    _lay(content, waiting)
            place = target / Path(path).relative_to(self.folder)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)


def _kept(path: Path) -> bool:
    """The wal-index is memory, not disk: after a power cut SQLite builds it again. The lock is the system's."""
    return not path.name.endswith(("-shm", ".lock"))


def _lay(content: bytearray, operation: Operation) -> None:
    if operation.what == "truncate":
        del content[operation.at :]
        content.extend(bytes(operation.at - len(content)))
        return
    end = operation.at + len(operation.data)
    if len(content) < end:
        content.extend(bytes(end - len(content)))
    content[operation.at : end] = operation.data


def _torn(operation: Operation, rng: random.Random) -> list[Operation]:
    """Any of the sectors of a write."""
    if operation.what != "write":
        return [operation] if rng.random() < 0.5 else []
    return [
        Operation("write", operation.path, operation.at + start, operation.data[start : start + SECTOR])
        for start in range(0, len(operation.data), SECTOR)
        if rng.random() < 0.5
    ]


def record(work: Path, synchronous: str | None = None, actions: int = ACTIONS) -> tuple[Path, list[Operation]]:
    """Trace a desktop in `work`; returns the folder as it was before, and what was done to it."""
    folder, before, acks, trace = work / "live", work / "before", work / "acks", work / "trace"
    make_office(folder).close()
    shutil.copytree(folder, before)
    command = ["strace", "-f", "-y", "-xx", "-s", "2000000", "-o", str(trace), "-e", f"trace={traces.CALLS}"]
    command += [sys.executable, "-m", "tests.faults.power_writer", str(folder), str(acks), str(actions)]
    subprocess.run(command + ([synchronous] if synchronous else []), check=True, timeout=1800)
    return before, [
        Operation(done.what, done.path.replace(str(folder), str(before), 1), done.at, done.data)
        for done in traces.read(trace, folder, acks)
    ]


def play(count: int, seed: int, synchronous: str | None = None, stop_at_first: bool = False) -> Findings:
    """Cut the power at moments spread evenly over the work, after each call where `count` allows; open each image."""
    findings = Findings()
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="lligall-power-", dir=fast_place()) as name:
        before, operations = record(Path(name), synchronous, SHORT if stop_at_first else ACTIONS)
        cuts = sum(operation.what != "sync" for operation in operations)
        disk, target, passed = Disk(before), Path(name) / "image", 0
        for number, operation in enumerate(operations):
            disk.take(operation)
            if operation.what == "sync":
                findings.saw("syncs")
                continue
            passed += 1
            for turn in range(count * passed // cuts - findings.count):
                disk.image(target, rng)
                wrong = _open(target, disk.acknowledged, findings)
                shutil.rmtree(target)
                findings.count += 1
                if wrong:
                    findings.failures.append(f"power seed {seed}, cut {number}, turn {turn}: {wrong}")
                    if stop_at_first:
                        return findings
        findings.saw("calls cut at", min(cuts, count))
    return findings


def _open(folder: Path, acknowledged: int, findings: Findings) -> str | None:
    """Open the image as the program would; say what is wrong with it."""
    try:
        opened = open_database(folder / DATABASE, KEY)
    except Problem as problem:
        return f"does not open: {type(problem).__name__}"
    try:
        with opened.reading() as connection:
            count = connection.exec_driver_sql
            files = count("SELECT count(*) FROM case_file").scalar_one()
            sets = count("SELECT count(*) FROM outbox").scalar_one()
            undo_steps = count("SELECT count(*) FROM undo_step").scalar_one()
            found = count("SELECT count(*) FROM search_words WHERE search_words MATCH 'reparacio'").scalar_one()
            sound = count("PRAGMA quick_check(1)").scalar_one()
            link = count("SELECT chain FROM outbox ORDER BY device_seq DESC LIMIT 1").scalar()
            state = journal.read_state(connection, "device_seq", "chain")
    except Problem as problem:
        return f"does not read: {type(problem).__name__}"
    finally:
        opened.close()
    findings.saw("more than acknowledged", int(files > acknowledged))
    if sound != "ok":
        return f"not sound: {sound}"
    counted = state.get("device_seq")
    if not files == sets == undo_steps == found == counted:
        return f"{files} case files, {sets} change sets, {undo_steps} undo steps, {found} found, {counted} counted"
    if sets and link != state["chain"]:
        return "the chain's head is not the last set's"
    if files < acknowledged:
        return f"{acknowledged} acknowledged, {files} there"
    return None


def run(count: int, seed: int) -> Findings:
    """The product as it is."""
    return play(count, seed)


def planted(seed: int) -> list[str]:
    """With synchronous=NORMAL an acknowledged commit can be lost; the lane must notice."""
    noticed = play(1_000, seed, synchronous="NORMAL", stop_at_first=True).failures
    return [] if noticed else ["synchronous=NORMAL"]


def needs() -> str | None:
    """The tracer is a Linux program, and a container may forbid tracing."""
    if not shutil.which("strace"):
        return "strace is not installed (apt-get install strace)"
    tried = subprocess.run(["strace", "-o", os.devnull, sys.executable, "-c", ""], capture_output=True, check=False)
    return None if tried.returncode == 0 else "this machine does not let one process trace another"


LANE = Lane("power", tested=1_500, short=20_000, full=500_000, run=run, planted=planted, needs=needs)
