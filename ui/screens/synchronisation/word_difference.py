"""Marks in two texts the words that the other does not have, so that the eye finds what differs."""

import re
from difflib import SequenceMatcher
from html import escape

_PIECES = re.compile(r"\s+|[^\s]+")
LONGEST = 4_000
"""Characters compared word by word; a longer text is shown whole without marks (comparing it would take seconds)."""


def marked(left: str, right: str) -> tuple[str, str]:
    """Both texts as HTML with the differing words in bold; everything typed is escaped."""
    if left == right or len(left) + len(right) > LONGEST:
        return _plain(left), _plain(right)
    a, b = _PIECES.findall(left), _PIECES.findall(right)
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    common = sum(
        not piece.isspace() for start, _, size in matcher.get_matching_blocks() for piece in a[start : start + size]
    )
    if common == 0:  # bold everywhere would mark nothing
        return _plain(left), _plain(right)
    out: tuple[list[str], list[str]] = ([], [])
    for what, a_from, a_to, b_from, b_to in matcher.get_opcodes():
        for pieces, side in ((a[a_from:a_to], out[0]), (b[b_from:b_to], out[1])):
            text = _plain("".join(pieces))
            side.append(f"<b>{text}</b>" if what != "equal" and text.strip() else text)
    return "".join(out[0]), "".join(out[1])


def _plain(text: str) -> str:
    return escape(text).replace("\n", "<br>")
