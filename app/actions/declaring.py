"""How an action is declared: its name in the journal and what its undo is.

`inverse`: undo puts the old values back. `compensating`: the law knows a named act that answers it (reopening, void,
formal note), and the undo command offers that. `none`: it cannot be taken back, and `why` says so.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

INVERSE = "inverse"
COMPENSATING = "compensating"
NONE = "none"

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True)
class Declaration:
    """Name as kept in the journal, e.g. "case_file.rename"; undo; the compensating action's name or the reason."""

    name: str
    undo: str
    answer: str | None = None


DECLARED: dict[str, Declaration] = {}
"""Every action by name; the interface must have words for each (a test looks)."""


def action(name: str, undo: str = INVERSE, answer: str | None = None) -> Callable[[F], F]:
    """Declare a function of `Work` as an action.

    `answer` names the compensating action, or says why there is no undo.
    """
    if undo not in (INVERSE, COMPENSATING, NONE) or (undo != INVERSE and not answer):
        raise ValueError(f"{name}: an undo that is not an inverse must say its answer")

    def declare(function: F) -> F:
        if name in DECLARED:
            raise ValueError(f"{name} is declared twice")
        DECLARED[name] = Declaration(name, undo, answer)
        function.declaration = DECLARED[name]
        return function

    return declare
