"""How a synced thing is described: its kind, its units of fields, and who may write each.

The vocabulary of each thing stands in the module of its name (case_files, parties, ...); `app.domain.kinds` gathers
them. The desktop's tables must agree with it (a test compares); the server judges change sets with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.domain.forms import Form, Recogniser, recogniser
from app.domain.roles import Permission


@dataclass(frozen=True)
class Refusal:
    """Why something is not allowed: a code the interface has words for, and what it is about (never personal data)."""

    code: str
    about: tuple[str, ...] = ()


@dataclass(frozen=True)
class Field:
    """One field: its form, the longest text allowed (characters), its choices, and whether it may be empty."""

    form: Form
    longest: int = 300
    choices: tuple[str, ...] = ()
    required: bool = False

    recognises: Recogniser = field(init=False, repr=False, compare=False)
    """Whether a value that is there has this form."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "recognises", recogniser(self.form, self.longest, self.choices, self.required))

    def accepts(self, value: Any) -> bool:
        """Whether a value has this form; None is accepted unless the field is required."""
        return not self.required if value is None else self.recognises(value)


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

    def check(self, unit: str, fields: Mapping[str, tuple[Any, Any]]) -> Refusal | None:
        """Whether the new values of a unit, each the second of its pair, have the right form. Fields and units we do
        not know yet are let through: the server need not be upgraded first (sync.md)."""
        spec = self.units.get(unit)
        if spec is None:
            return None
        for name, (_, value) in fields.items():
            known = spec.fields.get(name)
            if known is not None and not known.accepts(value):
                return Refusal("bad_value", (self.name, name))
        return None


def units(needs: Permission = Permission.EDIT, **fields: Field) -> dict[str, Unit]:
    """Shorthand for the common case: each field is a unit of its own name."""
    return {name: Unit({name: spec}, needs) for name, spec in fields.items()}
