"""These tests look at real widgets: the look is installed, windows are offscreen."""

from tests.kit.look import _installed, shown, theme

__all__ = ["_installed", "shown", "theme"]
