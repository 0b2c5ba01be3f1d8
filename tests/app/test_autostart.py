"""What is started with Windows: the starter of whichever version, quoted, and nothing where nothing is installed."""

import sys
from pathlib import Path

import pytest

from app import autostart
from app.versions.slots import START, VERSIONS


def test_the_source_starts_nothing() -> None:
    assert autostart.program() is None


def test_an_update_does_not_leave_an_entry_of_the_version_before(tmp_path: Path) -> None:
    root = tmp_path / "Programs" / "Lligall de l'Anna"
    inside = root / VERSIONS / "0.1.0" / "Lligall.exe"
    inside.parent.mkdir(parents=True)
    for file in (inside, root / "Lligall.exe", root / START):
        file.write_bytes(b"")
    assert autostart.program(inside) == root / "Lligall.exe"
    (root / "Lligall.exe").unlink()
    assert autostart.program(inside) == inside, "a starter that is not there starts nothing"


def test_the_program_of_the_machine_starts_itself(tmp_path: Path) -> None:
    assert autostart.program(tmp_path / "Lligall" / "Lligall.exe") == tmp_path / "Lligall" / "Lligall.exe"


def test_the_command_is_one_program_whatever_its_folder(tmp_path: Path) -> None:
    assert autostart.command(Path("C:/a b/Lligall.exe")).endswith('Lligall.exe" --minimized')
    assert autostart.command(Path("C:/a b/Lligall.exe")).startswith('"')


@pytest.mark.skipif(sys.platform == "win32", reason="there it does what it says: tests/windows")
def test_elsewhere_nothing_is_written(tmp_path: Path) -> None:
    assert autostart.apply(True, tmp_path / "Lligall.exe") is False
