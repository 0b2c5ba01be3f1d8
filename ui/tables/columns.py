"""What a long list shows: its columns, and the cells a row gives for them. Frozen values, no Qt."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from ui.widgets.chip import ChipSpec


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: a text, perhaps a second muted line, an icon or an entity's colour before it, chips."""

    text: str
    secondary: str = ""
    icon: str = ""
    colour: str = ""
    chips: Sequence[ChipSpec] = ()
    strong: bool = False
    muted: bool = False
    spoken: str = ""
    """Words for a screen reader where the painted ones are not enough."""

    def words(self) -> str:
        """What is read aloud: everything the cell shows, in words."""
        if self.spoken:
            return self.spoken
        parts = [self.text, self.secondary, *(chip.text for chip in self.chips)]
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Column:
    """`cell` makes a cell (or a plain text) of a row; it is called once per row and page, so it may format."""

    key: str
    title: str
    cell: Callable[[Any], Cell | str]
    width: int = 120
    stretch: bool = False
    align: str = "left"
    sortable: bool = True
    hidden: bool = False
    spare: int = 0
    """Put away while there is no room for the stretched column, the highest first; 0 is never put away."""


class PageRequest(NamedTuple):
    """A page of rows that is wanted: rows for `ids`, in their order, to be delivered with the same generation."""

    page: int
    ids: tuple[Hashable, ...]
    generation: int


class ColumnStore(Protocol):
    """Where widths and order of columns are remembered between sessions."""

    def read(self, name: str) -> dict[str, Any] | None: ...

    def write(self, name: str, value: dict[str, Any]) -> None: ...
