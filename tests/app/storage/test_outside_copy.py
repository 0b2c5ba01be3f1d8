"""The copy outside the database: kept twice, the higher wins, and a database that is behind it is known for old."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.actions.case_files import open_case_file
from app.clock import SystemClock
from app.desk import Desk
from app.storage import outside_copy
from app.storage.journal import applying, read_state, write_state
from app.storage.outside_copy import FILE, MISSING, OUTSIDE, SLOT, OutsideCopy, Place, compare
from tests.kit.offices import identity, make_office, settle
from tests.kit.secrets import MemorySecrets, NoSecrets

KEY = bytes(range(32))


def copy_in(folder: Path, secrets: MemorySecrets | NoSecrets, device: str = "d") -> OutsideCopy:
    return OutsideCopy(folder, KEY, secrets, "office/outside", device)


def test_it_is_kept_twice_and_the_higher_wins(tmp_path: Path) -> None:
    secrets = MemorySecrets()
    kept = copy_in(tmp_path, secrets)
    assert kept.place is None
    kept.reached(1, 3)
    kept.before_sending()
    kept.reached(1, 7)
    assert copy_in(tmp_path, secrets).place == Place("d", 1, 7)
    (tmp_path / FILE).unlink()
    assert copy_in(tmp_path, secrets).place == Place("d", 1, 3)
    secrets.reset()
    assert copy_in(tmp_path, secrets).place is None


def test_a_number_handed_out_is_in_both_places_at_once(tmp_path: Path) -> None:
    secrets = MemorySecrets()
    copy_in(tmp_path, secrets).reached(1, 1, {("entries", 2026): 12})
    (tmp_path / FILE).unlink()
    found = copy_in(tmp_path, secrets).place
    assert found is not None and found.numbers == {("entries", 2026): 12}


def test_without_a_store_the_file_does(tmp_path: Path) -> None:
    copy_in(tmp_path, NoSecrets()).reached(1, 2)
    assert copy_in(tmp_path, NoSecrets()).place == Place("d", 1, 2)


def test_a_new_epoch_begins_higher_and_keeps_the_numbers(tmp_path: Path) -> None:
    secrets = MemorySecrets()
    kept = copy_in(tmp_path, secrets)
    kept.reached(1, 40, {("entries", 2026): 12})
    kept.begin(2)
    kept.reached(1, 41)
    assert copy_in(tmp_path, secrets).place == Place("d", 2, 0, {("entries", 2026): 12})


def test_another_desktops_copy_is_none(tmp_path: Path) -> None:
    secrets = MemorySecrets()
    copy_in(tmp_path, secrets, "d").reached(1, 2)
    assert copy_in(tmp_path, secrets, "e").place is None


@given(st.integers(0, 2 * SLOT - 1), st.integers(1, 255))
def test_a_torn_or_altered_half_leaves_the_other(tmp_path_factory: pytest.TempPathFactory, at: int, flip: int) -> None:
    folder = tmp_path_factory.mktemp("outside")
    kept = copy_in(folder, NoSecrets())
    kept.reached(1, 1)
    kept.reached(1, 2)
    raw = bytearray((folder / FILE).read_bytes())
    raw[at] ^= flip
    (folder / FILE).write_bytes(raw)
    found = copy_in(folder, NoSecrets()).place
    assert found is not None and found.device_seq in (1, 2)


@given(st.dictionaries(st.tuples(st.sampled_from("entries exits decrees case_files".split()), st.integers(2000, 9999)),
                       st.integers(1, 99_999_999)))  # fmt: skip
def test_whatever_is_kept_fits_in_a_windows_credential(
    tmp_path_factory: pytest.TempPathFactory, numbers: dict[tuple[str, int], int]
) -> None:
    folder, secrets = tmp_path_factory.mktemp("outside"), MemorySecrets()
    OutsideCopy(folder, KEY, secrets, "s", "f" * 32).reached(2**31, 2**52, numbers)  # it refuses longer secrets
    OutsideCopy(folder, KEY, secrets, "s", "f" * 32).before_sending()
    assert all(len(secret) <= 1_280 for secret in secrets.kept.values())


def test_a_full_disk_lets_the_action_stand_and_nothing_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office = make_office(tmp_path)
    outside = office.outside = copy_in(tmp_path, MemorySecrets(), office.identity.device)

    def full(*_: object, **__: object) -> int:
        raise OSError(28, "no room")

    monkeypatch.setattr(outside_copy.os, "open", full)
    assert office.write(open_case_file, "Guals").set_id
    with pytest.raises(outside_copy.StorageProblem):
        outside.before_sending()
    office.close()


def test_a_database_put_back_is_known_for_old_at_opening(tmp_path: Path) -> None:
    secrets, desk, who = MemorySecrets(), Desk(tmp_path), identity()
    office, _ = desk.create(who, bytes(32), None, secrets, SystemClock())
    with office.database.writing() as connection, applying(connection):
        settle(connection, who)
    folder = office.database.path.parent
    office.close()
    shutil.copyfile(folder / "lligall.db", tmp_path / "kept.db")
    office = desk.open(desk.list()[0], secrets, SystemClock())
    office.write(open_case_file, "Guals")
    assert suspected(office) is None
    office.close()
    shutil.copyfile(tmp_path / "kept.db", folder / "lligall.db")
    office = desk.open(desk.list()[0], secrets, SystemClock())
    assert suspected(office) == OUTSIDE
    office.close()


def test_a_copy_without_both_outside_copies_is_known_too(tmp_path: Path) -> None:
    secrets, desk = MemorySecrets(), Desk(tmp_path)
    office, printed = desk.create(identity(), bytes(32), None, secrets, SystemClock())
    folder = office.database.path.parent
    office.close()
    (folder / FILE).unlink()
    secrets.reset()
    office = desk.open(desk.list()[0], secrets, SystemClock(), recovery_key=printed)
    assert suspected(office) == MISSING
    office.close()


def test_the_suspicion_stays_until_the_server_has_spoken(tmp_path: Path) -> None:
    office = make_office(tmp_path)
    outside = copy_in(tmp_path, MemorySecrets(), office.identity.device)
    outside.reached(1, 5)
    with office.database.writing() as connection:
        assert compare(connection, outside) == OUTSIDE
        write_state(connection, device_seq=9)
        assert compare(connection, outside) == OUTSIDE
    office.close()


def suspected(office: object) -> str | None:
    with office.database.reading() as connection:  # type: ignore[attr-defined]
        return read_state(connection, "old_copy").get("old_copy")
