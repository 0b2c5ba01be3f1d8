"""Each check of this computer notices the fault planted for it, alters nothing, and says nothing about anybody."""

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.actions import case_files, parties
from app.checks import of_machine, profile
from app.checks.finding import Finding, Verdict, worst
from app.checks.profile import Asked, Line
from app.context import Office
from app.desk import Desk, Server
from app.settings import Settings
from app.storage import backup, journal, migrations, places, vault
from app.storage.places import Surroundings
from tests.kit.clock import SettableClock
from tests.kit.offices import identity, settle
from tests.kit.secrets import MemorySecrets, NoSecrets

CANARIES = ("Maria", "Canari", "Vila de Prova", "00000011B")


class Installation:
    """A profile with one enrolled office, closed."""

    def __init__(self, root: Path) -> None:
        self.root, self.secrets, self.clock = root, MemorySecrets(), SettableClock()
        server = Server("https://server.example", bytes(32), "i")
        office, _ = Desk(root).create(identity(), bytes(range(32)), server, self.secrets, self.clock)
        with office.database.writing() as connection:
            settle(connection, identity())
        self.folder = office.database.path.parent
        office.close()

    def open(self) -> Office:
        (known,) = Desk(self.root).list()
        return Desk(self.root).open(known, self.secrets, self.clock)

    def note(self, **state: object) -> None:
        office = self.open()
        with office.database.writing() as connection:
            journal.write_state(connection, **state)
        office.close()

    def check(self, **given: object) -> dict[str, Finding]:
        settings = Settings(self.root / "settings.json", only_look=True)
        asked = Asked(self.root, settings, self.secrets, self.clock, "memory", **given)  # type: ignore[arg-type]
        self.lines: list[Line] = []
        return {one.check: one for one in profile.findings(asked, self.lines, lambda _name: None)}


@pytest.fixture
def here(tmp_path: Path) -> Installation:
    return Installation(tmp_path / "Maria Canari")


def content(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in root.rglob("*") if path.is_file() and path.suffix != ".lock"}


def test_a_sound_installation_is_in_order_and_stays_as_it_was(here: Installation) -> None:
    before = content(here.root)
    found = here.check()
    assert worst(found.values()) is Verdict.OK, found
    assert {name: one.code for name, one in found.items()} == {
        "program": "ok", "updates": "not_here", "settings": "ok", "disk": "ok", "folder": "ok", "keys": "ok",
        "database": "ok",
        "backup": "at_server", "clock": "not_known",
    }  # fmt: skip
    assert found["database"].details["revision"] == migrations.REVISION
    after = content(here.root)
    assert {name: after[name] for name in before} == before
    assert here.lines == [Line("2504090008", "https://server.example", bytes(32))]


def test_it_looks_into_an_office_that_is_open_here_or_in_another_program(here: Installation) -> None:
    office = here.open()
    office.write(case_files.open_case_file, "Camí de Canari")
    for opened in ({here.folder: office}, None):
        found = here.check(opened=opened)["database"]
        assert (found.code, found.facts) == ("ok", (1, 100))
        assert found.details["waiting"] == 1
    office.close()


def damage(here: Installation) -> None:
    office = here.open()
    for number in range(40):
        office.write(case_files.open_case_file, f"Expedient {number}")
    office.close()
    raw = bytearray((here.folder / "lligall.db").read_bytes())
    for at in range(8_192 * 2, len(raw), 4_096):
        raw[at + 100] ^= 0xFF
    (here.folder / "lligall.db").write_bytes(raw)


def newer(here: Installation) -> None:
    office = here.open()
    with office.database.writing() as connection:
        connection.exec_driver_sql(f"PRAGMA user_version = {migrations.REVISION + 1}")
    office.close()


def one_key_file(here: Installation) -> None:
    (here.folder / vault.COPY).write_text("{}", encoding="utf-8")


def no_key_file(here: Installation) -> None:
    (here.folder / vault.FILE).unlink()
    one_key_file(here)


FAULTS: list[tuple[Callable[[Installation], object], str, str, Verdict]] = [
    (damage, "database", "damaged", Verdict.TROUBLE),
    (newer, "database", "too_new", Verdict.TROUBLE),
    (lambda here: (here.folder / "lligall.db").unlink(), "database", "missing", Verdict.TROUBLE),
    (lambda here: (here.folder / "lligall.db").write_bytes(b""), "database", "damaged", Verdict.TROUBLE),
    (lambda here: here.note(alarm={"at": 1}), "database", "alarm", Verdict.TROUBLE),
    (lambda here: here.secrets.reset(), "keys", "forgotten", Verdict.TROUBLE),
    (lambda here: here.secrets.reset(), "database", "locked", Verdict.ATTENTION),
    (lambda here: setattr(here, "secrets", NoSecrets()), "keys", "no_store", Verdict.TROUBLE),
    (one_key_file, "keys", "one_key_file", Verdict.ATTENTION),
    (no_key_file, "keys", "no_key_file", Verdict.TROUBLE),
    (lambda here: here.secrets.delete(vault.facts(here.folder).device_secret()), "keys", "no_device_key",
     Verdict.ATTENTION),
    (lambda here: here.note(server_now="2026-11-30T08:00:00.000Z"), "clock", "slow", Verdict.TROUBLE),
]  # fmt: skip


@pytest.mark.parametrize(("plant", "check", "code", "verdict"), FAULTS)
def test_a_planted_fault_is_noticed(here: Installation, plant, check: str, code: str, verdict: Verdict) -> None:
    assert here.check()[check].verdict is Verdict.OK
    plant(here)
    found = here.check()[check]
    assert (found.code, found.verdict) == (code, verdict)


def test_a_key_file_that_was_mended_is_whole_again(here: Installation) -> None:
    one_key_file(here)
    here.open().close()
    assert here.check()["keys"].code == "ok"


@pytest.mark.parametrize(
    ("free", "code", "verdict"),
    [(10**6, "full", Verdict.TROUBLE), (10**9, "little", Verdict.ATTENTION), (10**11, "ok", Verdict.OK)],
)
def test_room_on_the_disk(here: Installation, monkeypatch, free: int, code: str, verdict: Verdict) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=free, total=10**12))
    found = here.check()["disk"]
    assert (found.code, found.verdict) == (code, verdict)


def test_a_folder_that_cannot_be_written(here: Installation) -> None:
    (here.root / of_machine._PROBE).mkdir()
    assert here.check()["disk"].code == "not_writable"


def test_unsafe_folders(here: Installation, monkeypatch) -> None:
    assert of_machine.folder(Path("D:/Perfils/AppData/Roaming/Lligall")).code == "roaming"
    share = Surroundings(False, mounts=(("/", "ext4"), (str(here.root), "cifs")))
    monkeypatch.setattr(places, "look_around", lambda _path: share)
    assert here.check()["folder"].code == "network"
    assert of_machine.folder(here.root.parent / "OneDrive - Ajuntament" / "Lligall").code == "synchronised"


@pytest.mark.parametrize(
    ("made", "away", "code"), [(None, 20, "never"), (60, 20, "old"), (3, 20, "ok"), (None, 3, "at_server")]
)
def test_what_is_only_here(here: Installation, made: int | None, away: int, code: str) -> None:
    office = here.open()
    office.write(case_files.open_case_file, "Guals")
    with office.database.writing() as connection:
        journal.write_state(connection, last_success=journal.moment(here.clock.now() - dt.timedelta(days=away)))
    if made is not None:
        backup.remember(office.database, journal.moment(here.clock.now() - dt.timedelta(days=made)))
    office.close()
    assert here.check()["backup"].code == code


def test_a_large_database_is_read_in_part(here: Installation) -> None:
    found = here.check(seconds=-1.0)["database"]
    assert found.code in ("part", "ok") and found.verdict is Verdict.OK


def test_a_policy_that_cannot_be_obeyed_is_told(tmp_path: Path) -> None:
    class Wrong:
        def value(self, key: str) -> int | str | None:
            return {"look": "purple", "language": "es"}.get(key)

    found = of_machine.settings(Settings(tmp_path / "settings.json", Wrong()))
    assert (found.code, found.facts) == ("policy_not_obeyed", ("look",))
    assert found.details["fixed"] == "language"


def test_nothing_about_anybody(here: Installation) -> None:
    office = here.open()
    office.write(parties.add, given_name="Canari", first_surname="Fictici", identifier="00000011B")
    office.write(case_files.open_case_file, "Camí de Canari")
    said = [here.check(opened={here.folder: office})]
    office.close()
    damage(here)
    said.append(here.check())
    for canary in CANARIES:
        assert canary not in repr(said), canary

