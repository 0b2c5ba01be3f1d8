"""How a synced thing is described: its kind, its units of fields, and who may write each.

The vocabulary of each thing stands in the module of its name (case_files, parties, ...); `app.domain.kinds` gathers
them. The desktop's tables must agree with it (a test compares); the server judges change sets with it.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from app.domain.ids import is_id
from app.domain.roles import Permission


@dataclass(frozen=True)
class Refusal:
    """Why something is not allowed: a code the interface has words for, and what it is about (never personal data)."""

    code: str
    about: tuple[str, ...] = ()


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


@dataclass(frozen=True)
class Field:
    """One field: its form, the longest text allowed (characters), its choices, and whether it may be empty."""

    form: Form
    longest: int = 300
    choices: tuple[str, ...] = ()
    required: bool = False

    def accepts(self, value: Any) -> bool:
        """Whether a value has this form; None is accepted unless the field is required."""
        if value is None:
            return not self.required
        return _ACCEPTS[self.form](self, value)


def line(longest: int = 300, required: bool = False) -> Field:
    """One line of text: no control characters, no line ends."""
    return Field(Form.LINE, longest, required=required)


def text(longest: int = 20_000, required: bool = False) -> Field:
    """Several lines of text."""
    return Field(Form.TEXT, longest, required=required)


def choice(*choices: str, required: bool = False) -> Field:
    """One of a closed list of words."""
    return Field(Form.CHOICE, choices=tuple(choices), required=required)


DATE = Field(Form.DATE)
MOMENT = Field(Form.MOMENT)
FLAG = Field(Form.FLAG)
WHOLE = Field(Form.WHOLE)
ID = Field(Form.ID)
REQUIRED_ID = Field(Form.ID, required=True)
LIST = Field(Form.LIST, longest=200)
DIGEST = Field(Form.DIGEST, required=True)


def size(most: int) -> Field:
    """A number of bytes, at most so many."""
    return Field(Form.SIZE, most, required=True)


@dataclass(frozen=True)
class Unit:
    """Fields that make sense only together, and the permission that changing them needs."""

    fields: Mapping[str, Field]
    needs: Permission = Permission.EDIT
    once: bool = False
    """Given when the row is made, and the same for ever: identifiers, who wrote a note."""


@dataclass(frozen=True)
class Kind:
    """One sort of synced row."""

    name: str
    units: Mapping[str, Unit]
    creates: Permission = Permission.EDIT
    belongs: bool = False
    """Whether its rows name the case file they belong to (and are frozen with it when that is closed)."""
    public: bool = False
    """Whether readers of named or closed case files see it too (people, roles, procedures, the entity)."""
    unit_of: Mapping[str, str] = field(init=False, repr=False, compare=False)
    required: tuple[str, ...] = field(init=False, repr=False, compare=False)
    """Units with a required field: a creation carries them all."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "unit_of", {name: unit for unit, spec in self.units.items() for name in spec.fields})
        required = (unit for unit, spec in self.units.items() if any(each.required for each in spec.fields.values()))
        object.__setattr__(self, "required", tuple(required))

    def field(self, name: str) -> Field:
        """The description of one of its fields. Raises KeyError for a field it does not have."""
        return self.units[self.unit_of[name]].fields[name]

    def check(self, unit: str, values: Mapping[str, Any]) -> Refusal | None:
        """Whether new values of a unit have the right form. Fields and units we do not know yet are let through:
        the server need not be upgraded first (sync.md)."""
        spec = self.units.get(unit)
        if spec is None:
            return None
        for name, value in values.items():
            known = spec.fields.get(name)
            if known is not None and not known.accepts(value):
                return Refusal("bad_value", (self.name, name))
        return None


def units(needs: Permission = Permission.EDIT, **fields: Field) -> dict[str, Unit]:
    """Shorthand for the common case: each field is a unit of its own name."""
    return {name: Unit({name: spec}, needs) for name, spec in fields.items()}


def _is_line(spec: Field, value: Any) -> bool:
    return _is_text(spec, value) and value.isprintable()


def _is_text(spec: Field, value: Any) -> bool:
    if not isinstance(value, str) or len(value) > spec.longest or (spec.required and not value.strip()):
        return False
    # What is printable throughout holds nothing of what is forbidden, and is the quicker question.
    return value.isprintable() or _FORBIDDEN.search(value) is None


# Control characters but tab and line end; bidirectional overrides and isolates, which can make text read as another
# (Unicode TR 36, section 2.2); lone surrogates, which cannot be written in UTF-8.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?Z")


def _is_date(_spec: Field, value: Any) -> bool:
    # The one form that sorts as text: the library also reads weeks and other numerals.
    if not isinstance(value, str) or _DAY.fullmatch(value) is None:
        return False
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_moment(_spec: Field, value: Any) -> bool:
    if not isinstance(value, str) or _INSTANT.fullmatch(value) is None:
        return False
    try:
        dt.datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_list(spec: Field, value: Any) -> bool:
    return isinstance(value, list) and len(value) <= spec.longest and all(_is_plain(item) for item in value)


def _is_plain(value: Any) -> bool:
    if isinstance(value, dict):
        return len(value) <= 40 and all(isinstance(key, str) and _is_plain(item) for key, item in value.items())
    return value is None or isinstance(value, bool | int) or (isinstance(value, str) and len(value) <= 2_000)


_DIGEST = re.compile(r"[0-9a-f]{64}")


def _is_size(spec: Field, value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= spec.longest


_ACCEPTS = {
    Form.TEXT: _is_text,
    Form.LINE: _is_line,
    Form.DATE: _is_date,
    Form.MOMENT: _is_moment,
    Form.FLAG: lambda _spec, value: isinstance(value, bool),
    Form.WHOLE: lambda _spec, value: isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**53,
    Form.ID: lambda _spec, value: is_id(value),
    Form.CHOICE: lambda spec, value: value in spec.choices,
    Form.LIST: _is_list,
    Form.DIGEST: lambda _spec, value: isinstance(value, str) and _DIGEST.fullmatch(value) is not None,
    Form.SIZE: _is_size,
}
