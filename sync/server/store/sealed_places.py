"""Every column that is kept sealed, with the place its bodies are bound to: what a new key has to be laid over.

A body sealed for a place that is not listed here would stay behind under the old key: sealing refuses it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sealed:
    """A column, the key of its row, and the place as a form of the key's columns."""

    table: str
    column: str
    key: tuple[str, ...]
    place: str


SEALED = (
    Sealed("block", "decided", ("first",), "decided/{}"),
    Sealed("block", "sets", ("first",), "sets/{}"),
    Sealed("standing", "body", ("kind", "id"), "standing/{}/{}"),
    Sealed("desk", "name", ("desk",), "desk/{}/name"),
    Sealed("desk", "revoked_reason", ("desk",), "desk/{}/revoked_reason"),
    Sealed("restored", "note", ("number",), "restored/{}"),
    Sealed("handed", "frame", ("desk", "epoch", "first"), "handed/{}/{}/{}"),
    Sealed("backup", "place", ("number",), "backup/{}"),
    Sealed("snapshot", "manifest", ("id",), "snapshot/{}"),
    Sealed("snapshot_piece", "body", ("snapshot", "number"), "snapshot/{}/{}"),
)

KNOWN = frozenset((each.place.partition("/")[0], each.place.count("/")) for each in SEALED)
"""First word and number of strokes of each form."""


def is_known(place: str) -> bool:
    """Whether a place has one of the forms."""
    return (place.partition("/")[0], place.count("/")) in KNOWN
