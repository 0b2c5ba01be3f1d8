"""A colleague's desktop on this machine, for the proof of the Windows product (installer.proof starts it).

    python -m tests.windows.colleague HOME (--enrol URL CODE | --open TITLE | --await TITLE | --same FOLDER KEY)

`--await` exchanges until a case file of that title is here. `--same` opens another desktop's office by its recovery key
and compares every row and the history with what is here. Prints one line; status 1 when it is not so.
"""

import argparse
import contextlib
import json
import sys
import tempfile
import time
from pathlib import Path
from shutil import copytree

from sqlalchemy import select

from app import paths
from app.actions import case_files
from app.clock import SystemClock
from app.context import Office
from app.desk import Desk
from app.model.case_files import CaseFile
from app.storage import vault
from app.storage.database import open_database
from app.storage.journal import read_state
from sync.client import enrolment, starting
from tests.kit.equality import shown
from tests.kit.secrets import MemorySecrets

PATIENCE = 90


class FileSecrets(MemorySecrets):
    """A store that several processes share; only ever in a folder of a proof."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        if path.exists():
            self.kept = json.loads(path.read_text(encoding="utf-8"))

    def put(self, name: str, secret: str) -> None:
        super().put(name, secret)
        self._path.write_text(json.dumps(self.kept), encoding="utf-8")

    def delete(self, name: str) -> None:
        super().delete(name)
        self._path.write_text(json.dumps(self.kept), encoding="utf-8")


def _titles(office: Office) -> list[str]:
    return office.read(lambda connection: list(connection.execute(select(CaseFile.title)).scalars()))


def _exchange(office: Office, secrets: FileSecrets) -> None:
    engine, transport = starting.engine_of(office, secrets)
    with contextlib.closing(transport):
        engine.exchange()


def _await(office: Office, secrets: FileSecrets, title: str) -> str:
    end = time.monotonic() + PATIENCE
    while title not in _titles(office):
        if time.monotonic() > end:
            raise SystemExit(f"after {PATIENCE} s “{title}” is not here; what is: {_titles(office)}")
        time.sleep(1)
        _exchange(office, secrets)
    return f"“{title}” is here, one of {len(_titles(office))} case files"


def _same(office: Office, secrets: FileSecrets, folder: Path, key: str) -> str:
    _exchange(office, secrets)
    with tempfile.TemporaryDirectory() as copy:
        # A copy, so that looking changes nothing there.
        home = copytree(folder, Path(copy) / "office")
        other = open_database(home / paths.DATABASE, vault.open_with_recovery(home, key), vault.facts(home).salt)
        with contextlib.closing(other), other.reading() as theirs:
            rows, history = shown(theirs), read_state(theirs, "cursor", "cursor_hash")
    with office.database.reading() as ours:
        if shown(ours) != rows:
            raise SystemExit("the two desktops show different rows")
        if read_state(ours, "cursor", "cursor_hash") != history:
            raise SystemExit("the two desktops have read different histories")
    if not rows:
        raise SystemExit("there is nothing to compare")
    return f"{len(rows)} rows are the same on both desktops, and so is the history"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("home", type=Path)
    parser.add_argument("--enrol", nargs=2)
    parser.add_argument("--open")
    parser.add_argument("--await", dest="awaited")
    parser.add_argument("--same", nargs=2)
    wanted = parser.parse_args()
    wanted.home.mkdir(parents=True, exist_ok=True)
    desk, clock, secrets = Desk(wanted.home), SystemClock(), FileSecrets(wanted.home / "secrets.json")
    if wanted.enrol:
        office, _ = enrolment.enrol(*wanted.enrol, desk, secrets, clock, "colleague")
    else:
        office = desk.open(desk.list()[0], secrets, clock)
    with contextlib.closing(office):
        said = f"enrolled in {office.identity.entity_name}"
        if wanted.open:
            office.write(case_files.open_case_file, wanted.open)
            _exchange(office, secrets)
            said = f"opened “{wanted.open}”"
        if wanted.awaited:
            said = _await(office, secrets, wanted.awaited)
        if wanted.same:
            said = _same(office, secrets, Path(wanted.same[0]), wanted.same[1])
    print(said)
    return 0


if __name__ == "__main__":
    sys.exit(main())
