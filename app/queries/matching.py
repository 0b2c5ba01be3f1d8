"""What a person typed, as questions to the search index: every word quoted, the last one by its beginning.

Neighbours: app.domain.text (folding), app.storage.search_index (the tables), search and the lists, which ask.
"""

import re

from app.domain.text import number_queries, words

MOST_WORDS = 12
"""Words beyond these are not looked for: nobody types more, and a pasted page must not take seconds."""


def phrase(word: str) -> str:
    """A word as FTS5 takes it whole, whatever it holds."""
    return '"' + word.replace('"', '""') + '"'


def words_match(typed: str) -> str | None:
    """The FTS5 question of all the words typed, the last one as a beginning; None when there is nothing to look for."""
    found = words(typed)[:MOST_WORDS]
    return " ".join(map(phrase, found)) + "*" if found else None


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
