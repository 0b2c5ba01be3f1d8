"""How text is compared: folding for search and order, the same on what is kept and on what is typed.

`ŀ`, `l·l`, `l.l` and `l-l` are `ll`, `ç` is `c`; accents, apostrophes and case do not count (IEC, Ortografia catalana).
Numbers are found in any format by their compact forms. Neighbours: storage.search_index keeps what these functions
return, queries.search asks with them.
"""

import re
import unicodedata

# A point or a hyphen stands for the interpunct only between vowels (or while it is being typed): Bell-lloc and
# S.L.L. are not geminates.
_TYPED_GEMINATE = re.compile(r"(?<=[aeiou]l)[.\-](?=l(?:[aeiou]|$))")
_ACRONYM = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}")
_ELISION = re.compile(r"\b([dlmnst])['’ʼ`´](?=\w)", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:(?:el|la|els|les|lo|los|las|es|eth|eths)\s+|l['’ʼ`´]\s*)(?=\w)")
_NUMBER = re.compile(r"\d+")
_PARTED = re.compile(r"\d[/\-]\w*\d")
# What Unicode does not take apart; every sign that stands for an interpunct, and every hyphen, as one.
_SPECIAL = dict.fromkeys("·•∙⋅・‧", "·") | dict.fromkeys("-‐‑", "-")
_SPECIAL |= {"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", ".": "."}


class _Letters(dict[int, str]):
    """For `str.translate`: each character as bare lower-case letters and digits, or as a space; worked out once.

    Interpunct, point and hyphen stay, because what they mean depends on their neighbours.
    """

    def __missing__(self, code: int) -> str:
        letters, before = chr(code), ""
        while letters != before:  # what is taken apart may be taken apart again
            before = letters
            letters = unicodedata.normalize("NFKD", letters.casefold())
        self[code] = "".join(map(_bare, letters))
        return self[code]


def _bare(letter: str) -> str:
    if letter in _SPECIAL:
        return _SPECIAL[letter]
    return letter if letter.isalnum() else "" if unicodedata.combining(letter) else " "


_LETTERS = _Letters()

# Nearly every text here can be written in Latin-1, and bytes are translated thirty times faster than characters.
_LATIN = [chr(code).translate(_LETTERS) for code in range(256)]
_NOT_ONE_TO_ONE = "\0"
"""Nothing else becomes this: what it stands for is another number of letters, or none of Latin-1."""
_LATIN_BYTES = "".join(
    bare if len(bare) == 1 and bare < "\u0100" else _NOT_ONE_TO_ONE for bare in _LATIN
).encode("latin-1")


def _bared(text: str) -> str:
    """Every character as `_Letters` says."""
    try:
        raw = text.encode("latin-1")
    except UnicodeEncodeError:
        return text.translate(_LETTERS)
    bare = raw.translate(_LATIN_BYTES).decode("latin-1")
    return text.translate(_LETTERS) if _NOT_ONE_TO_ONE in bare else bare


def fold(text: str | None) -> str:
    """The text as it is searched: lower-case words of bare letters and digits with one space between them.

    Folding what is folded changes nothing.
    """
    return " ".join(loose(text).split())


def loose(text: str | None) -> str:
    """As `fold`, but with any number of spaces between the words: for an index, which takes them apart itself."""
    if not text:
        return ""
    bare = _bared(text)
    if "·" in bare:
        bare = _geminate(bare)
    has_points, has_hyphens = "." in bare, "-" in bare  # one character is looked for far faster than three
    if (has_points and "l.l" in bare) or (has_hyphens and "l-l" in bare):
        bare = _TYPED_GEMINATE.sub("", bare)
    if has_points:
        if any(len(piece) == 1 for piece in bare.split(".")[1:-1]):  # far cheaper than the search, and mostly enough
            bare = _ACRONYM.sub(lambda found: found[0].replace(".", "") + " ", bare)
        bare = bare.replace(".", " ")
    return bare.replace("-", " ") if has_hyphens else bare


def _geminate(bare: str) -> str:
    """`l·l` as `ll`, also when it was written with ŀ and an l more; any other interpunct as a space."""
    before, *rest = bare.split("·")
    for piece in rest:
        if before.endswith("l") and (piece.startswith("l") or not piece):
            before += piece
        else:
            before += " " + piece
    return before


def words(query: str) -> list[str]:
    """The folded words somebody looks for. Elided articles and pronouns (d', l', s'…) are left out if more is said."""
    bare = fold(_ELISION.sub(" ", unicodedata.normalize("NFC", query)))
    return (bare or fold(query)).split()


def sort_key(text: str | None) -> str:
    """How a title or a name sorts in Catalan lists: leading article last, numbers by value, accents only break ties."""
    if not text:
        return ""
    bare = " ".join(text.casefold().split())
    article = _ARTICLE.match(bare)
    main = bare[article.end() :] if article else bare
    folded = _NUMBER.sub(_by_value, fold(main) or main)
    # The separator sorts before the space, so that a title comes before the longer one that begins with it.
    return f"{folded}\x01{_NUMBER.sub(_by_value, bare)}"


def _by_value(found: re.Match[str]) -> str:
    return found[0].lstrip("0").rjust(9, "0")


def digits(text: str | None) -> str:
    """Only the decimal digits, as ASCII."""
    return "".join(str(unicodedata.decimal(letter)) for letter in text or "" if letter.isdecimal())


def compact(text: str | None) -> str:
    """Letters and digits run together: "12.345.678-Z" is "12345678z", "973 60 00 00" is "973600000"."""
    return fold(text).replace(" ", "")


def number_forms(*numbers: str | None) -> str:
    """What is kept so that a number is found however it is written: each compact, and numbered parts both ways round.

    "2026/41" gives "202641 412026"; whoever types 2026/0041, 41-2026 or 0041/2026 finds it (see `number_queries`).
    """
    found: dict[str, None] = {}
    for number in numbers:
        found[compact(number)] = None
        parts = _value_parts(number)
        if len(parts) > 1 and number and _PARTED.search(number):
            found["".join(parts)] = None
            found["".join(reversed(parts))] = None
    return " ".join(form for form in found if form)


def number_queries(query: str) -> list[str]:
    """The compact forms to look for, most exact first; only those with three characters or more and a digit."""
    forms = dict.fromkeys([compact(query), "".join(_value_parts(query))])
    return [form for form in forms if len(form) >= 3 and any(letter.isdigit() for letter in form)]


def _value_parts(number: str | None) -> list[str]:
    return [part.lstrip("0") or "0" for part in _NUMBER.findall(fold(number))]
