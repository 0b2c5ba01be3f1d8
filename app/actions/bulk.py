"""One thing done to many rows at once: a change set for each row, one step back for all of them.

A set stands or falls whole at the server. If forty files were one set, one of them closed by a colleague while this
desktop was away would take the other thirty-nine with it; so each row has its own, and undo keeps them together.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.actions.declaring import INVERSE
from app.context import Office, Work
from app.domain.ids import new_id
from app.domain.kind import Refusal
from app.errors import NotThere, Refused

Tell = Callable[[int, int], bool]
"""Called with how many of how many are done; false stops, and what is done stays done."""


@dataclass(frozen=True, slots=True)
class Bulk:
    """What became of each row. `together` undoes all of it (undo.undo_together); None when the action has no inverse,
    or nothing was changed."""

    sets: tuple[str, ...]
    unchanged: int
    """Rows that were so already."""
    refused: tuple[tuple[str, Refusal], ...]
    """(row, why)."""
    stopped: bool
    together: str | None


def to_each(
    office: Office, action: Callable[..., Any], rows: Sequence[str], *arguments: Any, tell: Tell | None = None
) -> Bulk:
    """`action(work, row, *arguments)` on every row; what is refused for one is told and keeps no other."""
    declared = action.declaration
    together = new_id() if declared.undo == INVERSE else None

    def one_of_many(work: Work, row: str) -> None:
        work.recorder.together = together
        action(work, row, *arguments)

    one_of_many.declaration = declared
    sets: list[str] = []
    refused: list[tuple[str, Refusal]] = []
    done = 0
    for row in rows:
        if tell is not None and not tell(done, len(rows)):
            break
        done += 1
        try:
            set_id = office.write(one_of_many, row).set_id
        except Refused as refusal:
            refused.append((row, refusal.refusal))
        except NotThere:
            refused.append((row, Refusal("unknown_row")))
        else:
            sets += [set_id] if set_id else []
    unchanged = done - len(sets) - len(refused)
    return Bulk(tuple(sets), unchanged, tuple(refused), done < len(rows), together if sets else None)
