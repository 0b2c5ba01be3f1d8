"""The five tones that say how something stands, always beside an icon or words, and the colours of entities.

Together with `palette` these are all the colours there are.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtGui import QColor

from ui.look.scheme import Scheme


class Tone(StrEnum):
    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    GREY = "grey"
    BLUE = "blue"


_TABLE: dict[tuple[Scheme, Tone], tuple[str, str]] = {
    (Scheme.LIGHT, Tone.RED): ("#8f1d14", "#fbe3e0"),
    (Scheme.LIGHT, Tone.AMBER): ("#6b4a00", "#fdf0cd"),
    (Scheme.LIGHT, Tone.GREEN): ("#1c5a34", "#e0f1e5"),
    (Scheme.LIGHT, Tone.GREY): ("#4a5459", "#e9edf0"),
    (Scheme.LIGHT, Tone.BLUE): ("#0d4d5d", "#dcedf2"),
    (Scheme.DARK, Tone.RED): ("#ffb4aa", "#4a2220"),
    (Scheme.DARK, Tone.AMBER): ("#f5d27a", "#43360f"),
    (Scheme.DARK, Tone.GREEN): ("#9fdcb3", "#1d3a28"),
    (Scheme.DARK, Tone.GREY): ("#c9d0d3", "#363b3e"),
    (Scheme.DARK, Tone.BLUE): ("#a5dbe8", "#183d47"),
}


def tone_colours(tone: Tone, scheme: Scheme) -> tuple[QColor, QColor] | None:
    """(text, ground) of a tone; None in high contrast, where a chip is text in an outline."""
    names = _TABLE.get((scheme, tone))
    return None if names is None else (QColor(names[0]), QColor(names[1]))


ENTITY_COLOURS: tuple[str, ...] = (
    "#3a7d4f",
    "#98621b",
    "#4f549c",
    "#a03a55",
    "#1f7a8c",
    "#6d7b2d",
    "#7d4a94",
    "#4a6478",
)
"""Mid-tones that are seen on white, on dark and on black; decorative: the entity's name always stands beside."""


def entity_colour(number: int) -> str:
    """The colour of the n-th entity (0, 1, 2…) as "#rrggbb". They repeat after eight: the name always stands beside."""
    return ENTITY_COLOURS[number % len(ENTITY_COLOURS)]
