"""What a row list shows: headings and rows, frozen values without Qt."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from ui.widgets.chip import ChipSpec


@dataclass(frozen=True, slots=True)
class Heading:
    """A row that names those below; arrows skip it."""

    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `action` is the word on its button; `checked` None means it has no check box."""

    id: Hashable
    title: str
    subtitle: str = ""
    colour: str = ""
    icon: str = ""
    chips: Sequence[ChipSpec] = ()
    action: str = ""
    primary: bool = False
    trailing: str = ""
    strong: bool = True
    checked: bool | None = None
    spoken: str = ""
    """Words that replace title and subtitle for a screen reader, where the painted ones are too short."""
