"""A whole program on a profile of its own."""

from tests.kit.look import _installed, theme
from tests.kit.speaking import speak
from tests.ui.screens.welcome.conftest import served, start

__all__ = ["_installed", "served", "speak", "start", "theme"]
