"""Lane "power": the power goes at any moment of a working desktop; whatever was acknowledged must still be there.

A real desktop runs under a system call tracer. From the trace we rebuild what the disk may hold if the power goes after
any call: everything synced, and of what was written since the last sync of each file any part, in any order, torn at
sectors of 512 bytes. Each such image is opened as the program would open it.
"""

import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.faults import traces
from tests.faults.lane import Findings, Lane
from tests.faults.traces import Operation

SECTOR = 512
ACTIONS = 75


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
                if how == "all" or (how != "none" and rng.random() < 0.5):
                    _lay(content, waiting if how != "torn" else _torn(waiting, rng))
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


def _torn(operation: Operation, rng: random.Random) -> Operation:
    if operation.what != "write" or len(operation.data) <= SECTOR:
        return operation
    keep = rng.randrange(0, len(operation.data), SECTOR)
    return Operation("write", operation.path, operation.at, operation.data[:keep])


def record(work: Path, synchronous: str | None = None) -> tuple[Path, list[Operation]]:
    """Trace a desktop in `work`; returns the folder as it was before, and what was done to it."""
    from tests.kit.offices import make_office

    folder, before, acks, trace = work / "live", work / "before", work / "acks", work / "trace"
    make_office(folder).close()
    shutil.copytree(folder, before)
    command = ["strace", "-f", "-y", "-xx", "-s", "2000000", "-o", str(trace), "-e", f"trace={traces.CALLS}"]
    command += [sys.executable, "-m", "tests.faults.power_writer", str(folder), str(acks), str(ACTIONS)]
    subprocess.run(command + ([synchronous] if synchronous else []), check=True, timeout=120)
    return before, [
        Operation(done.what, done.path.replace(str(folder), str(before), 1), done.at, done.data)
        for done in traces.read(trace, folder, acks)
    ]


def play(count: int, seed: int, synchronous: str | None = None, stop_at_first: bool = False) -> Findings:
    """Cut the power after every call, several times each, until `count` images were opened."""
    findings = Findings()
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="lligall-power-") as name:
        before, operations = record(Path(name), synchronous)
        cuts = [number for number, done in enumerate(operations) if done.what != "sync"]
        each, left_over = divmod(count, len(cuts))
        disk = Disk(before)
        target = Path(name) / "image"
        for number, operation in enumerate(operations):
            disk.take(operation)
            if operation.what == "sync":
                continue
            extra = 1 if left_over * number // len(operations) != left_over * (number + 1) // len(operations) else 0
            for turn in range(each + extra):
                disk.image(target, rng)
                wrong = _open(target, disk.acknowledged, findings)
                findings.count += 1
                if wrong:
                    findings.failures.append(f"power seed {seed}, cut {number}, turn {turn}: {wrong}")
                    if stop_at_first:
                        return findings
                shutil.rmtree(target)
        findings.facts["cuts"] = len(cuts)
    return findings


def _open(folder: Path, acknowledged: int, findings: Findings) -> str | None:
    """Open the image as the program would; say what is wrong with it."""
    from sqlalchemy import func, select, text

    from app.errors import Problem
    from app.model.case_files import CaseFile
    from app.model.journal import OutboxRow
    from tests.kit.offices import reopen_office

    try:
        office = reopen_office(folder)
    except Problem as problem:
        return f"does not open: {type(problem).__name__}"
    try:
        with office.database.reading() as connection:
            files = connection.execute(select(func.count()).select_from(CaseFile)).scalar_one()
            sets = connection.execute(select(func.count()).select_from(OutboxRow)).scalar_one()
            sound = connection.execute(text("PRAGMA quick_check(1)")).scalar_one()
    finally:
        office.close()
    if files > acknowledged:
        findings.saw("more than acknowledged")
    if sound != "ok":
        return f"not sound: {sound}"
    if files != sets:
        return f"{files} case files but {sets} change sets"
    if files < acknowledged:
        return f"{acknowledged} acknowledged, {files} there"
    return None


def run(count: int, seed: int) -> Findings:
    """The product as it is."""
    return play(count, seed)


def planted(seed: int) -> bool:
    """With synchronous=NORMAL an acknowledged commit can be lost; the lane must notice."""
    return bool(play(4_000, seed, synchronous="NORMAL", stop_at_first=True).failures)


def needs() -> str | None:
    """The tracer is a Linux program."""
    return None if shutil.which("strace") else "strace is not installed (apt-get install strace)"


LANE = Lane("power", tested=1_500, short=20_000, full=500_000, run=run, planted=planted, needs=needs)
