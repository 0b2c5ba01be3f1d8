"""Every view of new versions in each language, with usual and large letters: nothing is cut or lies over another."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from tests.kit.house import House
from tests.kit.update_views import update_views
from tests.ui.screens.test_nothing_is_cut import letters, wrong

__all__ = ["letters"]


def look(house: House, folder: Path, *sizes: tuple[int, int]) -> None:
    found = []
    house.window.setMinimumSize(1, 1)
    with update_views(folder, house) as views:
        for name, show in views:
            widget = show()
            for size in sizes:
                if widget is house.window:
                    widget.resize(*size)
                    house.settle(20)
                QApplication.processEvents()
                found += [f"{name} at {size}: {each}" for each in wrong(widget)]
            if isinstance(widget, QDialog):
                widget.reject()
    assert found == [], "\n".join(["", *found])


@pytest.mark.parametrize("language", ["ca", "es", "oc_ES", "en"])
def test_with_usual_letters(speak, house: House, tmp_path: Path, language: str) -> None:
    speak(language)
    look(house, tmp_path / "updates", (1280, 800), (853, 533))


@pytest.mark.parametrize("language", ["ca", "es"])
def test_with_large_letters(speak, letters, house: House, tmp_path: Path, language: str) -> None:
    speak(language)
    look(house, tmp_path / "updates", (1280, 800))
