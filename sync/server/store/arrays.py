"""Values of one column as PostgreSQL reads an array in its binary form (array_send of its sources): thousands of rows
are then one statement's few parameters, and need no table of their own to be copied to first.

Neighbours: postgresql (asks with them, and inserts them).
"""

import struct
from collections.abc import Callable, Sequence
from typing import Any

import psycopg
from psycopg.adapt import Dumper
from psycopg.pq import Format

_length = struct.Struct(">i").pack
_whole = struct.Struct(">iq").pack
_real = struct.Struct(">id").pack
_NULL = _length(-1)


class Array:
    """Some values of one type, as they are sent."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw


class _Texts(Array):
    pass


class _Bytes(Array):
    pass


class _Wholes(Array):
    pass


class _Reals(Array):
    pass


def _of_text(value: str) -> bytes:
    raw = value.encode()
    return _length(len(raw)) + raw


# By the name of the type: the sort of array, the type's own number and what an item is sent as.
_SORTS: dict[str, tuple[type[Array], int, Callable[[Any], bytes]]] = {
    "text": (_Texts, 25, _of_text),
    "bytea": (_Bytes, 17, lambda value: _length(len(value)) + value),
    "bigint": (_Wholes, 20, lambda value: _whole(8, value)),
    "double precision": (_Reals, 701, lambda value: _real(8, value)),
}
_NUMBERS = {_Texts: 1009, _Bytes: 1001, _Wholes: 1016, _Reals: 1022}
"""Of the types of the arrays."""


def array(values: Sequence[Any], of: str) -> Array:
    """Values of a type, or None, in order. Raises KeyError for another type, struct.error for a number too large."""
    sort, number, item = _SORTS[of]
    items = [_NULL if value is None else item(value) for value in values]
    head = struct.pack(">iiIii", 1, int(None in values), number, len(items), 1)
    return sort(head + b"".join(items))


def list_of(values: Sequence[Any]) -> Array:
    """Texts, or bytes, or whole numbers, at least one."""
    first = values[0]
    return array(values, "text" if isinstance(first, str) else "bytea" if isinstance(first, bytes) else "bigint")


class _Sent(Dumper):
    format = Format.BINARY

    def dump(self, obj: Array) -> bytes:
        return obj.raw


for _sort, _number in _NUMBERS.items():
    psycopg.adapters.register_dumper(_sort, type("_Dumper", (_Sent,), {"oid": _number}))
