"""Undo reverses only what still shows its own value (R4): what somebody has written since stays, on every desktop."""

from pathlib import Path

import pytest

from app.actions import case_files, undo
from tests.kit.desktops import Desktop, Town


@pytest.fixture
def maria(town: Town, tmp_path: Path) -> Desktop:
    return town.desktop(tmp_path / "maria")


@pytest.fixture
def pere(town: Town, tmp_path: Path) -> Desktop:
    return town.desktop(tmp_path / "pere", "Pere Mostra", "clerk")


def test_undo_spares_what_another_has_written_since(town: Town, maria: Desktop, pere: Desktop) -> None:
    file = maria.office.write(case_files.open_case_file, "Gual").result
    maria.office.write(case_files.rename, file, "Guals")
    town.level(maria, pere)
    pere.office.write(case_files.rename, file, "Guals i reserves")
    town.level(maria, pere)
    result = undo.undo(maria.office)
    assert result.kept and maria.shown()["case_file", file]["title"]["title"] == "Guals i reserves"
    town.level(maria, pere)
    assert pere.shown()["case_file", file]["title"]["title"] == "Guals i reserves"
