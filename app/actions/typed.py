"""What a person typed becomes a field's value, or a refusal that says what is wrong with it.

The journal judges the same forms again when it freezes a set (app.domain.kinds); here the person gets the field, the
length or the character. Nothing is left out in silence: spaces are put in order, anything else is said.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from app.domain import dates, identifiers, working_days
from app.domain.kind import Field, Kind, Refusal
from app.domain.parties import IdentifierType
from app.errors import Refused

# Any space a keyboard, a browser or Word can make, line ends and tabs with them; not the control characters that
# str.split() takes for spaces too.
_SPACES = re.compile(r"[\t\n\r\v\f \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_LINE_ENDS = re.compile(r"\r\n?|\v|\f|\u2028|\u2029")


def line(kind: Kind, name: str, text: str | None) -> str | None:
    """One line: spaces collapsed, composed form (NFC). Empty is None, or refused where the field is required."""
    return _checked(kind, name, _SPACES.sub(" ", unicodedata.normalize("NFC", text or "")).strip(" "))


def text(kind: Kind, name: str, value: str | None) -> str | None:
    """Several lines: line ends made one sort, no spaces at the end of lines or around the whole."""
    plain = _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", value or ""))
    return _checked(kind, name, "\n".join([row.rstrip(" \t") for row in plain.split("\n")]).strip("\n"))


def _checked(kind: Kind, name: str, plain: str) -> str | None:
    field = kind.field(name)
    if not _SPACES.sub("", plain):
        if field.required:
            raise Refused(Refusal("empty", (kind.name, name)))
        return None
    if len(plain) > field.longest:
        raise Refused(Refusal("too_long", (kind.name, name, str(len(plain)), str(field.longest))))
    if not field.accepts(plain):
        one = Field(field.form)
        bad = next(letter for letter in plain if not one.accepts(letter))
        raise Refused(Refusal("bad_characters", (kind.name, name, f"U+{ord(bad):04X}")))
    return plain


def date(kind: Kind, name: str, value: str | dt.date | None) -> str | None:
    """An ISO date, in years an office may mean (1800–2199)."""
    if value is None or value == "":
        if kind.field(name).required:
            raise Refused(Refusal("empty", (kind.name, name)))
        return None
    try:
        day = value if isinstance(value, dt.date) else dt.date.fromisoformat(value)
    except ValueError:
        raise Refused(Refusal("bad_date", (kind.name, name))) from None
    if not dates.FIRST_YEAR <= day.year <= working_days.LAST_YEAR:
        raise Refused(Refusal("bad_date", (kind.name, name)))
    return dt.date(day.year, day.month, day.day).isoformat()


def choice(kind: Kind, name: str, value: str | None) -> str | None:
    """One of the field's words, or None where it may be empty."""
    value = None if value is None or value == "" else str(value)
    if not kind.field(name).accepts(value):
        raise Refused(Refusal("empty" if value is None else "bad_choice", (kind.name, name)))
    return value


def identifier(kind: Kind, value: str | None, kind_of: str | None) -> dict[str, Any]:
    """The identifier unit: checked and normalised; a passport or a foreign number is kept as written, in capitals.

    What the check digit says wins over the type chosen; a number that fails it is refused unless the person says it is
    of another sort.
    """
    plain = line(kind, "identifier", value)
    kind_of = choice(kind, "identifier_type", kind_of)
    if plain is None:
        return {"identifier_type": None, "identifier": None}
    if kind_of in (IdentifierType.PASSPORT, IdentifierType.OTHER):
        return {"identifier_type": kind_of, "identifier": plain.upper()}
    found = identifiers.identify(plain)
    if found is None:
        raise Refused(Refusal("bad_identifier", (kind.name, "identifier")))
    return {"identifier_type": found[0].value, "identifier": found[1]}


_EMAIL = re.compile(r"[^@\s,;<>()]+@[^@\s,;<>()]+\.[^@\s,;<>().]{2,}")


def email(kind: Kind, name: str, value: str | None) -> str | None:
    """An e-mail address by its rough form; the post office knows the rest."""
    plain = line(kind, name, value)
    if plain is not None and not _EMAIL.fullmatch(plain):
        raise Refused(Refusal("bad_email", (kind.name, name)))
    return plain


def telephone(kind: Kind, name: str, value: str | None) -> str | None:
    """A telephone as people write it, with words for extensions; it needs at least three digits."""
    plain = line(kind, name, value)
    if plain is not None and sum(letter.isdecimal() for letter in plain) < 3:
        raise Refused(Refusal("bad_telephone", (kind.name, name)))
    return plain


def one_of(values: Iterable[str], value: str, about: tuple[str, ...]) -> str:
    """A value out of a closed list that is no field of a kind."""
    if value not in tuple(values):
        raise Refused(Refusal("bad_choice", about))
    return value
