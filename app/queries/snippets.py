"""Why something was found: the field, and its text in pieces with the found words marked.

The index keeps no texts, so the words are looked for again in the row itself, folded in the same way.
"""

import re
from collections.abc import Mapping, Sequence

from app.domain.text import compact, fold, number_queries

Piece = tuple[str, bool]
"""A piece of text and whether it is one of the words looked for."""

LONGEST = 120
"""Characters of text around the first word found."""

# A word with what may stand inside one: interpuncts, apostrophes, points and hyphens.
_WORD = re.compile(r"[^\W_]+(?:[·•∙⋅・‧'’.\-‐‑][^\W_]+)*")


def first_found(texts: Mapping[str, str], looked_for: Sequence[str]) -> tuple[str, tuple[Piece, ...]] | None:
    """The first field that holds all the words looked for, else the one that holds most: `(field, pieces)`."""
    best: tuple[int, str, list[tuple[int, int]]] | None = None
    for name, text in texts.items():
        spans, seen = _spans(text, looked_for)
        if seen and (best is None or seen > best[0]):
            best = (seen, name, spans)
            if seen == len(looked_for):
                break
    return None if best is None else (best[1], _pieces(texts[best[1]], best[2]))


def number_found(numbers: Mapping[str, str], typed: str) -> tuple[str, tuple[Piece, ...]] | None:
    """The number that holds what was typed, in any format; marked whole."""
    wanted = number_queries(typed)
    for name, number in numbers.items():
        if any(form in compact(number) for form in wanted):
            return name, ((number, True),)
    return None


def is_whole(number: str, typed: str) -> bool:
    """Whether a whole number was typed, in any format; a NIF may lack its letter."""
    kept, wanted = compact(number), compact(typed)
    return len(wanted) >= 3 and (kept == wanted or (kept[:-1] == wanted and len(kept) == 9 and not kept.isdigit()))


def _spans(text: str, looked_for: Sequence[str]) -> tuple[list[tuple[int, int]], int]:
    spans, seen = [], set()
    for found in _WORD.finditer(text):
        parts = fold(found[0]).split()
        hits = {
            word
            for word in looked_for
            for part in parts
            if part == word or (word is looked_for[-1] and part.startswith(word))
        }
        if hits:
            spans.append(found.span())
            seen |= hits
    return spans, len(seen)


def _pieces(text: str, spans: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    start = _start(text, spans[0][0])
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
