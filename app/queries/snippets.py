"""Why something was found: the field, and its text in pieces with the found words marked.

The index keeps no texts, so the words are looked for again in the row itself, folded in the same way.
"""

import re
from collections.abc import Mapping, Sequence

from app.domain.text import compact, fold
from app.queries.matching import beginnings

Piece = tuple[str, bool]
"""A piece of text and whether it is one of the words looked for."""

LONGEST = 120
"""Characters of text around the first word found."""

# A word with what may stand inside one: interpuncts, apostrophes, points and hyphens.
_WORD = re.compile(r"[^\W_]+(?:[·•∙⋅・‧'’.\-‐‑][^\W_]+)*")


def first_found(texts: Mapping[str, str], looked_for: Sequence[str]) -> tuple[str, tuple[Piece, ...]] | None:
    """The first field that holds all the words looked for, else the one that holds most: `(field, pieces)`."""
    best, field = 0, ""
    for name, text in texts.items():
        seen = _count(text, looked_for)
        if seen > best:
            best, field = seen, name
        if best == len(looked_for):
            break
    return (field, _pieces(texts[field], _spans(texts[field], looked_for))) if best else None


def _count(text: str, looked_for: Sequence[str]) -> int:
    """How many of the words a text holds, as the index was asked for them."""
    known = f" {fold(text)} "
    return sum((f" {word}" if begins else f" {word} ") in known for word, begins in beginnings(looked_for))


def number_found(numbers: Mapping[str, str], wanted: Sequence[str]) -> tuple[str, tuple[Piece, ...]] | None:
    """The number that holds one of the compact forms of what was typed (domain.text.number_queries); marked whole."""
    for name, number in numbers.items():
        if any(form in compact(number) for form in wanted):
            return name, ((number, True),)
    return None


def is_whole(number: str, wanted: str) -> bool:
    """Whether the compact form of what was typed is this whole number; a NIF may lack its letter."""
    kept = compact(number)
    return len(wanted) >= 3 and (kept == wanted or (kept[:-1] == wanted and len(kept) == 9 and not kept.isdigit()))


def _spans(text: str, looked_for: Sequence[str]) -> list[tuple[int, int]]:
    wanted = beginnings(looked_for)

    def is_found(part: str) -> bool:
        return any(part.startswith(word) if begins else part == word for word, begins in wanted)

    return [found.span() for found in _WORD.finditer(text) if any(map(is_found, fold(found[0]).split()))]


def _pieces(text: str, spans: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    # Where folding joined what stands apart ("S. A."), the field is right but no word of it can be marked.
    start = _start(text, spans[0][0]) if spans else 0
    end = min(len(text), start + LONGEST)
    pieces, at = [], start
    for first, last in spans:
        if first >= end:
            break
        pieces.append((text[at:first], False))
        pieces.append((text[first:last], True))
        at = last
    pieces.append((text[at : max(at, end)], False))
    if start:
        pieces.insert(0, ("…", False))
    if max(at, end) < len(text):
        pieces.append(("…", False))
    return tuple((" ".join(piece.split("\n")), found) for piece, found in pieces if piece)


def _start(text: str, first: int) -> int:
    """Where the snippet begins: at the text's start when the first word is near it, else at a word a little before."""
    if first < LONGEST // 2:
        return 0
    space = text.find(" ", first - LONGEST // 4, first)
    return space + 1 if space >= 0 else first
