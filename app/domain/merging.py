"""The merge rule, written once: how one unit of a change set meets the value that stands (R2, R3, R5 of sync.md).

The server decides with it; the desktop predicts with it; the simulations in tests/faults check it against an oracle.
"""

from collections.abc import Mapping
from enum import Enum

from app.domain.change_sets import Value, encode, is_old


class Meeting(Enum):
    """What happens when a unit's (old, new) meets the standing value."""

    APPLIES = "applies"
    ALREADY = "already"
    CONFLICTS = "conflicts"


def meet(standing: Mapping[str, Value], fields: Mapping[str, tuple[Value, Value]]) -> Meeting:
    """Compare and apply a unit as a whole (R3), by value and whatever the base (R2).

    `standing` is the unit's value now (a missing field is None); fields the set does not carry are left alone, so
    that an older desktop never erases what a newer one added.
    """
    if all(_is_same(standing.get(field), new) for field, (_, new) in fields.items()):
        return Meeting.ALREADY
    if all(is_old(standing.get(field), old) for field, (old, _) in fields.items()):
        return Meeting.APPLIES
    return Meeting.CONFLICTS


def _is_same(one: Value, other: Value) -> bool:
    """Whether two values are the same as they travel: to Python 1 is True, and the sums of both ends would differ."""
    if one != other:
        return False
    return isinstance(one, str) or one is None or encode(one) == encode(other)


def applied(standing: Mapping[str, Value], fields: Mapping[str, tuple[Value, Value]]) -> dict[str, Value]:
    """The unit's value after the set's new values are laid over it."""
    return {**standing, **{field: new for field, (_, new) in fields.items()}}
