"""What a person typed, as questions to the search index: every word quoted, and most of them by their beginning.

Neighbours: app.domain.text (folding), app.storage.search_index (the tables), search and the lists, which ask.
"""

import re
from collections.abc import Sequence

from app.domain.text import number_queries, words

MOST_WORDS = 12
"""Words beyond these are not looked for: nobody types more, and a pasted page must not take seconds."""

LEAST_BEGINNING = 3
"""Letters from which a word that is not the last one is looked for by its beginning."""


def phrase(word: str) -> str:
    """A word as FTS5 takes it whole, whatever it holds."""
    return '"' + word.replace('"', '""') + '"'


def beginnings(found: Sequence[str]) -> list[tuple[str, bool]]:
    """Words with whether a longer word that begins so is meant as well: the last one, which may still be being typed,
    and all of three letters or more ("mar pui" finds Maria Puig); a "de" or an "l" in between means itself."""
    return [(word, len(word) >= LEAST_BEGINNING or place == len(found) - 1) for place, word in enumerate(found)]


def words_match(typed: str) -> str | None:
    """The FTS5 question of all the words typed, by their beginnings; None when there is nothing to look for."""
    return _question(beginnings(_looked_for(typed)))


def whole_words_match(typed: str) -> str | None:
    """The narrower question: all the words typed but the last one as they are, so that "pau puig" finds nobody called
    Paula."""
    found = _looked_for(typed)
    return _question([(word, place == len(found) - 1) for place, word in enumerate(found)])


def _looked_for(typed: str) -> list[str]:
    return words(typed)[:MOST_WORDS]


def _question(found: Sequence[tuple[str, bool]]) -> str | None:
    return " ".join(phrase(word) + "*" * begins for word, begins in found) or None


def numbers_match(typed: str) -> str | None:
    """The question to the trigram table: any of the compact forms, anywhere in a number; None when no form is long
    enough."""
    forms = number_queries(typed[:200])
    return " OR ".join(map(phrase, forms)) if forms else None


_PAIR = re.compile(r"\D*?(\d{1,8})\s*[/\-–. ]\s*(\d{1,8})\D*")
_ONE = re.compile(r"\s*(\d{1,6})\s*")


def official_numbers(typed: str) -> list[tuple[int, int]]:
    """The (year, number) that "2026/41", "41/2026", "41/26" or "exp. 26-041" may mean, likeliest first."""
    found = _PAIR.fullmatch(typed[:60])
    if found is None:
        return []
    first, second = found[1], found[2]
    pairs = [(_year(one), int(other)) for one, other in ((first, second), (second, first))]
    # Four digits are a year before two digits are.
    ordered = sorted(zip((len(first) != 4, len(second) != 4), pairs, strict=True), key=lambda each: each[0])
    return [(year, number) for _, (year, number) in ordered if year is not None]


def _year(text: str) -> int | None:
    if len(text) == 4:
        return int(text) if 1900 <= int(text) <= 2199 else None
    return 2000 + int(text) if len(text) == 2 else None


def lone_number(typed: str) -> int | None:
    """A number of at most six digits and nothing else: the number of a case file of some recent year, perhaps."""
    found = _ONE.fullmatch(typed)
    return int(found[1]) if found else None
