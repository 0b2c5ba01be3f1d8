"""The forms that values of fields have, and how each is recognised. Every value of every change comes by here.

`recogniser` is asked once for each field, when it is described (kind.Field); what it gives is asked for each value.
"""

import datetime as dt
import re
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache
from typing import Any

from app.domain.ids import ID_LENGTH, is_id

Recogniser = Callable[[Any], bool]
"""Whether a value that is not None has a form."""


class Form(StrEnum):
    """The form of a field's value, as it travels. Dates and moments are ISO 8601 text; moments in UTC."""

    TEXT = "text"
    LINE = "line"
    DATE = "date"
    MOMENT = "moment"
    FLAG = "flag"
    WHOLE = "whole"
    ID = "id"
    CHOICE = "choice"
    LIST = "list"
    DIGEST = "digest"
    """A SHA-256, as 64 hexadecimal digits in lower case."""
    SIZE = "size"
    """A number of bytes."""


def recogniser(form: Form, longest: int, choices: tuple[str, ...], required: bool) -> Recogniser:
    """Of one form with its bounds: the longest text (characters), list (items) or number allowed; the choices; whether
    text must say something."""
    match form:
        case Form.TEXT:
            return _text(longest, required)
        case Form.LINE:
            return _line(longest, required)
        case Form.CHOICE:
            # Not a set: what cannot be hashed may be asked about.
            return lambda value: value in choices
        case Form.LIST:
            return lambda value: (
                isinstance(value, list) and len(value) <= longest and all(_is_plain(item) for item in value)
            )
        case Form.SIZE:
            return lambda value: isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= longest
        case _:
            return _RECOGNISERS[form]


def _line(longest: int, required: bool) -> Recogniser:
    def is_line(value: Any) -> bool:
        return (
            isinstance(value, str)
            and len(value) <= longest
            and value.isprintable()
            and not (required and not value.strip())
        )

    return is_line


def _text(longest: int, required: bool) -> Recogniser:
    def is_text(value: Any) -> bool:
        if not isinstance(value, str) or len(value) > longest or (required and not value.strip()):
            return False
        return _is_clean(value)

    return is_text


def _is_clean(value: str) -> bool:
    # Nearly every text here can be written in Latin-1, and bytes are looked through four times faster than characters.
    try:
        return 1 not in value.encode("latin-1").translate(_FORBIDDEN_BYTES)
    except UnicodeEncodeError:
        # What is printable throughout holds nothing of what is forbidden, and is the quicker question.
        return value.isprintable() or _forbidden(value) is None


# Control characters but tab and line end; bidirectional overrides and isolates, which can make text read as another
# (Unicode TR 36, section 2.2); lone surrogates, which cannot be written in UTF-8.
_forbidden = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]").search
_FORBIDDEN_BYTES = bytes(_forbidden(chr(code)) is not None for code in range(256))
_day = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch
_instant = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?Z").fullmatch
_LONGEST_INSTANT = len("2026-11-23T08:00:00.000000Z")
_digest = re.compile(r"[0-9a-f]{64}").fullmatch


def _is_date(value: Any) -> bool:
    # The one form that sorts as text: the library also reads weeks and other numerals.
    if not isinstance(value, str) or _day(value) is None:
        return False
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_moment(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST_INSTANT and _is_instant(value)


@lru_cache(256)  # who writes something says when, once for the set and once in it
def _is_instant(value: str) -> bool:
    if _instant(value) is None:
        return False
    try:
        dt.datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_id(value: Any) -> bool:
    return isinstance(value, str) and len(value) == ID_LENGTH and _is_known_id(value)


_is_known_id = lru_cache(256)(is_id)  # values name mostly the same few: who writes, what it is about


def _is_plain(value: Any) -> bool:
    if isinstance(value, dict):
        return len(value) <= 40 and all(isinstance(key, str) and _is_plain(item) for key, item in value.items())
    return value is None or isinstance(value, bool | int) or (isinstance(value, str) and len(value) <= 2_000)


_RECOGNISERS: dict[Form, Recogniser] = {
    Form.DATE: _is_date,
    Form.MOMENT: _is_moment,
    Form.FLAG: lambda value: isinstance(value, bool),
    Form.WHOLE: lambda value: isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**53,
    Form.ID: _is_id,
    Form.DIGEST: lambda value: isinstance(value, str) and _digest(value) is not None,
}
