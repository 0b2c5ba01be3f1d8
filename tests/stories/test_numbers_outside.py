"""R19: numbers handed out on paper are not given again when a database comes back from an older day, or is cloned."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.actions import case_files, numbers
from app.actions import quarantine as tray
from app.context import Office
from app.domain.case_files import SERIES
from app.errors import Refused
from app.queries import case_files as listed
from app.queries import numbers as told
from app.storage.database import open_database
from app.storage.outside_copy import OutsideCopy, compare
from sync.client.engine import Engine
from tests.kit.desktops import Desktop, Road, Town
from tests.kit.offices import KEY
from tests.kit.secrets import MemorySecrets


class Machine:
    """Maria's computer: its disk, its credential store, and the papers that have left it."""

    def __init__(self, folder: Path) -> None:
        self.town = Town()
        self.folder = folder / "maria"
        self.desktop = self.town.desktop(self.folder)
        self.secrets = MemorySecrets()
        self.papers: dict[str, str] = {}
        """By number, the file it was shown for."""
        self.start()

    def start(self) -> None:
        """The program begins on what is on the disk."""
        desktop = self.desktop
        desktop.database.close()
        database = open_database(self.folder / "lligall.db", KEY)
        desktop.opened.append(database)
        identity, clock = desktop.office.identity, desktop.office.clock
        outside = OutsideCopy(self.folder, KEY, self.secrets, "outside", identity.device)
        with database.writing() as connection:
            compare(connection, outside)
        office = Office(database, identity, clock, desktop.office.announcer, outside)
        engine = Engine(database, desktop.road, identity, desktop.keys, clock, outside)
        self.desktop = replace(desktop, office=office, engine=engine)

    def opens(self, times: int) -> list[str]:
        """Files whose numbers are printed at once. A number that is on another file's paper fails."""
        files = []
        for _ in range(times):
            file = self.desktop.office.write(case_files.open_case_file, "Guals").result
            number = self.desktop.office.read(listed.one, file).number
            if not number.startswith("P-"):
                assert self.papers.setdefault(number, file) == file, f"{number} stands on two papers"
            files.append(file)
        return files

    def back_to(self, content: bytes, outside: bool = True) -> None:
        """Somebody puts an older database in the place of this one; perhaps what stands outside is gone too."""
        self.desktop.database.close()
        path = self.folder / "lligall.db"
        for name in ("lligall.db-wal", "lligall.db-shm"):
            path.with_name(name).unlink(missing_ok=True)
        path.write_bytes(content)
        if not outside:
            (self.folder / "outside.bin").unlink()
            self.secrets.reset()
        self.start()

    def copy(self) -> bytes:
        self.desktop.database.checkpoint()
        return (self.folder / "lligall.db").read_bytes()

    def sync(self) -> None:
        for _ in range(3):
            self.desktop.sync()

    def numbers_again(self, last: dict[int, int] | None = None) -> None:
        self.desktop.office.write(numbers.ask, SERIES, last=last)
        self.sync()


def life(folder: Path, before: int, lost: int, after: int) -> Machine:
    """So many files before the copy, so many that only paper remembers, so many in the second life."""
    machine = Machine(folder)
    machine.numbers_again()
    machine.opens(before)
    machine.sync()
    content = machine.copy()
    machine.opens(lost)
    machine.back_to(content)
    machine.opens(1)  # nobody has asked yet: provisional
    machine.sync()
    machine.numbers_again()
    machine.opens(after)
    machine.sync()
    return machine


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    made = Machine(tmp_path)
    yield made
    made.desktop.database.close()
    made.town.close()


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 4), st.integers(1, 4), st.integers(1, 3))
def test_an_older_database_gives_no_number_again(
    tmp_path_factory: pytest.TempPathFactory, before: int, lost: int, after: int
) -> None:
    machine = life(tmp_path_factory.mktemp("life"), before, lost, after)
    rows = machine.desktop.office.read(told.report, SERIES, 2026)
    fates = [row.fate for row in rows]
    assert "unknown" not in fates
    assert fates.count("contested") == lost, "each number that only paper remembers is told"
    machine.desktop.database.close()
    machine.town.close()


def test_without_what_stands_outside_it_would(tmp_path: Path) -> None:
    """The planted bug: numbers are not kept outside the database."""
    original = OutsideCopy.reached

    def forgets(self: OutsideCopy, epoch: int, device_seq: int, _numbers: object = None) -> None:
        original(self, epoch, device_seq)

    with patch.object(OutsideCopy, "reached", forgets), pytest.raises(AssertionError, match="on two papers"):
        life(tmp_path, 2, 3, 3)


def test_when_both_copies_are_gone_a_person_says_the_last_number(machine: Machine) -> None:
    machine.numbers_again()
    machine.opens(2)
    machine.sync()
    content = machine.copy()
    machine.opens(3)
    machine.back_to(content, outside=False)
    machine.sync()
    with pytest.raises(Refused, match="numbers_unknown"):
        machine.desktop.office.write(numbers.ask, SERIES)
    machine.opens(1)
    assert len(machine.papers) == 5
    machine.numbers_again({2026: 5})
    machine.opens(2)
    assert sorted(machine.papers)[-1] == "2026/8"  # 6 went to the file that waited
    assert [row.fate for row in machine.desktop.office.read(told.report, SERIES, 2026)].count("contested") == 3


def test_what_only_stands_outside_is_given_to_nobody_else(machine: Machine) -> None:
    """The numbers that an old copy handed out are spent at the server before anybody else numbers."""
    machine.numbers_again()
    machine.opens(1)
    machine.sync()
    content = machine.copy()
    machine.opens(2)
    machine.back_to(content)
    machine.sync()
    other = machine.town.desktop(machine.folder.with_name("other"), "Pere Mostra")
    other.office.write(numbers.revoke, SERIES, "Ha fallat la màquina")
    file = other.office.write(case_files.open_case_file, "Font").result
    other.sync()
    number = other.office.read(listed.one, file).number
    assert machine.papers.setdefault(number, file) == file, f"{number} stands on two papers"


def test_a_clone_numbers_nothing_until_it_is_told_to(machine: Machine, tmp_path: Path) -> None:
    """R8 and R15: one numberer, though two machines have the same name."""
    machine.numbers_again()
    content = machine.copy()
    first = machine.opens(1)
    machine.sync()
    folder = tmp_path / "twin"
    folder.mkdir()
    (folder / "lligall.db").write_bytes(content)
    database = open_database(folder / "lligall.db", KEY)
    known = machine.desktop
    machine.town._opened.append(database)
    office = Office(database, known.office.identity, known.office.clock, known.office.announcer)
    road = Road(known.road.journal, known.road.device)
    engine = Engine(database, road, office.identity, known.keys, office.clock)
    twin: Desktop = replace(known, office=office, engine=engine, road=road)
    its = twin.office.write(case_files.open_case_file, "Font").result
    for _ in range(3):
        twin.sync()
    assert tray.offer_all(twin.office) == (1, ())
    for desktop in (twin, machine.desktop, twin):
        desktop.sync()
    again = twin.office.write(case_files.open_case_file, "Tanca").result
    assert twin.office.read(listed.one, again).number.startswith("P-")
    for desktop in (twin, machine.desktop, twin):
        desktop.sync()
    shown = [twin.office.read(listed.one, file).number for file in (*first, its, again)]
    assert shown == ["2026/1", "2026/2", "2026/3"]
    assert twin.office.read(listed.one, its).contested_number == "2026/1"
