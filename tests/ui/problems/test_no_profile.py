"""A profile that cannot be used is told in words before anything is made in it."""

import errno
import os
from pathlib import Path

import platformdirs
import pytest

from app import paths, profiles
from app.errors import DiskFull, NoProfile, UnsafePlace
from app.storage import places
from app.storage.places import Surroundings
from tests.kit.look import _installed  # noqa: F401
from ui import __main__ as program
from ui import problems


@pytest.mark.parametrize("trouble", [OSError(errno.ENOENT, "H:"), KeyError("USERPROFILE"), ValueError("LOCALAPPDATA")])
def test_a_system_that_does_not_say_where(monkeypatch: pytest.MonkeyPatch, trouble: Exception) -> None:
    def fail(*_: object, **_more: object) -> str:
        raise trouble

    monkeypatch.setattr(platformdirs, "user_data_dir", fail)
    with pytest.raises(NoProfile):
        paths.profile({})


@pytest.mark.parametrize("said", ["", "Lligall", "."])
def test_an_empty_answer_does_not_mean_beside_the_program(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *_, **_more: said)
    with pytest.raises(NoProfile):
        paths.profile({})


def test_a_home_drive_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "drive").write_bytes(b"")  # no folder can be made below it
    with pytest.raises(NoProfile):
        profiles.expect_usable(tmp_path / "drive" / "Lligall")
    assert (tmp_path / "drive").read_bytes() == b""


def test_a_folder_redirected_to_a_share_or_synchronised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for around, sort in (
        (Surroundings(False, mounts=(("/", "ext4"), (str(tmp_path), "cifs"))), places.NETWORK),
        (Surroundings(False, synchronised_roots=(str(tmp_path),)), places.SYNCHRONISED),
    ):
        monkeypatch.setattr(places, "look_around", lambda _path, around=around: around)
        with pytest.raises(UnsafePlace) as caught:
            profiles.expect_usable(tmp_path / "Lligall")
        assert caught.value.about[1] == sort
        assert not (tmp_path / "Lligall").exists(), "nothing is made there"


def test_a_full_disk_is_called_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **_more: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "mkdir", full)
    with pytest.raises(DiskFull):
        profiles.expect_usable(tmp_path / "Lligall")


def test_an_ordinary_one_is_made(tmp_path: Path) -> None:
    profiles.expect_usable(tmp_path / "a" / "Lligall")
    assert (tmp_path / "a" / "Lligall").is_dir()


def test_the_check_at_the_command_line_says_it_without_a_box(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE, raising=False)
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *_, **_more: "")
    assert program.main(["--doctor"]) == 3
    assert "LOCALAPPDATA" in capsys.readouterr().err
    assert "%1" not in problems.words(NoProfile()).sentence()
