"""A whole program on a profile of its own, as in the tests of coming in."""

from tests.kit.look import _installed, theme
from tests.kit.speaking import speak
from tests.ui.screens.conftest import clock, furnish, house

__all__ = ["_installed", "clock", "furnish", "house", "speak", "theme"]
