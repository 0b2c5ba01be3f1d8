"""The frame is tested in its real window, as the rooms are."""

from tests.kit.look import _installed, theme
from tests.kit.speaking import speak
from tests.ui.screens.conftest import clock, furnish, house

__all__ = ["_installed", "clock", "furnish", "house", "speak", "theme"]
