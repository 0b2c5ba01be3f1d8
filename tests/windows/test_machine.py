"""What only a Windows machine has, asked on one: its registry, credential store, locks, paths and zones."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

if sys.platform != "win32":
    pytest.skip("asks Windows itself; dev.py windows runs it there", allow_module_level=True)

import winreg

from app import paths, policy
from app.clock import SEAT
from app.errors import StorageProblem
from app.settings import Settings
from app.storage.database import create_database, open_database
from app.storage.locking import Lock
from app.storage.secret_store import LONGEST, SystemSecrets
from app.storage.whole_files import write_whole

NAMES = st.text(st.characters(codec="utf-16-le", exclude_categories=["Cs"]), max_size=LONGEST // 2)


@pytest.fixture
def policies():
    """The person's own policy key, empty, and gone afterwards."""
    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, policy.REGISTRY_KEY) as key:
        yield key
    winreg.DeleteKey(winreg.HKEY_CURRENT_USER, policy.REGISTRY_KEY)


def test_a_policy_in_the_registry_wins(policies, tmp_path: Path) -> None:
    chosen = Settings(tmp_path / "settings.json", policy.system_policy())
    chosen.set("language", "es")
    assert not chosen.is_fixed("language")
    winreg.SetValueEx(policies, "language", 0, winreg.REG_SZ, "en")
    winreg.SetValueEx(policies, "text_size", 0, winreg.REG_DWORD, 125)
    assert (chosen.get("language"), chosen.get("text_size")) == ("en", 125)
    assert chosen.is_fixed("language")


def test_a_policy_of_the_wrong_kind_fixes_nothing(policies, tmp_path: Path) -> None:
    winreg.SetValueEx(policies, "text_size", 0, winreg.REG_SZ, "125")
    winreg.SetValueEx(policies, "language", 0, winreg.REG_BINARY, b"en")
    chosen = Settings(tmp_path / "settings.json", policy.system_policy())
    assert not chosen.is_fixed("text_size")
    assert not chosen.is_fixed("language")


def test_the_profile_is_in_the_local_data_never_the_roaming() -> None:
    assert paths.profile({}).parts[-3:] == ("AppData", "Local", "Lligall")


@settings(max_examples=20)
@given(secret=NAMES)
def test_the_credential_manager_keeps_any_text(secret: str) -> None:
    store = SystemSecrets()
    store.put("tests/one", secret)
    try:
        assert store.get("tests/one") == secret
    finally:
        store.delete("tests/one")
    assert store.get("tests/one") is None


def test_another_process_cannot_take_the_lock(tmp_path: Path) -> None:
    file = tmp_path / "lligall.db.lock"
    held = Lock(file)
    again = "import sys; from pathlib import Path; from app.storage.locking import Lock; Lock(Path(sys.argv[1]))"
    taken = subprocess.run([sys.executable, "-c", again, str(file)], input=b"", capture_output=True, check=False)
    assert taken.returncode != 0
    assert b"DatabaseInUse" in taken.stderr
    held.release()
    taken = subprocess.run([sys.executable, "-c", again, str(file)], input=b"", capture_output=True, check=False)
    assert taken.returncode == 0, taken.stderr


@pytest.mark.parametrize("name", ["àéïóúç l·l", "имя 名前", "a" * 60, "spaces  and.dots"])
def test_a_database_lives_under_any_name(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    made = create_database(folder / "lligall.db", b"k" * 32, b"s" * 16)
    made.close()
    open_database(folder / "lligall.db", b"k" * 32, b"s" * 16).close()


def test_a_file_that_somebody_holds_open_is_left_whole(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    write_whole(file, b"before")
    with file.open("rb"):
        try:
            write_whole(file, b"after")
        except StorageProblem:
            assert file.read_bytes() == b"before"
        else:
            assert file.read_bytes() == b"after"
    write_whole(file, b"at last")
    assert file.read_bytes() == b"at last"


def test_the_seats_zone_is_known() -> None:
    summer, winter = datetime(2026, 7, 1, 12, tzinfo=UTC), datetime(2026, 1, 1, 12, tzinfo=UTC)
    assert (summer.astimezone(SEAT).hour, winter.astimezone(SEAT).hour) == (14, 13)
